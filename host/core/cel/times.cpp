#include "core/cel/times.h"

#include <chrono>

#include "core/duration.h"
#include "core/rfc3339.h"

namespace tact::cel {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::string_view kBeyond = "this time is out of range";
constexpr std::string_view kTooLong = "this span of time is too long";
constexpr std::string_view kNoOverload = "these values do not go together";

Value timestampValue(std::int64_t seconds, std::int64_t nanos) {
  if (!isInstant(seconds)) return Value::error(kBeyond);
  return Value::timestamp(seconds, static_cast<std::uint32_t>(nanos));
}

// The instant moved by a span: seconds of both are far from overflowing.
Value moved(const Value& instant, const Value& span, bool forwards) {
  std::int64_t seconds = instant.seconds() + (forwards ? span.seconds() : -span.seconds());
  std::int64_t nanos = std::int64_t{instant.nanos()} + (forwards ? std::int64_t{span.nanos()} : -std::int64_t{span.nanos()});
  if (nanos < 0) {
    nanos += kSecond;
    --seconds;
  } else if (nanos >= kSecond) {
    nanos -= kSecond;
    ++seconds;
  }
  return timestampValue(seconds, nanos);
}

Value between(const Value& later, const Value& earlier) {
  std::int64_t nanos = 0;
  if (__builtin_mul_overflow(later.seconds() - earlier.seconds(), kSecond, &nanos) ||
      __builtin_add_overflow(nanos, std::int64_t{later.nanos()} - std::int64_t{earlier.nanos()}, &nanos))
    return Value::error(kTooLong);
  return durationValue(nanos);
}

Value spanPart(Function part, std::int64_t nanos) {
  switch (part) {
    case Function::getHours: return Value::integer(nanos / (3'600 * kSecond));
    case Function::getMinutes: return Value::integer(nanos / (60 * kSecond));
    case Function::getSeconds: return Value::integer(nanos / kSecond);
    case Function::getMilliseconds: return Value::integer(nanos % kSecond / 1'000'000);
    default: return Value::error("a span of time has no such part");
  }
}

}  // namespace

Value toTimestamp(const Value& value) {
  if (value.is(Kind::timestamp)) return value;
  if (value.is(Kind::integer)) return timestampValue(value.asInt(), 0);
  if (!value.is(Kind::string)) return Value::error("no time can be made of this");
  const auto instant = parseInstant(value.asString());
  if (!instant) return Value::error("this text is no time, such as '2026-11-20T14:00:00Z'");
  return timestampValue(instant->seconds, instant->nanos);
}

Value toDuration(const Value& value) {
  if (value.is(Kind::duration)) return value;
  if (!value.is(Kind::string)) return Value::error("no span of time can be made of this");
  const auto nanos = parseDuration(value.asString());
  return nanos ? durationValue(*nanos) : Value::error("this text is no span of time, such as '1h30m', or it is too long");
}

Value timeArithmetic(Op op, const Value& a, const Value& b) {
  const bool plus = op == Op::add;
  if (!plus && op != Op::subtract) return Value::error(kNoOverload);
  if (a.is(Kind::timestamp) && b.is(Kind::duration)) return moved(a, b, plus);
  if (plus && a.is(Kind::duration) && b.is(Kind::timestamp)) return moved(b, a, true);
  if (!plus && a.is(Kind::timestamp) && b.is(Kind::timestamp)) return between(a, b);
  if (!a.is(Kind::duration) || !b.is(Kind::duration)) return Value::error(kNoOverload);
  const std::int64_t x = nanosOf(a), y = nanosOf(b);
  std::int64_t result = 0;
  const bool overflow = plus ? __builtin_add_overflow(x, y, &result) : __builtin_sub_overflow(x, y, &result);
  return overflow ? Value::error(kTooLong) : durationValue(result);
}

std::optional<std::int32_t> fixedOffset(std::string_view zone) {
  if (zone.empty() || zone == "UTC" || zone == "Z") return 0;
  const bool west = zone.front() == '-';
  if (west || zone.front() == '+') zone.remove_prefix(1);
  if (zone.size() != 5 || zone[2] != ':') return std::nullopt;
  for (const std::size_t i : {0U, 1U, 3U, 4U})
    if (zone[i] < '0' || zone[i] > '9') return std::nullopt;
  const int hours = (zone[0] - '0') * 10 + (zone[1] - '0'), minutes = (zone[3] - '0') * 10 + (zone[4] - '0');
  if (hours > 23 || minutes > 59) return std::nullopt;
  return (hours * 3'600 + minutes * 60) * (west ? -1 : 1);
}

Value timePart(Function part, const Value& time, std::string_view zone, const ZoneLookup* zones) {
  using namespace std::chrono;
  if (time.is(Kind::duration)) return zone.empty() ? spanPart(part, nanosOf(time)) : Value::error("a span of time is in no time zone");
  if (!time.is(Kind::timestamp)) return Value::error(kNoOverload);
  auto offset = fixedOffset(zone);
  if (!offset && zones != nullptr) offset = zones->offsetAt(zone, time.seconds());
  if (!offset) return Value::error("there is no such time zone");
  const sys_seconds local{seconds(time.seconds() + *offset)};
  const sys_days today = floor<days>(local);
  const year_month_day date(today);
  const std::int64_t second = (local - today).count();
  switch (part) {
    case Function::getFullYear: return Value::integer(static_cast<int>(date.year()));
    case Function::getMonth: return Value::integer(static_cast<unsigned>(date.month()) - 1);
    case Function::getDate: return Value::integer(static_cast<unsigned>(date.day()));
    case Function::getDayOfMonth: return Value::integer(static_cast<unsigned>(date.day()) - 1);
    case Function::getDayOfWeek: return Value::integer(weekday(today).c_encoding());
    case Function::getDayOfYear: return Value::integer((today - sys_days(date.year() / January / 1)).count());
    case Function::getHours: return Value::integer(second / 3'600);
    case Function::getMinutes: return Value::integer(second / 60 % 60);
    case Function::getSeconds: return Value::integer(second % 60);
    case Function::getMilliseconds: return Value::integer(time.nanos() / 1'000'000);
    default: return Value::error(kNoOverload);
  }
}

}  // namespace tact::cel
