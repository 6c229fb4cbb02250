// Why a program yields what it yields: the facts that decided it, and the facts it lacked.
#include <algorithm>

#include "core/cel/evaluator.h"

namespace tact::cel {
namespace {

bool isLoop(const Node& node) { return node.op >= Op::all && node.op <= Op::filter; }

class Tracer {
 public:
  Tracer(const Program& program, const FactSet& facts, Arena& arena)
      : program_(program), facts_(facts), evaluator_(program, &facts, arena) {}

  std::vector<FactId> missing() {
    collectMissing(program_.root);
    return std::move(found_);
  }
  std::vector<FactId> deciding() {
    collectDeciding(program_.root);
    return std::move(found_);
  }

 private:
  void add(FactId fact) {
    if (std::find(found_.begin(), found_.end(), fact) == found_.end()) found_.push_back(fact);
  }
  template <typename Visit>
  void eachChild(const Node& node, Visit visit) {
    for (std::uint32_t i = 0; i < node.childCount; ++i) visit(program_.children[node.firstChild + i]);
  }
  static bool isFact(const Node& node) { return node.op == Op::fact || node.op == Op::factIn || node.op == Op::factCompare; }

  void collectMissing(NodeId id) {
    const Node& node = program_.nodes[id];
    if (isFact(node)) {
      if (!facts_[node.fact].isKnown()) add(node.fact);
      return;
    }
    // Inside a comprehension the elements differ; every unknown fact below it may be the one.
    const bool logical = node.op == Op::logicalAnd || node.op == Op::logicalOr;
    if (logical && evaluator_.truthOf(id) != Truth::unknown) return;
    if (node.op == Op::conditional) {
      const Truth condition = evaluator_.truthOf(program_.children[node.firstChild]);
      if (condition == Truth::yes || condition == Truth::no)
        return collectMissing(program_.children[node.firstChild + (condition == Truth::yes ? 1 : 2)]);
      return collectMissing(program_.children[node.firstChild]);
    }
    eachChild(node, [&](NodeId child) { collectMissing(child); });
  }

  void collectDeciding(NodeId id) {
    const Node& node = program_.nodes[id];
    if (isFact(node)) {
      if (facts_[node.fact].isKnown()) add(node.fact);
      return;
    }
    if (node.op == Op::logicalAnd || node.op == Op::logicalOr) {
      const Truth whole = evaluator_.truthOf(id);
      const bool oneDecides = whole == (node.op == Op::logicalAnd ? Truth::no : Truth::yes);
      for (std::uint32_t i = 0; i < node.childCount; ++i) {
        const NodeId child = program_.children[node.firstChild + i];
        if (oneDecides && evaluator_.truthOf(child) != whole) continue;
        collectDeciding(child);
        if (oneDecides) return;
      }
      return;
    }
    if (node.op == Op::conditional) {
      const NodeId condition = program_.children[node.firstChild];
      collectDeciding(condition);
      const Truth truth = evaluator_.truthOf(condition);
      if (truth == Truth::yes || truth == Truth::no) collectDeciding(program_.children[node.firstChild + (truth == Truth::yes ? 1 : 2)]);
      return;
    }
    eachChild(node, [&](NodeId child) { collectDeciding(child); });
  }

  const Program& program_;
  const FactSet& facts_;
  Evaluator evaluator_;
  std::vector<FactId> found_;
};

}  // namespace

std::vector<FactId> missingFacts(const Program& program, const FactSet& facts, Arena& arena) {
  return Tracer(program, facts, arena).missing();
}

Failure failureOf(const Program& program, const FactSet* facts, Arena& arena) {
  Evaluator evaluator(program, facts, arena);
  NodeId at = program.root;
  for (bool deeper = true; deeper;) {
    const Node& node = program.nodes[at];
    deeper = false;
    for (std::uint32_t i = 0; i < (isLoop(node) ? 1 : node.childCount) && !deeper; ++i) {
      const NodeId child = program.children[node.firstChild + i];
      // The branch of a conditional that was not taken fails in vain.
      if (node.op == Op::conditional && i > 0 && evaluator.truthOf(program.children[node.firstChild]) != (i == 1 ? Truth::yes : Truth::no))
        continue;
      deeper = evaluator.valueOf(child).is(Kind::error);
      if (deeper) at = child;
    }
  }
  return {program.nodes[at].begin, program.nodes[at].end};
}

std::vector<FactId> decidingFacts(const Program& program, const FactSet& facts, Arena& arena) {
  return Tracer(program, facts, arena).deciding();
}

}  // namespace tact::cel
