// tact pack: rules that came together, added, switched and removed as a whole.
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/world.h"
#include "packs/pack_reader.h"
#include "packs/shipped.h"
#include "platform/file.h"

namespace tact {
namespace {

struct Options {
  std::string file, name;
};

// Below the user's rules.
std::string folderOf(const std::string& name) { return "packs/" + name; }

// The pack's name out of its file's: "calm-week.tactpack" -> "calm-week".
std::string nameFrom(const std::string& file) { return pathOf(file).stem().string(); }

int add(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const std::string name = options.name.empty() ? nameFrom(options.file) : options.name;
  if (!isPlainName(name)) {
    std::cerr << "tact: '" << printable(name) << "' cannot be a pack's name: small letters, digits and hyphens; give one with --name\n";
    return kUsage;
  }
  const auto text = readInput(options.file);
  if (!text) return kCouldNotRun;
  LibrarySources others;
  others.shipped = shippedFiles();
  std::vector<std::string> skipped;
  others.users = readFolder(engine->paths().rulesFolder(), skipped);
  others.usersPrefix = engine->paths().rulesFolder().string() + "/";
  std::vector<Diagnostic> diagnostics;
  const auto pack = readPackToAdd(options.file, *text, name, TACT_VERSION, others, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) std::cerr << printable(render(diagnostic));
  if (!pack) {
    std::cerr << "tact: the pack was not added\n";
    return kBadInput;
  }
  const auto before = engine->library().packs.find(name);
  const std::string replaced = before != engine->library().packs.end() ? " (in place of " + before->second.version + ")" : "";
  if (const auto placed = engine->ruleFiles().replaceFolder(folderOf(name), pack->files, [] { return Result<void>(); }); !placed)
    return tellFailure(placed.error());
  std::cout << printable("added " + name + ": " + pack->description.title + " " + pack->description.version + replaced) << ", "
            << pack->files.size() - 1 << (pack->files.size() == 2 ? " rule\n" : " rules\n");
  return kFine;
}

int list() {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const Library& library = engine->library();
  for (const auto& [name, pack] : library.packs) {
    std::size_t rules = 0, broken = 0;
    for (const auto& [id, file] : library.files) {
      rules += file.pack == name ? 1 : 0;
      broken += file.pack == name && !file.compiled ? 1 : 0;
    }
    std::cout << printable(name + "  " + (pack.isOn ? "on " : "off") + "  " + pack.title + " " + pack.version + ", " + pack.author) << "  "
              << rules << (rules == 1 ? " rule" : " rules") << (broken > 0 ? ", " + std::to_string(broken) + " with mistakes" : "") << "\n";
  }
  return kFine;
}

// Whether there is such a pack; says so if not.
bool isThere(Engine& engine, const std::string& name) {
  if (engine.library().packs.contains(name)) return true;
  std::vector<std::string_view> names;
  for (const auto& [one, unused] : engine.library().packs) names.push_back(one);
  const std::string_view near = nearest(name, names);
  std::cerr << printable("tact: there is no pack '" + name + "'" + didYouMean(near, "; ")) << "\n";
  return false;
}

int turn(const Options& options, bool on) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  if (!isThere(*engine, options.name)) return kUsage;
  SettingChanges changes{{packSettingName(options.name), std::nullopt}};  // on is the default: nothing is kept for it
  if (!on) changes.begin()->second = false;
  const auto stored = engine->setSettings(changes, std::nullopt);
  if (!stored) return tellFailure(stored.error());
  std::cout << printable(options.name) << " is " << (on ? "on" : "off") << "\n";
  return kFine;
}

int remove(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  if (!isThere(*engine, options.name)) return kUsage;
  // What was set for its rules would wait for another pack of this name.
  SettingChanges changes;
  const std::string ofPack = "packs." + options.name + ".", ofRules = "rules.packs/" + options.name + "/";
  for (const auto& [name, unused] : engine->settings().values)
    if (name.starts_with(ofPack) || name.starts_with(ofRules)) changes[name] = std::nullopt;
  const auto removed = engine->ruleFiles().replaceFolder(folderOf(options.name), {}, [&]() -> Result<void> {
    if (changes.empty()) return {};
    if (const auto stored = engine->setSettings(changes, std::nullopt); !stored) return stored.error();
    return {};
  });
  if (!removed) return tellFailure(removed.error());
  std::cout << "removed " << printable(options.name) << "\n";
  return kFine;
}

}  // namespace

void addPack(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* pack = app.add_subcommand("pack", "Packs of rules: add, list, switch, remove");
  pack->require_subcommand(1);
  auto* adding = pack->add_subcommand("add", "Add a pack, or a newer state of one, after checking and trying its rules");
  adding->add_option("file", options->file, "A .tactpack file")->required();
  adding->add_option("--name", options->name, "Its name here, if not the file's");
  adding->callback([=, &status] { status = add(*options); });
  auto* listing = pack->add_subcommand("list", "The packs that were added");
  listing->callback([&status] { status = list(); });
  const auto named = [&](const char* command, const char* help, auto act) {
    auto* one = pack->add_subcommand(command, help);
    one->add_option("name", options->name, "The pack")->required();
    one->callback([=, &status] { status = act(*options); });
  };
  named("on", "Switch its rules on", [](const Options& o) { return turn(o, true); });
  named("off", "Switch its rules off", [](const Options& o) { return turn(o, false); });
  named("remove", "Remove it, and what was set for its rules", remove);
}

}  // namespace tact
