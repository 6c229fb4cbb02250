// Conditions and the way into everything else; what goes through one construct stands in evaluator_operators.cpp and evaluator_calls.cpp.
#include "core/cel/evaluator.h"

#include <limits>

#include "core/cel/failures.h"

namespace tact::cel {

Truth Evaluator::truthOf(NodeId id) {
  const Node& node = program_.nodes[id];
  switch (node.op) {
    case Op::factIn: {
      const std::uint8_t code = facts_->code(node.fact);
      if (code == kUnknownCode) return Truth::unknown;
      return ((node.mask >> code) & 1U) != 0 ? Truth::yes : Truth::no;
    }
    case Op::factCompare: {
      const Value& value = (*facts_)[node.fact];
      if (!value.is(Kind::integer)) return Truth::unknown;
      return holds(node.compare, compareSame(value.asInt(), node.number)) ? Truth::yes : Truth::no;
    }
    case Op::logicalAnd:
    case Op::logicalOr: {
      const Truth decisive = node.op == Op::logicalAnd ? Truth::no : Truth::yes;
      bool unknown = false, error = false;
      for (std::uint32_t i = 0; i < node.childCount; ++i) {
        const Truth part = truthOf(child(node, i));
        if (part == decisive) return decisive;
        unknown = unknown || part == Truth::unknown;
        error = error || part == Truth::error;
      }
      if (unknown) return Truth::unknown;
      if (error) return Truth::error;
      return decisive == Truth::no ? Truth::yes : Truth::no;
    }
    case Op::logicalNot: {
      const Truth part = truthOf(child(node, 0));
      if (part == Truth::yes) return Truth::no;
      return part == Truth::no ? Truth::yes : part;
    }
    default: return slowTruthOf(id);
  }
}

Truth Evaluator::slowTruthOf(NodeId id) {
  const Value value = valueOf(id);
  if (value.is(Kind::boolean)) return value.asBool() ? Truth::yes : Truth::no;
  if (value.is(Kind::unknown)) return Truth::unknown;
  failure_ = value.is(Kind::error) ? value : Value::error(kNoCondition);
  return Truth::error;
}

Value Evaluator::valueOf(NodeId id) {
  const Node& node = program_.nodes[id];
  switch (node.op) {
    case Op::constant: return program_.constants[node.payload];
    case Op::fact: return (*facts_)[node.fact];
    case Op::local: return locals_[node.payload];
    case Op::factIn:
    case Op::factCompare:
    case Op::logicalAnd:
    case Op::logicalOr:
    case Op::logicalNot: {
      const Truth truth = truthOf(id);
      if (truth == Truth::unknown) return Value::unknown();
      return truth == Truth::error ? failure_ : Value::boolean(truth == Truth::yes);
    }
    case Op::conditional: {
      const Truth condition = truthOf(child(node, 0));
      if (condition == Truth::unknown) return Value::unknown();
      if (condition == Truth::error) return failure_;
      return valueOf(child(node, condition == Truth::yes ? 1 : 2));
    }
    case Op::list:
    case Op::map: return built(node);
    case Op::call: return called(node);
    case Op::all:
    case Op::exists:
    case Op::existsOne:
    case Op::mapElements:
    case Op::filter: return loop(node);
    case Op::select:
    case Op::has: return selected(node, valueOf(child(node, 0)));
    case Op::negate: {
      const Value v = valueOf(child(node, 0));
      if (!v.isKnown()) return v;
      if (v.is(Kind::real)) return Value::real(-v.asReal());
      if (!v.is(Kind::integer)) return Value::error(kNoOverload);
      return v.asInt() == std::numeric_limits<std::int64_t>::min() ? Value::error(kOverflow) : Value::integer(-v.asInt());
    }
    default: break;
  }
  const Value a = valueOf(child(node, 0)), b = valueOf(child(node, 1));
  if (!a.isKnown() || !b.isKnown()) return unusable(a, b);
  switch (node.op) {
    case Op::index: return indexed(a, b);
    case Op::in: return member(a, b);
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::modulo: return arithmetic(node.op, a, b);
    default: return comparison(node.op, a, b);
  }
}

}  // namespace tact::cel
