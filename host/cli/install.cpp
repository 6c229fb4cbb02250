// tact install, tact uninstall: tell browsers where the host is, and take that back.
//
// The places come from app/browsers.h; what is written there from app/registration.h. On a test's or a packager's DESTDIR the places for
// everybody are taken below it.
#include <algorithm>
#include <iostream>
#include <optional>
#include <vector>

#include "app/registration.h"
#include "cli/commands.h"
#include "cli/world.h"
#include "json/json_text.h"
#include "platform/file.h"
#include "platform/process.h"

namespace tact {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> browsers;
  std::string userDataDir, folder, family = "chromium", host;
  bool system = false, json = false;
};

// What became of one place, and why it did not.
struct Line {
  std::string browser, file, state, why;
};

constexpr const char* kSnap =
    "a browser from Snap may not start programs that do not come with it; install the browser from your system's packages or from Flatpak";
constexpr const char* kSnapFirefox =
    "Firefox from Snap asks your desktop to start the host and looks where Firefox looks; it needs xdg-desktop-portal with support for "
    "this, and asks you once";

// The host beside this program.
fs::path ownHost() {
  const fs::path self = ownProgram();
  if (self.empty()) return {};
  return self.parent_path() / (kThisSystem == System::windows ? "tact-host.exe" : "tact-host");
}

fs::path below(const char* root, const fs::path& path) {
  return root == nullptr || *root == '\0' || path.empty() ? path : pathOf(root) / path.relative_path();
}

std::vector<Browser> browsersHere() {
  auto browsers = knownBrowsers(ownEnvironment);
  for (Browser& browser : browsers) browser.systemFolder = below(ownEnvironment("DESTDIR"), browser.systemFolder);
  return browsers;
}

int unknownBrowser(const std::string& id, const std::vector<Browser>& browsers) {
  std::cerr << "tact: " << printable(id) << " is not a browser Tact knows;";
  for (const Browser& one : browsers) std::cerr << " " << one.id;
  std::cerr << "\n";
  return kUsage;
}

// The places meant by the options: of the browsers named, else of all that `isMeant`. Nothing after saying why not.
template <typename F>
std::optional<std::vector<Registration>> places(const Options& options, const F& isMeant, std::vector<Line>& told) {
  const auto usage = [](const std::string& words) -> std::optional<std::vector<Registration>> {
    std::cerr << "tact: " << words << "\n";
    return std::nullopt;
  };
  if (!options.folder.empty()) return {{Registration{"", options.family, manifestIn(fs::absolute(pathOf(options.folder))), {}, {}}}};
  if (options.system && kThisSystem == System::windows) return usage("on Windows browsers are told for one person; leave out --system");
  const auto browsers = browsersHere();
  const auto data = pathsOfThisProcess();
  std::vector<Registration> all;
  const auto add = [&](const Browser& browser) {
    if (browser.box == Box::snap) {
      told.push_back({browser.id, "", "cannot", browser.family == "firefox" ? kSnapFirefox : kSnap});
      return;
    }
    const Registration place = registrationOf(browser, options.system, data ? data->data : fs::path());
    const bool isTwice = std::any_of(
        all.begin(), all.end(), [&](const Registration& one) { return one.file == place.file && one.registryKey == place.registryKey; });
    if (!place.file.empty() && !isTwice) all.push_back(place);
  };
  for (const std::string& id : options.browsers) {
    const auto browser = std::find_if(browsers.begin(), browsers.end(), [&](const Browser& one) { return one.id == id; });
    if (browser == browsers.end()) {
      unknownBrowser(id, browsers);
      return std::nullopt;
    }
    if (!options.userDataDir.empty()) {
      if (browser->inUserDataDir.empty())
        return usage(browser->name + " looks for hosts in one place for all its profiles; leave out --user-data-dir");
      all.push_back({id, browser->family, manifestIn(fs::absolute(pathOf(options.userDataDir)) / browser->inUserDataDir), {}, {}});
      continue;
    }
    if (!options.system && browser->profile.empty()) return usage("HOME is not set, so the browser's folder is not known");
    if (options.system && browser->systemFolder.empty())
      return usage(browser->name + " has no folder for everybody that Tact knows; leave out --system");
    add(*browser);
  }
  if (options.browsers.empty() && !options.userDataDir.empty()) return usage("say with --browser whose --user-data-dir that is");
  if (options.browsers.empty())
    for (const Browser& browser : browsers)
      if (isMeant(browser)) add(browser);
  return all;
}

