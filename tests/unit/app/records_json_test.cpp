#include "app/records_json.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

constexpr std::int64_t kNow = 1'793'620'000;

TEST(RecordsJson, AProcessComesBackAsItWent) {
  Process process;
  process.id = 3;
  process.company = "Acme";
  process.title = "Engineer";
  process.stage = "interviewing";
  process.interviewAt = 1'793'610'000;
  process.wentWell = false;
  process.chances = "uncertain";
  process.thankedAt = 1'793'610'000;
  process.chasersSent = 2;
  process.nobodyElse = true;
  const Json json = toJson(process, kNow);
  EXPECT_EQ(json["interviewAt"], "2026-11-02T09:00:00Z");
  EXPECT_EQ(json["appliedAt"], nullptr);
  Process again;
  ASSERT_FALSE(apply(json, again, kNow));
  again.id = process.id;
  EXPECT_EQ(toJson(again, kNow), json);
}

TEST(RecordsJson, KeysLeftOutStayAndNullTakesBack) {
  Process process;
  process.company = "Acme";
  process.wentWell = true;
  process.decisionDueAt = 5;
  ASSERT_FALSE(apply({{"stage", "offered"}, {"wentWell", nullptr}, {"decisionDueAt", nullptr}, {"unheardOf", 1}}, process, kNow));
  EXPECT_EQ(process.company, "Acme");
  EXPECT_EQ(process.stage, "offered");
  EXPECT_FALSE(process.wentWell);
  EXPECT_FALSE(process.decisionDueAt);
}

TEST(RecordsJson, ADateAloneIsItsMidnightInUtc) {
  Process process;
  ASSERT_FALSE(apply({{"appliedAt", "2026-11-02"}}, process, kNow));
  EXPECT_EQ(process.appliedAt, 1'793'577'600);
}

TEST(RecordsJson, TheFirstWrongValueIsNamed) {
  const struct {
    Json json;
    std::string path;
  } cases[] = {
      {{{"company", 3}}, "company"},           {{{"interviewAt", "soon"}}, "interviewAt"},
      {{{"interviewAt", 5}}, "interviewAt"},   {{{"wentWell", "yes"}}, "wentWell"},
      {{{"chances", 1}}, "chances"},           {{{"thankYouSent", nullptr}}, "thankYouSent"},
      {{{"chasersSent", 1.5}}, "chasersSent"},
  };
  for (const auto& one : cases) {
    Process process;
    const auto wrong = apply(one.json, process, kNow);
    ASSERT_TRUE(wrong) << one.json;
    EXPECT_EQ(wrong->code, ErrorCode::invalidValue);
    EXPECT_EQ(wrong->data["path"], one.path);
    EXPECT_FALSE(wrong->data["expected"].get<std::string>().empty());
  }
}

TEST(RecordsJson, APersonsRelationsAreNamedWithoutTheirGroup) {
  Person person;
  person.key = "jane-doe";
  person.relation["relation.role"] = std::string("interviewer");
  ASSERT_FALSE(apply({{"relation", {{"permission", "given"}, {"role", nullptr}}}, {"processId", 4}}, person));
  EXPECT_EQ(toJson(person)["relation"], Json({{"permission", "given"}}));
  EXPECT_EQ(toJson(person)["processId"], 4);
  EXPECT_EQ(apply({{"relation", 5}}, person)->data["path"], "relation");
  EXPECT_EQ(apply({{"relation", {{"role", {1, 2}}}}}, person)->data["path"], "relation.role");
}

}  // namespace
}  // namespace tact
