// The parts of the compiler that know no construct in particular: nodes, constants, mistakes.
#include "core/cel/compiler.h"

#include <re2/re2.h>

#include "core/cel/parser.h"
#include "core/cel/text.h"

namespace tact::cel {

Program::Program() : arena(std::make_unique<Arena>()) {}
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::~Program() = default;

Type boolType() { return simple(TypeKind::boolean); }

Compiler::Compiler(const Ast& ast, const Environment& environment, std::vector<Issue>& issues)
    : ast_(ast), environment_(environment), issues_(issues), before_(issues.size()) {
  for (const Binding& binding : environment_.bindings) bindings_.try_emplace(binding.name, &binding, std::nullopt);
  program_.zones = environment_.zones;
  // Node 0 stands for whatever turns out to be a mistake, so that checking can go on around it. It never runs.
  program_.constants.push_back(Value::error("a mistake"));
  program_.nodes.emplace_back();
}

std::optional<Program> Compiler::run() {
  const Typed root = visit(ast_.root);
  if (environment_.typed && !environment_.result.isDyn() && !fits(root.type, environment_.result) && issues_.size() == before_) {
    const SyntaxNode& node = ast_.nodes[ast_.root];
    if (root.type.nullable && root.type.kind == environment_.result.kind)
      nullableIssue(node);
    else
      issue(node, "this yields " + root.type.words() + " where " + environment_.result.words() + " is needed");
  }
  if (issues_.size() > before_) return std::nullopt;
  program_.root = root.node;
  return std::move(program_);
}

void Compiler::issue(const SyntaxNode& node, std::string message, std::string hint) {
  if (!hasEnough()) issues_.push_back({node.begin, node.end, std::move(message), std::move(hint)});
}

void Compiler::nullableIssue(const SyntaxNode& node) {
  const std::string name = node.kind == Syntax::logicalNot ? dotted(ast_.nodes[node.children[0]]) : dotted(node);
  const std::string what = name.empty() ? "this" : quoted(name);
  issue(node, what + " may be null (nothing was said), so it is no condition by itself",
        "compare it: " + (name.empty() ? std::string("...") : name) + " == true, or == false");
}

Typed Compiler::failure(const SyntaxNode& node, const std::string& message) { return {addConstant(Value::error(message), node), {}}; }

NodeId Compiler::add(Node node, const SyntaxNode& place, const std::vector<NodeId>& children) {
  node.begin = place.begin;
  node.end = place.end;
  node.firstChild = static_cast<std::uint32_t>(program_.children.size());
  node.childCount = static_cast<std::uint32_t>(children.size());
  program_.children.insert(program_.children.end(), children.begin(), children.end());
  program_.nodes.push_back(node);
  return static_cast<NodeId>(program_.nodes.size() - 1);
}

NodeId Compiler::add(Op op, const SyntaxNode& place, const std::vector<NodeId>& children) {
  Node node;
  node.op = op;
  return add(node, place, children);
}

Value Compiler::keep(const Value& value) {
  switch (value.kind()) {
    case Kind::error: return Value::error(program_.arena->copy(value.asString()));
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

std::uint32_t Compiler::constantIndex(const Value& value) {
  program_.constants.push_back(keep(value));
  return static_cast<std::uint32_t>(program_.constants.size() - 1);
}

NodeId Compiler::addConstant(const Value& value, const SyntaxNode& place) {
  Node node;
  node.payload = constantIndex(value);
  return add(node, place);
}

const Value* Compiler::constantAt(NodeId id) const {
  const Node& node = program_.nodes[id];
  const bool isKnown = node.op == Op::constant && program_.constants[node.payload].isKnown();
  return isKnown ? &program_.constants[node.payload] : nullptr;
}

Typed Compiler::visit(NodeId id) {
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

std::optional<Program> compile(const Ast& ast, const Environment& environment, std::vector<Issue>& issues) {
  return Compiler(ast, environment, issues).run();
}

std::optional<Program> compile(std::string_view text, const Environment& environment, std::vector<Issue>& issues) {
  const auto ast = parse(text, issues);
  if (!ast) return std::nullopt;
  return compile(*ast, environment, issues);
}

}  // namespace tact::cel
