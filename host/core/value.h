// A value of the expression language: what a fact holds and what an expression yields.
//
// Sixteen bytes, trivially copyable, owning nothing: texts, lists and maps are views into an Arena, a Vocabulary or a
// Program, which must outlive the value. `unknown` and `error` are values too, because evaluation is total: a fact
// nobody read is unknown, not false, and an overflow is an error, not an exception.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace tact {

enum class Kind : std::uint8_t { unknown, error, null, boolean, integer, real, string, list, map, timestamp, duration };

// Returns the name used in messages: "int", "double", "bool", ...
std::string_view kindName(Kind kind);

class Value {
 public:
  Value() = default;  // unknown

  static Value unknown() { return {}; }
  // The message is a literal or lives in the arena of the evaluation.
  static Value error(std::string_view message) { return text(Kind::error, message); }
  static Value null() { return Value(Kind::null); }
  static Value boolean(bool b) {
    Value v(Kind::boolean);
    v.integer_ = b ? 1 : 0;
    return v;
  }
  static Value integer(std::int64_t i) {
    Value v(Kind::integer);
    v.integer_ = i;
    return v;
  }
  static Value real(double d) {
    Value v(Kind::real);
    v.real_ = d;
    return v;
  }
  static Value string(std::string_view s) { return text(Kind::string, s); }
  static Value list(std::span<const Value> elements) {
    Value v(Kind::list);
    v.elements_ = elements.data();
    v.size_ = static_cast<std::uint32_t>(elements.size());
    return v;
  }
  // Keys and values in turn, key first; EXPECTS an even number of elements and distinct keys.
  static Value map(std::span<const Value> keysAndValues) {
    Value v = list(keysAndValues);
    v.kind_ = Kind::map;
    return v;
  }
  // Seconds since 1970-01-01T00:00:00Z; nanos in [0, 1e9) count forward.
  static Value timestamp(std::int64_t seconds, std::uint32_t nanos) { return time(Kind::timestamp, seconds, nanos); }
  // A span of time; nanos in [0, 1e9) count forward also when seconds is negative (-0.5 s is -1 s + 5e8 ns).
  static Value duration(std::int64_t seconds, std::uint32_t nanos) { return time(Kind::duration, seconds, nanos); }

  Kind kind() const { return kind_; }
  bool is(Kind kind) const { return kind_ == kind; }
  bool isKnown() const { return kind_ > Kind::error; }
  bool isTrue() const { return kind_ == Kind::boolean && integer_ != 0; }
  bool isFalse() const { return kind_ == Kind::boolean && integer_ == 0; }

  // Each EXPECTS the kind it names.
  bool asBool() const { return integer_ != 0; }
  std::int64_t asInt() const { return integer_; }
  double asReal() const { return real_; }
  std::string_view asString() const { return {text_, size_}; }            // also for error: its message
  std::span<const Value> elements() const { return {elements_, size_}; }  // list; for map keys and values in turn
  std::int64_t seconds() const { return integer_; }
  std::uint32_t nanos() const { return size_; }

 private:
  explicit Value(Kind kind) : kind_(kind) {}
  static Value text(Kind kind, std::string_view s) {
    Value v(kind);
    v.text_ = s.data();
    v.size_ = static_cast<std::uint32_t>(s.size());
    return v;
  }
  static Value time(Kind kind, std::int64_t seconds, std::uint32_t nanos) {
    Value v(kind);
    v.integer_ = seconds;
    v.size_ = nanos;
    return v;
  }

  Kind kind_ = Kind::unknown;
  std::uint32_t size_ = 0;
  union {
    std::int64_t integer_ = 0;
    double real_;
    const char* text_;
    const Value* elements_;
  };
};

static_assert(sizeof(Value) == 16);

// A list of texts that owns them; copies share them.
class TextList {
 public:
  TextList() = default;
  // EXPECTS a list of texts.
  explicit TextList(std::span<const Value> texts);
  bool operator==(const TextList& other) const;

  std::span<const Value> elements() const;

 private:
  struct Texts;
  std::shared_ptr<const Texts> texts_;  // null: there are none
};

// A scalar that owns its text, or a list of texts: what data files and settings hold.
using Constant = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, TextList>;

// Returns a view of the constant; a text stays owned by it.
Value viewOf(const Constant& constant);

// Returns an owning copy. EXPECTS a known value that is a scalar or a list of texts.
Constant constantOf(const Value& value);

// CEL's equality. Numbers compare by value across int and double; NaN equals nothing; lists and maps compare deeply; values of
// different kinds are unequal. EXPECTS both known.
bool equal(const Value& a, const Value& b);

// Returns the value as an author would write it: 3, 'text', ['a', 'b'], null, unknown.
std::string describe(const Value& value);

}  // namespace tact
