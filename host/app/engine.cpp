#include "app/engine.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>

#include "app/language.h"
#include "app/local_time.h"
#include "app/spelling_facts.h"
#include "core/plain_line.h"
#include "core/rfc3339.h"
#include "packs/shipped.h"
#include "platform/process.h"
#include "store/checklist.h"
#include "store/history_facts.h"
#include "store/keys.h"

namespace tact {
namespace {

// Longest text of the user's own in a setting, in bytes, inclusive: their first name stands in drafts.
constexpr std::size_t kMaxTextBytes = 100;

constexpr auto kLookTime = std::chrono::seconds(1);

// Whether a setting changes what rules say.
bool concernsRules(const std::string& name) { return name.starts_with("rules.") || name.starts_with("packs.") || name == "viewer.stance"; }

// What a setting of the user's own should be.
std::string expectedOf(const Fact& fact, const Wording& wording) {
  switch (fact.type) {
    case FactType::boolean: return wording.expectedSwitch;
    case FactType::integer: return wording.expectedNumber;
    case FactType::enumeration: return oneOf(fact.values, wording);
    default: return wording.expectedText;
  }
}

}  // namespace

std::int64_t systemClock() { return static_cast<std::int64_t>(std::time(nullptr)); }

Engine::Engine(Paths paths, Clock clock)
    : paths_(std::move(paths)),
      clock_(std::move(clock)),
      settingsFile_(paths_.settingsFile()),
      ruleFiles_(paths_.rulesFolder()),
      dictionaries_(dictionaryFolders(paths_.dictionariesFolder(), ownEnvironment)) {
  settingsFile_.removeDrafts();
  ruleFiles_.removeDrafts();
}

LibrarySources Engine::sourcesOf(const SettingValues& settings) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  sources.shippedIsChecked = true;
  skipped_.clear();
  sources.users = readFolder(paths_.rulesFolder(), skipped_);
  sources.usersPrefix = paths_.rulesFolder().string() + "/";
  sources.settings = settings;
  sources.vocabulary = library_.originals;
  sources.meter = library_.meter;
  sources.locale = localeToLoad(languageInForce(settings, clientLanguage_));
  return sources;
}

void Engine::load() {
  rulesStamp_ = stampOfFolder(paths_.rulesFolder());  // before reading: a change while reading is then seen as one
  lookedAt_ = std::chrono::steady_clock::now();
  library_ = loadLibrary(sourcesOf(settingsFile_.load().values));
  // One vocabulary a language, as long as the engine lives: facts that wait while the files are read again refer to it.
  library_.vocabulary = vocabularies_.try_emplace(library_.language, library_.vocabulary).first->second;
  library_.rules.vocabulary = library_.vocabulary.get();
  unset_.reset();
  loaded_ = true;
}

const Library& Engine::unsetLibrary() {
  const auto& values = settings().values;
  if (std::none_of(values.begin(), values.end(), [](const auto& value) { return concernsRules(value.first); })) return library_;
  if (!unset_) unset_ = std::make_unique<Library>(loadLibrary(sourcesOf({})));
  return *unset_;
}

const Library& Engine::library() {
  if (!loaded_ || settingsFile_.changedOnDisk())
    load();
  else if (std::chrono::steady_clock::now() - lookedAt_ >= kLookTime)
    refresh();
  return library_;
}

void Engine::setClientLanguage(std::string tag) {
  clientLanguage_ = std::move(tag);
  if (loaded_ && languageInForce(settingsFile_.current().values, clientLanguage_) != library_.language) loaded_ = false;
}

bool Engine::refresh() {
  lookedAt_ = std::chrono::steady_clock::now();
  const bool changed = !loaded_ || settingsFile_.changedOnDisk() || stampOfFolder(paths_.rulesFolder()) != rulesStamp_;
  if (changed) load();
  return changed;
}

SettingsPlaces Engine::settingsPlaces() {
  return {settings().values, settingsFile_.path().string(), [this](const std::string& name) { return settingsFile_.lineOf(name); }};
}

Store& Engine::store() {
  if (!store_) {
    library();
    store_ = std::make_unique<Store>(paths_, *library_.originals);  // which stay while libraries come and go
  }
  return *store_;
}

History& Engine::history() {
  if (!history_) history_ = std::make_unique<History>(store());
  return *history_;
}

const Settings& Engine::settings() {
  library();
  return settingsFile_.current();
}

std::vector<std::string> Engine::problems() {
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : library().diagnostics) lines.push_back(renderShort(diagnostic));
  if (!settings().problem.empty()) lines.push_back(settings().problem);
  lines.insert(lines.end(), skipped_.begin(), skipped_.end());
  return lines;
}

