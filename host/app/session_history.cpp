// The session's methods about invitations: those that were sent and taken back, what pages show of them, and how they went.
#include <algorithm>
#include <tuple>

#include "app/history_json.h"
#include "app/reply_list.h"
#include "app/session.h"
#include "core/rfc3339.h"
#include "json/json_value.h"
#include "packs/layers.h"
#include "store/keys.h"
#include "wire/facts_json.h"
#include "wire/params.h"

namespace tact {
namespace {

// Of a list, in one reply.
constexpr int kMostInvitations = 200;
constexpr std::int64_t kMostWeeks = 520;
// What LinkedIn is said to allow in a week, where no rule says it.
constexpr std::int64_t kWeeklyLimit = 100;

// Null where it is not there.
Json factIn(const Json& facts, const char* group, const char* name) {
  const auto inner = facts.find(group);
  return inner != facts.end() && inner->is_object() ? inner->value(name, Json()) : Json();
}

std::optional<std::int64_t> daysWaitingIn(const Json& facts) {
  const Json days = factIn(facts, "invite", "daysWaiting");
  return days.is_number_integer() ? soundDaysWaiting(days.get<std::int64_t>()) : std::nullopt;
}

// What a page says stands between the user and the person, if that tells anything about invitations sent.
std::optional<SeenState> seenStateOf(const Json& facts) {
  const Json state = factIn(facts, "person", "inviteState");
  if (state == Json("none")) return SeenState::none;
  if (state == Json("sent")) return SeenState::sent;
  if (state == Json("connected")) return SeenState::connected;
  return std::nullopt;
}

// The limit as the user has it in the rule that warns of it.
std::int64_t weeklyLimit(const Library& library, const SettingsPlaces& settings) {
  constexpr const char* kRule = "volume/over-the-weekly-limit";
  if (!library.files.contains(kRule)) return kWeeklyLimit;
  const auto layers = layersOf(library, kRule, settings);
  for (const LayeredSetting& setting : layers)
    if (setting.name == "settings.stopAbove")
      if (const auto* limit = std::get_if<std::int64_t>(&setting.inForce().value)) return *limit;
  return kWeeklyLimit;
}

}  // namespace

void Session::noticeInvites(const Json& subjects, bool isOld) {
  std::vector<History::Sight> news;
  for (const Json& subject : subjects) {
    if (!subject.is_object()) continue;
    const auto key = subject.find("key");
    const auto facts = subject.find("facts");
    const Json moment = subject.value("moment", Json());
    const auto at = moment.is_string() ? momentNamed(moment.get_ref<const std::string&>()) : std::nullopt;
    if (!at || key == subject.end() || !key->is_string() || facts == subject.end() || !facts->is_object()) continue;
    const auto state = seenStateOf(*facts);
    if (!state) continue;
    const std::string known = engine_.keyOf(key->get<std::string>());
    if (!checkKey(known)) continue;
    if (isOld && *state == SeenState::sent) {
      const auto before = engine_.history().ofPerson(known, engine_.now());
      if (!before || before->empty()) continue;
    }
    // Most of what is seen is no news, so the little that decides it is looked at first.
    Invited glance;
    glance.key = known;
    if (*at == Moment::connection) glance.daysWaiting = daysWaitingIn(*facts);
    const auto isNews = engine_.history().isNews(glance, *state, engine_.now());
    if (!isNews || !*isNews) continue;
    FactSet read = engine_.emptyFacts();
    if (readFacts(*facts, *at, read)) continue;
    engine_.supplyOwnFacts(known, *at, read);
    prepare(engine_.loadedLibrary(), *at, read);
    news.push_back({invitedOf(known, read), *state});
  }
  // Where it cannot be written the page is judged all the same.
  if (!news.empty()) (void)engine_.history().see(news, engine_.now());
}

Session::Outcome Session::recordInvite(const Json& params, bool isSent) {
  const auto key = params.find("key");
  if (key == params.end() || !key->is_string()) return invalidParam("key", kKeyMustBe);
  FactSet facts = engine_.emptyFacts();
  // How long one has waited belongs to reviewing it.
  const Moment moment = isSent ? Moment::invite : Moment::connection;
  if (const auto wrong = readFacts(params.value("facts", Json::object()), moment, facts)) return *wrong;
  const std::string known = engine_.keyOf(key->get<std::string>());
  engine_.supplyOwnFacts(known, moment, facts);
  prepare(engine_.loadedLibrary(), moment, facts);
  const Invited invited = invitedOf(known, facts);
  const auto isNews = isSent ? engine_.history().sent(invited, engine_.now()) : engine_.history().withdrawn(invited, engine_.now());
  if (!isNews) return isNews.error();
  return Json{{"changed", *isNews}};
}

Session::Outcome Session::historySummary(const Json& params) {
  const Json asked = params.value("weeks", Json(26));
  if (!asked.is_number_integer() || asked.get<std::int64_t>() < 1 || asked.get<std::int64_t>() > kMostWeeks)
    return invalidParam("weeks", "a whole number from 1 to 520");
  const std::int64_t now = engine_.now();
  const std::vector<LocalWeek> weeks = localWeeks(now, static_cast<int>(asked.get<std::int64_t>()));
  std::vector<std::int64_t> began;
  began.reserve(weeks.size());
  for (const LocalWeek& week : weeks) began.push_back(week.began);
  const auto sent = engine_.history().sentSince(began.front(), now);
  if (!sent) return sent.error();
  const auto since = engine_.history().since();
  if (!since) return since.error();
  const auto counts = engine_.history().counts(now);
  if (!counts) return counts.error();
  Json json = toJson(summarise(*sent, began), weeks);
  constexpr std::int64_t kDay = 24 * 60 * 60;
  const auto oldest = (*counts)->oldestWaiting(now);
  json["weeklyLimit"] = weeklyLimit(engine_.library(), engine_.settingsPlaces());
  json["last7Days"] = (*counts)->sent(now - 7 * kDay, now);
  json["pending"] = (*counts)->waiting(now);
  json["oldestPendingDays"] = oldest ? Json(std::max<std::int64_t>(0, now - *oldest) / kDay) : Json(nullptr);
  json["since"] = *since ? Json(formatInstant({**since, 0})) : Json(nullptr);
  return json;
}

Session::Outcome Session::historyList(const Json& params) {
  std::string key, place;
  if (const auto wrong = readTexts(params, {{"key", &key}, {"after", &place}})) return *wrong;
  const auto after = place.empty() ? std::nullopt : placeOf(place);
  if (!place.empty() && !after) return invalidParam("after", "the \"next\" of an earlier reply");
  History& history = engine_.history();
  const bool isOfOne = !params.value("key", Json()).is_null();
  auto some = isOfOne ? history.ofPerson(engine_.keyOf(key), engine_.now()) : history.list(after, kMostInvitations + 1, engine_.now());
  if (!some) return some.error();
  if (isOfOne && after)
    std::erase_if(*some, [&](const Invitation& one) { return std::tie(one.sentAt, one.id) >= std::tie(after->sentAt, after->id); });
  return pageOf(
      "invitations", *some, kMostInvitations, [](const Invitation& one) { return toJson(one); }, placeText);
}

}  // namespace tact
