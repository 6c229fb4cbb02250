#include "app/staged_file.h"

#include <cerrno>
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
  File file = File::makeNameless(folder);
  if (!file) return cannot(folder, "the file cannot be kept");
  return StagedFile(std::move(file), 0);
}

Result<StagedFile> StagedFile::of(const std::filesystem::path& path) {
  File file = File::open(path, File::For::reading);
  if (!file) return cannot(path, path.string() + " cannot be read");
  if (const auto state = file.state(); state && state->isFile) return StagedFile(std::move(file), state->size);
  return Error{Failure::unavailable, path.string() + " is not a file", path.string(), 0, {}};
}

Result<void> StagedFile::append(std::string_view bytes) {
  if (!file_.writeAt(size_, bytes)) return cannot({}, "the file cannot be kept");
  size_ += bytes.size();
  return {};
}

}  // namespace tact
