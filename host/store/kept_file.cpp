#include "store/kept_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

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

}  // namespace

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
  // A link stays one: people keep their files elsewhere.
  std::error_code code;
  const fs::path linked = fs::canonical(file, code);
  const fs::path target = code ? file : linked;
  std::string draft = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
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
  if (const Descriptor folder(::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); folder) (void)::fsync(*folder);
  return {};
}

Result<void> removeKept(const fs::path& file, std::string_view what) {
  std::error_code code;
  for (const fs::path& path : {fs::canonical(file, code), file})
    if (!path.empty() && ::unlink(path.c_str()) != 0 && errno != ENOENT && errno != ENOTDIR) return cannot(file, what, "removed");
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
