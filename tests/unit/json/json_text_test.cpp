// JSON with caps and places: duplicate keys, depth, pointers, stretches of strings.
#include "json/json_text.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

JsonError failureOf(const std::string& text) {
  JsonError error;
  EXPECT_FALSE(parseJson(text, error)) << text;
  EXPECT_LE(error.offset, text.size());
  EXPECT_FALSE(error.message.empty());
  return error;
}

bool parses(const std::string& text) {
  JsonError error;
  return parseJson(text, error).has_value();
}

TEST(ParseJson, RefusesAKeyThatStandsTwiceAtItsSecondPlace) {
  EXPECT_EQ(failureOf(R"({"a":1,"a":2})").offset, 7U);
  EXPECT_EQ(failureOf(R"({"x":{"b":1, "b" :2}})").offset, 13U);
  EXPECT_EQ(failureOf(R"({"a\"b\\":1,"a\"b\\":2})").offset, 12U);
  EXPECT_EQ(failureOf(R"({"a":1,"\u0061":2})").offset, 7U) << "however it is spelled";
  EXPECT_TRUE(parses(R"({"a":{"a":1},"b":[{"a":1},{"a":2}],"c":"a"})"));
}

TEST(ParseJson, NestsToTheLimitAndNoFurther) {
  const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
  EXPECT_EQ(kMaxJsonNesting, 64U);
  EXPECT_TRUE(parses(nested(64)));
  EXPECT_EQ(failureOf(nested(65)).offset, 64U);
  std::string objects;
  for (int i = 0; i < 65; ++i) objects += "{\"a\":";
  EXPECT_EQ(failureOf(objects).offset, 64U * 5);
  EXPECT_EQ(failureOf(std::string(1'000'000, '[')).offset, 64U);
}

TEST(ParseJson, TellsWhereATextBreaks) {
  EXPECT_EQ(failureOf("").offset, 0U);
  EXPECT_EQ(failureOf("[1,]").offset, 3U);
  EXPECT_EQ(failureOf("{\"a\" 1}").offset, 5U);
  failureOf("\"\xFF\"");
  failureOf("[1] 2");
  failureOf("nul");
  failureOf("// comment\n1");
  failureOf("NaN");
}

TEST(ParseJson, NamesACommaThatIsMissing) {
  const auto isMissing = [](const std::string& text, std::size_t at) {
    const JsonError error = failureOf(text);
    return error.message == "a comma is missing before this" && error.offset == at;
  };
  EXPECT_TRUE(isMissing("{\"a\": 1\n \"b\": 2}", 9));
  EXPECT_TRUE(isMissing(R"({"a": "x" "b\"": 2})", 10));
  EXPECT_TRUE(isMissing("[\"a\" \"b\"]", 5));
  EXPECT_TRUE(isMissing("[{} {}]", 4));
  EXPECT_TRUE(isMissing("[1 [2]]", 3));
  EXPECT_TRUE(isMissing("[null true]", 9));
  EXPECT_TRUE(isMissing("[1 2", 3));
  EXPECT_FALSE(isMissing("[1 }", 3));
  EXPECT_FALSE(isMissing("{\"a\" \"b\"}", 5));
}

