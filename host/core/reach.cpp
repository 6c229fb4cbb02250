#include "core/reach.h"

#include <algorithm>
#include <map>

#include "core/firing.h"
#include "core/limits.h"

namespace tact {
namespace {

class Search {
 public:
  Search(cel::Truth wanted, const Vocabulary& vocabulary, const PartialTruth& question)
      : wanted_(wanted), vocabulary_(vocabulary), question_(question), facts_(vocabulary) {}

  void mention(const cel::Program& program) {
    for (const FactId id : program.facts) {
      facts_.unset(id);  // also a setting's default: it may be anything
      if (std::find(order_.begin(), order_.end(), id) == order_.end()) order_.push_back(id);
    }
    measure(program, program.root);
  }

  bool never() {
    for (const FactId id : order_)
      if (auto values = domain(id); !values.empty()) tried_.push_back({id, std::move(values)});
    return !possible(0);
  }

 private:
  struct Tried {
    FactId fact = 0;
    std::vector<Constant> values;
  };

  // From the root down: the program keeps nodes that its own shortcuts have replaced.
  void measure(const cel::Program& program, cel::NodeId id) {
    const cel::Node& node = program.nodes[id];
    if (node.op == cel::Op::fact) isUsedFreely_[node.fact] = true;
    for (const std::int64_t step : {-1, 0, 1}) {
      std::int64_t number = 0;
      if (node.op == cel::Op::factCompare && !__builtin_add_overflow(node.number, step, &number)) numbers_[node.fact].push_back(number);
    }
    for (std::uint32_t i = 0; i < node.childCount; ++i) measure(program, program.children[node.firstChild + i]);
  }

  // Every value worth trying; none where the fact may be anything.
  std::vector<Constant> domain(FactId id) {
    const Fact& fact = vocabulary_[id];
    std::vector<Constant> values;
    switch (fact.type) {
      case FactType::boolean: values = {false, true}; break;
      case FactType::enumeration: values.assign(fact.values.begin(), fact.values.end()); break;
      case FactType::integer: {
        if (isUsedFreely_[id]) return {};  // compared with other facts: no constants to try it at
        std::vector<std::int64_t>& numbers = numbers_[id];
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        values.assign(numbers.begin(), numbers.end());
        break;
      }
      default: return {};
    }
    if (fact.nullable) values.emplace_back(nullptr);
    return values;
  }

  // Whether some way to go on from here may make it what is wanted.
  bool possible(std::size_t depth) {
    if (++trials_ > limits::kMaxReachTrials) return true;
    const cel::Truth truth = question_(facts_, arena_);
    arena_.reset();
    if (truth == cel::Truth::yes || truth == cel::Truth::no) return truth == wanted_;
    if (depth == tried_.size()) return truth == cel::Truth::unknown;  // an error stays one
    // An error may go away once other facts are known, so it is no end here.
    for (const Constant& value : tried_[depth].values) {
      if (!facts_.set(tried_[depth].fact, viewOf(value)).empty()) continue;
      const bool found = possible(depth + 1);
      facts_.unset(tried_[depth].fact);
      if (found) return true;
    }
    return false;
  }

