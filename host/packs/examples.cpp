#include "packs/examples.h"

#include <algorithm>

#include "core/firing.h"
#include "core/judge.h"
#include "core/note/note_text.h"
#include "json/json_value.h"

namespace tact {
namespace {

void overlay(FactSet& facts, const Json& values) {
  for (const auto& [name, value] : values.items())
    if (const auto id = facts.vocabulary().find(name)) setFromJson(facts, *id, value);
}

// What was measured of the baseline's text says nothing about another one.
void forgetNote(FactSet& facts) {
  for (std::size_t i = 0; i < facts.vocabulary().size(); ++i)
    if (const Fact& fact = facts.vocabulary()[static_cast<FactId>(i)]; fact.origin == FactOrigin::note) facts.unset(static_cast<FactId>(i));
}

class Run {
 public:
  // `candidate`, if there is one, takes the place of the library's rule of its id.
  explicit Run(const Library& library, const Rule* candidate = nullptr) : library_(library), candidate_(candidate) {}

  void baseline(Moment moment, const Json& values) {
    FactSet facts(*library_.vocabulary);
    overlay(facts, values);
    prepare(library_, moment, facts);
    ++result_.examples;
    eachRule(moment, facts, [&](const Rule& rule, Firing firing) {
      if (firing == Firing::fires)
        fail({}, "baselines/" + std::string(name(moment)) + ".json", "",
             "'" + rule.id + "' fires on the ordinary moment. Is the moment not ordinary, or the rule too wide?");
    });
  }

  void example(const RuleFile& file, const Example& example) {
    const FactSet facts = factsOf(library_, example);
    ++result_.examples;
    const std::string said = example.says.empty() ? "" : " (" + example.says + ")";
    eachRule(example.moment, facts, [&](const Rule& rule, Firing firing) {
      const bool fires = firing == Firing::fires;
      if (rule.id == file.id) {
        own(rule, file, example, facts, firing, said);
        return;
      }
      const bool listed = std::find(example.also.begin(), example.also.end(), rule.id) != example.also.end();
      const bool mustList = example.kind == Example::Kind::finds || severity(rule.level) >= severity(Level::caution);
      if (fires && !listed && mustList && example.kind != Example::Kind::undecided)
        fail(file.id, file.path, example.pointer,
             "'" + rule.id + "' fires too" + said + ". Is that right? Then list it under \"also\"; else one of the two rules is wrong.");
      if (!fires && listed)
        fail(file.id, file.path, example.pointer,
             "'" + rule.id + "' is listed under \"also\" but does not fire" + said + ". Take it out, or mend that rule.");
    });
  }

  ExampleRun take() { return std::move(result_); }

 private:
  template <typename Visit>
  void eachRule(Moment moment, const FactSet& facts, Visit visit) {
    const auto look = [&](const Rule& rule) {
      if (!rule.moments.has(moment)) return;
      ++result_.checks;
      visit(rule, firing(rule, facts, arena_));
    };
    for (const Rule& rule : library_.rules.rules)
      if (candidate_ == nullptr || rule.id != candidate_->id) look(rule);
    if (candidate_ != nullptr) look(*candidate_);
    arena_.reset();
  }

  void own(const Rule& rule, const RuleFile& file, const Example& example, const FactSet& facts, Firing firing, const std::string& said) {
    const char* problem = nullptr;
    switch (example.kind) {
      case Example::Kind::finds:
        if (firing != Firing::fires)
          problem = "the rule should fire here and does not";
        else if (example.marks)
          compareMarks(rule, file, example, facts, said);
        break;
      case Example::Kind::fine:
        if (firing == Firing::fires) problem = "the rule fires here and should not";
        break;
      case Example::Kind::undecided:
        if (firing != Firing::undecided) problem = "the rule should be undecided here and is not";
        break;
      case Example::Kind::gap:
        if (firing == Firing::fires) problem = "this known gap is closed; make it a \"finds\" example";
        break;
    }
    if (problem != nullptr) fail(file.id, file.path, example.pointer, problem + said + ". Is the example right?");
  }

  void compareMarks(const Rule& rule, const RuleFile& file, const Example& example, const FactSet& facts, const std::string& said) {
    std::vector<std::string> marked;
    const Value text = facts.get("note.text");
    for (const Mark& mark : marksOf(rule, example.moment, facts))
      if (text.is(Kind::string)) marked.emplace_back(utf16Part(text.asString(), mark.start, mark.end));
    if (marked == *example.marks) return;
    std::string found;
    for (const std::string& one : marked) found += (found.empty() ? "\"" : ", \"") + one + "\"";
    fail(file.id, file.path, example.pointer, "it marks " + (found.empty() ? "nothing" : found) + said + ". Is that right?");
  }

  void fail(const std::string& rule, const std::string& file, const std::string& pointer, std::string message) {
    result_.failures.push_back({rule, file, pointer, std::move(message)});
  }

  const Library& library_;
  const Rule* candidate_;
  Arena arena_;
  ExampleRun result_;
};

}  // namespace

FactSet factsOf(const Library& library, const Example& example) {
  FactSet facts(*library.vocabulary);
  if (const auto baseline = library.baselines.find(example.moment); baseline != library.baselines.end()) overlay(facts, baseline->second);
  if (example.facts.contains("note.text")) forgetNote(facts);
  overlay(facts, example.facts);
  for (const std::string& name : example.unset)
    if (const auto id = facts.vocabulary().find(name)) facts.unset(*id);
  prepare(library, example.moment, facts);
  return facts;
}

ExampleRun runExamplesOf(const Library& library, const Rule& rule, const RuleFile& file) {
  Run run(library, &rule);
  for (const Example& example : file.examples) run.example(file, example);
  return run.take();
}

ExampleRun runExamples(const Library& library, const std::string& onlyRule) {
  Run run(library);
  if (onlyRule.empty())
    for (const auto& [moment, values] : library.baselines) run.baseline(moment, values);
  for (const auto& [id, file] : library.files) {
    if (!file.compiled || (!onlyRule.empty() && id != onlyRule)) continue;
    for (const Example& example : file.examples) run.example(file, example);
  }
  return run.take();
}

}  // namespace tact
