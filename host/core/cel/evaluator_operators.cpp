// Comparing, reckoning, and taking elements out of lists and maps.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/cel/evaluator.h"
#include "core/cel/failures.h"
#include "core/cel/times.h"

namespace tact::cel {
namespace {

bool isTime(const Value& v) { return v.is(Kind::timestamp) || v.is(Kind::duration); }

}  // namespace

Value Evaluator::comparison(Op op, const Value& a, const Value& b) {
  if (op == Op::equal || op == Op::notEqual) {
    const bool same = equalWithin(a, b, budget_);
    return budget_.isOver() ? Value::error(kTooCostly) : Value::boolean(same == (op == Op::equal));
  }
  if (!spend(a.is(Kind::string) && b.is(Kind::string) ? 1 + std::min(a.asString().size(), b.asString().size()) / 64 : 1))
    return Value::error(kTooCostly);
  const int order = compare(a, b);
  return order == 3 ? Value::error(kNoOverload) : Value::boolean(holds(op, order));
}

Value Evaluator::member(const Value& element, const Value& container) {
  if (container.is(Kind::map)) {
    const bool found = at(container, element) != nullptr;
    return budget_.isOver() ? Value::error(kTooCostly) : Value::boolean(found);
  }
  if (!container.is(Kind::list)) return Value::error(kNoOverload);
  bool found = false;
  for (const Value& each : container.elements()) {
    found = equalWithin(element, each, budget_);
    if (found || budget_.isOver()) break;
  }
  return budget_.isOver() ? Value::error(kTooCostly) : Value::boolean(found);
}

Value Evaluator::concatenated(const Value& a, const Value& b) {
  if (a.is(Kind::string)) {
    const std::string_view x = a.asString(), y = b.asString();
    if (!spend(1 + (x.size() + y.size()) / 64)) return Value::error(kTooCostly);
    const auto bytes = arena_.make<char>(x.size() + y.size());
    x.copy(bytes.data(), x.size());
    y.copy(bytes.data() + x.size(), y.size());
    return Value::string({bytes.data(), bytes.size()});
  }
  const auto x = a.elements(), y = b.elements();
  if (!spend(1 + x.size() + y.size())) return Value::error(kTooCostly);
  const auto both = arena_.make<Value>(x.size() + y.size());
  std::copy(x.begin(), x.end(), both.begin());
  std::copy(y.begin(), y.end(), both.begin() + static_cast<std::ptrdiff_t>(x.size()));
  return Value::list(both);
}

Value Evaluator::arithmetic(Op op, const Value& a, const Value& b) {
  if (isTime(a) || isTime(b)) return timeArithmetic(op, a, b);
  if (a.kind() != b.kind()) return Value::error(kNoOverload);
  if (op == Op::add && (a.is(Kind::string) || a.is(Kind::list))) return concatenated(a, b);
  if (a.is(Kind::real)) {
    const double x = a.asReal(), y = b.asReal();
    switch (op) {
      case Op::add: return Value::real(x + y);
      case Op::subtract: return Value::real(x - y);
      case Op::multiply: return Value::real(x * y);
      case Op::divide: return Value::real(x / y);
      default: return Value::error(kNoOverload);
    }
  }
  if (!a.is(Kind::integer)) return Value::error(kNoOverload);
  const std::int64_t x = a.asInt(), y = b.asInt();
  std::int64_t result = 0;
  bool overflow = false;
  switch (op) {
    case Op::add: overflow = __builtin_add_overflow(x, y, &result); break;
    case Op::subtract: overflow = __builtin_sub_overflow(x, y, &result); break;
    case Op::multiply: overflow = __builtin_mul_overflow(x, y, &result); break;
    default:
      if (y == 0) return Value::error("division by zero");
      if (x == std::numeric_limits<std::int64_t>::min() && y == -1)
        overflow = true;
      else
        result = op == Op::divide ? x / y : x % y;
  }
  return overflow ? Value::error(kOverflow) : Value::integer(result);
}

const Value* Evaluator::at(const Value& map, const Value& key) {
  const auto elements = map.elements();
  for (std::size_t i = 0; i < elements.size() && !budget_.isOver(); i += 2)
    if (equalWithin(elements[i], key, budget_)) return &elements[i + 1];
  return nullptr;
}

Value Evaluator::indexed(const Value& container, const Value& place) {
  if (container.is(Kind::map)) {
    if (const Value* found = at(container, place)) return *found;
    return Value::error(budget_.isOver() ? kTooCostly : "there is no such key");
  }
  if (!container.is(Kind::list)) return Value::error(kNoOverload);
  const auto elements = container.elements();
  std::int64_t index = -1;
  if (place.is(Kind::integer)) {
    index = place.asInt();
  } else if (place.is(Kind::real)) {  // 1.0 is the place 1
    if (std::trunc(place.asReal()) == place.asReal() && std::abs(place.asReal()) < 9e15) index = static_cast<std::int64_t>(place.asReal());
  } else {
    return Value::error(kNoOverload);
  }
  if (index < 0 || static_cast<std::uint64_t>(index) >= elements.size()) return Value::error("there is no such place in the list");
  return elements[static_cast<std::size_t>(index)];
}

Value Evaluator::selected(const Node& node, const Value& target) {
  if (!target.isKnown()) return target;
  if (!target.is(Kind::map)) return Value::error(kNoOverload);
  const Value* found = at(target, program_.constants[node.payload]);
  if (budget_.isOver()) return Value::error(kTooCostly);
  if (node.op == Op::has) return Value::boolean(found != nullptr);
  return found != nullptr ? *found : Value::error("there is no such key");
}

}  // namespace tact::cel
