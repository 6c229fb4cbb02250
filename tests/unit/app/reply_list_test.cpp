// Lists of replies hold as many entries as fit, and say where they go on.
#include "app/reply_list.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

std::string page(const std::vector<std::string>& entries, std::size_t most) {
  return pageOf(
      "names", entries, most, [](const std::string& one) { return Json(one); }, [](const std::string& last) { return last.substr(0, 1); });
}

TEST(ReplyList, HoldsEverythingThatFits) {
  EXPECT_EQ(page({}, 2), R"({"names":[]})");
  EXPECT_EQ(page({"a", "b"}, 2), R"({"names":["a","b"]})");
  EXPECT_EQ(page({"a", "b", "c"}, 2), R"({"names":["a","b"],"next":"b"})");
}

TEST(ReplyList, EndsBeforeTheEntryThatIsTooMuch) {
  const std::size_t half = (limits::kMaxReplyBytes - ReplyList::kAroundBytes) / 2;
  const std::string wide(half - 100, 'x');
  const std::string text = page({"a" + wide, "b" + wide, "c" + wide}, 9);
  EXPECT_LE(text.size(), limits::kMaxReplyBytes);
  EXPECT_TRUE(text.ends_with(R"(,"next":"b"})"));
  ReplyList list("names");
  EXPECT_FALSE(list.add(std::string(limits::kMaxReplyBytes, 'x')));
  EXPECT_TRUE(list.add("small"));
  EXPECT_EQ(list.with({{"more", true}}), R"({"names":["small"],"more":true})");
}

}  // namespace
}  // namespace tact
