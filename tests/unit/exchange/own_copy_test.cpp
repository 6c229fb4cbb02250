// The text of a copy: written and read again, and what is said of one that is damaged or somebody else's.
#include "exchange/own_copy.h"

#include <gmock/gmock.h>

#include "exchange/limits.h"

namespace tact {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

OwnCopy someCopy() {
  OwnCopy copy;
  copy.madeAt = 1'793'610'000;
  copy.settings = {{"viewer.stance", std::string("open")}, {"rules.x.on", false}, {"rules.x.settings.days", std::int64_t{5}}, {"odd", 0.5}};
  copy.rules = {{"mine/quiet.json", "{\n  \"title\": \"Ruhe \xC3\xBC\"\n}\n"}};
  copy.tables = "{\n\"people\": [\n{\"key\": \"jane-doe\", \"name\": \"Jane\"},\n{\"key\": \"mara\", \"name\": \"M\"}],\n\"talks\": []}";
  return copy;
}

std::string failureOf(const std::string& text) {
  const auto copy = readCopy(text, "c.json");
  return copy ? "" : copy.error().message;
}

std::string changed(std::string text, const std::string& what, const std::string& to) {
  return text.replace(text.find(what), what.size(), to);
}

TEST(OwnCopy, IsReadAsItWasWritten) {
  const auto text = writeCopy(someCopy());
  ASSERT_TRUE(text);
  const auto copy = readCopy(*text, "c.json");
  ASSERT_TRUE(copy) << copy.error().message;
  EXPECT_EQ(copy->madeAt, someCopy().madeAt);
  EXPECT_EQ(copy->settings, someCopy().settings);
  EXPECT_EQ(copy->rules, someCopy().rules);
  EXPECT_EQ(copy->tables, someCopy().tables);
  EXPECT_EQ(*writeCopy(*copy), *text);
  EXPECT_EQ(failureOf("\xEF\xBB\xBF" + *text), "");
}

TEST(OwnCopy, LooksLikeJson) {
  EXPECT_TRUE(looksLikeCopy(" \n{\"format\""));
  EXPECT_TRUE(looksLikeCopy("\xEF\xBB\xBF{"));
  EXPECT_FALSE(looksLikeCopy("PK\x03\x04"));
  EXPECT_FALSE(looksLikeCopy("First Name,Last Name"));
  EXPECT_FALSE(looksLikeCopy(""));
}

TEST(OwnCopy, SaysWhereItIsDamaged) {
  const std::string text = *writeCopy(someCopy());
  EXPECT_THAT(failureOf(text.substr(0, text.size() / 2)), HasSubstr("cut off"));
  EXPECT_THAT(failureOf(changed(text, "\"mara\"", "mara")), StartsWith("c.json:15: "));
  EXPECT_THAT(failureOf(changed(text, "false", "[1]")), StartsWith("c.json:7: this is no setting"));
  EXPECT_THAT(failureOf(changed(text, "\"version\": 1", "\"version\": 2")), HasSubstr("newer Tact"));
  EXPECT_THAT(failureOf(changed(text, "\"version\": 1", "\"version\": \"x\"")), HasSubstr("no version"));
  EXPECT_THAT(failureOf(changed(text, "2026-", "20x6-")), StartsWith("c.json:4: this is no date"));
  EXPECT_THAT(failureOf(changed(text, "\"rules\": {", "\"more\": 1, \"rules\": {")), HasSubstr("nobody knows what \"more\" is"));
  EXPECT_THAT(failureOf(changed(text, "\"rules\": {", "\"rules\": {}, \"rules\": {")),
              StartsWith("c.json:10: \"rules\" stands here twice"));
  EXPECT_THAT(failureOf(changed(text, "\"odd\": 0.5", "\"odd\": 0.5, \"odd\": 1")), HasSubstr("this is set twice"));
  EXPECT_THAT(failureOf(changed(text, "\"rules\": {", "\"rules\": [], \"r\": {")), HasSubstr("nobody knows"));
  for (const char* other : {"{}", "[]", "{\"format\": \"else\"}", "3"})
    EXPECT_THAT(failureOf(other), HasSubstr("no copy of Tact's data")) << other;
  // What the tables' reader found wrong gets its line.
  EXPECT_THAT(placedInCopy(Error{Failure::invalidValue, "this must be a text", "/people/1/name", 0, {}}, text, "c.json").message,
              "c.json:15: people/1/name: this must be a text");
  EXPECT_EQ(placedInCopy(Error{Failure::invalidValue, "there are too many", "settings", 0, {}}, text, "c.json").message,
            "c.json: there are too many");
}

TEST(OwnCopy, WhatIsSetOrNamedOddlyIsLeftToOthers) {
  OwnCopy copy = someCopy();
  copy.settings = {{"", std::int64_t{1}}, {"revision", true}, {"viewer.stance", nullptr}};
  copy.rules = {{"../x.json", "{}"}};
  const auto read = readCopy(*writeCopy(copy), "c.json");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->settings, copy.settings);
  EXPECT_EQ(read->rules, copy.rules);
}

TEST(OwnCopy, ARuleIsTheTextOfItsFile) {
  EXPECT_THAT(failureOf(changed(*writeCopy(someCopy()), "\"{\\n  \\\"title\\\": \\\"Ruhe \xC3\xBC\\\"\\n}\\n\"", "3")),
              HasSubstr("text of its file"));
  OwnCopy copy = someCopy();
  copy.rules["mine/old.json"] = "{\"title\": \"Ruhe \xFC\"}";
  const auto text = writeCopy(copy);
  ASSERT_FALSE(text) << "another text would come back";
  EXPECT_THAT(text.error().message, StartsWith("rules/mine/old.json: "));
}

TEST(OwnCopy, HoldsItsCaps) {
  OwnCopy copy = someCopy();
  copy.rules = {{"a.json", std::string(limits::kMaxCopyBytes, ' ')}};
  EXPECT_FALSE(writeCopy(copy));
  copy.rules.clear();
  for (std::size_t i = 0; i < limits::kMaxCopyEntries; ++i) copy.rules["r" + std::to_string(i) + ".json"] = "";
  const std::string full = *writeCopy(copy);
  EXPECT_EQ(failureOf(full), "");
  EXPECT_THAT(failureOf(changed(full, "\"r0.json\"", "\"one-more.json\": \"\", \"r0.json\"")), HasSubstr("more than any copy"));
  copy.rules["one-more.json"] = "";
  EXPECT_FALSE(writeCopy(copy));
  copy.rules.clear();
  for (std::size_t i = 0; i <= limits::kMaxCopyEntries; ++i) copy.settings["s" + std::to_string(i)] = true;
  EXPECT_FALSE(writeCopy(copy));
  copy.settings.clear();
  EXPECT_THAT(failureOf(std::string(limits::kMaxCopyBytes + 1, ' ')), HasSubstr("larger than any copy"));
  const std::string tables = "{\"people\": [\"" + std::string(limits::kMaxCopyBytes, 'x') + "\"]}";
  copy.tables = tables;
  EXPECT_FALSE(writeCopy(copy)) << "what could not be read again is not written";
}

}  // namespace
}  // namespace tact
