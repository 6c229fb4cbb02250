// The numbers follow-ups go by.
#include "app/follow_up_terms.h"

#include <gtest/gtest.h>

#include "packs/shipped.h"

namespace tact {
namespace {

Library shippedWith(const SettingValues& settings) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  sources.settings = settings;
  return loadLibrary(sources);
}

TEST(FollowUpTerms, AreThoseOfTheRules) {
  const FollowUpTerms terms = followUpTerms(shippedWith({}), {}, 3600), own;
  EXPECT_EQ(terms.offset, 3600);
  EXPECT_EQ(terms.newsDays, own.newsDays) << "what stands in follow_ups.h is what the rules have";
  EXPECT_EQ(terms.applicationDays, own.applicationDays);
  EXPECT_EQ(terms.mostRequests, own.mostRequests);
  EXPECT_EQ(terms.apartDays, own.apartDays);
  EXPECT_EQ(terms.graceAfterNo, own.graceAfterNo);
  EXPECT_EQ(terms.graceAfterYes, own.graceAfterYes);
  EXPECT_EQ(terms.oldDays, own.oldDays);
  EXPECT_EQ(terms.againDays, own.againDays);
}

TEST(FollowUpTerms, FollowTheUsersSettings) {
  const SettingValues settings = {{"rules.follow-up/news-too-early.settings.days", Constant(std::int64_t{10})},
                                  {"rules.follow-up/application-too-early.settings.days", Constant(std::int64_t{11})},
                                  {"rules.follow-up/enough-reminders.settings.most", Constant(std::int64_t{1})},
                                  {"rules.follow-up/reminders-apart.settings.days", Constant(std::int64_t{12})},
                                  {"rules.hiring/not-selected.settings.graceDays", Constant(std::int64_t{13})},
                                  {"rules.hiring/selected.settings.graceDays", Constant(std::int64_t{14})},
                                  {"rules.volume/waits-too-long.settings.days", Constant(std::int64_t{15})},
                                  {"rules.volume/withdrawn-lately.settings.days", Constant(std::int64_t{16})}};
  const FollowUpTerms terms = followUpTerms(shippedWith(settings), settings, 0);
  EXPECT_EQ(terms.newsDays, 10);
  EXPECT_EQ(terms.applicationDays, 11);
  EXPECT_EQ(terms.mostRequests, 1);
  EXPECT_EQ(terms.apartDays, 12);
  EXPECT_EQ(terms.graceAfterNo, 13);
  EXPECT_EQ(terms.graceAfterYes, 14);
  EXPECT_EQ(terms.oldDays, 15);
  EXPECT_EQ(terms.againDays, 16);
}

TEST(FollowUpTerms, WithoutRulesAreTheirOwn) { EXPECT_EQ(followUpTerms(Library{}, {}, 0).newsDays, FollowUpTerms{}.newsDays); }

}  // namespace
}  // namespace tact
