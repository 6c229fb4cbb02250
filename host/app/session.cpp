#include "app/session.h"

#include <algorithm>
#include <array>

#include "app/log.h"
#include "app/own_data.h"
#include "app/records_json.h"
#include "app/superseding.h"
#include "core/rfc3339.h"
#include "json/json_value.h"
#include "packs/locale_reader.h"
#include "packs/shipped.h"
#include "store/keys.h"
#include "wire/facts_json.h"
#include "wire/limits.h"
#include "wire/verdict_json.h"

namespace tact {
namespace {

constexpr int kProtocolMin = 1, kProtocolMax = 1;

// Room for what stands around a result: jsonrpc, id, braces. An id may be long.
constexpr std::size_t kEnvelopeBytes = 1024;

Json settingsJson(const Settings& settings) {
  Json values = Json::object();
  for (const auto& [name, value] : settings.values) values[name] = jsonOf(value);
  return values;
}

// The reply, or an error in its place where it is too large: ids and names a peer sends come back in replies and errors.
std::string bounded(const Json& id, std::string text) {
  if (text.size() <= limits::kMaxReplyBytes) return text;
  const bool fits = encodeJson(id).size() < kEnvelopeBytes;
  return encodeError(fits ? id : Json(nullptr), {ErrorCode::tooLarge, "the reply would be too large", nullptr});
}

std::string verdictError(const std::string& key, const RpcError& error) { return encodeJson({{"key", key}, {"error", toJson(error)}}); }

}  // namespace

Session::Outcome::Outcome(const Error& failure) : error(RpcError{}) {
  switch (failure.failure) {
    case Failure::unavailable: *error = {ErrorCode::storeUnavailable, failure.message, nullptr}; break;
    case Failure::notFound: *error = {ErrorCode::notFound, failure.message, nullptr}; break;
    case Failure::conflict: *error = {ErrorCode::conflict, failure.message, {{"revision", failure.revision}}}; break;
    case Failure::invalidValue:
      *error = {ErrorCode::invalidValue, failure.message, {{"path", failure.path}, {"expected", failure.expected}}};
      break;
    case Failure::badFile:
      *error = {
          ErrorCode::badArchive, failure.message, {{"path", failure.path}, {"reason", failure.message}, {"wanted", failure.expected}}};
      break;
  }
}

std::optional<std::string> Session::reply(std::string_view body) {
  auto parsed = parseRequest(body);
  if (const auto* bad = std::get_if<BadRequest>(&parsed)) return bounded(bad->id, encodeError(bad->id, bad->error));
  const Request& request = std::get<Request>(parsed);
  const auto finished = OwnData(engine_).finishForgetting();
  const Outcome outcome = finished ? call(request.method, request.params) : Outcome(finished.error());
  if (finished && told_.empty()) told_ = engine_.library().rules.revision;  // after hello has said in which language it is to be loaded
  if (request.isNotification) return std::nullopt;
  if (outcome.error) return bounded(request.id, encodeError(request.id, *outcome.error));
  return bounded(request.id, R"({"jsonrpc":"2.0","id":)" + encodeJson(request.id) + R"(,"result":)" + outcome.result + "}");
}

void Session::replyToAll(const std::vector<std::string>& bodies, const std::function<void(std::string)>& send) {
  const std::vector<bool> isVoid = superseded(bodies);
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    if (!isVoid[i]) {
      if (auto body = reply(bodies[i])) send(std::move(*body));
      continue;
    }
    const auto parsed = parseRequest(bodies[i]);
    const Json& id = std::get<Request>(parsed).id;
    send(bounded(id, encodeError(id, {ErrorCode::superseded, "a later request about the same text was waiting", nullptr})));
  }
}

