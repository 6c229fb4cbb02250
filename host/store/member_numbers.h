// The number LinkedIn knows a person by. A page that shows no vanity name tells of them under it; once it is learned whose it is
// (memberIds), all that was kept under the number stands under the person's key.
//
// So nothing has to be looked for under both. Conversations (talks) alone stay under the number, since messages tell no other.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/result.h"
#include "store/database.h"

namespace tact {

// The tables that tell of a person by their key; what refers to others comes first.
inline constexpr std::array kTablesByKey = {"relations",   "people",        "silences",     "questions", "notes",    "invitations",
                                            "connections", "importedTalks", "alsoImported", "journal",   "followUps"};

// Returns the key under which the person with this number is kept, as learned last; any other key as it is.
Result<std::string> keyOfNumber(Database& database, const std::string& keyOrNumber);

// Returns all by which the person of this key or number is known, beginning with it.
Result<std::vector<std::string>> namesOf(Database& database, const std::string& keyOrNumber);

// Moves what is kept under the number to the person's key. Of what was said under both, what was said under the key leads. EXPECTS a
// transaction.
Result<void> moveToKey(Database& database, const std::string& number, const std::string& key);

// Does that for everybody whose number is known. EXPECTS a transaction.
Result<void> moveAllToKeys(Database& database);

}  // namespace tact
