// Files as the operating system knows them, where std::filesystem does not reach: who may read them, which file a name stands for, places
// in an open file, turns among processes, and waiting for the disk.
//
// Whatever fails leaves why in errno, on every system. Links are followed, unless said. What the bytes mean is not known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace tact {

// Returns the path that a text names: in UTF-8 on Windows, where std::filesystem would take each byte for a letter; elsewhere bytes as
// they are. path.string() is the way back.
std::filesystem::path pathOf(std::string_view text);

struct FileState {
  std::uint64_t size = 0;                  // in bytes
  std::int64_t modified = 0;               // nanoseconds since 1970, UTC
  std::uint64_t volume = 0, identity = 0;  // together: which file this is, whatever it is called
  bool isFile = false, isFolder = false;   // neither: a pipe, a device
  bool operator==(const FileState&) const = default;
};

// Returns nothing where there is no such file, or it cannot be looked at.
std::optional<FileState> stateOf(const std::filesystem::path& path);

// An open file, closed with its last user. Children of this process do not inherit it.
class File {
 public:
  enum class For {
    reading,   // does not wait for a pipe's writer
    changing,  // reading and writing
    keeping,   // the same; made where it is missing, for its owner only
    making,    // the same; EEXIST where something has the name
  };
  enum class Links { followed, refused };

  File() = default;
  static File open(const std::filesystem::path& path, For use, Links links = Links::followed);
  // Makes a file in this folder that has no name, or none that anybody else could open: it is gone when it is closed, however that comes.
  static File makeNameless(const std::filesystem::path& folder);
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  ~File();

  explicit operator bool() const { return descriptor_ >= 0; }
  std::optional<FileState> state() const;

  // Reads from a place of the file; fewer bytes than asked for only at its end. Nothing when that fails.
  std::optional<std::size_t> readAt(std::uint64_t at, char* to, std::size_t most) const;
  // Writes all of the bytes at a place of the file.
  bool writeAt(std::uint64_t at, std::string_view bytes) const;
  // Returns when what was written would outlast a power cut.
  bool sync() const;
  // Has bytes of the disk reserved for the file, from its beginning.
  bool takeRoom(std::uint64_t bytes) const;
  // Takes the file's one turn among all processes, which ends when it is closed. EWOULDBLOCK: somebody else has it.
  bool tryLock() const;
  // Takes from others what they may do with a file of ours.
  void makePrivate() const;

 private:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

// Gives the file another's name in one step: whoever looks finds the old one or the new one. Also moves a folder to a free name.
bool replaceFile(const std::filesystem::path& from, const std::filesystem::path& to);

// Removes the name of a file. ENOENT where there is none.
bool removeFile(const std::filesystem::path& file);

// Makes a folder for its owner only. EEXIST where something has the name.
bool makeFolder(const std::filesystem::path& folder);

// Has what was done to the names in the folder outlast a power cut, where the system lets one ask for that.
void syncFolder(const std::filesystem::path& folder);

// Whether this process may do so.
bool mayRead(const std::filesystem::path& path);
bool mayWrite(const std::filesystem::path& path);

}  // namespace tact