Session::Outcome Session::call(const std::string& method, const Json& params) {
  struct Method {
    std::string_view name;
    Outcome (Session::*run)(const Json&);
  };
  static constexpr std::array kMethods = {
      Method{"hello", &Session::hello},
      Method{"assess", &Session::assess},
      Method{"answer", &Session::answer},
      Method{"record", &Session::record},
      Method{"history/summary", &Session::historySummary},
      Method{"history/list", &Session::historyList},
      Method{"processes/list", &Session::processesList},
      Method{"processes/put", &Session::processesPut},
      Method{"processes/remove", &Session::processesRemove},
      Method{"processes/restore", &Session::processesRestore},
      Method{"people/get", &Session::peopleGet},
      Method{"people/put", &Session::peoplePut},
      Method{"people/forget", &Session::peopleForget},
      Method{"people/list", &Session::peopleList},
      Method{"journal/add", &Session::journalAdd},
      Method{"journal/remove", &Session::journalRemove},
      Method{"silences/list", &Session::silencesList},
      Method{"silences/put", &Session::silencesPut},
      Method{"silences/restore", &Session::silencesRestore},
      Method{"followUps/list", &Session::followUpsList},
      Method{"followUps/done", &Session::followUpsDone},
      Method{"followUps/snooze", &Session::followUpsSnooze},
      Method{"settings/get", &Session::settingsGet},
      Method{"settings/set", &Session::settingsSet},
      Method{"settings/reset", &Session::settingsReset},
      Method{"facts/list", &Session::factsList},
      Method{"rules/list", &Session::rulesList},
      Method{"rules/explain", &Session::rulesExplain},
      Method{"data/summary", &Session::dataSummary},
      Method{"data/import/begin", &Session::dataImportBegin},
      Method{"data/import/chunk", &Session::dataImportChunk},
      Method{"data/import/end", &Session::dataImportEnd},
      Method{"data/import/cancel", &Session::dataImportCancel},
      Method{"data/import/undo", &Session::dataImportUndo},
      Method{"data/export/begin", &Session::dataExportBegin},
      Method{"data/export/next", &Session::dataExportNext},
      Method{"data/forgetAll", &Session::dataForgetAll},
      Method{"health/browsers", &Session::healthBrowsers},
      Method{"rules/show", &Session::rulesShow},
      Method{"rules/check", &Session::rulesCheck},
      Method{"rules/put", &Session::rulesPut},
      Method{"rules/remove", &Session::rulesRemove},
  };
  for (const Method& one : kMethods)
    if (one.name == method) return (this->*one.run)(params);
  return RpcError{ErrorCode::methodNotFound, "there is no method '" + method.substr(0, 100) + "'", nullptr};
}

Session::Outcome Session::hello(const Json& params) {
  int least = kProtocolMin, most = kProtocolMax;
  if (const auto range = params.find("protocol"); range != params.end()) {
    const Json min = range->is_object() ? range->value("min", Json(1)) : Json(),
               max = range->is_object() ? range->value("max", Json(1)) : Json();
    if (!min.is_number_integer() || !max.is_number_integer()) return invalidParam("protocol", "{\"min\": integer, \"max\": integer}");
    least = static_cast<int>(std::clamp<std::int64_t>(min.get<std::int64_t>(), 0, 1'000'000));
    most = static_cast<int>(std::clamp<std::int64_t>(max.get<std::int64_t>(), 0, 1'000'000));
  }
  if (most < kProtocolMin || least > kProtocolMax)
    return RpcError{ErrorCode::unsupportedVersion, "no protocol version in common", {{"min", kProtocolMin}, {"max", kProtocolMax}}};
  if (const auto client = params.find("client"); client != params.end() && client->is_object())
    if (const Json language = client->value("language", Json()); language.is_string())
      engine_.setClientLanguage(language.get<std::string>());
  const Library& library = engine_.library();
  Json problems = Json::array();
  for (const std::string& problem : engine_.problems()) problems.push_back(problem);
  const auto opened = engine_.store().open();
  if (!opened) problems.push_back(opened.error().message);
  if (const auto database = engine_.store().database(); database && (*database)->isReadOnly()) {
    problems.push_back("the database may only be read now: what you have can be seen and saved, but not changed");
    logWarning("the database may only be read");
  }
  const auto off = std::count_if(library.files.begin(), library.files.end(), [](const auto& entry) { return !entry.second.compiled; });
  Json languages = Json::array();
  for (const std::string& code : shippedLanguages()) languages.push_back({{"code", code}, {"name", languageName(shippedLocale(code))}});
  Json asks = Json::object();
  for (const Fact& fact : library.vocabulary->facts())
    if (fact.ask) asks[fact.name] = {{"ask", fact.ask->ask}, {"choices", choicesJson(fact.ask->choices)}};
  toldDue_ = opened ? followUpsDue() : 0;
  return Json{
      {"protocol", std::min(most, kProtocolMax)},
      {"host", {{"name", "tact-host"}, {"version", TACT_VERSION}}},
      {"rules", {{"count", library.rules.rules.size()}, {"off", off}, {"revision", library.rules.revision}}},
      {"health", {{"store", opened ? "ok" : "unavailable"}, {"problems", problems}}},
      {"limits", {{"requestBytes", limits::kMaxFrameBytes}, {"replyBytes", limits::kMaxReplyBytes}, {"subjects", limits::kMaxSubjects}}},
      {"language", library.language},
      {"languages", std::move(languages)},
      {"settings", settingsJson(engine_.settings())},
      {"settingsRevision", engine_.settings().revision},
      {"asks", asks},
      {"followUpsDue", toldDue_},
      {"allForgottenAt", allForgottenAt()}};
}

