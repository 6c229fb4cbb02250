// Lists, maps, comprehensions and functions.
#include <re2/re2.h>

#include "core/cel/evaluator.h"
#include "core/cel/failures.h"
#include "core/cel/text.h"
#include "core/cel/times.h"

namespace tact::cel {

Value Evaluator::built(const Node& node) {
  if (!spend(1 + node.childCount)) return Value::error(kTooCostly);
  const auto elements = arena_.make<Value>(node.childCount);
  Value unusableElement = Value::boolean(true);
  for (std::uint32_t i = 0; i < node.childCount; ++i) {
    elements[i] = valueOf(child(node, i));
    if (!elements[i].isKnown()) unusableElement = unusableElement.isKnown() ? elements[i] : unusable(unusableElement, elements[i]);
  }
  if (!unusableElement.isKnown()) return unusableElement;
  if (node.op == Op::list) return Value::list(elements);
  for (std::size_t i = 0; i < elements.size(); i += 2)
    if (!elements[i].is(Kind::integer) && !elements[i].is(Kind::string) && !elements[i].is(Kind::boolean))
      return Value::error("a key is an int, a string or a bool");
  if (hasTwins(elements, budget_)) return Value::error("the same key stands twice");
  if (budget_.isOver()) return Value::error(kTooCostly);
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
  if (keeps && !spend(elements.size() / step)) return Value::error(kTooCostly);
  const auto kept = keeps ? arena_.make<Value>(elements.size() / step) : std::span<Value>();
  std::size_t count = 0;
  Value doubt = Value::boolean(true);  // the unknown or error that stands in the way, if any
  for (std::size_t i = 0; i < elements.size(); i += step) {
    if (!spend(static_cast<std::uint64_t>(node.number))) return Value::error(kTooCostly);
    locals_[node.payload] = elements[i];
    if (node.op == Op::mapElements && !hasFilter) {
      const Value mapped = valueOf(child(node, 1));
      if (!mapped.isKnown()) return mapped;
      kept[count++] = mapped;
      continue;
    }
    const Truth truth = truthOf(child(node, 1));
    if (truth == Truth::unknown || truth == Truth::error) {
      const Value now = truth == Truth::unknown ? Value::unknown() : failure_;
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
  if (a.is(Kind::string) && !spend(1 + a.asString().size() / 64)) return Value::error(kTooCostly);
  if (node.childCount == 1) return conversion(node.function, a);
  if (!b.is(Kind::string)) return Value::error(kNoOverload);
  if (a.is(Kind::string)) return searched(node, a.asString(), b.asString());
  // The rules of a named zone are looked up.
  if (!spend(16)) return Value::error(kTooCostly);
  return timePart(node.function, a, b.asString(), program_.zones);
}

Value Evaluator::searched(const Node& node, std::string_view text, std::string_view part) {
  switch (node.function) {
    case Function::matchesConstant: return matches(text, *program_.patterns[node.payload], budget_);
    case Function::matches: return matches(text, part, budget_);
    case Function::contains:
      // Texts that nearly match at every place make the search as slow as the product of both lengths.
      if (!spend(static_cast<std::uint64_t>(text.size()) * part.size() / 4096)) return Value::error(kTooCostly);
      return Value::boolean(text.find(part) != std::string_view::npos);
    case Function::startsWith: return Value::boolean(text.starts_with(part));
    case Function::endsWith: return Value::boolean(text.ends_with(part));
    default: return Value::error(kNoOverload);
  }
}

Value Evaluator::conversion(Function function, const Value& argument) {
  switch (function) {
    case Function::size:
      if (argument.is(Kind::string)) return Value::integer(static_cast<std::int64_t>(codePoints(argument.asString())));
      if (argument.is(Kind::list)) return Value::integer(static_cast<std::int64_t>(argument.elements().size()));
      if (argument.is(Kind::map)) return Value::integer(static_cast<std::int64_t>(argument.elements().size() / 2));
      return Value::error(kNoOverload);
    case Function::toDyn: return argument;
    case Function::toInt: return toInt(argument);
    case Function::toDouble: return toDouble(argument);
    case Function::toBool: return toBool(argument);
    case Function::toString: return toString(argument, arena_);
    case Function::toTimestamp: return toTimestamp(argument);
    case Function::toDuration: return toDuration(argument);
    default: return timePart(function, argument, "", nullptr);
  }
}

}  // namespace tact::cel
