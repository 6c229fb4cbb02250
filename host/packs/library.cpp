#include "packs/library.h"

#include <algorithm>
#include <tuple>

#include "core/derive.h"
#include "core/fnv1a.h"
#include "packs/authored_file.h"
#include "packs/locale_reader.h"
#include "packs/pack_reader.h"
#include "packs/rule_reader.h"
#include "packs/shipped.h"
#include "packs/stance_reader.h"
#include "packs/vocabulary_reader.h"
#include "packs/web_address.h"

namespace tact {
namespace {

constexpr std::string_view kRules = "rules/", kTemplates = "templates/", kBaselines = "baselines/", kJson = ".json";

bool isIn(const std::string& path, std::string_view folder) { return path.starts_with(folder) && path.ends_with(kJson); }

std::string idOf(const std::string& path, std::string_view folder) {
  return path.substr(folder.size(), path.size() - folder.size() - kJson.size());
}

const std::string* find(const Files& files, const std::string& path) {
  const auto it = files.find(path);
  return it == files.end() ? nullptr : &it->second;
}

class Loader {
 public:
  explicit Loader(const LibrarySources& from)
      : from_(from), shipped_(from.shipped), users_(from.users), prefix_(from.usersPrefix), settings_(from.settings) {}

  Library load() {
    library_.originals = from_.vocabulary ? from_.vocabulary : std::make_shared<const Vocabulary>(readShippedVocabulary());
    library_.vocabulary = library_.originals;
    library_.rules.vocabulary = library_.vocabulary.get();
    library_.meter = from_.meter ? from_.meter : std::make_shared<NoteMeter>(*library_.vocabulary, phraseBook(shippedPhrases()));
    readSources();
    readAdvice();
    readAsks();
    readBaselines();
    chooseStance();
    for (const auto& [path, text] : shipped_) {
      library_.texts[path] = text;
      if (isIn(path, kRules)) readRuleFile(path, path, text, idOf(path, kRules), false);
    }
    for (const auto& [path, text] : users_) {
      library_.texts[prefix_ + path] = text;
      if (isPackFile(path)) {
        readPack(prefix_ + path, text, packOf(path));
      } else if (path.ends_with(kJson)) {
        readRuleFile(prefix_ + path, prefix_ + path, text, idOf(path, ""), true);
      }
    }
    switchPacks();
    checkExampleReferences();
    checkStances(library_);
    checkSettings();
    finish();
    return std::move(library_);
  }

 private:
  const Wording& wording() const { return library_.vocabulary->wording(); }

  Vocabulary readShippedVocabulary() {
    static const std::string kEmpty = "{}";
    const std::string* text = find(shipped_, "facts.json");
    return readVocabulary("facts.json", text != nullptr ? *text : kEmpty, library_.diagnostics);
  }

  void readSources() {
    const std::string* text = find(shipped_, "sources.json");
    if (text == nullptr) return;
    AuthoredFile file("sources.json", *text, library_.diagnostics);
    if (!file.isObject()) return;
    for (const auto& [id, entry] : file.root().items()) {
      if (id == "$schema") continue;
      const JsonPointer at = JsonPointer() / id;
      file.onlyKeys(at, {"title", "author", "publisher", "url"});
      Source source;
      source.id = id;
      source.title = file.text(at, "title", true);
      source.publisher = file.text(at, "publisher", true);
      if (file.find(at, "author") != nullptr) source.author = file.text(at, "author", false);
      if (file.find(at, "url") != nullptr) {
        if (std::string url = file.text(at, "url", false); isWebAddress(url))
          source.url = std::move(url);
        else
          file.error(at / "url", "this is no address of a page", "https://, a host and its path, at most 500 bytes without spaces");
      }
      library_.rules.sources.push_back(std::move(source));
    }
    library_.rules.sources.push_back({std::string(kOwnSource), wording().ownRule, std::nullopt, wording().ownPublisher, std::nullopt});
  }

  // The stance in force: the setting, else the vocabulary's default.
  void chooseStance() {
    library_.stances = readStances(shipped_, library_.diagnostics);
    layers_ = {&settings_};
    const auto fact = library_.vocabulary->find("viewer.stance");
    if (!fact) return;
    const auto own = settings_.find("viewer.stance");
    FactSet facts(*library_.vocabulary);
    if (own != settings_.end()) facts.set(*fact, viewOf(own->second));
    if (facts[*fact].is(Kind::string)) library_.stance = facts[*fact].asString();
    const auto stance = library_.stances.find(library_.stance);
    if (stance != library_.stances.end()) layers_.push_back(&stance->second.values);
  }

  void readPack(const std::string& path, const std::string& text, const std::string& name) {
    library_.texts[path] = text;
    AuthoredFile file(path, text, library_.diagnostics);
    PackFile& pack = library_.packs[name];
    if (file.isObject()) pack = readPackFile(file, kRootPointer);
    pack.path = path;
  }

