#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

#include "platform/file.h"

namespace tact {
namespace {

namespace fs = std::filesystem;

FileState fromStatus(const struct stat& status) {
#ifdef __APPLE__
  const timespec& modified = status.st_mtimespec;
#else
  const timespec& modified = status.st_mtim;
#endif
  FileState state;
  state.size = static_cast<std::uint64_t>(status.st_size);
  state.modified = static_cast<std::int64_t>(modified.tv_sec) * 1'000'000'000 + modified.tv_nsec;
  state.volume = static_cast<std::uint64_t>(status.st_dev);
  state.identity = static_cast<std::uint64_t>(status.st_ino);
  state.isFile = S_ISREG(status.st_mode);
  state.isFolder = S_ISDIR(status.st_mode);
  return state;
}

int flagsFor(File::For use) {
  switch (use) {
    case File::For::reading: return O_RDONLY | O_NONBLOCK;
    case File::For::changing: return O_RDWR;
    case File::For::keeping: return O_RDWR | O_CREAT;
    case File::For::making: return O_RDWR | O_CREAT | O_EXCL;
  }
  return O_RDONLY;
}

bool may(const fs::path& path, int access) { return ::faccessat(AT_FDCWD, path.c_str(), access, AT_EACCESS) == 0; }

}  // namespace

fs::path pathOf(std::string_view text) { return text; }

std::optional<FileState> stateOf(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return fromStatus(status);
}

File File::open(const fs::path& path, For use, Links links) {
  return File(::open(path.c_str(), flagsFor(use) | O_CLOEXEC | (links == Links::refused ? O_NOFOLLOW : 0), 0600));
}

File File::makeNameless(const fs::path& folder) {
  std::string name = (folder / ".staged-XXXXXX").string();
  const int descriptor = ::mkstemp(name.data());  // 0600
  if (descriptor < 0) return {};
  File file(descriptor);
  ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  if (::unlink(name.c_str()) != 0) return {};
  return file;
}

std::optional<FileState> File::state() const {
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) return std::nullopt;
  return fromStatus(status);
}

std::optional<std::size_t> File::readAt(std::uint64_t at, char* to, std::size_t most) const {
  std::size_t done = 0;
  while (done < most) {
    const ssize_t got = ::pread(descriptor_, to + done, most - done, static_cast<off_t>(at + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

bool File::writeAt(std::uint64_t at, std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t put = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    at += static_cast<std::uint64_t>(put);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

bool File::sync() const { return ::fsync(descriptor_) == 0; }

bool File::takeRoom(std::uint64_t bytes) const {
#ifdef __APPLE__
  return ::ftruncate(descriptor_, static_cast<off_t>(bytes)) == 0 && writeAt(0, std::string(bytes, '\0'));
#else
  return ::posix_fallocate(descriptor_, 0, static_cast<off_t>(bytes)) == 0;
#endif
}

bool File::tryLock() const {
  while (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0)
    if (errno != EINTR) return false;
  return true;
}

void File::makePrivate() const {
  struct stat status {};
  if (::fstat(descriptor_, &status) == 0 && (status.st_mode & 077) != 0 && status.st_uid == ::geteuid()) (void)::fchmod(descriptor_, 0600);
}

bool replaceFile(const fs::path& from, const fs::path& to) { return ::rename(from.c_str(), to.c_str()) == 0; }

bool removeFile(const fs::path& file) { return ::unlink(file.c_str()) == 0; }

bool makeFolder(const fs::path& folder) { return ::mkdir(folder.c_str(), 0700) == 0; }

void syncFolder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  (void)::fsync(descriptor);
  ::close(descriptor);
}

bool mayRead(const fs::path& path) { return may(path, R_OK); }

bool mayWrite(const fs::path& path) { return may(path, W_OK); }

}  // namespace tact
