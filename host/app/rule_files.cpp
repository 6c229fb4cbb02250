#include "app/rule_files.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "core/characters.h"
#include "core/fnv1a.h"
#include "packs/pack_reader.h"
#include "platform/file.h"
#include "store/kept_file.h"
#include "store/paths.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

constexpr const char* kWhat = "the rule";
constexpr std::string_view kEnding = ".json";

// What comes and what goes while a folder is replaced, and what is gone; hidden: whoever looks meanwhile sees the old one or the new one.
constexpr const char *kComing = ".coming", *kGoing = ".going", *kGone = ".gone";

// Longest path of a rule below the folder, in bytes, inclusive. Beyond: no rule.
constexpr std::size_t kMaxRulePathBytes = 400;

Result<void> nothing() { return {}; }

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

Error cannotRemove(const fs::path& file) {
  return Error{Failure::unavailable, std::string(kWhat) + " cannot be removed: " + std::strerror(errno), file.string(), 0, {}};
}

Error noRule(const std::string& id) { return Error{Failure::notFound, "there is no rule of this id", id, 0, {}}; }

Result<void> move(const fs::path& from, const fs::path& to) {
  if (replaceFile(from, to)) return {};
  return Error{Failure::unavailable, "the folder cannot be replaced: " + std::string(std::strerror(errno)), to.string(), 0, {}};
}

void dropAside(const fs::path& folder) {
  std::error_code none;
  for (const char* aside : {kComing, kGoing, kGone}) fs::remove_all(folder / aside, none);
}

// Removes a folder, not a link to one, in which nothing is left.
bool removeEmpty(const fs::path& folder) {
  std::error_code failed;
  return !fs::is_symlink(folder, failed) && fs::remove(folder, failed);
}

bool isThere(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(path, unknown));
}

// Stands for a slash in the name of what goes: no rule's path has it, and every file system takes it.
constexpr char kSlash = '\x7F';

// What goes keeps its place in its name, as one name.
std::string goingName(std::string below) {
  std::replace(below.begin(), below.end(), '/', kSlash);
  return below;
}

// Tidies up after a replacing that ended, in whatever way: what was on its way out and has found no successor comes back. EXPECTS the turn.
void settle(const fs::path& folder) {
  std::error_code none;
  bool isBack = true;
  for (const auto& going : fs::directory_iterator(folder / kGoing, none)) {
    std::string below = going.path().filename().string();
    std::replace(below.begin(), below.end(), kSlash, '/');
    const fs::path target = folder / pathOf(below);
    if (isThere(target)) continue;
    isBack = staysIn(folder, target) && makePrivateFolder(target.parent_path()) && move(going.path(), target) && isBack;
  }
  if (isBack) dropAside(folder);
}

// Returns whether the file may change; its revision must be the expected one.
Result<void> compare(const fs::path& file, const std::optional<std::string>& text, const std::optional<std::string>& expected) {
  const std::string present = text ? revisionOf(*text) : std::string();
  if (!expected || *expected == present) return {};
  return Error{Failure::conflict, "the rule was changed meanwhile", file.string(), 0, present};
}

// Waits for the turn to change the folder, which need not exist.
Result<KeptLock> turnIn(const fs::path& folder) {
  if (auto made = makePrivateFolder(folder.parent_path()); !made) return made.error();
  auto turn = KeptLock::take(pathOf(folder.string() + ".lock"), kWhat);
  if (turn) settle(folder);
  return turn;
}

bool isNamedAsRule(std::string_view name) { return !name.starts_with('.') && name.ends_with(kEnding); }

bool isDraft(std::string_view name) { return draftedBy(name).ends_with(kEnding); }

// A rule's file, its draft, or what an editor or a hand set aside of one: "x.json~", ".x.json.swp". "x.json5" is something else.
bool isOfARule(std::string_view name) {
  const std::size_t at = name.rfind(kEnding);
  if (isNamedAsRule(name) || at == std::string_view::npos) return isNamedAsRule(name);
  const std::string_view rest = name.substr(at + kEnding.size());
  return !rest.empty() && std::isalnum(static_cast<unsigned char>(rest.front())) == 0;
}

