#include "store/user_facts.h"

#include <gtest/gtest.h>

#include "core/note/simhash.h"
#include "fixture.h"

namespace tact {
namespace {

class UserFacts : public StoreTest {
 protected:
  void said(const char* fact, Constant value) {
    ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "", {{fact, std::move(value)}}, kNow));
  }
  void role(const char* value) { said("relation.role", std::string(value)); }

  // The page of jane-doe: their company, or null where it could not be read.
  UserContext supply(const char* company, std::int64_t now = kNow, int days = kClosedGovernsDays) {
    if (company != nullptr) facts.put("person.company", Value::string(company));
    return supplyUserFacts(store, "jane-doe", now, facts, days);
  }
  std::string get(const char* name) const { return describe(facts.get(name)); }

  FactSet facts{vocabulary};
};

TEST_F(UserFacts, AnOrdinaryProfileIsNobodysAffair) {
  const auto context = supply("Acme");
  EXPECT_EQ(get("relation.role"), "'none'");
  EXPECT_EQ(get("process.stage"), "'none'");
  EXPECT_EQ(get("process.company"), "unknown");
  EXPECT_FALSE(context.process);
  EXPECT_FALSE(context.person);
  EXPECT_FALSE(context.problem);
}

TEST_F(UserFacts, WhatWasSaidIsSuppliedAndTheRestAsTheVocabularySays) {
  said("relation.permission", std::string("given"));
  said("relation.explained", true);
  supply("Acme");
  EXPECT_EQ(get("relation.permission"), "'given'");
  EXPECT_EQ(get("relation.explained"), "true");
  EXPECT_EQ(get("relation.missedCommitment"), "false");
  EXPECT_EQ(get("relation.couldVouch"), "null");
  EXPECT_EQ(get("relation.reachedOut"), "unknown") << "worth a question: nothing is supplied";
}

TEST_F(UserFacts, GivenFactsWin) {
  role("recruiter");
  added("Acme", "interviewing");
  facts.put("relation.role", Value::string("colleague"));
  facts.put("process.stage", Value::string("accepted"));
  supply("Acme");
  EXPECT_EQ(get("relation.role"), "'colleague'");
  EXPECT_EQ(get("process.stage"), "'accepted'");
  EXPECT_EQ(get("process.company"), "'Acme'");
}

TEST_F(UserFacts, AConversationSeenInTheMessagesIsSupplied) {
  ASSERT_TRUE(store.noteTalk("ACoAAjane", true, kNow));
  supply("Acme");
  EXPECT_EQ(get("relation.conversed"), "unknown") << "the page did not show the number";
  facts.put("person.memberId", Value::string("ACoAAjane"));
  supply("Acme");
  EXPECT_EQ(get("relation.conversed"), "true");
  facts.clear();
  supply("Acme");
  EXPECT_EQ(get("relation.conversed"), "true") << "learned by now";
}

TEST_F(UserFacts, WhatTheUserSaidAboutTalkingGoesBeforeWhatWasSeen) {
  ASSERT_TRUE(store.noteTalk("ACoAAjane", false, kNow));
  said("relation.conversed", true);
  facts.put("person.memberId", Value::string("ACoAAjane"));
  supply("Acme");
  EXPECT_EQ(get("relation.conversed"), "true");
}

TEST_F(UserFacts, TheNumberOfAPersonWhoIsKeptIsLearned) {
  role("recruiter");
  facts.put("person.memberId", Value::string("ACoAAjane"));
  EXPECT_FALSE(supply("Acme").problem);
  EXPECT_EQ(*store.keyOf("ACoAAjane"), "jane-doe");
  facts.clear();
  facts.put("person.memberId", Value::string(std::string(300, 'A')));
  EXPECT_FALSE(supply("Acme").problem) << "nonsense of a page is passed over";
}

const char* const kTideNote =
    "Hi Jane, I enjoyed your talk on tide tables at the harbour meeting in May and would like to follow your work at Acme.";

