// Who has talked with whom, who the owner is, and whom a name leads to.
#include "exchange/linkedin_collector.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

const RowPerson kRobin{"robin-vale", "Robin Vale"}, kJane{"jane-doe", "Jane Doe"}, kMara{"mara", "Mara Lind"};

class Collector : public ::testing::Test {
 protected:
  void connect(const std::string& key, const std::string& name) {
    EXPECT_TRUE(collector.add(ConnectionRow{{key, name}, "Acme", "Engineer", 1000}));
  }
  void write(const RowPerson& from, const std::vector<RowPerson>& to, std::int64_t at, const std::string& conversation = "") {
    const auto added = collector.add(MessageRow{conversation, from, to, at});
    EXPECT_TRUE(added) << added.error().message;
  }
  std::string invite(const RowPerson& from, const RowPerson& to, bool isSent) {
    std::string why;
    EXPECT_TRUE(collector.add(InvitationRow{from, to, isSent, 2000, true}, 2, why));
    return why;
  }
  std::vector<std::string> talked() {
    std::vector<std::string> keys;
    collector.endTable("messages.csv");
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
  collector.endTable("Invitations.csv");
  const ImportedData data = collector.finish();
  ASSERT_EQ(data.invitations.size(), 2U);
  EXPECT_EQ(data.invitations[0].key, "jane-doe");
  EXPECT_EQ(data.invitations[0].company, "Acme") << "as the connection says";
  EXPECT_TRUE(data.invitations[0].isSent);
  EXPECT_EQ(data.invitations[1].key, "mara");
  EXPECT_EQ(data.madeOn, 2000);
  EXPECT_EQ(data.messages, 0U);
}

TEST_F(Collector, WhereAnAddressIsMissingTheNameTellsWithinTheConversation) {
  invite(kRobin, kMara, true);
  write(kRobin, {kJane}, 10, "a");
  write(kJane, {{"", "Robin Vale"}}, 20, "a");
  write(kRobin, {{"", "Mara Lind"}}, 30, "b");
  write(kMara, {kRobin}, 40, "b");
  write(kRobin, {{"ada", "Ada Abel"}}, 50, "c");
  write({"other-ada", "Ada Abel"}, {kRobin}, 60, "c");
  EXPECT_EQ(talked(), (Strings{"jane-doe 20", "mara 40"})) << "two addresses are two people, whatever their names";
}

TEST_F(Collector, WithoutConversationsWhatWentToSeveralIsPartOfNone) {
  invite(kRobin, kMara, true);
  write(kRobin, {kJane, kMara}, 10);
  write(kRobin, {kJane}, 20);
  write(kJane, {kRobin}, 30);
  EXPECT_EQ(talked(), Strings{"jane-doe 30"});
}

TEST_F(Collector, TheTableAsAWholeDecidesWhatADateMeans) {
  std::string why;
  const auto add = [&](const char* date, std::size_t line) {
    EXPECT_TRUE(collector.add(InvitationRow{kRobin, kJane, true, *parseLinkedInDate(date), true}, line, why));
  };
  add("02/11/2026, 09:15", 2);
  add("23/11/2026, 09:15", 3);
  collector.endTable("Invitations.csv");
  LinkedInDate early = *parseLinkedInDate("3/12/26, 9:15 AM");
  EXPECT_TRUE(collector.add(MessageRow{"a", kRobin, {kJane}, early}));
  EXPECT_TRUE(collector.add(MessageRow{"a", kJane, {kRobin}, *parseLinkedInDate("2/20/26, 9:15 AM")}));
  collector.endTable("messages.csv");
  const ImportedData data = collector.finish();
  ASSERT_EQ(data.invitations.size(), 2U);
  EXPECT_EQ(data.invitations[0].sentAt, parseLinkedInDate("2 Nov 2026 09:15")->monthFirst);
  EXPECT_EQ(data.madeOn, data.invitations[1].sentAt);
  ASSERT_EQ(data.talks.size(), 1U);
  EXPECT_EQ(data.talks[0].lastAt, early.monthFirst) << "each table has its own order";
}

TEST_F(Collector, WhereNothingTellsWhatADateMeansTheRowIsSkipped) {
  std::string why;
  EXPECT_TRUE(collector.add(InvitationRow{kRobin, kJane, true, *parseLinkedInDate("02/11/2026"), true}, 2, why));
  EXPECT_TRUE(collector.add(InvitationRow{kRobin, kMara, true, *parseLinkedInDate("1 Nov 2026"), true}, 3, why));
  EXPECT_TRUE(collector.add(ConnectionRow{kJane, "Acme", "", *parseLinkedInDate("02/11/2026")}));
  collector.endTable("Invitations.csv");
  const ImportedData data = collector.finish();
  ASSERT_EQ(data.invitations.size(), 1U);
  EXPECT_EQ(data.invitations[0].key, "mara");
  ASSERT_EQ(data.skippedRows.size(), 1U);
  EXPECT_EQ(data.skippedRows[0].line, 2U);
  ASSERT_EQ(data.connections.size(), 1U);
  EXPECT_FALSE(data.connections[0].connectedAt) << "connected all the same";
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

TEST(CollectorCaps, AreConnectionsInvitationsAndBytes) {
  Caps caps;
  EXPECT_EQ(caps.connections, limits::kMaxConnections);
  EXPECT_EQ(caps.invitations, limits::kMaxInvitations);
  EXPECT_EQ(caps.keptBytes, limits::kMaxKeptBytes);
  caps.connections = caps.invitations = 1;
  std::string why;
  LinkedInCollector collector(caps);
  EXPECT_TRUE(collector.add(ConnectionRow{kJane, "", "", 1}));
  EXPECT_TRUE(collector.add(ConnectionRow{kJane, "", "", 1})) << "the same again";
  EXPECT_FALSE(collector.add(ConnectionRow{kMara, "", "", 1}));
  EXPECT_TRUE(collector.add(InvitationRow{{}, kJane, true, 1, true}, 1, why));
  EXPECT_FALSE(collector.add(InvitationRow{{}, kJane, true, 1, true}, 2, why));

  caps = {};
  caps.keptBytes = kJane.key.size() + kJane.name.size() + 9;
  const auto within = [&](const std::string& company, const std::string& title) {
    return bool(LinkedInCollector(caps).add(ConnectionRow{kJane, company, title, 1}));
  };
  EXPECT_TRUE(within("Acme", "Owner"));
  EXPECT_FALSE(within("Acme", "Owners"));
  LinkedInCollector messages(caps);
  EXPECT_TRUE(messages.add(MessageRow{"a", kJane, {kJane}, 1}));
  EXPECT_FALSE(messages.add(MessageRow{"a", kJane, {{"", std::string(caps.keptBytes, 'n')}}, 1})) << "names in messages count";
  LinkedInCollector invitations(caps);
  EXPECT_FALSE(invitations.add(InvitationRow{{}, {"jane-doe", std::string(caps.keptBytes, 'n')}, true, 1, true}, 1, why));
}

}  // namespace
}  // namespace tact
