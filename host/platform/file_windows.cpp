#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "platform/file.h"

namespace tact {
namespace {

namespace fs = std::filesystem;

// How long a file that somebody holds open for a moment (a virus scanner, mostly) is tried again, in milliseconds.
constexpr int kHeldMs = 1000;

// Where the byte lies that a turn is taken of: no file is as long.
constexpr DWORD kLockAtHigh = 0x7FFFFFFF;

int errnoOf(DWORD error) {
  switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
    case ERROR_BAD_NETPATH: return ENOENT;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS: return EEXIST;
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
    case ERROR_WRITE_PROTECT: return EACCES;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL: return ENOSPC;
    case ERROR_LOCK_VIOLATION:
    case ERROR_IO_PENDING: return EWOULDBLOCK;
    case ERROR_DIRECTORY: return ENOTDIR;
    case ERROR_DIR_NOT_EMPTY: return ENOTEMPTY;
    case ERROR_TOO_MANY_OPEN_FILES: return EMFILE;
    default: return EIO;
  }
}

bool done(BOOL worked) {
  if (worked == 0) errno = errnoOf(::GetLastError());
  return worked != 0;
}

HANDLE handleOf(int descriptor) { return reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor)); }

class Handle {
 public:
  explicit Handle(HANDLE handle) : handle_(handle) {
    if (handle_ == INVALID_HANDLE_VALUE) errno = errnoOf(::GetLastError());
  }
  ~Handle() {
    if (*this) ::CloseHandle(handle_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  explicit operator bool() const { return handle_ != INVALID_HANDLE_VALUE; }
  HANDLE operator*() const { return handle_; }
  HANDLE release() { return std::exchange(handle_, INVALID_HANDLE_VALUE); }

 private:
  HANDLE handle_;
};

// Opened so that others may meanwhile read it, write it, and give its name to another file.
HANDLE opened(const fs::path& path, DWORD access, DWORD disposition, DWORD flags) {
  constexpr DWORD kAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  return ::CreateFileW(path.c_str(), access, kAll, nullptr, disposition, flags, nullptr);
}

std::optional<FileState> stateOfHandle(HANDLE handle) {
  BY_HANDLE_FILE_INFORMATION about;
  if (!done(::GetFileInformationByHandle(handle, &about))) return std::nullopt;
  const auto both = [](DWORD high, DWORD low) { return static_cast<std::uint64_t>(high) << 32 | low; };
  constexpr std::int64_t kFrom1601To1970 = 116'444'736'000'000'000;  // in units of 100 ns, those of FILETIME
  FileState state;
  state.size = both(about.nFileSizeHigh, about.nFileSizeLow);
  const auto modified = static_cast<std::int64_t>(both(about.ftLastWriteTime.dwHighDateTime, about.ftLastWriteTime.dwLowDateTime));
  state.modified = (modified - kFrom1601To1970) * 100;
  state.volume = about.dwVolumeSerialNumber;
  state.identity = both(about.nFileIndexHigh, about.nFileIndexLow);
  state.isFolder = (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
  state.isFile = !state.isFolder && ::GetFileType(handle) == FILE_TYPE_DISK;
  return state;
}

OVERLAPPED placeAt(std::uint64_t at) {
  OVERLAPPED place{};
  place.Offset = static_cast<DWORD>(at & 0xFFFFFFFFU);
  place.OffsetHigh = static_cast<DWORD>(at >> 32);
  return place;
}

// Renames as POSIX does: over a file that others have open, too. Windows 10 1709 and later on NTFS.
bool renameOver(const fs::path& from, const fs::path& to) {
  const Handle handle(opened(from, DELETE | SYNCHRONIZE, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS));
  if (!handle) return false;
  const std::wstring name = fs::absolute(to).wstring();
  std::vector<char> bytes(sizeof(FILE_RENAME_INFO) + name.size() * sizeof(wchar_t));
  auto* const info = reinterpret_cast<FILE_RENAME_INFO*>(bytes.data());
  constexpr DWORD kReplaceAsPosix = 0x1 | 0x2;  // FILE_RENAME_FLAG_REPLACE_IF_EXISTS, FILE_RENAME_FLAG_POSIX_SEMANTICS
  std::memcpy(bytes.data(), &kReplaceAsPosix, sizeof kReplaceAsPosix);
  info->FileNameLength = static_cast<DWORD>(name.size() * sizeof(wchar_t));
  std::memcpy(info->FileName, name.data(), name.size() * sizeof(wchar_t));
  constexpr auto kRenameInfoEx = static_cast<FILE_INFO_BY_HANDLE_CLASS>(22);
  return ::SetFileInformationByHandle(*handle, kRenameInfoEx, info, static_cast<DWORD>(bytes.size())) != 0;
}

// Does it again while somebody else holds the file.
template <typename F>
bool patiently(const F& f) {
  for (int waited = 0;; waited += 10) {
    if (f()) return true;
    const DWORD error = ::GetLastError();
    const bool isHeld = error == ERROR_SHARING_VIOLATION || error == ERROR_ACCESS_DENIED;
    if (!isHeld || waited >= kHeldMs) {
      errno = errnoOf(error);
      return false;
    }
    ::Sleep(10);
  }
}

bool may(const fs::path& path, DWORD toFile, DWORD toFolder) {
  const auto state = stateOf(path);
  return state && Handle(opened(path, state->isFolder ? toFolder : toFile, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS));
}

}  // namespace

fs::path pathOf(std::string_view text) { return std::u8string(text.begin(), text.end()); }

std::optional<FileState> stateOf(const fs::path& path) {
  const Handle handle(opened(path, FILE_READ_ATTRIBUTES, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS));
  return handle ? stateOfHandle(*handle) : std::nullopt;
}

File File::open(const fs::path& path, For use, Links links) {
  const DWORD access = use == For::reading ? GENERIC_READ : GENERIC_READ | GENERIC_WRITE;
  const DWORD disposition = use == For::keeping ? OPEN_ALWAYS : use == For::making ? CREATE_NEW : OPEN_EXISTING;
  Handle handle(opened(path, access, disposition, links == Links::refused ? FILE_FLAG_OPEN_REPARSE_POINT : FILE_ATTRIBUTE_NORMAL));
  if (!handle) return {};
  BY_HANDLE_FILE_INFORMATION about;
  if (links == Links::refused && ::GetFileInformationByHandle(*handle, &about) != 0 &&
      (about.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0) {
    errno = ELOOP;
    return {};
  }
  const int descriptor = ::_open_osfhandle(reinterpret_cast<std::intptr_t>(*handle), _O_BINARY | _O_NOINHERIT);
  if (descriptor >= 0) handle.release();
  return File(descriptor);
}

File File::makeNameless(const fs::path& folder) {
  std::array<wchar_t, MAX_PATH> name{};
  if (::GetTempFileNameW(folder.c_str(), L"sta", 0, name.data()) == 0) {
    errno = errnoOf(::GetLastError());
    return {};
  }
  Handle handle(::CreateFileW(name.data(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                              FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, nullptr));
  if (!handle) return {};
  const int descriptor = ::_open_osfhandle(reinterpret_cast<std::intptr_t>(*handle), _O_BINARY | _O_NOINHERIT);
  if (descriptor >= 0) handle.release();
  return File(descriptor);
}

std::optional<FileState> File::state() const { return stateOfHandle(handleOf(descriptor_)); }

std::optional<std::size_t> File::readAt(std::uint64_t at, char* to, std::size_t most) const {
  std::size_t total = 0;
  while (total < most) {
    OVERLAPPED place = placeAt(at + total);
    const auto piece = static_cast<DWORD>(std::min<std::size_t>(most - total, 1 << 20));
    DWORD got = 0;
    if (::ReadFile(handleOf(descriptor_), to + total, piece, &got, &place) == 0) {
      if (::GetLastError() == ERROR_HANDLE_EOF) break;
      errno = errnoOf(::GetLastError());
      return std::nullopt;
    }
    if (got == 0) break;
    total += got;
  }
  return total;
}

bool File::writeAt(std::uint64_t at, std::string_view bytes) const {
  while (!bytes.empty()) {
    OVERLAPPED place = placeAt(at);
    DWORD put = 0;
    const auto piece = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), 1 << 20));
    if (!done(::WriteFile(handleOf(descriptor_), bytes.data(), piece, &put, &place))) return false;
    at += put;
    bytes.remove_prefix(put);
  }
  return true;
}

bool File::sync() const { return done(::FlushFileBuffers(handleOf(descriptor_))); }

bool File::takeRoom(std::uint64_t bytes) const { return writeAt(0, std::string(static_cast<std::size_t>(bytes), '\0')); }

bool File::tryLock() const {
  OVERLAPPED place{};
  place.OffsetHigh = kLockAtHigh;
  return done(::LockFileEx(handleOf(descriptor_), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place));
}

// The folders of a person's own are closed to others already.
void File::makePrivate() const {}

bool replaceFile(const fs::path& from, const fs::path& to) {
  return patiently([&] {
    return renameOver(from, to) || ::MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
  });
}

bool removeFile(const fs::path& file) {
  return patiently([&] { return ::DeleteFileW(file.c_str()) != 0; });
}

bool makeFolder(const fs::path& folder) { return done(::CreateDirectoryW(folder.c_str(), nullptr)); }

// Windows writes names down when it renames (MOVEFILE_WRITE_THROUGH) and offers nothing more.
void syncFolder(const fs::path&) {}

bool mayRead(const fs::path& path) { return may(path, GENERIC_READ, FILE_LIST_DIRECTORY); }

bool mayWrite(const fs::path& path) { return may(path, GENERIC_WRITE, FILE_ADD_FILE); }

}  // namespace tact
