#include "packs/rule_reader.h"

#include <algorithm>

#include "packs/authored_file.h"

namespace tact {

std::string ruleSettingName(const std::string& ruleId, const std::string& rest) { return "rules." + ruleId + "." + rest; }

namespace {

class RuleReader {
 public:
  RuleReader(AuthoredFile& file, const RuleSet& known, const SettingLayers& settings, RuleFile& out)
      : file_(file), known_(known), settings_(settings), out_(out), tried_(*known.vocabulary) {}

  Rule read() {
    file_.onlyKeys(kRootPointer, {"title", "headline", "moments", "level", "weight", "when", "unless", "message", "why", "instead",
                                  "sources", "rows", "settings", "examples"});
    rule_.id = out_.id;
    rule_.title = file_.text(kRootPointer, "title", true);
    rule_.headline = file_.text(kRootPointer, "headline", false);
    rule_.moments = file_.moments(kRootPointer, true);
    readLevel();
    rule_.weight = static_cast<int>(std::clamp<std::int64_t>(file_.integer(kRootPointer, "weight", 50), 0, 100));
    readSettings();
    readConditions();
    rule_.message = message("message");
    rule_.why = message("why");
    rule_.sources = places("sources", true, known_.sources, "source");
    rule_.instead = places("instead", false, known_.advice, "piece of advice");
    rule_.rows = file_.texts(kRootPointer, "rows", false);
    if (!out_.isChecked) readExamples();
    return std::move(rule_);
  }

