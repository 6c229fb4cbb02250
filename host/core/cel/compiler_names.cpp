// Names in expressions: facts, bindings, the variables of comprehensions, fields of maps.
#include <algorithm>

#include "core/cel/compiler.h"

namespace tact::cel {

std::string Compiler::dotted(const SyntaxNode& node) const {
  if (node.kind == Syntax::identifier) return node.text;
  if (node.kind != Syntax::select && node.kind != Syntax::has) return {};
  if (node.text.find_first_of(".-/ ") != std::string::npos) return {};  // a quoted field of a map
  const std::string base = dotted(ast_.nodes[node.children[0]]);
  return base.empty() ? base : base + "." + node.text;
}

const SyntaxNode& Compiler::leftmost(const SyntaxNode& node) const {
  return node.kind == Syntax::select || node.kind == Syntax::has ? leftmost(ast_.nodes[node.children[0]]) : node;
}

const Local* Compiler::local(std::string_view name) const {
  for (auto it = locals_.rbegin(); it != locals_.rend(); ++it)
    if (it->name == name) return &*it;
  return nullptr;
}

std::optional<Typed> Compiler::global(const std::string& name, const SyntaxNode& node) {
  if (const auto bound = bindings_.find(name); bound != bindings_.end()) {
    auto& [binding, constant] = bound->second;
    if (!constant) constant = constantIndex(binding->value);
    Node constantNode;
    constantNode.payload = *constant;
    return Typed{add(constantNode, node), environment_.typed ? typeOf(binding->value) : Type{}};
  }
  const auto id = factNamed(name);
  if (!id) return std::nullopt;
  if (std::find(program_.facts.begin(), program_.facts.end(), *id) == program_.facts.end()) program_.facts.push_back(*id);
  const Fact& fact = (*environment_.vocabulary)[*id];
  Node factNode;
  factNode.op = Op::fact;
  factNode.fact = *id;
  if (fact.type == FactType::boolean && !fact.nullable) {  // a condition by itself
    factNode.op = Op::factIn;
    factNode.mask = 2;
  }
  return Typed{add(factNode, node), environment_.typed ? typeOf(fact) : Type{}};
}

std::optional<FactId> Compiler::factNamed(std::string_view name) const {
  if (environment_.vocabulary == nullptr) return std::nullopt;
  for (auto dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1))
    if (bindings_.contains(name.substr(0, dot))) return std::nullopt;
  return environment_.vocabulary->find(name);
}

Typed Compiler::nameOrSelect(const SyntaxNode& node) {
  std::string name = dotted(node);
  const bool rooted = name.starts_with('.');
  if (rooted) name.erase(0, 1);
  const std::string first = name.substr(0, name.find('.'));
  const bool isLocal = !rooted && !name.empty() && local(first) != nullptr;
  if (!name.empty() && !isLocal) {
    if (const auto found = global(name, node)) return *found;
  }
  if (node.kind == Syntax::identifier) {
    if (isLocal) {
      Node localNode;
      localNode.op = Op::local;
      localNode.payload = local(first)->slot;
      return {add(localNode, node), local(first)->type};
    }
    return unknownName(node, name);
  }
  if (!name.empty() && !isLocal && !resolvesPrefix(ast_.nodes[node.children[0]])) {
    return unknownName(node, name);
  }
  const Typed target = visit(node.children[0]);
  if (environment_.typed && !target.type.isDyn() && !target.type.is(TypeKind::map)) {
    issue(node, quoted(node.text) + " cannot be selected from " + target.type.words());
    return {};
  }
  Node select;
  select.op = Op::select;
  select.payload = constantIndex(Value::string(node.text));
  return {add(select, node, {target.node}), target.type.is(TypeKind::map) ? *target.type.element : Type{}};
}

bool Compiler::resolvesPrefix(const SyntaxNode& node) const {
  std::string name = dotted(node);
  if (name.starts_with('.')) name.erase(0, 1);
  return bindings_.contains(name) || factNamed(name).has_value() ||
         (node.kind == Syntax::select && resolvesPrefix(ast_.nodes[node.children[0]]));
}

Typed Compiler::unknownName(const SyntaxNode& node, const std::string& name) {
  if (!environment_.typed) return failure(node, "there is no name " + quoted(name));
  if (hasEnough()) return {};
  std::vector<std::string_view> names;
  for (const Binding& binding : environment_.bindings) names.push_back(binding.name);
  std::string_view near = nearest(name, names);
  if (near.empty() && environment_.vocabulary != nullptr) near = environment_.vocabulary->nearestName(name);
  issue(node, "there is no fact " + quoted(name), didYouMean(near));
  return {};
}

Typed Compiler::has(const SyntaxNode& node) {
  std::string name = dotted(node);
  if (!name.empty() && local(leftmost(node).text) == nullptr) {
    if (const auto found = global(name, node)) {  // a fact: known and not null
      Node compare;
      compare.op = Op::notEqual;
      return {add(compare, node, {found->node, addConstant(Value::null(), node)}), boolType()};
    }
    if (!resolvesPrefix(ast_.nodes[node.children[0]])) {
      return unknownName(node, name);
    }
  }
  const Typed target = visit(node.children[0]);
  Node test;
  test.op = Op::has;
  test.payload = constantIndex(Value::string(node.text));
  return {add(test, node, {target.node}), boolType()};
}

}  // namespace tact::cel
