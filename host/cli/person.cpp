// tact person: what one has said about people.
#include <iostream>

#include "app/people_json.h"
#include "app/records_json.h"
#include "cli/commands.h"
#include "cli/whom.h"
#include "cli/world.h"
#include "wire/message.h"

namespace tact {
namespace {

struct Options {
  std::string who, name, company;
  std::string text;
  std::vector<std::string> says;  // "role=interviewer"
  bool json = false;
};

// Returns the value of "true", "3", "null" or a plain text as the fact's type wants it.
std::optional<Constant> constantFor(const Fact& fact, const std::string& text) {
  if (text == "null") return Constant(nullptr);
  if (fact.type == FactType::boolean) {
    if (text == "yes" || text == "true") return Constant(true);
    if (text == "no" || text == "false") return Constant(false);
    return std::nullopt;
  }
  if (fact.type == FactType::integer) {
    std::size_t used = 0;
    std::int64_t number = 0;
    for (const char c : text) {
      if (c < '0' || c > '9' || used > 15) return std::nullopt;
      number = number * 10 + (c - '0');
      ++used;
    }
    return used > 0 ? std::optional<Constant>(number) : std::nullopt;
  }
  return Constant(text);
}

int mark(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto key = keyMeant(*engine, options.who);
  if (!key) return tellFailure(key.error());
  const Vocabulary& vocabulary = *engine->library().vocabulary;
  RelationChanges changes;
  for (const std::string& one : options.says) {
    const auto equals = one.find('=');
    std::string name = one.substr(0, equals);
    if (!name.starts_with("relation.")) name = "relation." + name;
    const auto id = vocabulary.find(name);
    if (equals == std::string::npos || !id) {
      const std::string_view near = vocabulary.nearestName(name);
      std::cerr << printable("tact: '" + one + "' is not NAME=VALUE with a relation." + didYouMean(near, "; ")) << "\n";
      return kUsage;
    }
    const std::string text = one.substr(equals + 1);
    const auto value = constantFor(vocabulary[*id], text);
    const std::string expected = value ? FactSet(vocabulary).set(*id, viewOf(*value)) : "a value of its type";
    if (!text.empty() && !expected.empty()) {
      std::cerr << printable("tact: " + name + " cannot be '" + text + "'; expected " + expected) << "\n";
      return kBadInput;
    }
    changes[name] = text.empty() ? std::nullopt : value;
  }
  const auto person = engine->store().markPerson(*key, options.name, options.company, changes, engine->now());
  if (!person) return tellFailure(person.error());
  std::cout << printable(toJson(*person).dump(2)) << "\n";
  return kFine;
}

int tellNobody(const std::string& who) {
  std::cerr << "tact: nothing is known about " << printable(who) << "\n";
  return kBadInput;
}

int show(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto key = keyMeant(*engine, options.who);
  if (!key) return tellFailure(key.error());
  const auto person = KnownPeople(engine->store()).get(*key, engine->now());
  if (!person) return tellFailure(person.error());
  if (!*person) return tellNobody(options.who);
  std::cout << printable(wholeJson(**person, engine->library()).dump(2)) << "\n";
  return kFine;
}

int note(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto key = keyMeant(*engine, options.who);
  if (!key) return tellFailure(key.error());
  const auto line = Journal(engine->store()).add(*key, options.name, options.company, options.text, engine->now());
  if (!line) return tellFailure(line.error());
  std::cout << "noted\n";
  return kFine;
}

int list(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto people = KnownPeople(engine->store()).list({.text = options.text}, engine->now());
  if (!people) return tellFailure(people.error());
  Json shown = Json::array();
  for (const KnownPerson& known : *people) {
    shown.push_back(toJson(known));
    if (!options.json) std::cout << inOneLine(known.person) << "\n";
  }
  if (options.json) std::cout << printable(shown.dump(2)) << "\n";
  return kFine;
}

int forget(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto key = keyMeant(*engine, options.who);
  if (!key) return tellFailure(key.error());
  const auto wasKept = engine->store().knows(*key);
  if (!wasKept) return tellFailure(wasKept.error());
  // Also of whom nothing is kept: copies beside the files may name them.
  const auto forgotten = engine->store().forgetPerson(*key, engine->now());
  return forgotten && !*wasKept ? tellNobody(options.who) : tellForgotten(forgotten);
}

}  // namespace

void addPerson(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* person = app.add_subcommand("person", "What you have said about people");
  person->require_subcommand(1);
  const auto aboutWhom = [&](CLI::App* command) { command->add_option("who", options->who, kWhoHelp)->required(); };
  auto* marking = person->add_subcommand("mark", "Say something: tact person mark jane-doe role=interviewer permission=given");
  aboutWhom(marking);
  marking->add_option("says", options->says, "NAME=VALUE; an empty value takes it back");
  marking->add_option("--name", options->name, "Their name");
  marking->add_option("--company", options->company, "Their company");
  marking->callback([=, &status] { status = mark(*options); });
  auto* showing = person->add_subcommand("show", "Everything known about one person");
  aboutWhom(showing);
  showing->callback([=, &status] { status = show(*options); });
  auto* noting = person->add_subcommand("note", "Keep a private line about somebody");
  aboutWhom(noting);
  noting->add_option("text", options->text, "The line")->required();
  noting->add_option("--name", options->name, "Their name");
  noting->add_option("--company", options->company, "Their company");
  noting->callback([=, &status] { status = note(*options); });
  auto* listing = person->add_subcommand("list", "Everybody Tact knows something about");
  listing->add_option("text", options->text, "Only those in whose name, company or key it stands");
  listing->add_flag("--json", options->json, "As JSON");
  listing->callback([=, &status] { status = list(*options); });
  auto* forgetting = person->add_subcommand("forget", "Erase a person everywhere");
  aboutWhom(forgetting);
  forgetting->callback([=, &status] { status = forget(*options); });
}

}  // namespace tact
