#include "core/cel/evaluator.h"

#include <re2/re2.h>

#include <cmath>
#include <limits>

#include "core/cel/text.h"

namespace tact::cel {
namespace {

constexpr std::string_view kNoOverload = "these values do not go together";
constexpr std::string_view kTooCostly = "this takes too much work";
constexpr std::string_view kOverflow = "the number is too large";

// Unknown goes before error; EXPECTS one of the two not known.
Value unusable(const Value& a, const Value& b) {
  if (a.is(Kind::unknown) || b.is(Kind::unknown)) return Value::unknown();
  return a.is(Kind::error) ? a : b;
}

bool isNumber(const Value& v) { return v.is(Kind::integer) || v.is(Kind::real); }

// -1, 0, 1, or 2 where there is no order (NaN).
int compareMixed(std::int64_t i, double d) {
  if (std::isnan(d)) return 2;
  if (d >= 9223372036854775808.0) return -1;
  if (d < -9223372036854775808.0) return 1;
  const auto whole = static_cast<std::int64_t>(d);
  if (i != whole) return i < whole ? -1 : 1;
  const double rest = d - static_cast<double>(whole);
  return rest > 0 ? -1 : rest < 0 ? 1 : 0;
}

template <typename T>
int compareSame(T a, T b) {
  return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
}

// As compareMixed; 3 where the kinds have no order.
int compare(const Value& a, const Value& b) {
  if (a.is(Kind::integer) && b.is(Kind::real)) return compareMixed(a.asInt(), b.asReal());
  if (a.is(Kind::real) && b.is(Kind::integer)) {
    const int swapped = compareMixed(b.asInt(), a.asReal());
    return swapped == 2 ? 2 : -swapped;
  }
  if (a.kind() != b.kind()) return 3;
  switch (a.kind()) {
    case Kind::boolean: return compareSame(a.asBool(), b.asBool());
    case Kind::integer: return compareSame(a.asInt(), b.asInt());
    case Kind::real: return compareSame(a.asReal(), b.asReal());
    case Kind::string: return compareSame(a.asString().compare(b.asString()), 0);
    case Kind::timestamp:
    case Kind::duration: {
      const int seconds = compareSame(a.seconds(), b.seconds());
      return seconds != 0 ? seconds : compareSame(a.nanos(), b.nanos());
    }
    default: return 3;
  }
}

bool holds(Op op, int order) {
  switch (op) {
    case Op::less: return order == -1;
    case Op::lessEqual: return order == -1 || order == 0;
    case Op::greater: return order == 1;
    case Op::greaterEqual: return order == 1 || order == 0;
    case Op::equal: return order == 0;
    case Op::notEqual: return order != 0;
    default: return false;
  }
}

}  // namespace

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
    default: {
      const Value value = valueOf(id);
      if (value.is(Kind::boolean)) return value.asBool() ? Truth::yes : Truth::no;
      return value.is(Kind::unknown) ? Truth::unknown : Truth::error;
    }
  }
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
      return truth == Truth::error ? Value::error(kNoOverload) : Value::boolean(truth == Truth::yes);
    }
    case Op::conditional: {
      const Truth condition = truthOf(child(node, 0));
      if (condition == Truth::unknown) return Value::unknown();
      if (condition == Truth::error) return Value::error(kNoOverload);
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

Value Evaluator::comparison(Op op, const Value& a, const Value& b) {
  if (!spend(1 + (a.is(Kind::list) || a.is(Kind::map) ? a.elements().size() : 0))) return Value::error(kTooCostly);
  if (op == Op::equal) return Value::boolean(equal(a, b));
  if (op == Op::notEqual) return Value::boolean(!equal(a, b));
  const int order = compare(a, b);
  return order == 3 ? Value::error(kNoOverload) : Value::boolean(holds(op, order));
}

Value Evaluator::member(const Value& element, const Value& container) {
  if (!container.is(Kind::list) && !container.is(Kind::map)) return Value::error(kNoOverload);
  const std::size_t step = container.is(Kind::map) ? 2 : 1;
  const auto elements = container.elements();
  if (!spend(elements.size())) return Value::error(kTooCostly);
  for (std::size_t i = 0; i < elements.size(); i += step)
    if (equal(element, elements[i])) return Value::boolean(true);
  return Value::boolean(false);
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

Value Evaluator::indexed(const Value& container, const Value& at) {
  const auto elements = container.elements();
  if (container.is(Kind::map)) {
    for (std::size_t i = 0; i < elements.size(); i += 2)
      if (equal(elements[i], at)) return elements[i + 1];
    return Value::error("there is no such key");
  }
  if (!container.is(Kind::list) || !isNumber(at)) return Value::error(kNoOverload);
  for (std::size_t i = 0; at.is(Kind::real) && i < elements.size(); ++i)
    if (equal(Value::integer(static_cast<std::int64_t>(i)), at)) return elements[i];
  if (!at.is(Kind::integer) || at.asInt() < 0 || static_cast<std::uint64_t>(at.asInt()) >= elements.size())
    return Value::error("there is no such place in the list");
  return elements[static_cast<std::size_t>(at.asInt())];
}

Value Evaluator::selected(const Node& node, const Value& target) {
  if (!target.isKnown()) return target;
  if (!target.is(Kind::map)) return Value::error(kNoOverload);
  const Value found = indexed(target, program_.constants[node.payload]);
  return node.op == Op::has ? Value::boolean(!found.is(Kind::error)) : found;
}

Value Evaluator::built(const Node& node) {
  const auto elements = arena_.make<Value>(node.childCount);
  Value unusableElement = Value::boolean(true);
  for (std::uint32_t i = 0; i < node.childCount; ++i) {
    elements[i] = valueOf(child(node, i));
    if (!elements[i].isKnown()) unusableElement = unusableElement.isKnown() ? elements[i] : unusable(unusableElement, elements[i]);
  }
  if (!unusableElement.isKnown()) return unusableElement;
  if (!spend(1 + elements.size())) return Value::error(kTooCostly);
  if (node.op == Op::list) return Value::list(elements);
  for (std::size_t i = 0; i < elements.size(); i += 2) {
    if (elements[i].is(Kind::null) || elements[i].is(Kind::list) || elements[i].is(Kind::map) || elements[i].is(Kind::real))
      return Value::error("a key is an int, a string or a bool");
    if (!spend(i / 2)) return Value::error(kTooCostly);
    for (std::size_t j = 0; j < i; j += 2)
      if (equal(elements[i], elements[j])) return Value::error("the same key stands twice");
  }
  return Value::map(elements);
}

Value Evaluator::loop(const Node& node) {
  const Value range = valueOf(child(node, 0));
  if (!range.isKnown()) return range;
  if (!range.is(Kind::list) && !range.is(Kind::map)) return Value::error(kNoOverload);
  const auto elements = range.elements();
  const std::size_t step = range.is(Kind::map) ? 2 : 1;
  const bool keeps = node.op == Op::mapElements || node.op == Op::filter;
  const bool hasFilter = node.op == Op::filter || node.childCount == 3;
  const auto kept = keeps ? arena_.make<Value>(elements.size() / step) : std::span<Value>();
  std::size_t count = 0;
  Value doubt = Value::boolean(true);  // the unknown or error that stands in the way, if any
  for (std::size_t i = 0; i < elements.size(); i += step) {
    if (!spend(1)) return Value::error(kTooCostly);
    locals_[node.payload] = elements[i];
    if (node.op == Op::mapElements && !hasFilter) {
      const Value mapped = valueOf(child(node, 1));
      if (!mapped.isKnown()) return mapped;
      kept[count++] = mapped;
      continue;
    }
    const Truth truth = truthOf(child(node, 1));
    if (truth == Truth::unknown || truth == Truth::error) {
      const Value now = truth == Truth::unknown ? Value::unknown() : Value::error(kNoOverload);
      if (keeps || node.op == Op::existsOne) return now;
      doubt = doubt.isKnown() ? now : unusable(doubt, now);
    } else if (truth == Truth::no) {
      if (node.op == Op::all) return Value::boolean(false);
    } else if (node.op == Op::exists) {
      return Value::boolean(true);
    } else if (keeps) {
      const Value mapped = node.op == Op::filter ? elements[i] : valueOf(child(node, 2));
      if (!mapped.isKnown()) return mapped;
      kept[count++] = mapped;
    } else {
      ++count;
    }
  }
  if (keeps) return Value::list(kept.first(count));
  if (!doubt.isKnown()) return doubt;
  if (node.op == Op::existsOne) return Value::boolean(count == 1);
  return Value::boolean(node.op == Op::all);
}

Value Evaluator::called(const Node& node) {
  std::array<Value, 2> arguments;
  for (std::uint32_t i = 0; i < node.childCount && i < arguments.size(); ++i) arguments[i] = valueOf(child(node, i));
  const Value &a = arguments[0], &b = node.childCount > 1 ? arguments[1] : arguments[0];
  if (!a.isKnown() || !b.isKnown()) return unusable(a, b);
  if (node.function == Function::size) {
    if (a.is(Kind::string)) return Value::integer(static_cast<std::int64_t>(codePoints(a.asString())));
    if (a.is(Kind::list)) return Value::integer(static_cast<std::int64_t>(a.elements().size()));
    if (a.is(Kind::map)) return Value::integer(static_cast<std::int64_t>(a.elements().size() / 2));
    return Value::error(kNoOverload);
  }
  if (node.childCount == 1) return conversion(node.function, a);
  if (!a.is(Kind::string) || !b.is(Kind::string)) return Value::error(kNoOverload);
  const std::string_view text = a.asString(), part = b.asString();
  if (!spend(1 + (text.size() + part.size()) / 64)) return Value::error(kTooCostly);
  switch (node.function) {
    case Function::contains: return Value::boolean(text.find(part) != std::string_view::npos);
    case Function::startsWith: return Value::boolean(text.starts_with(part));
    case Function::endsWith: return Value::boolean(text.ends_with(part));
    case Function::matchesConstant:
      return Value::boolean(re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *program_.patterns[node.payload]));
    case Function::matches: return matches(text, part);
    default: return Value::error(kNoOverload);
  }
}

Value Evaluator::conversion(Function function, const Value& argument) {
  switch (function) {
    case Function::toDyn: return argument;
    case Function::toInt: return toInt(argument);
    case Function::toDouble: return toDouble(argument);
    case Function::toBool: return toBool(argument);
    case Function::toString: return toString(argument, arena_);
    default: return Value::error(kNoOverload);
  }
}

}  // namespace tact::cel
