// tact rules: list, show, check, test, fingerprint and document rule files. A new one: rules_new.cpp.
#include <algorithm>
#include <iostream>
#include <set>

#include "app/rules_json.h"
#include "cli/commands.h"
#include "cli/world.h"
#include "packs/author_checks.h"
#include "packs/coverage.h"
#include "packs/examples.h"
#include "packs/fingerprint.h"
#include "packs/rules_docs.h"
#include "packs/shipped.h"
#include "platform/file.h"

namespace tact {
namespace {

struct Options {
  std::string folder, id, only;
  bool json = false, coverage = false;
};

// Loads the shipped rules, with one's own or with those of a folder. Nothing after saying why not.
std::optional<Library> load(const std::string& folder) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  std::vector<std::string> skipped;
  std::filesystem::path users = pathOf(folder);
  if (folder.empty()) {
    auto paths = pathsOfThisProcess();
    if (paths) users = paths->rulesFolder();
  } else if (!std::filesystem::is_directory(users)) {
    std::cerr << "tact: " << folder << " is no folder\n";
    return std::nullopt;
  }
  if (!users.empty()) {
    sources.users = readFolder(users, skipped);
    sources.usersPrefix = users.string() + "/";
  }
  for (const std::string& line : skipped) std::cerr << "tact: " << line << "\n";
  return loadLibrary(sources);
}

// Reports what is wrong with the texts of every language.
void checkLocales(const Library& library, std::vector<Diagnostic>& diagnostics) {
  for (const std::string& language : shippedLanguages()) {
    LibrarySources sources;
    sources.shipped = shippedFiles();
    sources.shippedIsChecked = true;
    sources.vocabulary = library.originals;
    sources.meter = library.meter;
    sources.locale = shippedLocale(language);
    const Library translated = loadLibrary(sources);
    for (const Diagnostic& one : translated.diagnostics)
      if (one.file.starts_with("locales/")) diagnostics.push_back(one);
  }
}

int check(const Library& library) {
  std::size_t errors = 0;
  std::set<std::string> wrong;  // files
  std::vector<Diagnostic> all = library.diagnostics, odd = authorChecks(library);
  all.insert(all.end(), std::make_move_iterator(odd.begin()), std::make_move_iterator(odd.end()));
  checkPhrases(shippedPhrases(), all);
  checkLocales(library, all);
  for (const Diagnostic& diagnostic : all) {
    std::cout << printable(render(diagnostic));
    if (diagnostic.severity != Severity::error) continue;
    ++errors;
    wrong.insert(diagnostic.file);
  }
  const auto live = std::count_if(library.files.begin(), library.files.end(),
                                  [&](const auto& entry) { return entry.second.compiled && !wrong.contains(entry.second.path); });
  std::cout << live << " of " << library.files.size() << " rules are fine, " << errors << (errors == 1 ? " mistake" : " mistakes") << "\n";
  return errors > 0 ? kBadInput : kFine;
}

void printCoverage(const Library& library, const std::string& only, bool listed) {
  const std::vector<Operand> operands = coverage(library, only);
  const auto seen =
      static_cast<std::size_t>(std::count_if(operands.begin(), operands.end(), [](const Operand& o) { return o.seenBothWays(); }));
  for (const Operand& operand : operands) {
    if (!listed || operand.seenBothWays()) continue;
    Diagnostic d = diagnosticAt(operand.file, library.texts.at(operand.file), placeOf(library, operand),
                                std::string("no example makes this ") + (operand.seenTrue    ? "false"
                                                                         : operand.seenFalse ? "true"
                                                                                             : "true, and none false"));
    d.severity = Severity::note;
    std::cout << printable(render(d));
  }
  const std::size_t tenths = operands.empty() ? 1000 : seen * 1000 / operands.size();  // never rounded up to all of them
  std::cout << "coverage " << tenths / 10 << "." << tenths % 10 << " %: " << seen << " of " << operands.size()
            << " operands are seen both ways" << (seen == operands.size() || listed ? "" : "; --coverage lists the others") << "\n";
}

int test(const Library& library, const std::string& only, bool listed) {
  if (!only.empty() && !library.files.contains(only)) return tellNoRule(library, only);
  if (hasErrors(library.diagnostics)) return check(library);
  const ExampleRun run = runExamples(library, only);
  for (const ExampleFailure& failure : run.failures) {
    const std::string* text = library.texts.contains(failure.file) ? &library.texts.at(failure.file) : nullptr;
    if (text == nullptr) {
      std::cout << printable(failure.file + ": " + failure.message) << "\n";
      continue;
    }
    std::cout << printable(render(diagnosticAt(failure.file, *text, placeOf(*text, JsonPointer(failure.pointer)), failure.message)));
  }
  std::cout << run.examples << " examples, " << run.checks << " checks, " << run.failures.size() << " failed\n";
  printCoverage(library, only, listed);
  return run.failures.empty() ? kFine : kBadInput;
}

int list(const Library& library, bool json) {
  Json all = Json::array();
  for (const auto& entry : library.files) {  // clang 14 cannot capture a structured binding
    const std::string& id = entry.first;
    const RuleFile& file = entry.second;
    const Rule* rule = library.rules.find(id);
    const bool live = rule != nullptr;
    if (json)
      all.push_back({{"id", id},
                     {"level", live ? Json(name(rule->level)) : Json(nullptr)},
                     {"title", live ? Json(rule->title) : Json(nullptr)},
                     {"rows", live ? Json(rule->rows) : Json::array()},
                     {"own", file.isUsers},
                     {"on", live && rule->isOn}});
    else
      std::cout << (live ? name(rule->level) : "broken") << std::string(live ? 9 - name(rule->level).size() : 3, ' ') << id << "  "
                << (live ? rule->title : "") << (file.isUsers ? "  (yours)" : "") << "\n";
  }
  if (json) std::cout << all.dump(2) << "\n";
  return kFine;
}

int show(const Library& library, const std::string& id) {
  const auto file = library.files.find(id);
  if (file == library.files.end()) return tellNoRule(library, id);
  std::cout << printable(library.texts.at(file->second.path)) << (library.texts.at(file->second.path).ends_with('\n') ? "" : "\n");
  return kFine;
}

int showJson(const std::string& id) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  if (!engine->library().files.contains(id)) return tellNoRule(engine->library(), id);
  std::cout << shownRuleJson(engine->library(), id, engine->settingsPlaces()).dump(2) << "\n";
  return kFine;
}

