// The dates of LinkedIn's tables, in all their spellings.
#include "exchange/linkedin_dates.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/rfc3339.h"

namespace tact {
namespace {

std::string shown(const std::optional<std::int64_t>& at) { return at ? formatInstant({*at, 0}) : "none"; }

// In its one reading, or in both, the month first.
std::string read(const std::string& text) {
  const auto date = parseLinkedInDate(text);
  if (!date) return "";
  return date->isPlain() ? shown(date->monthFirst) : shown(date->monthFirst) + " " + shown(date->dayFirst);
}

// The first of these dates, as it is meant in a table of all of them.
std::string readIn(const std::vector<std::string>& table) {
  LinkedInDateOrder order;
  for (const std::string& text : table) order.learn(*parseLinkedInDate(text));
  return shown(order.read(*parseLinkedInDate(table[0])));
}

TEST(LinkedInDates, ReadsEveryTablesOwn) {
  EXPECT_EQ(read("23 Nov 2026"), "2026-11-23T00:00:00Z");
  EXPECT_EQ(read("02-Mar-19"), "2019-03-02T00:00:00Z");
  EXPECT_EQ(read("11/11/26, 9:15 AM"), "2026-11-11T09:15:00Z");
  EXPECT_EQ(read("11/11/26, 12:05 AM"), "2026-11-11T00:05:00Z");
  EXPECT_EQ(read("11/11/26, 12:05 PM"), "2026-11-11T12:05:00Z");
  EXPECT_EQ(read("11/11/26, 9:15\xE2\x80\xAFPM"), "2026-11-11T21:15:00Z") << "a narrow space";
  EXPECT_EQ(read("11/11/2026 21:15"), "2026-11-11T21:15:00Z");
  EXPECT_EQ(read("02.11.2026 09:15"), "2026-11-02T09:15:00Z");
  EXPECT_EQ(read("2026-11-02 09:15:31 UTC"), "2026-11-02T09:15:31Z");
  EXPECT_EQ(read("2026-11-02T09:15:31Z"), "2026-11-02T09:15:31Z");
  EXPECT_EQ(read("November 2, 2026, 9:15 AM"), "2026-11-02T09:15:00Z");
  EXPECT_EQ(read("Sept 2, 2026"), "2026-09-02T00:00:00Z");
  EXPECT_EQ(read("29 Feb 2024"), "2024-02-29T00:00:00Z");
}

TEST(LinkedInDates, ReadsSlashesBothWays) {
  EXPECT_EQ(read("02/11/2026, 09:15"), "2026-02-11T09:15:00Z 2026-11-02T09:15:00Z");
  EXPECT_EQ(read("23/11/2026, 09:15"), "none 2026-11-23T09:15:00Z");
  EXPECT_EQ(read("11/23/26, 9:15 AM"), "2026-11-23T09:15:00Z none");
}

TEST(LinkedInDates, ATableTellsWhichComesFirst) {
  EXPECT_EQ(readIn({"02/11/2026, 09:15", "23/11/2026, 09:15"}), "2026-11-02T09:15:00Z");
  EXPECT_EQ(readIn({"2/11/26, 9:15 am", "23/11/26, 9:15 am"}), "2026-11-02T09:15:00Z") << "a day goes before a clock";
  EXPECT_EQ(readIn({"2/11/26, 9:15 AM", "11/23/26, 9:15 AM"}), "2026-02-11T09:15:00Z");
  EXPECT_EQ(readIn({"2/11/26, 9:15 AM", "1/2/26, 9:15 PM"}), "2026-02-11T09:15:00Z") << "whoever counts to twelve";
  EXPECT_EQ(readIn({"02/11/2026, 09:15", "1 Nov 2026"}), "2026-11-02T09:15:00Z");
  EXPECT_EQ(readIn({"02/11/2026"}), "none") << "nothing tells";
  EXPECT_EQ(readIn({"02/11/2026, 09:15", "2/11/26, 9:15 AM"}), "none");
  EXPECT_EQ(readIn({"02/11/2026, 09:15", "23/11/2026", "11/23/2026"}), "none") << "both are there";
  EXPECT_EQ(readIn({"23/11/2026", "11/23/2026"}), "2026-11-23T00:00:00Z") << "it can be read in one way only";
  EXPECT_EQ(readIn({"1 Nov 2026"}), "2026-11-01T00:00:00Z");
}

TEST(LinkedInDates, RefusesWhatIsNone) {
  for (const char* text : {"",
                           " ",
                           "yesterday",
                           "23 Nov",
                           "Nov 2026",
                           "32 Nov 2026",
                           "29 Feb 2026",
                           "23 Foo 2026",
                           "13/13/26, 9:15 AM",
                           "0/2/26",
                           "11/2/26, 13:15 PM",
                           "11/2/26, 0:15 AM",
                           "11/2/26, 9",
                           "11/2/26, 24:00",
                           "11/2/26, 9:60 AM",
                           "2026-11-02 09:15:31 CET",
                           "23 Nov 1999",
                           "23 Nov 20261",
                           "1/2/3/4/5/6/7/8",
                           "99999999999999999999",
                           "23 Nov 2026 or so"})
    EXPECT_EQ(read(text), "") << text;
  EXPECT_EQ(read("23 Nov 2026" + std::string(100, ' ')), "");
}

TEST(LinkedInDates, KnowsNothingOfWhatIsToCome) {
  const std::int64_t latest = parseInstant("2026-11-03T09:00:00Z")->seconds;
  EXPECT_FALSE(parseLinkedInDate("23 Nov 2099", latest));
  EXPECT_FALSE(parseLinkedInDate("2026-11-03 09:00:01 UTC", latest));
  EXPECT_EQ(parseLinkedInDate("2026-11-03 09:00:00 UTC", latest)->monthFirst, latest);
  const auto slashes = parseLinkedInDate("2/12/26, 9:15 AM", latest);
  ASSERT_TRUE(slashes);
  EXPECT_EQ(shown(slashes->monthFirst) + " " + shown(slashes->dayFirst), "2026-02-12T09:15:00Z none");
}

}  // namespace
}  // namespace tact
