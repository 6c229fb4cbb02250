// A file that is handed over in pieces, kept until all of it is there.
//
// It lies in the person's state folder for its size, but has no name: nobody else can open it, and it is gone when it is closed,
// however the host ends.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>

#include "core/result.h"
#include "platform/file.h"

namespace tact {

class StagedFile {
 public:
  // Makes it in this folder, which is made where it is missing. unavailable.
  static Result<StagedFile> in(const std::filesystem::path& folder);
  // Opens a file of the person's own to be read. unavailable: no such file, a folder, not readable.
  static Result<StagedFile> of(const std::filesystem::path& file);

  // Adds bytes at its end. unavailable: the disk is full.
  Result<void> append(std::string_view bytes);

  const File& file() const { return file_; }
  std::uint64_t size() const { return size_; }

 private:
  StagedFile(File file, std::uint64_t size) : file_(std::move(file)), size_(size) {}

  File file_;
  std::uint64_t size_;
};

}  // namespace tact