 private:
  template <typename Entry>
  std::vector<std::size_t> places(const std::string& key, bool required, const std::vector<Entry>& entries, const std::string& what) {
    std::vector<std::size_t> found;
    const auto ids = file_.texts(kRootPointer, key, required);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const auto it = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == ids[i]; });
      // Of shipped rules nobody's own word is the source.
      if (it != entries.end() && (what != "source" || ids[i] != kOwnSource || out_.isUsers)) {
        found.push_back(static_cast<std::size_t>(it - entries.begin()));
        continue;
      }
      std::vector<std::string_view> names;
      names.reserve(entries.size());
      for (const Entry& entry : entries) names.push_back(entry.id);
      const std::string_view near = nearest(ids[i], names);
      file_.error(JsonPointer() / key / i, "there is no " + what + " '" + ids[i] + "'", didYouMean(near));
    }
    return found;
  }

  void readLevel() {
    const std::string text = file_.text(kRootPointer, "level", true);
    if (text.empty()) return;
    const auto level = ruleLevelNamed(text);
    if (!level) {
      file_.error(JsonPointer() / "level", "there is no level '" + text + "' for a rule", "one of hold, caution, go, tip");
      return;
    }
    rule_.authoredLevel = rule_.level = *level;
    const auto isLevel = [](const Constant& value) {
      const auto* own = std::get_if<std::string>(&value);
      return own != nullptr && ruleLevelNamed(*own).has_value();
    };
    if (const Constant* own = setting("level", isLevel)) rule_.level = *ruleLevelNamed(std::get<std::string>(*own));
    const auto isSwitch = [](const Constant& value) { return std::holds_alternative<bool>(value); };
    if (const Constant* on = setting("on", isSwitch)) rule_.isOn = std::get<bool>(*on);
  }

  // The value of the first layer that has a fitting one.
  template <typename Fits>
  const Constant* setting(const std::string& rest, Fits fits) const {
    for (const SettingValues* layer : settings_)
      if (const auto it = layer->find(ruleSettingName(out_.id, rest)); it != layer->end() && fits(it->second)) return &it->second;
    return nullptr;
  }

  void readSettings() {
    const Json* all = file_.find(kRootPointer, "settings");
    if (all == nullptr) return;
    const JsonPointer at = JsonPointer() / "settings";
    if (!all->is_object()) return file_.error(at, "\"settings\" must be an object");
    for (const auto& [name, entry] : all->items()) {
      const JsonPointer here = at / name;
      if (!entry.is_object()) {
        file_.error(here, "a setting is an object");
        continue;
      }
      file_.onlyKeys(here, {"type", "default", "min", "max", "label", "unit"});
      RuleSetting one;
      one.name = name;
      one.label = file_.text(here, "label", true);
      one.unit = file_.text(here, "unit", false);
      const std::string type = file_.text(here, "type", true);
      if (type != "int" && type != "bool") file_.error(here / "type", "a setting is an int or a bool");
      one.type = type == "bool" ? FactType::boolean : FactType::integer;
      if (entry.contains("min")) one.least = file_.integer(here, "min", 0);
      if (entry.contains("max")) one.most = file_.integer(here, "max", 0);
      one.fallback =
          one.type == FactType::boolean ? Constant(file_.boolean(here, "default", false)) : Constant(file_.integer(here, "default", 0));
      if (!entry.contains("default")) file_.error(here, "\"default\" is missing");
      out_.settings.push_back(one);
      const Constant* own = setting("settings." + name,
                                    [&](const Constant& value) { return refusedValue(one, value, known_.vocabulary->wording()).empty(); });
      bindings_.push_back(own != nullptr ? *own : one.fallback);
    }
  }

  void readConditions() {
    cel::Environment environment;
    environment.vocabulary = known_.vocabulary;
    environment.result = cel::boolType();
    environment.patternsAreChecked = out_.isChecked;
    for (std::size_t i = 0; i < out_.settings.size(); ++i)
      environment.bindings.push_back({"settings." + out_.settings[i].name, viewOf(bindings_[i])});
    const Json* when = file_.find(kRootPointer, "when");
    const JsonPointer at = JsonPointer() / "when";
    if (when == nullptr) {
      file_.error(kRootPointer, "\"when\" is missing");
    } else if (when->is_string()) {
      keepCondition(environment, at);
    } else if (when->is_array() && !when->empty()) {
      for (std::size_t i = 0; i < when->size(); ++i) keepCondition(environment, at / i);
    } else {
      file_.error(at, "\"when\" must be an expression or a list of expressions");
    }
    rule_.isGeneral = std::all_of(rule_.when.begin(), rule_.when.end(), [&](const cel::Program& part) {
      return std::all_of(part.facts.begin(), part.facts.end(), [&](FactId id) { return (*known_.vocabulary)[id].isGeneral; });
    });
    if (file_.find(kRootPointer, "unless") != nullptr) rule_.unless = condition(environment, JsonPointer() / "unless");
    if (rule_.unless) rule_.unlessText = file_.root()["unless"].get<std::string>();
  }

  void keepCondition(const cel::Environment& environment, const JsonPointer& at) {
    auto program = condition(environment, at);
    if (!program) return;
    rule_.when.push_back(std::move(*program));
    rule_.whenTexts.push_back(file_.root().at(at).get<std::string>());
  }

  std::optional<cel::Program> condition(const cel::Environment& environment, const JsonPointer& at) {
    const Json& value = file_.root().at(at);
    if (!value.is_string()) {
      file_.error(at, "an expression is a text");
      return std::nullopt;
    }
    std::vector<cel::Issue> issues;
    auto program = cel::compile(value.get_ref<const std::string&>(), environment, issues);
    file_.issues(at, issues);
    if (program) needFactsOfMoments(*program, at);
    return program;
  }

  // A fact that no moment of the rule knows would stay unknown for ever, and the rule silent.
  void needFactsOfMoments(const cel::Program& program, const JsonPointer& at) {
    for (const FactId id : program.facts) {
      const Fact& fact = (*known_.vocabulary)[id];
      bool any = false;
      for (std::size_t m = 0; m < kMomentNames.size(); ++m) {
        const auto moment = static_cast<Moment>(m);
        any = any || (rule_.moments.has(moment) && fact.moments.has(moment));
      }
      if (!any && !rule_.moments.empty()) file_.error(at, "'" + fact.name + "' is never known in the moments of this rule");
    }
  }

  Message message(const std::string& key) {
    const std::string text = file_.text(kRootPointer, key, true);
    std::vector<cel::Issue> issues;
    Message parsed = Message::parse(text, *known_.vocabulary, issues);
    file_.issues(JsonPointer() / key, issues);
    return parsed;
  }

  void readExamples() {
    const JsonPointer at = JsonPointer() / "examples";
    const Json* all = file_.find(kRootPointer, "examples");
    if (all == nullptr) return file_.error(kRootPointer, "\"examples\" is missing", "give at least one of \"finds\" and one of \"fine\"");
    if (!all->is_object()) return file_.error(at, "\"examples\" must be an object");
    file_.onlyKeys(at, {"finds", "fine", "undecided", "gaps"});
    readExamplesOf("finds", Example::Kind::finds, true);
    readExamplesOf("fine", Example::Kind::fine, true);
    readExamplesOf("undecided", Example::Kind::undecided, false);
    readExamplesOf("gaps", Example::Kind::gap, false);
  }

  void readExamplesOf(const std::string& key, Example::Kind kind, bool required) {
    const JsonPointer at = JsonPointer() / "examples" / key;
    const Json* list = file_.find(JsonPointer() / "examples", key);
    if (list == nullptr || !list->is_array() || (required && list->empty())) {
      if (list != nullptr || required)
        file_.error(list != nullptr ? at : at.parent_pointer(),
                    "\"" + key + "\" must be a list of examples" + (required ? ", at least one" : ""));
      return;
    }
    for (std::size_t i = 0; i < list->size(); ++i) readExample(at / i, kind);
  }

  void readExample(const JsonPointer& at, Example::Kind kind) {
    if (!file_.root().at(at).is_object()) return file_.error(at, "an example is an object");
    file_.onlyKeys(at, {"facts", "unset", "also", "moment", "says", "marks"});
    Example example;
    example.kind = kind;
    example.pointer = at.to_string();
    example.says = file_.text(at, "says", false);
    for (std::size_t m = kMomentNames.size(); m-- > 0;)
      if (rule_.moments.has(static_cast<Moment>(m))) example.moment = static_cast<Moment>(m);
    if (file_.find(at, "moment") != nullptr) {
      const auto moment = momentNamed(file_.text(at, "moment", true));
      if (moment && rule_.moments.has(*moment))
        example.moment = *moment;
      else
        file_.error(at / "moment", "this is no moment of the rule");
    }
    example.unset = file_.texts(at, "unset", false);
    for (std::size_t i = 0; i < example.unset.size(); ++i) needFact(example.unset[i], at / "unset" / i);
    example.also = file_.texts(at, "also", false);
    if (file_.find(at, "marks") != nullptr) example.marks = file_.texts(at, "marks", false);
    example.facts = Json::object();
    if (const Json* facts = file_.find(at, "facts")) {
      if (!facts->is_object()) return file_.error(at / "facts", "\"facts\" must be an object");
      for (const auto& [name, value] : facts->items())
        if (needFact(name, at / "facts" / name)) needFactValue(name, at / "facts" / name);
      example.facts = *facts;
    }
    out_.examples.push_back(std::move(example));
  }

  bool needFact(const std::string& name, const JsonPointer& at) {
    if (known_.vocabulary->find(name)) return true;
    const std::string_view near = known_.vocabulary->nearestName(name);
    file_.error(at, "there is no fact '" + name + "'", didYouMean(near));
    return false;
  }

  void needFactValue(const std::string& name, const JsonPointer& at) {
    if (file_.root().at(at).is_array()) return;
    const auto constant = file_.scalar(at);
    if (!constant) return;
    const std::string expected = tried_.set(*known_.vocabulary->find(name), viewOf(*constant));
    if (!expected.empty()) file_.error(at, "this is no value of " + name, "expected " + expected);
  }

  AuthoredFile& file_;
  const RuleSet& known_;
  const SettingLayers& settings_;
  RuleFile& out_;
  FactSet tried_;  // takes the values of examples, to see whether they fit
  Rule rule_;
  std::vector<Constant> bindings_;  // values of the settings, in their order
};

}  // namespace

