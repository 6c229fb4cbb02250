// The number LinkedIn knows a person by. A page that shows no vanity name tells of them under it; once it is learned whose it is
// (memberIds), all that was kept under the number stands under the person's key. Of whom nothing is kept it is only remembered while the
// store is open.
//
// So nothing has to be looked for under both. Conversations (talks) alone stay under the number, since messages tell no other.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "store/database.h"

namespace tact {

// The tables that tell of a person by their key; what refers to others comes first.
inline constexpr std::array kTablesByKey = {"relations",   "people",        "silences",     "questions", "notes",    "invitations",
                                            "connections", "importedTalks", "alsoImported", "journal",   "followUps"};

// Returns the key under which the person with this number is kept, as learned last; any other key as it is.
Result<std::string> keyOfNumber(Database& database, const std::string& keyOrNumber);

// Returns all by which the person of this key or number is known, beginning with it; also a name they had before.
Result<std::vector<std::string>> namesOf(Database& database, const std::string& keyOrNumber);

// Moves what is kept under the number to the person's key. Of what was said under both, what was said under the key leads. EXPECTS a
// transaction.
Result<void> moveToKey(Database& database, const std::string& number, const std::string& key);

// Does that for everybody whose number is known. EXPECTS a transaction.
Result<void> moveAllToKeys(Database& database);

// Whether anything is kept under this very key or number, a conversation or whose number it is, too.
Result<bool> isKeptUnder(Database& database, const std::string& keyOrNumber);

// Whether it is to be kept that this number is this key's: something stands under the number that belongs under the key, or something is
// kept about the person of whom it is not known yet.
Result<bool> isNumberNews(Database& database, const std::string& key, const std::string& number);

// Whose numbers pages have shown, the last 200 of them. In no file: most pages are of people who pass by.
class SeenNumbers {
 public:
  // EXPECTS a key that is no number, and a number.
  void add(const std::string& key, const std::string& number);

  // Returns the key of this number as a page has shown it, else as keyOfNumber.
  Result<std::string> keyOf(Database& database, const std::string& keyOrNumber) const;

  // As namesOf above, with what pages have shown.
  Result<std::vector<std::string>> namesOf(Database& database, const std::string& keyOrNumber) const;

  // Keeps those of people about whom something is kept, which is under their key from then on. EXPECTS a transaction.
  Result<void> keep(Database& database) const;

 private:
  std::vector<std::pair<std::string, std::string>> seen_;  // key and number, the latest last
};

}  // namespace tact
