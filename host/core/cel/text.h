// The language's functions on texts and its conversions between scalars.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/arena.h"
#include "core/value.h"

namespace tact::cel {

// Returns the number of Unicode code points; a byte that begins none counts as one.
std::size_t codePoints(std::string_view text);

// Returns whether RE2 finds the pattern in the text, or an error for a pattern that is none.
Value matches(std::string_view text, std::string_view pattern);

// Each returns the converted value, or an error: out of range, or a text that does not read so.
Value toInt(const Value& value);
Value toDouble(const Value& value);
Value toBool(const Value& value);
Value toString(const Value& value, Arena& arena);

}  // namespace tact::cel
