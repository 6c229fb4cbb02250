// Which bodies are requests, what is answered to the others, and how replies are written.
#include "wire/message.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

Request requestOf(std::string_view body) {
  auto parsed = parseRequest(body);
  EXPECT_TRUE(std::holds_alternative<Request>(parsed)) << body;
  return std::holds_alternative<Request>(parsed) ? std::get<Request>(parsed) : Request{};
}

Json parsed(const std::string& text) {
  JsonError error;
  const auto json = parseJson(text, error);
  EXPECT_TRUE(json) << text << ": " << error.message;
  return json.value_or(Json());
}

TEST(ParseRequest, ReadsMethodIdAndParams) {
  const Request request = requestOf(R"({"jsonrpc":"2.0","id":7,"method":"assess","params":{"subjects":[]}})");
  EXPECT_EQ(request.method, "assess");
  EXPECT_EQ(request.id, Json(7));
  EXPECT_EQ(request.params, parsed(R"({"subjects":[]})"));
  EXPECT_FALSE(request.isNotification);
}

TEST(ParseRequest, TakesTextsAndIntegersAsIds) {
  for (const char* id : {"0", "-3", "18446744073709551615", "\"\"", "\"a-1\"", "\"\\u0000\""}) {
    const Request request = requestOf(std::string(R"({"jsonrpc":"2.0","id":)") + id + R"(,"method":"m"})");
    EXPECT_EQ(request.id, parsed(id));
    EXPECT_FALSE(request.isNotification);
  }
}

TEST(ParseRequest, WithoutParamsHasNone) { EXPECT_EQ(requestOf(R"({"jsonrpc":"2.0","id":1,"method":"m"})").params, Json::object()); }

TEST(ParseRequest, WithoutIdIsANotification) {
  EXPECT_TRUE(requestOf(R"({"jsonrpc":"2.0","method":"answer","params":{}})").isNotification);
}

TEST(ParseRequest, IgnoresUnknownKeys) {
  EXPECT_EQ(requestOf(R"({"jsonrpc":"2.0","id":1,"method":"m","extra":[1,{"deep":null}],"trace":true})").method, "m");
}

struct Refused {
  const char* body;
  ErrorCode code;
  const char* id;
};

TEST(ParseRequest, RefusesEveryOtherShapeWithACodeAndTheIdItCouldTell) {
  const ErrorCode parse = ErrorCode::parseError, invalid = ErrorCode::invalidRequest;
  for (const Refused& one : {
           Refused{"", parse, "null"},
           {" ", parse, "null"},
           {"{", parse, "null"},
           {"nonsense", parse, "null"},
           {R"({"jsonrpc":"2.0","id":1,"method":"m")", parse, "null"},
           {R"({"jsonrpc":"2.0","id":1,"method":"m"} x)", parse, "null"},
           {R"({"jsonrpc":"2.0","id":1,"id":2,"method":"m"})", parse, "null"},
           {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xFF\"}", parse, "null"},
           {"[]", invalid, "null"},
           {R"([{"jsonrpc":"2.0","id":1,"method":"m"}])", invalid, "null"},
           {"null", invalid, "null"},
           {"3", invalid, "null"},
           {"\"m\"", invalid, "null"},
           {"{}", invalid, "null"},
           {R"({"id":4,"method":"m"})", invalid, "4"},
           {R"({"jsonrpc":"1.0","id":4,"method":"m"})", invalid, "4"},
           {R"({"jsonrpc":2.0,"id":4,"method":"m"})", invalid, "4"},
           {R"({"jsonrpc":"2.0","id":"x"})", invalid, "\"x\""},
           {R"({"jsonrpc":"2.0","id":"x","method":null})", invalid, "\"x\""},
           {R"({"jsonrpc":"2.0","id":"x","method":["m"]})", invalid, "\"x\""},
           {R"({"jsonrpc":"2.0","id":null,"method":"m"})", invalid, "null"},
           {R"({"jsonrpc":"2.0","id":1.5,"method":"m"})", invalid, "null"},
           {R"({"jsonrpc":"2.0","id":true,"method":"m"})", invalid, "null"},
           {R"({"jsonrpc":"2.0","id":{"a":1},"method":"m"})", invalid, "null"},
           {R"({"jsonrpc":"2.0","id":[1],"method":"m"})", invalid, "null"},
           {R"({"jsonrpc":"2.0","id":9,"method":"m","params":[]})", invalid, "9"},
           {R"({"jsonrpc":"2.0","id":9,"method":"m","params":null})", invalid, "9"},
           {R"({"jsonrpc":"2.0","id":9,"method":"m","params":"p"})", invalid, "9"},
           {R"({"jsonrpc":"2.0","method":"m","params":3})", invalid, "null"},
       }) {
    SCOPED_TRACE(one.body);
    auto result = parseRequest(one.body);
    ASSERT_TRUE(std::holds_alternative<BadRequest>(result));
    const BadRequest& bad = std::get<BadRequest>(result);
    EXPECT_EQ(bad.error.code, one.code);
    EXPECT_EQ(bad.id, parsed(one.id));
    EXPECT_FALSE(bad.error.message.empty());
  }
}

TEST(ParseRequest, RefusesWhatNestsTooDeep) {
  const std::string open(kMaxJsonNesting, '['), close(kMaxJsonNesting, ']');
  auto result = parseRequest(R"({"jsonrpc":"2.0","id":1,"method":"m","x":)" + open + close + "}");
  ASSERT_TRUE(std::holds_alternative<BadRequest>(result));
  EXPECT_EQ(std::get<BadRequest>(result).error.code, ErrorCode::parseError);
}

TEST(ParseRequest, SaysWhereTheJsonBreaks) {
  auto result = parseRequest(R"({"jsonrpc":"2.0",!})");
  ASSERT_TRUE(std::holds_alternative<BadRequest>(result));
  EXPECT_EQ(std::get<BadRequest>(result).error.data["offset"], 17);
}

TEST(EncodeResult, IsAJsonRpcReplyOnOneLine) {
  EXPECT_EQ(encodeResult("a", {{"x", "line\nbreak"}}), R"({"id":"a","jsonrpc":"2.0","result":{"x":"line\nbreak"}})");
}

TEST(EncodeError, CarriesCodeMessageAndDataWhereThereIsSome) {
  EXPECT_EQ(encodeError(3, {ErrorCode::notFound, "gone", nullptr}), R"({"error":{"code":1004,"message":"gone"},"id":3,"jsonrpc":"2.0"})");
  EXPECT_EQ(encodeError(nullptr, {ErrorCode::conflict, "c", {{"revision", 2}}}),
            R"({"error":{"code":1005,"data":{"revision":2},"message":"c"},"id":null,"jsonrpc":"2.0"})");
}

TEST(EncodeJson, WritesInvalidUtf8AsReplacementCharacters) { EXPECT_EQ(encodeJson(Json("a\xFF")), "\"a\uFFFD\""); }

}  // namespace
}  // namespace tact
