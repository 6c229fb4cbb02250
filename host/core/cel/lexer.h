// Text -> tokens of the expression language. Used by the parser only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/ast.h"

namespace tact::cel {

enum class TokenKind : std::uint8_t { end, identifier, quotedIdentifier, integer, real, string, symbol };

struct Token {
  TokenKind kind = TokenKind::end;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;  // identifier and symbol: as written; string: with escapes resolved; number: its digits
};

// Returns the tokens with an `end` token last, or fewer after adding one issue. A minus sign is a symbol of its own.
std::vector<Token> tokenize(std::string_view text, std::vector<Issue>& issues);

}  // namespace tact::cel
