// Who has talked with whom, who the owner is, and whom a name leads to.
#include "exchange/linkedin_collector.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

const RowPerson kRobin{"robin-vale", "Robin Vale"}, kJane{"jane-doe", "Jane Doe"}, kMara{"mara", "Mara Lind"};

class Collector : public ::testing::Test {
 protected:
  void connect(const std::string& key, const std::string& name) { collector.add(ConnectionRow{{key, name}, "Acme", "Engineer", 1000}); }
  void write(const RowPerson& from, const std::vector<RowPerson>& to, std::int64_t at, const std::string& conversation = "") {
    const auto added = collector.add(MessageRow{conversation, from, to, at});
    EXPECT_TRUE(added) << added.error().message;
  }
  std::string invite(const RowPerson& from, const RowPerson& to, bool isSent) {
    std::string why;
    collector.add(InvitationRow{from, to, isSent, 2000, true}, why);
    return why;
  }
  std::vector<std::string> talked() {
    std::vector<std::string> keys;
    for (const ImportedTalk& talk : collector.finish().talks) keys.push_back(talk.key + " " + std::to_string(talk.lastAt));
    return keys;
  }

  LinkedInCollector collector;
};

using Strings = std::vector<std::string>;

TEST_F(Collector, OnlyWhereBothWroteTheyHaveTalked) {
  write(kRobin, {kJane}, 10);
  write(kJane, {kRobin}, 30);
  write(kRobin, {kJane}, 20);
  write(kMara, {kRobin}, 40);
  write(kMara, {kRobin}, 50);
  EXPECT_EQ(talked(), Strings{"jane-doe 30"}) << "Mara only ever sent";
}

TEST_F(Collector, AGroupIsNoConversation) {
  write(kRobin, {kJane, kMara}, 10, "g");
  write(kJane, {kRobin, kMara}, 20, "g");
  connect("mara", "Mara Lind");
  write(kMara, {kRobin}, 30, "h");
  write(kRobin, {kMara}, 40, "h");
  EXPECT_EQ(talked(), Strings{"mara 40"});
}

TEST_F(Collector, OthersAmongThemselvesAreNotTheOwners) {
  write(kJane, {kMara}, 10, "x");
  write(kMara, {kJane}, 20, "x");
  write(kRobin, {kJane}, 30, "y");
  write(kRobin, {kMara}, 40, "z");
  write(kRobin, {{"", "Somebody"}}, 40, "w");
  EXPECT_EQ(talked(), Strings{});
}

TEST_F(Collector, TheOwnerIsWhoeverIsNoConnectionWhereTwoStandOnAll) {
  connect("jane-doe", "Jane Doe");
  write(kRobin, {kJane}, 10);
  write(kJane, {kRobin}, 30);
  EXPECT_EQ(talked(), Strings{"jane-doe 30"});
}

TEST_F(Collector, TheOwnerIsWhoeverInvites) {
  invite(kRobin, kMara, true);
  write(kRobin, {kJane}, 10);
  write(kJane, {kRobin}, 30);
  EXPECT_EQ(talked(), Strings{"jane-doe 30"});
}

TEST_F(Collector, WhereNothingTellsTheOwnerNothingIsTaken) {
  write(kRobin, {kJane}, 10);
  write(kJane, {kRobin}, 30);
  EXPECT_EQ(talked(), Strings{});
}

TEST_F(Collector, ANameLeadsToTheOneConnectionThatHasIt) {
  connect("jane-doe", "Jane Doe");
  connect("mara-1", "Mara Lind");
  connect("mara-2", "Mara Lind");
  const RowPerson robin{"", "Robin Vale"}, jane{"", "Jane Doe"}, mara{"", "Mara Lind"};
  for (const RowPerson& other : {jane, mara, RowPerson{"", "Stranger"}}) {
    write(robin, {other}, 10);
    write(other, {robin}, 20);
  }
  EXPECT_EQ(talked(), Strings{"jane-doe 20"});
}

TEST_F(Collector, InvitationsBelongToTheOther) {
  connect("jane-doe", "Jane Doe");
  EXPECT_EQ(invite(kRobin, {"", "Jane Doe"}, true), "");
  EXPECT_EQ(invite(kMara, kRobin, false), "");
  EXPECT_NE(invite(kRobin, {"", "Nobody"}, true), "");
  const ImportedData data = collector.finish();
  ASSERT_EQ(data.invitations.size(), 2U);
  EXPECT_EQ(data.invitations[0].key, "jane-doe");
  EXPECT_EQ(data.invitations[0].company, "Acme") << "as the connection says";
  EXPECT_TRUE(data.invitations[0].isSent);
  EXPECT_EQ(data.invitations[1].key, "mara");
  EXPECT_EQ(data.madeOn, 2000);
  EXPECT_EQ(data.messages, 0U);
}

TEST_F(Collector, CountsWhatIsSkippedAndShowsTheFirst) {
  for (std::size_t i = 0; i < limits::kMaxSkippedShown + 5; ++i) collector.skip("a.csv", i, "why");
  const ImportedData data = collector.finish();
  EXPECT_EQ(data.skipped, limits::kMaxSkippedShown + 5);
  EXPECT_EQ(data.skippedRows.size(), limits::kMaxSkippedShown);
}

TEST(CollectorCaps, ArePeopleAndConversations) {
  Caps caps;
  EXPECT_EQ(caps.people, limits::kMaxPeople);
  EXPECT_EQ(caps.conversations, limits::kMaxConversations);
  caps.people = 3;
  caps.conversations = 2;
  LinkedInCollector collector(caps);
  EXPECT_TRUE(collector.add(MessageRow{"a", kRobin, {kJane}, 1}));
  EXPECT_TRUE(collector.add(MessageRow{"b", kRobin, {kMara}, 1}));
  EXPECT_TRUE(collector.add(MessageRow{"b", kMara, {kRobin}, 1}));
  EXPECT_FALSE(collector.add(MessageRow{"c", kMara, {kRobin}, 1})) << "a third conversation";
  EXPECT_FALSE(collector.add(MessageRow{"a", {"", "A fourth"}, {kRobin}, 1}));
}

}  // namespace
}  // namespace tact