TEST_F(UserFacts, ATextThatWentToSomebodyElseIsSimilar) {
  facts.put("note.text", Value::string(kTideNote));
  facts.put("person.name", Value::string("Jane Doe"));
  supply("Acme");
  EXPECT_EQ(get("note.similarToRecent"), "false") << "no note was sent yet";
  const std::string toMara =
      "Hi Mara, I enjoyed your talk on tide tables at the harbour meeting in May and would like to follow your work at Zenith.";
  ASSERT_TRUE(store.noteUsed("jane-doe", *simHash(NoteText(toMara), "Mara", "Zenith"), kNow));
  const auto similar = [&](const char* text) {
    facts.clear();
    facts.put("note.text", Value::string(text));
    facts.put("person.name", Value::string("Jane Doe"));
    supply("Acme");
    return get("note.similarToRecent");
  };
  EXPECT_EQ(similar(kTideNote), "false") << "it went to the same person";
  ASSERT_TRUE(store.noteUsed("mara", *simHash(NoteText(toMara), "Mara", "Zenith"), kNow));
  EXPECT_EQ(similar(kTideNote), "true");
  ASSERT_TRUE(store.forgetPerson("mara", kNow));
  ASSERT_TRUE(store.noteUsed("mara", *simHash(NoteText(toMara), "", ""), kNow));
  EXPECT_EQ(similar(kTideNote), "true") << "also when nobody knew whose name stood in it";
  EXPECT_EQ(similar("Hi Jane, we sat side by side in the first aid course last autumn, and I would like to keep in touch."), "false");
  EXPECT_EQ(similar("Hi Jane"), "false") << "too short to be a copy";
}

TEST_F(UserFacts, WithoutATextNothingIsSaidOfItsLikeness) {
  supply("Acme");
  EXPECT_EQ(get("note.similarToRecent"), "unknown");
  facts.put("note.text", Value::string(kTideNote));
  facts.put("note.similarToRecent", Value::boolean(true));
  supply("Acme");
  EXPECT_EQ(get("note.similarToRecent"), "true") << "a given value wins";
}

TEST_F(UserFacts, AReceivedInvitationIsTheirs) {
  facts.put("person.inviteState", Value::string("received"));
  supply("Acme");
  EXPECT_EQ(get("relation.invitedByThem"), "true");
}

TEST_F(UserFacts, SomebodyAtACompanyWithAnOpenProcessIsWorthAQuestion) {
  added("Acme, Inc.", "interviewing");
  const auto context = supply("Acme · Full-time");
  EXPECT_EQ(get("relation.role"), "unknown");
  EXPECT_EQ(get("process.stage"), "'interviewing'");
  EXPECT_EQ(get("process.company"), "'Acme, Inc.'");
  ASSERT_TRUE(context.process);
  EXPECT_FALSE(context.standsIn);
}

TEST_F(UserFacts, NobodyElseMakesUnmarkedPeopleThereNoneButNotMarkedOnes) {
  Process process = added("Acme", "interviewing");
  process.nobodyElse = true;
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow));
  supply("Acme");
  EXPECT_EQ(get("relation.role"), "'none'");
  EXPECT_EQ(get("process.stage"), "'interviewing'");
  facts.clear();
  role("interviewer");
  supply("Acme");
  EXPECT_EQ(get("relation.role"), "'interviewer'");
}

TEST_F(UserFacts, AClosedProcessAsksNothing) {
  added("Acme", "rejected");
  supply("Acme");
  EXPECT_EQ(get("relation.role"), "'none'");
  EXPECT_EQ(get("process.stage"), "'rejected'");
}

TEST_F(UserFacts, OfSeveralTheUndecidedOneFurthestAlongGoverns) {
  added("Acme", "applied", kNow + 5);
  added("Acme", "awaitingDecision");
  added("Acme", "interviewing", kNow + 9);
  added("Acme", "rejected", kNow + 99);
  EXPECT_EQ(supply("Acme").process->stage, "awaitingDecision");
}

TEST_F(UserFacts, OfClosedOnesTheOneDecidedLastGoverns) {
  Process process;
  process.company = "Acme";
  process.stage = "rejected";
  process.decidedAt = kNow - 10 * kDay;
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow - 10 * kDay));
  process.stage = "accepted";
  process.decidedAt = kNow - 90 * kDay;
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow)) << "noted later, decided earlier";
  supply("Acme");
  EXPECT_EQ(get("process.stage"), "'rejected'");
  EXPECT_EQ(get("process.daysSinceDecision"), "10");
}

TEST_F(UserFacts, AClosedProcessStopsGoverningAfterHalfAYear) {
  Process process = added("Acme", "awaitingDecision");
  process.stage = "rejected";
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow));
  EXPECT_TRUE(supply("Acme", kNow + 183 * kDay - 1).process);
  facts.clear();
  EXPECT_FALSE(supply("Acme", kNow + 183 * kDay).process);
  EXPECT_EQ(get("process.stage"), "'none'");
  facts.clear();
  EXPECT_TRUE(supply("Acme", kNow + 183 * kDay, 200).process) << "a setting";
}

