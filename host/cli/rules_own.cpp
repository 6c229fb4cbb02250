// tact rules put, remove, export and import: the rules people write for themselves.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/own_rules.h"
#include "cli/commands.h"
#include "cli/world.h"
#include "packs/pack_reader.h"
#include "packs/rules_export.h"
#include "platform/file.h"

namespace tact {
namespace {

struct Options {
  std::string file, id;
  std::optional<std::string> revision;
  bool replace = false;
};

int tellMistakes(const std::vector<Diagnostic>& diagnostics, const Error& failure) {
  for (const Diagnostic& diagnostic : diagnostics) std::cerr << printable(render(diagnostic));
  return tellFailure(failure);
}

// "somewhere/no-atlantis.json" -> "mine/no-atlantis".
std::string idFrom(const std::string& file) { return "mine/" + pathOf(file).stem().string(); }

int put(const Options& options) {
  const auto text = readInput(options.file);
  if (!text) return kCouldNotRun;
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const std::string id = options.id.empty() ? idFrom(options.file) : options.id;
  RuleCheck check;
  const auto put = putOwnRule(*engine, options.file, id, *text, options.revision, check);
  if (!put) return tellMistakes(check.diagnostics, put.error());
  for (const Diagnostic& diagnostic : check.diagnostics) std::cerr << printable(render(diagnostic));
  const auto passed =
      std::count_if(check.examples.begin(), check.examples.end(), [](const TriedExample& one) { return one.problems.empty(); });
  std::cout << printable(id) << " is kept; " << passed << (passed == 1 ? " example passes\n" : " examples pass\n");
  return kFine;
}

int remove(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto removed = removeOwnRule(*engine, options.id, std::nullopt);
  if (!removed && removed.error().failure == Failure::notFound) return tellNoRule(engine->library(), options.id);
  if (!removed) return tellFailure(removed.error());
  std::cout << "removed " << printable(options.id) << "\n";
  return kFine;
}

int exportAll(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  std::vector<std::string> leftOut;
  const std::string text = exportRules(engine->library(), leftOut);
  if (options.file == "-") {
    std::cout << text;
  } else {
    std::ofstream stream(pathOf(options.file), std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) {
      std::cerr << "tact: " << printable(options.file) << " cannot be written\n";
      return kCouldNotRun;
    }
  }
  for (const std::string& id : leftOut)
    std::cerr << "tact: " << printable(id) << " was left out: it is no JSON object, or its name is not " << kOwnRuleIdWords << "\n";
  return leftOut.empty() ? kFine : kBadInput;
}

int import(const Options& options) {
  const auto text = readInput(options.file);
  if (!text) return kCouldNotRun;
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  std::vector<Diagnostic> diagnostics;
  const auto ids = importOwnRules(*engine, options.file, *text, options.replace, diagnostics);
  if (!ids) return tellMistakes(diagnostics, ids.error());
  for (const Diagnostic& diagnostic : diagnostics) std::cerr << printable(render(diagnostic));
  for (const std::string& id : *ids) std::cout << "imported " << printable(id) << "\n";
  return kFine;
}

}  // namespace

void addOwnRules(CLI::App& rules, int& status) {
  auto options = std::make_shared<Options>();
  auto* putting = rules.add_subcommand("put", "Keep a rule of one's own, after checking it and trying its examples");
  putting->add_option("file", options->file, "Its file, or - for standard input")->required();
  putting->add_option("--id", options->id, "Topic and name, if not mine/ and the file's name");
  putting->add_option("--revision", options->revision,
                      "Only if it is still the one tact rules show --json told; \"\" for one that is not there yet");
  putting->callback([=, &status] { status = put(*options); });
  auto* removing = rules.add_subcommand("remove", "Remove a rule of one's own, and what was set for it");
  removing->add_option("id", options->id, "The rule")->required();
  removing->callback([=, &status] { status = remove(*options); });
  auto* exporting = rules.add_subcommand("export", "All rules of one's own, in one file");
  exporting->add_option("file", options->file, "The file to write, or - for standard output")->required();
  exporting->callback([=, &status] { status = exportAll(*options); });
  auto* importing = rules.add_subcommand("import", "Take in the rules of such a file, all of them or none");
  importing->add_option("file", options->file, "The file, or - for standard input")->required();
  importing->add_flag("--replace", options->replace, "Let its rules take the place of one's own that say something else");
  importing->callback([=, &status] { status = import(*options); });
}

}  // namespace tact
