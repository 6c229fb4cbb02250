// Whom a command is about: a person as somebody at a terminal would name them.
//
// It is never guessed between two. What commands do about the person is theirs.
#pragma once

#include <string>

#include "app/engine.h"

namespace tact {

// What to write for a person, for the help of a command.
inline constexpr const char* kWhoHelp = "Who: the name in the profile's address (jane-doe), the address, or their name";

// Returns the key of the person whose key, profile's address or name this is, in capitals or small letters; of somebody of whom nothing is
// kept, the key it spells. invalidValue: it fits several people, who are named then, or could be nobody's key.
Result<std::string> keyMeant(Engine& engine, const std::string& who);

// Returns "jane-doe  Jane Doe, Acme", on one line whatever is kept.
std::string inOneLine(const Person& person);

}  // namespace tact
