#include "store/kept_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace tact {

namespace fs = std::filesystem;

namespace {

// How long a writer waits for another, in milliseconds. Beyond: unavailable.
constexpr int kLockWaitMs = 5000;

// What the name of a draft ends in; mkostemp puts letters and digits in place of each X.
constexpr std::string_view kDraftEnd = ".XXXXXX";

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

Error unavailable(const fs::path& file, std::string message) {
  return Error{Failure::unavailable, std::move(message), file.string(), 0, {}};
}

Error cannot(const fs::path& file, std::string_view what, const char* be) {
  const std::string why = std::strerror(errno);
  return unavailable(file, std::string(what) + " cannot be " + be + ": " + why);
}

std::string inWords(std::size_t bytes) {
  constexpr std::size_t kMiB = 1024 * 1024;
  return bytes % kMiB == 0 ? std::to_string(bytes / kMiB) + " MiB" : std::to_string(bytes / 1024) + " KiB";
}

Result<void> writeAll(int descriptor, std::string_view text, const fs::path& file, std::string_view what) {
  while (!text.empty()) {
    const ssize_t put = ::write(descriptor, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return cannot(file, what, "written");
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  if (::fsync(descriptor) != 0) return cannot(file, what, "written");
  return {};
}

// Has what was done to the names in the folder outlast a power cut.
void syncFolder(const fs::path& folder) {
  if (const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); open) (void)::fsync(*open);
}

}  // namespace

fs::path targetOf(const fs::path& file) {
  std::error_code none;
  const fs::path linked = fs::canonical(file, none);
  return none ? file : linked;
}

Result<std::optional<std::string>> readKept(const fs::path& file, std::size_t maxBytes, std::string_view what) {
  const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!in) {
    if (errno == ENOENT || errno == ENOTDIR) return std::optional<std::string>();
    return cannot(file, what, "read");
  }
  std::string text;
  char buffer[16 * 1024];
  for (;;) {
    const ssize_t got = ::read(*in, buffer, sizeof buffer);
    if (got == 0) return std::optional(std::move(text));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot(file, what, "read");
    text.append(buffer, static_cast<std::size_t>(got));
    if (text.size() > maxBytes) return unavailable(file, std::string(what) + " cannot be read: longer than " + inWords(maxBytes));
  }
}

Result<void> replaceKept(const fs::path& file, std::string_view text, std::string_view what) {
  const fs::path target = targetOf(file);
  std::string draft = (target.parent_path() / ("." + target.filename().string())).string().append(kDraftEnd);
  {
    const Descriptor out(::mkostemp(draft.data(), O_CLOEXEC));  // 0600
    if (!out) return cannot(file, what, "written");
    auto written = writeAll(*out, text, file, what);
    if (written && ::rename(draft.c_str(), target.c_str()) != 0) written = cannot(file, what, "written");
    if (!written) {
      ::unlink(draft.c_str());
      return written;
    }
  }
  syncFolder(target.parent_path());
  return {};
}

std::string_view draftedBy(std::string_view name) {
  if (name.size() <= 1 + kDraftEnd.size() || name.front() != '.') return {};
  const std::string_view end = name.substr(name.size() - kDraftEnd.size());
  const auto isFilled = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (end.front() != '.' || !std::all_of(end.begin() + 1, end.end(), isFilled)) return {};
  return name.substr(1, name.size() - 1 - kDraftEnd.size());
}

std::vector<fs::path> draftsOf(const fs::path& file) {
  const fs::path target = targetOf(file);
  std::vector<fs::path> drafts;
  std::error_code failed;
  for (fs::directory_iterator it(target.parent_path(), failed), end; !failed && it != end; it.increment(failed))
    if (draftedBy(it->path().filename().native()) == target.filename().native()) drafts.push_back(it->path());
  return drafts;
}

Result<void> removeKept(const fs::path& file, std::string_view what) {
  std::vector<fs::path> all = draftsOf(file);
  all.push_back(targetOf(file));
  all.push_back(file);
  for (const fs::path& path : all)
    if (::unlink(path.c_str()) != 0 && errno != ENOENT && errno != ENOTDIR) return cannot(file, what, "removed");
  for (const fs::path& path : all) syncFolder(path.parent_path());
  return {};
}

Result<KeptLock> KeptLock::take(const fs::path& lockFile, std::string_view what) {
  const int descriptor = ::open(lockFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return cannot(lockFile, what, "written");
  KeptLock lock(descriptor);
  for (int waitedMs = 0; waitedMs < kLockWaitMs; waitedMs += 10) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
    if (errno != EWOULDBLOCK && errno != EINTR) return cannot(lockFile, what, "locked");
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return unavailable(lockFile, "another program is changing " + std::string(what) + "; try again");
}

KeptLock::~KeptLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace tact
