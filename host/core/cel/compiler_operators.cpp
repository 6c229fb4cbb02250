// Operators: what may meet in them, and the fast nodes for comparing a fact with constants.
#include <algorithm>

#include "core/cel/compiler.h"
#include "core/fact_set.h"

namespace tact::cel {

void Compiler::needCondition(const Typed& operand, const SyntaxNode& node) {
  if (!environment_.typed || operand.type.isDyn() || fits(operand.type, boolType())) return;
  if (operand.type.is(TypeKind::boolean))
    nullableIssue(node);
  else
    issue(node, "this is " + operand.type.words() + ", where a condition is needed");
}

Typed Compiler::logical(const SyntaxNode& node) {
  std::vector<NodeId> children;
  for (const NodeId child : node.children) {
    const Typed operand = visit(child);
    needCondition(operand, ast_.nodes[child]);
    children.push_back(operand.node);
  }
  return {add(node.kind == Syntax::logicalAnd ? Op::logicalAnd : Op::logicalOr, node, children), boolType()};
}

Typed Compiler::logicalNot(const SyntaxNode& node) {
  const Typed operand = visit(node.children[0]);
  needCondition(operand, node);
  return {add(Op::logicalNot, node, {operand.node}), boolType()};
}

Typed Compiler::negate(const SyntaxNode& node) {
  const Typed operand = visit(node.children[0]);
  if (environment_.typed && !operand.type.isDyn() && !operand.type.isNumber()) issue(node, operand.type.words() + " has no negative");
  return {add(Op::negate, node, {operand.node}), operand.type};
}

Typed Compiler::conditional(const SyntaxNode& node) {
  const Typed condition = visit(node.children[0]);
  needCondition(condition, ast_.nodes[node.children[0]]);
  const Typed yes = visit(node.children[1]), no = visit(node.children[2]);
  return {add(Op::conditional, node, {condition.node, yes.node, no.node}), join(yes.type, no.type)};
}

void Compiler::needEnumValue(const Type& type, NodeId literal) {
  const SyntaxNode& node = ast_.nodes[literal];
  if (type.enumOf == nullptr || node.kind != Syntax::constant || !std::holds_alternative<std::string>(node.constant)) return;
  const auto& values = type.enumOf->values;
  const std::string& text = std::get<std::string>(node.constant);
  if (std::find(values.begin(), values.end(), text) != values.end()) return;
  const std::string_view near = nearest(text, {values.begin(), values.end()});
  issue(node, quoted(text) + " is no value of " + type.enumOf->name, near.empty() ? "see shared-rules/facts.json" : didYouMean(near));
}

Typed Compiler::binary(const SyntaxNode& node) {
  const Typed left = visit(node.children[0]), right = visit(node.children[1]);
  const std::string& op = node.text;
  if (op == "==" || op == "!=") return equality(node, left, right);
  if (op == "in") return membership(node, left, right);
  if (op == "<" || op == "<=" || op == ">" || op == ">=") return ordering(node, left, right);
  return arithmetic(node, left, right);
}

Typed Compiler::equality(const SyntaxNode& node, const Typed& left, const Typed& right) {
  if (environment_.typed) {
    needEnumValue(left.type, node.children[1]);
    needEnumValue(right.type, node.children[0]);
    if (!comparable(left.type, right.type)) {
      const bool null = left.type.is(TypeKind::null) || right.type.is(TypeKind::null);
      issue(node, null ? "this is never null" : left.type.words() + " never equals " + right.type.words(),
            null ? "an unknown fact is unknown, not null" : "");
    }
  }
  const bool negated = node.text == "!=";
  if (const auto fast = factTest(left.node, right.node, false, negated, node)) return {*fast, boolType()};
  if (const auto fast = factTest(right.node, left.node, false, negated, node)) return {*fast, boolType()};
  const Op op = negated ? Op::notEqual : Op::equal;
  if (const auto fast = factNumber(left.node, right.node, op, node)) return {*fast, boolType()};
  return {add(op, node, {left.node, right.node}), boolType()};
}

Typed Compiler::ordering(const SyntaxNode& node, const Typed& left, const Typed& right) {
  if (environment_.typed && !orderable(left.type, right.type)) {
    const bool isEnum = left.type.enumOf != nullptr || right.type.enumOf != nullptr;
    issue(node,
          isEnum ? "the values of an enumeration have no order"
                 : left.type.words() + " and " + right.type.words() + " cannot be compared in size",
          isEnum ? "name them: ... in ['a', 'b']" : "");
  }
  const Op op = node.text == "<" ? Op::less : node.text == "<=" ? Op::lessEqual : node.text == ">" ? Op::greater : Op::greaterEqual;
  if (const auto fast = factNumber(left.node, right.node, op, node)) return {*fast, boolType()};
  return {add(op, node, {left.node, right.node}), boolType()};
}

Typed Compiler::membership(const SyntaxNode& node, const Typed& left, const Typed& right) {
  const SyntaxNode& listNode = ast_.nodes[node.children[1]];
  if (environment_.typed) {
    if (listNode.kind == Syntax::list)
      for (const NodeId element : listNode.children) needEnumValue(left.type, element);
    const bool container = right.type.is(TypeKind::list) || right.type.is(TypeKind::map);
    if (!right.type.isDyn() && !container) issue(node, "'in' needs a list on its right, not " + right.type.words());
    const Type* wanted = right.type.is(TypeKind::map) ? right.type.key.get() : right.type.element.get();
    if (container && !comparable(left.type, *wanted)) issue(node, left.type.words() + " is never in " + right.type.words());
  }
  if (const auto fast = factTest(left.node, right.node, true, false, node)) return {*fast, boolType()};
  return {add(Op::in, node, {left.node, right.node}), boolType()};
}

Typed Compiler::arithmetic(const SyntaxNode& node, const Typed& left, const Typed& right) {
  static constexpr std::string_view kOperators = "+-*/%";
  static constexpr Op kOps[] = {Op::add, Op::subtract, Op::multiply, Op::divide, Op::modulo};
  const NodeId id = add(kOps[kOperators.find(node.text[0])], node, {left.node, right.node});
  const Type &a = left.type, &b = right.type;
  if (!environment_.typed || a.isDyn() || b.isDyn()) return {id, {}};
  const char op = node.text[0];
  const bool aTime = a.is(TypeKind::timestamp), bTime = b.is(TypeKind::timestamp);
  const bool aSpan = a.is(TypeKind::duration), bSpan = b.is(TypeKind::duration);
  if (a.kind == b.kind && a.isNumber() && !(op == '%' && a.is(TypeKind::real))) return {id, simple(a.kind)};
  if (op == '+' && a.is(TypeKind::string) && b.is(TypeKind::string)) return {id, simple(TypeKind::string)};
  if (op == '+' && a.is(TypeKind::list) && b.is(TypeKind::list)) return {id, join(a, b)};
  if ((op == '+' || op == '-') && aTime && bSpan) return {id, a};
  if (op == '+' && aSpan && bTime) return {id, b};
  if ((op == '+' || op == '-') && aSpan && bSpan) return {id, a};
  if (op == '-' && aTime && bTime) return {id, simple(TypeKind::duration)};
  const bool mixed = a.isNumber() && b.isNumber();
  issue(node, quoted(node.text) + " does not work on " + a.words() + " and " + b.words(),
        mixed ? "write both with or both without a decimal point, or use double(...)" : "");
  return {id, {}};
}

std::optional<NodeId> Compiler::factTest(NodeId factNode, NodeId constantNode, bool asMember, bool negated, const SyntaxNode& place) {
  const Node& node = program_.nodes[factNode];
  const Value* constant = constantAt(constantNode);
  if (constant == nullptr || constant->is(Kind::list) != asMember || (node.op != Op::fact && node.op != Op::factIn)) return std::nullopt;
  const Fact& fact = (*environment_.vocabulary)[node.fact];
  // A bare bool fact is a test already, see global(); any other test is a bool of its own, not the fact.
  const bool isBare = node.mask == 2 && fact.type == FactType::boolean && !fact.nullable;
  if (node.op == Op::factIn && !isBare) return std::nullopt;
  if (fact.type != FactType::boolean && fact.type != FactType::enumeration) return std::nullopt;
  std::uint64_t mask = 0;
  const auto include = [&](const Value& value) {
    const std::uint8_t code = codeOf(fact, value);
    if (code != kUnknownCode) mask |= std::uint64_t{1} << code;
  };
  if (constant->is(Kind::list))
    for (const Value& element : constant->elements()) include(element);
  else
    include(*constant);
  Node test;
  test.op = Op::factIn;
  test.fact = node.fact;
  test.mask = negated ? ~mask & ~(std::uint64_t{1} << kUnknownCode) : mask;
  return add(test, place);
}

std::optional<NodeId> Compiler::factNumber(NodeId factNode, NodeId constantNode, Op op, const SyntaxNode& place) {
  const Node& node = program_.nodes[factNode];
  const Value* constant = constantAt(constantNode);
  if (node.op != Op::fact || constant == nullptr || !constant->is(Kind::integer)) return std::nullopt;
  const Fact& fact = (*environment_.vocabulary)[node.fact];
  if (fact.type != FactType::integer || fact.nullable) return std::nullopt;
  Node test;
  test.op = Op::factCompare;
  test.fact = node.fact;
  test.compare = op;
  test.number = constant->asInt();
  return add(test, place);
}

}  // namespace tact::cel
