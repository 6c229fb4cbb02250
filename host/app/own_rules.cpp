#include "app/own_rules.h"

#include "json/json_value.h"
#include "packs/examples.h"
#include "packs/pack_reader.h"
#include "packs/rule_reader.h"
#include "packs/rules_export.h"
#include "packs/shipped.h"

namespace tact {
namespace {

Error notOwn(const std::string& id, const std::string& why) { return Error{Failure::invalidValue, "'" + id + "' " + why, "id", 0, {}}; }

// Returns why a rule of this id is not the user's own; nothing if it is, or there is none.
std::optional<Error> refusedOwner(const Library& library, const std::string& id) {
  const auto file = library.files.find(id);
  if (file == library.files.end()) return std::nullopt;
  if (!file->second.isUsers) return notOwn(id, "comes with Tact: switch it off, or write one of your own beside it");
  if (!file->second.pack.empty()) return notOwn(id, "came with the pack " + file->second.pack);
  return std::nullopt;
}

// The id is one of the parameters; the files know only that it is an id.
template <typename T>
Result<T> ofId(Result<T> result) {
  if (result || result.error().failure != Failure::invalidValue || result.error().path == "text") return result;
  Error error = result.error();
  error.path = "id";
  return error;
}

// What was read of a page, as an example says it.
Json dotted(const FactSet& facts) {
  Json all = Json::object();
  for (std::size_t i = 0; i < facts.vocabulary().size(); ++i)
    if (const auto id = static_cast<FactId>(i); facts[id].isKnown()) all[facts.vocabulary()[id].name] = jsonOf(facts[id]);
  return all;
}

}  // namespace

RuleCheck checkOwnRule(Engine& engine, const std::string& shownPath, const std::string& id, const std::string& text) {
  return checkRule(engine.unsetLibrary(), shownPath, id, text);
}

std::optional<TriedRule> tryOwnRule(Engine& engine, const std::string& id, const std::string& text, const std::string& key, Moment moment,
                                    FactSet facts) {
  const SettingValues values = engine.settings().values;
  const Library& library = engine.loadedLibrary();
  auto rule = compileRule(library, values, id, text);
  if (!rule) return std::nullopt;
  TriedRule tried{std::make_unique<const Rule>(std::move(*rule)), {}, {}};
  if (key.empty()) {
    Example example;
    example.moment = moment;
    example.facts = dotted(facts);
    facts = factsOf(library, example);
    tried.explanation = explainRule(*tried.rule, moment, facts);
  } else {
    tried.explanation = engine.explainRuleFor(key, moment, facts, *tried.rule);
  }
  tried.message = tried.rule->message.fill(facts);
  return tried;
}

Result<void> putOwnRule(Engine& engine, const std::string& shownPath, const std::string& id, const std::string& text,
                        const std::optional<std::string>& revision, RuleCheck& check) {
  if (const auto refused = refusedOwner(engine.library(), id)) return *refused;
  if (const auto file = ofId(engine.ruleFiles().fileOf(id)); !file) return file.error();
  if (text.size() > kMaxRuleFileBytes)
    return Error{Failure::invalidValue, "the rule is too long", "text", 0, "at most " + std::to_string(kMaxRuleFileBytes) + " bytes"};
  check = checkOwnRule(engine, shownPath, id, text);
  if (!check.isFine()) return Error{Failure::invalidValue, "the rule has mistakes; it was not kept", "text", 0, {}};
  auto put = ofId(engine.ruleFiles().put({{id, {text, revision}}}));
  if (put) engine.reload();
  return put;
}

Result<void> removeOwnRule(Engine& engine, const std::string& id, const std::optional<std::string>& revision) {
  if (const auto refused = refusedOwner(engine.library(), id)) return *refused;
  const std::string start = ruleSettingName(id, "");
  SettingChanges changes;
  for (const auto& [name, unused] : engine.settings().values)
    if (name.starts_with(start)) changes[name] = std::nullopt;
  auto removed = ofId(engine.ruleFiles().remove(id, revision, [&]() -> Result<void> {
    if (changes.empty()) return {};
    if (const auto stored = engine.setSettings(changes, std::nullopt); !stored) return stored.error();
    return {};
  }));
  if (removed) engine.reload();
  return removed;
}

Result<std::vector<std::string>> importOwnRules(Engine& engine, const std::string& shownPath, const std::string& text, bool replace,
                                                std::vector<Diagnostic>& diagnostics) {
  LibrarySources others;
  others.shipped = shippedFiles();
  std::vector<std::string> skipped;
  const Files before = readFolder(engine.paths().rulesFolder(), skipped);
  others.users = before;
  others.usersPrefix = engine.paths().rulesFolder().string() + "/";
  const auto texts = readRulesToImport(shownPath, text, replace, std::move(others), diagnostics);
  if (!texts) return Error{Failure::invalidValue, "no rule was imported", "text", 0, {}};
  std::map<std::string, RulePut> puts;
  std::vector<std::string> ids;
  for (const auto& [id, rule] : *texts) {
    ids.push_back(id);
    puts[id].text = rule;
    // What somebody else writes meanwhile was not seen above, so nobody said that it may be replaced.
    const auto present = before.find(id + ".json");
    if (!replace) puts[id].expected = present == before.end() ? "" : revisionOf(present->second);
  }
  if (auto put = engine.ruleFiles().put(puts); !put) return put.error();
  engine.reload();
  return ids;
}

}  // namespace tact
