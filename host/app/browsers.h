// The browsers Tact knows, and where each looks for the manifest that tells it of the host.
//
// From manifests/targets.json, which is built in. Nothing is written here: that is tact install.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/paths.h"

namespace tact {

// The name browsers ask for; the manifest is called so too.
inline constexpr const char* kHostName = "com.tact.host";

struct Browser {
  std::string id, name;
  std::string family;            // whose manifest it reads: manifests/<family>.json
  std::string inUserDataDir;     // the folder of manifests below a profile's own folder; "": this browser has none there
  std::filesystem::path folder;  // of manifests, for all profiles; empty: the environment does not say where
};

// In the order of their ids, which is that of the file.
std::vector<Browser> knownBrowsers(const Environment& environment);

// Returns where the manifest of the host stands in such a folder.
std::filesystem::path manifestIn(const std::filesystem::path& folder);

// Whether a manifest of the host stands where the browser looks for all profiles.
bool isRegistered(const Browser& browser);

}  // namespace tact