TEST_F(UserFacts, ALapsedProcessStopsGoverningByItsLastNews) {
  added("Acme", "lapsed");
  EXPECT_TRUE(supply("Acme", kNow + 100 * kDay).process);
  facts.clear();
  EXPECT_FALSE(supply("Acme", kNow + 183 * kDay).process);
}

TEST_F(UserFacts, TheProcessAPersonWasSaidToBelongToComesFirst) {
  const Process linked = added("Zenith", "applied");
  added("Acme", "awaitingDecision");
  role("recruiter");
  ASSERT_TRUE(store.linkPerson("jane-doe", linked.id, kNow));
  EXPECT_EQ(supply("Acme").process->company, "Zenith");
  facts.clear();
  EXPECT_EQ(supply(nullptr).process->company, "Zenith");
}

TEST_F(UserFacts, AHiringRoleWithoutAProcessLeavesTheStageToBeAsked) {
  for (const char* value : {"interviewer", "hiringManager", "recruiter", "panelist"}) {
    role(value);
    facts.clear();
    supply("Acme");
    EXPECT_EQ(get("process.stage"), "unknown") << value;
  }
  role("colleague");
  facts.clear();
  supply("Acme");
  EXPECT_EQ(get("process.stage"), "'none'");
}

TEST_F(UserFacts, WhereTheCompanyWasNotReadAnOpenProcessStandsIn) {
  added("Zenith", "applied");
  added("Acme", "interviewing");
  const auto context = supply(nullptr);
  EXPECT_EQ(get("relation.role"), "unknown");
  EXPECT_EQ(get("process.stage"), "'interviewing'");
  EXPECT_EQ(get("process.company"), "'Acme'");
  EXPECT_TRUE(context.standsIn);
}

TEST_F(UserFacts, DoubtAboutSomebodyWhoseCompanyWasNotReadStaysInTheOpenProcess) {
  added("Acme", "interviewing");
  role("unsure");
  EXPECT_TRUE(supply(nullptr).standsIn);
  EXPECT_EQ(get("process.stage"), "'interviewing'");
}

TEST_F(UserFacts, NoProcessStandsInForSomebodyWithAKnownPart) {
  added("Acme", "interviewing");
  role("colleague");
  EXPECT_FALSE(supply(nullptr).process);
  EXPECT_EQ(get("process.stage"), "'none'");
  role("interviewer");
  facts.clear();
  EXPECT_FALSE(supply(nullptr).process);
  EXPECT_EQ(get("process.stage"), "unknown");
}

TEST_F(UserFacts, NoClosedProcessStandsIn) {
  added("Acme", "rejected");
  EXPECT_FALSE(supply(nullptr).process);
  EXPECT_EQ(get("relation.role"), "'none'");
  EXPECT_EQ(get("process.stage"), "'none'");
}

TEST_F(UserFacts, WhereEveryOpenProcessHasNobodyElseAnUnreadCompanyAsksNothing) {
  Process process = added("Acme", "interviewing");
  process.nobodyElse = true;
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow));
  EXPECT_FALSE(supply(nullptr).process);
  EXPECT_EQ(get("relation.role"), "'none'");
  added("Zenith", "applied");
  facts.clear();
  supply(nullptr);
  EXPECT_EQ(get("relation.role"), "unknown");
}

TEST_F(UserFacts, ThePersonsStoredCompanyCountsWhereThePageGaveNone) {
  added("Acme", "interviewing");
  ASSERT_TRUE(store.markPerson("jane-doe", "Jane Doe", "Zenith", {}, kNow));
  EXPECT_FALSE(supply(nullptr).process);
  EXPECT_EQ(get("relation.role"), "'none'");
  EXPECT_EQ(get("person.company"), "unknown") << "the page's facts stay the page's";
}

TEST_F(UserFacts, CountsWholeDaysAndHours) {
  Process process;
  process.company = "Acme";
  process.stage = "awaitingDecision";
  process.appliedAt = kNow - 10 * kDay;
  process.interviewAt = kNow - kDay - kHour - 1;
  process.thankedAt = process.interviewAt;
  process.chasersSent = 1;
  process.wentWell = true;
  process.chances = "good";
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow));
  supply("Acme");
  EXPECT_EQ(get("process.daysSinceApplied"), "10");
  EXPECT_EQ(get("process.daysSinceInterview"), "1");
  EXPECT_EQ(get("process.hoursSinceInterview"), "25");
  EXPECT_EQ(get("process.daysSinceDecision"), "unknown");
  EXPECT_EQ(get("process.decisionDueInDays"), "unknown");
  EXPECT_EQ(get("process.thankYouSent"), "true");
  EXPECT_EQ(get("process.chasersSent"), "1");
  EXPECT_EQ(get("process.wentWell"), "true");
  EXPECT_EQ(get("process.chances"), "'good'");
}

