// The user's folder of rules: reading it whole, and reading, writing and removing the file of one rule they wrote.
//
// A rule's id is its path without .json. Ids and paths come from elsewhere and are not trusted: an id that is no plain one, or leads out of
// the folder, is invalidValue. Every change is made in a turn of its own among several processes (store/kept_file.h). What a text says is
// not known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
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

struct RuleCaps {
  std::size_t fileBytes = kMaxRuleFileBytes, files = kMaxRuleFiles;
};

// Whether a path below the folder can be that of a rule: plain names in UTF-8 that end in .json, at most 400 bytes, none hidden, nothing
// that leads out.
bool isRulePath(const std::string& path);

// Returns the rules below a folder by their paths; empty if there is none. Hidden files are no rules; .json files that cannot be read, are
// beyond the caps or whose name is none for a rule are left out and named in `skipped`.
Files readFolder(const std::filesystem::path& folder, std::vector<std::string>& skipped, const RuleCaps& caps = {});

// Returns a fingerprint of a folder and all below it by names, times, sizes and identities, without reading the files; 0 if there is none.
std::uint64_t stampOfFolder(const std::filesystem::path& folder);

// Returns the revision of a rule's text: another text has another. "" stands for no file.
std::string revisionOf(std::string_view text);

// A text to be written, if the file's revision is still `expected` (absent: whatever it is; "": there must be none).
struct RulePut {
  std::string text;
  std::optional<std::string> expected;
};

class RuleFiles {
 public:
  using Alongside = std::function<Result<void>()>;

  // The folder need not exist.
  explicit RuleFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Writes all of these, by id, or none. conflict: another revision; `expected` of the error is the present one. unavailable: it cannot be
  // read or written now.
  Result<void> put(const std::map<std::string, RulePut>& rules);

  // Removes one, if `alongside` succeeds. conflict, unavailable as put(). notFound: nothing to remove.
  Result<void> remove(const std::string& id, const std::optional<std::string>& expected, const Alongside& alongside);

  struct Added {
    std::int64_t files = 0, refused = 0;
  };
  // Writes those of these files, by path, that are not there, if `alongside` succeeds beside them; what is there stays. refused: no rule's
  // path, or it leads out of the folder.
  Result<Added> addMissing(const Files& files, const Alongside& alongside);

  // Has a folder below this one hold these files of it alone, if `alongside` succeeds; without files it goes. Nobody sees half of it, and
  // the old one comes back at the next turn where the process was ended before the new one stood.
  // invalidValue: it leads out of the folder.
  Result<void> replaceFolder(const std::string& below, const Files& files, const Alongside& alongside);

  // Removes what a writer that was ended from outside left in the folder, and puts back what it took away, as far as that can be done now.
  void removeDrafts();

  // Removes every .json file but hidden ones, what was set aside of such (x.json~) and drafts, and folders left empty. Follows no link
  // below the folder.
  Result<void> removeAll();

  // Returns where the rule's file stands or would stand; invalidValue for an id that no rule of the user's can have.
  Result<std::filesystem::path> fileOf(const std::string& id) const;

 private:
  Result<void> write(const std::map<std::filesystem::path, RulePut>& puts, const Alongside& alongside) const;
  void dropEmpty(std::filesystem::path folder) const;

  std::filesystem::path folder_;
};

}  // namespace tact
