#include "packs/rule_check.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/firing.h"
#include "packs/author_checks.h"
#include "packs/examples.h"
#include "packs/rule_reader.h"

namespace tact {
namespace {

class Check {
 public:
  Check(const Library& library, const std::string& shownPath, const std::string& id, const std::string& text)
      : library_(library), shownPath_(shownPath), id_(id), text_(text) {
    file_.id = id;
    file_.path = shownPath;
    file_.isUsers = true;
  }

  std::optional<Rule> read(const SettingValues& settings) {
    SettingLayers layers{&settings};
    const auto stance = library_.stances.find(library_.stance);
    if (stance != library_.stances.end()) layers.push_back(&stance->second.values);
    return readRule(shownPath_, text_, library_.rules, layers, file_, out_.diagnostics);
  }

  RuleCheck all() {
    if (const auto same = library_.files.find(id_); same != library_.files.end() && !same->second.isUsers)
      out_.diagnostics.push_back(
          diagnosticAt(shownPath_, text_, {0, 1}, "there is a rule '" + id_ + "' already", "give this one another name"));
    auto rule = read({});
    reportOthers();
    if (rule && out_.isFine()) {
      out_.compiles = true;
      tryOut(std::move(*rule));
    }
    const auto place = [](const Diagnostic& d) { return std::tie(d.line, d.column); };
    std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
    return std::move(out_);
  }

 private:
  void reportOthers() {
    std::vector<std::string_view> ids;
    for (const auto& [id, unused] : library_.files) ids.push_back(id);
    reportUnknownRules(file_, text_, ids, out_.diagnostics);
  }

  // A library of this rule alone has all that the checks for authors look at.
  void tryOut(Rule rule) {
    Library alone;
    alone.vocabulary = library_.vocabulary;
    alone.meter = library_.meter;
    alone.baselines = library_.baselines;
    alone.rules.vocabulary = library_.rules.vocabulary;
    alone.rules.rules.push_back(std::move(rule));
    alone.files[id_] = file_;
    alone.texts[shownPath_] = text_;
    for (Diagnostic& diagnostic : authorChecks(alone)) out_.diagnostics.push_back(std::move(diagnostic));
    const Rule& candidate = alone.rules.rules.front();
    tryExamples(runExamplesOf(library_, candidate, file_));
    tryOrdinaryMoments(alone, candidate);
  }

  void tryExamples(const ExampleRun& run) {
    std::array<std::size_t, 4> counts{};
    for (const Example& example : file_.examples) {
      TriedExample tried{example.kind, counts[static_cast<std::size_t>(example.kind)]++, {}};
      for (const ExampleFailure& failure : run.failures) {
        if (failure.pointer != example.pointer) continue;
        tried.problems.push_back(failure.message);
        add(Severity::error, example.pointer, failure.message);
      }
      out_.examples.push_back(std::move(tried));
    }
  }

  // Of one's own rules that may be meant, so it is no mistake.
  void tryOrdinaryMoments(const Library& alone, const Rule& rule) {
    Arena arena;
    for (const auto& [moment, unused] : library_.baselines) {
      Example ordinary;
      ordinary.moment = moment;
      if (!rule.moments.has(moment) || firing(rule, factsOf(alone, ordinary), arena) != Firing::fires) continue;
      add(Severity::warning, "/when", "this rule speaks on an ordinary moment too (" + std::string(tact::name(moment)) + ")",
          "is it too wide?");
      break;
    }
  }

  void add(Severity severity, const std::string& pointer, std::string message, std::string hint = {}) {
    out_.diagnostics.push_back(diagnosticAt(shownPath_, text_, placeOf(text_, JsonPointer(pointer)), std::move(message), std::move(hint)));
    out_.diagnostics.back().severity = severity;
    out_.diagnostics.back().pointer = pointer;
  }

  const Library& library_;
  const std::string& shownPath_;
  const std::string& id_;
  const std::string& text_;
  RuleFile file_;
  RuleCheck out_;
};

}  // namespace

RuleCheck checkRule(const Library& library, const std::string& shownPath, const std::string& id, const std::string& text) {
  return Check(library, shownPath, id, text).all();
}

std::optional<Rule> compileRule(const Library& library, const SettingValues& settings, const std::string& id, const std::string& text) {
  return Check(library, id, id, text).read(settings);
}

std::string_view name(Example::Kind kind) {
  static constexpr std::array<std::string_view, 4> kNames = {"finds", "fine", "undecided", "gaps"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace tact
