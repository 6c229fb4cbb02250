// tact settings: one's standing choices.
#include <iostream>

#include "app/rules_json.h"
#include "cli/commands.h"
#include "cli/world.h"
#include "json/json_value.h"

namespace tact {
namespace {

struct Options {
  std::string name, value, person;
  bool json = false;
};

int get(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  if (!engine->settings().problem.empty()) std::cerr << printable(engine->settings().problem) << "\n";
  for (const auto& [name, value] : engine->settings().values)
    if (options.name.empty() || options.name == name) std::cout << printable(name + " = " + jsonOf(value).dump()) << "\n";
  return kFine;
}

int set(const Options& options, bool reset) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  std::optional<Constant> value;
  if (!reset) {
    JsonError failure;
    const auto json = parseJson(options.value, failure);  // true, 3; anything else is a text
    value = json && json->is_primitive() && !json->is_null() ? constantFrom(*json) : std::optional<Constant>(options.value);
  }
  const auto stored = engine->setSettings({{options.name, value}}, std::nullopt);
  return stored ? get(options) : tellFailure(stored.error());
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
  if (!library.files.contains(options.name)) {
    std::vector<std::string_view> ids;
    for (const auto& [id, unused] : library.files) ids.push_back(id);
    const std::string_view near = nearest(options.name, ids);
    std::cerr << printable("tact: there is no rule '" + options.name + "'" + didYouMean(near, "; ")) << "\n";
    return kUsage;
  }
  std::optional<PersonException> exception;
  if (!options.person.empty()) {
    const auto silences = engine->store().silences(options.person, engine->now());
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
    std::cout << printable(setting.name + " = " + jsonOf(setting.inForce().value).dump() +
                           (setting.unit.empty() ? "" : " " + setting.unit) + (setting.label.empty() ? "" : "  (" + setting.label + ")"))
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
  auto* setting = settings->add_subcommand("set", "Change one");
  setting->add_option("name", options->name, "Its dotted name")->required();
  setting->add_option("value", options->value, "Its new value")->required();
  setting->callback([=, &status] { status = set(*options, false); });
  auto* explaining = settings->add_subcommand("explain", "Which layer set a rule's switch, level and thresholds");
  explaining->add_option("rule", options->name, "The rule, such as hiring/interviewer-before-decision")->required();
  explaining->add_option("--person", options->person, "Also what holds for this person alone: their key");
  explaining->add_flag("--json", options->json, "Print JSON");
  explaining->callback([=, &status] { status = explain(*options); });
  auto* resetting = settings->add_subcommand("reset", "Back to the default");
  resetting->add_option("name", options->name, "Its dotted name")->required();
  resetting->callback([=, &status] { status = set(*options, true); });
}

}  // namespace tact
