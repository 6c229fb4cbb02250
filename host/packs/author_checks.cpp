#include "packs/author_checks.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/cel/parser.h"
#include "core/reach.h"
#include "packs/coverage.h"
#include "packs/examples.h"

namespace tact {
namespace {

class Checks {
 public:
  explicit Checks(const Library& library) : library_(library) {}

  std::vector<Diagnostic> all() {
    for (const Rule& rule : library_.rules.rules) {
      const RuleFile& file = library_.files.at(rule.id);
      if (!neverFires(rule, file)) idleParts(rule);
      idleExamples(rule, file);
      look(rule);
    }
    for (const AskRule& ask : library_.rules.asks)
      if (ask.when) look(*ask.when, library_.vocabulary->operator[](ask.fact).ask->when);
    unusedValues();
    return std::move(found_);
  }

 private:
  void add(Severity severity, const std::string& path, Span place, std::string message, std::string hint = {}) {
    found_.push_back(diagnosticAt(path, library_.texts.at(path), place, std::move(message), std::move(hint)));
    found_.back().severity = severity;
  }
  void add(Severity severity, const std::string& path, const std::string& pointer, std::string message, std::string hint = {}) {
    add(severity, path, placeOf(library_.texts.at(path), JsonPointer(pointer)), std::move(message), std::move(hint));
  }

  std::string names(const std::vector<const cel::Program*>& programs) const {
    std::vector<std::string_view> facts;
    for (const cel::Program* program : programs)
      for (const FactId id : program->facts)
        if (const std::string& name = (*library_.vocabulary)[id].name; std::find(facts.begin(), facts.end(), name) == facts.end())
          facts.push_back(name);
    std::string out;
    for (const std::string_view fact : facts) out += (out.empty() ? "" : ", ") + std::string(fact);
    return out;
  }

  bool neverFires(const Rule& rule, const RuleFile& file) {
    const RuleReach reach = reachOf(rule, *library_.vocabulary);
    const std::string& text = library_.texts.at(file.path);
    const bool list = text[placeOf(text, JsonPointer("/when")).begin] == '[';
    std::vector<const cel::Program*> parts;
    for (const std::size_t place : reach.parts) parts.push_back(&rule.when[place]);
    switch (reach.reach) {
      case Reach::some: return false;
      case Reach::part:
        add(Severity::error, file.path, list ? "/when/" + std::to_string(reach.parts[0]) : "/when",
            "this rule can never fire: " +
                (parts[0]->facts.empty() ? "this never holds" : "no values of " + names(parts) + " make this hold"),
            "take it apart, or one side out");
        break;
      case Reach::condition: {
        std::string others;
        for (std::size_t i = 0; i + 1 < reach.parts.size(); ++i) others += " and part " + std::to_string(reach.parts[i] + 1);
        add(Severity::error, file.path, "/when/" + std::to_string(reach.parts.back()),
            "this rule can never fire: no values of " + names(parts) + " make this" + others + " hold at once");
        break;
      }
      case Reach::exception:
        add(Severity::error, file.path, "/unless", "this rule can never fire: whenever \"when\" holds, this does too",
            "take out of it what \"when\" asks for");
        break;
    }
    return true;
  }

  // An operand that cannot be true, or cannot be false, does nothing, and is seldom meant.
  void idleParts(const Rule& rule) {
    for (const Operand& operand : operandsOf(library_, rule)) {
      if (turnsOnSettings(*operand.program, operand.node)) continue;
      const PartialTruth truth = [&](const FactSet& facts, Arena& arena) {
        return cel::Evaluator(*operand.program, &facts, arena).truthOf(operand.node);
      };
      const Vocabulary& vocabulary = *library_.vocabulary;
      if (canNeverBe(cel::Truth::yes, {operand.program}, vocabulary, truth))
        add(Severity::warning, operand.file, placeOf(library_, operand), "this part can never hold");
      else if (canNeverBe(cel::Truth::no, {operand.program}, vocabulary, truth))
        add(Severity::warning, operand.file, placeOf(library_, operand), "this part always holds", "is && meant where || stands?");
    }
  }

  // The values of the facts a rule looks at.
  static std::string view(const Rule& rule, const FactSet& facts) {
    std::string out;
    for (const cel::Program* program : programsOf(rule))
      for (const FactId id : program->facts) out += "|" + describe(facts[id]);
    return out;
  }

