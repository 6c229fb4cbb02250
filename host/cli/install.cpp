// tact install, tact uninstall: tell a browser where the host is.
//
// The places come from app/browsers.h, the text from manifests/<family>.json, which is built into the program.
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "app/browsers.h"
#include "cli/commands.h"
#include "cli/world.h"
#include "json/json_text.h"
#include "packs/shipped.h"
#include "platform/process.h"

namespace tact {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string browser = "chromium", userDataDir, host;
};

// The host beside this program.
std::string ownHost() {
  const fs::path self = ownProgram();
  return self.empty() ? std::string() : (self.parent_path() / "tact-host").string();
}

std::optional<Json> manifestOf(const std::string& family) {
  const Files files = shippedFiles();
  JsonError failure;
  return parseJson(files.at("manifests/" + family + ".json"), failure);
}

// Where this browser looks for the host's manifest, and of which family it is. Nothing after saying why not.
std::optional<std::pair<fs::path, std::string>> place(const Options& options) {
  const auto browsers = knownBrowsers(ownEnvironment);
  const auto browser = std::find_if(browsers.begin(), browsers.end(), [&](const Browser& one) { return one.id == options.browser; });
  if (browser == browsers.end()) {
    std::cerr << "tact: " << printable(options.browser) << " is not a browser Tact knows;";
    for (const Browser& one : browsers) std::cerr << " " << one.id;
    std::cerr << "\n";
    return std::nullopt;
  }
  if (!options.userDataDir.empty() && browser->inUserDataDir.empty()) {
    std::cerr << "tact: " << browser->name << " looks for hosts in one place for all its profiles; leave out --user-data-dir\n";
    return std::nullopt;
  }
  if (!options.userDataDir.empty()) return {{fs::absolute(options.userDataDir) / browser->inUserDataDir, browser->family}};
  if (browser->folder.empty()) {
    std::cerr << "tact: HOME is not set, so the browser's folder is not known\n";
    return std::nullopt;
  }
  return {{browser->folder, browser->family}};
}

int install(const Options& options) {
  const auto where = place(options);
  if (!where) return kUsage;
  const std::string host = options.host.empty() ? ownHost() : fs::absolute(options.host).string();
  if (::access(host.c_str(), X_OK) != 0) {
    std::cerr << "tact: there is no program at " << printable(host) << "; name it with --host\n";
    return kCouldNotRun;
  }
  auto manifest = manifestOf(where->second);
  if (!manifest) return kCouldNotRun;
  (*manifest)["path"] = host;
  std::error_code failed;
  fs::create_directories(where->first, failed);
  const fs::path file = manifestIn(where->first), fresh = file.string() + ".new";
  std::ofstream stream(fresh, std::ios::trunc);
  stream << manifest->dump(2) << "\n";
  stream.close();
  if (stream) fs::rename(fresh, file, failed);
  if (!stream || failed) {
    std::cerr << "tact: " << printable(file.string()) << " cannot be written\n";
    return kCouldNotRun;
  }
  // The browser may run under another mask than ours.
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read, failed);
  std::cout << "wrote " << printable(file.string()) << "\n";
  return kFine;
}

int uninstall(const Options& options) {
  const auto where = place(options);
  if (!where) return kUsage;
  const fs::path file = manifestIn(where->first);
  std::error_code failed;
  const bool removed = fs::remove(file, failed);
  if (failed) {
    std::cerr << "tact: " << printable(file.string()) << " cannot be removed\n";
    return kCouldNotRun;
  }
  std::cout << (removed ? "removed " : "nothing to remove at ") << printable(file.string()) << "\n";
  return kFine;
}

}  // namespace

void addInstall(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  const auto common = [&](CLI::App* command) {
    command->add_option("--browser", options->browser, "Which browser")->capture_default_str();
    command->add_option("--user-data-dir", options->userDataDir, "Only for the profile in this folder");
  };
  auto* installing = app.add_subcommand("install", "Tell a browser where the host is");
  common(installing);
  installing->add_option("--host", options->host, "The host program, if not the one beside this");
  installing->callback([=, &status] { status = install(*options); });
  auto* uninstalling = app.add_subcommand("uninstall", "Take that back");
  common(uninstalling);
  uninstalling->callback([=, &status] { status = uninstall(*options); });
}

}  // namespace tact