// Says what was done; returns what the command ends with.
int tellLines(const Options& options, const std::vector<Line>& lines, const std::string& closing) {
  const bool failed = std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.state == "failed"; });
  if (options.json) {
    Json list = Json::array();
    for (const Line& line : lines)
      list.push_back({{"browser", line.browser},
                      {"file", line.file.empty() ? Json() : Json(line.file)},
                      {"state", line.state},
                      {"why", line.why.empty() ? Json() : Json(line.why)}});
    std::cout << printable(list.dump(2)) << "\n";
    return failed ? kCouldNotRun : kFine;
  }
  for (const Line& line : lines) {
    const std::string at = line.file.empty() ? line.browser : line.file;
    if (line.state == "failed")
      std::cerr << "tact: " << printable(at) << ": " << line.why << "\n";
    else if (line.why.empty())
      std::cout << line.state << " " << printable(at) << "\n";
    else
      std::cout << printable(at) << ": " << line.why << "\n";
  }
  if (!closing.empty()) std::cout << closing << "\n";
  return failed ? kCouldNotRun : kFine;
}

int install(const Options& options) {
  const fs::path host = options.host.empty() ? ownHost() : fs::absolute(pathOf(options.host));
  std::error_code unknown;
  // A packager's host stands below DESTDIR until it is installed.
  const auto status = fs::status(options.system ? below(ownEnvironment("DESTDIR"), host) : host, unknown);
  if (!fs::is_regular_file(status) || (status.permissions() & fs::perms::owner_exec) == fs::perms::none) {
    std::cerr << "tact: there is no program at " << printable(host.string()) << "; name it with --host\n";
    return kCouldNotRun;
  }
  std::vector<Line> lines;
  // What is for everybody is for browsers that come later, too.
  const auto all = places(
      options, [&](const Browser& browser) { return options.system || isPresent(browser, ownEnvironment); }, lines);
  if (!all) return kUsage;
  for (const Registration& place : *all) {
    const auto told = tell(place, host);
    if (told)
      lines.push_back({place.browser, place.file.string(), *told == Told::anew ? "wrote" : "kept", ""});
    else
      lines.push_back({place.browser, told.error().path, "failed", told.error().message});
  }
  const bool isNowhere = all->empty() && options.browsers.empty();
  return tellLines(options, lines,
                   isNowhere ? "no browser was found; name one with --browser, or its folder of manifests with --folder" : "");
}

int uninstall(const Options& options) {
  std::vector<Line> lines, unused;
  const auto all = places(
      options, [](const Browser&) { return true; }, unused);
  if (!all) return kUsage;
  for (const Registration& place : *all) {
    const Standing standing = standingOf(place);
    if (standing == Standing::none) continue;
    const std::string file = place.file.string();
    if (standing == Standing::foreign) {
      lines.push_back({place.browser, file, "left", "left as it is: it does not name Tact's host"});
      continue;
    }
    const auto taken = takeBack(place);
    lines.push_back({place.browser, taken ? file : taken.error().path, taken ? "removed" : "failed", taken ? "" : taken.error().message});
  }
  // Looked at again: what is said is what is.
  const auto left = std::count_if(all->begin(), all->end(), [](const Registration& place) { return standingOf(place) == Standing::ours; });
  const std::string places = std::to_string(all->size()) + (all->size() == 1 ? " place" : " places");
  return tellLines(options, lines, left > 0 ? "" : "nothing of Tact's is left in " + places + " looked at");
}

}  // namespace

void addInstall(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  const auto common = [&](CLI::App* command) {
    command->add_option("--browser", options->browsers, "Which browser; more than once for several; else every one that is found");
    command->add_option("--user-data-dir", options->userDataDir, "Only for the profile in this folder");
    command->add_option("--folder", options->folder, "A folder of manifests that a browser unknown to Tact looks in");
    command->add_option("--family", options->family, "Whose manifest such a browser takes")
        ->capture_default_str()
        ->check(CLI::IsMember({"chromium", "firefox"}));
    command->add_flag("--system", options->system, "For everybody on this computer");
    command->add_flag("--json", options->json, "As JSON");
  };
  auto* installing = app.add_subcommand("install", "Tell browsers where the host is");
  common(installing);
  installing->add_option("--host", options->host, "The host program, if not the one beside this");
  installing->callback([=, &status] { status = install(*options); });
  auto* uninstalling = app.add_subcommand("uninstall", "Take that back");
  common(uninstalling);
  uninstalling->callback([=, &status] { status = uninstall(*options); });
}

}  // namespace tact
