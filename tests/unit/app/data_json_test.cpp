// Imports and what is kept, as the wire has them.
#include "app/data_json.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

TEST(DataJson, TellsOfAnImport) {
  Import import;
  import.id = 3;
  import.at = 1'793'610'000;
  import.added = {1, 2, 4};
  import.known = 5;
  import.messages = 6;
  import.skipped = 7;
  EXPECT_EQ(toJson(import),
            (Json{{"id", 3},
                  {"at", "2026-11-02T09:00:00Z"},
                  {"madeOn", nullptr},
                  {"contents", {{"connections", 1}, {"invitations", 2}, {"talks", 4}, {"known", 5}, {"messages", 6}, {"skipped", 7}}}}));
  import.id = 0;
  EXPECT_EQ(toJson(import)["id"], nullptr) << "it brought no news";
  EXPECT_EQ(toJson(SkippedRow{"a.csv", 4, "why"}), (Json{{"file", "a.csv"}, {"line", 4}, {"why", "why"}}));
}

TEST(DataJson, TellsWhatIsKept) {
  DataSummary summary;
  summary.counts = {{"people", 2}};
  summary.files = {{"database", "/tmp/x/tact.db", 9}};
  EXPECT_EQ(toJson(summary), (Json{{"counts", {{"people", 2}}},
                                   {"files", Json::array({{{"what", "database"}, {"path", "/tmp/x/tact.db"}, {"bytes", 9}}})},
                                   {"imports", Json::array()}}));
}

}  // namespace
}  // namespace tact