std::optional<Rule> readRule(const std::string& shownPath, const std::string& text, const RuleSet& known, const SettingLayers& settings,
                             RuleFile& file, std::vector<Diagnostic>& diagnostics) {
  AuthoredFile authored(shownPath, text, diagnostics);
  if (!authored.isObject()) return std::nullopt;
  Rule rule = RuleReader(authored, known, settings, file).read();
  if (authored.hasErrors()) return std::nullopt;
  return rule;
}

std::vector<Example> examplesOf(const Library& library, const RuleFile& file) {
  if (!file.isChecked) return file.examples;
  RuleFile again;
  again.id = file.id;
  std::vector<Diagnostic> none;
  readRule(file.path, library.texts.at(file.path), library.rules, {}, again, none);
  return std::move(again.examples);
}

bool reportUnknownRules(const RuleFile& file, std::string_view text, const std::vector<std::string_view>& ids,
                        std::vector<Diagnostic>& diagnostics) {
  bool any = false;
  for (const Example& example : file.examples) {
    for (std::size_t i = 0; i < example.also.size(); ++i) {
      if (std::find(ids.begin(), ids.end(), example.also[i]) != ids.end()) continue;
      any = true;
      AuthoredFile(file.path, text, diagnostics)
          .error(JsonPointer(example.pointer) / "also" / i, "there is no rule '" + example.also[i] + "'",
                 didYouMean(nearest(example.also[i], ids)));
    }
  }
  return any;
}

}  // namespace tact
