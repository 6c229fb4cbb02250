#include "json/json_text.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace tact {
namespace {

// Tells how far the parser has read: its own events for keys and brackets carry no place.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  const char& operator*() const { return *at_; }
  CountingIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

// Builds the tree from the parser's events, with our caps in front of it.
class Builder {
 public:
  using number_integer_t = Json::number_integer_t;
  using number_unsigned_t = Json::number_unsigned_t;
  using number_float_t = Json::number_float_t;
  using string_t = Json::string_t;
  using binary_t = Json::binary_t;

  Builder(Json& root, std::string_view text, JsonError& error) : place_(&root), text_(text), furthest_(text.data()), error_(error) {}

  CountingIterator begin() { return {text_.data(), &furthest_}; }
  CountingIterator end() { return {text_.data() + text_.size(), &furthest_}; }

  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(number_integer_t value) { return add(value); }
  bool number_unsigned(number_unsigned_t value) { return add(value); }
  bool number_float(number_float_t value, const string_t&) { return add(value); }
  bool string(string_t& value) { return add(std::move(value)); }
  bool binary(binary_t&) { return false; }  // no event of a text
  bool start_object(std::size_t) { return enter(Json::value_t::object); }
  bool key(string_t& name) {
    // Looked for before it is moved into the tree, because the message needs it.
    auto& members = open_.back()->get_ref<Json::object_t&>();
    const auto at = members.lower_bound(name);
    if (at != members.end() && at->first == name) return fail(startOfString(), "the key \"" + name + "\" stands twice");
    place_ = &members.emplace_hint(at, std::move(name), nullptr)->second;
    return true;
  }
  bool end_object() { return leave(); }
  bool start_array(std::size_t) { return enter(Json::value_t::array); }
  bool end_array() { return leave(); }
  template <typename Exception>
  bool parse_error(std::size_t position, const string_t& token, const Exception& exception) {
    error_.offset = position > 0 ? position - 1 : 0;
    const std::string what = exception.what();
    const auto detail = what.find(": ");
    error_.message = detail == std::string::npos ? what : what.substr(detail + 2);
    (void)token;
    return false;
  }

 private:
  // Puts the value where the next one belongs: at the end of the array that is open, else where key() or the beginning said.
  template <typename T>
  Json& put(T&& value) {
    if (!open_.empty() && open_.back()->is_array()) return open_.back()->emplace_back(std::forward<T>(value));
    *place_ = std::forward<T>(value);
    return *place_;
  }
  template <typename T>
  bool add(T&& value) {
    put(std::forward<T>(value));
    return true;
  }
  bool enter(Json::value_t type) {
    if (open_.size() == kMaxJsonNesting) return fail(read() - 1, "this nests deeper than " + std::to_string(kMaxJsonNesting) + " levels");
    // Nothing is added to an array while one of its elements is open, so the pointers hold.
    open_.push_back(&put(Json(type)));
    return true;
  }
  bool leave() {
    open_.pop_back();
    return true;
  }
  bool fail(std::size_t offset, std::string message) {
    error_ = {offset, std::move(message)};
    return false;
  }
  std::size_t read() const { return static_cast<std::size_t>(furthest_ - text_.data()); }

  // The quote that opens the string whose closing quote was read last.
  std::size_t startOfString() const {
    for (std::size_t at = read() - 1; at-- > 0;) {
      std::size_t backslashes = 0;
      while (backslashes < at && text_[at - 1 - backslashes] == '\\') ++backslashes;
      if (text_[at] == '"' && backslashes % 2 == 0) return at;
    }
    return 0;
  }

  Json* place_;              // of the next value, unless an array is open
  std::vector<Json*> open_;  // objects and arrays, outermost first
  std::string_view text_;
  const char* furthest_;
  JsonError& error_;
};

// Walks a text that is known to parse, following a pointer.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}

  void skipBlank() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) ++at_;
  }
  std::string stringToken() {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    ++at_;
    const Json parsed = Json::parse(text_.substr(begin, at_ - begin), nullptr, false);
    return parsed.is_string() ? parsed.get<std::string>() : std::string();
  }
  Span value() {
    skipBlank();
    const std::size_t begin = at_;
    if (at_ >= text_.size()) return {begin, begin};
    if (text_[at_] == '"') {
      stringToken();
    } else if (text_[at_] == '{' || text_[at_] == '[') {
      std::size_t depth = 0;
      do {
        const char c = text_[at_];
        if (c == '"') {
          stringToken();
          continue;
        }
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        ++at_;
      } while (depth > 0 && at_ < text_.size());
    } else {
      while (at_ < text_.size() && std::string_view(",]} \t\r\n").find(text_[at_]) == std::string_view::npos) ++at_;
    }
    return {begin, at_};
  }
  // Enters the object or array here and stops before the value of `token`. Fills the key's place. Returns whether it is there.
  bool enter(const std::string& token, Span& key) {
    skipBlank();
    if (at_ >= text_.size() || (text_[at_] != '{' && text_[at_] != '[')) return false;
    const bool object = text_[at_++] == '{';
    for (std::size_t index = 0;; ++index) {
      skipBlank();
      if (at_ >= text_.size() || text_[at_] == '}' || text_[at_] == ']') return false;
      std::string name = std::to_string(index);
      if (object) {
        key.begin = at_;
        name = stringToken();
        key.end = at_;
        skipBlank();
        ++at_;  // the colon
      }
      if (name == token) return true;
      value();
      skipBlank();
      if (at_ < text_.size() && text_[at_] == ',') ++at_;
    }
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Json> parseJson(std::string_view text, JsonError& error) {
  error = {};
  Json root;
  Builder builder(root, text, error);
  if (Json::sax_parse(builder.begin(), builder.end(), &builder)) return root;
  if (error.message.empty()) error.message = "this is not JSON";
  error.offset = std::min(error.offset, text.size());
  return std::nullopt;
}

Span placeOf(std::string_view text, const JsonPointer& pointer, bool key) {
  std::vector<std::string> tokens;
  for (JsonPointer rest = pointer; !rest.empty(); rest = rest.parent_pointer()) tokens.push_back(rest.back());
  Walker walker(text);
  Span keyPlace;
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token)
    if (!walker.enter(*token, keyPlace)) return {0, text.size()};
  return key && !tokens.empty() ? keyPlace : walker.value();
}

Span placeInString(std::string_view text, Span literal, std::size_t begin, std::size_t end) {
  // Each escape in the literal stands for one to four bytes of the value.
  std::size_t at = literal.begin + 1, valueAt = 0;
  Span place{literal.begin + 1, literal.end - 1};
  bool begun = false;
  while (at + 1 < literal.end && valueAt <= end) {
    if (!begun && valueAt >= begin) {
      place.begin = at;
      begun = true;
    }
    if (valueAt >= end) break;
    if (text[at] != '\\') {
      ++at;
      ++valueAt;
    } else if (text[at + 1] != 'u') {
      at += 2;
      ++valueAt;
    } else {
      const unsigned long code = std::stoul(std::string(text.substr(at + 2, 4)), nullptr, 16);
      const bool pair = code >= 0xD800 && code < 0xDC00;
      at += pair ? 12 : 6;
      valueAt += pair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    }
  }
  if (!begun) place.begin = at;
  place.end = std::max(at, place.begin + 1);
  return place;
}

}  // namespace tact
