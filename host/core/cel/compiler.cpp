// Syntax tree -> program: resolves names, checks types, folds constants, picks the fast nodes. Goes on after a mistake, so that all
// of them are reported at once.
#include <re2/re2.h>

#include <algorithm>

#include "core/cel/functions.h"
#include "core/cel/parser.h"
#include "core/cel/program.h"
#include "core/fact_set.h"
#include "core/limits.h"

namespace tact::cel {

Program::Program() : arena(std::make_unique<Arena>()) {}
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::~Program() = default;

Type boolType() {
  Type type;
  type.kind = TypeKind::boolean;
  return type;
}

namespace {

struct Typed {
  NodeId node = 0;
  Type type;
};

struct Local {
  std::string name;
  Type type;
  std::uint32_t slot = 0;
};

Type simple(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

class Compiler {
 public:
  Compiler(const Ast& ast, const Environment& environment, std::vector<Issue>& issues)
      : ast_(ast), environment_(environment), issues_(issues) {}

  std::optional<Program> run() {
    const std::size_t before = issues_.size();
    const Typed root = visit(ast_.root);
    if (environment_.typed && !environment_.result.isDyn() && !fits(root.type, environment_.result) && issues_.size() == before) {
      const SyntaxNode& node = ast_.nodes[ast_.root];
      if (root.type.nullable && root.type.kind == environment_.result.kind)
        nullableIssue(node);
      else
        issue(node, "this yields " + root.type.words() + " where " + environment_.result.words() + " is needed");
    }
    if (issues_.size() > before) return std::nullopt;
    program_.root = root.node;
    return std::move(program_);
  }

 private:
  static bool fits(const Type& type, const Type& wanted) { return type.isDyn() || (type.kind == wanted.kind && !type.nullable); }

  void issue(const SyntaxNode& node, std::string message, std::string hint = {}) {
    issues_.push_back({node.begin, node.end, std::move(message), std::move(hint)});
  }
  void nullableIssue(const SyntaxNode& node) {
    const std::string name = node.kind == Syntax::logicalNot ? dotted(ast_.nodes[node.children[0]]) : dotted(node);
    const std::string what = name.empty() ? "this" : quoted(name);
    issue(node, what + " may be null (nothing was said), so it is no condition by itself",
          "compare it: " + (name.empty() ? std::string("...") : name) + " == true, or == false");
  }

  NodeId add(Node node, const SyntaxNode& place, const std::vector<NodeId>& children = {}) {
    node.begin = place.begin;
    node.end = place.end;
    node.firstChild = static_cast<std::uint32_t>(program_.children.size());
    node.childCount = static_cast<std::uint32_t>(children.size());
    program_.children.insert(program_.children.end(), children.begin(), children.end());
    program_.nodes.push_back(node);
    return static_cast<NodeId>(program_.nodes.size() - 1);
  }
  NodeId add(Op op, const SyntaxNode& place, const std::vector<NodeId>& children) {
    Node node;
    node.op = op;
    return add(node, place, children);
  }

  Value keep(const Value& value) {
    switch (value.kind()) {
      case Kind::string: return Value::string(program_.arena->copy(value.asString()));
      case Kind::list:
      case Kind::map: {
        const auto copy = program_.arena->make<Value>(value.elements().size());
        for (std::size_t i = 0; i < copy.size(); ++i) copy[i] = keep(value.elements()[i]);
        return value.is(Kind::list) ? Value::list(copy) : Value::map(copy);
      }
      default: return value;
    }
  }
  std::uint32_t constantIndex(const Value& value) {
    program_.constants.push_back(keep(value));
    return static_cast<std::uint32_t>(program_.constants.size() - 1);
  }
  NodeId addConstant(const Value& value, const SyntaxNode& place) {
    Node node;
    node.payload = constantIndex(value);
    return add(node, place);
  }
  const Value* constantAt(NodeId id) const {
    const Node& node = program_.nodes[id];
    return node.op == Op::constant ? &program_.constants[node.payload] : nullptr;
  }

  Typed visit(NodeId id) {
    const SyntaxNode& node = ast_.nodes[id];
    switch (node.kind) {
      case Syntax::constant: return {addConstant(viewOf(node.constant), node), typeOf(viewOf(node.constant))};
      case Syntax::identifier:
      case Syntax::select: return nameOrSelect(node);
      case Syntax::has: return has(node);
      case Syntax::call:
      case Syntax::method: return call(node);
      case Syntax::list: return list(node);
      case Syntax::map: return map(node);
      case Syntax::conditional: return conditional(node);
      case Syntax::logicalAnd:
      case Syntax::logicalOr: return logical(node);
      case Syntax::logicalNot: return logicalNot(node);
      case Syntax::negate: return negate(node);
      case Syntax::binary: return binary(node);
      case Syntax::index: return index(node);
      case Syntax::comprehension: return comprehension(node);
    }
    return {};
  }

  // ---- names ----

  // Returns "a.b.c" for a chain of selections from an identifier, else "".
  std::string dotted(const SyntaxNode& node) const {
    if (node.kind == Syntax::identifier) return node.text;
    if (node.kind != Syntax::select && node.kind != Syntax::has) return {};
    const std::string base = dotted(ast_.nodes[node.children[0]]);
    return base.empty() ? base : base + "." + node.text;
  }
  const SyntaxNode& leftmost(const SyntaxNode& node) const {
    return node.kind == Syntax::select || node.kind == Syntax::has ? leftmost(ast_.nodes[node.children[0]]) : node;
  }
  const Local* local(std::string_view name) const {
    for (auto it = locals_.rbegin(); it != locals_.rend(); ++it)
      if (it->name == name) return &*it;
    return nullptr;
  }

  // A fact or binding of exactly this dotted name.
  std::optional<Typed> global(const std::string& name, const SyntaxNode& node) {
    for (const Binding& binding : environment_.bindings)
      if (binding.name == name) return Typed{addConstant(binding.value, node), environment_.typed ? typeOf(binding.value) : Type{}};
    if (environment_.vocabulary == nullptr) return std::nullopt;
    const auto id = environment_.vocabulary->find(name);
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

  Typed nameOrSelect(const SyntaxNode& node) {
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
      unknownName(node, name);
      return {};
    }
    if (!name.empty() && !isLocal && !resolvesPrefix(ast_.nodes[node.children[0]])) {
      unknownName(node, name);
      return {};
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

  // Whether this chain, or a shorter part of it, is a name that exists.
  bool resolvesPrefix(const SyntaxNode& node) const {
    std::string name = dotted(node);
    if (name.starts_with('.')) name.erase(0, 1);
    const auto exists = [&](const std::string& n) {
      for (const Binding& binding : environment_.bindings)
        if (binding.name == n) return true;
      return environment_.vocabulary != nullptr && environment_.vocabulary->find(n).has_value();
    };
    return exists(name) || (node.kind == Syntax::select && resolvesPrefix(ast_.nodes[node.children[0]]));
  }

  void unknownName(const SyntaxNode& node, const std::string& name) {
    std::vector<std::string_view> names;
    for (const Binding& binding : environment_.bindings) names.push_back(binding.name);
    std::string_view near = nearest(name, names);
    if (near.empty() && environment_.vocabulary != nullptr) near = environment_.vocabulary->nearestName(name);
    issue(node, "there is no fact " + quoted(name), near.empty() ? "" : "did you mean " + quoted(near) + "?");
  }

  Typed has(const SyntaxNode& node) {
    std::string name = dotted(node);
    if (!name.empty() && local(leftmost(node).text) == nullptr) {
      if (const auto found = global(name, node)) {  // a fact: known and not null
        Node compare;
        compare.op = Op::notEqual;
        return {add(compare, node, {found->node, addConstant(Value::null(), node)}), boolType()};
      }
      if (!resolvesPrefix(ast_.nodes[node.children[0]])) {
        unknownName(node, name);
        return {};
      }
    }
    const Typed target = visit(node.children[0]);
    Node test;
    test.op = Op::has;
    test.payload = constantIndex(Value::string(node.text));
    return {add(test, node, {target.node}), boolType()};
  }

  // ---- operators ----

  void needCondition(const Typed& operand, const SyntaxNode& node) {
    if (!environment_.typed || operand.type.isDyn() || fits(operand.type, boolType())) return;
    if (operand.type.is(TypeKind::boolean))
      nullableIssue(node);
    else
      issue(node, "this is " + operand.type.words() + ", where a condition is needed");
  }

  Typed logical(const SyntaxNode& node) {
    std::vector<NodeId> children;
    for (const NodeId child : node.children) {
      const Typed operand = visit(child);
      needCondition(operand, ast_.nodes[child]);
      children.push_back(operand.node);
    }
    return {add(node.kind == Syntax::logicalAnd ? Op::logicalAnd : Op::logicalOr, node, children), boolType()};
  }

  Typed logicalNot(const SyntaxNode& node) {
    const Typed operand = visit(node.children[0]);
    needCondition(operand, node);
    return {add(Op::logicalNot, node, {operand.node}), boolType()};
  }

  Typed negate(const SyntaxNode& node) {
    const Typed operand = visit(node.children[0]);
    if (environment_.typed && !operand.type.isDyn() && !operand.type.isNumber()) issue(node, operand.type.words() + " has no negative");
    return {add(Op::negate, node, {operand.node}), operand.type};
  }

  Typed conditional(const SyntaxNode& node) {
    const Typed condition = visit(node.children[0]);
    needCondition(condition, ast_.nodes[node.children[0]]);
    const Typed yes = visit(node.children[1]), no = visit(node.children[2]);
    return {add(Op::conditional, node, {condition.node, yes.node, no.node}), join(yes.type, no.type)};
  }

  // An enumeration compared with a text must name one of its values.
  void needEnumValue(const Type& type, NodeId literal) {
    const SyntaxNode& node = ast_.nodes[literal];
    if (type.enumOf == nullptr || node.kind != Syntax::constant || !std::holds_alternative<std::string>(node.constant)) return;
    const auto& values = type.enumOf->values;
    const std::string& text = std::get<std::string>(node.constant);
    if (std::find(values.begin(), values.end(), text) != values.end()) return;
    const std::string_view near = nearest(text, {values.begin(), values.end()});
    issue(node, quoted(text) + " is no value of " + type.enumOf->name,
          near.empty() ? "see shared-rules/facts.json" : "did you mean " + quoted(near) + "?");
  }

  Typed binary(const SyntaxNode& node) {
    const Typed left = visit(node.children[0]), right = visit(node.children[1]);
    const std::string& op = node.text;
    if (op == "==" || op == "!=") return equality(node, left, right);
    if (op == "in") return membership(node, left, right);
    if (op == "<" || op == "<=" || op == ">" || op == ">=") return ordering(node, left, right);
    return arithmetic(node, left, right);
  }

  Typed equality(const SyntaxNode& node, const Typed& left, const Typed& right) {
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

  Typed ordering(const SyntaxNode& node, const Typed& left, const Typed& right) {
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

  Typed membership(const SyntaxNode& node, const Typed& left, const Typed& right) {
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

  Typed arithmetic(const SyntaxNode& node, const Typed& left, const Typed& right) {
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

  // fact == 'x', fact == true, fact == null, fact in ['x', 'y']: one bit each.
  std::optional<NodeId> factTest(NodeId factNode, NodeId constantNode, bool asMember, bool negated, const SyntaxNode& place) {
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

  std::optional<NodeId> factNumber(NodeId factNode, NodeId constantNode, Op op, const SyntaxNode& place) {
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

  // ---- lists, maps, calls ----

  Typed list(const SyntaxNode& node) {
    std::vector<NodeId> children;
    std::vector<Value> values;
    Type element;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const Typed part = visit(node.children[i]);
      element = i == 0 ? part.type : join(element, part.type);
      children.push_back(part.node);
      if (const Value* constant = constantAt(part.node); constant != nullptr && constant->isKnown()) values.push_back(*constant);
    }
    if (values.size() == children.size()) return {addConstant(Value::list(values), node), listOf(element)};
    return {add(Op::list, node, children), listOf(element)};
  }

  Typed map(const SyntaxNode& node) {
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

  Typed index(const SyntaxNode& node) {
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

  Typed call(const SyntaxNode& node) {
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
      noSuchFunction(node, named != nullptr, types);
      return {};
    }
    Node callNode;
    callNode.op = Op::call;
    callNode.function = matching->function;
    if (matching->function == Function::matches) compilePattern(callNode, children[1], node);
    return {add(callNode, node, children), simple(matching->result)};
  }

  void compilePattern(Node& callNode, NodeId patternNode, const SyntaxNode& place) {
    const Value* constant = constantAt(patternNode);
    if (constant == nullptr || !constant->is(Kind::string)) return;
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(limits::kMaxRegexBytes);
    auto pattern = std::make_unique<re2::RE2>(re2::StringPiece(constant->asString().data(), constant->asString().size()), options);
    if (!pattern->ok()) {
      issue(ast_.nodes[place.children[1]], "not a regular expression: " + pattern->error());
      return;
    }
    callNode.function = Function::matchesConstant;
    callNode.payload = static_cast<std::uint32_t>(program_.patterns.size());
    program_.patterns.push_back(std::move(pattern));
  }

  void noSuchFunction(const SyntaxNode& node, bool nameExists, const std::vector<Type>& types) {
    if (nameExists) {
      std::string given;
      for (const Type& type : types) given += (given.empty() ? "" : ", ") + type.words();
      issue(node, quoted(node.text) + " does not take (" + given + ")");
      return;
    }
    std::vector<std::string_view> names;
    for (const Signature& signature : signatures()) names.push_back(signature.name);
    const std::string_view near = nearest(node.text, names);
    issue(node, "there is no function " + quoted(node.text), near.empty() ? "" : "did you mean " + quoted(near) + "?");
  }

  Typed comprehension(const SyntaxNode& node) {
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

  const Ast& ast_;
  const Environment& environment_;
  std::vector<Issue>& issues_;
  Program program_;
  std::vector<Local> locals_;
};

}  // namespace

std::optional<Program> compile(const Ast& ast, const Environment& environment, std::vector<Issue>& issues) {
  return Compiler(ast, environment, issues).run();
}

std::optional<Program> compile(std::string_view text, const Environment& environment, std::vector<Issue>& issues) {
  const auto ast = parse(text, issues);
  if (!ast) return std::nullopt;
  return compile(*ast, environment, issues);
}

}  // namespace tact::cel
