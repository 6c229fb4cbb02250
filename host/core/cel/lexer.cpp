#include "core/cel/lexer.h"

#include <array>
#include <optional>

namespace tact::cel {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::optional<unsigned> hexDigit(char c) {
  if (isDigit(c)) return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

void appendUtf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

class Lexer {
 public:
  Lexer(std::string_view text, std::vector<Issue>& issues) : text_(text), issues_(issues) {}

  std::vector<Token> run() {
    while (skipBlank(), at_ < text_.size()) {
      if (!token()) return std::move(tokens_);
    }
    add(TokenKind::end, at_);
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void skipBlank() {
    for (;;) {
      const char c = peek();
      if (at_ < text_.size() && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')) {
        ++at_;
      } else if (c == '/' && peek(1) == '/') {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
      } else {
        return;
      }
    }
  }

  void add(TokenKind kind, std::size_t begin, std::string text = {}) {
    tokens_.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), std::move(text)});
  }

  bool fail(std::size_t begin, std::size_t end, std::string message, std::string hint = {}) {
    issues_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), std::move(message), std::move(hint)});
    return false;
  }

  bool token() {
    const std::size_t begin = at_;
    const char c = peek();
    if (isLetter(c)) {
      if (const auto quoted = stringPrefix()) return *quoted;
      while (isLetter(peek()) || isDigit(peek())) ++at_;
      add(TokenKind::identifier, begin, std::string(text_.substr(begin, at_ - begin)));
      return true;
    }
    if (isDigit(c) || (c == '.' && isDigit(peek(1)))) return number();
    if (c == '"' || c == '\'') return string(begin, false);
    if (c == '`') return quotedIdentifier();
    return symbol();
  }

  // r"..." is a raw string; b"..." would be bytes, which we do not have. Nothing if this is a plain identifier.
  std::optional<bool> stringPrefix() {
    std::size_t ahead = 0;
    bool raw = false, bytes = false;
    while (ahead < 2) {
      const char c = peek(ahead);
      if (!raw && (c == 'r' || c == 'R'))
        raw = true;
      else if (!bytes && (c == 'b' || c == 'B'))
        bytes = true;
      else
        break;
      ++ahead;
    }
    if (ahead == 0 || (peek(ahead) != '"' && peek(ahead) != '\'')) return std::nullopt;
    const std::size_t begin = at_;
    if (bytes) return fail(begin, begin + ahead, "bytes are not part of this language", "write a string");
    at_ += ahead;
    return string(begin, raw);
  }

  bool number() {
    const std::size_t begin = at_;
    bool real = false;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X')) {
      at_ += 2;
      while (hexDigit(peek())) ++at_;
      if (at_ == begin + 2) return fail(begin, at_, "a hexadecimal number without digits");
    } else {
      while (isDigit(peek())) ++at_;
      if (peek() == '.' && isDigit(peek(1))) {
        real = true;
        ++at_;
        while (isDigit(peek())) ++at_;
      }
      const bool sign = peek(1) == '+' || peek(1) == '-';
      if ((peek() == 'e' || peek() == 'E') && isDigit(peek(sign ? 2 : 1))) {
        real = true;
        at_ += sign ? 2 : 1;
        while (isDigit(peek())) ++at_;
      }
    }
    const std::size_t end = at_;
    if (peek() == 'u' || peek() == 'U') return fail(begin, at_ + 1, "unsigned numbers are not part of this language", "drop the 'u'");
    if (isLetter(peek())) return fail(begin, at_ + 1, "a name may not begin with a digit");
    add(real ? TokenKind::real : TokenKind::integer, begin, std::string(text_.substr(begin, end - begin)));
    return true;
  }

  bool string(std::size_t begin, bool raw) {
    const char quote = peek();
    const bool triple = peek(1) == quote && peek(2) == quote;
    at_ += triple ? 3 : 1;
    std::string out;
    for (;;) {
      if (at_ >= text_.size()) return fail(begin, text_.size(), "this string is not closed");
      const char c = peek();
      if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
        at_ += triple ? 3 : 1;
        add(TokenKind::string, begin, std::move(out));
        return true;
      }
      if (!triple && (c == '\n' || c == '\r')) return fail(begin, at_, "this string is not closed on its line");
      if (c == '\\' && !raw) {
        if (!escape(out)) return false;
      } else {
        out += c;
        ++at_;
      }
    }
  }

  bool escape(std::string& out) {
    const std::size_t begin = at_++;
    const char c = peek();
    ++at_;
    static constexpr std::string_view kFrom = "abfnrtv\\?\"'`", kTo = "\a\b\f\n\r\t\v\\?\"'`";
    if (const auto place = kFrom.find(c); c != '\0' && place != std::string_view::npos) {
      out += kTo[place];
      return true;
    }
    std::uint32_t code = 0;
    std::size_t digits = 0;
    if (c == 'x' || c == 'X') digits = 2;
    if (c == 'u') digits = 4;
    if (c == 'U') digits = 8;
    if (digits > 0) {
      for (std::size_t i = 0; i < digits; ++i, ++at_) {
        const auto digit = hexDigit(peek());
        if (!digit) return fail(begin, at_, "this escape needs " + std::to_string(digits) + " hexadecimal digits");
        code = code * 16 + *digit;
      }
    } else if (c >= '0' && c <= '3') {
      code = static_cast<std::uint32_t>(c - '0');
      for (int i = 0; i < 2; ++i, ++at_) {
        if (peek() < '0' || peek() > '7') return fail(begin, at_, "this escape needs three octal digits");
        code = code * 8 + static_cast<std::uint32_t>(peek() - '0');
      }
    } else {
      return fail(begin, at_, "an escape this language does not know", "write \\\\ for a backslash");
    }
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return fail(begin, at_, "no such Unicode character");
    appendUtf8(out, code);
    return true;
  }

  bool quotedIdentifier() {
    const std::size_t begin = at_++;
    while (isLetter(peek()) || isDigit(peek()) || peek() == '.' || peek() == '-' || peek() == '/' || peek() == ' ') ++at_;
    if (peek() != '`' || at_ == begin + 1) return fail(begin, at_, "this quoted name is not closed");
    std::string name(text_.substr(begin + 1, at_ - begin - 1));
    ++at_;
    add(TokenKind::quotedIdentifier, begin, std::move(name));
    return true;
  }

  bool symbol() {
    static constexpr std::array<std::string_view, 23> kSymbols = {"==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/",
                                                                  "%",  "!",  "?",  ":",  "(",  ")",  "[", "]", "{", "}", ","};
    const std::size_t begin = at_;
    if (peek() == '.') {
      ++at_;
      add(TokenKind::symbol, begin, ".");
      return true;
    }
    for (const std::string_view symbol : kSymbols) {
      if (text_.substr(at_).starts_with(symbol)) {
        at_ += symbol.size();
        add(TokenKind::symbol, begin, std::string(symbol));
        return true;
      }
    }
    if (peek() == '&' || peek() == '|' || peek() == '=') {
      const std::string twice(2, peek());
      return fail(begin, begin + 1, "'" + std::string(1, peek()) + "' alone means nothing here", "did you mean '" + twice + "'?");
    }
    std::size_t end = begin + 1;  // a whole UTF-8 character, so that the caret does not split it
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
    return fail(begin, end, "a character this language does not know");
  }

  std::string_view text_;
  std::vector<Issue>& issues_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, std::vector<Issue>& issues) { return Lexer(text, issues).run(); }

}  // namespace tact::cel
