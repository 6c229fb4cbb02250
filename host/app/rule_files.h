// The user's folder of rules: reading it whole, and reading, writing and removing the file of one rule they wrote.
//
// A rule's id is its path without .json. Ids come from elsewhere and are not trusted: what is no plain id, or leads out of the folder, is
// invalidValue. Writers of several processes take turns (store/kept_file.h). What a text says is not known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "packs/library.h"

namespace tact {

// Longest rule file, in bytes, inclusive, and most files that are read. Beyond: left out and named.
inline constexpr std::size_t kMaxRuleFileBytes = 256 * 1024;
inline constexpr std::size_t kMaxRuleFiles = 2'000;

// Returns the .json files below a folder, named from it; empty if there is none. Files beyond the caps are left out and named in `skipped`.
Files readFolder(const std::filesystem::path& folder, std::vector<std::string>& skipped);

// Returns a fingerprint of a folder and all below it by names, times, sizes and identities, without reading the files; 0 if there is none.
std::uint64_t stampOfFolder(const std::filesystem::path& folder);

// Returns the revision of a rule's text: another text has another. "" stands for no file.
std::string revisionOf(std::string_view text);

class RuleFiles {
 public:
  // The folder need not exist.
  explicit RuleFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Each writes in one turn, if the file's revision is still `expected` (absent: whatever it is; "": there must be none). conflict:
  // `expected` of the error is the present revision. notFound: nothing to remove. unavailable: it cannot be read or written now.
  Result<void> put(const std::string& id, const std::string& text, const std::optional<std::string>& expected);
  Result<void> remove(const std::string& id, const std::optional<std::string>& expected);

  // Writes all of these, by id, or none.
  Result<void> putAll(const Files& texts);

  // Returns where the rule's file stands or would stand; invalidValue for an id that no rule of the user's can have.
  Result<std::filesystem::path> fileOf(const std::string& id) const;

 private:
  Result<void> write(const std::string& id, const std::string& text) const;
  Result<void> erase(const std::filesystem::path& file) const;

  std::filesystem::path folder_;
};

}  // namespace tact
