#include "store/settings_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <thread>

#include "store/paths.h"
#include "store/settings_json.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

// Longest file that is read, in bytes, inclusive. Beyond: a problem.
constexpr std::size_t kMaxFileBytes = 1024 * 1024;

// How long a writer waits for another, in milliseconds. Beyond: unavailable.
constexpr int kLockWaitMs = 5000;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int operator*() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

Error cannot(const fs::path& file, const std::string& what) {
  const std::string why = std::strerror(errno);
  return Error{Failure::unavailable, what + ": " + why, file.string(), 0, {}};
}

// The text of the file; "{}" if there is none.
Result<std::string> readText(const fs::path& file) {
  const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!in) {
    if (errno == ENOENT || errno == ENOTDIR) return std::string("{}");
    return cannot(file, "the settings cannot be read");
  }
  std::string text;
  char buffer[16 * 1024];
  for (;;) {
    const ssize_t got = ::read(*in, buffer, sizeof buffer);
    if (got == 0) return text;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot(file, "the settings cannot be read");
    text.append(buffer, static_cast<std::size_t>(got));
    if (text.size() > kMaxFileBytes) return Error{Failure::unavailable, "the settings are longer than 1 MiB", file.string(), 0, {}};
  }
}

Result<void> writeAll(int descriptor, std::string_view text, const fs::path& file) {
  while (!text.empty()) {
    const ssize_t put = ::write(descriptor, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return cannot(file, "the settings cannot be written");
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  if (::fsync(descriptor) != 0) return cannot(file, "the settings cannot be written");
  return {};
}

// Writes beside the file and renames over it: a reader sees the old text or the new one, also after a power cut.
Result<void> replaceText(const fs::path& file, std::string_view text) {
  // A link stays one: people keep their settings elsewhere.
  std::error_code code;
  const fs::path linked = fs::canonical(file, code);
  const fs::path target = code ? file : linked;
  std::string draft = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  {
    const Descriptor out(::mkostemp(draft.data(), O_CLOEXEC));  // 0600
    if (!out) return cannot(file, "the settings cannot be written");
    auto written = writeAll(*out, text, file);
    if (written && ::rename(draft.c_str(), target.c_str()) != 0) written = cannot(file, "the settings cannot be written");
    if (!written) {
      ::unlink(draft.c_str());
      return written;
    }
  }
  if (const Descriptor folder(::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); folder) (void)::fsync(*folder);
  return {};
}

Result<void> lock(int descriptor, const fs::path& file) {
  for (int waitedMs = 0; waitedMs < kLockWaitMs; waitedMs += 10) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return {};
    if (errno != EWOULDBLOCK && errno != EINTR) return cannot(file, "the settings cannot be locked");
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return Error{Failure::unavailable, "the settings are being changed by another program; try again", file.string(), 0, {}};
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

SettingsFile::Stamp SettingsFile::stampOf(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return {};
  return {status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size, status.st_ino};
}

const Settings& SettingsFile::load() {
  stamp_ = stampOf(file_);  // before reading: a change while reading is then seen as one
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
  const fs::path lockPath = file_.string() + ".lock";
  const Descriptor lockFile(::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!lockFile) return cannot(file_, "the settings cannot be written");
  if (auto locked = lock(*lockFile, file_); !locked) return locked.error();

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
  if (auto written = replaceText(file_, text); !written) return written.error();
  stamp_ = stampOf(file_);
  current_ = Settings{namedValues(*root), revision + 1, {}};
  return current_;
}

std::size_t SettingsFile::lineOf(const std::string& name) const {
  const auto text = readText(file_);
  return text ? lineOfSetting(*text, name) : 0;
}

bool SettingsFile::changedOnDisk() const { return !(stampOf(file_) == stamp_); }

}  // namespace tact
