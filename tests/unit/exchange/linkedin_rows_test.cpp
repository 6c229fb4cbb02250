// Which column is which, and what of a row is taken.
#include "exchange/linkedin_rows.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

using Cells = std::vector<std::string>;
const std::string kJane = "https://www.linkedin.com/in/jane-doe", kRobin = "https://www.linkedin.com/in/robin-vale";

TEST(LinkedInRows, KnowsItsFilesByName) {
  EXPECT_EQ(tableNamed("Connections.csv"), LinkedInTable::connections);
  EXPECT_EQ(tableNamed("Basic_Export/INVITATIONS.CSV"), LinkedInTable::invitations);
  EXPECT_EQ(tableNamed("messages.csv"), LinkedInTable::messages);
  for (const char* other : {"guide_messages.csv", "messages.csv.bak", "__MACOSX/._messages.csv", "messages.csv/", "messages", ""})
    EXPECT_FALSE(tableNamed(other)) << other;
}

TEST(LinkedInRows, KnowsATableByItsHeads) {
  EXPECT_EQ(LinkedInColumns::of({"First Name", "Last Name", "Company", "Connected On"})->table(), LinkedInTable::connections);
  EXPECT_EQ(LinkedInColumns::of({"DIRECTION", "SENT_AT", "TO", "FROM", "whatever"})->table(), LinkedInTable::invitations);
  EXPECT_EQ(LinkedInColumns::of({"From", "To", "Date", "Subject", "Content", "Direction", "Folder"})->table(), LinkedInTable::messages);
  EXPECT_FALSE(LinkedInColumns::of({"Name", "Given Name", "E-mail 1 - Value"}));
  EXPECT_FALSE(LinkedInColumns::of({"Notes:"}));
  EXPECT_FALSE(LinkedInColumns::of({}));
}

TEST(LinkedInRows, TakesAConnection) {
  const auto columns = LinkedInColumns::of({"Connected On", "URL", "Last Name", "First Name", "Position", "Company", "Email Address"});
  std::string why;
  const auto row = columns->connection({"23 Nov 2026", kJane, " Doe ", "Jane", "Recruiter", "Acme", "x@example.org"}, why);
  ASSERT_TRUE(row) << why;
  EXPECT_EQ(row->person.key, "jane-doe");
  EXPECT_EQ(row->person.name, "Jane Doe");
  EXPECT_EQ(row->company, "Acme");
  EXPECT_EQ(row->title, "Recruiter");
  EXPECT_EQ(row->connectedAt.monthFirst, 1'795'392'000);
  const std::vector<std::pair<Cells, std::string>> skipped = {
      {{"23 Nov 2026", "", "Doe", "Jane"}, "nobody whose profile"},
      {{"yesterday", kJane, "Doe", "Jane"}, "date"},
      {{"23 Nov 2026", kJane, "D\xF6", "Jane"}, "UTF-8"},
      {{"23 Nov 2026", kJane, std::string(1025, 'x'), "Jane"}, "too long"},
      {{"x"}, "nobody"},
  };
  for (const auto& [cells, part] : skipped) {
    std::string said;
    EXPECT_FALSE(columns->connection(cells, said));
    EXPECT_NE(said.find(part), std::string::npos) << said;
  }
  const auto old = LinkedInColumns::of({"First Name", "Last Name", "Email Address", "Company", "Position", "Connected On"});
  std::string said;
  EXPECT_FALSE(old->connection({"Jane", "Doe", "", "Acme", "", "23 Nov 2026"}, said));
  EXPECT_NE(said.find("older export"), std::string::npos) << said;
}

TEST(LinkedInRows, TakesAnInvitationAndNotWhatWasWritten) {
  const auto columns = LinkedInColumns::of({"From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"});
  std::string why;
  const auto sent = columns->invitation({"Robin Vale", "Jane Doe", "11/2/26, 9:15 AM", "Hello", "OUTGOING", kRobin, kJane}, why);
  ASSERT_TRUE(sent) << why;
  EXPECT_TRUE(sent->isSent);
  EXPECT_EQ(sent->to.key, "jane-doe");
  EXPECT_EQ(sent->hasNote, true);
  EXPECT_EQ(columns->invitation({"Jane Doe", "Robin Vale", "11/2/26, 9:15 AM", " ", "incoming", kJane, kRobin}, why)->hasNote, false);
  EXPECT_FALSE(columns->invitation({"Jane Doe", "Robin Vale", "11/2/26, 9:15 AM", "", "SIDEWAYS", kJane, kRobin}, why));
  EXPECT_NE(why.find("who invited whom"), std::string::npos);
  const auto old = LinkedInColumns::of({"From", "To", "Sent At", "Direction"});
  why.clear();
  const auto nameless = old->invitation({"Robin Vale", "Jane Doe", "11/2/26, 9:15 AM", "OUTGOING"}, why);
  ASSERT_TRUE(nameless);
  EXPECT_EQ(nameless->to.key, "");
  EXPECT_EQ(nameless->to.name, "Jane Doe");
  EXPECT_FALSE(nameless->hasNote.has_value()) << "this table does not tell";
}

TEST(LinkedInRows, TakesWhoWroteToWhom) {
  const auto columns = LinkedInColumns::of(
      {"CONVERSATION ID", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE", "CONTENT", "IS MESSAGE DRAFT"});
  const std::string date = "2026-11-02 09:15:31 UTC";
  std::string why;
  const auto row = columns->message({"2-x", "Jane Doe", kJane, "Robin Vale, Mara", kRobin + "," + kJane, date, "text", "No"}, why);
  ASSERT_TRUE(row) << why;
  EXPECT_EQ(row->conversation, "2-x");
  EXPECT_EQ(row->from.key, "jane-doe");
  ASSERT_EQ(row->to.size(), 2U);
  EXPECT_EQ(row->to[0].key, "robin-vale");
  EXPECT_EQ(columns->message({"2-x", "Jane Doe", kJane, "", kRobin + ",gone", date, ""}, why)->to.size(), 2U)
      << "whom nobody knows makes it a group, too";
  EXPECT_EQ(columns->message({"2-x", "Jane Doe", kJane, "Robin Vale", "", date, ""}, why)->to[0].name, "Robin Vale");
  // No mistake, and nothing to keep.
  EXPECT_FALSE(columns->message({"2-x", "Robin", kRobin, "Jane", kJane, date, "text", "Yes"}, why));
  EXPECT_FALSE(columns->message({"2-x", "", "", "Robin Vale", kRobin, date, ""}, why));
  EXPECT_FALSE(columns->message({"2-x", "Jane Doe", kJane, "", "", date, ""}, why));
  EXPECT_EQ(why, "");
  EXPECT_FALSE(columns->message({"2-x", "Jane Doe", kJane, "Robin Vale", kRobin, "soon", ""}, why));
  EXPECT_NE(why, "");
}

}  // namespace
}  // namespace tact
