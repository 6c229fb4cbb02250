// Telling browsers of the host: the manifest that stands where one of them looks, written and taken back.
//
// Nothing is remembered elsewhere: what is ours can be told from the manifests themselves, which name com.tact.host.
#pragma once

#include <filesystem>
#include <string>

#include "app/browsers.h"
#include "core/result.h"

namespace tact {

// One place of one browser.
struct Registration {
  std::string browser;             // its id; "" for a folder the person named
  std::string family;              // whose manifest stands there
  std::filesystem::path file;      // of the manifest
  std::string registryKey;         // on Windows, the key that names the file; else ""
  std::filesystem::path hostCopy;  // where a browser that cannot leave its folder finds the host; else empty
};

// The manifest for all of the browser's profiles: one person's, or everybody's (then its file is empty where the browser has no such
// place). On Windows both kinds stand in `ownData`, one for each family.
Registration registrationOf(const Browser& browser, bool forEverybody, const std::filesystem::path& ownData);

enum class Standing { none, ours, foreign };

// What stands there now. foreign: a file that does not name our host, or cannot be read.
Standing standingOf(const Registration& registration);

enum class Told { anew, already };

// Writes the manifest, for everybody to read, and whatever must stand beside it. `host` is the program, absolute.
// unavailable: something cannot be written, or stands there that is not ours.
Result<Told> tell(const Registration& registration, const std::filesystem::path& host);

// Takes away what tell() wrote, and the folder of manifests where nothing is left in it. EXPECTS that it is ours.
Result<void> takeBack(const Registration& registration);

}  // namespace tact
