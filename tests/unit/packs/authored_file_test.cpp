#include "packs/authored_file.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

std::string told(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& one : diagnostics) out += renderShort(one) + "\n";
  return out;
}

TEST(AuthoredFile, ATextThatIsNoObjectIsToldOnce) {
  for (const char* text : {"[]", "{", "", "{\"a\": 1, \"a\": 2}"}) {
    std::vector<Diagnostic> diagnostics;
    const AuthoredFile file("x.json", text, diagnostics);
    EXPECT_FALSE(file.isObject()) << text;
    EXPECT_EQ(diagnostics.size(), 1U) << text << told(diagnostics);
    EXPECT_TRUE(file.hasErrors());
  }
}

TEST(AuthoredFile, GettersGoOnAfterAMistakeAndPlaceEach) {
  std::vector<Diagnostic> diagnostics;
  const std::string text =
      "{\n  \"title\": 3,\n  \"on\": \"yes\",\n  \"n\": 1.5,\n  \"list\": [\"a\", 2],\n  \"moments\": [\"invit\"],\n  \"titel\": \"x\"\n}";
  AuthoredFile file("x.json", text, diagnostics);
  EXPECT_EQ(file.text(kRootPointer, "title", true), "");
  EXPECT_TRUE(file.boolean(kRootPointer, "on", true));
  EXPECT_EQ(file.integer(kRootPointer, "n", 7), 7);
  EXPECT_EQ(file.texts(kRootPointer, "list", true), std::vector<std::string>{"a"});
  EXPECT_TRUE(file.moments(kRootPointer, true).empty());
  file.text(kRootPointer, "absent", true);
  file.onlyKeys(kRootPointer, {"title", "on", "n", "list", "moments"});
  EXPECT_EQ(told(diagnostics),
            "x.json:2:12: \"title\" must be a text\n"
            "x.json:3:9: \"on\" must be true or false\n"
            "x.json:4:8: \"n\" must be a whole number\n"
            "x.json:5:17: this must be a text\n"
            "x.json:6:15: there is no moment 'invit'; did you mean 'invite'?\n"
            "x.json:1:1: \"absent\" is missing\n"
            "x.json:7:3: there is no key \"titel\" here; did you mean 'title'?\n");
}

TEST(AuthoredFile, MistakesInsideATextPointIntoIt) {
  std::vector<Diagnostic> diagnostics;
  const std::string text = R"({"when": "a \"b\" c"})";
  AuthoredFile file("x.json", text, diagnostics);
  file.issues(JsonPointer("/when"), {{6, 7, "here", ""}});  // the c of: a "b" c
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].column, text.find(" c") + 2);
}

TEST(AuthoredFile, AWarningIsNoError) {
  std::vector<Diagnostic> diagnostics;
  AuthoredFile file("x.json", R"({"a": 1})", diagnostics);
  file.warning(JsonPointer("/a"), "hm");
  EXPECT_FALSE(file.hasErrors());
  EXPECT_FALSE(hasErrors(diagnostics));
}

}  // namespace
}  // namespace tact
