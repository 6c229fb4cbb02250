#include "core/cel/text.h"

#include <re2/re2.h>

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "core/cel/failures.h"
#include "core/duration.h"
#include "core/limits.h"
#include "core/rfc3339.h"

namespace tact::cel {

std::size_t codePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

std::unique_ptr<re2::RE2> patternOf(std::string_view text, std::string* why) {
  if (text.size() > limits::kMaxPatternBytes) {
    if (why != nullptr) *why = "this regular expression is too long";
    return nullptr;
  }
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(limits::kMaxRegexBytes);
  auto pattern = std::make_unique<re2::RE2>(re2::StringPiece(text.data(), text.size()), options);
  if (pattern->ok()) return pattern;
  if (why != nullptr) *why = "not a regular expression: " + pattern->error();
  return nullptr;
}

Pattern::Pattern(std::unique_ptr<re2::RE2> compiled) : compiled_(std::move(compiled)) {}
Pattern::Pattern(std::string text) : text_(std::move(text)) {}
Pattern::~Pattern() = default;

const re2::RE2* Pattern::get() const {
  std::call_once(once_, [this] {
    if (!compiled_) compiled_ = patternOf(text_);
  });
  return compiled_.get();
}

Value matches(std::string_view text, const Pattern& pattern, Budget& budget) {
  const re2::RE2* compiled = pattern.get();
  return compiled == nullptr ? Value::error("not a regular expression") : matches(text, *compiled, budget);
}

Value matches(std::string_view text, const re2::RE2& pattern, Budget& budget) {
  const auto size = static_cast<std::uint64_t>(pattern.ProgramSize());
  if (!budget.spend(1 + text.size() * size / 64)) return Value::error(kTooCostly);
  return Value::boolean(re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern));
}

Value matches(std::string_view text, std::string_view pattern, Budget& budget) {
  constexpr std::uint64_t kCompiling = 5'000;  // of the largest pattern about two milliseconds
  if (!budget.spend(kCompiling)) return Value::error(kTooCostly);
  const auto compiled = patternOf(pattern);
  return compiled ? matches(text, *compiled, budget) : Value::error("not a regular expression");
}

std::optional<double> doubleOf(std::string_view text) {
  double result = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), result);
  if (end != text.data() + text.size() || status == std::errc::invalid_argument) return std::nullopt;
  if (status == std::errc()) return result;
  // from_chars does not say whether a number is too large or too small.
  result = std::strtod(std::string(text).c_str(), nullptr);
  return std::abs(result) < 1 ? std::optional(result) : std::nullopt;
}

Value toInt(const Value& value) {
  switch (value.kind()) {
    case Kind::integer: return value;
    case Kind::timestamp: return Value::integer(value.seconds());
    case Kind::real: {
      const double d = value.asReal();
      if (std::isnan(d) || d <= -9223372036854775808.0 || d >= 9223372036854775808.0) return Value::error("out of an int's range");
      return Value::integer(static_cast<std::int64_t>(d));
    }
    case Kind::string: {
      std::int64_t result = 0;
      const std::string_view text = value.asString();
      const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), result);
      if (status != std::errc() || end != text.data() + text.size()) return Value::error("this text is no int");
      return Value::integer(result);
    }
    default: return Value::error("no int can be made of this");
  }
}

Value toDouble(const Value& value) {
  switch (value.kind()) {
    case Kind::real: return value;
    case Kind::integer: return Value::real(static_cast<double>(value.asInt()));
    case Kind::string: {
      const auto result = doubleOf(value.asString());
      return result ? Value::real(*result) : Value::error("this text is no double");
    }
    default: return Value::error("no double can be made of this");
  }
}

Value toBool(const Value& value) {
  if (value.is(Kind::boolean)) return value;
  if (!value.is(Kind::string)) return Value::error("no bool can be made of this");
  const std::string_view text = value.asString();
  for (const std::string_view yes : {"1", "t", "true", "TRUE", "True"})
    if (text == yes) return Value::boolean(true);
  for (const std::string_view no : {"0", "f", "false", "FALSE", "False"})
    if (text == no) return Value::boolean(false);
  return Value::error("this text is no bool");
}

Value toString(const Value& value, Arena& arena) {
  switch (value.kind()) {
    case Kind::string: return value;
    case Kind::boolean: return Value::string(value.asBool() ? "true" : "false");
    case Kind::integer: return Value::string(arena.copy(std::to_string(value.asInt())));
    case Kind::real: {
      char buffer[40];
      const auto [end, status] = std::to_chars(buffer, buffer + sizeof(buffer), value.asReal());
      return Value::string(arena.copy({buffer, static_cast<std::size_t>(end - buffer)}));
    }
    case Kind::timestamp: return Value::string(arena.copy(formatInstant({value.seconds(), value.nanos()})));
    case Kind::duration: return Value::string(arena.copy(formatDuration(nanosOf(value))));
    default: return Value::error("no text can be made of this");
  }
}

}  // namespace tact::cel