// The files of such names below the folder and links to such, without what stands in hidden folders.
std::vector<fs::path> filesIn(const fs::path& folder, bool (*isWanted)(std::string_view name)) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, failed), end; !failed && it != end;
       it.increment(failed)) {
    std::error_code unreadable;
    const std::string name = it->path().filename().string();
    if (name.starts_with('.')) it.disable_recursion_pending();
    if (isWanted(name) && it->is_regular_file(unreadable)) files.push_back(it->path());
  }
  return files;
}

}  // namespace

bool isRulePath(const std::string& path) {
  if (path.size() > kMaxRulePathBytes || !path.ends_with(".json") || !isUtf8(path)) return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (end == begin || path[begin] == '.') return false;
    begin = end + 1;
  }
  return std::all_of(path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '\\' && c != 0x7F; });
}

Files readFolder(const fs::path& folder, std::vector<std::string>& skipped, const RuleCaps& caps) {
  Files files;
  for (const fs::path& file : filesIn(folder, isNamedAsRule)) {
    std::error_code unreadable;
    const std::string name = file.lexically_relative(folder).generic_string();
    if (!isRulePath(name)) {
      skipped.push_back(file.string() + ": not read, a rule cannot be named so; give it a plain name");
      continue;
    }
    if (fs::file_size(file, unreadable) > caps.fileBytes || files.size() >= caps.files) {
      skipped.push_back(file.string() + ": too large or too many files; not read");
      continue;
    }
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream)
      skipped.push_back(file.string() + ": could not be read");
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
    const auto state = stateOf(path);
    if (!state) return false;
    Fnv1a one;
    one.add(path.string());
    one.add(static_cast<std::uint64_t>(state->modified));
    if (state->isFile) {
      one.add(state->size);
      one.add(state->identity);
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
  const fs::path file = folder_ / pathOf(id + ".json");
  if (!staysIn(folder_, file)) return refusedId(id);
  if (isOwnRuleId(id)) return file;
  std::error_code none;
  if (!isRulePath(id + ".json") || !packOf(id).empty() || !fs::is_regular_file(file, none)) return refusedId(id);
  return file;
}

// Takes folders away that have become empty.
void RuleFiles::dropEmpty(fs::path folder) const {
  for (; folder != folder_; folder = folder.parent_path())
    if (!removeEmpty(folder)) break;
}

// EXPECTS the turn.
Result<void> RuleFiles::write(const std::map<fs::path, RulePut>& puts, const Alongside& alongside) const {
  std::vector<std::pair<fs::path, std::optional<std::string>>> before;
  const auto writeOne = [&](const fs::path& file, const RulePut& put) -> Result<void> {
    auto present = readKept(file, kMaxRuleFileBytes, kWhat);
    if (!present) return present.error();
    if (auto same = compare(file, *present, put.expected); !same) return same;
    before.emplace_back(file, std::move(*present));
    if (auto made = makePrivateFolder(file.parent_path()); !made) return made;
    return replaceKept(file, put.text, kWhat);
  };
  Result<void> written;
  for (auto put = puts.begin(); put != puts.end() && written; ++put) written = writeOne(put->first, put->second);
  if (written) written = alongside();
  if (written) return {};
  for (const auto& [file, text] : before) {
    if (text) {
      (void)replaceKept(file, *text, kWhat);
    } else {
      removeFile(file);
      dropEmpty(file.parent_path());
    }
  }
  return written;
}

Result<void> RuleFiles::put(const std::map<std::string, RulePut>& rules) {
  std::map<fs::path, RulePut> puts;
  for (const auto& [id, put] : rules) {
    const auto file = fileOf(id);
    if (!file) return file.error();
    if (put.text.size() > kMaxRuleFileBytes)
      return Error{Failure::invalidValue, "the rule is too long", "text", 0, "at most " + std::to_string(kMaxRuleFileBytes) + " bytes"};
    puts[*file] = put;
  }
  const auto turn = turnIn(folder_);
  if (!turn) return turn.error();
  return write(puts, nothing);
}

Result<void> RuleFiles::remove(const std::string& id, const std::optional<std::string>& expected, const Alongside& alongside) {
  const auto file = fileOf(id);
  if (!file) return file.error();
  std::error_code none;
  if (!fs::exists(*file, none)) return noRule(id);
  const auto turn = turnIn(folder_);
  if (!turn) return turn.error();
  const auto present = readKept(*file, kMaxRuleFileBytes, kWhat);
  if (!present) return present.error();
  if (!*present) return noRule(id);
  if (auto same = compare(*file, *present, expected); !same) return same;
  if (auto done = alongside(); !done) return done;
  if (!removeFile(*file)) return cannotRemove(*file);
  dropEmpty(file->parent_path());
  return {};
}

Result<RuleFiles::Added> RuleFiles::addMissing(const Files& files, const Alongside& alongside) {
  const auto turn = turnIn(folder_);
  if (!turn) return turn.error();
  Added added;
  std::map<fs::path, RulePut> puts;
  for (const auto& [path, text] : files) {
    const fs::path file = folder_ / pathOf(path);
    std::error_code unknown;
    if (!isRulePath(path) || !staysIn(folder_, file))
      ++added.refused;
    else if (!fs::exists(fs::symlink_status(file, unknown)))
      puts[file] = {text, ""};
  }
  if (auto written = write(puts, alongside); !written) return written.error();
  added.files = static_cast<std::int64_t>(puts.size());
  return added;
}

Result<void> RuleFiles::replaceFolder(const std::string& below, const Files& files, const Alongside& alongside) {
  const fs::path target = folder_ / pathOf(below), coming = folder_ / kComing, going = folder_ / kGoing;
  if (!staysIn(folder_, target)) return refusedId(below);
  const auto turn = turnIn(folder_);
  if (!turn) return turn.error();
  const auto place = [&]() -> Result<void> {
    for (const auto& [path, text] : files) {
      const fs::path file = coming / pathOf(path);
      if (auto made = makePrivateFolder(file.parent_path()); !made) return made;
      if (auto written = replaceKept(file, text, kWhat); !written) return written;
    }
    if (auto made = makePrivateFolder(target.parent_path()); !made) return made;
    if (auto done = alongside(); !done) return done;
    if (files.empty()) return isThere(target) ? move(target, folder_ / kGone) : nothing();
    if (isThere(target)) {
      if (auto made = makePrivateFolder(going); !made) return made;
      if (auto moved = move(target, going / pathOf(goingName(below))); !moved) return moved;
    }
    return move(coming / pathOf(below), target);
  };
  Result<void> placed = place();
  settle(folder_);
  dropEmpty(target.parent_path());
  return placed;
}

void RuleFiles::removeDrafts() {
  if (filesIn(folder_, isDraft).empty() && !isThere(folder_ / kGoing)) return;
  const auto turn = turnIn(folder_);
  if (!turn) return;
  for (const fs::path& draft : filesIn(folder_, isDraft)) removeFile(draft);
}

Result<void> RuleFiles::removeAll() {
  std::error_code unknown;
  if (!fs::exists(folder_.parent_path(), unknown)) return {};
  const auto turn = turnIn(folder_);
  if (!turn) return turn.error();
  Result<void> removed;
  for (const fs::path& file : filesIn(folder_, isOfARule)) {
    if (!removeFile(file))
      removed = cannotRemove(file);
    else
      dropEmpty(file.parent_path());
  }
  dropAside(folder_);
  removeEmpty(folder_);
  return removed;
}

}  // namespace tact
