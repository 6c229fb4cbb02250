#include "core/reach.h"

#include <gtest/gtest.h>

#include "core/limits.h"

#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleOf;
using packs_test::ruleText;

Reach reach(const std::string& when, const std::string& unless = {}, const std::string& more = {}) {
  const Library library = libraryWith({{"mine/one.json", ruleText(when, unless, "caution", more)}});
  const Rule* rule = ruleOf(library, "mine/one");
  return rule == nullptr ? Reach::some : reachOf(*rule, *library.vocabulary).reach;
}

TEST(ReachOf, FindsContradictionsWithinOnePart) {
  EXPECT_EQ(reach(R"("relation.role == 'recruiter' && relation.role == 'friend'")"), Reach::part);
  EXPECT_EQ(reach(R"("person.premium && !person.premium")"), Reach::part);
  EXPECT_EQ(reach(R"("person.degree > 2 && person.degree < 3")"), Reach::part);
  EXPECT_EQ(reach(R"("1 == 2")"), Reach::part);
}

TEST(ReachOf, FindsContradictionsBetweenParts) {
  EXPECT_EQ(reach(R"(["relation.role == 'recruiter'", "relation.role in ['friend', 'client']"])"), Reach::condition);
  EXPECT_EQ(reach(R"(["person.degree >= 3", "person.degree != 3", "person.degree <= 3"])"), Reach::condition);
}

TEST(ReachOf, FindsExitsThatAlwaysHoldWhenTheConditionDoes) {
  EXPECT_EQ(reach(R"("relation.role == 'recruiter'")", R"("relation.role in ['recruiter', 'friend']")"), Reach::exception);
}

TEST(ReachOf, NeverBlamesARuleThatCanFire) {
  EXPECT_EQ(reach(R"("person.degree > 1 && person.degree < 3")"), Reach::some);
  EXPECT_EQ(reach(R"("process.wentWell == null")"), Reach::some);
  EXPECT_EQ(reach(R"("person.location == 'a' && person.location == 'b'")"), Reach::some) << "texts are not tried";
  EXPECT_EQ(reach(R"("person.connections > person.followers + 5 && person.followers > 10")"), Reach::some);
  EXPECT_EQ(reach(R"("relation.role == 'recruiter'")", R"("relation.knewBefore == true")"), Reach::some);
  for (const Library library = libraryWith({}); const Rule& rule : library.rules.rules)
    EXPECT_EQ(reachOf(rule, *library.vocabulary).reach, Reach::some) << rule.id;
}

TEST(ReachOf, LeavesWhatASettingSwitchesOffToTheUser) {
  EXPECT_EQ(
      reach(R"("settings.wanted && person.premium")", "", R"("settings": {"wanted": {"type": "bool", "default": false, "label": "x"}}, )"),
      Reach::some);
}

TEST(ReachOf, NamesNoMorePartsThanTheContradictionTakes) {
  const Library library =
      libraryWith({{"mine/one.json",
                    ruleText(R"(["person.premium", "relation.role == 'friend'", "person.degree > 1", "relation.role == 'client'"])")}});
  EXPECT_EQ(reachOf(*ruleOf(library, "mine/one"), *library.vocabulary).parts, (std::vector<std::size_t>{1, 3}));
}

// Asks for something that never becomes decided, and counts how often it is asked.
TEST(ReachOf, StopsAtItsCapOfTrialsAndThenSaysNothing) {
  const Library sound = libraryWith(
      {{"mine/one.json",
        ruleText(
            R"("relation.role == 'friend' && process.stage == 'none' && viewer.goal == 'hiring' && person.inviteState == 'sent' && invite.surface == 'job'")")}});
  const Rule* rule = ruleOf(sound, "mine/one");
  ASSERT_NE(rule, nullptr);
  std::size_t asked = 0;
  EXPECT_FALSE(canNeverBe(cel::Truth::yes, {&rule->when[0]}, *sound.vocabulary, [&](const FactSet&, Arena&) {
    ++asked;
    return cel::Truth::error;
  })) << "not told apart from one that can hold";
  EXPECT_EQ(asked, limits::kMaxReachTrials);
}

TEST(ReachOf, GivesUpRatherThanTakeForEver) {
  // Six enumerations that stay open to the last one, beside a number that may be anything.
  std::string when = "(person.degree + person.connections) % 2 == 0 || ";
  for (const char* fact : {"relation.role", "process.stage", "viewer.goal", "person.inviteState", "relation.permission", "invite.surface"})
    when += std::string(fact) + " == " + fact + " && ";
  EXPECT_EQ(reach("\"" + when + "person.premium\""), Reach::some);
}

}  // namespace
}  // namespace tact