// Prints the table; what does not fit together in it goes to stderr.
int docs(const Library& library) {
  const RulesDocs written = rulesDocs(library);
  std::cout << written.markdown;
  for (const std::string& problem : written.problems) std::cerr << "tact: " << printable(problem) << "\n";
  return written.problems.empty() ? kFine : kBadInput;
}

}  // namespace

void addRules(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* rules = app.add_subcommand("rules", "List, show, check, test and document the rules");
  rules->require_subcommand(1);
  const auto with = [&status](const std::string& folder, auto act) {
    const auto library = load(folder);
    status = library ? act(*library) : kUsage;
  };
  auto* listing = rules->add_subcommand("list", "All rules, shipped and one's own");
  listing->add_flag("--json", options->json, "Print JSON");
  listing->callback([=] { with("", [&](const Library& library) { return list(library, options->json); }); });
  auto* showing = rules->add_subcommand("show", "The file of one rule");
  showing->add_option("id", options->id, "The rule, such as hiring/interviewer-before-decision")->required();
  showing->add_flag("--json", options->json, "What is known of it, with the settings in force, as JSON");
  showing->callback([=, &status] {
    if (options->json)
      status = showJson(options->id);
    else
      with("", [&](const Library& library) { return show(library, options->id); });
  });
  auto* checking = rules->add_subcommand("check", "Report every mistake in the shipped rules and one's own, or those of a folder");
  checking->add_option("folder", options->folder, "A folder of rule files");
  checking->callback([=] { with(options->folder, [&](const Library& library) { return check(library); }); });
  auto* printing = rules->add_subcommand("fingerprint", "A hash of every verdict on every example of the shipped rules");
  printing->callback([&status] {
    LibrarySources sources;
    sources.shipped = shippedFiles();
    std::cout << inLines(fingerprint(loadLibrary(sources)));
    status = kFine;
  });
  auto* testing = rules->add_subcommand("test", "Try every example of every rule against all rules");
  testing->add_option("folder", options->folder, "A folder of rule files");
  testing->add_option("--only", options->only, "The examples of one rule");
  testing->add_flag("--coverage", options->coverage, "List the operands that no example sees both ways");
  testing->callback(
      [=] { with(options->folder, [&](const Library& library) { return test(library, options->only, options->coverage); }); });
  auto* making = rules->add_subcommand("new", "Write a rule to begin with, which passes as it stands");
  making->add_option("id", options->id, "Topic and name, such as mine/no-invites-at-night")->required();
  making->add_option("--dir", options->folder, "The folder to write it below, if not that of one's own rules");
  making->callback([=, &status] { status = newRule(options->id, options->folder); });
  addOwnRules(*rules, status);
  auto* documenting = rules->add_subcommand("docs", "The table of the advice and the rules that carry it, as Markdown");
  documenting->callback([=] { with("", [&](const Library& library) { return docs(library); }); });
}

}  // namespace tact
