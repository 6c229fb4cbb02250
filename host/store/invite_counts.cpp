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
  state_ = *state;  // as before reading: a change meanwhile is seen next time
  readAt_ = now;
  return {};
}

Result<void> InviteCounts::read(Database& database, std::int64_t now) {
  sent_.clear();
  waiting_.clear();
  Statement recent(database, "SELECT i.sentAt, i.key, i.company, i.role FROM invitations i WHERE " + leadsSql() +
                                 " AND i.direction = 'sent' AND i.surface <> 'seen' AND i.sentAt > ? ORDER BY i.sentAt");
  recent.bind(now - kCountedDays * kDaySeconds);
  while (recent.next()) {
    Sent& one = sent_.emplace_back();
    one.at = recent.integer(0);
    const std::string role = recent.text(3);
    one.recruits = role == "recruiter";
    one.hires = role == "hiringContact";
    if (!one.recruits && !one.hires) continue;
    one.key = recent.text(1);
    one.company = companyKey(recent.text(2));
  }
  if (auto done = recent.outcome(); !done) return done;
  Statement open(database, "SELECT i.sentAt FROM " + invitationTables() + " WHERE " + leadsSql() + " AND " + stateSql() +
                               " = 'pending' AND i.direction = 'sent' AND i.state = 'pending' AND i.sentAt > ?1 - ?2 ORDER BY i.sentAt");
  open.bind(now).bind(std::int64_t{kWaitsDays * kDaySeconds});
  while (open.next()) waiting_.push_back(open.integer(0));
  return open.outcome();
}

std::span<const InviteCounts::Sent> InviteCounts::between(std::int64_t from, std::int64_t now) const {
  const auto isBefore = [](std::int64_t at, const Sent& one) { return at < one.at; };
  const auto first = std::upper_bound(sent_.begin(), sent_.end(), from, isBefore);
  return {first, std::max(first, std::upper_bound(sent_.begin(), sent_.end(), now, isBefore))};
}

std::int64_t InviteCounts::sent(std::int64_t from, std::int64_t now) const { return std::ssize(between(from, now)); }

std::int64_t InviteCounts::toRecruiters(std::int64_t from, std::int64_t now) const {
  const auto these = between(from, now);
  return std::count_if(these.begin(), these.end(), [](const Sent& one) { return one.recruits; });
}

std::int64_t InviteCounts::peopleAt(std::string_view company, const std::string& key, std::int64_t from, std::int64_t now) const {
  const std::string wanted = companyKey(company);
  if (wanted.empty()) return 0;
  std::set<std::string_view> people;
  for (const Sent& one : between(from, now))
    if ((one.recruits || one.hires) && one.company == wanted && one.key != key) people.insert(one.key);
  return std::ssize(people);
}

std::int64_t InviteCounts::waiting(std::int64_t now) const {
  const auto first = std::upper_bound(waiting_.begin(), waiting_.end(), now - kWaitsDays * kDaySeconds);
  return waiting_.end() - first;
}

std::optional<std::int64_t> InviteCounts::oldestWaiting(std::int64_t now) const {
  const auto first = std::upper_bound(waiting_.begin(), waiting_.end(), now - kWaitsDays * kDaySeconds);
  if (first == waiting_.end()) return std::nullopt;
  return *first;
}

}  // namespace tact
