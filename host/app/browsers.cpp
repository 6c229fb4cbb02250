#include "app/browsers.h"

#include <string_view>

#include "json/json_text.h"
#include "packs/shipped.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

// Returns the path with a leading $XDG_CONFIG_HOME or ~ filled in; empty if the environment lacks it.
fs::path expanded(const std::string& text, const Environment& environment) {
  constexpr std::string_view kConfig = "$XDG_CONFIG_HOME";
  const char* home = environment("HOME");
  if (text.starts_with(kConfig)) {
    const char* config = environment("XDG_CONFIG_HOME");
    const bool usable = config != nullptr && *config == '/';
    if (!usable && home == nullptr) return {};
    return (usable ? std::string(config) : std::string(home) + "/.config") + text.substr(kConfig.size());
  }
  if (text.starts_with("~/")) return home == nullptr ? std::string() : home + text.substr(1);
  return text;
}

}  // namespace

std::vector<Browser> knownBrowsers(const Environment& environment) {
  std::vector<Browser> browsers;
  const Files files = shippedFiles();
  JsonError failure;
  const auto targets = parseJson(files.at("manifests/targets.json"), failure);
  if (!targets) return browsers;
  for (const auto& [id, target] : targets->items())
    browsers.push_back({id, target["name"].get<std::string>(), target["family"].get<std::string>(), target.value("inUserDataDir", ""),
                        expanded(target["linux"]["user"].get<std::string>(), environment)});
  return browsers;
}

fs::path manifestIn(const fs::path& folder) { return folder / (std::string(kHostName) + ".json"); }

bool isRegistered(const Browser& browser) {
  std::error_code unknown;
  return !browser.folder.empty() && fs::is_regular_file(manifestIn(browser.folder), unknown);
}

}  // namespace tact
