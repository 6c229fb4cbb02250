#include "core/cel/lexer.h"

#include <gtest/gtest.h>

namespace tact::cel {
namespace {

std::string words(std::string_view text) {
  std::vector<Issue> issues;
  std::string out;
  for (const Token& token : tokenize(text, issues)) out += "[" + token.text + "]";
  for (const Issue& issue : issues) out += " " + std::to_string(issue.begin) + "-" + std::to_string(issue.end) + ": " + issue.message;
  return out;
}

TEST(Lexer, CutsNamesNumbersTextsAndSymbols) {
  EXPECT_EQ(words("a.b1 >= -2.5e+3 && 0x1F in ['x']"), "[a][.][b1][>=][-][2.5e+3][&&][0x1F][in][[][x][]][]");
  EXPECT_EQ(words("a // to the end\n+ b"), "[a][+][b][]");
  EXPECT_EQ(words("1.size()"), "[1][.][size][(][)][]");
  EXPECT_EQ(words("m.`a-b/c`"), "[m][.][a-b/c][]");
}

TEST(Lexer, ResolvesEscapesExceptInRawTexts) {
  EXPECT_EQ(words(R"('\n\x41\u00e9\U0001F600\101\\')"), "[\nA\u00e9\U0001F600A\\][]");
  EXPECT_EQ(words(R"(r'\n')"), "[\\n][]");
  EXPECT_EQ(words("'''it's'''"), "[it's][]");
}

TEST(Lexer, NamesWhatItCannotReadAtItsPlace) {
  EXPECT_EQ(words("a & b"), "[a] 2-3: '&' alone means nothing here");
  EXPECT_EQ(words("'abc"), " 0-4: this string is not closed");
  EXPECT_EQ(words("'a\nb'"), " 0-2: this string is not closed on its line");
  EXPECT_EQ(words("'\\q'"), " 1-3: an escape this language does not know");
  EXPECT_EQ(words("'\\ud800'"), " 1-7: no such Unicode character");
  EXPECT_EQ(words("7u"), " 0-2: unsigned numbers are not part of this language");
  EXPECT_EQ(words("b'x'"), " 0-1: bytes are not part of this language");
  EXPECT_EQ(words("a \u20ac"), "[a] 2-5: a character this language does not know");
  EXPECT_EQ(words("0x"), " 0-2: a hexadecimal number without digits");
}

}  // namespace
}  // namespace tact::cel
