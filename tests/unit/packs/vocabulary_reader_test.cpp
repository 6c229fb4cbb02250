// facts.json with mistakes, word for word, and the cap on the values of an enumeration.
#include "packs/vocabulary_reader.h"

#include <gtest/gtest.h>

#include "core/limits.h"
#include "packs/small_library.h"

namespace tact {
namespace {

TEST(ReadVocabulary, TellsEveryMistakeAndKeepsTheFactsThatReadWell) {
  const std::string text = R"json({
  "degree": {"type": "int", "means": "m", "label": "l", "from": "page", "moments": ["invite"]},
  "person.shape": {"type": "circle", "means": "m", "label": "l", "from": "moon", "moments": ["lunch"]},
  "relation.role": {"type": "enum", "means": "m", "label": "l", "from": "user", "moments": ["invite"]},
  "relation.met": {"type": "bool", "words": ["no"], "default": "yes", "means": "m", "label": "l", "from": "user", "moments": ["invite"]},
  "relation.rank": {"type": "int", "values": ["a"], "change": [{"value": "x", "text": "t"}], "means": "m", "label": "l", "from": "user", "moments": ["invite"]},
  "relation.says": {"type": "string", "ask": {"ask": "What?"}, "means": "m", "label": "l", "from": "user", "moments": ["invite"]},
  "person.name": {"type": "string", "means": "m", "label": "l", "from": "page", "moments": ["invite"]},
  "person.none": 3
}
)json";
  std::vector<Diagnostic> diagnostics;
  const Vocabulary vocabulary = readVocabulary("facts.json", text, diagnostics);
  expectGolden("facts-mistakes", rendered(diagnostics));
  EXPECT_TRUE(vocabulary.find("person.name"));
  EXPECT_FALSE(vocabulary.find("person.none"));
}

TEST(ReadVocabulary, AFactMaySumUpOthersThatStandBehindIt) {
  const std::string text = R"json({
  "a.sum": {"type": "bool", "workedOutFrom": ["a.one", "a.two"], "means": "m", "label": "l", "from": "store", "moments": ["invite"]},
  "a.one": {"type": "bool", "means": "m", "label": "l", "from": "user", "moments": ["invite"]},
  "a.two": {"type": "bool", "workedOutFrom": ["a.two", "a.ond"], "means": "m", "label": "l", "from": "user", "moments": ["invite"]}
}
)json";
  std::vector<Diagnostic> diagnostics;
  const Vocabulary vocabulary = readVocabulary("facts.json", text, diagnostics);
  EXPECT_EQ(vocabulary[*vocabulary.find("a.sum")].workedOutFrom,
            (std::vector<FactId>{*vocabulary.find("a.one"), *vocabulary.find("a.two")}));
  ASSERT_EQ(diagnostics.size(), 2U);
  EXPECT_EQ(diagnostics[0].message, "there is no other fact 'a.two'");
  EXPECT_EQ(diagnostics[1].message, "there is no other fact 'a.ond'");
  EXPECT_EQ(diagnostics[1].hint, "did you mean 'a.one'?");
}

TEST(ReadVocabulary, AnEnumerationHasFewerValuesThanItsMaskHasBits) {
  for (const std::size_t count : {limits::kMaxEnumValues - 1, limits::kMaxEnumValues}) {
    Json values = Json::array();
    for (std::size_t i = 0; i < count; ++i) values.push_back("v" + std::to_string(i));
    const Json facts = {
        {"a.b", {{"type", "enum"}, {"values", values}, {"means", "m"}, {"label", "l"}, {"from", "page"}, {"moments", {"invite"}}}}};
    std::vector<Diagnostic> diagnostics;
    readVocabulary("facts.json", facts.dump(), diagnostics);
    EXPECT_EQ(diagnostics.empty(), count < limits::kMaxEnumValues) << count;
  }
}

}  // namespace
}  // namespace tact
