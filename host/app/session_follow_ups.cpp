// The session's methods about follow-ups, and what it tells unasked about the person's own data.
#include <algorithm>

#include "app/follow_up_terms.h"
#include "app/local_time.h"
#include "app/people_json.h"
#include "app/reply_list.h"
#include "app/session.h"
#include "core/rfc3339.h"
#include "json/json_value.h"
#include "wire/facts_json.h"

namespace tact {
namespace {

// How long what is due is taken for the same while nothing changes but the time, in seconds.
constexpr std::int64_t kRecountSeconds = 60;

std::int64_t dueAmong(const std::vector<FollowUp>& followUps) {
  return std::count_if(followUps.begin(), followUps.end(), [](const FollowUp& one) { return one.state == FollowUpState::due; });
}

}  // namespace

Result<std::vector<FollowUp>> Session::followUps() {
  const FollowUpTerms terms = followUpTerms(engine_.library(), engine_.settings().values, localOffset(engine_.now()));
  return FollowUps(engine_.store(), engine_.history()).list(terms, engine_.now());
}

std::int64_t Session::followUpsDue() {
  const auto all = followUps();
  return all ? dueAmong(*all) : 0;
}

Session::Outcome Session::followUpsList(const Json& params) {
  const Json everything = params.value("all", Json(false));
  if (!everything.is_boolean()) return invalidParam("all", "true or false");
  const auto all = followUps();
  if (!all) return all.error();
  ReplyList list("followUps");
  Json rest = {{"due", dueAmong(*all)}};
  for (const FollowUp& one : *all) {
    if (everything != Json(true) && !isShown(one, engine_.now())) continue;
    if (list.add(toJson(one))) continue;
    rest["more"] = true;  // those that are due come first
    break;
  }
  return list.with(rest);
}

Session::Outcome Session::followUpsDone(const Json& params) {
  const Json id = params.value("id", Json()), done = params.value("done", Json(true));
  if (!id.is_string()) return invalidParam("id", "the id of a follow-up");
  if (!done.is_boolean()) return invalidParam("done", "true or false");
  const FollowUpTerms terms = followUpTerms(engine_.library(), engine_.settings().values, localOffset(engine_.now()));
  const auto now = FollowUps(engine_.store(), engine_.history()).setDone(id.get<std::string>(), done.get<bool>(), terms, engine_.now());
  if (!now) return now.error();
  return Json{{"followUp", toJson(*now)}};
}

Session::Outcome Session::followUpsSnooze(const Json& params) {
  const Json id = params.value("id", Json()), until = params.value("until", Json());
  if (!id.is_string()) return invalidParam("id", "the id of a follow-up");
  const auto instant = until.is_string() ? parseInstant(until.get_ref<const std::string&>(), true) : std::nullopt;
  if (!until.is_null() && !instant) return invalidParam("until", "an instant such as 2026-11-20T14:00:00Z, or null");
  const FollowUpTerms terms = followUpTerms(engine_.library(), engine_.settings().values, localOffset(engine_.now()));
  std::optional<std::int64_t> seconds;
  if (instant) seconds = instant->seconds;
  const auto now = FollowUps(engine_.store(), engine_.history()).snooze(id.get<std::string>(), seconds, terms, engine_.now());
  if (!now) return now.error();
  return Json{{"followUp", toJson(*now)}};
}

std::optional<Session::News> Session::newsOfData() {
  const auto changes = engine_.store().changes();
  if (!changes) return std::nullopt;
  if (changes->elsewhere != toldElsewhere_) {
    toldElsewhere_ = changes->elsewhere;
    return News{"data/changed", {{"allForgottenAt", allForgottenAt()}}};
  }
  const std::int64_t now = engine_.now();
  const std::string& revision = engine_.library().rules.revision;  // thresholds are settings
  if (counted_ == changes && countedFor_ == revision && now >= countedAt_ && now - countedAt_ < kRecountSeconds) return std::nullopt;
  counted_ = changes;
  countedFor_ = revision;
  countedAt_ = now;
  const std::int64_t due = followUpsDue();
  if (due == toldDue_) return std::nullopt;
  toldDue_ = due;
  return News{"followUps/due", {{"count", due}}};
}

}  // namespace tact
