// tact pack: rules that came together, added, switched and removed as a whole.
#include <fstream>
#include <iostream>

#include "cli/commands.h"
#include "cli/world.h"
#include "packs/pack_reader.h"
#include "packs/shipped.h"

namespace tact {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string file, name;
};

fs::path folderOf(Engine& engine, const std::string& name) { return engine.paths().rulesFolder() / "packs" / name; }

// The pack's name out of its file's: "calm-week.tactpack" -> "calm-week".
std::string nameFrom(const std::string& file) { return fs::path(file).stem().string(); }

bool writeFiles(const fs::path& root, const std::string& below, const Files& files) {
  for (const auto& [path, text] : files) {
    const fs::path file = root / path.substr(below.size());
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) return false;
  }
  return true;
}

// Writes the pack beside its place and moves it there: never half a pack.
int place(Engine& engine, const std::string& name, const ReadPack& pack) {
  const fs::path target = folderOf(engine, name);
  if (const auto made = makePrivateFolder(target.parent_path()); !made) return tellFailure(made.error());
  // Outside the rules: a host that looks meanwhile sees the old pack or the new one.
  const fs::path draft = engine.paths().config / (".pack-" + name + ".new"), old = engine.paths().config / (".pack-" + name + ".old");
  std::error_code failed;
  fs::remove_all(draft, failed);
  fs::remove_all(old, failed);
  if (!writeFiles(draft, "packs/" + name + "/", pack.files)) {
    fs::remove_all(draft, failed);
    std::cerr << "tact: " << printable(draft.string()) << " cannot be written\n";
    return kCouldNotRun;
  }
  if (fs::exists(target)) fs::rename(target, old, failed);
  if (!failed) fs::rename(draft, target, failed);
  if (failed) {
    std::error_code ignored;
    if (!fs::exists(target)) fs::rename(old, target, ignored);
    fs::remove_all(draft, ignored);
    std::cerr << "tact: " << printable(target.string()) << " cannot be written\n";
    return kCouldNotRun;
  }
  fs::remove_all(old, failed);
  return kFine;
}

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
  if (const int status = place(*engine, name, *pack); status != kFine) return status;
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
  std::error_code failed;
  fs::remove_all(folderOf(*engine, options.name), failed);
  if (failed) {
    std::cerr << "tact: " << printable(folderOf(*engine, options.name).string()) << " cannot be removed\n";
    return kCouldNotRun;
  }
  // What was set for its rules would wait for another pack of this name.
  SettingChanges changes;
  const std::string ofPack = "packs." + options.name + ".", ofRules = "rules.packs/" + options.name + "/";
  for (const auto& [name, unused] : engine->settings().values)
    if (name.starts_with(ofPack) || name.starts_with(ofRules)) changes[name] = std::nullopt;
  if (!changes.empty())
    if (const auto stored = engine->setSettings(changes, std::nullopt); !stored) return tellFailure(stored.error());
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
