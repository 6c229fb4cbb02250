#include "core/clearing.h"

#include <algorithm>

#include "core/derive.h"
#include "core/limits.h"

namespace tact {
namespace {

struct Candidate {
  FactId fact = 0;
  const Choice* change = nullptr;
};

std::vector<Candidate> candidates(const FactSet& facts, Moment moment, const Verdict& verdict) {
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
  for (const Finding& finding : verdict.findings) {
    if (severity(finding.rule->level) < severity(verdict.level)) continue;
    for (const cel::Program& part : finding.rule->when) include(part);
    if (finding.rule->unless) include(*finding.rule->unless);
  }
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

class Search {
 public:
  Search(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options, Level level)
      : rules_(rules), moment_(moment), facts_(facts), options_(options), level_(level) {}

  void attempt(const std::vector<Candidate>& changes) {
    if (trials_ >= limits::kMaxClearTrials) return;
    ++trials_;
    FactSet trial = facts_.copyOf();
    for (const Candidate& change : changes)
      if (!trial.set(change.fact, viewOf(change.change->value)).empty()) return;
    derive(moment_, trial);
    const Level level = levelOf(rules_, moment_, trial, options_);
    if (severity(level) >= severity(level_)) return;
    Clearing clearing;
    clearing.level = level;
    for (const Candidate& change : changes) {
      clearing.set.push_back({change.fact, change.change->value});
      const std::string& text = change.change->text;
      clearing.text =
          clearing.text.empty() ? text : filled(facts_.vocabulary().wording().bothChanges, {{"first", clearing.text}, {"second", text}});
    }
    found_.push_back(std::move(clearing));
  }

  // What the person can say or do themselves comes before what they can only wait for. Changes with the same words ("once the decision is
  // made") count as one.
  std::vector<Clearing> take() {
    const auto waits = [&](const Clearing& clearing) { return facts_.vocabulary()[clearing.set.front().fact].origin != FactOrigin::user; };
    std::stable_sort(found_.begin(), found_.end(), [&](const Clearing& a, const Clearing& b) {
      return severity(a.level) != severity(b.level) ? severity(a.level) < severity(b.level) : waits(a) < waits(b);
    });
    std::vector<std::string_view> texts;
    std::size_t kept = 0;
    for (; kept < found_.size(); ++kept) {
      if (std::find(texts.begin(), texts.end(), found_[kept].text) != texts.end()) continue;
      if (texts.size() == limits::kMaxClears) break;
      texts.push_back(found_[kept].text);
    }
    found_.resize(kept);
    return std::move(found_);
  }
  bool empty() const { return found_.empty(); }

 private:
  const RuleSet& rules_;
  Moment moment_;
  const FactSet& facts_;
  const JudgeOptions& options_;
  Level level_;
  std::size_t trials_ = 0;
  std::vector<Clearing> found_;
};

}  // namespace

std::vector<Clearing> findClearings(const RuleSet& rules, Moment moment, const FactSet& facts, const JudgeOptions& options,
                                    const Verdict& verdict) {
  const std::vector<Candidate> all = candidates(facts, moment, verdict);
  Search search(rules, moment, facts, options, verdict.level);
  for (const Candidate& one : all) search.attempt({one});
  if (!search.empty()) return search.take();
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j)
      if (all[i].fact != all[j].fact) search.attempt({all[i], all[j]});
  return search.take();
}

}  // namespace tact
