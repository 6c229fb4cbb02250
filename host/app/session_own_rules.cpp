// The session's methods about one rule and its file: all that is in it, and for the user's own checking, keeping and removing.
#include "app/own_rules.h"
#include "app/rules_json.h"
#include "app/session.h"
#include "store/keys.h"
#include "wire/explanation_json.h"
#include "wire/facts_json.h"
#include "wire/params.h"

namespace tact {
namespace {

// What diagnostics call a text that stands in no file yet; the peer shows it itself.
constexpr const char* kShownPath = "rule";

// A conflict's revision is that of a rule's text.
RpcError ofRule(const Error& failure, const RuleCheck* check = nullptr) {
  if (failure.failure == Failure::conflict) return {ErrorCode::conflict, failure.message, {{"revision", failure.expected}}};
  RpcError error = *Session::Outcome(failure).error;
  if (check != nullptr && !check->isFine()) error.data["diagnostics"] = diagnosticsJson(check->diagnostics);
  return error;
}

struct Named {
  std::string id;
  std::optional<std::string> revision;
};

// Reads "id" and "revision", the latter may be absent. Returns what is wrong with them.
std::optional<RpcError> readNamed(const Json& params, Named& named) {
  std::string revision;
  if (auto wrong = readTexts(params, {{"id", &named.id}, {"revision", &revision}})) return wrong;
  if (named.id.empty()) return invalidParam("id", "the id of a rule");
  if (!params.value("revision", Json()).is_null()) named.revision = revision;
  return std::nullopt;
}

}  // namespace

Session::Outcome Session::rulesShow(const Json& params) {
  Named named;
  if (auto wrong = readNamed(params, named)) return *wrong;
  const Library& library = engine_.library();
  if (!library.files.contains(named.id)) return RpcError{ErrorCode::notFound, "there is no rule of this id", nullptr};
  return Json{{"rule", shownRuleJson(library, named.id, engine_.settingsPlaces())}};
}

Session::Outcome Session::rulesCheck(const Json& params) {
  std::string id, text;
  if (auto wrong = readTexts(params, {{"id", &id}, {"text", &text}})) return *wrong;
  if (text.size() > kMaxRuleFileBytes) return invalidParam("text", "a text of at most " + std::to_string(kMaxRuleFileBytes) + " bytes");
  const RuleCheck check = checkOwnRule(engine_, kShownPath, id, text);
  Json result = {{"ok", check.isFine()},
                 {"diagnostics", diagnosticsJson(check.diagnostics)},
                 {"examples", triedExamplesJson(check.examples)},
                 {"explanation", nullptr}};
  const Json trial = params.value("try", Json());
  if (trial.is_null()) return result;
  if (!trial.is_object()) return invalidParam("try", "an object");
  std::string key, moment;
  if (auto wrong = readTexts(trial, {{"key", &key}, {"moment", &moment}}, "try.")) return *wrong;
  if (!key.empty() && !checkKey(key)) return invalidParam("try.key", kKeyMustBe);
  const auto at = momentNamed(moment);
  if (!at) return invalidParam("try.moment", "one of invite, note, incoming, connection, self, followUp");
  FactSet facts = key.empty() ? FactSet(*engine_.library().vocabulary) : engine_.emptyFacts();
  if (auto wrong = readFacts(trial.value("facts", Json::object()), *at, facts)) return *wrong;
  if (const auto tried = tryOwnRule(engine_, id, text, engine_.keyOf(key), *at, std::move(facts))) {
    result["explanation"] = toJson(tried->explanation, *engine_.loadedLibrary().vocabulary);
    result["explanation"]["message"] = tried->message;
  }
  return result;
}

Session::Outcome Session::rulesPut(const Json& params) {
  Named named;
  if (auto wrong = readNamed(params, named)) return *wrong;
  std::string text;
  if (auto wrong = readTexts(params, {{"text", &text}})) return *wrong;
  RuleCheck check;
  if (const auto put = putOwnRule(engine_, kShownPath, named.id, text, named.revision, check); !put) return ofRule(put.error(), &check);
  told_ = engine_.loadedLibrary().rules.revision;  // whoever changes something knows it
  return rulesShow({{"id", named.id}});
}

Session::Outcome Session::rulesRemove(const Json& params) {
  Named named;
  if (auto wrong = readNamed(params, named)) return *wrong;
  if (const auto removed = removeOwnRule(engine_, named.id, named.revision); !removed) return ofRule(removed.error());
  told_ = engine_.loadedLibrary().rules.revision;
  return Json{{"removed", true}};
}

}  // namespace tact
