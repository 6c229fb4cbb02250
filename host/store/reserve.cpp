#include "store/reserve.h"

#include <filesystem>

#include "platform/file.h"

namespace tact {
namespace {

std::filesystem::path fileOf(const Paths& paths) { return paths.data / "reserve"; }

}  // namespace

void keepReserve(const Paths& paths) {
  const std::filesystem::path file = fileOf(paths);
  if (const auto state = stateOf(file); state && state->size == kReserveBytes) return;
  bool isTaken = false;
  {
    const File room = File::open(file, File::For::keeping, File::Links::refused);
    if (!room) return;
    isTaken = room.takeRoom(kReserveBytes);
  }
  if (!isTaken) removeFile(file);  // what little it got is wanted elsewhere
}

bool giveReserve(const Paths& paths) { return removeFile(fileOf(paths)); }

}  // namespace tact
