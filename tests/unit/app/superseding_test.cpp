#include "app/superseding.h"

#include <gmock/gmock.h>

#include "app/session_fixture.h"

namespace tact {
namespace {

using ::testing::ElementsAre;

std::string noteOf(const std::string& key, const std::string& text, const std::string& moment = "note", const Json& id = 1) {
  return requestOf("assess", {{"subjects", {{{"key", key}, {"moment", moment}, {"facts", {{"note", {{"text", text}}}}}}}}}, id);
}

TEST(Superseding, OfOneTextOnlyTheNewestStateCounts) {
  EXPECT_THAT(superseded({noteOf("jane", "Hi"), noteOf("jane", "Hi J"), noteOf("jane", "Hi Jane")}), ElementsAre(true, true, false));
  EXPECT_THAT(superseded({noteOf("jane", "a", "followUp"), noteOf("jane", "b", "followUp")}), ElementsAre(true, false));
}

TEST(Superseding, WhatStandsBetweenChangesNothing) {
  EXPECT_THAT(superseded({noteOf("jane", "Hi"), requestOf("hello", Json::object()), "garbage", noteOf("jane", "Hi J")}),
              ElementsAre(true, false, false, false));
}

TEST(Superseding, OtherTextsStand) {
  EXPECT_THAT(superseded({noteOf("jane", "Hi"), noteOf("mara", "Hi")}), ElementsAre(false, false)) << "another person";
  EXPECT_THAT(superseded({noteOf("jane", "Hi"), noteOf("jane", "Hi", "followUp")}), ElementsAre(false, false)) << "another moment";
  EXPECT_THAT(superseded({noteOf("jane", "Hi", "invite"), noteOf("jane", "Hi", "invite")}), ElementsAre(false, false)) << "no text";
  Json both = {{"subjects", {{{"key", "jane"}, {"moment", "note"}}, {{"key", "jane"}, {"moment", "invite"}}}}};
  EXPECT_THAT(superseded({requestOf("assess", both), noteOf("jane", "Hi")}), ElementsAre(false, false)) << "it asked for more";
  EXPECT_THAT(superseded({requestOf("assess", both), requestOf("assess", both)}), ElementsAre(true, false));
  Json brief = both;
  brief["detail"] = "brief";
  EXPECT_THAT(superseded({requestOf("assess", both), requestOf("assess", brief)}), ElementsAre(false, false)) << "another detail";
}

TEST(Superseding, WhatIsNotAnsweredMakesNothingVoid) {
  const std::string unanswered = R"({"jsonrpc":"2.0","method":"assess","params":{"subjects":[{"key":"jane","moment":"note"}]}})";
  EXPECT_THAT(superseded({noteOf("jane", "Hi"), unanswered}), ElementsAre(false, false));
  EXPECT_THAT(superseded({noteOf("jane", "Hi"), requestOf("assess", {{"subjects", {1, 2}}})}), ElementsAre(false, false));
  EXPECT_THAT(superseded({requestOf("assess", {{"subjects", {1}}}), requestOf("assess", {{"subjects", {1}}})}), ElementsAre(false, false));
}

TEST(Superseding, OfNothingIsNothing) {
  EXPECT_TRUE(superseded({}).empty());
  EXPECT_THAT(superseded({noteOf("jane", "Hi")}), ElementsAre(false));
}

}  // namespace
}  // namespace tact
