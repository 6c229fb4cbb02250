// The session's methods about rules, and what it tells unasked.
#include "app/rules_json.h"
#include "app/session.h"
#include "store/keys.h"
#include "wire/explanation_json.h"
#include "wire/facts_json.h"
#include "wire/limits.h"

namespace tact {
namespace {

// Room for what stands around a page of rules.
constexpr std::size_t kAroundBytes = 2048;

std::string notification(const char* method, const Json& params) {
  return encodeJson({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
}

}  // namespace

Session::Outcome Session::rulesList(const Json& params) {
  const Json after = params.value("after", Json(""));
  if (!after.is_string()) return invalidParam("after", "the id of a rule");
  const Library& library = engine_.library();
  const SettingsPlaces settings = engine_.settingsPlaces();
  std::string text = R"({"revision":)" + encodeJson(library.rules.revision) + R"(,"stance":)" + encodeJson(library.stance) +
                     (after == Json("") ? R"(,"sources":)" + encodeJson(sourcesJson(library.rules)) : "") + R"(,"rules":[)";
  const std::size_t start = text.size();
  std::string last, next;
  for (auto it = library.files.upper_bound(after.get_ref<const std::string&>()); it != library.files.end(); ++it) {
    const std::string rule = encodeJson(ruleJson(library, it->first, settings));
    if (text.size() > start && text.size() + rule.size() + kAroundBytes > limits::kMaxReplyBytes) {
      next = last;
      break;
    }
    text += (text.size() > start ? "," : "") + rule;
    last = it->first;
  }
  text += ']';
  if (!next.empty()) text += R"(,"next":)" + encodeJson(next);
  return text + '}';
}

Session::Outcome Session::rulesExplain(const Json& params) {
  const auto texts = [&](const char* name) {
    const auto it = params.find(name);
    return it != params.end() && it->is_string() ? it->get<std::string>() : std::string();
  };
  const std::string key = texts("key"), rule = texts("rule");
  if (!checkKey(key)) return invalidParam("key", kKeyMustBe);
  const auto moment = momentNamed(texts("moment"));
  if (!moment) return invalidParam("moment", "one of invite, note, incoming, connection, self, followUp");
  if (rule.empty()) return invalidParam("rule", "the id of a rule");
  FactSet facts = engine_.emptyFacts();
  if (auto wrong = readFacts(params.value("facts", Json::object()), *moment, facts)) return *wrong;
  if (!engine_.library().files.contains(rule)) return RpcError{ErrorCode::notFound, "there is no rule of this id", nullptr};
  const auto explanation = engine_.explainPerson(engine_.keyOf(key), *moment, facts, rule);
  if (!explanation) {
    const Wording& wording = engine_.loadedLibrary().vocabulary->wording();
    Json json = {{"rule", rule}, {"outcome", "broken"}, {"text", wording.switchedOffForMistake}};
    return Json{{"explanation", json}};
  }
  return Json{{"explanation", toJson(*explanation, *engine_.loadedLibrary().vocabulary)}};
}

std::optional<std::string> Session::announcement() {
  if (told_.empty()) return std::nullopt;  // nobody has asked for anything yet
  engine_.dictionaries().fetch(tell_);
  if (const auto came = engine_.dictionaries().takeNews()) return notification("spelling/ready", {{"language", *came}});
  const std::string& now = engine_.library().rules.revision;
  if (now != told_) {
    told_ = now;
    return notification("rules/changed", {{"revision", now}});
  }
  if (const auto news = newsOfData()) return notification(news->method, news->params);
  return std::nullopt;
}

}  // namespace tact
