#include "packs/coverage.h"

#include <algorithm>

#include "core/cel/evaluator.h"
#include "core/reach.h"
#include "packs/examples.h"

namespace tact {
namespace {

class Collector {
 public:
  Collector(const Library& library, const Rule& rule) : rule_(rule), file_(library.files.at(rule.id)), nothing_(*library.vocabulary) {
    for (std::size_t i = 0; i < library.vocabulary->size(); ++i) nothing_.unset(static_cast<FactId>(i));
  }

  std::vector<Operand> all(bool whenIsList) {
    for (std::size_t i = 0; i < rule_.when.size(); ++i) collect(rule_.when[i], whenIsList ? "/when/" + std::to_string(i) : "/when");
    if (rule_.unless) collect(*rule_.unless, "/unless");
    return std::move(found_);
  }

 private:
  void collect(const cel::Program& program, const std::string& pointer) {
    const bool settled = isSettled(program, program.root);
    add(program, program.root, pointer, settled);
    descend(program, program.root, pointer, settled);
  }

  // Whether it holds, or does not, with no fact known at all.
  bool isSettled(const cel::Program& program, cel::NodeId node) {
    const cel::Truth truth = cel::Evaluator(program, &nothing_, arena_).truthOf(node);
    arena_.reset();
    return truth == cel::Truth::yes || truth == cel::Truth::no;
  }

  void add(const cel::Program& program, cel::NodeId node, const std::string& pointer, bool settled) {
    if (!looksAtFacts(program, node)) return;
    Operand operand;
    operand.rule = rule_.id;
    operand.file = file_.path;
    operand.pointer = pointer;
    operand.program = &program;
    operand.node = node;
    operand.isSettled = settled;
    found_.push_back(std::move(operand));
  }

  // Not into comprehensions: their bodies have no value of their own.
  void descend(const cel::Program& program, cel::NodeId id, const std::string& pointer, bool settled) {
    const cel::Node& node = program.nodes[id];
    const bool joins = node.op == cel::Op::logicalAnd || node.op == cel::Op::logicalOr;
    if (!joins && node.op != cel::Op::logicalNot) return;
    for (std::uint32_t i = 0; i < node.childCount; ++i) {
      const cel::NodeId child = program.children[node.firstChild + i];
      const bool childSettled = settled || isSettled(program, child);
      if (joins) add(program, child, pointer, childSettled);
      descend(program, child, pointer, childSettled);
    }
  }

  const Rule& rule_;
  const RuleFile& file_;
  std::vector<Operand> found_;
  FactSet nothing_;
  Arena arena_;
};

cel::Truth truthOf(const Operand& operand, const FactSet& facts, Arena& arena) {
  return cel::Evaluator(*operand.program, &facts, arena).truthOf(operand.node);
}

bool isList(const Library& library, const std::string& path) {
  JsonError failure;
  const auto json = parseJson(library.texts.at(path), failure);
  return json && json->contains("when") && (*json)["when"].is_array();
}

}  // namespace

std::vector<Operand> operandsOf(const Library& library, const Rule& rule) {
  const bool list = rule.when.size() > 1 || isList(library, library.files.at(rule.id).path);
  return Collector(library, rule).all(list);
}

std::vector<Operand> coverage(const Library& library, const std::string& onlyRule) {
  std::vector<Operand> all;
  Arena arena;
  for (const Rule& rule : library.rules.rules) {
    if (!onlyRule.empty() && rule.id != onlyRule) continue;
    std::vector<Operand> operands = operandsOf(library, rule);
    std::erase_if(operands, [](const Operand& operand) { return operand.isSettled; });
    for (const Example& example : library.files.at(rule.id).examples) {
      const FactSet facts = factsOf(library, example);
      for (Operand& operand : operands) {
        const cel::Truth truth = truthOf(operand, facts, arena);
        operand.seenTrue = operand.seenTrue || truth == cel::Truth::yes;
        operand.seenFalse = operand.seenFalse || truth == cel::Truth::no;
      }
      arena.reset();
    }
    all.insert(all.end(), std::make_move_iterator(operands.begin()), std::make_move_iterator(operands.end()));
  }
  return all;
}

bool showsWhatNoOtherDoes(const Library& library, const Rule& rule, const Example& example) {
  Arena arena;
  const FactSet facts = factsOf(library, example);
  for (const Operand& operand : operandsOf(library, rule)) {
    const cel::Truth truth = truthOf(operand, facts, arena);
    if (operand.isSettled || (truth != cel::Truth::yes && truth != cel::Truth::no)) continue;
    const auto& all = library.files.at(rule.id).examples;
    const bool again = std::any_of(all.begin(), all.end(), [&](const Example& other) {
      return other.pointer != example.pointer && truthOf(operand, factsOf(library, other), arena) == truth;
    });
    if (!again) return true;
  }
  return false;
}

Span placeOf(const Library& library, const Operand& operand) {
  const std::string& text = library.texts.at(operand.file);
  const cel::Node& node = operand.program->nodes[operand.node];
  return placeInString(text, placeOf(text, JsonPointer(operand.pointer)), node.begin, node.end);
}

}  // namespace tact
