// What the tests of spelling share: folders with dictionaries of a few words, written as hunspell reads them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "spelling/dictionary.h"
#include "store/fixture.h"

namespace tact {

using store_test::TemporaryFolder;
using store_test::writeText;

// Writes a pair of files; `affixes` goes behind the line that names the encoding.
inline void writeDictionary(const std::filesystem::path& folder, const std::string& stem, const std::vector<std::string>& words,
                            const std::string& encoding = "UTF-8", const std::string& affixes = "") {
  std::filesystem::create_directories(folder);
  std::string list = std::to_string(words.size()) + "\n";
  for (const std::string& word : words) list += word + "\n";
  writeText(folder / (stem + ".aff"), "SET " + encoding + "\n" + affixes);
  writeText(folder / (stem + ".dic"), list);
}

inline const std::vector<std::string> kHarbourWords = {"hello", "thanks", "thank", "you",     "for",   "the",     "talk",  "about",
                                                       "tide",  "tables", "at",    "harbor",  "and",   "meeting", "I'm",   "enjoyed",
                                                       "your",  "was",    "good",  "sensors", "build", "center",  "would", "like"};

}  // namespace tact
