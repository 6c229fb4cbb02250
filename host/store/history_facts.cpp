#include "store/history_facts.h"

#include "store/keys.h"

namespace tact {

namespace {

constexpr std::int64_t kDaySeconds = 24 * 60 * 60;

void supply(FactSet& facts, const char* name, const Value& value) {
  const auto id = facts.vocabulary().find(name);
  if (id && !facts[*id].isKnown()) (void)facts.set(*id, value);
}

}  // namespace

Result<void> supplyHistoryFacts(History& history, const std::string& key, const std::string& company, Moment moment, std::int64_t now,
                                std::int64_t dayBegan, FactSet& facts) {
  if (moment != Moment::invite && moment != Moment::note) return {};
  const auto counted = history.counts(now);
  if (!counted) return counted.error();
  const InviteCounts& counts = **counted;
  const std::int64_t week = now - 7 * kDaySeconds, month = now - kCountedDays * kDaySeconds;
  Earlier earlier;
  const bool isSomebody = checkKey(key) ? true : false;
  if (isSomebody) {
    const auto read = history.earlier(key, now);
    if (!read) return read.error();
    earlier = *read;
  }
  supply(facts, "history.invitesToday", Value::integer(counts.sent(dayBegan - 1, now)));
  supply(facts, "history.invitesLast7Days", Value::integer(counts.sent(week, now)));
  supply(facts, "history.recruiterInvitesLast7Days", Value::integer(counts.toRecruiters(week, now)));
  supply(facts, "history.pendingInvites", Value::integer(counts.waiting(now)));
  const auto oldest = counts.oldestWaiting(now);
  supply(facts, "history.oldestPendingDays", Value::integer(oldest && *oldest < now ? (now - *oldest) / kDaySeconds : 0));
  const Value read = facts.get("person.company");
  if (read.is(Kind::string))
    supply(facts, "history.sameCompanyLast30Days", Value::integer(counts.peopleAt(read.asString(), key, month, now)));
  else if (!read.isKnown() && !company.empty())
    supply(facts, "history.sameCompanyLast30Days", Value::integer(counts.peopleAt(company, key, month, now)));
  if (!isSomebody) return {};
  const Value withdrawn =
      earlier.withdrawnAt && *earlier.withdrawnAt <= now ? Value::integer((now - *earlier.withdrawnAt) / kDaySeconds) : Value::null();
  supply(facts, "history.withdrawnDaysAgo", withdrawn);
  supply(facts, "history.declinedBefore", Value::boolean(earlier.wasDeclined));
  return {};
}

}  // namespace tact
