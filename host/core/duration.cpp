#include "core/duration.h"

#include <cstdio>

namespace tact {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

struct Unit {
  std::string_view name;
  std::int64_t nanos;
};

// Longer names before those they begin with.
constexpr Unit kUnits[] = {{"ns", 1},         {"us", 1'000},  {"\xC2\xB5s", 1'000}, {"\xCE\xBCs", 1'000},
                           {"ms", 1'000'000}, {"s", kSecond}, {"m", 60 * kSecond},  {"h", 3'600 * kSecond}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Takes one number with its unit from the front of `rest`. The result is negative, because there is one more of these.
std::optional<std::int64_t> takePart(std::string_view& rest) {
  std::size_t whole = 0;
  while (whole < rest.size() && isDigit(rest[whole])) ++whole;
  std::size_t end = whole;
  if (end < rest.size() && rest[end] == '.') {
    ++end;
    while (end < rest.size() && isDigit(rest[end])) ++end;
  }
  const std::size_t digits = end - (end > whole ? 1 : 0);
  if (digits == 0) return std::nullopt;
  const std::string_view number = rest.substr(0, end);
  rest.remove_prefix(end);
  for (const Unit& unit : kUnits) {
    if (!rest.starts_with(unit.name)) continue;
    rest.remove_prefix(unit.name.size());
    std::int64_t total = 0;
    for (const char c : number.substr(0, whole)) {
      if (__builtin_mul_overflow(total, std::int64_t{10}, &total)) return std::nullopt;
      if (__builtin_sub_overflow(total, std::int64_t{c - '0'}, &total)) return std::nullopt;
    }
    if (__builtin_mul_overflow(total, unit.nanos, &total)) return std::nullopt;
    std::int64_t scale = unit.nanos, fraction = 0;
    for (std::size_t i = whole + 1; i < number.size() && scale > 1; ++i) {
      // An hour's or minute's tenth power is no whole number of nanoseconds after some digits: nanoseconds are all there is.
      fraction += (number[i] - '0') * (scale / 10);
      scale /= 10;
    }
    if (__builtin_sub_overflow(total, fraction, &total)) return std::nullopt;
    return total;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> parseDuration(std::string_view text) {
  const bool isNegative = text.starts_with('-');
  if (isNegative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return 0;
  if (text.empty()) return std::nullopt;
  std::int64_t total = 0;  // negative while it is being summed
  while (!text.empty()) {
    const auto part = takePart(text);
    if (!part || __builtin_add_overflow(total, *part, &total)) return std::nullopt;
  }
  if (isNegative) return total;
  std::int64_t positive = 0;
  if (__builtin_sub_overflow(std::int64_t{0}, total, &positive)) return std::nullopt;
  return positive;
}

std::string formatDuration(std::int64_t nanos) {
  const std::uint64_t size = nanos < 0 ? ~static_cast<std::uint64_t>(nanos) + 1 : static_cast<std::uint64_t>(nanos);
  std::string text = (nanos < 0 ? "-" : "") + std::to_string(size / kSecond);
  if (const auto rest = static_cast<unsigned>(size % kSecond); rest > 0) {
    char decimals[16];
    std::snprintf(decimals, sizeof(decimals), ".%09u", rest);
    text += decimals;
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text + "s";
}

Value durationValue(std::int64_t nanos) {
  std::int64_t seconds = nanos / kSecond, rest = nanos % kSecond;
  if (rest < 0) {
    rest += kSecond;
    --seconds;
  }
  return Value::duration(seconds, static_cast<std::uint32_t>(rest));
}

std::int64_t nanosOf(const Value& duration) {
  // In two steps: the smallest span's seconds alone, floored, would not fit as nanoseconds.
  if (duration.seconds() < 0) return (duration.seconds() + 1) * kSecond - (kSecond - std::int64_t{duration.nanos()});
  return duration.seconds() * kSecond + std::int64_t{duration.nanos()};
}

}  // namespace tact
