// JSON text -> tree, bounded and with places. The only file that parses JSON.
//
// Nesting is capped before the tree is built, a key that stands twice is an error, and every mistake has a place. Never throws.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace tact {

using Json = nlohmann::json;
using JsonPointer = nlohmann::json::json_pointer;

// The whole document.
inline const JsonPointer kRootPointer;

// Deepest nesting of arrays and objects, in levels, inclusive. Beyond: an error.
inline constexpr std::size_t kMaxJsonNesting = 64;

struct JsonError {
  std::size_t offset = 0;  // byte of the text, at most its length
  std::string message;
};

// A stretch of text, bytes, end-exclusive.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Returns the tree; or nothing after filling `error`.
std::optional<Json> parseJson(std::string_view text, JsonError& error);

// Returns whether the text is JSON, building nothing: as parseJson(), but for keys that stand twice. Fills `error` if it is not.
bool isJson(std::string_view text, JsonError& error);

// The members of an object, or elements of an array, one after the other: what is large need never be built whole.
class JsonParts {
 public:
  // EXPECTS that `text` is JSON. Of what begins at `at` and is neither object nor array there are none.
  explicit JsonParts(std::string_view text, std::size_t at = 0);

  struct Part {
    std::string name;  // of an element: its number
    Span key, value;
  };
  std::optional<Part> next();

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t count_ = 0;
  bool isObject_ = false;
};

// Returns where the value at `pointer` stands in a text that parsed; the whole text if there is no such value. With `key`, where its
// key stands, quotes included.
Span placeOf(std::string_view text, const JsonPointer& pointer, bool key = false);

// Returns where bytes [begin, end) of a string's value stand, given the string literal's own place in the text: escapes make them differ.
Span placeInString(std::string_view text, Span literal, std::size_t begin, std::size_t end);

}  // namespace tact
