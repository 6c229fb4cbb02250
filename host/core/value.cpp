#include "core/value.h"

#include <cmath>
#include <cstdio>
#include <vector>

#include "core/duration.h"
#include "core/rfc3339.h"

namespace tact {

std::string_view kindName(Kind kind) {
  switch (kind) {
    case Kind::unknown: return "unknown";
    case Kind::error: return "error";
    case Kind::null: return "null";
    case Kind::boolean: return "bool";
    case Kind::integer: return "int";
    case Kind::real: return "double";
    case Kind::string: return "string";
    case Kind::list: return "list";
    case Kind::map: return "map";
    case Kind::timestamp: return "timestamp";
    case Kind::duration: return "duration";
  }
  return "";
}

struct TextList::Texts {
  std::vector<std::string> owned;
  std::vector<Value> views;
};

TextList::TextList(std::span<const Value> texts) {
  if (texts.empty()) return;
  auto made = std::make_shared<Texts>();
  for (const Value& text : texts) made->owned.emplace_back(text.is(Kind::string) ? text.asString() : std::string_view());
  for (const std::string& text : made->owned) made->views.push_back(Value::string(text));
  texts_ = std::move(made);
}

bool TextList::operator==(const TextList& other) const { return equal(Value::list(elements()), Value::list(other.elements())); }

std::span<const Value> TextList::elements() const { return texts_ ? std::span<const Value>(texts_->views) : std::span<const Value>(); }

Value viewOf(const Constant& constant) {
  struct {
    Value operator()(std::nullptr_t) const { return Value::null(); }
    Value operator()(bool b) const { return Value::boolean(b); }
    Value operator()(std::int64_t i) const { return Value::integer(i); }
    Value operator()(double d) const { return Value::real(d); }
    Value operator()(const std::string& s) const { return Value::string(s); }
    Value operator()(const TextList& list) const { return Value::list(list.elements()); }
  } visitor;
  return std::visit(visitor, constant);
}

Constant constantOf(const Value& value) {
  switch (value.kind()) {
    case Kind::boolean: return value.asBool();
    case Kind::integer: return value.asInt();
    case Kind::real: return value.asReal();
    case Kind::string: return std::string(value.asString());
    case Kind::list: return TextList(value.elements());
    default: return nullptr;
  }
}

namespace {

// Exact comparison of an int with a double: converting the int could round it.
bool equalMixed(std::int64_t i, double d) {
  if (std::isnan(d) || d < -9223372036854775808.0 || d >= 9223372036854775808.0) return false;
  const auto truncated = static_cast<std::int64_t>(d);
  return static_cast<double>(truncated) == d && truncated == i;
}

bool equalMaps(std::span<const Value> a, std::span<const Value> b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); i += 2) {
    bool found = false;
    for (std::size_t j = 0; j < b.size() && !found; j += 2) found = equal(a[i], b[j]) && equal(a[i + 1], b[j + 1]);
    if (!found) return false;
  }
  return true;
}

}  // namespace

bool equal(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) {
    if (a.is(Kind::integer) && b.is(Kind::real)) return equalMixed(a.asInt(), b.asReal());
    if (a.is(Kind::real) && b.is(Kind::integer)) return equalMixed(b.asInt(), a.asReal());
    return false;
  }
  switch (a.kind()) {
    case Kind::null: return true;
    case Kind::boolean: return a.asBool() == b.asBool();
    case Kind::integer: return a.asInt() == b.asInt();
    case Kind::real: return a.asReal() == b.asReal();
    case Kind::string: return a.asString() == b.asString();
    case Kind::timestamp:
    case Kind::duration: return a.seconds() == b.seconds() && a.nanos() == b.nanos();
    case Kind::map: return equalMaps(a.elements(), b.elements());
    case Kind::list: {
      const auto x = a.elements(), y = b.elements();
      if (x.size() != y.size()) return false;
      for (std::size_t i = 0; i < x.size(); ++i)
        if (!equal(x[i], y[i])) return false;
      return true;
    }
    case Kind::unknown:
    case Kind::error: return false;
  }
  return false;
}

std::string describe(const Value& value) {
  const auto joined = [&](char open, char close) {
    std::string out(1, open);
    const auto elements = value.elements();
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (i > 0) out += value.is(Kind::map) && i % 2 == 1 ? ": " : ", ";
      out += describe(elements[i]);
    }
    return out + close;
  };
  switch (value.kind()) {
    case Kind::boolean: return value.asBool() ? "true" : "false";
    case Kind::integer: return std::to_string(value.asInt());
    case Kind::real: {
      char buffer[32];
      std::snprintf(buffer, sizeof(buffer), "%.15g", value.asReal());
      return buffer;
    }
    case Kind::string: return "'" + std::string(value.asString()) + "'";
    case Kind::list: return joined('[', ']');
    case Kind::map: return joined('{', '}');
    case Kind::timestamp: return "timestamp('" + formatInstant({value.seconds(), value.nanos()}) + "')";
    case Kind::duration: return "duration('" + formatDuration(nanosOf(value)) + "')";
    default: return std::string(kindName(value.kind()));
  }
}

}  // namespace tact
