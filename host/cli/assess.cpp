// tact assess: judges moments given as JSON.
#include <algorithm>
#include <iostream>
#include <sstream>

#include "app/language.h"
#include "app/session.h"
#include "app/spelling_facts.h"
#include "cli/commands.h"
#include "cli/verdict_words.h"
#include "cli/world.h"
#include "packs/shipped.h"
#include "platform/file.h"
#include "platform/process.h"
#include "wire/explanation_json.h"
#include "wire/facts_json.h"
#include "wire/verdict_json.h"

namespace tact {
namespace {

struct Options {
  std::string file = "-";
  bool json = false, jsonl = false, explain = false, noStore = false;
  std::string rules, settings, rule, failOn = "never";
};

// What a moment is judged with: the person's own files, or only what was named.
class Judge {
 public:
  explicit Judge(const Options& options) : options_(options) {}

  // Returns kFine, or why it cannot judge after saying so.
  int open() {
    if (!options_.noStore) {
      engine_ = openEngine();
      if (!engine_) return kCouldNotRun;
    }
    if (!options_.noStore && options_.rules.empty() && options_.settings.empty()) {
      engine_->library();
      return kFine;
    }
    LibrarySources sources;
    sources.shipped = shippedFiles();
    sources.shippedIsChecked = true;
    std::vector<std::string> skipped;
    if (!options_.rules.empty()) {
      if (!std::filesystem::is_directory(options_.rules)) {
        std::cerr << "tact: " << options_.rules << " is no folder\n";
        return kUsage;
      }
      sources.users = readFolder(pathOf(options_.rules), skipped);
      sources.usersPrefix = options_.rules + "/";
    }
    if (!options_.settings.empty()) {
      SettingsFile file(std::filesystem::absolute(pathOf(options_.settings)));
      const Settings& loaded = file.load();
      if (!loaded.problem.empty()) {
        std::cerr << loaded.problem << "\n";
        return kBadInput;
      }
      sources.settings = loaded.values;
    } else if (engine_) {
      sources.settings = engine_->settings().values;
    }
    if (engine_) {
      sources.vocabulary = engine_->library().originals;
      sources.meter = engine_->library().meter;
    }
    sources.locale = localeToLoad(languageInForce(sources.settings, {}));
    settings_ = sources.settings;
    own_ = loadLibrary(sources);
    // A rule that fails to compile is off; the author should not have to guess that.
    for (const Diagnostic& diagnostic : own_->diagnostics) std::cerr << render(diagnostic);
    return kFine;
  }

  // As last loaded: verdicts refer to it.
  const Library& library() { return own_ ? *own_ : engine_->loadedLibrary(); }

  FactSet emptyFacts() {
    if (!own_) return engine_->emptyFacts();
    FactSet facts(*own_->vocabulary);
    for (const auto& [name, value] : settings_)
      if (const auto id = own_->vocabulary->find(name); id && name.starts_with("viewer.")) facts.set(*id, viewOf(value));
    return facts;
  }

  Judged judgeOne(const std::string& key, Moment moment, FactSet facts) {
    if (engine_ && !own_) return engine_->judgePerson(key, moment, std::move(facts), Asking::shown);
    UserContext user;
    if (engine_)
      user = engine_->supplyOwnFacts(key, moment, facts);
    else if (facts.isKnown("note.text") && !facts.isKnown("note.similarToRecent"))
      facts.put("note.similarToRecent", Value::boolean(false));  // no notes are remembered that it could be like
    prepare(library(), moment, facts);
    if (const std::string language = languageToSpell(facts); !language.empty())
      supplyMisspellings(dictionaries().readNow(language), *library().meter, facts);
    JudgeOptions options;
    for (const Silence& silence : user.silences) options.silenced.push_back(silence.rule);
    Verdict verdict = judge(library().rules, moment, facts, options);
    return {std::move(verdict), std::move(facts), std::move(user)};
  }

 private:
  // The person's own, else those of this computer; each is read once, however many lines there are.
  DictionaryShelf& dictionaries() {
    if (engine_) return engine_->dictionaries();
    if (!shelf_) {
      const auto paths = pathsOfThisProcess();
      shelf_ = std::make_unique<DictionaryShelf>(
          dictionaryFolders(paths ? paths->dictionariesFolder() : std::filesystem::path(), ownEnvironment));
    }
    return *shelf_;
  }

  const Options& options_;
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<DictionaryShelf> shelf_;
  std::optional<Library> own_;
  SettingValues settings_;
};

std::string inWords(const Verdict& verdict, const RuleSet& rules, bool explain) {
  std::string out = headlineInWords(verdict, rules);
  for (const Finding& finding : verdict.findings) out += "\n" + findingInWords(finding, rules, explain);
  return out + outlookInWords(verdict);
}

std::string inWords(const Explanation& one) {
  std::string out = "\n  " + one.rule->title + "  [" + one.rule->id + "]\n";
  const bool listed = one.outcome <= RuleOutcome::failed && !one.reasons.empty();
  out += folded(one.text.substr(0, listed ? one.text.find('.') + 1 : std::string::npos), 4);
  for (std::size_t i = 0; listed && i < one.reasons.size(); ++i) out += folded("- " + one.reasons[i], 4);
  return out;
}

class Assess {
 public:
  explicit Assess(const Options& options) : options_(options), judge_(options) {}

  int run() {
    if (const int status = judge_.open(); status != kFine) return status;
    if (!options_.rule.empty() && !judge_.library().files.contains(options_.rule)) {
      std::cerr << "tact: there is no rule '" << printable(options_.rule) << "'\n";
      return kUsage;
    }
    const auto text = readInput(options_.file);
    if (!text) return kCouldNotRun;
    if (!options_.jsonl) return one(*text, options_.file);
    int status = kFine;
    std::size_t number = 0;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      const int own = one(line, options_.file + " line " + std::to_string(number));
      status = status == kFine || own == kBadInput ? own : status;
    }
    return status;
  }

