// The language's functions on texts and its conversions between scalars.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "core/arena.h"
#include "core/cel/comparing.h"
#include "core/value.h"

namespace re2 {
class RE2;
}

namespace tact::cel {

// Returns the number of Unicode code points; a byte that begins none counts as one.
std::size_t codePoints(std::string_view text);

// Returns the regular expression; or nothing for a text that is none or beyond the caps, after filling `why` if it is given.
std::unique_ptr<re2::RE2> patternOf(std::string_view text, std::string* why = nullptr);

// A regular expression that stands in an expression. One that was found good before is compiled when it is first needed: most notes never
// need it, and compiling takes a tenth of a millisecond.
class Pattern {
 public:
  explicit Pattern(std::unique_ptr<re2::RE2> compiled);
  explicit Pattern(std::string text);
  ~Pattern();

  // Returns the compiled one; null for a text that is none after all.
  const re2::RE2* get() const;

 private:
  std::string text_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<re2::RE2> compiled_;
};

// Returns whether RE2 finds the pattern in the text; an error for a pattern that is none, or where the budget is over. Costs the text's
// length times the pattern's, because RE2 falls back to that where its automaton grows too large.
Value matches(std::string_view text, const re2::RE2& pattern, Budget& budget);
Value matches(std::string_view text, const Pattern& pattern, Budget& budget);
Value matches(std::string_view text, std::string_view pattern, Budget& budget);

// Returns the double of a decimal number; nothing for other texts and beyond a double's range. What is too small is 0.
std::optional<double> doubleOf(std::string_view text);

// Each returns the converted value, or an error: out of range, or a text that does not read so.
Value toInt(const Value& value);
Value toDouble(const Value& value);
Value toBool(const Value& value);
Value toString(const Value& value, Arena& arena);

}  // namespace tact::cel
