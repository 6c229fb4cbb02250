// Where the rules of named time zones come from: lent by whoever compiles, because core reads no files.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tact::cel {

class ZoneLookup {
 public:
  virtual ~ZoneLookup() = default;

  // Returns the seconds east of UTC that clocks of this zone ("Europe/Paris") show at an instant; nothing for a name that is none.
  virtual std::optional<std::int32_t> offsetAt(std::string_view zone, std::int64_t secondsSince1970) const = 0;
};

}  // namespace tact::cel
