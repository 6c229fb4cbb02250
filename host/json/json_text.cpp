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

// Takes the parser's events with our cap on nesting, and keeps nothing of them.
class Acceptor {
 public:
  using number_integer_t = Json::number_integer_t;
  using number_unsigned_t = Json::number_unsigned_t;
  using number_float_t = Json::number_float_t;
  using string_t = Json::string_t;
  using binary_t = Json::binary_t;

  Acceptor(std::string_view text, JsonError& error) : text_(text), furthest_(text.data()), error_(error) {}

  CountingIterator begin() { return {text_.data(), &furthest_}; }
  CountingIterator end() { return {text_.data() + text_.size(), &furthest_}; }

  bool null() { return true; }
  bool boolean(bool) { return true; }
  bool number_integer(number_integer_t) { return true; }
  bool number_unsigned(number_unsigned_t) { return true; }
  bool number_float(number_float_t, const string_t&) { return true; }
  bool string(string_t&) { return true; }
  bool binary(binary_t&) { return false; }  // no event of a text
  bool start_object(std::size_t) { return enter(); }
  bool key(string_t&) { return true; }
  bool end_object() { return leave(); }
  bool start_array(std::size_t) { return enter(); }
  bool end_array() { return leave(); }
  template <typename Exception>
  bool parse_error(std::size_t position, const string_t& token, const Exception& exception) {
    error_.offset = position > 0 ? position - 1 : 0;
    const std::string what = exception.what();
    const auto detail = what.find(": ");
    error_.message = detail == std::string::npos ? what : what.substr(detail + 2);
    (void)token;
    // The most frequent mistake of all: where a value has ended, another begins.
    const bool isOpen = error_.message.ends_with("; expected '}'") || error_.message.ends_with("; expected ']'");
    const bool isValue = error_.message.find("literal;") != std::string::npos || error_.message.find("'{';") != std::string::npos ||
                         error_.message.find("'[';") != std::string::npos;
    if (isOpen && isValue) {
      if (text_.substr(0, error_.offset + 1).ends_with('"')) error_.offset = startOfString();
      error_.message = "a comma is missing before this";
    }
    return false;
  }

 protected:
  bool enter() {
    if (depth_ == kMaxJsonNesting) return fail(read() - 1, "this nests deeper than " + std::to_string(kMaxJsonNesting) + " levels");
    ++depth_;
    return true;
  }
  bool leave() {
    --depth_;
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

  std::string_view text_;

 private:
  std::size_t depth_ = 0;
  const char* furthest_;
  JsonError& error_;
};

// Builds the tree from them.
class Builder : public Acceptor {
 public:
  Builder(Json& root, std::string_view text, JsonError& error) : Acceptor(text, error), place_(&root) {}

  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(number_integer_t value) { return add(value); }
  bool number_unsigned(number_unsigned_t value) { return add(value); }
  bool number_float(number_float_t value, const string_t&) { return add(value); }
  bool string(string_t& value) { return add(std::move(value)); }
  bool start_object(std::size_t) { return open(Json::value_t::object); }
  bool key(string_t& name) {
    // Looked for before it is moved into the tree, because the message needs it.
    auto& members = open_.back()->get_ref<Json::object_t&>();
    const auto at = members.lower_bound(name);
    if (at != members.end() && at->first == name) return fail(startOfString(), "the key \"" + name + "\" stands twice");
    place_ = &members.emplace_hint(at, std::move(name), nullptr)->second;
    return true;
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(Json::value_t::array); }
  bool end_array() { return close(); }

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
  bool open(Json::value_t type) {
    if (!enter()) return false;
    // Nothing is added to an array while one of its elements is open, so the pointers hold.
    open_.push_back(&put(Json(type)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return leave();
  }

  Json* place_;              // of the next value, unless an array is open
  std::vector<Json*> open_;  // objects and arrays, outermost first
};

// Gives a text's events to one of them; what the parser says of a text that is none is made whole.
template <typename Events>
bool readEvents(Events& events, std::string_view text, JsonError& error) {
  if (Json::sax_parse(events.begin(), events.end(), &events)) return true;
  if (error.message.empty()) error.message = "this is not JSON";
  error.offset = std::min(error.offset, text.size());
  return false;
}

// Each goes on from a place in a text that is known to parse, and returns the one behind.
std::size_t behindBlank(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r')) ++at;
  return at;
}

std::size_t behindString(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

std::size_t behindValue(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  if (text[at] == '"') return behindString(text, at);
  if (text[at] != '{' && text[at] != '[') return std::min(text.find_first_of(",]} \t\r\n", at), text.size());
  std::size_t depth = 0;
  do {
    const char c = text[at];
    if (c == '"') {
      at = behindString(text, at);
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    ++at;
  } while (depth > 0 && at < text.size());
  return at;
}

}  // namespace

std::optional<Json> parseJson(std::string_view text, JsonError& error) {
  error = {};
  Json root;
  Builder builder(root, text, error);
  return readEvents(builder, text, error) ? std::optional(std::move(root)) : std::nullopt;
}

bool isJson(std::string_view text, JsonError& error) {
  error = {};
  Acceptor acceptor(text, error);
  return readEvents(acceptor, text, error);
}

JsonParts::JsonParts(std::string_view text, std::size_t at) : text_(text), at_(behindBlank(text, at)) {
  const bool isEither = at_ < text.size() && (text[at_] == '{' || text[at_] == '[');
  isObject_ = isEither && text[at_] == '{';
  at_ = isEither ? at_ + 1 : text.size();
}

std::optional<JsonParts::Part> JsonParts::next() {
  at_ = behindBlank(text_, at_);
  if (count_ > 0 && at_ < text_.size() && text_[at_] == ',') at_ = behindBlank(text_, at_ + 1);
  if (at_ >= text_.size() || text_[at_] == '}' || text_[at_] == ']') return std::nullopt;
  Part part;
  part.name = std::to_string(count_++);
  if (isObject_) {
    part.key = {at_, behindString(text_, at_)};
    const Json name = Json::parse(text_.substr(part.key.begin, part.key.end - part.key.begin), nullptr, false);
    part.name = name.is_string() ? name.get<std::string>() : std::string();
    at_ = behindBlank(text_, behindBlank(text_, part.key.end) + 1);  // the colon
  }
  part.value = {at_, behindValue(text_, at_)};
  at_ = part.value.end;
  return part;
}

Span placeOf(std::string_view text, const JsonPointer& pointer, bool key) {
  std::vector<std::string> tokens;
  for (JsonPointer rest = pointer; !rest.empty(); rest = rest.parent_pointer()) tokens.push_back(rest.back());
  const std::size_t begin = behindBlank(text, 0);
  JsonParts::Part place{{}, {}, {begin, behindValue(text, begin)}};
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    JsonParts parts(text, place.value.begin);
    auto part = parts.next();
    while (part && part->name != *token) part = parts.next();
    if (!part) return {0, text.size()};
    place = std::move(*part);
  }
  return key && !tokens.empty() ? place.key : place.value;
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
