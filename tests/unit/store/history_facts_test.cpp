// The facts history.*: supplied where an invitation is thought about, exact at their edges, and never over what was given.
#include "store/history_facts.h"

#include "invitation_fixture.h"

namespace tact {
namespace {

Vocabulary historyVocabulary() {
  Vocabulary vocabulary = smallVocabulary();
  const auto add = [&](const char* name, FactType type, bool nullable = false) {
    Fact fact;
    fact.name = std::string("history.") + name;
    fact.type = type;
    fact.nullable = nullable;
    fact.origin = FactOrigin::store;
    vocabulary.add(std::move(fact));
  };
  for (const char* name :
       {"invitesToday", "invitesLast7Days", "sameCompanyLast30Days", "pendingInvites", "oldestPendingDays", "recruiterInvitesLast7Days"})
    add(name, FactType::integer);
  add("withdrawnDaysAgo", FactType::integer, true);
  add("declinedBefore", FactType::boolean);
  return vocabulary;
}

class HistoryFacts : public InvitationTest {
 protected:
  // The page of jane-doe, at Acme unless said otherwise.
  void supply(std::int64_t now = kNow, Moment moment = Moment::invite, const std::string& company = "") {
    EXPECT_TRUE(supplyHistoryFacts(history, "jane-doe", company, moment, now, now - 9 * kHour, facts));
  }
  std::string get(const char* name) const { return describe(facts.get(std::string("history.") + name)); }
  void atAcme() { facts.put("person.company", Value::string("Acme")); }

  Vocabulary words = historyVocabulary();
  FactSet facts{words};
};

TEST_F(HistoryFacts, NothingRecordedIsKnownToBeNothing) {
  atAcme();
  supply();
  for (const char* name :
       {"invitesToday", "invitesLast7Days", "sameCompanyLast30Days", "pendingInvites", "oldestPendingDays", "recruiterInvitesLast7Days"})
    EXPECT_EQ(get(name), "0") << name;
  EXPECT_EQ(get("withdrawnDaysAgo"), "null");
  EXPECT_EQ(get("declinedBefore"), "false");
}

TEST_F(HistoryFacts, OnlyWhereAnInvitationIsThoughtAbout) {
  for (const Moment moment : {Moment::incoming, Moment::connection, Moment::self, Moment::followUp}) supply(kNow, moment);
  EXPECT_EQ(get("invitesToday"), "unknown");
  supply(kNow, Moment::note);
  EXPECT_EQ(get("invitesToday"), "0");
}

TEST_F(HistoryFacts, TodayBeganAtMidnight) {
  sent(whom("a"), kNow - 9 * kHour - 1);
  sent(whom("b"), kNow - 9 * kHour);
  sent(whom("c"), kNow);
  supply();
  EXPECT_EQ(get("invitesToday"), "2");
  EXPECT_EQ(get("invitesLast7Days"), "3");
}

TEST_F(HistoryFacts, WholeDaysCount) {
  sent(whom("a"), kNow - 12 * kDay + 1);
  sent(whom("jane-doe"), kNow - 20 * kDay);
  withdrawn("jane-doe", kNow - 9 * kDay);
  supply();
  EXPECT_EQ(get("oldestPendingDays"), "11");
  EXPECT_EQ(get("pendingInvites"), "1");
  EXPECT_EQ(get("withdrawnDaysAgo"), "9");
  facts.clear();
  supply(kNow - 1);
  EXPECT_EQ(get("withdrawnDaysAgo"), "8");
}

TEST_F(HistoryFacts, AClockThatWasSetBackIsNoNegativeTime) {
  sent(whom("jane-doe"), kNow);
  withdrawn("jane-doe", kNow);
  sent(whom("a"), kNow);
  supply(kNow - kDay);
  EXPECT_EQ(get("oldestPendingDays"), "0");
  EXPECT_EQ(get("withdrawnDaysAgo"), "null");
}

TEST_F(HistoryFacts, TheirCompanyComesFromThePageElseFromWhatIsKept) {
  sent(whom("a", "recruiter"), kNow);
  supply();
  EXPECT_EQ(get("sameCompanyLast30Days"), "unknown") << "nobody knows where they work";
  supply(kNow, Moment::invite, "Acme AG");
  EXPECT_EQ(get("sameCompanyLast30Days"), "1");
  facts.clear();
  facts.put("person.company", Value::string("Northwind"));
  supply(kNow, Moment::invite, "Acme AG");
  EXPECT_EQ(get("sameCompanyLast30Days"), "0") << "the page goes first";
  EXPECT_EQ(get("recruiterInvitesLast7Days"), "1");
}

TEST_F(HistoryFacts, GivenFactsWin) {
  sent(whom("a"), kNow);
  facts.put("history.invitesLast7Days", Value::integer(84));
  facts.put("history.withdrawnDaysAgo", Value::null());
  supply();
  EXPECT_EQ(get("invitesLast7Days"), "84");
  EXPECT_EQ(get("withdrawnDaysAgo"), "null");
  EXPECT_EQ(get("invitesToday"), "1");
}

TEST_F(HistoryFacts, WithoutAPersonOnlyTheWeekIsKnown) {
  EXPECT_TRUE(supplyHistoryFacts(history, "", "", Moment::invite, kNow, kNow, facts));
  EXPECT_EQ(get("invitesLast7Days"), "0");
  EXPECT_EQ(get("declinedBefore"), "unknown");
}

TEST_F(HistoryFacts, AStoreThatCannotBeReadSuppliesNothing) {
  Store broken({"/dev/null", "/dev/null", "/dev/null"}, vocabulary);
  History none(broken);
  EXPECT_FALSE(supplyHistoryFacts(none, "jane-doe", "", Moment::invite, kNow, kNow, facts));
  EXPECT_EQ(get("invitesToday"), "unknown");
}

}  // namespace
}  // namespace tact
