// Where a place in a text is, in lines and letters.
#include "packs/diagnostic.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(Diagnostic, CountsLinesAndCodePointsFromOne) {
  const std::string text = "a\n\tz\u00e9\u00e9X\r\nlast";
  const std::size_t x = text.find('X');
  const Diagnostic found = diagnosticAt("f.json", text, {x, x + 1}, "here", "try this");
  EXPECT_EQ(found.line, 2U);
  EXPECT_EQ(found.column, 5U);
  EXPECT_EQ(renderShort(found), "f.json:2:5: here; try this");
  EXPECT_EQ(render(found), "f.json:2:5: error: here\n  \tz\u00e9\u00e9X\n  \t   ^\n  try this\n")
      << "a tab stays a tab, so that the caret meets it";
}

TEST(Diagnostic, UnderlinesToTheEndOfTheLineOnly) {
  EXPECT_EQ(diagnosticAt("f", "ab\ncd", {1, 5}, "m").width, 1U);
  EXPECT_EQ(diagnosticAt("f", "abc", {0, 3}, "m").width, 3U);
}

TEST(Diagnostic, StaysWithinTheText) {
  const Diagnostic past = diagnosticAt("f", "ab", {90, 99}, "m");
  EXPECT_EQ(past.line, 1U);
  EXPECT_EQ(past.column, 3U);
  EXPECT_EQ(diagnosticAt("f", "", {0, 1}, "m").column, 1U);
}

TEST(HasErrors, WarningsAreNone) {
  Diagnostic warning;
  warning.severity = Severity::warning;
  EXPECT_FALSE(hasErrors({warning}));
  EXPECT_TRUE(hasErrors({warning, Diagnostic{}}));
}

}  // namespace
}  // namespace tact
