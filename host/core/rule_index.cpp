#include "core/rule_index.h"

#include <algorithm>
#include <bit>

#include "core/rule.h"

namespace tact {
namespace {

constexpr std::uint64_t kUnknownBit = std::uint64_t{1} << kUnknownCode;

// The share of a fact's values that is let through.
double share(std::uint64_t open, const Fact& fact) {
  const std::size_t count = fact.type == FactType::boolean ? 2 : std::max<std::size_t>(1, fact.values.size());
  const std::uint64_t all = (std::uint64_t{1} << count) - 1;
  return static_cast<double>(std::popcount(open & all)) / static_cast<double>(count);
}

}  // namespace

void RuleIndex::close(std::vector<Gate>& gates, FactId fact, std::uint64_t open) {
  const auto same = std::find_if(gates.begin(), gates.end(), [&](const Gate& gate) { return gate.fact == fact; });
  if (same != gates.end())
    same->open &= open;
  else
    gates.push_back({open, fact});
}

// A condition that is false silences the rule.
void RuleIndex::needNotFalse(const cel::Program& program, cel::NodeId id, std::vector<Gate>& gates) {
  const cel::Node& node = program.nodes[id];
  const auto child = [&](std::uint32_t i) { return program.children[node.firstChild + i]; };
  switch (node.op) {
    case cel::Op::factIn: close(gates, node.fact, node.mask | kUnknownBit); break;
    case cel::Op::logicalNot: needNotTrue(program, child(0), gates); break;
    case cel::Op::logicalAnd:
      for (std::uint32_t i = 0; i < node.childCount; ++i) needNotFalse(program, child(i), gates);
      break;
    default: break;
  }
}

// An exit that is true silences the rule.
void RuleIndex::needNotTrue(const cel::Program& program, cel::NodeId id, std::vector<Gate>& gates) {
  const cel::Node& node = program.nodes[id];
  const auto child = [&](std::uint32_t i) { return program.children[node.firstChild + i]; };
  switch (node.op) {
    case cel::Op::factIn: close(gates, node.fact, ~node.mask | kUnknownBit); break;
    case cel::Op::logicalNot: needNotFalse(program, child(0), gates); break;
    case cel::Op::logicalOr:
      for (std::uint32_t i = 0; i < node.childCount; ++i) needNotTrue(program, child(i), gates);
      break;
    default: break;
  }
}

void RuleIndex::add(std::uint32_t place, const Rule& rule, const Vocabulary& vocabulary) {
  std::vector<Gate> gates;
  for (const cel::Program& part : rule.when) needNotFalse(part, part.root, gates);
  if (rule.unless) needNotTrue(*rule.unless, rule.unless->root, gates);
  std::stable_sort(gates.begin(), gates.end(),
                   [&](const Gate& a, const Gate& b) { return share(a.open, vocabulary[a.fact]) < share(b.open, vocabulary[b.fact]); });
  Entry entry;
  entry.first = gates.empty() ? Gate{~std::uint64_t{0}, 0} : gates.front();
  entry.level = rule.level;
  entry.place = place;
  entry.restBegin = static_cast<std::uint32_t>(rest_.size());
  if (!gates.empty()) rest_.insert(rest_.end(), gates.begin() + 1, gates.end());
  entry.restEnd = static_cast<std::uint32_t>(rest_.size());
  entries_.push_back(entry);
}

}  // namespace tact
