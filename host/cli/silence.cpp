// tact silence: rules put aside for a person, for good or for a day.
#include <iostream>

#include "app/people_json.h"
#include "cli/commands.h"
#include "cli/whom.h"
#include "cli/world.h"
#include "core/rfc3339.h"
#include "wire/message.h"

namespace tact {
namespace {

struct Options {
  std::string who, rule;
  bool later = false, json = false;
};

int list(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto silences = engine->store().allSilences(engine->now());
  if (!silences) return tellFailure(silences.error());
  Json shown = Json::array();
  for (const Silence& silence : *silences) {
    const auto name = KnownPeople(engine->store()).nameOf(silence.key);
    if (!name) return tellFailure(name.error());
    shown.push_back(silenceJson(silence, *name, engine->library()));
    const std::string until = silence.until ? "until " + formatInstant({*silence.until, 0}) : "for good";
    if (!options.json) std::cout << printable(silence.key + "  " + silence.rule + "  " + until) << "\n";
  }
  if (options.json) std::cout << printable(shown.dump(2)) << "\n";
  return kFine;
}

int add(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto key = keyMeant(*engine, options.who);
  if (!key) return tellFailure(key.error());
  if (!engine->library().files.contains(options.rule)) {
    std::cerr << "tact: there is no rule " << printable(options.rule) << "; see tact rules list\n";
    return kBadInput;
  }
  const auto done = engine->store().silence(*key, {options.rule}, options.later ? "later" : "reason", engine->now());
  return done ? kFine : tellFailure(done.error());
}

int remove(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto key = keyMeant(*engine, options.who);
  if (!key) return tellFailure(key.error());
  const auto done = engine->store().restore(*key, {options.rule});
  return done ? kFine : tellFailure(done.error());
}

}  // namespace

void addSilence(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* silence = app.add_subcommand("silence", "Rules put aside for a person");
  silence->require_subcommand(1);
  const auto about = [&](CLI::App* command) {
    command->add_option("who", options->who, kWhoHelp)->required();
    command->add_option("rule", options->rule, "The rule: hiring/interviewer-before-decision")->required();
  };
  auto* listing = silence->add_subcommand("list", "All of them");
  listing->add_flag("--json", options->json, "As JSON");
  listing->callback([=, &status] { status = list(*options); });
  auto* adding = silence->add_subcommand("add", "Put a rule aside: you have a reason");
  about(adding);
  adding->add_flag("--later", options->later, "For a day only");
  adding->callback([=, &status] { status = add(*options); });
  auto* removing = silence->add_subcommand("remove", "Let it speak again");
  about(removing);
  removing->callback([=, &status] { status = remove(*options); });
}

}  // namespace tact
