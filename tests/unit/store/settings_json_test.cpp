#include "store/settings_json.h"

#include <gtest/gtest.h>

#include "json/json_text.h"

namespace tact {
namespace {

SettingsJson parsed(std::string_view text) {
  auto root = parseSettings(text);
  EXPECT_TRUE(root) << (root ? "" : root.error().message);
  return root ? *root : SettingsJson::object();
}

using Values = std::map<std::string, Constant>;

TEST(SettingsJson, ReadsNestedAndDottedSpellingAlike) {
  const Values expected = {
      {"viewer.stance", std::string("open")}, {"rules.hiring/x.on", false}, {"rules.hiring/x.settings.days", std::int64_t{3}}};
  for (const char* text : {
           R"({"viewer": {"stance": "open"}, "rules": {"hiring/x": {"on": false, "settings": {"days": 3}}}})",
           R"({"viewer.stance": "open", "rules.hiring/x.on": false, "rules.hiring/x.settings.days": 3})",
           R"({"viewer.stance": "open", "rules": {"hiring/x.on": false, "hiring/x.settings": {"days": 3}}})",
       })
    EXPECT_EQ(namedValues(parsed(text)), expected) << text;
}

TEST(SettingsJson, ReadsEveryScalarAndLeavesListsOut) {
  const auto values =
      namedValues(parsed(R"({"a": null, "b": true, "c": -7, "d": 1.5, "e": "x", "f": [1], "g": {}, "h": 18446744073709551615})"));
  const Values expected = {
      {"a", nullptr}, {"b", true}, {"c", std::int64_t{-7}}, {"d", 1.5}, {"e", std::string("x")}, {"h", 18446744073709551615.0}};
  EXPECT_EQ(values, expected);
}

TEST(SettingsJson, TheLaterOfTwoSpellingsCounts) {
  EXPECT_EQ(namedValues(parsed(R"({"a.b": 1, "a": {"b": 2}})")).at("a.b"), Constant(std::int64_t{2}));
  EXPECT_EQ(namedValues(parsed(R"({"a": {"b": 2}, "a.b": 1})")).at("a.b"), Constant(std::int64_t{1}));
}

TEST(SettingsJson, TheRevisionIsNoSetting) {
  const auto root = parsed(R"({"revision": 4, "rules": {"revision": 9}})");
  EXPECT_EQ(revisionOf(root), 4);
  EXPECT_EQ(namedValues(root), (Values{{"rules.revision", std::int64_t{9}}}));
  EXPECT_EQ(revisionOf(parsed("{}")), 0);
  EXPECT_EQ(revisionOf(parsed(R"({"revision": "four"})")), 0);
}

TEST(SettingsJson, SaysWhereATextGoesWrong) {
  const auto placeOf = [](std::string_view text) {
    const auto root = parseSettings(text);
    EXPECT_FALSE(root) << text;
    const std::string message = root ? "" : root.error().message;
    return message.substr(0, message.find(": "));
  };
  EXPECT_EQ(placeOf("{\n  \"a\": 1,\n  \"b\": oops\n}\n"), "3:8");
  EXPECT_EQ(placeOf("{\n  \"a\": 1,\n}\n"), "3:1");
  EXPECT_EQ(placeOf("x"), "1:1");
  EXPECT_EQ(placeOf(""), "1:1");
  EXPECT_EQ(placeOf("{\"a\": 1"), "1:8");
  EXPECT_EQ(placeOf("[1]"), "1:1");
  EXPECT_NE(parseSettings(R"({"a": 1, "a": 2})").error().message.find("stands twice"), std::string::npos);
}

TEST(SettingsJson, SaysWhatIsWrongInWords) {
  EXPECT_EQ(parseSettings("{\"a\": 1,}").error().message,
            "1:9: syntax error while parsing object key - unexpected '}'; expected string literal");
  EXPECT_EQ(parseSettings("[1]").error().message, "1:1: settings are one object: {...}");
}

TEST(SettingsJson, RefusesANestingThatCouldExhaustTheStack) {
  const auto nested = [](int levels) {
    std::string text;
    for (int i = 0; i < levels; ++i) text += i == 0 ? "{\"a\":" : "[";
    text += "1";
    for (int i = levels; i > 0; --i) text += i == 1 ? "}" : "]";
    return text;
  };
  EXPECT_TRUE(parseSettings(nested(static_cast<int>(kMaxJsonNesting))));
  const auto refused = parseSettings(nested(static_cast<int>(kMaxJsonNesting) + 1));
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("nests deeper"), std::string::npos) << refused.error().message;
  EXPECT_FALSE(parseSettings(std::string(500'000, '[')));
}

TEST(SettingsJson, AChangeKeepsSpellingOrderAndWhatIsUnknown) {
  auto root = parsed(R"({"zebra": [1, 2], "viewer": {"stance": "open", "note": "mine"}, "rules.a/b.on": true})");
  assign(root, "viewer.stance", std::string("selective"));
  assign(root, "rules.a/b.on", false);
  assign(root, "viewer.goal", std::string("hiring"));
  assign(root, "display.mode", std::string("inline"));
  EXPECT_EQ(
      root.dump(),
      R"({"zebra":[1,2],"viewer":{"stance":"selective","note":"mine","goal":"hiring"},"rules.a/b.on":false,"display.mode":"inline"})");
}

TEST(SettingsJson, AChangeLeavesOneSpelling) {
  auto root = parsed(R"({"a.b": 1, "x": 0, "a": {"b": 2, "c": 3}})");
  assign(root, "a.b", std::int64_t{5});
  EXPECT_EQ(root.dump(), R"({"a.b":5,"x":0,"a":{"c":3}})");
}

TEST(SettingsJson, RemovingTakesEverySpellingOut) {
  auto root = parsed(R"({"a.b": 1, "x": 0, "a": {"b": 2, "c": 3}})");
  remove(root, "a.b");
  remove(root, "never.there");
  EXPECT_EQ(root.dump(), R"({"x":0,"a":{"c":3}})");
}

TEST(SettingsJson, ANameNeverReplacesAGroup) {
  auto root = parsed(R"({"viewer": {"stance": "open"}, "deep": 1})");
  remove(root, "viewer");
  assign(root, "deep.down", true);
  EXPECT_EQ(root.dump(), R"({"viewer":{"stance":"open"},"deep":1,"deep.down":true})");
}

TEST(SettingsJson, TheRevisionStandsFirstInANewFile) {
  auto root = parsed(R"({"a": 1})");
  setRevision(root, 1);
  EXPECT_EQ(root.dump(), R"({"revision":1,"a":1})");
  setRevision(root, 2);
  EXPECT_EQ(root.dump(), R"({"revision":2,"a":1})");
}

TEST(LineOfSetting, IsThatOfTheSpellingThatCounts) {
  const char* text = "{\n  \"a.b\": 1,\n  \"a\": {\n    \"b\": 2,\n    \"c/d.e\": true }\n}";
  EXPECT_EQ(lineOfSetting(text, "a.b"), 4U);
  EXPECT_EQ(lineOfSetting(text, "a.c/d.e"), 5U);
  EXPECT_EQ(lineOfSetting(text, "a.c"), 0U);
  EXPECT_EQ(lineOfSetting("{ oops", "a.b"), 0U);
}

}  // namespace
}  // namespace tact
