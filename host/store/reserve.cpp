#include "store/reserve.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace tact {
namespace {

std::filesystem::path fileOf(const Paths& paths) { return paths.data / "reserve"; }

}  // namespace

void keepReserve(const Paths& paths) {
  const std::filesystem::path file = fileOf(paths);
  struct stat status {};
  if (::stat(file.c_str(), &status) == 0 && status.st_size == static_cast<off_t>(kReserveBytes)) return;
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) return;
  const bool isTaken = ::posix_fallocate(descriptor, 0, static_cast<off_t>(kReserveBytes)) == 0;
  ::close(descriptor);
  if (!isTaken) ::unlink(file.c_str());  // what little it got is wanted elsewhere
}

bool giveReserve(const Paths& paths) { return ::unlink(fileOf(paths).c_str()) == 0; }

}  // namespace tact