  cel::Truth wanted_;
  const Vocabulary& vocabulary_;
  const PartialTruth& question_;
  FactSet facts_;
  Arena arena_;
  std::vector<FactId> order_;
  std::map<FactId, std::vector<std::int64_t>> numbers_;
  std::map<FactId, bool> isUsedFreely_;
  std::vector<Tried> tried_;
  std::size_t trials_ = 0;
};

cel::Truth truthOf(Firing firing) {
  switch (firing) {
    case Firing::fires: return cel::Truth::yes;
    case Firing::silent: return cel::Truth::no;
    case Firing::undecided: return cel::Truth::unknown;
    case Firing::failed: break;
  }
  return cel::Truth::error;
}

// All of these, as one.
cel::Truth allOf(const std::vector<const cel::Program*>& parts, const FactSet& facts, Arena& arena) {
  cel::Truth all = cel::Truth::yes;
  for (const cel::Program* part : parts) {
    const cel::Truth truth = cel::Evaluator(*part, &facts, arena).truth();
    if (truth == cel::Truth::no) return truth;
    if (truth == cel::Truth::unknown || (truth == cel::Truth::error && all == cel::Truth::yes)) all = truth;
  }
  return all;
}

}  // namespace

bool canNeverBe(cel::Truth wanted, const std::vector<const cel::Program*>& programs, const Vocabulary& vocabulary,
                const PartialTruth& question) {
  Search search(wanted, vocabulary, question);
  for (const cel::Program* program : programs) search.mention(*program);
  return search.never();
}

bool looksAtFacts(const cel::Program& program, cel::NodeId id) {
  const cel::Node& node = program.nodes[id];
  if (node.op == cel::Op::fact || node.op == cel::Op::factIn || node.op == cel::Op::factCompare) return true;
  for (std::uint32_t i = 0; i < node.childCount; ++i)
    if (looksAtFacts(program, program.children[node.firstChild + i])) return true;
  return false;
}

bool turnsOnSettings(const cel::Program& program, cel::NodeId id) {
  const cel::Node& node = program.nodes[id];
  if (!looksAtFacts(program, id)) return true;
  const bool joins = node.op == cel::Op::logicalAnd || node.op == cel::Op::logicalOr || node.op == cel::Op::logicalNot;
  for (std::uint32_t i = 0; (joins || (node.op == cel::Op::conditional && i == 0)) && i < node.childCount; ++i)
    if (turnsOnSettings(program, program.children[node.firstChild + i])) return true;
  return false;
}

namespace {

// Whether these parts of `when` can never hold together.
bool contradict(const Rule& rule, const std::vector<std::size_t>& places, const Vocabulary& vocabulary) {
  std::vector<const cel::Program*> parts;
  parts.reserve(places.size());
  for (const std::size_t place : places) parts.push_back(&rule.when[place]);
  return canNeverBe(cel::Truth::yes, parts, vocabulary, [&](const FactSet& facts, Arena& arena) { return allOf(parts, facts, arena); });
}

}  // namespace

RuleReach reachOf(const Rule& rule, const Vocabulary& vocabulary) {
  // A condition that is constant as written ("1 == 2") is its author's doing, and no setting's.
  const auto isFree = [](const cel::Program& program, const std::string& text) {
    return text.find("settings.") != std::string::npos && turnsOnSettings(program, program.root);
  };
  std::vector<std::size_t> bound;
  bool anyFree = rule.unless && isFree(*rule.unless, rule.unlessText);
  for (std::size_t i = 0; i < rule.when.size(); ++i) {
    if (isFree(rule.when[i], rule.whenTexts[i])) {
      anyFree = true;
      continue;
    }
    if (contradict(rule, {i}, vocabulary)) return {Reach::part, {i}};
    bound.push_back(i);
  }
  if (bound.size() > 1 && contradict(rule, bound, vocabulary)) {
    // What the contradiction can do without is left out.
    for (std::size_t i = bound.size(); i-- > 0;) {
      std::vector<std::size_t> fewer = bound;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      if (contradict(rule, fewer, vocabulary)) bound = std::move(fewer);
    }
    return {Reach::condition, std::move(bound)};
  }
  if (!rule.unless || anyFree) return {};
  std::vector<const cel::Program*> all{&*rule.unless};
  for (const cel::Program& part : rule.when) all.push_back(&part);
  // The rule is asked, and a warning whose exit is open fires: an open exit is then no end of the search.
  const bool never =
      canNeverBe(cel::Truth::yes, all, vocabulary, [&](const FactSet& facts, Arena& arena) { return truthOf(firing(rule, facts, arena)); });
  return {never ? Reach::exception : Reach::some, {}};
}

}  // namespace tact
