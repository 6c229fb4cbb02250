// The browsers Tact knows, and where each looks for the manifest that tells it of the host.
//
// From manifests/targets.json, which is built in and explained in manifests/README.md. Nothing is written here: that is registration.h.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "platform/process.h"
#include "store/paths.h"

namespace tact {

// The name browsers ask for; the manifest is called so too.
inline constexpr const char* kHostName = "com.tact.host";

// What a browser's programs are kept in, and whether they can start others.
enum class Box { none, flatpak, snap };

struct Browser {
  std::string id, name;
  std::string family;                  // whose manifest it reads: manifests/<family>.json
  std::string inUserDataDir;           // the folder of manifests below a profile's own folder; "": this browser has none there
  std::filesystem::path profile;       // stands once the person has run it; empty: the environment does not say where
  std::filesystem::path folder;        // of one person's manifests; empty as above, and on Windows
  std::filesystem::path systemFolder;  // of manifests for everybody; empty: none is known
  std::string registryKey;             // on Windows, below HKEY_CURRENT_USER; else ""
  std::vector<std::string> programs;   // names on PATH
  Box box = Box::none;
};

// Those of this system in the order of their ids; after each, where it is in such a store too, as <id>-flatpak and <id>-snap.
std::vector<Browser> knownBrowsers(const Environment& environment, System system = kThisSystem);

// Whether the browser is on this computer, as far as can be seen: it was run, or its program is on PATH.
bool isPresent(const Browser& browser, const Environment& environment);

// Returns where the manifest of the host stands in such a folder.
std::filesystem::path manifestIn(const std::filesystem::path& folder);

// Whether a manifest of the host stands where the browser looks for all profiles.
bool isRegistered(const Browser& browser);

}  // namespace tact
