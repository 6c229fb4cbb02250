// The rules of named time zones, read from the system's zone data (TZif files, RFC 8536). Knows nothing of expressions' values.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/cel/zone_lookup.h"

namespace tact {

// The clocks of one zone.
class Zone {
 public:
  // Returns the zone of a TZif file, or nothing for bytes that are none.
  static std::optional<Zone> parse(std::string_view bytes);

  // Returns the seconds east of UTC at an instant.
  std::int32_t offsetAt(std::int64_t secondsSince1970) const;

 private:
  // A day of the year and an hour of it when clocks change: "M3.2.0/2".
  struct Change {
    char kind = 'M';  // 'M': month, week, weekday; 'J': day without leap days, from 1; '0': day from 0
    int month = 0, week = 0, day = 0;
    std::int64_t time = 7'200;  // seconds after midnight

    std::int64_t in(int year, std::int32_t offsetBefore) const;
  };
  // What holds after the last transition: "CET-1CEST,M3.5.0,M10.5.0/3".
  struct Rule {
    std::int32_t standard = 0, summer = 0;
    bool changes = false;
    Change toSummer, toStandard;

    static std::optional<Rule> parse(std::string_view text);
    static bool parseChange(std::string_view& text, Change& change);
    std::int32_t offsetAt(std::int64_t instant) const;
  };

  std::vector<std::int64_t> transitions_;  // rising
  std::vector<std::int32_t> offsets_;      // from each of them on
  std::int32_t first_ = 0;                 // before them
  std::optional<Rule> after_;
};

// Reads each zone once, when it is first asked for. Not thread-safe.
class ZoneData : public cel::ZoneLookup {
 public:
  explicit ZoneData(std::filesystem::path folder = "/usr/share/zoneinfo") : folder_(std::move(folder)) {}

  std::optional<std::int32_t> offsetAt(std::string_view zone, std::int64_t secondsSince1970) const override;

 private:
  std::filesystem::path folder_;
  mutable std::map<std::string, std::optional<Zone>, std::less<>> read_;
};

}  // namespace tact
