// tact settings: one's standing choices.
#include <iostream>

#include "app/rules_json.h"
#include "cli/commands.h"
#include "cli/whom.h"
#include "cli/world.h"
#include "core/wording.h"
#include "json/json_value.h"

namespace tact {
namespace {

// As many words as fit one command line anyway.
constexpr int kMaxWords = 100'000;

struct Options {
  std::string name, person, prefix;
  std::vector<std::string> words;  // names and values in turn, or names
  bool json = false, all = false;
};

// Prints one setting, or all for "".
void tell(const SettingValues& values, const std::string& only) {
  for (const auto& [name, value] : values)
    if (only.empty() || only == name) std::cout << printable(name + " = " + jsonOf(value).dump()) << "\n";
}

int get(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  if (!engine->settings().problem.empty()) std::cerr << printable(engine->settings().problem) << "\n";
  if (options.json) {
    Json values = Json::object();
    for (const auto& [name, value] : engine->settings().values)
      if (options.name.empty() || options.name == name) values[name] = jsonOf(value);
    std::cout << values.dump(2) << "\n";
    return kFine;
  }
  tell(engine->settings().values, options.name);
  return kFine;
}

Constant valueFrom(const std::string& text) {
  JsonError failure;
  const auto json = parseJson(text, failure);  // true, 3; anything else is a text
  const auto constant = json && json->is_primitive() && !json->is_null() ? constantFrom(*json) : std::nullopt;
  return constant ? *constant : Constant(text);
}

int set(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  SettingChanges changes;
  for (std::size_t i = 0; i + 1 < options.words.size(); i += 2) changes[options.words[i]] = valueFrom(options.words[i + 1]);
  if (options.words.size() % 2 != 0) {
    std::cerr << printable("tact: '" + options.words.back() + "' has no value\n");
    return kUsage;
  }
  const auto stored = engine->setSettings(changes, std::nullopt);
  if (!stored) return tellFailure(stored.error());
  for (const auto& [name, unused] : changes) tell(stored->values, name);
  return kFine;
}

int reset(const Options& options) {
  if ((options.words.empty() ? 0 : 1) + (options.prefix.empty() ? 0 : 1) + (options.all ? 1 : 0) != 1) {
    std::cerr << "tact: name the settings, or give --prefix, or --all\n";
    return kUsage;
  }
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  SettingChanges changes;
  for (const std::string& name : options.words) changes[name] = std::nullopt;
  if (options.words.empty())
    for (const auto& [name, unused] : engine->settings().values)
      if (name.starts_with(options.prefix)) changes[name] = std::nullopt;
  const auto stored = engine->setSettings(changes, std::nullopt);
  return stored ? kFine : tellFailure(stored.error());
}

std::string_view inWords(Layer layer) {
  switch (layer) {
    case Layer::rule: return "the rule's own default";
    case Layer::stance: return "your stance";
    case Layer::settings: return "your settings";
    case Layer::person: return "you have a reason, for this person";
    case Layer::later: return "put off for this person";
  }
  return "";
}

std::string place(const LayerValue& value) {
  return value.file.empty() || value.line == 0 ? "" : "  " + value.file + ":" + std::to_string(value.line);
}

int explain(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const Library& library = engine->library();
  if (!library.files.contains(options.name)) return tellNoRule(library, options.name);
  std::optional<PersonException> exception;
  if (!options.person.empty()) {
    const auto key = keyMeant(*engine, options.person);
    if (!key) return tellFailure(key.error());
    const auto silences = engine->store().silences(*key, engine->now());
    if (!silences) return tellFailure(silences.error());
    for (const Silence& silence : *silences)
      if (silence.rule == options.name) exception = PersonException{silence.kind};
  }
  const auto layers = layersOf(library, options.name, engine->settingsPlaces(), exception);
  if (!engine->settings().problem.empty()) std::cerr << "tact: " << printable(engine->settings().problem) << "\n";
  if (options.json) {
    std::cout << Json{{"rule", options.name}, {"stance", library.stance}, {"settings", layersJson(layers)}}.dump(2) << "\n";
    return kFine;
  }
  std::cout << printable(options.name) << "  (stance: " << library.stance << ")\n";
  for (const LayeredSetting& setting : layers) {
    const Constant& inForce = setting.inForce().value;
    const auto* count = std::get_if<std::int64_t>(&inForce);
    const std::string unit(unitFor(count != nullptr ? *count : 0, setting.unit));
    std::cout << printable(setting.name + " = " + jsonOf(inForce).dump() + (unit.empty() ? "" : " " + unit) +
                           (setting.label.empty() ? "" : "  (" + setting.label + ")"))
              << "\n";
    for (auto value = setting.values.rbegin(); value != setting.values.rend(); ++value)
      std::cout << printable((value == setting.values.rbegin() ? "  set by " : "  over   ") + std::string(inWords(value->layer)) + ": " +
                             jsonOf(value->value).dump() + place(*value))
                << "\n";
  }
  return kFine;
}

}  // namespace

void addSettings(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* settings = app.add_subcommand("settings", "Your settings, such as viewer.strictness");
  settings->require_subcommand(1);
  auto* getting = settings->add_subcommand("get", "Those that are set, or one");
  getting->add_option("name", options->name, "Its dotted name");
  getting->callback([=, &status] { status = get(*options); });
  getting->add_flag("--json", options->json, "Print JSON");
  auto* setting = settings->add_subcommand("set", "Change one, or several at once: NAME VALUE NAME VALUE ...");
  setting->add_option("words", options->words, "Its dotted name and its new value")->required()->expected(2, kMaxWords);
  setting->callback([=, &status] { status = set(*options); });
  auto* explaining = settings->add_subcommand("explain", "Which layer set a rule's switch, level and thresholds");
  explaining->add_option("rule", options->name, "The rule, such as hiring/interviewer-before-decision")->required();
  explaining->add_option("--person", options->person, "Also what holds for this person alone. " + std::string(kWhoHelp));
  explaining->add_flag("--json", options->json, "Print JSON");
  explaining->callback([=, &status] { status = explain(*options); });
  auto* resetting = settings->add_subcommand("reset", "Back to the default");
  resetting->add_option("names", options->words, "Dotted names");
  resetting->add_option("--prefix", options->prefix, "All whose names begin so, such as rules.hiring/selected.");
  resetting->add_flag("--all", options->all, "All of them");
  resetting->callback([=, &status] { status = reset(*options); });
}

}  // namespace tact
