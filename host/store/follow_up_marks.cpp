// What was done or put off about follow-ups, kept in the store. Which there are is worked out in follow_ups.cpp.
#include <algorithm>

#include "store/follow_ups.h"
#include "store/keys.h"
#include "store/statement.h"
#include "store/their_process.h"

namespace tact {

namespace {

constexpr std::int64_t kDay = 24 * 60 * 60;

// Requests for news are counted: each has a mark of its own.
FollowUpMarkId markIdOf(const FollowUp& followUp) {
  const bool isRequest = followUp.kind == "statusRequest" || followUp.kind == "applicationStatus";
  return {followUp.kind, followUp.processId.value_or(0), isRequest ? requestMark(followUp.count) : followUp.key};
}

}  // namespace

Result<void> putMark(Database& database, const FollowUpMarkId& id, const FollowUpMark& mark) {
  Statement statement(database,
                      "INSERT INTO followUps (kind, processId, key, occasion, doneAt, snoozedUntil) VALUES (?, ?, ?, ?, ?, ?)"
                      " ON CONFLICT (kind, processId, key) DO UPDATE SET occasion = excluded.occasion, doneAt = excluded.doneAt,"
                      " snoozedUntil = excluded.snoozedUntil");
  return statement.bind(id.kind).bind(id.processId).bind(id.key).bind(mark.occasion).bind(mark.doneAt).bind(mark.snoozedUntil).run();
}

Result<void> readMarks(Database& database, std::map<FollowUpMarkId, FollowUpMark>& marks) {
  Statement statement(database, "SELECT kind, processId, key, occasion, doneAt, snoozedUntil FROM followUps");
  while (statement.next())
    marks[{statement.text(0), statement.integer(1), statement.text(2)}] = {statement.integer(3), statement.maybeInteger(4),
                                                                           statement.maybeInteger(5)};
  return statement.outcome();
}

Result<void> FollowUps::readReached(FollowUpSources& sources, std::int64_t now) {
  auto database = store_.database();
  if (!database) return database.error();
  for (const Person& person : sources.people) {
    if (!hasPart(person)) continue;
    const auto connected = isConnected(**database, person.key);
    if (!connected) return connected.error();
    if (*connected) sources.reached.insert(person.key);
    const auto invitations = history_.ofPerson(person.key, now);
    if (!invitations) return invitations.error();
    for (const Invitation& one : *invitations) {
      if (one.direction != "sent") continue;
      if (one.state != "withdrawn") {
        sources.reached.insert(person.key);
      } else {
        std::int64_t& last = sources.withdrawnAt[person.key];
        last = std::max(last, one.stateAt.value_or(one.sentAt));
      }
    }
  }
  return {};
}

Result<FollowUpSources> FollowUps::sources(const FollowUpTerms& terms, std::int64_t now) {
  FollowUpSources sources;
  auto processes = store_.listProcesses();
  if (!processes) return processes.error();
  sources.processes = std::move(*processes);
  const auto counts = history_.counts(now);
  if (!counts) return counts.error();
  sources.oldInvitations = (*counts)->waitingSince(now - terms.oldDays * kDay, now);
  if (sources.oldInvitations > 0) sources.oldestInvitationAt = (*counts)->oldestWaiting(now);
  if (sources.processes.empty() && sources.oldInvitations == 0) return sources;
  auto database = store_.database();
  if (!database) return database.error();
  if (auto read = readMarks(**database, sources.marks); !read) return read.error();
  const bool isDecidedOne =
      std::any_of(sources.processes.begin(), sources.processes.end(), [](const Process& process) { return isDecided(process.stage); });
  if (!isDecidedOne) return sources;
  auto people = store_.listPeople();
  if (!people) return people.error();
  sources.people = std::move(*people);
  if (auto read = readReached(sources, now); !read) return read.error();
  return sources;
}

Result<std::vector<FollowUp>> FollowUps::list(const FollowUpTerms& terms, std::int64_t now) {
  const auto known = sources(terms, now);
  if (!known) return known.error();
  return followUpsOf(*known, terms, now);
}

Result<FollowUp> FollowUps::find(const std::string& id, const FollowUpTerms& terms, std::int64_t now) {
  const auto all = list(terms, now);
  if (!all) return all.error();
  const auto found = std::find_if(all->begin(), all->end(), [&](const FollowUp& one) { return one.id() == id; });
  if (found != all->end()) return *found;
  return Error{Failure::notFound, "there is no such follow-up any more", "id", 0, {}};
}

Result<void> FollowUps::noteWithProcess(const FollowUp& followUp, bool done, std::int64_t now) {
  const bool isThanks = followUp.kind == "thankYou";
  if (!isThanks && followUp.kind != "statusRequest" && followUp.kind != "applicationStatus") return {};
  auto process = store_.getProcess(followUp.processId.value_or(0));
  if (!process) return process.error();
  if (isThanks)
    process->thankedAt = done ? std::max(now, followUp.occasion) : std::optional<std::int64_t>();
  else
    process->chasersSent = std::clamp<std::int64_t>(process->chasersSent + (done ? 1 : -1), 0, kMostCounted);
  const auto stored = store_.putProcess(*process, std::nullopt, now);
  if (!stored) return stored.error();
  return {};
}

Result<FollowUp> FollowUps::setDone(const std::string& id, bool done, const FollowUpTerms& terms, std::int64_t now) {
  FollowUp followUp;
  const auto written = store_.write([&](Database& database) -> Result<void> {
    auto found = find(id, terms, now);
    if (!found) return found.error();
    followUp = std::move(*found);
    if ((followUp.state == FollowUpState::done) == done) return {};
    FollowUpMark mark;
    mark.occasion = followUp.occasion;
    if (done) mark.doneAt = now;
    if (auto put = putMark(database, markIdOf(followUp), mark); !put) return put;
    if (auto noted = noteWithProcess(followUp, done, now); !noted) return noted;
    // Taken back too late it is gone; then it is told as it was, but not done.
    if (auto after = find(id, terms, now)) {
      followUp = std::move(*after);
    } else {
      followUp.state = FollowUpState::due;
      followUp.doneAt.reset();
    }
    return {};
  });
  if (!written) return written.error();
  return followUp;
}

Result<FollowUp> FollowUps::snooze(const std::string& id, std::optional<std::int64_t> until, const FollowUpTerms& terms, std::int64_t now) {
  if (until && *until <= now)
    return Error{Failure::invalidValue, "a follow-up is put off to a time to come", "until", 0, "a time to come, or null"};
  FollowUp followUp;
  const auto written = store_.write([&](Database& database) -> Result<void> {
    auto found = find(id, terms, now);
    if (!found) return found.error();
    followUp = std::move(*found);
    if (followUp.state == FollowUpState::done) return {};
    FollowUpMark mark;
    mark.occasion = followUp.occasion;
    mark.snoozedUntil = until;
    if (auto put = putMark(database, markIdOf(followUp), mark); !put) return put;
    auto after = find(id, terms, now);
    if (!after) return after.error();
    followUp = std::move(*after);
    return {};
  });
  if (!written) return written.error();
  return followUp;
}

}  // namespace tact
