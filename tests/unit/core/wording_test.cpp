// The host's own words, and the filling of their places.
#include "core/wording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Wording, NamesEveryMemberOnce) {
  Wording wording;
  std::set<std::string_view> keys;
  for (const auto& [key, text] : kWordingEntries) {
    EXPECT_TRUE(keys.insert(key).second) << key;
    EXPECT_FALSE((wording.*text).empty()) << key;
    wording.*text = key;
  }
  // A row with another row's member would have been written over.
  for (const auto& [key, text] : kWordingEntries) EXPECT_EQ(wording.*text, key);
  EXPECT_EQ(sizeof(Wording), kWordingEntries.size() * sizeof(std::string)) << "a member has no row";
}

TEST(Filled, PutsValuesInTheirPlacesInWhateverOrder) {
  EXPECT_EQ(filled("{label}: {value}", {{"label", "a"}, {"value", "b"}}), "a: b");
  EXPECT_EQ(filled("{value} ({label})", {{"label", "a"}, {"value", "b"}}), "b (a)");
  EXPECT_EQ(filled("no place", {{"value", "b"}}), "no place");
  EXPECT_EQ(filled("{value}", {{"value", "{label}"}, {"label", "x"}}), "{label}") << "what is filled in is no template";
  EXPECT_EQ(filled("{other}.", {}), ".");
  EXPECT_EQ(filled("a { b", {}), "a { b") << "a brace that is not closed";
}

TEST(UnitFor, SaysOneOfItInItsOwnWord) {
  EXPECT_EQ(unitFor(1, "day|days"), "day");
  EXPECT_EQ(unitFor(0, "day|days"), "days");
  EXPECT_EQ(unitFor(2, "day|days"), "days");
  EXPECT_EQ(unitFor(-1, "day|days"), "days");
  EXPECT_EQ(unitFor(1, "percent"), "percent");
  EXPECT_EQ(unitFor(1, ""), "");
}

TEST(PlacesIn, NamesThemInTheirOrder) {
  EXPECT_THAT(placesIn("{b} and {a} and {b}"), ElementsAre("b", "a", "b"));
  EXPECT_THAT(placesIn("none } {"), IsEmpty());
}

}  // namespace
}  // namespace tact
