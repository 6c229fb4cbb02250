// Copies of the person's own files that nobody works with: a database or settings that were set aside, by Tact or by hand.
//
// They stand beside the originals as tact.db.<anything> and settings.json.<anything>; a draft of the settings that a power cut left
// behind counts too. Whoever is forgotten is forgotten here as well. A copy that opens as a database loses the person's rows and
// is written anew; in any other file the bytes themselves are overwritten.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "store/paths.h"

namespace tact {

// What tells of one person, or of something about them.
struct Traces {
  std::vector<std::string> keys;   // their keys and member numbers
  std::vector<std::string> texts;  // names, and lines about them
};

// So short a text stands by chance in any file.
inline constexpr std::size_t kShortBytes = 3;

// Returns the copies there are, by path. Folders and links are none.
std::vector<std::filesystem::path> setAsideCopies(const Paths& paths);

// Erases these traces from every copy. A copy that cannot be changed is removed; unavailable, naming it, where that fails too. Of a file
// that is JSON only whole words within its texts are erased, and texts of less than kShortBytes only where they stand alone there.
Result<void> eraseFromCopies(const Paths& paths, const Traces& traces);

// The same for private lines: `texts` about the person of these keys.
Result<void> eraseLinesFromCopies(const Paths& paths, const Traces& lines);

// Removes every copy. unavailable: names the first that could not be removed; the others are gone.
Result<void> removeCopies(const Paths& paths);

}  // namespace tact
