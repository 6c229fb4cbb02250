#include "platform/file.h"

#include <unistd.h>  // MinGW has it, too

#include <cerrno>
#include <utility>

namespace tact {

File::File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

File::~File() {
  if (descriptor_ < 0) return;
  const int why = errno;  // of what led here
  ::close(descriptor_);
  errno = why;
}

}  // namespace tact
