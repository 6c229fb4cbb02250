#include "core/cel/comparing.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tact::cel {
namespace {

// The int is not converted: that could round it.
int compareMixed(std::int64_t i, double d) {
  if (std::isnan(d)) return 2;
  if (d >= 9223372036854775808.0) return -1;
  if (d < -9223372036854775808.0) return 1;
  const auto whole = static_cast<std::int64_t>(d);
  if (i != whole) return i < whole ? -1 : 1;
  const double rest = d - static_cast<double>(whole);
  return rest > 0 ? -1 : rest < 0 ? 1 : 0;
}

bool equalMaps(std::span<const Value> a, std::span<const Value> b, Budget& budget) {
  for (std::size_t i = 0; i < a.size(); i += 2) {
    bool found = false;
    for (std::size_t j = 0; j < b.size() && !found; j += 2) {
      if (!equalWithin(a[i], b[j], budget)) continue;
      if (!equalWithin(a[i + 1], b[j + 1], budget)) return false;
      found = true;
    }
    if (!found) return false;
  }
  return true;
}

}  // namespace

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

bool hasTwins(std::span<const Value> keysAndValues, Budget& budget) {
  if (!budget.spend(keysAndValues.size() * 8)) return false;
  std::vector<Value> keys;
  keys.reserve(keysAndValues.size() / 2);
  for (std::size_t i = 0; i < keysAndValues.size(); i += 2) {
    if (keysAndValues[i].is(Kind::string) && !budget.spend(keysAndValues[i].asString().size() / 64)) return false;
    keys.push_back(keysAndValues[i]);
  }
  std::sort(keys.begin(), keys.end(),
            [](const Value& a, const Value& b) { return a.kind() != b.kind() ? a.kind() < b.kind() : compare(a, b) < 0; });
  return std::adjacent_find(keys.begin(), keys.end(), [](const Value& a, const Value& b) { return equal(a, b); }) != keys.end();
}

bool equalWithin(const Value& a, const Value& b, Budget& budget) {
  if (a.is(Kind::string) && b.is(Kind::string)) {
    const std::string_view x = a.asString(), y = b.asString();
    return budget.spend(x.size() == y.size() ? 1 + x.size() / 64 : 1) && x == y;
  }
  if (!budget.spend(1)) return false;
  const bool isMap = a.is(Kind::map) && b.is(Kind::map);
  if (!isMap && !(a.is(Kind::list) && b.is(Kind::list))) return equal(a, b);
  const auto x = a.elements(), y = b.elements();
  if (x.size() != y.size()) return false;
  if (isMap) return equalMaps(x, y, budget);
  for (std::size_t i = 0; i < x.size(); ++i)
    if (!equalWithin(x[i], y[i], budget)) return false;
  return true;
}

}  // namespace tact::cel
