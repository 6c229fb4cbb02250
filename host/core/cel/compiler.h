// Syntax tree -> program, for compiler*.cpp only; everybody else calls compile() of program.h.
//
// Resolves names, checks types, folds constants, picks the fast nodes. Goes on after a mistake, so that all of them are reported at
// once. What goes through one construct of the language stands in one file: names, operators, calls (with lists and comprehensions).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/program.h"

namespace tact::cel {

// A node of the program and the type it yields.
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
  Compiler(const Ast& ast, const Environment& environment, std::vector<Issue>& issues)
      : ast_(ast), environment_(environment), issues_(issues) {}

  // Returns the program, or nothing after adding at least one issue. Call once.
  std::optional<Program> run();

 private:
  static bool fits(const Type& type, const Type& wanted) { return type.isDyn() || (type.kind == wanted.kind && !type.nullable); }

  void issue(const SyntaxNode& node, std::string message, std::string hint = {});
  void nullableIssue(const SyntaxNode& node);

  NodeId add(Node node, const SyntaxNode& place, const std::vector<NodeId>& children = {});
  NodeId add(Op op, const SyntaxNode& place, const std::vector<NodeId>& children);
  Value keep(const Value& value);
  std::uint32_t constantIndex(const Value& value);
  NodeId addConstant(const Value& value, const SyntaxNode& place);
  // The constant this node is, or null.
  const Value* constantAt(NodeId id) const;

  Typed visit(NodeId id);

  // compiler_names.cpp
  // "a.b.c" for a chain of selections from an identifier, else "".
  std::string dotted(const SyntaxNode& node) const;
  const SyntaxNode& leftmost(const SyntaxNode& node) const;
  const Local* local(std::string_view name) const;
  // A fact or binding of exactly this dotted name.
  std::optional<Typed> global(const std::string& name, const SyntaxNode& node);
  Typed nameOrSelect(const SyntaxNode& node);
  // Whether this chain, or a shorter part of it, is a name that exists.
  bool resolvesPrefix(const SyntaxNode& node) const;
  void unknownName(const SyntaxNode& node, const std::string& name);
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
  void noSuchFunction(const SyntaxNode& node, bool nameExists, const std::vector<Type>& types);
  Typed comprehension(const SyntaxNode& node);

  const Ast& ast_;
  const Environment& environment_;
  std::vector<Issue>& issues_;
  Program program_;
  std::vector<Local> locals_;
};

}  // namespace tact::cel
