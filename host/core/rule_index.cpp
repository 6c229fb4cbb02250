#include "core/rule_index.h"

#include <algorithm>
#include <bit>

#include "core/cel/evaluator.h"
#include "core/rule.h"

namespace tact {
namespace {

using cel::NodeId;
using cel::Op;
using cel::Truth;

constexpr std::uint64_t kUnknownBit = std::uint64_t{1} << kUnknownCode;

Op opposite(Op compare) {
  switch (compare) {
    case Op::less: return Op::greaterEqual;
    case Op::lessEqual: return Op::greater;
    case Op::greater: return Op::lessEqual;
    case Op::greaterEqual: return Op::less;
    case Op::equal: return Op::notEqual;
    default: return Op::equal;
  }
}

bool holds(Op compare, std::int64_t a, std::int64_t b) {
  switch (compare) {
    case Op::less: return a < b;
    case Op::lessEqual: return a <= b;
    case Op::greater: return a > b;
    case Op::greaterEqual: return a >= b;
    case Op::equal: return a == b;
    default: return a != b;
  }
}

// The share of a fact's values that are among these codes.
double share(std::uint64_t codes, const Fact& fact) {
  const std::size_t count = fact.type == FactType::boolean ? 2 : std::max<std::size_t>(1, fact.values.size());
  const std::uint64_t all = (std::uint64_t{1} << count) - 1;
  return static_cast<double>(std::popcount(codes & all)) / static_cast<double>(count);
}

}  // namespace

// Adds the tests of which one must hold for the node to be true (or false, if that is wanted). Returns whether the node consists of such.
bool RuleIndex::addTests(const cel::Program& program, NodeId id, bool wanted, Clause& clause) {
  const cel::Node& node = program.nodes[id];
  const auto each = [&](bool want) {
    for (std::uint32_t i = 0; i < node.childCount; ++i)
      if (!addTests(program, program.children[node.firstChild + i], want, clause)) return false;
    return true;
  };
  switch (node.op) {
    case Op::factIn: clause.push_back({wanted ? node.mask : ~node.mask, node.fact, Op::factIn}); return true;
    case Op::factCompare:
      clause.push_back({static_cast<std::uint64_t>(node.number), node.fact, wanted ? node.compare : opposite(node.compare)});
      return true;
    case Op::logicalNot: return each(!wanted);
    case Op::logicalAnd: return !wanted && each(wanted);
    case Op::logicalOr: return wanted && each(wanted);
    default: return false;
  }
}

// Adds the clauses that must all hold for the node to be true (or false). Returns whether they are all there is to it.
bool RuleIndex::addClauses(const cel::Program& program, NodeId id, bool wanted, std::vector<Clause>& clauses) {
  const cel::Node& node = program.nodes[id];
  const auto each = [&](bool want) {
    bool whole = true;
    for (std::uint32_t i = 0; i < node.childCount; ++i)
      whole = addClauses(program, program.children[node.firstChild + i], want, clauses) && whole;
    return whole;
  };
  if (node.op == Op::logicalNot) return each(!wanted);
  if (node.op == (wanted ? Op::logicalAnd : Op::logicalOr)) return each(wanted);
  Clause clause;
  if (!addTests(program, id, wanted, clause) || clause.empty()) return false;
  clauses.push_back(std::move(clause));
  return true;
}

void RuleIndex::add(std::uint32_t place, const Rule& rule, const Vocabulary& vocabulary) {
  Entry entry;
  entry.level = rule.level;
  entry.place = place;
  entry.isWhole = true;
  std::vector<Clause> clauses;
  for (const cel::Program& part : rule.when) entry.isWhole = addClauses(part, part.root, true, clauses) && entry.isWhole;
  if (rule.unless) entry.isWhole = addClauses(*rule.unless, rule.unless->root, false, clauses) && entry.isWhole;
  const auto likelihood = [&](const Clause& clause) {
    double sum = 0;
    for (const Test& test : clause) sum += test.op == Op::factIn ? share(test.number, vocabulary[test.fact]) : 0.5;
    return sum;
  };
  std::stable_sort(clauses.begin(), clauses.end(), [&](const Clause& a, const Clause& b) { return likelihood(a) < likelihood(b); });
  entry.open = ~std::uint64_t{0};
  const auto single =
      std::find_if(clauses.begin(), clauses.end(), [](const Clause& clause) { return clause.size() == 1 && clause[0].op == Op::factIn; });
  if (single != clauses.end()) {
    entry.open = single->front().number | kUnknownBit;
    entry.fact = single->front().fact;
  }
  entry.begin = static_cast<std::uint32_t>(tests_.size());
  for (Clause& clause : clauses) {
    clause.back().endsClause = true;
    tests_.insert(tests_.end(), clause.begin(), clause.end());
  }
  entry.end = static_cast<std::uint32_t>(tests_.size());
  entries_.push_back(entry);
}

RuleIndex::Proof RuleIndex::proof(const Entry& entry, const FactSet& facts) const {
  const auto truth = [&](const Test& test) {
    if (test.op == Op::factIn) {
      const std::uint8_t code = facts.code(test.fact);
      if (code == kUnknownCode) return Truth::unknown;
      return ((test.number >> code) & 1U) != 0 ? Truth::yes : Truth::no;
    }
    const Value& value = facts[test.fact];
    if (!value.is(Kind::integer)) return Truth::unknown;
    return holds(test.op, value.asInt(), static_cast<std::int64_t>(test.number)) ? Truth::yes : Truth::no;
  };
  bool isSettled = entry.isWhole, clauseHolds = false, clauseIsOpen = false;
  for (std::uint32_t i = entry.begin; i < entry.end; ++i) {
    const Test& test = tests_[i];
    if (!clauseHolds) {
      const Truth found = truth(test);
      clauseHolds = found == Truth::yes;
      clauseIsOpen = clauseIsOpen || found == Truth::unknown;
    }
    if (!test.endsClause) continue;
    if (!clauseHolds && !clauseIsOpen) return Proof::silent;
    isSettled = isSettled && clauseHolds;
    clauseHolds = clauseIsOpen = false;
  }
  return isSettled ? Proof::fires : Proof::none;
}

}  // namespace tact
