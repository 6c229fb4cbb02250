#include "exchange/zip.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstring>

#include "exchange/problem.h"

namespace tact {

// What minizip reads from, by its own doors.
struct ZipArchive::Source {
  const File* file = nullptr;
  std::uint64_t size = 0, at = 0;
  bool failed = false;

  static voidpf open(voidpf self, const void*, int) { return self; }
  static int close(voidpf, voidpf) { return 0; }
  static int error(voidpf self, voidpf) { return static_cast<Source*>(self)->failed ? 1 : 0; }
  static ZPOS64_T tell(voidpf self, voidpf) { return static_cast<Source*>(self)->at; }
  static uLong write(voidpf, voidpf, const void*, uLong) { return 0; }

  static long seek(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
    auto& self = *static_cast<Source*>(opaque);
    const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_END ? self.size : self.at;
    if (offset > self.size - std::min(from, self.size)) return -1;
    self.at = from + offset;
    return 0;
  }

  static uLong read(voidpf opaque, voidpf, void* to, uLong most) {
    auto& self = *static_cast<Source*>(opaque);
    const auto done = self.file->readAt(self.at, static_cast<char*>(to), most);
    if (!done) self.failed = true;
    self.at += done.value_or(0);
    return static_cast<uLong>(done.value_or(0));
  }
};

namespace {

constexpr const char* kAgain = "get the archive from LinkedIn again and import it as it came";
const std::string kManyFiles =
    "the archive holds more than " + std::to_string(limits::kMaxZipEntries) + " files, as no export of LinkedIn does";

// Whether a name could lead out of a folder. We unpack nothing, but whoever made such an archive meant no good.
bool isTricky(const std::string& name) {
  if (name.empty() || name.front() == '/' || (name.size() > 1 && name[1] == ':')) return true;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (name.compare(at, end - at, "..") == 0) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

ZipArchive::ZipArchive(std::string shown, const Caps& caps) : shown_(std::move(shown)), caps_(caps), source_(std::make_unique<Source>()) {}

ZipArchive::~ZipArchive() {
  leave();
  if (zip_ != nullptr) unzClose(zip_);
}

void ZipArchive::leave() {
  if (open_ != nullptr) unzCloseCurrentFile(zip_);
  open_ = nullptr;
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const File& file, const std::string& shown, const Caps& caps) {
  std::unique_ptr<ZipArchive> archive(new ZipArchive(shown, caps));
  const auto state = file.state();
  if (!state) return badFile(FileWanted::readable, shown, "the file cannot be read");
  archive->source_->file = &file;
  archive->source_->size = state->size;
  zlib_filefunc64_def doors{};
  doors.zopen64_file = Source::open;
  doors.zread_file = Source::read;
  doors.zwrite_file = Source::write;
  doors.ztell64_file = Source::tell;
  doors.zseek64_file = Source::seek;
  doors.zclose_file = Source::close;
  doors.zerror_file = Source::error;
  doors.opaque = archive->source_.get();
  archive->zip_ = unzOpen2_64("", &doors);
  if (archive->zip_ == nullptr) return badFile(FileWanted::whole, shown, "this is no zip archive, or it is cut off", kAgain);
  if (auto read = archive->readContents(); !read) return read.error();
  return archive;
}

Result<ZipArchive::Entry> ZipArchive::readEntry() {
  unz_file_info64 info{};
  char name[limits::kMaxZipNameBytes + 1] = {};
  if (unzGetCurrentFileInfo64(zip_, &info, name, sizeof name, nullptr, 0, nullptr, 0) != UNZ_OK)
    return badFile(FileWanted::whole, shown_, "the archive is damaged: its table of contents cannot be read", kAgain);
  if (info.size_filename > limits::kMaxZipNameBytes)
    return badFile(FileWanted::genuine, shown_,
                   "a file in the archive has a name of more than " + std::to_string(limits::kMaxZipNameBytes) +
                       " bytes, as no export of LinkedIn has",
                   kAgain);
  Entry entry;
  entry.name.assign(name, info.size_filename);
  if (entry.name.find('\0') != std::string::npos)
    return badFile(FileWanted::genuine, shown_, "a file in the archive has a zero byte in its name, as no export of LinkedIn has", kAgain);
  std::replace(entry.name.begin(), entry.name.end(), '\\', '/');
  if (isTricky(entry.name))
    return badFile(FileWanted::genuine, shown_,
                   "the archive holds a name that leads out of it (\"" + entry.name + "\"), as no export of LinkedIn does", kAgain);
  entry.packed = info.compressed_size;
  entry.unpacked = info.uncompressed_size;
  entry.isEncrypted = (info.flag & 1) != 0;
  entry.isKnownPacking = info.compression_method == 0 || info.compression_method == Z_DEFLATED;
  unz64_file_pos place{};
  if (unzGetFilePos64(zip_, &place) != UNZ_OK) return badFile(FileWanted::whole, shown_, "the archive is damaged", kAgain);
  entry.directoryAt = place.pos_in_zip_directory;
  entry.number = place.num_of_file;
  return entry;
}

Result<void> ZipArchive::readContents() {
  unz_global_info64 global{};
  if (unzGetGlobalInfo64(zip_, &global) != UNZ_OK) return badFile(FileWanted::whole, shown_, "the archive is damaged", kAgain);
  if (global.number_entry > limits::kMaxZipEntries) return badFile(FileWanted::smaller, shown_, kManyFiles, kAgain);
  std::uint64_t packed = 0;
  int code = global.number_entry == 0 ? UNZ_END_OF_LIST_OF_FILE : unzGoToFirstFile(zip_);
  for (; code == UNZ_OK; code = unzGoToNextFile(zip_)) {
    if (entries_.size() == limits::kMaxZipEntries) return badFile(FileWanted::smaller, shown_, kManyFiles, kAgain);
    auto entry = readEntry();
    if (!entry) return entry.error();
    // Entries that share their bytes unpack to many times the file.
    if (entry->packed > source_->size || (packed += entry->packed) > source_->size)
      return badFile(FileWanted::genuine, shown_, "the files in the archive lie over each other", kAgain);
    entries_.push_back(std::move(*entry));
  }
  if (code != UNZ_END_OF_LIST_OF_FILE)
    return badFile(FileWanted::whole, shown_, "the archive is damaged: its table of contents is cut off", kAgain);
  return {};
}

Result<void> ZipArchive::enter(const Entry& entry) {
  leave();
  if (entry.isEncrypted)
    return badFile(FileWanted::unlocked, entry.name, "this file is encrypted", "unpack the archive with its password and import the files");
  if (!entry.isKnownPacking)
    return badFile(FileWanted::unlocked, entry.name, "this file is packed in a way Tact does not know",
                   "unpack the archive and import the files one by one");
  unz64_file_pos place{entry.directoryAt, entry.number};
  if (unzGoToFilePos64(zip_, &place) != UNZ_OK || unzOpenCurrentFile(zip_) != UNZ_OK)
    return badFile(FileWanted::whole, entry.name, "the archive is damaged: this file is not where it should be", kAgain);
  open_ = &entry;
  read_ = 0;
  return {};
}

Result<std::size_t> ZipArchive::read(char* to, std::size_t most) {
  const int got = unzReadCurrentFile(zip_, to, static_cast<unsigned>(std::min<std::size_t>(most, 1 << 20)));
  if (got < 0) return badFile(FileWanted::whole, open_->name, "the archive is damaged: this file cannot be unpacked", kAgain);
  read_ += static_cast<std::uint64_t>(got);
  total_ += static_cast<std::uint64_t>(got);
  if (total_ > caps_.unpackedBytes)
    return badFile(FileWanted::smaller, open_->name, "the archive unpacks to more than Tact takes in", kAgain);
  if (read_ > limits::kFreelyUnpackedBytes && read_ / limits::kMaxUnpackRatio > open_->packed)
    return badFile(
        FileWanted::genuine, open_->name,
        "this file unpacks to more than " + std::to_string(limits::kMaxUnpackRatio) + " times its size, as no export of LinkedIn does",
        kAgain);
  if (got > 0) return static_cast<std::size_t>(got);
  const bool isWhole = read_ == open_->unpacked;
  const std::string name = open_->name;
  open_ = nullptr;
  if (const int closed = unzCloseCurrentFile(zip_); !isWhole || closed != UNZ_OK)
    return badFile(
        FileWanted::whole, name,
        closed == UNZ_CRCERROR ? "the archive is damaged: this file's checksum is wrong" : "the archive is damaged or cut off in this file",
        kAgain);
  return std::size_t{0};
}

}  // namespace tact
