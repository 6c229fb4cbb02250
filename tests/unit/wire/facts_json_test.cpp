// Nested facts of a message: which are taken, which ignored, which refused.
#include "wire/facts_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/limits.h"
#include "core/small_world.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class FactsJson : public ::testing::Test {
 protected:
  static Json parsed(const std::string& text) {
    JsonError failure;
    const auto json = parseJson(text, failure);
    EXPECT_TRUE(json) << text << ": " << failure.message;
    return json.value_or(Json());
  }
  std::optional<RpcError> read(const std::string& text, Moment moment = Moment::invite) {
    return readFacts(parsed(text), moment, facts, &ignored);
  }
  Json all() const { return factsJson(facts); }

  Vocabulary vocabulary = smallWorld();
  FactSet facts{vocabulary};
  std::vector<std::string> ignored;
};

TEST_F(FactsJson, SetsFactsOfEveryTypeFromNestedObjects) {
  EXPECT_FALSE(
      read(R"({"person":{"degree":2,"hasPhoto":true,"name":"Jane Doe"},"relation":{"role":"recruiter"},"process":{"wentWell":null}})"));
  EXPECT_EQ(all(), parsed(R"({"person":{"degree":2,"hasPhoto":true,"name":"Jane Doe"},"relation":{"role":"recruiter"},
                              "process":{"wentWell":null},"viewer":{"strictness":"normal"}})"));
  EXPECT_THAT(ignored, IsEmpty());
}

TEST_F(FactsJson, TakesDottedNamesToo) {
  EXPECT_FALSE(read(R"({"person.degree":3,"relation.role":"none"})"));
  EXPECT_EQ(facts.get("person.degree").asInt(), 3);
  EXPECT_EQ(facts.get("relation.role").asString(), "none");
}

TEST_F(FactsJson, LeavesOutWhatIsUnknownAndKeepsNull) {
  EXPECT_EQ(all(), parsed(R"({"viewer":{"strictness":"normal"}})"));
  EXPECT_FALSE(read(R"({"process":{"wentWell":null}})"));
  EXPECT_TRUE(facts.get("process.wentWell").is(Kind::null));
  EXPECT_FALSE(facts.isKnown("process.chances"));
}

TEST_F(FactsJson, IgnoresFactsOutsideTheirMomentEvenWithAWrongType) {
  EXPECT_FALSE(read(R"({"note":{"links":["a"]},"person":{"degree":1}})", Moment::invite));
  EXPECT_FALSE(facts.isKnown("note.links"));
  EXPECT_FALSE(read(R"({"note":{"links":42}})", Moment::invite));
  EXPECT_FALSE(read(R"({"note":{"links":["a"]}})", Moment::note));
  EXPECT_TRUE(facts.isKnown("note.links"));
  EXPECT_FALSE(read(R"({"person":{"name":"Jane"}})", Moment::self));
  EXPECT_FALSE(facts.isKnown("person.name"));
}

TEST_F(FactsJson, IgnoresNamesTheVocabularyLacksAndCollectsThem) {
  EXPECT_FALSE(read(R"({"person":{"shoeSize":44,"degree":2},"weather":{"rain":true},"mood":"good"})"));
  EXPECT_THAT(ignored, ElementsAre("mood", "person.shoeSize", "weather.rain"));
  EXPECT_EQ(facts.get("person.degree").asInt(), 2);
}

TEST_F(FactsJson, AnInvitationOfNoFactsIsFine) {
  EXPECT_FALSE(read("{}"));
  EXPECT_FALSE(read(R"({"person":{}})"));
}

struct Wrong {
  const char* facts;
  ErrorCode code;
  const char* path;
  const char* expected;
};

TEST_F(FactsJson, RefusesWrongTypesAndSaysWhatWasExpected) {
  const ErrorCode value = ErrorCode::invalidValue;
  for (const Wrong& one : {
           Wrong{R"({"person":{"degree":"2"}})", value, "person.degree", "a whole number"},
           {R"({"person":{"degree":2.5}})", value, "person.degree", "a whole number"},
           {R"({"person":{"degree":1e300}})", value, "person.degree", "a whole number"},
           {R"({"person":{"degree":18446744073709551615}})", value, "person.degree", "a whole number"},
           {R"({"person":{"degree":null}})", value, "person.degree", "a value that is not null"},
           {R"({"person":{"degree":[2]}})", value, "person.degree", "a whole number"},
           {R"({"person":{"hasPhoto":1}})", value, "person.hasPhoto", "true or false"},
           {R"({"person":{"hasPhoto":"true"}})", value, "person.hasPhoto", "true or false"},
           {R"({"person":{"name":7}})", value, "person.name", "a text"},
           {R"({"relation":{"role":"boss"}})", value, "relation.role", "one of none, interviewer, recruiter, unsure"},
           {R"({"relation":{"role":null}})", value, "relation.role", "a value that is not null"},
           {R"({"process":{"wentWell":"yes"}})", value, "process.wentWell", "true or false"},
       }) {
    SCOPED_TRACE(one.facts);
    const auto error = read(one.facts);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, one.code);
    EXPECT_EQ(error->data["path"], one.path);
    EXPECT_EQ(error->data["expected"], one.expected);
    EXPECT_THAT(error->message, HasSubstr(one.path));
  }
}

TEST_F(FactsJson, RefusesWhatIsNoObject) {
  for (const char* text : {"[]", "null", "3", "\"facts\""}) {
    const auto error = read(text);
    ASSERT_TRUE(error) << text;
    EXPECT_EQ(error->code, ErrorCode::invalidParams);
    EXPECT_EQ(error->data["path"], "facts");
  }
  const auto error = read(R"({"person":5})");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, ErrorCode::invalidParams);
  EXPECT_EQ(error->data["path"], "person");
}

TEST_F(FactsJson, RefusesTextsAndListsBeyondTheirCaps) {
  const std::string fits(limits::kMaxFactBytes, 'x');
  EXPECT_FALSE(readFacts({{"person", {{"name", fits}}}}, Moment::invite, facts));
  EXPECT_TRUE(readFacts({{"person", {{"name", fits + "x"}}}}, Moment::invite, facts));
  Json list = Json::array();
  for (std::size_t i = 0; i < limits::kMaxFactElements; ++i) list.push_back("l");
  EXPECT_FALSE(readFacts({{"note", {{"links", list}}}}, Moment::note, facts));
  list.push_back("one more");
  EXPECT_TRUE(readFacts({{"note", {{"links", list}}}}, Moment::note, facts));
}

TEST_F(FactsJson, ReadsBackWhatItWrote) {
  EXPECT_FALSE(read(R"({"person":{"degree":2,"connections":null},"process":{"chances":"poor","wentWell":false}})"));
  FactSet again(vocabulary);
  EXPECT_FALSE(readFacts(all(), Moment::invite, again));
  EXPECT_EQ(factsJson(again), all());
}

}  // namespace
}  // namespace tact