  void switchPacks() {
    for (const auto& [id, file] : library_.files) {
      if (file.pack.empty()) continue;
      PackFile& pack = library_.packs[file.pack];
      if (pack.title.empty()) pack.title = file.pack;  // its description is missing or broken
    }
    for (auto& [name, pack] : library_.packs) {
      const auto own = settings_.find(packSettingName(name));
      pack.isOn = own == settings_.end() || !std::holds_alternative<bool>(own->second) || std::get<bool>(own->second);
    }
    for (Rule& rule : library_.rules.rules)
      if (const std::string& pack = library_.files[rule.id].pack; !pack.empty() && !library_.packs[pack].isOn) rule.isOn = false;
  }

  void readAdvice() {
    for (const auto& [path, text] : shipped_) {
      if (!isIn(path, kTemplates)) continue;
      AuthoredFile file(path, text, library_.diagnostics);
      if (!file.isObject()) continue;
      file.onlyKeys(kRootPointer, {"text", "draft"});
      std::vector<cel::Issue> issues;
      Message message = Message::parse(file.text(kRootPointer, "text", true), *library_.vocabulary, issues);
      file.issues(JsonPointer() / "text", issues);
      library_.rules.advice.push_back({idOf(path, kTemplates), std::move(message)});
    }
  }

  void readAsks() {
    const std::string* text = find(shipped_, "facts.json");
    if (text == nullptr) return;
    const auto report = [&](const JsonPointer& at, const std::vector<cel::Issue>& issues) {
      if (!issues.empty()) AuthoredFile("facts.json", *text, library_.diagnostics).issues(at, issues);
    };
    for (std::size_t i = 0; i < library_.vocabulary->size(); ++i) {
      const auto id = static_cast<FactId>(i);
      const Fact& fact = (*library_.vocabulary)[id];
      if (!fact.ask) continue;
      const JsonPointer at = JsonPointer() / fact.name / "ask";
      std::vector<cel::Issue> issues;
      AskRule ask;
      ask.fact = id;
      ask.ask = Message::parse(fact.ask->ask, *library_.vocabulary, issues);
      if (fact.ask->nobodyElse) ask.nobodyElse = Message::parse(fact.ask->nobodyElse->text, *library_.vocabulary, issues);
      report(at / "ask", issues);
      if (!fact.ask->when.empty()) {
        cel::Environment environment;
        environment.vocabulary = library_.vocabulary.get();
        environment.result = cel::boolType();
        std::vector<cel::Issue> whenIssues;
        ask.when = cel::compile(fact.ask->when, environment, whenIssues);
        report(at / "when", whenIssues);
        if (!ask.when) continue;  // never ask where the calm rule is broken
      }
      library_.rules.asks.push_back(std::move(ask));
    }
  }

  void readBaselines() {
    for (const auto& [path, text] : shipped_) {
      if (!isIn(path, kBaselines)) continue;
      AuthoredFile file(path, text, library_.diagnostics);
      if (!file.isObject()) continue;
      const auto moment = momentNamed(idOf(path, kBaselines));
      if (!moment) {
        file.error(kRootPointer, "there is no moment of this file's name");
        continue;
      }
      FactSet facts(*library_.vocabulary);
      for (const auto& [name, value] : file.root().items()) {
        if (name == "$schema" || value.is_array()) continue;
        const auto id = library_.vocabulary->find(name);
        const auto constant = file.scalar(JsonPointer() / name);
        if (!id || !constant)
          file.error(JsonPointer() / name, "there is no fact '" + name + "'");
        else if (const std::string expected = facts.set(*id, viewOf(*constant)); !expected.empty())
          file.error(JsonPointer() / name, "this is no value of " + name, "expected " + expected);
      }
      library_.baselines[*moment] = file.root();
    }
  }

  void readRuleFile(const std::string& path, const std::string& shownPath, const std::string& text, const std::string& id, bool isUsers) {
    if (library_.files.contains(id)) {
      library_.diagnostics.push_back(
          diagnosticAt(shownPath, text, {0, 1}, "there is a rule '" + id + "' already", "give this file another name"));
      return;
    }
    RuleFile& file = library_.files[id];
    file.id = id;
    file.path = path;
    file.isUsers = isUsers;
    file.isChecked = !isUsers && from_.shippedIsChecked;
    if (isUsers) file.pack = packOf(id);
    if (auto rule = readRule(shownPath, text, library_.rules, layers_, file, library_.diagnostics)) {
      file.compiled = true;
      library_.rules.rules.push_back(std::move(*rule));
    }
  }

  // `also` names other rules, which may stand in files read later.
  void checkExampleReferences() {
    std::vector<std::string_view> ids;
    for (const auto& [id, file] : library_.files) ids.push_back(id);
    for (auto& [id, file] : library_.files)
      if (reportUnknownRules(file, library_.texts[file.path], ids, library_.diagnostics)) file.compiled = false;
  }

