#include "core/judge.h"

#include <algorithm>

#include "core/cel/evaluator.h"
#include "core/clearing.h"
#include "core/derive.h"
#include "core/firing.h"
#include "core/question.h"

namespace tact {
namespace {

std::vector<FactId> grounds(const Rule& rule, Moment moment, const FactSet& facts, Arena& arena) {
  std::vector<FactId> ids;
  for (const cel::Program& part : rule.when)
    for (const FactId deciding : cel::decidingFacts(part, facts, arena))
      for (const FactId id : groundsOf(moment, facts, deciding))
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  return ids;
}

std::vector<Evidence> evidence(const std::vector<FactId>& ids, const FactSet& facts) {
  std::vector<Evidence> because;
  for (const FactId id : ids) {
    const Fact& fact = facts.vocabulary()[id];
    because.push_back({id, constantOf(facts[id]), fact.label, fact.inWords(facts[id], facts.vocabulary().wording())});
  }
  return because;
}

std::vector<Mark> marksOf(const std::vector<FactId>& ids, const FactSet& facts) {
  std::vector<Mark> marks;
  for (const Mark& mark : facts.marks())
    if (std::find(ids.begin(), ids.end(), mark.fact) != ids.end()) marks.push_back(mark);
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.start < b.start; });
  return marks;
}

Finding explain(const RuleSet& rules, const Rule& rule, Moment moment, const FactSet& facts, Arena& arena) {
  Finding finding;
  finding.rule = &rule;
  finding.message = rule.message.fill(facts);
  finding.why = rule.why.fill(facts);
  const std::vector<FactId> ids = grounds(rule, moment, facts, arena);
  finding.because = evidence(ids, facts);
  finding.marks = marksOf(ids, facts);
  for (const std::size_t place : rule.instead) finding.instead.push_back({rules.advice[place].id, rules.advice[place].text.fill(facts)});
  return finding;
}

std::vector<Finding>::const_iterator firstOfPerson(const Verdict& verdict) {
  return std::find_if(verdict.findings.begin(), verdict.findings.end(), [](const Finding& one) { return !one.rule->isGeneral; });
}

}  // namespace

std::vector<Mark> marksOf(const Rule& rule, Moment moment, const FactSet& facts) {
  Arena arena;
  return marksOf(grounds(rule, moment, facts, arena), facts);
}

Level levelOf(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options) {
  Arena arena;
  Level level = Level::clear;
  rules.of(moment).forEachOpen(facts, [&](std::uint32_t place, RuleIndex::Proof proof) {
    const Rule& rule = rules.rules[place];
    if (!isSilenced(rule, options) && firing(rule, proof, facts, arena) == Firing::fires) level = rule.level;
    return level;
  });
  return level;
}

Verdict judge(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options) {
  Arena arena;
  Verdict verdict;
  verdict.moment = moment;
  rules.of(moment).forEachOpen(facts, [&](std::uint32_t place, RuleIndex::Proof proof) {
    const Rule& rule = rules.rules[place];
    if (isSilenced(rule, options)) return Level::clear;
    switch (firing(rule, proof, facts, arena)) {
      case Firing::fires: verdict.findings.push_back(explain(rules, rule, moment, facts, arena)); break;
      case Firing::undecided: verdict.undecided.push_back({&rule, missingFor(rule, facts, arena), false}); break;
      case Firing::failed: verdict.undecided.push_back({&rule, {}, true}); break;
      case Firing::silent: break;
    }
    return Level::clear;
  });
  std::stable_sort(verdict.findings.begin(), verdict.findings.end(), [](const Finding& a, const Finding& b) {
    return a.rule->level != b.rule->level ? a.rule->level > b.rule->level : a.rule->weight > b.rule->weight;
  });
  const auto levelFrom = [&](auto first) { return first == verdict.findings.end() ? Level::clear : first->rule->level; };
  verdict.level = levelFrom(verdict.findings.begin());
  verdict.personLevel = levelFrom(firstOfPerson(verdict));
  bool answerMayWarn = options.isBlind;
  if (const auto chosen = chooseQuestion(rules, moment, facts, options)) {
    answerMayWarn = answerMayWarn || severity(chosen->worst) >= severity(Level::caution);
    verdict.questions.push_back(chosen->question);
  }
  for (Level* level : {&verdict.level, &verdict.personLevel})
    if (answerMayWarn && *level < Level::unknown) *level = Level::unknown;
  if (severity(verdict.level) >= severity(Level::caution)) verdict.clears = findClearings(rules, moment, facts, options, verdict);
  return verdict;
}

namespace {

std::string_view headlineOf(const Verdict& verdict, Level level, const Finding* leading, const Wording& wording) {
  if (leading != nullptr) {
    const Rule& rule = *leading->rule;
    const bool speaks = rule.level == level && rule.level == rule.authoredLevel;  // its words fit no other level
    if (speaks && !rule.headline.empty()) return rule.headline;
  }
  switch (level) {
    case Level::hold:
      if (verdict.moment == Moment::connection) return wording.betterKeepThem;
      return verdict.moment == Moment::incoming ? wording.betterToDecline : wording.notYet;
    case Level::caution: return wording.thinkFirst;
    case Level::unknown: return verdict.questions.empty() ? wording.noAdviceHere : wording.aQuestion;
    case Level::go: return verdict.moment == Moment::connection ? wording.fineToRemove : wording.goodMoment;
    case Level::tip: return wording.worthKnowing;
    case Level::clear: return "";
  }
  return "";
}

}  // namespace

std::string_view headline(const Verdict& verdict, const RuleSet& rules) {
  return headlineOf(verdict, verdict.level, verdict.findings.empty() ? nullptr : &verdict.findings.front(), rules.vocabulary->wording());
}

std::string_view personHeadline(const Verdict& verdict, const RuleSet& rules) {
  const auto leading = firstOfPerson(verdict);
  return headlineOf(verdict, verdict.personLevel, leading == verdict.findings.end() ? nullptr : &*leading, rules.vocabulary->wording());
}

}  // namespace tact
