// A whole export: in an archive or a table alone, in slices, and what is said where it is wrong.
#include "exchange/linkedin_reader.h"

#include <gmock/gmock.h>

#include "archives.h"

namespace tact {
namespace {

using ::testing::HasSubstr;

const std::string kConnections =
    "Notes:\n\"When exporting, you may notice\nthat \"\"some\"\" are missing\"\n\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Jane,Doe,https://www.linkedin.com/in/jane-doe,,Acme,Engineer,01 Nov 2026\n"
    "Mara,\"Lind, PhD\",https://www.linkedin.com/in/mara,,,,02 Jan 2020\n";
const std::string kInvitations =
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    "Robin Vale,Jane Doe,\"10/30/26, 9:15 "
    "AM\",\"Hi\n\nthere\",OUTGOING,https://www.linkedin.com/in/robin,https://www.linkedin.com/in/jane-doe\n"
    "Sam Park,Robin Vale,\"10/1/26, 9:15 AM\",,INCOMING,https://www.linkedin.com/in/sam,https://www.linkedin.com/in/robin\n";
const std::string kMessages =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\r\n"
    "1,,Robin Vale,https://www.linkedin.com/in/robin,Mara,https://www.linkedin.com/in/mara,2026-11-02 09:15:31 UTC,,\"a, "
    "\"\"b\"\"\r\nc\",INBOX\r\n"
    "1,,Mara,https://www.linkedin.com/in/mara,Robin Vale,https://www.linkedin.com/in/robin,2026-11-02 10:15:31 UTC,,ok,INBOX\r\n";

struct ReadExport {
  ImportedData data;
  std::string failure;
  int slices = 0;
};

ReadExport readExport(const std::string& bytes, const Caps& caps = {}) {
  const OpenFile file(bytes);
  LinkedInReader reader(*file, "given.zip", caps);
  ReadExport read;
  for (;;) {
    ++read.slices;
    const double before = reader.fraction();
    const auto done = reader.readOn([] { return true; });
    if (!done) {
      read.failure = done.error().message;
      return read;
    }
    EXPECT_GE(reader.fraction(), before);
    EXPECT_LE(reader.fraction(), 1.0);
    if (!*done) continue;
    read.data = reader.take();
    return read;
  }
}

TEST(LinkedInReader, ReadsTheArchive) {
  // In another order than it is read, in a folder, among others.
  const auto read = readExport(zipOf({{"Export/messages.csv", kMessages},
                                      {"Export/Jobs.csv", "a,b"},
                                      {"Export/", ""},
                                      {"Export/Invitations.csv", kInvitations},
                                      {"Export/Connections.csv", "\xEF\xBB\xBF" + kConnections}}));
  ASSERT_EQ(read.failure, "");
  ASSERT_EQ(read.data.connections.size(), 2U);
  EXPECT_EQ(read.data.connections[1].name, "Mara Lind, PhD");
  ASSERT_EQ(read.data.invitations.size(), 2U);
  ASSERT_EQ(read.data.talks.size(), 1U);
  EXPECT_EQ(read.data.talks[0].key, "mara");
  EXPECT_EQ(read.data.skipped, 0U);
  EXPECT_EQ(read.data.messages, 2U);
  EXPECT_EQ(read.data.madeOn, read.data.talks[0].lastAt);
  EXPECT_GT(read.slices, 3) << "it stops when it is told that it is enough";
}

TEST(LinkedInReader, ReadsATableAlone) {
  EXPECT_EQ(readExport(kConnections).data.connections.size(), 2U);
  EXPECT_EQ(readExport(kInvitations).data.invitations.size(), 2U);
  EXPECT_EQ(readExport("First Name,Last Name,URL,Connected On\n").failure, "") << "an export without anybody";
}

TEST(LinkedInReader, SaysWhatItReads) {
  const OpenFile file(zipOf({{"Invitations.csv", kInvitations}}));
  LinkedInReader reader(*file, "given.zip");
  EXPECT_EQ(reader.what(), "archive");
  ASSERT_TRUE(reader.readOn([] { return true; }));
  EXPECT_EQ(reader.what(), "invitations");
}

TEST(LinkedInReader, PassesOverBrokenRowsAndSaysWhere) {
  const auto read = readExport(
      kConnections + "Ada,Abel,https://www.linkedin.com/in/ada,,,,some day\nshort\nOk,Ay,https://www.linkedin.com/in/ok,,,,3 Nov 2026\n");
  ASSERT_EQ(read.failure, "");
  EXPECT_EQ(read.data.connections.size(), 3U);
  ASSERT_EQ(read.data.skippedRows.size(), 2U);
  EXPECT_EQ(read.data.skippedRows[0].line, 8U);
  EXPECT_EQ(read.data.skippedRows[0].file, "given.zip");
  EXPECT_THAT(read.data.skippedRows[0].why, HasSubstr("date"));
}

TEST(LinkedInReader, RefusesWhatIsNoExport) {
  EXPECT_THAT(readExport("").failure, HasSubstr("empty"));
  EXPECT_THAT(readExport("hello").failure, HasSubstr("names no columns of LinkedIn's"));
  EXPECT_THAT(readExport("Name,Given Name\nJane,Jane\n").failure, HasSubstr("names no columns"));
  EXPECT_THAT(readExport("PK but no archive").failure, HasSubstr("no zip archive"));
  EXPECT_THAT(readExport(zipOf({{"Contacts.vcf", "x"}})).failure, HasSubstr("holds none of Connections.csv"));
  EXPECT_THAT(readExport(zipOf({{"Connections.csv", kConnections}, {"b/connections.csv", kConnections}})).failure, HasSubstr("twice"));
  EXPECT_THAT(readExport(zipOf({{"Connections.csv", kMessages}})).failure,
              HasSubstr("Connections.csv:1: these are the columns of messages.csv"));
  EXPECT_THAT(readExport(zipOf({{"messages.csv", ""}})).failure, HasSubstr("messages.csv: it names no columns"));
  EXPECT_THAT(readExport("First Name,Last Name,URL,Connected On\nJane,Doe,,1 Nov 2026\nSam,Park,x,1 Nov 2026\n").failure,
              HasSubstr("given.zip:2: it names nobody whose profile is known; none of its 2 rows can be taken over"));
  EXPECT_THAT(readExport(zipOf({{"Connections.csv", kConnections}, {"messages.csv", kMessages + "1,\"open"}})).failure,
              HasSubstr("messages.csv:5: the file ends inside"));
  EXPECT_THAT(readExport(std::string("\x1F\x8B\x08\0\0\0", 6)).failure, HasSubstr("zero byte")) << "another kind of archive";
}

TEST(LinkedInReader, ATableThatSaysTooLittleDoesNotHoldUpTheOthers) {
  const std::string old = "First Name,Last Name,Email Address,Company,Position,Connected On\nJane,Doe,,Acme,Engineer,01 Nov 2026\n";
  const auto read = readExport(zipOf({{"Connections.csv", old}, {"Invitations.csv", kInvitations}}));
  ASSERT_EQ(read.failure, "");
  EXPECT_EQ(read.data.connections.size(), 0U);
  EXPECT_EQ(read.data.invitations.size(), 2U);
  ASSERT_EQ(read.data.skippedRows.size(), 1U);
  EXPECT_THAT(read.data.skippedRows[0].why, HasSubstr("older export"));
  EXPECT_THAT(readExport(zipOf({{"Connections.csv", old}})).failure, HasSubstr("Connections.csv:2: this older export"));
}

TEST(LinkedInReader, HoldsTheCapsOfWhatIsKept) {
  Caps caps;
  caps.connections = 1;
  EXPECT_THAT(readExport(zipOf({{"Connections.csv", kConnections}}), caps).failure,
              HasSubstr("Connections.csv: these are more connections than Tact takes in"));
  caps = {};
  caps.invitations = 1;
  EXPECT_THAT(readExport(kInvitations, caps).failure, HasSubstr("more invitations than Tact takes in"));
}

TEST(LinkedInReader, LooksForTheHeadsOnlySoFar) {
  std::string above;
  for (std::size_t i = 0; i < limits::kMaxRowsAboveHeads; ++i) above += "a note\n";
  EXPECT_EQ(readExport(above + kConnections.substr(kConnections.find("First"))).failure, "");
  EXPECT_THAT(readExport(above + "one more\n" + kConnections).failure, HasSubstr("first 50 rows"));
}

TEST(LinkedInReader, TakesInNoLargerFile) {
  Caps caps;
  EXPECT_EQ(caps.importBytes, limits::kMaxImportBytes);
  caps.importBytes = kConnections.size();
  EXPECT_EQ(readExport(kConnections, caps).failure, "");
  EXPECT_THAT(readExport(kConnections + "\n", caps).failure, HasSubstr("larger than Tact takes in"));
}

TEST(LinkedInReader, SurvivesAnythingInItsTables) {
  // Byte after byte of a table changed: read or refused, never a crash (the sanitizers look on).
  for (std::size_t at = 0; at < kInvitations.size(); at += 3)
    for (const char odd : {'"', ',', '\n', '\0', '\xFF', '%'}) {
      std::string damaged = kInvitations;
      damaged[at] = odd;
      const auto read = readExport(damaged);
      EXPECT_LE(read.data.invitations.size(), 2U);
    }
}

}  // namespace
}  // namespace tact
