// Where the person's own files live: settings and rules, the database, the log.
//
//   TACT_HOME set     everything directly in that folder
//   otherwise         $XDG_CONFIG_HOME/tact, $XDG_DATA_HOME/tact, $XDG_STATE_HOME/tact, with the defaults of the XDG base
//                     directory specification (~/.config, ~/.local/share, ~/.local/state)
//   on Windows        %APPDATA%\Tact, which travels with the person, and %LOCALAPPDATA%\Tact for data and state
//   on macOS          ~/Library/Application Support/Tact, and ~/Library/Logs/Tact for state
//
// Nothing is created by asking; folders are made when something is first written.
#pragma once

#include <filesystem>
#include <functional>

#include "core/result.h"
#include "platform/process.h"

namespace tact {

struct Paths {
  std::filesystem::path config;  // folder, absolute
  std::filesystem::path data;    // folder, absolute
  std::filesystem::path state;   // folder, absolute

  std::filesystem::path settingsFile() const { return config / "settings.json"; }
  std::filesystem::path rulesFolder() const { return config / "rules"; }
  std::filesystem::path databaseFile() const { return data / "tact.db"; }
  std::filesystem::path dictionariesFolder() const { return data / "dictionaries"; }
  // Stands there while everything is being forgotten.
  std::filesystem::path forgettingMark() const { return data / "forgetting"; }
  std::filesystem::path logFile() const { return state / "host.log"; }
};

// Looks up an environment variable; null when it is not set.
using Environment = std::function<const char*(const char* name)>;

// Returns the paths for this environment. A relative XDG value counts as not set, as the specification says; a relative
// TACT_HOME is taken from the current folder. Unavailable when the variable that is needed is missing or relative.
Result<Paths> pathsFrom(const Environment& environment, System system = kThisSystem);

// As pathsFrom, for the environment of this process.
Result<Paths> pathsOfThisProcess();

// Creates the folder and the missing ones above it, each readable by their owner only (0700) from the start. Folders that
// exist keep their modes. Unavailable when that fails.
Result<void> makePrivateFolder(const std::filesystem::path& folder);

}  // namespace tact
