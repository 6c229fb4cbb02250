// Finding facts, and the nearest name to a mistyped one.
#include "core/vocabulary.h"

#include <gtest/gtest.h>

#include "core/small_world.h"

namespace tact {
namespace {

TEST(Nearest, FindsWhatIsAtMostAThirdAway) {
  EXPECT_EQ(nearest("recruter", {"none", "recruiter"}), "recruiter");
  EXPECT_EQ(nearest("RECRUITER", {"none", "recruiter"}), "recruiter") << "case is no difference";
  EXPECT_EQ(nearest("abcdef", {"abxyef"}), "abxyef");
  EXPECT_EQ(nearest("abcdef", {"axyzef"}), "");
  EXPECT_EQ(nearest("", {"a"}), "a");
  EXPECT_EQ(nearest("x", {}), "");
  EXPECT_EQ(nearest("ab", {"ac", "ab"}), "ab") << "the nearest, not the first";
  EXPECT_EQ(nearest(std::string(65, 'a'), {std::string_view("a")}), "");
}

TEST(Vocabulary, FindsFactsGroupsAndTheNearestName) {
  const Vocabulary vocabulary = smallWorld();
  EXPECT_TRUE(vocabulary.find("person.degree"));
  EXPECT_FALSE(vocabulary.find("person"));
  EXPECT_TRUE(vocabulary.hasGroup("person"));
  EXPECT_FALSE(vocabulary.hasGroup("pers"));
  EXPECT_FALSE(vocabulary.hasGroup("person.degree"));
  EXPECT_EQ(vocabulary.nearestName("persn.degre"), "person.degree");
}

TEST(Fact, SpeaksInWords) {
  Fact role = factNamed("r", FactType::enumeration, {"a", "b"});
  role.words = {"an a", "a b"};
  EXPECT_EQ(role.inWords(Value::string("b"), Wording()), "a b");
  EXPECT_EQ(role.inWords(Value::string("c"), Wording()), "c");
  EXPECT_EQ(factNamed("b", FactType::boolean).inWords(Value::boolean(true), Wording()), "yes");
  Fact days = factNamed("d", FactType::integer);
  days.unit = "day|days";
  EXPECT_EQ(days.inWords(Value::integer(3), Wording()), "3 days");
  EXPECT_EQ(days.inWords(Value::integer(1), Wording()), "1 day");
  EXPECT_EQ(days.inWords(Value::null(), Wording()), "not said");
}

}  // namespace
}  // namespace tact
