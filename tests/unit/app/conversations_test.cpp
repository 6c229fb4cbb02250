// Plays every transcript of tests/conversations through a session: `#` comments, `---` between a request and its reply.
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "app/session_fixture.h"

namespace tact {
namespace {

const Json kAnything = "...";

// Whether the reply is as expected, where "..." stands for anything: a value, all further keys, all further elements.
bool fits(const Json& expected, const Json& actual) {
  if (expected == kAnything) return true;
  if (expected.is_object() && actual.is_object()) {
    for (const auto& [key, value] : expected.items())
      if (key != "..." && (!actual.contains(key) || !fits(value, actual[key]))) return false;
    return expected.contains("...") || expected.size() == actual.size();
  }
  if (expected.is_array() && actual.is_array()) {
    const bool open = !expected.empty() && expected.back() == kAnything;
    const std::size_t named = expected.size() - (open ? 1 : 0);
    if (open ? actual.size() < named : actual.size() != named) return false;
    for (std::size_t i = 0; i < named; ++i)
      if (!fits(expected[i], actual[i])) return false;
    return true;
  }
  return expected == actual;
}

// The blocks of a transcript, without comments and blank lines.
std::vector<std::string> blocksOf(const std::string& text) {
  std::vector<std::string> blocks(1);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line == "---")
      blocks.emplace_back();
    else if (!line.empty() && line.front() != '#')
      blocks.back() += (blocks.back().empty() ? "" : "\n") + line;
  }
  return blocks;
}

std::vector<std::string> transcripts() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(TACT_TEST_DATA) + "/conversations"))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

class Conversation : public ::testing::TestWithParam<std::string> {};

TEST_P(Conversation, GoesAsWritten) {
  const std::string path = std::string(TACT_TEST_DATA) + "/conversations/" + GetParam() + ".txt";
  const auto blocks = blocksOf(textOf(path));
  ASSERT_GE(blocks.size(), 2U);
  ASSERT_EQ(blocks.size() % 2, 0U) << "a request without a reply";
  TemporaryFolder folder;
  Engine engine(folder.paths(), [] { return kNow; });
  Session session(engine);
  for (std::size_t i = 0; i < blocks.size(); i += 2) {
    const auto reply = session.reply(blocks[i]);
    if (blocks[i + 1] == "nothing") {
      EXPECT_FALSE(reply) << blocks[i] << "\nis answered with\n" << *reply;
      continue;
    }
    ASSERT_TRUE(reply) << blocks[i] << "\nis not answered";
    EXPECT_TRUE(fits(parsed(blocks[i + 1]), parsed(*reply))) << path << ":\n"
                                                             << blocks[i] << "\nis answered with\n"
                                                             << *reply << "\nand not with\n"
                                                             << blocks[i + 1];
  }
}

INSTANTIATE_TEST_SUITE_P(Transcripts, Conversation, ::testing::ValuesIn(transcripts()), [](const auto& one) {
  std::string name = one.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(ConversationFits, TellsARightReplyFromAWrongOne) {
  EXPECT_TRUE(fits(parsed(R"({"a":"...","...":"..."})"), parsed(R"({"a":[1],"b":2})")));
  EXPECT_TRUE(fits(parsed(R"([1,"..."])"), parsed("[1,2,3]")));
  EXPECT_FALSE(fits(parsed(R"({"a":1})"), parsed(R"({"a":1,"b":2})")));
  EXPECT_FALSE(fits(parsed(R"({"a":1,"...":"..."})"), parsed(R"({"b":2})")));
  EXPECT_FALSE(fits(parsed("[1]"), parsed("[1,2]")));
  EXPECT_FALSE(fits(parsed(R"([2,"..."])"), parsed("[1,2]")));
}

}  // namespace
}  // namespace tact
