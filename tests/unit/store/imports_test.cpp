// Taking over LinkedIn's export: all or nothing, once only, and away again.
#include "store/imports.h"

#include "invitation_fixture.h"

namespace tact {
namespace {

class ImportsTest : public InvitationTest {
 protected:
  Import add(const ImportedData& data, std::int64_t now = kNow) {
    auto import = imports.add(data, now);
    EXPECT_TRUE(import) << (import ? "" : import.error().message);
    return import ? *import : Import{};
  }
  // The one sent at that time, as it is read: its state and since when.
  std::string became(const std::string& key, std::int64_t sentAt, std::int64_t now = kNow) {
    for (const Invitation& one : of(key, now))
      if (one.sentAt == sentAt) return one.state + " " + (one.stateAt ? std::to_string(*one.stateAt) : "");
    return "";
  }
  std::int64_t rows(const std::string& table) {
    Statement statement(**store.database(), "SELECT count(*) FROM " + table);
    return statement.next() ? statement.integer(0) : -1;
  }
  static ImportedInvitation listed(const std::string& key, std::int64_t at) { return {key, "Name", "", true, true, at}; }

  Imports imports{store};
};

ImportedData someData() {
  ImportedData data;
  data.connections = {{"jane", "Jane Doe", "Acme", "Engineer", kNow - 10 * kDay}, {"mara", "Mara Lind", "", "", std::nullopt}};
  data.invitations = {{"jane", "Jane Doe", "Acme", true, false, kNow - 12 * kDay},
                      {"sam", "Sam Park", "", false, std::nullopt, kNow - kDay}};
  data.talks = {{"jane", kNow - 2 * kDay}};
  data.madeOn = kNow;
  data.messages = 3;
  data.skipped = 1;
  return data;
}

TEST_F(ImportsTest, AddsAndIsListed) {
  const Import import = add(someData());
  EXPECT_EQ(import.added.connections, 2);
  EXPECT_EQ(import.added.invitations, 2);
  EXPECT_EQ(import.added.talks, 1);
  const auto list = imports.list();
  ASSERT_TRUE(list);
  ASSERT_EQ(list->size(), 1U);
  EXPECT_EQ((*list)[0].id, import.id);
  EXPECT_EQ((*list)[0].madeOn, kNow);
  EXPECT_EQ((*list)[0].added.invitations, 2);
  EXPECT_EQ((*list)[0].skipped, 1);
  EXPECT_EQ((*list)[0].messages, 3);
}

TEST_F(ImportsTest, TheSameAgainAddsNothing) {
  add(someData());
  const Import again = add(someData(), kNow + kDay);
  EXPECT_EQ(again.id, 0);
  EXPECT_EQ(again.known, 5);
  EXPECT_EQ(again.added.connections + again.added.invitations + again.added.talks, 0);
  EXPECT_EQ(imports.list()->size(), 1U);
}

TEST_F(ImportsTest, ANewerOneAddsItsNewsAndUndoingItTakesOnlyThose) {
  const Import first = add(someData());
  ImportedData newer = someData();
  newer.connections.push_back({"ada", "Ada", "", "", kNow});
  newer.talks[0].lastAt = kNow;
  const Import second = add(newer, kNow + kDay);
  EXPECT_EQ(second.added.connections, 1);
  EXPECT_EQ(second.added.talks, 1);
  EXPECT_EQ(second.added.invitations, 0);
  const auto removed = imports.undo(second.id);
  ASSERT_TRUE(removed);
  EXPECT_EQ(removed->connections, 1);
  EXPECT_EQ(removed->talks, 1);
  EXPECT_EQ(rows("connections"), 2);
  EXPECT_EQ(rows("importedTalks"), 1);
  EXPECT_EQ(store.talked("jane", "", kNow).operator*(), true);
  ASSERT_TRUE(imports.undo(first.id));
  for (const char* table : {"connections", "invitations", "importedTalks", "imports"}) EXPECT_EQ(rows(table), 0) << table;
  EXPECT_FALSE(someFileHolds(folder.path(), "Mara Lind")) << "taken back is gone from the files";
}

TEST_F(ImportsTest, UndoesOnlyWhatThereIsAndNeverWhatTactSaw) {
  add(someData());
  ASSERT_TRUE((*store.database())
                  ->run("INSERT INTO invitations (key, direction, name, company, role, surface, sentAt, state, stateAt, importId)"
                        " VALUES ('own', 'sent', '', '', 'other', 'profile', 5, 'pending', 5, 0)"));
  for (const std::int64_t id : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{99}}) {
    const auto undone = imports.undo(id);
    ASSERT_FALSE(undone) << id;
    EXPECT_EQ(undone.error().failure, Failure::notFound);
  }
  EXPECT_EQ(rows("invitations"), 3);
}

TEST_F(ImportsTest, WhatBecameOfAnInvitationIsReadFromAllThatIsKnown) {
  ImportedData data = someData();
  data.invitations = {listed("jane", kNow - 12 * kDay), listed("jane", kNow - 90 * kDay),  listed("new", kNow - 179 * kDay),
                      listed("old", kNow - 180 * kDay), listed("twice", kNow - 90 * kDay), listed("twice", kNow - 9 * kDay)};
  add(data);
  EXPECT_EQ(became("jane", kNow - 12 * kDay), "accepted " + std::to_string(kNow - 10 * kDay));
  EXPECT_EQ(became("jane", kNow - 90 * kDay), "ignored " + std::to_string(kNow - 12 * kDay))
      << "the last one before they were connected was accepted";
  EXPECT_TRUE(became("new", kNow - 179 * kDay).starts_with("pending "));
  EXPECT_EQ(became("new", kNow - 179 * kDay, kNow + kDay), "ignored " + std::to_string(kNow + kDay));
  EXPECT_EQ(became("old", kNow - 180 * kDay), "ignored " + std::to_string(kNow));
  EXPECT_EQ(became("twice", kNow - 90 * kDay), "ignored " + std::to_string(kNow - 9 * kDay)) << "another could be sent";
  EXPECT_TRUE(became("twice", kNow - 9 * kDay).starts_with("pending "));
}

TEST_F(ImportsTest, UndoneAnImportLeavesNothingOfWhatItTold) {
  ImportedData listing;
  listing.invitations = {listed("jane", kNow - 12 * kDay)};
  add(listing);
  ImportedData newer;
  newer.connections = {{"jane", "Jane Doe", "", "", kNow - 10 * kDay}};
  const Import second = add(newer, kNow);
  EXPECT_EQ(stateOf("jane", kNow), "accepted");
  ASSERT_TRUE(imports.undo(second.id));
  EXPECT_EQ(stateOf("jane", kNow), "pending");
}

TEST_F(ImportsTest, WhatAnotherImportHeldTooStaysWithIt) {
  const Import first = add(someData());
  ImportedData newer = someData();
  newer.connections[1].key = "ada";  // mara is gone
  const Import second = add(newer, kNow + kDay);
  newer.connections.push_back({"ben", "Ben", "", "", kNow});
  const Import third = add(newer, kNow + 2 * kDay);
  const auto removed = imports.undo(first.id);
  ASSERT_TRUE(removed);
  EXPECT_EQ(removed->connections, 1) << "mara";
  EXPECT_EQ(removed->invitations + removed->talks, 0);
  ASSERT_TRUE(imports.undo(second.id));
  EXPECT_EQ(rows("connections"), 3);
  EXPECT_EQ(rows("invitations"), 2);
  EXPECT_EQ(store.talked("jane", "", kNow).operator*(), true);
  ASSERT_TRUE(imports.undo(third.id));
  for (const char* table : {"connections", "invitations", "importedTalks", "alsoImported", "imports"}) EXPECT_EQ(rows(table), 0) << table;
}

TEST_F(ImportsTest, OfOneThatBroughtNothingNothingIsNoted) {
  const Import first = add(someData());
  add(someData());
  ASSERT_TRUE(imports.undo(first.id));
  EXPECT_EQ(rows("connections") + rows("alsoImported"), 0);
}

TEST_F(ImportsTest, WhatTactSawOfAnImportedOneStays) {
  ImportedData data;
  data.invitations = {listed("jane", kNow - 12 * kDay), listed("mara", kNow - 12 * kDay)};
  const Import import = add(data);
  withdrawn("jane", kNow);
  see("mara", SeenState::connected, kNow);
  const Import again = add(data, kNow + kHour);
  EXPECT_EQ(again.id, 0) << "both are known";
  const auto removed = imports.undo(import.id);
  ASSERT_TRUE(removed);
  EXPECT_EQ(removed->invitations, 0);
  add(data, kNow + kDay);
  EXPECT_EQ(became("jane", kNow - 12 * kDay), "withdrawn " + std::to_string(kNow));
  EXPECT_EQ(became("mara", kNow - 12 * kDay), "accepted " + std::to_string(kNow));
  EXPECT_EQ(history.earlier("jane", kNow)->withdrawnAt, kNow);
}

TEST_F(ImportsTest, AFailureLeavesEverythingAsItWas) {
  add(someData());
  ASSERT_TRUE((*store.database())->run("CREATE TRIGGER refuse BEFORE INSERT ON importedTalks BEGIN SELECT raise(ABORT, 'no'); END"));
  ImportedData newer = someData();
  newer.connections.push_back({"ada", "Ada", "", "", kNow});
  newer.talks[0].lastAt = kNow;
  EXPECT_FALSE(imports.add(newer, kNow));
  EXPECT_EQ(rows("connections"), 2);
  EXPECT_EQ(rows("imports"), 1);
}

TEST_F(ImportsTest, ForgettingAPersonForgetsWhatWasImported) {
  add(someData());
  ASSERT_TRUE(store.forgetPerson("jane", kNow));
  EXPECT_EQ(*store.talked("jane", "", kNow), std::nullopt);
  EXPECT_FALSE(someFileHolds(folder.path(), "Jane Doe"));
}

}  // namespace
}  // namespace tact
