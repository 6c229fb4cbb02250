// tact settings: one's standing choices.
#include <iostream>

#include "cli/commands.h"
#include "cli/world.h"
#include "json/json_value.h"

namespace tact {
namespace {

struct Options {
  std::string name, value;
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
  return stored ? get({options.name, ""}) : tellFailure(stored.error());
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
  auto* resetting = settings->add_subcommand("reset", "Back to the default");
  resetting->add_option("name", options->name, "Its dotted name")->required();
  resetting->callback([=, &status] { status = set(*options, true); });
}

}  // namespace tact
