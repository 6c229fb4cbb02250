// What follows for the record of invitations to one person from what was just pressed, or from what a page shows of them.
//
// Pure: stored records in, records to be written out; none means that nothing is news. A page is not the whole truth: it may lag behind a
// press for a while, and it says how long ago something was in whole days, weeks or months. So nothing is concluded against a press of
// the last day, and an invitation that is found waiting without a day is not counted among those of a day or week.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/invitations.h"

namespace tact {

// For how many days a page may still show what was before a press, inclusive.
inline constexpr int kSettlesDays = 1;

// Beyond how many days between what a page counts and what is recorded it speaks of another invitation, exclusive: pages round to months.
inline constexpr int kRoughDays = 45;

// Whom an invitation is about, and what is known of it, as facts told.
struct Invited {
  std::string key;
  std::string name;
  std::string company;
  std::string role = "other";  // recruiter, hiringContact, other
  std::string surface;
  std::optional<bool> hasNote;
  std::optional<std::int64_t> daysWaiting;  // as a page counts them
};

// What a page shows between the user and a person; `received` tells nothing about invitations sent.
enum class SeenState : std::uint8_t { none, sent, connected };

// `stored` is as storedInvitations() gives it.
using Invitations = std::vector<Invitation>;
Invitations onSent(const Invitations& stored, const Invited& invited, std::int64_t now);
Invitations onWithdrawn(const Invitations& stored, const Invited& invited, std::int64_t now);
Invitations onSeen(const Invitations& stored, const Invited& invited, SeenState seen, std::int64_t now);

}  // namespace tact
