// What would be good to do next about one's processes and people: a thank-you, asking for news, an invitation that is fine by now.
//
// Follow-ups are not kept but worked out anew from what is kept; kept is only what was done or put off (the table followUps). What was said
// about one holds for the occasion it arose from: after another interview the thank-you is due again. All times are unix seconds; working
// days are Monday to Friday in local time. Who words them is not decided here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/history.h"
#include "store/store.h"

namespace tact {

enum class FollowUpState : std::uint8_t { due, upcoming, snoozed, done };

struct FollowUp {
  std::string kind;  // thankYou, decisionDue, connectNow, statusRequest, applicationStatus, withdrawOld
  std::optional<std::int64_t> processId;
  std::string key;  // of connectNow
  std::string name;
  std::string company;
  std::string stage;  // of the process
  std::int64_t dueAt = 0;
  std::optional<std::int64_t> isLateAt;  // of thankYou
  std::int64_t occasion = 0;             // the moment it arose from
  FollowUpState state = FollowUpState::upcoming;
  std::optional<std::int64_t> snoozedUntil;  // of snoozed
  std::optional<std::int64_t> doneAt;        // of done
  std::int64_t count = 1;                    // statusRequest, applicationStatus: the how manieth request; withdrawOld: invitations

  std::string id() const;  // "thankYou/3/", "connectNow/3/jane-doe", "withdrawOld//"
};

// Numbers that rules have too: the rules' own, as the user has set them, are read by app/follow_up_terms.h.
struct FollowUpTerms {
  std::int64_t offset = 0;           // seconds that local time is ahead of UTC
  std::int64_t newsDays = 7;         // follow-up/news-too-early: at the soonest so long after the interview
  std::int64_t applicationDays = 7;  // follow-up/application-too-early: at the soonest so long after applying
  std::int64_t mostRequests = 3;     // follow-up/enough-reminders
  std::int64_t apartDays = 7;        // follow-up/reminders-apart
  std::int64_t graceAfterNo = 0;     // hiring/not-selected
  std::int64_t graceAfterYes = 0;    // hiring/selected
  std::int64_t oldDays = 21;         // volume/waits-too-long
  std::int64_t againDays = 21;       // volume/withdrawn-lately: so long LinkedIn takes no new invitation
};

// What was done or put off. `key` is the person's; of requests for news requestMark().
struct FollowUpMark {
  std::int64_t occasion = 0;
  std::optional<std::int64_t> doneAt;
  std::optional<std::int64_t> snoozedUntil;
};

struct FollowUpMarkId {
  std::string kind;
  std::int64_t processId = 0;  // 0: of none
  std::string key;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the zero inside for ours
  auto operator<=>(const FollowUpMarkId&) const = default;
};

// What stands in the place of the key for the how manieth request for news: no person's key begins so.
inline std::string requestMark(std::int64_t number) { return "#" + std::to_string(number); }
inline bool isRequestMark(std::string_view key) { return key.starts_with('#'); }

Result<void> putMark(Database& database, const FollowUpMarkId& id, const FollowUpMark& mark);
Result<void> readMarks(Database& database, std::map<FollowUpMarkId, FollowUpMark>& marks);  // all there are

// All that follow-ups are worked out from.
struct FollowUpSources {
  std::vector<Process> processes;
  std::vector<Person> people;
  std::set<std::string> reached;                    // keys of those with a part in it: connected, or invited and not withdrawn again
  std::map<std::string, std::int64_t> withdrawnAt;  // by key: when an invitation was last taken back
  std::int64_t oldInvitations = 0;                  // own, waiting for oldDays and more
  std::optional<std::int64_t> oldestInvitationAt;   // when the oldest of them was sent
  std::map<FollowUpMarkId, FollowUpMark> marks;
};

// Returns all follow-ups there are now, also those that are done or far off: those due first, then upcoming, snoozed, done.
std::vector<FollowUp> followUpsOf(const FollowUpSources& sources, const FollowUpTerms& terms, std::int64_t now);

// Returns whether it is shown without being asked for: due, snoozed, done within a week, upcoming within two.
bool isShown(const FollowUp& followUp, std::int64_t now);

// Returns the time `days` working days after `at`, at the same time of day. Saturdays and Sundays do not count.
std::int64_t workingDaysAfter(std::int64_t at, int days, std::int64_t offset);

// Follow-ups of a store and the history over it. Each method fails with `unavailable` as the store does; one whose id is none of now is
// notFound.
class FollowUps {
 public:
  FollowUps(Store& store, History& history) : store_(store), history_(history) {}

  Result<std::vector<FollowUp>> list(const FollowUpTerms& terms, std::int64_t now);

  // Says that it was done, or takes that back. A thank-you and a request for news are noted with their process too. Saying again what
  // was said changes nothing.
  Result<FollowUp> setDone(const std::string& id, bool done, const FollowUpTerms& terms, std::int64_t now);

  // Puts it off until a time, or takes that back. invalidValue: a time that is past.
  Result<FollowUp> snooze(const std::string& id, std::optional<std::int64_t> until, const FollowUpTerms& terms, std::int64_t now);

 private:
  Result<FollowUpSources> sources(const FollowUpTerms& terms, std::int64_t now);
  Result<void> readReached(FollowUpSources& sources, std::int64_t now);
  Result<FollowUp> find(const std::string& id, const FollowUpTerms& terms, std::int64_t now);
  Result<void> noteWithProcess(const FollowUp& followUp, bool done, std::int64_t now);

  Store& store_;
  History& history_;
};

}  // namespace tact
