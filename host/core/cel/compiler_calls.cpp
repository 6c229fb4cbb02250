// Lists, maps, functions and comprehensions.
#include <re2/re2.h>

#include <algorithm>

#include "core/cel/compiler.h"
#include "core/cel/functions.h"
#include "core/cel/text.h"
#include "core/cel/times.h"
#include "core/limits.h"

namespace tact::cel {

Typed Compiler::list(const SyntaxNode& node) {
  std::vector<NodeId> children;
  std::vector<Value> values;
  Type element;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Typed part = visit(node.children[i]);
    element = i == 0 ? part.type : join(element, part.type);
    children.push_back(part.node);
    if (const Value* constant = constantAt(part.node)) values.push_back(*constant);
  }
  if (values.size() == children.size()) return {addConstant(Value::list(values), node), listOf(element)};
  return {add(Op::list, node, children), listOf(element)};
}

Typed Compiler::map(const SyntaxNode& node) {
  std::vector<NodeId> children;
  Type key, value;
  for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
    const Typed k = visit(node.children[i]), v = visit(node.children[i + 1]);
    key = i == 0 ? k.type : join(key, k.type);
    value = i == 0 ? v.type : join(value, v.type);
    children.insert(children.end(), {k.node, v.node});
  }
  return {add(Op::map, node, children), mapOf(key, value)};
}

Typed Compiler::index(const SyntaxNode& node) {
  const Typed target = visit(node.children[0]), at = visit(node.children[1]);
  const NodeId id = add(Op::index, node, {target.node, at.node});
  if (environment_.typed && !target.type.isDyn()) {
    const bool isList = target.type.is(TypeKind::list);
    if (!isList && !target.type.is(TypeKind::map))
      issue(node, target.type.words() + " has no elements");
    else if (isList && !at.type.isDyn() && !at.type.isNumber())
      issue(ast_.nodes[node.children[1]], "a place in a list is an int, not " + at.type.words());
    else
      return {id, *target.type.element};
  }
  return {id, {}};
}

Typed Compiler::call(const SyntaxNode& node) {
  std::vector<NodeId> children;
  std::vector<Type> types;
  for (const NodeId child : node.children) {
    const Typed argument = visit(child);
    children.push_back(argument.node);
    types.push_back(argument.type);
  }
  const bool isMethod = node.kind == Syntax::method;
  const Signature* named = nullptr;
  const Signature* matching = nullptr;
  for (const Signature& signature : signatures()) {
    if (signature.name != node.text || signature.isMethod != isMethod) continue;
    named = &signature;
    if (signature.parameters.size() != types.size()) continue;
    bool all = true;
    for (std::size_t i = 0; i < types.size(); ++i)
      all = all && (!environment_.typed || types[i].isDyn() || signature.parameters[i] == TypeKind::dyn ||
                    signature.parameters[i] == types[i].kind);
    if (all && matching == nullptr) matching = &signature;
  }
  if (matching == nullptr) {
    return noSuchFunction(node, named != nullptr, types);
  }
  Node callNode;
  callNode.op = Op::call;
  callNode.function = matching->function;
  if (matching->function == Function::matches) compilePattern(callNode, children[1], node);
  if (matching->parameters.front() == TypeKind::timestamp && children.size() == 2) needZone(node, children[1]);
  return {add(callNode, node, children), simple(matching->result)};
}

void Compiler::compilePattern(Node& callNode, NodeId patternNode, const SyntaxNode& place) {
  const Value* constant = constantAt(patternNode);
  if (constant == nullptr || !constant->is(Kind::string)) return;
  if (program_.patterns.size() >= limits::kMaxExpressionPatterns) {
    issue(place, "this expression has too many regular expressions", "join them with '|', or split it into several conditions");
    return;
  }
  std::unique_ptr<Pattern> pattern;
  if (environment_.patternsAreChecked) {
    pattern = std::make_unique<Pattern>(std::string(constant->asString()));
  } else {
    std::string why;
    auto compiled = patternOf(constant->asString(), &why);
    if (!compiled) {
      if (environment_.typed) issue(ast_.nodes[place.children[1]], why);
      return;  // without types it fails when it runs
    }
    pattern = std::make_unique<Pattern>(std::move(compiled));
  }
  callNode.function = Function::matchesConstant;
  callNode.payload = static_cast<std::uint32_t>(program_.patterns.size());
  program_.patterns.push_back(std::move(pattern));
}

void Compiler::needZone(const SyntaxNode& node, NodeId zone) {
  const Value* name = constantAt(zone);
  if (!environment_.typed || name == nullptr || !name->is(Kind::string) || fixedOffset(name->asString())) return;
  if (environment_.zones != nullptr && environment_.zones->offsetAt(name->asString(), 0)) return;
  issue(ast_.nodes[node.children[1]], "there is no time zone " + quoted(name->asString()) + " here", "write an offset such as '+01:00'");
}

Typed Compiler::noSuchFunction(const SyntaxNode& node, bool nameExists, const std::vector<Type>& types) {
  if (!environment_.typed)
    return failure(node, nameExists ? quoted(node.text) + " does not take this many values" : "there is no function " + quoted(node.text));
  if (hasEnough()) return {};
  if (nameExists) {
    std::string given;
    for (const Type& type : types) given += (given.empty() ? "" : ", ") + type.words();
    issue(node, quoted(node.text) + " does not take (" + given + ")");
    return {};
  }
  std::vector<std::string_view> names;
  for (const Signature& signature : signatures()) names.push_back(signature.name);
  const std::string_view near = nearest(node.text, names);
  issue(node, "there is no function " + quoted(node.text), didYouMean(near));
  return {};
}

std::int64_t Compiler::size(NodeId id) const {
  const Node& node = program_.nodes[id];
  std::int64_t sum = 1;
  for (std::uint32_t i = 0; i < node.childCount; ++i) sum += size(program_.children[node.firstChild + i]);
  return sum;
}

Typed Compiler::comprehension(const SyntaxNode& node) {
  const Typed range = visit(node.children[0]);
  const bool isMap = range.type.is(TypeKind::map);
  if (environment_.typed && !range.type.isDyn() && !isMap && !range.type.is(TypeKind::list))
    issue(ast_.nodes[node.children[0]], quoted(node.text) + " goes through a list or map, not " + range.type.words());
  if (locals_.size() >= limits::kMaxComprehensionNesting) {
    issue(node, "comprehensions nest too deep");
    return {};
  }
  Type element = range.type.is(TypeKind::list) ? *range.type.element : isMap ? *range.type.key : Type{};
  const auto slot = static_cast<std::uint32_t>(locals_.size());
  locals_.push_back({node.variable, element, slot});
  program_.localSlots = std::max(program_.localSlots, slot + 1);
  std::vector<NodeId> children = {range.node};
  Type last;
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    const Typed part = visit(node.children[i]);
    last = part.type;
    const bool isTransform = node.text == "map" && i + 1 == node.children.size();
    if (!isTransform) needCondition(part, ast_.nodes[node.children[i]]);
    children.push_back(part.node);
  }
  locals_.pop_back();
  Node loop;
  loop.payload = slot;
  for (std::size_t i = 1; i < children.size(); ++i) loop.number += size(children[i]);
  if (node.text == "map") {
    loop.op = Op::mapElements;
    return {add(loop, node, children), listOf(last)};
  }
  if (node.text == "filter") {
    loop.op = Op::filter;
    return {add(loop, node, children), listOf(element)};
  }
  loop.op = node.text == "all" ? Op::all : node.text == "exists" ? Op::exists : Op::existsOne;
  return {add(loop, node, children), boolType()};
}

}  // namespace tact::cel
