// settings.json: the user's standing choices, theirs to edit by hand.
//
//   {"revision": 4, "viewer.stance": "open", "rules": {"hiring/x": {"on": false}}}
//
// Names are dotted ("rules.hiring/x.on"); the file may spell each nested or dotted, and keeps its spelling, order and unknown
// keys when a value is changed. Which names and values there are is not known here: that is checked by whoever sets them.
// Several processes write one after the other under a lock file; a write is atomic and reaches the disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "core/result.h"
#include "core/value.h"
#include "platform/file.h"

namespace tact {

struct Settings {
  std::map<std::string, Constant> values;  // by dotted name; lists are left out
  std::int64_t revision = 0;               // 0: never written by Tact
  std::string problem;  // "FILE:3:10: text" when the file could not be read or parsed; the values are then the last good ones
};

// By dotted name; absent goes back to the default.
using SettingChanges = std::map<std::string, std::optional<Constant>>;

class SettingsFile {
 public:
  // Reads nothing yet. The file need not exist.
  explicit SettingsFile(std::filesystem::path file);

  // Reads the file and returns what holds now. A missing file has no values and is no problem. The reference stays valid and
  // is changed by load() and set().
  const Settings& load();

  // Returns what held at the last load() or set().
  const Settings& current() const { return current_; }

  // Changes some values, all or none, on top of what the file holds at this moment; the revision grows by one.
  // conflict: expectedRevision is given and not the file's. unavailable: the file does not parse (it is left as it is), or
  // cannot be locked or written.
  Result<Settings> set(const SettingChanges& changes, std::optional<std::int64_t> expectedRevision);

  // Removes what a writer that was ended from outside left beside the file, as far as that can be done now.
  void removeDrafts();

  // Removes the file, also where a link leads. unavailable: it cannot be locked or removed.
  Result<void> forget();

  // Returns the line, from 1, that sets this dotted name in the file as it is now; 0 if none does.
  std::size_t lineOf(const std::string& name) const;

  const std::filesystem::path& path() const { return file_; }

  // Returns whether the file is another than at the last load() or set(), by its time, size and identity.
  bool changedOnDisk() const;

 private:
  std::filesystem::path lockFile() const { return pathOf(file_.string() + ".lock"); }

  std::filesystem::path file_;
  Settings current_;
  std::optional<FileState> stamp_;  // of the file as it was last read or written
};

}  // namespace tact
