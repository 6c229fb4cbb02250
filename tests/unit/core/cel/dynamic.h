// Expressions run without types: the one verb of the tests of what happens while an expression runs.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/cel/evaluator.h"
#include "core/small_world.h"

namespace tact::cel {

using Bindings = std::vector<std::pair<std::string, Value>>;

inline Environment dynamic(const Bindings& bindings, const ZoneLookup* zones = nullptr) {
  Environment environment;
  environment.typed = false;
  environment.zones = zones;
  for (const auto& [name, value] : bindings) environment.bindings.push_back({name, value});
  return environment;
}

// Returns the value in words, or "error: why".
inline std::string ran(const std::string& text, const Bindings& bindings = {}, const ZoneLookup* zones = nullptr) {
  const Program program = compiled(text, dynamic(bindings, zones));
  Arena arena;
  const Value value = Evaluator(program, nullptr, arena).value();
  return value.is(Kind::error) ? "error: " + std::string(value.asString()) : describe(value);
}

using Rows = std::vector<std::pair<const char*, const char*>>;

// Each row: an expression, and its value in words; "error" alone is any error.
inline void expectRows(const Rows& rows, const Bindings& bindings = {}, const ZoneLookup* zones = nullptr) {
  for (const auto& [text, expected] : rows) {
    const std::string got = ran(text, bindings, zones);
    EXPECT_EQ(std::string(expected) == "error" ? got.substr(0, 5) : got, expected) << text << " gave " << got;
  }
}

// An int list 0, 1, 2 ...; keeps its elements alive.
inline Value counting(std::size_t size) {
  static std::vector<std::vector<Value>> kept;
  std::vector<Value> numbers;
  numbers.reserve(size);
  for (std::size_t i = 0; i < size; ++i) numbers.push_back(Value::integer(static_cast<std::int64_t>(i)));
  kept.push_back(std::move(numbers));
  return Value::list(kept.back());
}

}  // namespace tact::cel
