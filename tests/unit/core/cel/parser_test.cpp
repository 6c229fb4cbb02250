// Which texts are expressions, where the others break, and every cap at its limit and one past it.
#include "core/cel/parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/cel/annotated.h"
#include "core/limits.h"

namespace tact::cel {
namespace {

using ::testing::HasSubstr;

std::vector<Issue> issuesOf(const std::string& text) {
  std::vector<Issue> issues;
  const auto ast = parse(text, issues);
  EXPECT_EQ(ast.has_value(), issues.empty()) << text.substr(0, 100);
  return issues;
}

TEST(Parse, ReadsTheLanguage) {
  for (const char* text : {"1",
                           "-9223372036854775808",
                           "0x1F",
                           "-0xA",
                           "1.5e-3",
                           ".5",
                           "'a'",
                           "\"a\"",
                           R"('''a'b''')",
                           R"(r'\d+')",
                           R"('\u00e9\x41\101\n')",
                           "true",
                           "null",
                           "a.b.c",
                           ".a.b",
                           "a.`b-c`",
                           "f()",
                           "f(1, 2)",
                           "a.f(1)",
                           "a[0]",
                           "[]",
                           "[1, 2,]",
                           "{}",
                           "{'a': 1, 'b': 2,}",
                           "a ? b : c",
                           "a ? b : c ? d : e",
                           "a || b && c",
                           "!a",
                           "!!a",
                           "--a",
                           "-a.b",
                           "1 + 2 * 3 % 4 / 5 - 6",
                           "a in [1]",
                           "has(a.b)",
                           "[1].all(x, x > 0)",
                           "[1].map(x, x > 0, x)",
                           "a // comment\n == b",
                           "(a)",
                           "a.in_b",
                           "inner"})
    EXPECT_TRUE(issuesOf(text).empty()) << text << ": " << issuesOf(text)[0].message;
}

TEST(Parse, GroupsAsTheSpecificationSays) {
  const auto rootOf = [](const char* text) {
    std::vector<Issue> issues;
    const auto ast = parse(text, issues);
    const SyntaxNode& root = ast->nodes[ast->root];
    return std::pair(root.kind, root.text);
  };
  EXPECT_EQ(rootOf("1 + 2 * 3"), (std::pair(Syntax::binary, std::string("+"))));
  EXPECT_EQ(rootOf("1 * 2 + 3"), (std::pair(Syntax::binary, std::string("+"))));
  EXPECT_EQ(rootOf("1 < 2 == true"), (std::pair(Syntax::binary, std::string("=="))));
  EXPECT_EQ(rootOf("a && b || c").first, Syntax::logicalOr);
  EXPECT_EQ(rootOf("!a == b").second, "==");
  EXPECT_EQ(rootOf("a || b ? c : d").first, Syntax::conditional);
}

struct Broken {
  const char* marked;
  const char* message;
};

TEST(Parse, SaysWhereATextBreaks) {
  for (const Broken& one : {
           Broken{"$[[]]", "ends where a value was expected"},
           {"a $[[b]]", "should have ended here"},
           {"(a$[[]]", "expected ')'"},
           {"a == $[[]]", "ends where a value was expected"},
           {"a $[[=]] b", "'=' alone means nothing here"},
           {"a $[[&]] b", "alone means nothing"},
           {"$[['abc]]", "not closed"},
           {"$[['abc]]\n'", "not closed on its line"},
           {R"('a$[[\q]]')", "an escape this language does not know"},
           {R"('a$[[\ud800]]')", "no such Unicode character"},
           {R"('$[[\u12]]')", "4 hexadecimal digits"},
           {"$[[9223372036854775808]]", "does not fit into 64 bits"},
           {"$[[1e999]]", "too large for a double"},
           {"$[[0x]]", "without digits"},
           {"$[[1u]]", "unsigned"},
           {"$[[12a]]", "may not begin with a digit"},
           {"$[[b]]'x'", "bytes"},
           {"$[[while]] == 1", "reserved word"},
           {"[1 $[[2]]$]", "expected ',' or ']'"},
           {"f(1,$[[)]]", "another element after ','"},
           {"{'a' $[[1]]}", "expected ':'"},
           {"a ? b$[[]]", "expected ':'"},
           {"a.$[[+]] b", "expected a name after '.'"},
           {"$[[has]](a)", "has() takes one selection"},
           {"a.all($[[1]], b)", "plain name"},
           {"a.$[[all]](x)", "one expression"},
           {"a.$[[map]](x, y, z, w)", "one or two expressions"},
           {"a $[[\u00e9]] b", "does not know"},
           {"$[[`a`]]", "quoted name"},
       }) {
    const Annotated input = annotated(one.marked);
    const auto issues = issuesOf(input.text);
    ASSERT_EQ(issues.size(), 1U) << input.text;
    ASSERT_EQ(input.places.size(), 1U);
    EXPECT_THAT(issues[0].message + " " + issues[0].hint, HasSubstr(one.message)) << input.text;
    const auto [begin, end] = input.places[0];
    EXPECT_EQ(std::pair(issues[0].begin, issues[0].end), std::pair(begin, std::max(end, begin + 1))) << input.text;
  }
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

void expectLastGood(const std::string& fits, const std::string& tooMuch, const char* message) {
  EXPECT_TRUE(issuesOf(fits).empty()) << issuesOf(fits)[0].message;
  const auto issues = issuesOf(tooMuch);
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_THAT(issues[0].message, HasSubstr(message));
}

TEST(Parse, NestsToTheLimitAndNoFurther) {
  const std::size_t most = limits::kMaxExpressionNesting;
  expectLastGood(repeated("(", most - 1) + "1" + repeated(")", most - 1), repeated("(", most) + "1" + repeated(")", most),
                 "nests too deep");
  expectLastGood(repeated("!", most - 1) + "a", repeated("!", most) + "a", "nests too deep");
  expectLastGood(repeated("[", most - 1) + "1" + repeated("]", most - 1), repeated("[", most) + "1" + repeated("]", most),
                 "nests too deep");
  expectLastGood("a" + repeated(".b", most - 1), "a" + repeated(".b", most), "nests too deep");
  expectLastGood("1" + repeated("+1", most - 1), "1" + repeated("+1", most), "nests too deep");
}

TEST(Parse, LongChainsOfAndAndOrAreNotNested) { EXPECT_TRUE(issuesOf("a" + repeated(" && a || a", 3'000)).empty()); }

TEST(Parse, ListsHoldElementsToTheLimit) {
  const std::size_t most = limits::kMaxLiteralElements;
  expectLastGood("[" + repeated("1,", most) + "]", "[" + repeated("1,", most + 1) + "]", "too many elements");
  expectLastGood("{" + repeated("1:1,", most) + "}", "{" + repeated("1:1,", most + 1) + "}", "too many elements");
}

TEST(Parse, CountsNodesToTheLimit) {
  const auto ofNodes = [](std::size_t nodes) {  // one list of four lists of constants
    std::string text = "[";
    std::size_t constants = nodes - 5;
    for (int i = 0; i < 4; ++i) {
      const std::size_t here = std::min<std::size_t>(constants, limits::kMaxLiteralElements);
      text += "[" + repeated("1,", here) + "],";
      constants -= here;
    }
    return text + "]";
  };
  expectLastGood(ofNodes(limits::kMaxExpressionNodes), ofNodes(limits::kMaxExpressionNodes + 1), "too large");
}

TEST(Parse, TakesBytesToTheLimit) {
  const std::string fits = "1" + std::string(limits::kMaxExpressionBytes - 1, ' ');
  expectLastGood(fits, fits + " ", "too long");
}

}  // namespace
}  // namespace tact::cel
