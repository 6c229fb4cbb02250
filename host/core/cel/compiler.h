// Syntax tree -> program, for compiler*.cpp only; everybody else calls compile() of program.h.
//
// Resolves names, checks types, folds constants, picks the fast nodes. Goes on after a mistake, so that all of them are reported at
// once. What goes through one construct of the language stands in one file: names, operators, calls (with lists and comprehensions).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/cel/program.h"
#include "core/limits.h"

namespace tact::cel {

// A node of the program and the type it yields. Without more, the node that stands for a mistake.
struct Typed {
  NodeId node = 0;
  Type type;
};

// The variable of a comprehension.
struct Local {
  std::string name;
  Type type;
  std::uint32_t slot = 0;
};

inline Type simple(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

inline std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

class Compiler {
 public:
  // All must outlive the compiler.
  Compiler(const Ast& ast, const Environment& environment, std::vector<Issue>& issues);

  // Returns the program, or nothing after adding at least one issue. Call once.
  std::optional<Program> run();

 private:
  static bool fits(const Type& type, const Type& wanted) { return type.isDyn() || (type.kind == wanted.kind && !type.nullable); }

  void issue(const SyntaxNode& node, std::string message, std::string hint = {});
  void nullableIssue(const SyntaxNode& node);
  bool hasEnough() const { return issues_.size() >= before_ + limits::kMaxIssues; }
  // What fails when it runs; for what would be an issue if types were checked.
  Typed failure(const SyntaxNode& node, const std::string& message);

  NodeId add(Node node, const SyntaxNode& place, const std::vector<NodeId>& children = {});
  NodeId add(Op op, const SyntaxNode& place, const std::vector<NodeId>& children);
  Value keep(const Value& value);
  std::uint32_t constantIndex(const Value& value);
  NodeId addConstant(const Value& value, const SyntaxNode& place);
  // The known constant this node is, or null.
  const Value* constantAt(NodeId id) const;

  Typed visit(NodeId id);

  // compiler_names.cpp
  // "a.b.c" for a chain of selections from an identifier, else "".
  std::string dotted(const SyntaxNode& node) const;
  const SyntaxNode& leftmost(const SyntaxNode& node) const;
  const Local* local(std::string_view name) const;
  // A fact or binding of exactly this dotted name.
  std::optional<Typed> global(const std::string& name, const SyntaxNode& node);
  // The fact of this name. A binding hides the facts below it: with `person` bound, `person.degree` is its field.
  std::optional<FactId> factNamed(std::string_view name) const;
  Typed nameOrSelect(const SyntaxNode& node);
  // Whether this chain, or a shorter part of it, is a name that exists.
  bool resolvesPrefix(const SyntaxNode& node) const;
  Typed unknownName(const SyntaxNode& node, const std::string& name);
  Typed has(const SyntaxNode& node);

  // compiler_operators.cpp
  void needCondition(const Typed& operand, const SyntaxNode& node);
  Typed logical(const SyntaxNode& node);
  Typed logicalNot(const SyntaxNode& node);
  Typed negate(const SyntaxNode& node);
  Typed conditional(const SyntaxNode& node);
  // An enumeration compared with a text must name one of its values.
  void needEnumValue(const Type& type, NodeId literal);
  Typed binary(const SyntaxNode& node);
  Typed equality(const SyntaxNode& node, const Typed& left, const Typed& right);
  Typed ordering(const SyntaxNode& node, const Typed& left, const Typed& right);
  Typed membership(const SyntaxNode& node, const Typed& left, const Typed& right);
  Typed arithmetic(const SyntaxNode& node, const Typed& left, const Typed& right);
  // fact == 'x', fact == true, fact == null, fact in ['x', 'y']: one bit each.
  std::optional<NodeId> factTest(NodeId factNode, NodeId constantNode, bool asMember, bool negated, const SyntaxNode& place);
  std::optional<NodeId> factNumber(NodeId factNode, NodeId constantNode, Op op, const SyntaxNode& place);

  // compiler_calls.cpp
  Typed list(const SyntaxNode& node);
  Typed map(const SyntaxNode& node);
  Typed index(const SyntaxNode& node);
  Typed call(const SyntaxNode& node);
  void compilePattern(Node& callNode, NodeId patternNode, const SyntaxNode& place);
  void needZone(const SyntaxNode& node, NodeId zone);
  Typed noSuchFunction(const SyntaxNode& node, bool nameExists, const std::vector<Type>& types);
  // The nodes below and including this one: what running it once costs.
  std::int64_t size(NodeId id) const;
  Typed comprehension(const SyntaxNode& node);

  const Ast& ast_;
  const Environment& environment_;
  std::vector<Issue>& issues_;
  const std::size_t before_;
  // By name: the binding, and its constant once it has been mentioned.
  std::map<std::string_view, std::pair<const Binding*, std::optional<std::uint32_t>>> bindings_;
  Program program_;
  std::vector<Local> locals_;
};

}  // namespace tact::cel