  // All of them: an example may well be there to show that other facts make no difference.
  static std::string view(Moment moment, const FactSet& facts) {
    std::string out(name(moment));
    for (std::size_t i = 0; i < facts.vocabulary().size(); ++i) out += "|" + describe(facts[static_cast<FactId>(i)]);
    return out;
  }

  bool saysAFactOf(const Rule& rule, const Example& example) const {
    for (const cel::Program* program : programsOf(rule))
      for (const FactId id : program->facts)
        if (example.facts.contains((*library_.vocabulary)[id].name)) return true;
    return false;
  }

  bool looksAtATextsMeasures(const Rule& rule) const {
    for (const cel::Program* program : programsOf(rule))
      for (const FactId id : program->facts)
        if ((*library_.vocabulary)[id].origin == FactOrigin::note) return true;
    return false;
  }

  void idleExamples(const Rule& rule, const RuleFile& file) {
    std::map<std::string, std::string> seen;
    for (const Example& example : file.examples) {
      Example ordinary;
      ordinary.moment = example.moment;
      const FactSet facts = factsOf(library_, example);
      const bool isOrdinary = view(rule, facts) == view(rule, factsOf(library_, ordinary));
      // A mark is there or not: that it is not there is then the ordinary moment, and worth showing once. A text that comes out ordinary
      // tries what is measured in it.
      const bool triesAText = example.facts.contains("note.text") && looksAtATextsMeasures(rule);
      if (isOrdinary && !triesAText && !(saysAFactOf(rule, example) && showsWhatNoOtherDoes(library_, rule, example)))
        add(Severity::warning, file.path, example.pointer, "this example covers no branch: to this rule it is the ordinary moment again",
            "change a fact the rule looks at: " + names(programsOf(rule)));
      else if (const auto [earlier, fresh] = seen.try_emplace(view(example.moment, facts), example.pointer); !fresh)
        add(Severity::warning, file.path, example.pointer, "this example covers no branch: it is the same as " + earlier->second);
    }
  }

  static std::vector<const cel::Program*> programsOf(const Rule& rule) {
    std::vector<const cel::Program*> programs;
    for (const cel::Program& part : rule.when) programs.push_back(&part);
    if (rule.unless) programs.push_back(&*rule.unless);
    return programs;
  }

  void look(const Rule& rule) {
    for (std::size_t i = 0; i < rule.when.size(); ++i) look(rule.when[i], rule.whenTexts[i]);
    if (rule.unless) look(*rule.unless, rule.unlessText);
  }

  // Notes which values an expression names, from its text: the program knows only what is left of them.
  void look(const cel::Program& program, const std::string& text) {
    std::vector<cel::Issue> issues;
    const auto ast = cel::parse(text, issues);
    if (!ast) return;
    for (const FactId id : program.facts)
      for (const cel::SyntaxNode& node : ast->nodes)
        if (node.kind == cel::Syntax::constant && std::holds_alternative<std::string>(node.constant))
          named_[id].insert(std::get<std::string>(node.constant));
  }

  void unusedValues() {
    const Vocabulary& vocabulary = *library_.vocabulary;
    if (!library_.texts.contains("facts.json")) return;
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
      const Fact& fact = vocabulary[static_cast<FactId>(i)];
      std::string unused;
      std::size_t count = 0;
      for (const std::string& value : fact.values) {
        if (named_[static_cast<FactId>(i)].contains(value)) continue;
        unused += (unused.empty() ? "" : ", ") + value;
        ++count;
      }
      if (count == 0) continue;
      const std::string what = count == fact.values.size() ? "no rule looks at " + fact.name + " (" + unused + ")"
                                                           : "no rule names " + (count == 1 ? "this value" : std::string("these values")) +
                                                                 " of " + fact.name + ": " + unused;
      add(Severity::note, "facts.json", (JsonPointer() / fact.name / "values").to_string(), what);
      found_.back().sourceLine.clear();  // one line is enough for what is no mistake
    }
  }

  const Library& library_;
  std::vector<Diagnostic> found_;
  std::map<FactId, std::set<std::string>> named_;
};

}  // namespace

std::vector<Diagnostic> authorChecks(const Library& library) { return Checks(library).all(); }

}  // namespace tact
