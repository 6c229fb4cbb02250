#include "cli/whom.h"

#include <map>

#include "cli/commands.h"
#include "cli/world.h"
#include "core/characters.h"
#include "exchange/profile_key.h"
#include "store/keys.h"
#include "store/known_people.h"

namespace tact {
namespace {

// As the address of their profile spells it; empty for what could not stand in one.
std::string spelledKey(const std::string& who) {
  const std::string key = keyOfAddress(who);
  return key.empty() ? keyOfAddress("https://www.linkedin.com/in/" + who) : key;
}

// Those it could mean, by key.
Result<std::map<std::string, Person>> fitting(Engine& engine, const std::string& who, const std::string& spelled) {
  std::map<std::string, Person> people;
  const auto known = KnownPeople(engine.store()).list({.text = who}, engine.now());
  if (!known) return known.error();
  const std::string wanted = folded(who);
  const auto isIt = [&](const std::string& text) { return !wanted.empty() && folded(text) == wanted; };
  for (const KnownPerson& one : *known)
    if (isIt(one.person.key) || isIt(one.person.name)) people[one.person.key] = one.person;
  if (spelled.empty() || people.contains(spelled)) return people;
  // Of whom only a rule put aside is kept, say, no list tells.
  const auto isKept = engine.store().knows(spelled);
  if (!isKept) return isKept.error();
  if (*isKept) people[spelled].key = spelled;
  return people;
}

}  // namespace

Result<std::string> keyMeant(Engine& engine, const std::string& who) {
  const std::string exact = engine.keyOf(who), spelled = engine.keyOf(spelledKey(who));
  const auto isKept = engine.store().knows(exact);
  if (!isKept) return isKept.error();
  if (*isKept) return exact;
  const auto people = fitting(engine, who, spelled);
  if (!people) return people.error();
  if (people->size() == 1) return people->begin()->first;
  if (people->empty() && !spelled.empty()) return spelled;
  std::string message = "nobody called '" + who + "' is known; give the name in the profile's address, such as jane-doe";
  if (!people->empty()) message = "'" + who + "' fits several people; say which:";
  for (const auto& [key, person] : *people) message += "\n  " + inOneLine(person);
  return Error{Failure::invalidValue, message, "who", 0, {}};
}

std::string inOneLine(const Person& person) {
  std::string line = person.key;
  if (!person.name.empty()) line += "  " + person.name;
  if (!person.company.empty()) line += ", " + person.company;
  blankControls(line);
  return printable(line);
}

}  // namespace tact
