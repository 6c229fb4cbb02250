#include "app/rule_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "core/fnv1a.h"
#include "packs/pack_reader.h"
#include "store/kept_file.h"
#include "store/paths.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

constexpr const char* kWhat = "the rule";

Error refusedId(const std::string& id) {
  return Error{Failure::invalidValue, "this cannot be the id of a rule of yours", id, 0, std::string(kOwnRuleIdWords)};
}

// Whether the file's folder, as far as it exists, lies in the rules folder: a link may lead elsewhere.
bool staysIn(const fs::path& folder, const fs::path& file) {
  std::error_code failed;
  const fs::path root = fs::weakly_canonical(folder, failed);
  if (failed) return false;
  const fs::path parent = fs::weakly_canonical(file.parent_path(), failed);
  if (failed) return false;
  return std::mismatch(root.begin(), root.end(), parent.begin(), parent.end()).first == root.end();
}

// Returns whether the file may change; its revision must be the expected one.
Result<void> compare(const std::string& id, const std::optional<std::string>& text, const std::optional<std::string>& expected) {
  const std::string present = text ? revisionOf(*text) : std::string();
  if (!expected || *expected == present) return {};
  return Error{Failure::conflict, "the rule was changed meanwhile", id, 0, present};
}

}  // namespace

Files readFolder(const fs::path& folder, std::vector<std::string>& skipped) {
  Files files;
  std::error_code failed;
  for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, failed), end; !failed && it != end;
       it.increment(failed)) {
    std::error_code unreadable;
    if (it->path().extension() != ".json" || !it->is_regular_file(unreadable)) continue;
    const std::string name = it->path().lexically_relative(folder).generic_string();
    if (it->file_size(unreadable) > kMaxRuleFileBytes || files.size() >= kMaxRuleFiles) {
      skipped.push_back(it->path().string() + ": too large or too many files; not read");
      continue;
    }
    std::ifstream stream(it->path(), std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream)
      skipped.push_back(it->path().string() + ": could not be read");
    else
      files[name] = text.str();
  }
  return files;
}

std::uint64_t stampOfFolder(const fs::path& folder) {
  std::uint64_t stamp = 0;
  std::size_t entries = 0;
  // A file that was replaced twice within one tick of the file system's clock still has another identity.
  const auto add = [&](const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return false;
    Fnv1a one;
    one.add(path.native());
    one.add(static_cast<std::uint64_t>(status.st_mtim.tv_sec));
    one.add(static_cast<std::uint64_t>(status.st_mtim.tv_nsec));
    if (S_ISREG(status.st_mode)) {
      one.add(static_cast<std::uint64_t>(status.st_size));
      one.add(static_cast<std::uint64_t>(status.st_ino));
    }
    stamp += one.value();  // whatever order the folder lists them in
    return true;
  };
  if (!add(folder)) return 0;
  std::error_code failed;
  for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, failed), end;
       !failed && it != end && entries < 4 * kMaxRuleFiles; it.increment(failed), ++entries)
    add(it->path());
  return stamp;
}

std::string revisionOf(std::string_view text) {
  Fnv1a fingerprint;
  fingerprint.add(text);
  return hexadecimal(fingerprint.value());
}

// Files people named by hand, in their own way, may be changed where they are; new ones get a plain name.
Result<fs::path> RuleFiles::fileOf(const std::string& id) const {
  const fs::path file = folder_ / (id + ".json");
  if (!staysIn(folder_, file)) return refusedId(id);
  if (isOwnRuleId(id)) return file;
  const fs::path relative(id);
  const bool leads = id.empty() || id.find('\0') != std::string::npos || relative.is_absolute() || !packOf(id).empty() ||
                     relative.lexically_normal() != relative || *relative.begin() == "..";
  std::error_code none;
  if (leads || !fs::is_regular_file(file, none)) return refusedId(id);
  return file;
}

Result<void> RuleFiles::write(const std::string& id, const std::string& text) const {
  const auto file = fileOf(id);
  if (!file) return file.error();
  if (text.size() > kMaxRuleFileBytes)
    return Error{Failure::invalidValue, "the rule is too long", "text", 0, "at most " + std::to_string(kMaxRuleFileBytes) + " bytes"};
  if (auto made = makePrivateFolder(file->parent_path()); !made) return made.error();
  return replaceKept(*file, text, kWhat);
}

// Takes folders away that have become empty.
Result<void> RuleFiles::erase(const fs::path& file) const {
  if (::unlink(file.c_str()) != 0)
    return Error{Failure::unavailable, std::string(kWhat) + " cannot be removed: " + std::strerror(errno), file.string(), 0, {}};
  for (fs::path above = file.parent_path(); above != folder_; above = above.parent_path())
    if (::rmdir(above.c_str()) != 0) break;
  return {};
}

Result<void> RuleFiles::put(const std::string& id, const std::string& text, const std::optional<std::string>& expected) {
  const auto file = fileOf(id);
  if (!file) return file.error();
  if (auto made = makePrivateFolder(folder_.parent_path()); !made) return made.error();
  const auto turn = KeptLock::take(folder_.string() + ".lock", kWhat);
  if (!turn) return turn.error();
  const auto present = readKept(*file, kMaxRuleFileBytes, kWhat);
  if (!present) return present.error();
  if (auto same = compare(id, *present, expected); !same) return same;
  return write(id, text);
}

Result<void> RuleFiles::remove(const std::string& id, const std::optional<std::string>& expected) {
  const auto file = fileOf(id);
  if (!file) return file.error();
  std::error_code none;
  if (!fs::exists(*file, none)) return Error{Failure::notFound, "there is no rule of this id", id, 0, {}};
  const auto turn = KeptLock::take(folder_.string() + ".lock", kWhat);
  if (!turn) return turn.error();
  const auto present = readKept(*file, kMaxRuleFileBytes, kWhat);
  if (!present) return present.error();
  if (!*present) return Error{Failure::notFound, "there is no rule of this id", id, 0, {}};
  if (auto same = compare(id, *present, expected); !same) return same;
  return erase(*file);
}

Result<void> RuleFiles::putAll(const Files& texts) {
  for (const auto& [id, unused] : texts)
    if (const auto file = fileOf(id); !file) return file.error();
  if (auto made = makePrivateFolder(folder_.parent_path()); !made) return made.error();
  const auto turn = KeptLock::take(folder_.string() + ".lock", kWhat);
  if (!turn) return turn.error();
  std::vector<std::pair<std::string, std::optional<std::string>>> before;
  Result<void> written;
  for (const auto& [id, text] : texts) {
    auto present = readKept(folder_ / (id + ".json"), kMaxRuleFileBytes, kWhat);
    if (!present) {
      written = present.error();
      break;
    }
    before.emplace_back(id, std::move(*present));
    if (written = write(id, text); !written) break;
  }
  if (written) return {};
  for (const auto& [id, text] : before) {
    if (text)
      (void)write(id, *text);
    else
      (void)erase(folder_ / (id + ".json"));
  }
  return written.error();
}

}  // namespace tact
