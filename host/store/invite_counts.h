// How many invitations were sent lately and how many wait: what is the same whoever is looked at, held in memory.
//
// Read anew when the database has changed, which takes a few milliseconds for the thousands LinkedIn lets wait; until then a count is a
// search among times, exact for any `now` from the reading on. Invitations whose day of sending is not known are counted among the waiting
// only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "store/database.h"

namespace tact {

// How far back counts reach, in days, inclusive.
inline constexpr int kCountedDays = 30;

class InviteCounts {
 public:
  // Reads them unless they are as they were. Unavailable: the counts are then void.
  Result<void> refresh(Database& database, std::int64_t now);

  // Invitations sent after `from` and not after `now`; of all, or to people who recruit.
  std::int64_t sent(std::int64_t from, std::int64_t now) const;
  std::int64_t toRecruiters(std::int64_t from, std::int64_t now) const;

  // People who recruit or hire at this company and were invited then, without `key`.
  std::int64_t peopleAt(std::string_view company, const std::string& key, std::int64_t from, std::int64_t now) const;

  // Invitations that wait, those of them that were sent at `before` or earlier, and since when the oldest does.
  std::int64_t waiting(std::int64_t now) const;
  std::int64_t waitingSince(std::int64_t before, std::int64_t now) const;
  std::optional<std::int64_t> oldestWaiting(std::int64_t now) const;

 private:
  struct Sent {
    std::int64_t at = 0;
    std::string key;
  };
  // What tells that invitations are others than before: which opening of the database, changes by others, changes through this opening,
  // and whether there are any, since a table that is emptied at once counts no changes.
  struct State {
    std::uint64_t opening = 0, invitations = 0, connections = 0;
    std::int64_t others = 0, isFilled = 0;
    bool operator==(const State&) const = default;
  };
  using Times = std::vector<std::int64_t>;  // rising
  static Result<State> stateOf(Database& database);
  Result<void> read(Database& database, std::int64_t now);
  Times::const_iterator firstWaiting(std::int64_t now) const;  // of those that have not run out

  std::optional<State> state_;
  std::int64_t readAt_ = 0;
  Times sent_, toRecruiters_, waiting_;
  // To people who recruit or hire, by companyKey().
  std::unordered_map<std::string, std::vector<Sent>> byCompany_;
};

}  // namespace tact
