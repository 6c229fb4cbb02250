#include "app/browsers.h"

#include <algorithm>
#include <string_view>

#include "json/json_text.h"
#include "packs/shipped.h"
#include "platform/file.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

std::string valueOf(const Environment& environment, const char* name) {
  const char* value = environment(name);
  return value == nullptr ? std::string() : std::string(value);
}

// What a leading variable stands for: "" where the environment lacks it.
struct Places {
  std::string home, config, roaming, local;

  // Returns the path with its leading variable filled in; empty where that cannot be.
  fs::path expanded(std::string_view text) const {
    const std::pair<std::string_view, const std::string&> variables[] = {
        {"$XDG_CONFIG_HOME", config}, {"~", home}, {"%APPDATA%", roaming}, {"%LOCALAPPDATA%", local}};
    for (const auto& [name, value] : variables)
      if (text.starts_with(name)) return value.empty() ? fs::path() : pathOf(value + std::string(text.substr(name.size())));
    return pathOf(text);
  }
};

Places placesOf(const Environment& environment) {
  Places places{valueOf(environment, "HOME"), valueOf(environment, "XDG_CONFIG_HOME"), valueOf(environment, "APPDATA"),
                valueOf(environment, "LOCALAPPDATA")};
  if (!places.config.starts_with('/')) places.config = places.home.empty() ? "" : places.home + "/.config";
  return places;
}

// The folders as an application from Flatpak sees them: its own below the person's.
Places inFlatpak(const Places& places, const std::string& application) {
  if (places.home.empty()) return {};
  const std::string own = places.home + "/.var/app/" + application;
  return {own, own + "/config", {}, {}};
}

Browser browserOf(const std::string& id, const Json& target, const Json& row, const Places& places) {
  Browser browser;
  browser.id = id;
  browser.name = target["name"].get<std::string>();
  browser.family = target["family"].get<std::string>();
  browser.inUserDataDir = target.value("inUserDataDir", "");
  browser.profile = places.expanded(row["profile"].get<std::string>());
  browser.registryKey = row.value("registry", "");
  if (const auto user = row.find("user"); user != row.end())
    browser.folder = places.expanded(user->get<std::string>());
  else if (browser.registryKey.empty() && !browser.profile.empty())
    browser.folder = browser.profile / browser.inUserDataDir;
  browser.systemFolder = places.expanded(row.value("system", ""));
  if (const auto programs = row.find("programs"); programs != row.end()) browser.programs = programs->get<std::vector<std::string>>();
  return browser;
}

Browser boxed(Browser browser, Box box, const char* end, const char* store) {
  browser.id += end;
  browser.name += store;
  browser.box = box;
  browser.systemFolder.clear();
  browser.programs.clear();
  return browser;
}

}  // namespace

std::vector<Browser> knownBrowsers(const Environment& environment, System system) {
  std::vector<Browser> browsers;
  const Files files = shippedFiles();
  JsonError failure;
  const auto targets = parseJson(files.at("manifests/targets.json"), failure);
  if (!targets) return browsers;
  const Places places = placesOf(environment);
  const char* const rows = system == System::windows ? "windows" : system == System::macos ? "macos" : "linux";
  for (const auto& [id, target] : targets->items()) {
    const auto row = target.find(rows);
    if (row == target.end()) continue;
    browsers.push_back(browserOf(id, target, *row, places));
    if (const auto application = row->find("flatpak"); application != row->end()) {
      const Places inside = inFlatpak(places, application->get<std::string>());
      Browser browser = boxed(browserOf(id, target, *row, inside), Box::flatpak, "-flatpak", " (Flatpak)");
      browser.profile = inside.home;
      browsers.push_back(std::move(browser));
    }
    if (const auto name = row->find("snap"); name != row->end()) {
      Browser browser = boxed(browserOf(id, target, *row, {}), Box::snap, "-snap", " (Snap)");
      browser.profile = places.expanded("~/snap/" + name->get<std::string>());
      browser.folder.clear();
      browsers.push_back(std::move(browser));
    }
  }
  return browsers;
}

bool isPresent(const Browser& browser, const Environment& environment) {
  std::error_code unknown;
  if (!browser.profile.empty() && fs::is_directory(browser.profile, unknown)) return true;
  const std::string path = valueOf(environment, "PATH");
  const auto isOnPath = [&](const std::string& program) {
    for (std::string_view rest = path; !rest.empty();) {
      const auto end = std::min(rest.find(':'), rest.size());
      if (end > 0 && fs::is_regular_file(pathOf(rest.substr(0, end)) / program, unknown)) return true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
  };
  return std::any_of(browser.programs.begin(), browser.programs.end(), isOnPath);
}

fs::path manifestIn(const fs::path& folder) { return folder / (std::string(kHostName) + ".json"); }

bool isRegistered(const Browser& browser) {
  std::error_code unknown;
  const auto stands = [&](const fs::path& folder) { return !folder.empty() && fs::is_regular_file(manifestIn(folder), unknown); };
  return stands(browser.folder) || stands(browser.systemFolder);
}

}  // namespace tact