std::string refusedSetting(const Library& library, const std::string& name, const Constant& value) {
  const Wording& wording = library.vocabulary->wording();
  const auto* text = std::get_if<std::string>(&value);
  const auto amongst = [&](const std::vector<std::string>& values) {
    const bool fits = text != nullptr && std::find(values.begin(), values.end(), *text) != values.end();
    return fits ? std::string() : oneOf(values, wording);
  };
  if (name == "display.mode") return amongst({"inline", "toolbar"});
  if (name == kLanguageSetting) return amongst(shippedLanguages());
  if (name == "display.pausedUntil") {
    return text != nullptr && parseInstant(*text) ? "" : wording.expectedInstant;
  }
  if (name.starts_with("rules.")) return refusedRuleSetting(library, name, value);
  if (name.starts_with("packs.")) return refusedPackSetting(library, name, value);
  const auto fact = library.vocabulary->find(name);
  if (fact && name.starts_with("viewer.")) {
    if (text != nullptr && (text->size() > kMaxTextBytes || !isPlainLine(*text)))
      return filled(wording.expectedLine, {{"bytes", std::to_string(kMaxTextBytes)}});
    if (FactSet(*library.vocabulary).set(*fact, viewOf(value)).empty()) return {};
    return expectedOf((*library.vocabulary)[*fact], wording);
  }
  std::vector<std::string> names = {"display.mode",       "display.pausedUntil",   kLanguageSetting,
                                    "rules.<rule-id>.on", "rules.<rule-id>.level", "rules.<rule-id>.settings.<name>",
                                    "packs.<name>.on"};
  for (const Fact& each : library.vocabulary->facts())
    if (each.name.starts_with("viewer.")) names.push_back(each.name);
  return oneOf(names, wording);
}

Result<Settings> Engine::setSettings(const SettingChanges& changes, std::optional<std::int64_t> expectedRevision) {
  for (const auto& [name, value] : changes) {
    const std::string expected = value ? refusedSetting(library(), name, *value) : "";
    if (expected.empty()) continue;
    Error error{Failure::invalidValue, "'" + name + "' cannot be set to this", name, 0, expected};
    return error;
  }
  auto stored = settingsFile_.set(changes, expectedRevision);
  if (stored) load();
  return stored;
}

FactSet Engine::emptyFacts() {
  FactSet facts(*library().vocabulary);
  for (const auto& [name, value] : settings().values)
    if (const auto id = library_.vocabulary->find(name); id && name.starts_with("viewer.")) facts.set(*id, viewOf(value));
  return facts;
}

void Engine::spell(FactSet& facts) {
  const std::string language = languageToSpell(facts);
  if (language.empty()) return;
  supplyMisspellings(waitsForDictionaries_ ? dictionaries_.readNow(language) : dictionaries_.of(language), *library_.meter, facts);
}

UserContext Engine::supplyOwnFacts(const std::string& key, Moment moment, FactSet& facts, Asking asking) {
  const std::int64_t at = now();
  UserContext user = supplyUserFacts(store(), key, at, facts);
  if (user.problem) return user;
  const std::string company = user.person ? user.person->company : "";
  const auto supplied = supplyHistoryFacts(history(), key, company, moment, at, localMidnight(at), facts);
  if (!supplied) user.problem = supplied.error();
  if (moment == Moment::incoming)
    if (const auto told = supplyChecklist(store(), at, asking != Asking::never, facts); !told) user.problem = told.error();
  return user;
}

Judged Engine::judgePerson(const std::string& key, Moment moment, FactSet facts, Asking asking) {
  const std::int64_t at = now();
  UserContext user = supplyOwnFacts(key, moment, facts, asking);
  prepare(library_, moment, facts);
  spell(facts);
  JudgeOptions options;
  for (const Silence& silence : user.silences) options.silenced.push_back(silence.rule);
  const auto stage = library_.vocabulary->find("process.stage");
  if (user.stale && stage) options.stale.push_back(*stage);
  if (asking == Asking::never) options.mayAsk = [](FactId) { return false; };
  if (asking == Asking::noted) {
    options.mayAsk = [&](FactId id) {
      const auto may = store().mayAsk(key, (*library_.vocabulary)[id].name, at);
      return may && *may;
    };
  }
  Verdict verdict = judge(library_.rules, moment, facts, options);
  if (asking == Asking::noted) {
    for (const Question& question : verdict.questions)
      if (const auto noted = store().asked(key, (*library_.vocabulary)[question.fact].name, at); !noted) user.problem = noted.error();
    if (const auto noted = noteChecklist(store(), at, verdict, *library_.vocabulary); !noted) user.problem = noted.error();
  }
  return {std::move(verdict), std::move(facts), std::move(user)};
}

std::string Engine::keyOf(const std::string& key) {
  // Only a member number may stand for another key: whoever chose their own address cannot point at somebody else with it.
  if (!isMemberNumber(key)) return key;
  const auto kept = store().keyOf(key);
  return kept ? *kept : key;
}

std::optional<Explanation> Engine::explainPerson(const std::string& key, Moment moment, FactSet& facts, const std::string& ruleId) {
  const Rule* rule = library().rules.find(ruleId);
  return rule != nullptr ? std::optional(explainRuleFor(key, moment, facts, *rule)) : std::nullopt;
}

Explanation Engine::explainRuleFor(const std::string& key, Moment moment, FactSet& facts, const Rule& rule) {
  const UserContext user = supplyOwnFacts(key, moment, facts);
  prepare(library_, moment, facts);
  spell(facts);
  const bool isPutAside =
      std::any_of(user.silences.begin(), user.silences.end(), [&](const Silence& silence) { return silence.rule == rule.id; });
  return explainRule(rule, moment, facts, isPutAside);
}

}  // namespace tact
