#include "store/invite_counts.h"

#include <algorithm>
#include <set>

#include "core/company_name.h"
#include "store/invitations.h"
#include "store/statement.h"

namespace tact {

namespace {

constexpr std::int64_t kDaySeconds = 24 * 60 * 60;

Result<std::int64_t> number(Database& database, const char* sql) {
  Statement statement(database, sql);
  const std::int64_t value = statement.next() ? statement.integer(0) : 0;
  if (auto read = statement.outcome(); !read) return read.error();
  return value;
}

// How many of these rising times lie after `from` and not after `now`.
std::int64_t between(const std::vector<std::int64_t>& times, std::int64_t from, std::int64_t now) {
  return std::upper_bound(times.begin(), times.end(), std::max(from, now)) - std::upper_bound(times.begin(), times.end(), from);
}

}  // namespace

Result<InviteCounts::State> InviteCounts::stateOf(Database& database) {
  const auto others = number(database, "PRAGMA data_version");
  if (!others) return others.error();
  const auto isFilled = number(database, "SELECT EXISTS (SELECT 1 FROM invitations) + 2 * EXISTS (SELECT 1 FROM connections)");
  if (!isFilled) return isFilled.error();
  return State{database.opening(), database.changesOf("invitations"), database.changesOf("connections"), *others, *isFilled};
}

Result<void> InviteCounts::refresh(Database& database, std::int64_t now) {
  const auto state = stateOf(database);
  if (!state) return state.error();
  if (state_ == *state && now >= readAt_) return {};
  state_.reset();
  if (auto done = read(database, now); !done) return done;
  // As before reading: a change meanwhile is seen next time. What a transaction may yet take back is not kept.
  if (!database.inTransaction()) state_ = *state;
  readAt_ = now;
  return {};
}

Result<void> InviteCounts::read(Database& database, std::int64_t now) {
  for (auto* times : {&sent_, &toRecruiters_, &waiting_}) times->clear();
  byCompany_.clear();
  Statement recent(database, "SELECT i.sentAt, i.key, i.company, i.role FROM invitations i WHERE " + leadsSql() +
                                 " AND i.direction = 'sent' AND i.surface <> 'seen' AND i.sentAt > ? ORDER BY i.sentAt");
  recent.bind(now - kCountedDays * kDaySeconds);
  while (recent.next()) {
    const std::int64_t at = recent.integer(0);
    const std::string role = recent.text(3);
    sent_.push_back(at);
    if (role == "recruiter") toRecruiters_.push_back(at);
    if (role != "recruiter" && role != "hiringContact") continue;
    if (std::string company = companyKey(recent.text(2)); !company.empty()) byCompany_[std::move(company)].push_back({at, recent.text(1)});
  }
  if (auto done = recent.outcome(); !done) return done;
  Statement open(database, "SELECT i.sentAt FROM " + invitationTables() + " WHERE " + leadsSql() + " AND " + stateSql() +
                               " = 'pending' AND i.direction = 'sent' AND i.state = 'pending' AND i.sentAt > ?1 - ?2 ORDER BY i.sentAt");
  open.bind(now).bind(std::int64_t{kWaitsDays * kDaySeconds});
  while (open.next()) waiting_.push_back(open.integer(0));
  return open.outcome();
}

std::int64_t InviteCounts::sent(std::int64_t from, std::int64_t now) const { return between(sent_, from, now); }

std::int64_t InviteCounts::toRecruiters(std::int64_t from, std::int64_t now) const { return between(toRecruiters_, from, now); }

std::int64_t InviteCounts::peopleAt(std::string_view company, const std::string& key, std::int64_t from, std::int64_t now) const {
  const auto there = byCompany_.find(companyKey(company));
  if (there == byCompany_.end()) return 0;
  std::set<std::string_view> people;
  for (const Sent& one : there->second)
    if (one.at > from && one.at <= now && one.key != key) people.insert(one.key);
  return std::ssize(people);
}

InviteCounts::Times::const_iterator InviteCounts::firstWaiting(std::int64_t now) const {
  return std::upper_bound(waiting_.begin(), waiting_.end(), now - kWaitsDays * kDaySeconds);
}

std::int64_t InviteCounts::waiting(std::int64_t now) const { return waiting_.end() - firstWaiting(now); }

std::int64_t InviteCounts::waitingSince(std::int64_t before, std::int64_t now) const {
  const auto end = std::upper_bound(waiting_.begin(), waiting_.end(), before);
  return std::max<std::int64_t>(0, end - firstWaiting(now));
}

std::optional<std::int64_t> InviteCounts::oldestWaiting(std::int64_t now) const {
  const auto first = firstWaiting(now);
  if (first == waiting_.end()) return std::nullopt;
  return *first;
}

}  // namespace tact
