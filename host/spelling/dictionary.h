// The words of one language, from hunspell dictionaries on this computer.
//
// A folder holds pairs `<language>_<COUNTRY>.aff` and `.dic`. The first folder that has one of the language decides, so that a person's own
// comes before the system's; where it has two usual variants (British and American English), a word of either is known. Without a
// dictionary nothing is said of spelling: "not known", never "no mistakes".
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

class Hunspell;

namespace tact {

// Largest file of a dictionary that is read, in bytes, inclusive; the largest of Debian has 14 MB. Beyond: as if it were not there.
inline constexpr std::uintmax_t kMaxDictionaryBytes = 32 * 1024 * 1024;

// Looks up an environment variable; null when it is not set.
using EnvironmentLookup = std::function<const char*(const char* name)>;

// Returns where dictionaries are looked for, in this order: `own`, the folders of $DICPATH (separated by colons), the system's.
std::vector<std::filesystem::path> dictionaryFolders(const std::filesystem::path& own, const EnvironmentLookup& environment);

// Returns the .aff files of a language ("en", "pt") that would be read, at most two, without reading them; those without a .dic beside
// them do not count.
std::vector<std::filesystem::path> dictionaryFiles(std::string_view language, const std::vector<std::filesystem::path>& folders);

// Not to be used by two threads at once.
class Dictionary {
 public:
  // Reads a language's dictionary, which takes tens of milliseconds and megabytes; null where there is none that can be read.
  static std::unique_ptr<Dictionary> load(std::string_view language, const std::vector<std::filesystem::path>& folders);
  ~Dictionary();
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  // Returns whether a word (UTF-8) is one of the language. A word with a letter the dictionary's encoding lacks counts as known: nothing
  // can be said of it. With an American dictionary alone, the British spelling of a word it has is known too.
  bool knows(std::string_view word) const;

 private:
  Dictionary();
  bool hasWord(std::string_view word) const;
  bool hasBritish(const std::string& word) const;

  struct Part {
    std::unique_ptr<Hunspell> words;
    std::string encoding;
  };
  std::vector<Part> parts_;
  bool isAmericanOnly_ = false;
  bool elides_ = false;  // French and Italian: l'azienda
};

}  // namespace tact