Json verdictJson(const std::string& key, const Judged& judged, const Library& library, bool brief) {
  Json json = toJson(judged.verdict, library.rules, brief ? Detail::brief : Detail::full);
  json["key"] = key;
  if (const Value stranger = judged.facts.get("relation.stranger"); stranger.is(Kind::boolean)) json["stranger"] = stranger.isTrue();
  if (brief) return json;
  Json silenced = Json::array();
  for (const Silence& silence : judged.user.silences)
    silenced.push_back({{"rule", silence.rule},
                        {"kind", silence.kind},
                        {"until", silence.until ? Json(formatInstant({*silence.until, 0})) : Json(nullptr)}});
  json["silenced"] = std::move(silenced);
  Json known = Json::object();
  if (judged.user.process || judged.user.person) {
    for (const char* name : {"process.company", "process.stage", "process.wentWell", "process.chances", "process.thankYouSent",
                             "relation.role", "relation.permission", "relation.invitedByThem", "relation.knewBefore"})
      if (const Value value = judged.facts.get(name); value.isKnown() && !value.is(Kind::null)) known[name] = jsonOf(value);
  }
  json["known"] = std::move(known);
  if (const auto measured = [&](const char* name) { return jsonOf(judged.facts.get(name)); }; judged.facts.isKnown("note.length"))
    json["note"] = {{"length", measured("note.length")}, {"limit", measured("note.limit")}, {"language", measured("note.language")}};
  return json;
}

std::optional<RpcError> Session::readPage(const Json& params, bool& isOld) {
  const Json opened = params.value("openedAt", Json());
  if (opened.is_null()) return std::nullopt;
  const auto at = opened.is_string() ? parseInstant(opened.get_ref<const std::string&>()) : std::nullopt;
  if (!at) return invalidParam("openedAt", "an instant such as 2026-11-20T14:00:00Z");
  const auto was = engine_.store().wasForgottenSince(at->seconds);
  isOld = was && *was;  // where it cannot be read nothing is written either
  return std::nullopt;
}

// A question that was asked is kept with the person's key.
Asking Session::askingOn(bool isOldPage, const std::string& key) {
  if (!isOldPage) return Asking::noted;
  const auto knows = engine_.store().knows(key);
  return knows && *knows ? Asking::noted : Asking::never;
}

std::string Session::assessOne(const Json& subject, bool brief, bool isOld) {
  const std::string key =
      subject.is_object() && subject.contains("key") && subject["key"].is_string() ? subject["key"].get<std::string>() : "";
  if (!checkKey(key)) return verdictError(key.substr(0, kMaxKeyBytes), invalidParam("key", kKeyMustBe));
  const Json moment = subject.value("moment", Json());
  const auto at = moment.is_string() ? momentNamed(moment.get_ref<const std::string&>()) : std::nullopt;
  if (!at) return verdictError(key, invalidParam("moment", "one of invite, note, incoming, connection, self, followUp"));
  FactSet facts = engine_.emptyFacts();
  if (const auto wrong = readFacts(subject.value("facts", Json::object()), *at, facts)) return verdictError(key, *wrong);
  const std::string known = engine_.keyOf(key);
  const Judged judged = engine_.judgePerson(known, *at, std::move(facts), brief ? Asking::never : askingOn(isOld, known));
  std::string text = encodeJson(verdictJson(key, judged, engine_.loadedLibrary(), brief));
  if (text.size() + kEnvelopeBytes > limits::kMaxReplyBytes)
    return verdictError(key, {ErrorCode::tooLarge, "this verdict alone is too large", nullptr});
  return text;
}

