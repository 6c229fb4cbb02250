#include "store/settings_file.h"

#include "store/kept_file.h"
#include "store/paths.h"
#include "store/settings_json.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

// Longest file that is read, in bytes, inclusive. Beyond: a problem.
constexpr std::size_t kMaxFileBytes = 1024 * 1024;

constexpr const char* kWhat = "the settings";

// The text of the file; "{}" if there is none.
Result<std::string> readText(const fs::path& file) {
  auto text = readKept(file, kMaxFileBytes, kWhat);
  if (!text) return text.error();
  return text->value_or("{}");
}

Result<SettingsJson> readJson(const fs::path& file) {
  const auto text = readText(file);
  if (!text) {
    const Error& error = text.error();
    return Error{Failure::unavailable, file.string() + ": " + error.message, file.string(), 0, {}};
  }
  auto root = parseSettings(*text);
  if (root) return root;
  return Error{Failure::unavailable, file.string() + ":" + root.error().message, file.string(), 0, {}};
}

}  // namespace

SettingsFile::SettingsFile(fs::path file) : file_(std::move(file)) {}

const Settings& SettingsFile::load() {
  stamp_ = stateOf(file_);  // before reading: a change while reading is then seen as one
  const auto root = readJson(file_);
  if (!root) {
    current_.problem = root.error().message;
    return current_;
  }
  current_ = Settings{namedValues(*root), revisionOf(*root), {}};
  return current_;
}

Result<Settings> SettingsFile::set(const SettingChanges& changes, std::optional<std::int64_t> expectedRevision) {
  for (const auto& [name, value] : changes)
    if (name.empty() || name == "revision")
      return Error{Failure::invalidValue, "there is no setting of this name", name, 0, "the dotted name of a setting"};
  if (auto made = makePrivateFolder(file_.parent_path()); !made) return made.error();
  const auto turn = KeptLock::take(lockFile(), kWhat);
  if (!turn) return turn.error();

  auto root = readJson(file_);
  if (!root) return root.error();
  const std::int64_t revision = revisionOf(*root);
  if (expectedRevision && *expectedRevision != revision)
    return Error{Failure::conflict, "the settings were changed meanwhile", file_.string(), revision, {}};
  for (const auto& [name, value] : changes) {
    if (value)
      assign(*root, name, *value);
    else
      remove(*root, name);
  }
  setRevision(*root, revision + 1);
  const std::string text = root->dump(2, ' ', false, SettingsJson::error_handler_t::replace) + "\n";
  // What is longer could not be read again.
  if (text.size() > kMaxFileBytes)
    return Error{Failure::invalidValue, "the settings would be longer than 1 MiB", "settings", 0, "fewer or shorter settings"};
  if (auto written = replaceKept(file_, text, kWhat); !written) return written.error();
  stamp_ = stateOf(file_);
  current_ = Settings{namedValues(*root), revision + 1, {}};
  return current_;
}

void SettingsFile::removeDrafts() {
  if (draftsOf(file_).empty()) return;
  const auto turn = KeptLock::take(lockFile(), kWhat);
  if (!turn) return;
  std::error_code gone;
  for (const fs::path& draft : draftsOf(file_)) fs::remove(draft, gone);
}

Result<void> SettingsFile::forget() {
  std::error_code unknown;
  if (!fs::exists(file_.parent_path(), unknown)) return {};
  const auto turn = KeptLock::take(lockFile(), kWhat);
  if (!turn) return turn.error();
  return removeKept(file_, kWhat);
}

std::size_t SettingsFile::lineOf(const std::string& name) const {
  const auto text = readText(file_);
  return text ? lineOfSetting(*text, name) : 0;
}

bool SettingsFile::changedOnDisk() const { return !(stateOf(file_) == stamp_); }

}  // namespace tact
