// For which interview a thank-you stands, over every door it is said through, in any order: facts, records, follow-ups and rules agree.
#include <optional>
#include <random>

#include "app/own_data.h"
#include "app/records_json.h"
#include "app/session_fixture.h"

namespace tact {
namespace {

class Thanks : public SessionTest {
 protected:
  void SetUp() override {
    addProcess("Acme", "interviewing");
    sayOfJane({{"relation.role", "interviewer"}});
  }
  void put(Json changes) {
    changes["id"] = 1;
    result("processes/put", {{"process", changes}});
  }
  void interviewAt(std::int64_t at) { put({{"interviewAt", timeJson(at)}}); }
  void done(bool isDone) { result("followUps/done", {{"id", "thankYou/1/"}, {"done", isDone}}); }
  bool isSent() { return result("processes/list")["processes"][0]["thankYouSent"] == true; }
  // Of the follow-up, as it is listed with all; "" where there is none.
  std::string state() {
    const Json all = result("followUps/list", {{"all", true}});
    for (const Json& one : all["followUps"])
      if (one["kind"] == "thankYou") return one["state"];
    return "";
  }
  bool isAdvised() {
    const Json facts = profile("Jane Doe", "Acme");
    const Json subject = {{"key", "jane-doe"}, {"moment", "followUp"}, {"facts", {{"person", facts["person"]}}}};
    const auto rules = rulesOf(result("assess", {{"subjects", Json::array({subject})}})["verdicts"][0]);
    return std::find(rules.begin(), rules.end(), "follow-up/within-a-day") != rules.end();
  }
  void copyAndBack() {
    OwnData data(engine);
    const auto text = data.copy();
    ASSERT_TRUE(text);
    ASSERT_TRUE(data.forgetAll());
    const auto copy = readCopy(*text, "copy");
    ASSERT_TRUE(copy);
    ASSERT_TRUE(data.restore(*copy));
  }
};

TEST_F(Thanks, AreDueAgainAfterALaterInterviewHoweverTheyWereSaid) {
  const std::vector<std::function<void()>> ways = {[&] {
                                                     put({{"thankYouSent", true}});
                                                   },
                                                   [&] {
                                                     sayOfJane({{"process.thankYouSent", true}});
                                                   },
                                                   [&] { done(true); }};
  for (const auto& say : ways) {
    interviewAt(now - kHour);
    EXPECT_TRUE(isAdvised());
    say();
    EXPECT_TRUE(isSent());
    EXPECT_FALSE(isAdvised());
    interviewAt(now + 2 * kDay);
    EXPECT_TRUE(isSent()) << "there was no other yet";
    EXPECT_EQ(state(), "upcoming");
    now += 2 * kDay + kHour;
    EXPECT_FALSE(isSent());
    EXPECT_EQ(state(), "due");
    EXPECT_TRUE(isAdvised());
  }
}

TEST_F(Thanks, StandForAnInterviewWhoseTimeIsCorrected) {
  interviewAt(now - 2 * kHour);
  done(true);
  interviewAt(now - kHour);
  EXPECT_TRUE(isSent());
  EXPECT_EQ(state(), "");
}

TEST_F(Thanks, AgreeEverywhereAfterAnyOrderOfEvents) {
  std::mt19937 random(20261102);
  const auto any = [&](std::int64_t least, std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(least, most)(random); };
  std::optional<std::int64_t> interview, until;  // until when interviews are thanked for
  const auto isThanked = [&] { return until && (!interview || *interview > now || *interview <= *until); };
  const auto said = [&](bool yes) {
    if (yes == isThanked()) return;
    until.reset();
    if (yes) until = now;
  };
  for (int step = 0; step < 250; ++step) {
    const std::int64_t event = any(0, 6);
    SCOPED_TRACE("step " + std::to_string(step) + ", event " + std::to_string(event));
    const bool yes = any(0, 1) == 1;
    if (event == 0) {
      interview = now + any(-4, 4) * kDay + any(0, 5) * kHour;
      interviewAt(*interview);
    } else if (event == 1) {
      put({{"thankYouSent", yes}});
      said(yes);
    } else if (event == 2) {
      sayOfJane({{"process.thankYouSent", yes ? Json(true) : Json(nullptr)}});
      said(yes);
    } else if (event == 3) {
      const std::string before = state();
      if (!before.empty()) {
        done(yes);
        if (yes && before != "done") until = std::max(now, *interview);
        if (!yes && before == "done") until.reset();
      }
    } else if (event == 4 && !state().empty()) {
      result("followUps/snooze", {{"id", "thankYou/1/"}, {"until", timeJson(now + kDay)}});
    } else if (event == 5) {
      copyAndBack();
    } else if (event == 6) {
      now += any(0, 30) * kHour;
    }
    ASSERT_EQ(isSent(), isThanked());
    ASSERT_EQ(visitJane()["known"]["process.thankYouSent"], isThanked());
    const bool isPast = interview && *interview <= now;
    ASSERT_EQ(isAdvised(), isPast && now - *interview < 49 * kHour && !isThanked());
    const std::string shown = state();
    const bool isOpen = interview && now < *interview + 7 * kDay && !(until && *interview <= *until);
    ASSERT_EQ(shown == "due" || shown == "upcoming" || shown == "snoozed", isOpen) << shown;
    ASSERT_FALSE(shown == "upcoming" && isPast);
  }
}

}  // namespace
}  // namespace tact
