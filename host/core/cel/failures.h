// What evaluator*.cpp say of expressions that fail while they run.
#pragma once

#include <string_view>

#include "core/value.h"

namespace tact::cel {

inline constexpr std::string_view kNoOverload = "these values do not go together";
inline constexpr std::string_view kNoCondition = "a condition is true or false, and this is neither";
inline constexpr std::string_view kTooCostly = "this takes too much work";
inline constexpr std::string_view kOverflow = "the number is too large";

// Unknown goes before error. Returns the one that stands in the way; EXPECTS at least one of the two not known.
inline Value unusable(const Value& a, const Value& b) {
  if (a.is(Kind::unknown) || b.is(Kind::unknown)) return Value::unknown();
  return a.is(Kind::error) ? a : b;
}

}  // namespace tact::cel
