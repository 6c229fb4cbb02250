#include "app/registration.h"

#include <optional>

#include "json/json_text.h"
#include "packs/shipped.h"
#include "platform/file.h"
#include "store/kept_file.h"
#ifdef _WIN32
#include "platform/registry.h"
#endif

namespace tact {
namespace {

namespace fs = std::filesystem;

// No manifest is longer; what is, is none.
constexpr std::size_t kMaxManifestBytes = 64 * 1024;
constexpr const char* kWhat = "the manifest";

Error cannot(const fs::path& file, const std::string& why) { return Error{Failure::unavailable, why, file.string(), 0, {}}; }

std::string manifestFor(const std::string& family, const fs::path& host) {
  const Files files = shippedFiles();
  JsonError failure;
  auto manifest = parseJson(files.at("manifests/" + family + ".json"), failure);
  if (!manifest) return {};
  (*manifest)["path"] = host.string();
  return manifest->dump(2) + "\n";
}

bool namesOurHost(const std::string& text) {
  JsonError failure;
  const auto manifest = parseJson(text, failure);
  return manifest && manifest->is_object() && manifest->value("name", Json()) == kHostName;
}

Result<void> mayBe(const fs::path& file, fs::perms perms) {
  std::error_code failed;
  fs::permissions(file, perms, failed);
  if (failed) return cannot(file, "what others may do with it cannot be set: " + failed.message());
  return {};
}

// Makes the folders above the file that are missing, for everybody to enter: the browser may run as somebody else than who installs.
Result<void> makeFoldersOf(const fs::path& file) {
  constexpr auto kForAll =
      fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec;
  const fs::path folder = file.parent_path();
  std::error_code failed;
  if (fs::is_directory(folder, failed)) return {};
  if (folder.has_relative_path())
    if (auto made = makeFoldersOf(folder); !made) return made;
  if (!fs::create_directory(folder, failed) && failed) return cannot(folder, "the folder cannot be made: " + failed.message());
  return mayBe(folder, kForAll);
}

// Puts the program where the browser can reach it: linked where both stand on one disk, so that it takes no room, else copied.
Result<void> putHost(const fs::path& host, const fs::path& copy) {
  if (auto made = makeFoldersOf(copy); !made) return made;
  const fs::path fresh = pathOf(copy.string() + ".new");
  std::error_code failed;
  fs::remove(fresh, failed);
  fs::create_hard_link(host, fresh, failed);
  if (failed) fs::copy_file(host, fresh, failed);
  if (failed) return cannot(copy, "the host cannot be put there: " + failed.message());
  if (!replaceFile(fresh, copy)) return cannot(copy, "the host cannot be put there");
  removeFile(fresh);  // two names of one file are not replaced
  return {};
}

#ifdef _WIN32
Result<void> tellRegistry(const Registration& registration) {
  if (registryValue(registration.registryKey) == registration.file.string() ||
      setRegistryValue(registration.registryKey, registration.file.string()))
    return {};
  return cannot(registration.file, "the registry does not take HKEY_CURRENT_USER\\" + registration.registryKey);
}
#endif

}  // namespace

Registration registrationOf(const Browser& browser, bool forEverybody, const fs::path& ownData) {
  Registration registration{browser.id, browser.family, {}, {}, {}};
  if (!browser.registryKey.empty()) {
    registration.registryKey = browser.registryKey + "\\" + kHostName;
    registration.file = ownData / "native-messaging" / (browser.family + ".json");
    return registration;
  }
  const fs::path& folder = forEverybody ? browser.systemFolder : browser.folder;
  if (!folder.empty()) registration.file = manifestIn(folder);
  if (browser.box == Box::flatpak && !folder.empty()) registration.hostCopy = browser.profile / "data" / "tact-host" / "tact-host";
  return registration;
}

Standing standingOf(const Registration& registration) {
  std::error_code unknown;
  if (!fs::exists(fs::symlink_status(registration.file, unknown))) return Standing::none;
  const auto text = readKept(registration.file, kMaxManifestBytes, kWhat);
  return text && *text && namesOurHost(**text) ? Standing::ours : Standing::foreign;
}

Result<Told> tell(const Registration& registration, const fs::path& host) {
  const Standing standing = standingOf(registration);
  if (standing == Standing::foreign)
    return cannot(registration.file, "something else stands there, which is left as it is; move it away and try again");
  if (!registration.hostCopy.empty())
    if (auto put = putHost(host, registration.hostCopy); !put) return put.error();
#ifdef _WIN32
  if (!registration.registryKey.empty())
    if (auto told = tellRegistry(registration); !told) return told.error();
#endif
  const std::string text = manifestFor(registration.family, registration.hostCopy.empty() ? host : registration.hostCopy);
  if (standing == Standing::ours) {
    const auto present = readKept(registration.file, kMaxManifestBytes, kWhat);
    if (present && *present == text) return Told::already;
  }
  if (auto made = makeFoldersOf(registration.file); !made) return made.error();
  if (auto written = replaceKept(registration.file, text, kWhat); !written) return written.error();
  constexpr auto kForAll = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read;
  if (auto set = mayBe(registration.file, kForAll); !set) return set.error();
  return Told::anew;
}

Result<void> takeBack(const Registration& registration) {
  if (auto removed = removeKept(registration.file, kWhat); !removed) return removed;
  std::error_code leftAsItIs;
  fs::remove(registration.file.parent_path(), leftAsItIs);
#ifdef _WIN32
  if (!registration.registryKey.empty() && !removeRegistryKey(registration.registryKey))
    return cannot(registration.file, "the registry keeps HKEY_CURRENT_USER\\" + registration.registryKey);
#endif
  if (!registration.hostCopy.empty()) {
    std::error_code failed;
    fs::remove_all(registration.hostCopy.parent_path(), failed);
    if (failed) return cannot(registration.hostCopy, "it cannot be removed: " + failed.message());
  }
  return {};
}

}  // namespace tact
