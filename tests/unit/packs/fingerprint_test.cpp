// The fingerprint: stable, one line an example, moved by verdicts and not by words.
#include "packs/fingerprint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "packs/shipped.h"
#include "packs/small_library.h"

namespace tact {
namespace {

std::vector<ExamplePrint> printsWith(const std::map<std::string, std::string>& parts) {
  const Library library = loaded({{"rules/a/wait.json", ruleText(parts)}});
  EXPECT_EQ(rendered(library.diagnostics), "");
  return fingerprint(library);
}

TEST(Fingerprint, HasEveryBaselineAndExample) {
  const auto prints = printsWith({});
  ASSERT_EQ(prints.size(), 3U);
  EXPECT_EQ(prints[0].example, "baseline invite");
  EXPECT_EQ(prints[0].level, "clear");
  EXPECT_EQ(prints[1].example, "a/wait /examples/finds/0");
  EXPECT_EQ(prints[1].level, "hold");
  EXPECT_EQ(prints[2].example, "a/wait /examples/fine/0");
  EXPECT_EQ(prints[2].hash, prints[0].hash) << "the same verdict";
  EXPECT_NE(prints[1].hash, prints[0].hash);
}

TEST(Fingerprint, AVerdictMovesItsLineOnly) {
  const auto before = printsWith({}), softer = printsWith({{"level", "\"caution\""}});
  EXPECT_NE(before[1].hash, softer[1].hash);
  EXPECT_EQ(before[0].hash, softer[0].hash);
  EXPECT_NE(inLines(before), inLines(softer));
}

TEST(Fingerprint, WordsMoveNothing) {
  EXPECT_EQ(inLines(printsWith({})),
            inLines(printsWith({{"title", "\"Other words\""}, {"message", "\"Said otherwise.\""}, {"why", "\"Because.\""}})));
}

std::set<std::string> linesOf(std::istream& in) {
  std::set<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

// Whoever moves a verdict on purpose records it with TACT_UPDATE_GOLDEN=1 and says in the commit what moved. Examples that are not recorded
// yet move nothing, so that a new rule touches its own file alone.
TEST(Fingerprint, NoRecordedVerdictOfTheShippedRulesHasMoved) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  const std::string now = inLines(fingerprint(loadLibrary(sources)));
  if (std::getenv("TACT_UPDATE_GOLDEN") != nullptr) return expectGolden("fingerprint", now);
  std::istringstream nowIn(now);
  std::ifstream recordedIn(std::string(TACT_TEST_DATA) + "/golden/fingerprint.txt");
  const std::set<std::string> present = linesOf(nowIn), recorded = linesOf(recordedIn);
  EXPECT_GT(recorded.size(), 500U);
  for (const std::string& line : recorded) {
    const bool isSum = line.starts_with("all ");
    EXPECT_TRUE(isSum || present.contains(line))
        << line << ": this verdict has moved; if that is right, record it with TACT_UPDATE_GOLDEN=1";
  }
}

}  // namespace
}  // namespace tact
