// What is known of people, and follow-ups, as JSON.
#include "app/people_json.h"

#include <gtest/gtest.h>

#include "store/fixture.h"

namespace tact {
namespace {

TEST(PeopleJson, APersonWithWhatIsKnown) {
  KnownPerson known;
  known.person.key = "jane-doe";
  known.person.name = "Jane Doe";
  known.person.revision = 2;
  known.person.updatedAt = kNow;
  known.journalLines = 1;
  known.belongsTo = 3;
  known.journal = {{7, "jane-doe", kNow, "Likes chess"}};
  known.silences = {{"jane-doe", "hiring/gone", "later", kNow}};
  Json json = toJson(known);
  EXPECT_EQ(json["talked"], nullptr);
  EXPECT_EQ(json["journalLines"], 1);
  EXPECT_EQ(json["belongsTo"], 3);
  EXPECT_EQ(json["processId"], nullptr) << "that was not said";
  EXPECT_EQ(json["updatedAt"], "2026-11-02T09:00:00Z");
  EXPECT_FALSE(json.contains("journal"));
  known.talked = false;
  json = wholeJson(known, Library{});
  EXPECT_EQ(json["key"], "jane-doe");
  EXPECT_EQ(json["talked"], false);
  EXPECT_EQ(json["connected"], false);
  EXPECT_EQ(json["journal"], Json({{{"id", 7}, {"at", "2026-11-02T09:00:00Z"}, {"line", "Likes chess"}}}));
  EXPECT_EQ(json["silences"][0], Json({{"key", "jane-doe"},
                                       {"name", "Jane Doe"},
                                       {"rule", "hiring/gone"},
                                       {"title", ""},
                                       {"kind", "later"},
                                       {"until", "2026-11-02T09:00:00Z"}}));
}

TEST(PeopleJson, WhoIsOnlyInHistoryWasNeverChanged) { EXPECT_EQ(toJson(KnownPerson{})["updatedAt"], nullptr); }

TEST(PeopleJson, AFollowUp) {
  FollowUp one;
  one.kind = "thankYou";
  one.processId = 3;
  one.company = "Acme";
  one.stage = "interviewing";
  one.dueAt = kNow;
  one.isLateAt = kNow + kDay;
  one.occasion = kNow;
  one.state = FollowUpState::due;
  EXPECT_EQ(toJson(one), Json({{"id", "thankYou/3/"},
                               {"kind", "thankYou"},
                               {"processId", 3},
                               {"key", ""},
                               {"name", ""},
                               {"company", "Acme"},
                               {"stage", "interviewing"},
                               {"dueAt", "2026-11-02T09:00:00Z"},
                               {"isLateAt", "2026-11-03T09:00:00Z"},
                               {"occasion", "2026-11-02T09:00:00Z"},
                               {"state", "due"},
                               {"snoozedUntil", nullptr},
                               {"count", 1}}));
  one.processId.reset();
  one.stage.clear();
  EXPECT_EQ(toJson(one)["stage"], nullptr);
  one.dueAt = 253'402'300'799 + kDay;
  EXPECT_EQ(toJson(one)["processId"], nullptr);
  EXPECT_EQ(toJson(one)["dueAt"], "9999-12-31T23:59:59Z") << "no year has five digits";
}

TEST(PeopleJson, StatesHaveNames) {
  EXPECT_EQ(name(FollowUpState::upcoming), "upcoming");
  EXPECT_EQ(name(FollowUpState::snoozed), "snoozed");
  EXPECT_EQ(name(FollowUpState::done), "done");
}

}  // namespace
}  // namespace tact
