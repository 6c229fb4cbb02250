#include "core/rfc3339.h"

#include <chrono>
#include <cstdio>

namespace tact {
namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  // Exactly `digits` decimal digits.
  std::optional<int> number(std::size_t digits) {
    if (rest_.size() < digits) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, digits)) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(digits);
    return value;
  }
  bool accept(std::string_view any) {
    if (rest_.empty() || any.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool atEnd() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

 private:
  std::string_view rest_;
};

}  // namespace

std::optional<Instant> parseInstant(std::string_view text, bool dateAlone) {
  using namespace std::chrono;
  Scanner scan(text);
  const auto y = scan.number(4);
  if (!y || !scan.accept("-")) return std::nullopt;
  const auto m = scan.number(2);
  if (!m || !scan.accept("-")) return std::nullopt;
  const auto d = scan.number(2);
  if (!d) return std::nullopt;
  const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
  if (!date.ok()) return std::nullopt;
  Instant instant;
  instant.seconds = sys_days(date).time_since_epoch().count() * std::int64_t{86'400};
  if (scan.atEnd()) return dateAlone && isInstant(instant.seconds) ? std::optional(instant) : std::nullopt;
  if (!scan.accept("Tt")) return std::nullopt;
  const auto h = scan.number(2);
  if (!h || *h > 23 || !scan.accept(":")) return std::nullopt;
  const auto min = scan.number(2);
  if (!min || *min > 59 || !scan.accept(":")) return std::nullopt;
  const auto s = scan.number(2);
  if (!s || *s > 59) return std::nullopt;
  if (scan.accept(".")) {
    std::uint32_t scale = 100'000'000;
    if (scan.peek() < '0' || scan.peek() > '9') return std::nullopt;
    while (const auto digit = scan.number(1)) {
      if (scale == 0) return std::nullopt;
      instant.nanos += static_cast<std::uint32_t>(*digit) * scale;
      scale /= 10;
    }
  }
  std::int64_t offset = 0;
  if (!scan.accept("Zz")) {
    const bool west = scan.peek() == '-';
    if (!scan.accept("+-")) return std::nullopt;
    const auto oh = scan.number(2);
    if (!oh || *oh > 23 || !scan.accept(":")) return std::nullopt;
    const auto om = scan.number(2);
    if (!om || *om > 59) return std::nullopt;
    offset = (*oh * 3'600 + *om * 60) * (west ? -1 : 1);
  }
  instant.seconds += *h * 3'600 + *min * 60 + *s - offset;
  if (!scan.atEnd() || !isInstant(instant.seconds)) return std::nullopt;
  return instant;
}

std::string formatInstant(Instant instant) {
  using namespace std::chrono;
  const sys_seconds whole{seconds(instant.seconds)};
  const auto days = floor<std::chrono::days>(whole);
  const year_month_day date(days);
  const hh_mm_ss time(whole - days);
  char buffer[48];
  std::snprintf(buffer, sizeof(buffer), "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  std::string text = buffer;
  if (instant.nanos > 0) {
    std::snprintf(buffer, sizeof(buffer), ".%09u", instant.nanos);
    text += buffer;
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text + "Z";
}

}  // namespace tact