Session::Outcome Session::assess(const Json& params) {
  if (const auto next = params.find("next"); next != params.end()) {
    if (!next->is_string() || waiting_.empty() || *next != Json(std::to_string(token_)))
      return RpcError{ErrorCode::notFound, "this page is gone; ask again from the beginning", nullptr};
    return page(std::exchange(waiting_, {}));
  }
  const auto subjects = params.find("subjects");
  if (subjects == params.end() || !subjects->is_array()) return invalidParam("subjects", "a list");
  if (subjects->size() > limits::kMaxSubjects)
    return RpcError{ErrorCode::tooManySubjects, "too many subjects in one message", {{"most", limits::kMaxSubjects}}};
  const Json detail = params.value("detail", Json("full"));
  if (detail != Json("full") && detail != Json("brief")) return invalidParam("detail", "\"full\" or \"brief\"");
  bool isOld = false;
  if (auto wrong = readPage(params, isOld)) return *wrong;
  noticeInvites(*subjects, isOld);
  std::vector<std::string> verdicts;
  verdicts.reserve(subjects->size());
  for (const Json& subject : *subjects) verdicts.push_back(assessOne(subject, detail == Json("brief"), isOld));
  return page(std::move(verdicts));
}

Session::Outcome Session::page(std::vector<std::string> verdicts) {
  std::string text = R"({"verdicts":[)";
  std::size_t taken = 0;
  for (; taken < verdicts.size(); ++taken) {
    if (taken > 0 && text.size() + verdicts[taken].size() + kEnvelopeBytes > limits::kMaxReplyBytes) break;
    if (taken > 0) text += ',';
    text += verdicts[taken];
  }
  text += ']';
  waiting_.assign(std::make_move_iterator(verdicts.begin() + static_cast<std::ptrdiff_t>(taken)), std::make_move_iterator(verdicts.end()));
  if (!waiting_.empty()) text += R"(,"next":")" + std::to_string(++token_) + '"';
  return text + '}';
}

Session::Outcome Session::settingsGet(const Json&) {
  return Json{{"settings", settingsJson(engine_.settings())}, {"revision", engine_.settings().revision}};
}

Session::Outcome Session::settingsSet(const Json& params) {
  const auto set = params.find("set");
  if (set == params.end() || !set->is_object()) return invalidParam("set", "an object");
  SettingChanges changes;
  for (const auto& [name, value] : set->items()) {
    const auto constant = constantFrom(value);
    if (!constant)
      return RpcError{ErrorCode::invalidValue, "'" + name + "' has a wrong value", {{"path", name}, {"expected", "a single value"}}};
    changes[name] = value.is_null() ? std::nullopt : std::optional<Constant>(*constant);
  }
  return changeSettings(changes, params);
}

Session::Outcome Session::changeSettings(const SettingChanges& changes, const Json& params) {
  const Json revision = params.value("revision", Json());
  if (!revision.is_null() && !revision.is_number_integer()) return invalidParam("revision", "an integer");
  const auto stored = engine_.setSettings(changes, revision.is_null() ? std::nullopt : std::optional(revision.get<std::int64_t>()));
  if (!stored) return stored.error();
  told_ = engine_.loadedLibrary().rules.revision;  // whoever changes something knows it
  return Json{{"settings", settingsJson(*stored)}, {"revision", stored->revision}};
}

Session::Outcome Session::settingsReset(const Json& params) {
  const Json names = params.value("names", Json()), prefix = params.value("prefix", Json()), all = params.value("all", Json());
  SettingChanges changes;
  if (names.is_array() && prefix.is_null() && all.is_null()) {
    for (const Json& name : names) {
      if (!name.is_string() || name.get_ref<const std::string&>().empty()) return invalidParam("names", "a list of names");
      changes[name.get<std::string>()] = std::nullopt;
    }
  } else if (names.is_null() && ((prefix.is_string() && prefix != Json("") && all.is_null()) || (prefix.is_null() && all == Json(true)))) {
    const std::string start = prefix.is_string() ? prefix.get<std::string>() : std::string();
    for (const auto& [name, unused] : engine_.settings().values)
      if (name.starts_with(start)) changes[name] = std::nullopt;
  } else {
    return invalidParam("names", "there, or in its place \"prefix\" (a text) or \"all\" (true)");
  }
  return changeSettings(changes, params);
}

}  // namespace tact
