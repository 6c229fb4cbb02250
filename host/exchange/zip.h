// The entries of a zip archive, read one after the other. The one file that knows minizip.
//
// Of Debian's libraries minizip is the one that links statically with nothing but zlib; libzip and libarchive bring a dozen other
// formats and ciphers. Whatever an archive says of itself is checked against what it is: nothing is reserved by its word, nothing is
// written out, and names are only ever compared. Never throws.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "exchange/limits.h"
#include "platform/file.h"

namespace tact {

class ZipArchive {
 public:
  struct Entry {
    std::string name;            // as it stands in the archive, with "/" between folders
    std::uint64_t packed = 0;    // bytes
    std::uint64_t unpacked = 0;  // bytes, as it says
    bool isEncrypted = false;
    bool isKnownPacking = true;  // stored or deflated
    std::uint64_t directoryAt = 0, number = 0;
  };

  // Reads the table of contents. The file is not owned, must allow reading at any place, and must outlive the archive. `shown` is
  // the name in messages. badFile: not a zip archive, damaged, cut off, too many entries, overlapping ones, or a name that no export
  // has: absolute, with "..", too long, with a zero byte.
  static Result<std::unique_ptr<ZipArchive>> open(const File& file, const std::string& shown, const Caps& caps = {});
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  const std::vector<Entry>& entries() const { return entries_; }

  // Begins to read an entry. badFile: encrypted, packed in another way, or not where the table of contents says.
  Result<void> enter(const Entry& entry);

  // Reads on: the number of bytes, 0 at the end, which is reached only if length and checksum are right. EXPECTS enter().
  Result<std::size_t> read(char* to, std::size_t most);

 private:
  struct Source;
  ZipArchive(std::string shown, const Caps& caps);
  Result<void> readContents();
  Result<Entry> readEntry();
  void leave();

  std::string shown_;
  Caps caps_;
  std::unique_ptr<Source> source_;
  void* zip_ = nullptr;
  std::vector<Entry> entries_;
  const Entry* open_ = nullptr;
  std::uint64_t read_ = 0;   // of the open entry
  std::uint64_t total_ = 0;  // of all
};

}  // namespace tact
