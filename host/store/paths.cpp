#include "store/paths.h"

#include <cerrno>
#include <cstring>
#include <string>

#include "platform/file.h"
#include "platform/process.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

std::string valueOf(const Environment& environment, const char* name) {
  const char* value = environment(name);
  return value == nullptr ? std::string() : std::string(value);
}

// Where systems keep a program's files under its name.
Result<Paths> ownFolders(const Environment& environment, System system) {
  const auto below = [&](const char* name, const fs::path& folder) -> Result<fs::path> {
    if (const fs::path given = pathOf(valueOf(environment, name)); given.is_absolute()) return given / folder;
    return Error{Failure::unavailable, "neither " + std::string(name) + " nor TACT_HOME says where your files are", name, 0, {}};
  };
  const bool isWindows = system == System::windows;
  const auto config = isWindows ? below("APPDATA", "Tact") : below("HOME", "Library/Application Support/Tact");
  if (!config) return config.error();
  const auto data = isWindows ? below("LOCALAPPDATA", "Tact") : config;
  if (!data) return data.error();
  const auto state = isWindows ? data : below("HOME", "Library/Logs/Tact");
  if (!state) return state.error();
  return Paths{*config, *data, *state};
}

}  // namespace

Result<Paths> pathsFrom(const Environment& environment, System system) {
  if (const std::string home = valueOf(environment, "TACT_HOME"); !home.empty()) {
    std::error_code code;
    const fs::path folder = fs::absolute(pathOf(home), code).lexically_normal();
    if (code) return Error{Failure::unavailable, "TACT_HOME cannot be resolved: " + code.message(), home, 0, {}};
    return Paths{folder, folder, folder};
  }
  if (system != System::freedesktop) return ownFolders(environment, system);
  const std::string home = valueOf(environment, "HOME");
  const auto place = [&](const char* name, const char* otherwise) -> Result<fs::path> {
    if (const fs::path given = pathOf(valueOf(environment, name)); given.is_absolute()) return given / "tact";
    if (!pathOf(home).is_absolute())
      return Error{Failure::unavailable, "neither HOME, " + std::string(name) + " nor TACT_HOME says where your files are", "HOME", 0, {}};
    return pathOf(home) / otherwise / "tact";
  };
  const auto config = place("XDG_CONFIG_HOME", ".config");
  if (!config) return config.error();
  const auto data = place("XDG_DATA_HOME", ".local/share");
  if (!data) return data.error();
  const auto state = place("XDG_STATE_HOME", ".local/state");
  if (!state) return state.error();
  return Paths{*config, *data, *state};
}

Result<Paths> pathsOfThisProcess() { return pathsFrom(ownEnvironment); }

Result<void> makePrivateFolder(const fs::path& folder) {
  if (const auto state = stateOf(folder)) {
    if (state->isFolder) return {};
    return Error{Failure::unavailable, "this is not a folder", folder.string(), 0, {}};
  }
  if (errno == ENOENT && folder.has_parent_path() && folder.parent_path() != folder)
    if (auto made = makePrivateFolder(folder.parent_path()); !made) return made;
  // Another process may make it at the same moment.
  if (makeFolder(folder) || errno == EEXIST) return {};
  return Error{Failure::unavailable, "the folder cannot be made: " + std::string(std::strerror(errno)), folder.string(), 0, {}};
}

}  // namespace tact
