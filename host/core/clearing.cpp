#include "core/clearing.h"

#include <algorithm>

#include "core/derive.h"
#include "core/firing.h"
#include "core/limits.h"

namespace tact {
namespace {

struct Candidate {
  FactId fact = 0;
  const Choice* change = nullptr;
};

std::vector<Candidate> candidates(const FactSet& facts, Moment moment, const Rule& rule) {
  std::vector<FactId> ids;
  const auto add = [&](FactId id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  };
  const auto include = [&](const cel::Program& program) {
    for (const FactId id : program.facts) {
      add(id);
      for (const FactId other : facts.vocabulary()[id].workedOutFrom) add(other);
    }
  };
  for (const cel::Program& part : rule.when) include(part);
  if (rule.unless) include(*rule.unless);
  std::sort(ids.begin(), ids.end());
  std::vector<Candidate> found;
  for (const FactId id : ids) {
    const Fact& fact = facts.vocabulary()[id];
    if (!fact.moments.has(moment)) continue;
    for (const Choice& change : fact.change)
      if (!facts[id].isKnown() || !equal(facts[id], viewOf(change.value))) found.push_back({id, &change});
  }
  return found;
}

bool isWarning(const Rule& rule) { return severity(rule.level) >= severity(Level::caution); }

class Search {
 public:
  Search(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options, Level level)
      : rules_(rules), moment_(moment), facts_(facts), options_(options), level_(level), before_(warnings(facts)) {}

  // Adds the ways in which this finding would fall silent to `clears`.
  void run(const Rule& rule, std::vector<Clearing>& clears) {
    found_.clear();
    const std::vector<Candidate> all = candidates(facts_, moment_, rule);
    for (const Candidate& one : all) attempt(rule, {one});
    if (found_.empty())
      for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
          if (all[i].fact != all[j].fact) attempt(rule, {all[i], all[j]});
    take(clears);
  }

 private:
  // The rules that warn, with these facts.
  std::vector<const Rule*> warnings(const FactSet& facts) const {
    Arena arena;
    std::vector<const Rule*> found;
    rules_.of(moment_).forEachOpen(facts, [&](std::uint32_t place, RuleIndex::Proof proof) {
      const Rule& rule = rules_.rules[place];
      if (isWarning(rule) && !isSilenced(rule, options_) && firing(rule, proof, facts, arena) == Firing::fires) found.push_back(&rule);
      return Level::unknown;
    });
    return found;
  }

  void attempt(const Rule& rule, const std::vector<Candidate>& changes) {
    if (trials_ >= limits::kMaxClearTrials) return;
    ++trials_;
    FactSet trial = facts_.copyOf();
    for (const Candidate& change : changes)
      if (!trial.set(change.fact, viewOf(change.change->value)).empty()) return;
    derive(moment_, trial);
    for (const Rule* left : warnings(trial)) {
      const bool isNew = std::find(before_.begin(), before_.end(), left) == before_.end();
      if (left == &rule || (isNew && severity(left->level) >= severity(rule.level))) return;
    }
    Clearing clearing;
    clearing.rule = &rule;
    clearing.level = levelOf(rules_, moment_, trial, options_);
    for (const Candidate& change : changes) {
      clearing.set.push_back({change.fact, change.change->value});
      const std::string& text = change.change->text;
      clearing.text =
          clearing.text.empty() ? text : filled(facts_.vocabulary().wording().bothChanges, {{"first", clearing.text}, {"second", text}});
    }
    found_.push_back(std::move(clearing));
  }

  // What the person can say or do themselves comes before what they can only wait for. Where something lowers the verdict, what leaves it
  // as it is would promise too much. Changes with the same words ("once the decision is made") count as one.
  void take(std::vector<Clearing>& clears) {
    const auto waits = [&](const Clearing& clearing) { return facts_.vocabulary()[clearing.set.front().fact].origin != FactOrigin::user; };
    std::stable_sort(found_.begin(), found_.end(), [&](const Clearing& a, const Clearing& b) {
      return severity(a.level) != severity(b.level) ? severity(a.level) < severity(b.level) : waits(a) < waits(b);
    });
    const auto lowers = [&](const Clearing& clearing) { return severity(clearing.level) < severity(level_); };
    std::vector<std::string_view> texts;
    for (const Clearing& one : found_) {
      if (lowers(one) != lowers(found_.front())) break;
      if (std::find(texts.begin(), texts.end(), one.text) == texts.end()) {
        if (texts.size() == limits::kMaxClears) break;
        texts.push_back(one.text);
      }
      clears.push_back(one);
    }
  }

  const RuleSet& rules_;
  Moment moment_;
  const FactSet& facts_;
  const JudgeOptions& options_;
  Level level_;
  std::vector<const Rule*> before_;
  std::size_t trials_ = 0;
  std::vector<Clearing> found_;
};

}  // namespace

std::vector<Clearing> findClearings(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options,
                                    const Verdict& verdict) {
  Search search(rules, moment, facts, options, verdict.level);
  std::vector<Clearing> clears;
  for (const Finding& finding : verdict.findings)
    if (isWarning(*finding.rule)) search.run(*finding.rule, clears);
  return clears;
}

}  // namespace tact