TEST_F(UserFacts, ADecisionIsDueInDaysRoundedUp) {
  Process process = added("Acme", "awaitingDecision");
  const auto dueIn = [&](std::int64_t seconds) {
    process.decisionDueAt = kNow + seconds;
    EXPECT_TRUE(store.putProcess(process, std::nullopt, kNow));
    facts.clear();
    supply("Acme");
    return get("process.decisionDueInDays");
  };
  EXPECT_EQ(dueIn(2 * kDay), "2");
  EXPECT_EQ(dueIn(kDay + 1), "2");
  EXPECT_EQ(dueIn(1), "1");
  EXPECT_EQ(dueIn(0), "0");
  EXPECT_EQ(dueIn(-1), "0");
  EXPECT_EQ(dueIn(-kDay), "-1");
  EXPECT_EQ(dueIn(-3 * kDay - 1), "-3");
}

TEST_F(UserFacts, AnInterviewToComeHasNoAge) {
  Process process = added("Acme", "interviewScheduled");
  process.interviewAt = kNow + kHour;
  ASSERT_TRUE(store.putProcess(process, std::nullopt, kNow));
  supply("Acme");
  EXPECT_EQ(get("process.daysSinceInterview"), "unknown");
  EXPECT_EQ(get("process.hoursSinceInterview"), "unknown");
}

TEST_F(UserFacts, WhatWasNotSaidIsNullOnlyWhereTheVocabularyHasNull) {
  added("Acme", "interviewing");
  supply("Acme");
  EXPECT_EQ(get("process.wentWell"), "null");
  EXPECT_EQ(get("process.chances"), "unknown");
}

TEST_F(UserFacts, AnOpenProcessWithoutNewsForThirtyDaysIsStale) {
  added("Acme", "applied");
  EXPECT_FALSE(supply("Acme", kNow + 30 * kDay - 1).stale);
  EXPECT_TRUE(supply("Acme", kNow + 30 * kDay).stale);
  added("Zenith", "rejected");
  EXPECT_FALSE(supply("Zenith", kNow + 30 * kDay).stale);
}

TEST_F(UserFacts, TellsThePersonAndWhatWasPutAside) {
  role("interviewer");
  ASSERT_TRUE(store.silence("jane-doe", {"hiring/a"}, "later", kNow));
  const auto context = supply("Acme");
  ASSERT_TRUE(context.person);
  EXPECT_EQ(context.person->name, "Jane Doe");
  EXPECT_EQ(context.silences.size(), 1U);
  EXPECT_TRUE(supply("Acme", kNow + kDay).silences.empty());
}

TEST_F(UserFacts, WithoutAKeyProcessesStillCount) {
  added("Acme", "interviewing");
  facts.put("person.company", Value::string("Acme"));
  const auto context = supplyUserFacts(store, "", kNow, facts);
  EXPECT_FALSE(context.problem);
  EXPECT_EQ(get("process.stage"), "'interviewing'");
}

TEST_F(UserFacts, AStoreThatCannotBeReadSuppliesNothingAndSaysSo) {
  std::filesystem::create_directory(paths.data);
  writeText(paths.databaseFile(), std::string(4096, '.'));
  const auto context = supply("Acme");
  ASSERT_TRUE(context.problem);
  EXPECT_EQ(context.problem->failure, Failure::unavailable);
  EXPECT_EQ(get("relation.role"), "unknown");
  EXPECT_EQ(get("relation.missedCommitment"), "unknown");
  EXPECT_EQ(get("process.stage"), "unknown");
}

TEST_F(UserFacts, FactsTheVocabularyLacksAreSkipped) {
  added("Acme", "interviewing");
  role("interviewer");
  Vocabulary tiny;
  Fact stage = vocabulary[*vocabulary.find("process.stage")];
  tiny.add(stage);
  FactSet few(tiny);
  const auto context = supplyUserFacts(store, "jane-doe", kNow, few);
  EXPECT_FALSE(context.problem);
  EXPECT_EQ(describe(few.get("process.stage")), "'interviewing'");
}

}  // namespace
}  // namespace tact