TEST(ParseJson, TakesAnObjectOfVeryManyKeys) {
  std::string text = "{";
  for (int i = 0; i < 90'000; ++i) text += "\"k" + std::to_string(i) + "\":1,";
  EXPECT_TRUE(parses(text + "\"last\":1}"));
  EXPECT_FALSE(parses(text + "\"k0\":1}"));
}

const std::string kText = "{ \"a\" : [ 1, {\"b/c\": \"x\\\"y\"} , null ],\n \"\" : {\"~\": false}, \"d\": -1.5e3 }";

std::string at(const char* pointer, bool key = false) {
  const Span place = placeOf(kText, JsonPointer(pointer), key);
  return kText.substr(place.begin, place.end - place.begin);
}

TEST(PlaceOf, FindsValuesAndKeys) {
  EXPECT_EQ(at("/a/0"), "1");
  EXPECT_EQ(at("/a/1"), "{\"b/c\": \"x\\\"y\"}");
  EXPECT_EQ(at("/a/1/b~1c"), "\"x\\\"y\"");
  EXPECT_EQ(at("/a/1/b~1c", true), "\"b/c\"");
  EXPECT_EQ(at("/a/2"), "null");
  EXPECT_EQ(at("//~0"), "false");
  EXPECT_EQ(at("/d"), "-1.5e3");
  EXPECT_EQ(at("/d", true), "\"d\"");
  EXPECT_EQ(at(""), kText);
}

TEST(PlaceOf, OfNothingIsTheWholeText) {
  for (const char* pointer : {"/b", "/a/3", "/a/x", "/d/0", "/a/0/0"}) EXPECT_EQ(at(pointer), kText) << pointer;
}

// The literal's stretch for bytes [begin, end) of its value.
std::string stretch(const std::string& literal, std::size_t begin, std::size_t end) {
  const Span place = placeInString(literal, {0, literal.size()}, begin, end);
  return literal.substr(place.begin, place.end - place.begin);
}

TEST(PlaceInString, CountsEscapesAsWhatTheyStandFor) {
  EXPECT_EQ(stretch(R"("abc")", 1, 2), "b");
  EXPECT_EQ(stretch(R"("a\"b")", 1, 2), R"(\")");
  EXPECT_EQ(stretch(R"("a\"b")", 2, 3), "b");
  EXPECT_EQ(stretch(R"("\\\\x")", 2, 3), "x");
  EXPECT_EQ(stretch(R"("\u0041b")", 1, 2), "b");
  EXPECT_EQ(stretch(R"("\u00e9b")", 2, 3), "b");
  EXPECT_EQ(stretch(R"("\u20acb")", 3, 4), "b");
  EXPECT_EQ(stretch(R"("\ud83d\ude00b")", 4, 5), "b");
  EXPECT_EQ(stretch(R"("\ud83d\ude00b")", 0, 4), R"(\ud83d\ude00)");
  EXPECT_EQ(stretch("\"\u00e9b\"", 2, 3), "b");
  EXPECT_EQ(stretch(R"("ab")", 0, 2), "ab");
  EXPECT_EQ(stretch(R"("ab")", 2, 3), "\"") << "past the end: the closing quote";
}

TEST(JsonText, IsToldWithoutBeingBuilt) {
  JsonError error;
  EXPECT_TRUE(isJson(" {\"a\": [1, null, {}], \"a\": \"x\"} ", error));
  EXPECT_FALSE(isJson("{\"a\": [1, }", error));
  EXPECT_EQ(error.offset, 10U);
  EXPECT_FALSE(error.message.empty());
  EXPECT_TRUE(isJson(std::string(kMaxJsonNesting, '[') + std::string(kMaxJsonNesting, ']'), error));
  EXPECT_FALSE(isJson(std::string(kMaxJsonNesting + 1, '['), error));
  EXPECT_EQ(error.offset, kMaxJsonNesting);
  EXPECT_NE(error.message.find("deeper than 64"), std::string::npos);
}

TEST(JsonText, ComesInParts) {
  const auto partsOf = [](const std::string& text, std::size_t at = 0) {
    std::string all;
    JsonParts parts(text, at);
    while (const auto part = parts.next())
      all += part->name + "=" + text.substr(part->value.begin, part->value.end - part->value.begin) + ";";
    return all;
  };
  EXPECT_EQ(partsOf(" {\"a\" : [1, \"]\"],\n\"\\u0062\":{\"c\": \"\\\"}\"} , \"\":-1.5e3}"), "a=[1, \"]\"];b={\"c\": \"\\\"}\"};=-1.5e3;");
  EXPECT_EQ(partsOf("[null, [], \"x\"]"), "0=null;1=[];2=\"x\";");
  EXPECT_EQ(partsOf("{\"a\": [7, 8]}", 6), "0=7;1=8;");
  for (const char* none : {"[]", "{ }", "\"[1]\"", "3", ""}) EXPECT_EQ(partsOf(none), "") << none;
}

}  // namespace
}  // namespace tact
