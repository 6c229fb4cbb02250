#include "app/staged_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

#include "store/paths.h"

namespace tact {
namespace {

Error cannot(const std::filesystem::path& file, const std::string& what) {
  return Error{Failure::unavailable, what + ": " + std::strerror(errno), file.string(), 0, {}};
}

}  // namespace

Result<StagedFile> StagedFile::in(const std::filesystem::path& folder) {
  if (auto made = makePrivateFolder(folder); !made) return made.error();
  std::string name = (folder / ".staged-XXXXXX").string();
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);  // 0600
  if (descriptor < 0) return cannot(folder, "the file cannot be kept");
  if (::unlink(name.c_str()) != 0) {
    const Error error = cannot(folder, "the file cannot be kept privately");
    ::close(descriptor);
    return error;
  }
  return StagedFile(descriptor, 0);
}

Result<StagedFile> StagedFile::of(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return cannot(file, file.string() + " cannot be read");
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode))
    return StagedFile(descriptor, static_cast<std::uint64_t>(status.st_size));
  ::close(descriptor);
  return Error{Failure::unavailable, file.string() + " is not a file", file.string(), 0, {}};
}

StagedFile::StagedFile(StagedFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_) {}

StagedFile& StagedFile::operator=(StagedFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(size_, other.size_);
  return *this;
}

StagedFile::~StagedFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<void> StagedFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return cannot({}, "the file cannot be kept");
    size_ += static_cast<std::uint64_t>(put);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

}  // namespace tact