  void checkSettings() {
    for (const auto& [name, value] : settings_) {
      if (!name.starts_with("rules.") && !name.starts_with("packs.")) continue;
      const std::string expected =
          name.starts_with("rules.") ? refusedRuleSetting(library_, name, value) : refusedPackSetting(library_, name, value);
      if (expected.empty()) continue;
      Diagnostic d;
      d.severity = Severity::warning;
      d.file = "settings.json";
      d.message = "the setting " + name + " is ignored";
      d.hint = "expected " + expected;
      library_.diagnostics.push_back(std::move(d));
    }
  }

  void finish() {
    RuleSet& set = library_.rules;
    std::erase_if(set.rules, [&](const Rule& rule) { return !library_.files[rule.id].compiled; });
    std::sort(set.rules.begin(), set.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < set.rules.size(); ++i)
      for (std::size_t m = 0; m < kMomentNames.size(); ++m)
        if (set.rules[i].isOn && set.rules[i].moments.has(static_cast<Moment>(m)))
          set.byMoment[m].add(static_cast<std::uint32_t>(i), set.rules[i], *set.vocabulary);
    if (from_.locale) layLocale(*from_.locale, library_);
    // In the order of the files, so that an author can go through them.
    const auto place = [](const Diagnostic& d) { return std::tie(d.file, d.line, d.column); };
    std::stable_sort(library_.diagnostics.begin(), library_.diagnostics.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
    Fnv1a fingerprint;
    for (const auto& [path, text] : library_.texts) {
      fingerprint.add(path);
      fingerprint.add(text);
    }
    for (const auto& [name, value] : settings_) {
      fingerprint.add(name);
      fingerprint.add(describe(viewOf(value)));
    }
    set.revision = hexadecimal(fingerprint.value());
  }

  const LibrarySources& from_;
  const Files& shipped_;
  const Files& users_;
  const std::string& prefix_;
  const SettingValues& settings_;
  SettingLayers layers_;
  Library library_;
};

}  // namespace

void prepare(const Library& library, Moment moment, FactSet& facts) {
  library.meter->measure(moment, facts);
  derive(moment, facts);
}

Library loadLibrary(const LibrarySources& sources) { return Loader(sources).load(); }

std::string refusedValue(const RuleSetting& setting, const Constant& value, const Wording& wording) {
  if (setting.type == FactType::boolean) return std::holds_alternative<bool>(value) ? "" : wording.expectedSwitch;
  const auto* number = std::get_if<std::int64_t>(&value);
  const bool fits = number != nullptr && (!setting.least || *number >= *setting.least) && (!setting.most || *number <= *setting.most);
  if (fits) return "";
  const std::string least = setting.least ? std::to_string(*setting.least) : "", most = setting.most ? std::to_string(*setting.most) : "";
  const std::string& words = setting.least && setting.most ? wording.expectedNumberFromTo
                             : setting.least               ? wording.expectedNumberFrom
                             : setting.most                ? wording.expectedNumberTo
                                                           : wording.expectedNumber;
  return filled(words, {{"least", least}, {"most", most}});
}

std::string refusedPackSetting(const Library& library, const std::string& name, const Constant& value) {
  const Wording& wording = library.vocabulary->wording();
  for (const auto& [pack, unused] : library.packs)
    if (name == packSettingName(pack)) return std::holds_alternative<bool>(value) ? "" : wording.expectedSwitch;
  return wording.expectedPackSetting;
}

std::optional<Level> ruleLevelNamed(std::string_view text) {
  const auto level = levelNamed(text);
  return level == Level::clear || level == Level::unknown ? std::nullopt : level;
}

std::string_view nearestRule(const Library& library, std::string_view id) {
  std::vector<std::string_view> ids;
  for (const auto& [each, unused] : library.files) ids.push_back(each);
  return nearest(id, ids);
}

std::string refusedRuleSetting(const Library& library, const std::string& name, const Constant& value) {
  const Wording& wording = library.vocabulary->wording();
  for (const auto& [id, file] : library.files) {
    const std::string start = ruleSettingName(id, "");
    if (!name.starts_with(start)) continue;
    const std::string rest = name.substr(start.size());
    if (rest == "on") return std::holds_alternative<bool>(value) ? "" : wording.expectedSwitch;
    if (rest == "level") {
      const auto* text = std::get_if<std::string>(&value);
      return text != nullptr && ruleLevelNamed(*text) ? "" : filled(wording.expectedOneOf, {{"values", "hold, caution, go, tip"}});
    }
    for (const RuleSetting& setting : file.settings)
      if (rest == "settings." + setting.name) return refusedValue(setting, value, wording);
  }
  return wording.expectedRuleSetting;
}

}  // namespace tact