 private:
  bool asJson() const { return options_.json || options_.jsonl; }

  int bad(const std::string& where, const RpcError& error) {
    if (asJson())
      std::cout << encodeJson({{"error", toJson(error)}}) << "\n";
    else
      std::cerr << "tact: " << where << ": " << printable(error.message) << "\n";
    return kBadInput;
  }

  int badSyntax(const std::string& text, const std::string& where, const JsonError& failure) {
    const Diagnostic d = diagnosticAt(where, text, {failure.offset, failure.offset + 1}, failure.message);
    if (!asJson()) {
      std::cerr << printable(render(d));
      return kBadInput;
    }
    return bad(where, {ErrorCode::parseError, failure.message, {{"line", d.line}, {"column", d.column}}});
  }

  // Why each rule applies or does not: one that was named, else all. Rules about other moments are left out of words.
  std::vector<Explanation> explained(Moment moment, const Judged& judged) {
    std::vector<Explanation> all;
    for (const Rule& rule : judge_.library().rules.rules) {
      if (!options_.rule.empty() && rule.id != options_.rule) continue;
      if (options_.rule.empty() && !asJson() && !rule.moments.has(moment)) continue;
      const bool isPutAside =
          std::any_of(judged.user.silences.begin(), judged.user.silences.end(), [&](const Silence& s) { return s.rule == rule.id; });
      all.push_back(explainRule(rule, moment, judged.facts, isPutAside));
    }
    // What applies first, then what nearly did.
    std::stable_sort(all.begin(), all.end(), [](const Explanation& a, const Explanation& b) { return rank(a.outcome) < rank(b.outcome); });
    return all;
  }

  static int rank(RuleOutcome outcome) {
    switch (outcome) {
      case RuleOutcome::applies: return 0;
      case RuleOutcome::undecided:
      case RuleOutcome::failed: return 1;
      case RuleOutcome::exception:
      case RuleOutcome::putAside:
      case RuleOutcome::off: return 2;
      default: return 3;
    }
  }

  void print(const std::string& key, Moment moment, const Judged& judged) {
    std::vector<Explanation> all;
    if (options_.explain) all = explained(moment, judged);
    if (!asJson()) {
      std::cout << inWords(judged.verdict, judge_.library().rules, options_.explain);
      for (const Explanation& one : all) std::cout << printable(inWords(one));
      return;
    }
    Json json = verdictJson(key, judged, judge_.library(), false);
    for (const Explanation& one : all) json["explained"].push_back(toJson(one, *judge_.library().vocabulary));
    std::cout << encodeJson(json) << "\n";
  }

  int one(const std::string& text, const std::string& where) {
    JsonError failure;
    const auto json = parseJson(text, failure);
    if (!json) return badSyntax(text, where, failure);
    const auto invalid = [&](const std::string& message) { return bad(where, {ErrorCode::invalidParams, message, nullptr}); };
    if (!json->is_object()) return invalid("a moment is an object: {\"moment\", \"facts\"}");
    const Json named = json->value("moment", Json());
    const auto moment = named.is_string() ? momentNamed(named.get_ref<const std::string&>()) : std::nullopt;
    if (!moment) return invalid("\"moment\" must be one of invite, note, incoming, connection, self, followUp");
    FactSet facts = judge_.emptyFacts();
    std::vector<std::string> ignored;
    if (const auto wrong = readFacts(json->value("facts", Json::object()), *moment, facts, &ignored)) return bad(where, *wrong);
    for (const std::string& name : ignored) {
      const std::string_view near = judge_.library().vocabulary->nearestName(name);
      std::cerr << printable("tact: " + where + ": there is no fact '" + name + "'; ignored" + didYouMean(near, "; ")) << "\n";
    }
    Json keyJson = json->value("key", Json());
    if (!keyJson.is_string()) {
      const Value fromFacts = facts.get("person.key");
      keyJson = fromFacts.is(Kind::string) ? Json(std::string(fromFacts.asString())) : Json("-");
    }
    const std::string key = keyJson.get<std::string>();
    const Judged judged = judge_.judgeOne(key, *moment, std::move(facts));
    if (judged.user.problem) std::cerr << "tact: " << judged.user.problem->message << "\n";
    print(key, *moment, judged);
    const auto limit = levelNamed(options_.failOn);
    return limit && judged.verdict.level >= *limit ? kFindings : kFine;
  }

  const Options& options_;
  Judge judge_;
};

}  // namespace

void addAssess(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("assess", "Judge a moment given as JSON: {\"moment\": \"invite\", \"facts\": {\"person\": {...}}}");
  command->add_option("file", options->file, "A file, or - for standard input")->capture_default_str();
  command->add_flag("--json", options->json, "Print the verdict as JSON");
  command->add_flag("--jsonl", options->jsonl, "Read one moment a line and print one verdict a line");
  command->add_flag("--explain", options->explain, "Also say of every rule which part of its condition decided");
  command->add_option("--rule", options->rule, "With --explain: this rule alone");
  command->add_flag("--no-store", options->noStore, "Judge exactly the facts given: leave the person's own data out");
  command->add_option("--rules", options->rules, "A folder of rule files to judge with besides the shipped ones");
  command->add_option("--settings", options->settings, "A settings file to use in place of one's own");
  command->add_option("--fail-on", options->failOn, "Exit with 1 at this level or above")
      ->check(CLI::IsMember({"never", "tip", "go", "unknown", "caution", "hold"}));
  command->callback([options, &status] { status = Assess(*options).run(); });
}

}  // namespace tact
