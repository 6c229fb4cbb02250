// Tables as text: quoting as LinkedIn and Excel write it, lines counted, caps held.
#include "exchange/csv.h"

#include <gmock/gmock.h>

#include "core/result.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Cells = std::vector<std::string>;

struct Read {
  std::vector<Cells> rows;
  std::vector<std::size_t> lines;
  std::string failure;
};

// Fed in pieces of this many bytes.
Read readTable(const std::string& text, std::size_t pieces = 7, const Caps& caps = {}) {
  Read read;
  CsvReader reader(
      "t.csv",
      [&](CsvRow& row) -> Result<void> {
        read.rows.push_back(row.cells);
        read.lines.push_back(row.line);
        return {};
      },
      caps);
  for (std::size_t at = 0; at < text.size(); at += pieces)
    if (const auto fed = reader.feed(std::string_view(text).substr(at, pieces)); !fed) {
      read.failure = fed.error().message;
      return read;
    }
  if (const auto finished = reader.finish(); !finished) read.failure = finished.error().message;
  return read;
}

TEST(Csv, ReadsCellsAndRowsWhateverThePieces) {
  const std::string text = "a,b\r\n\"c, d\",\"e \"\"f\"\"\"\n,\n\n  g  ,\"h\ni\r\nj\"\r\nlast,row";
  for (std::size_t pieces = 1; pieces < text.size() + 1; ++pieces) {
    const Read read = readTable(text, pieces);
    ASSERT_EQ(read.failure, "");
    ASSERT_THAT(read.rows,
                ElementsAre(Cells{"a", "b"}, Cells{"c, d", "e \"f\""}, Cells{"", ""}, Cells{"g", "h\ni\r\nj"}, Cells{"last", "row"}))
        << pieces;
    ASSERT_THAT(read.lines, ElementsAre(1U, 2U, 3U, 5U, 8U)) << pieces;
  }
}

TEST(Csv, TakesAMarkAwayAndKeepsShortTexts) {
  EXPECT_THAT(readTable("\xEF\xBB\xBF\"First Name\",x\n", 1).rows, ElementsAre(Cells{"First Name", "x"}));
  EXPECT_THAT(readTable("a").rows, ElementsAre(Cells{"a"}));
  EXPECT_THAT(readTable("").rows, ElementsAre());
  EXPECT_THAT(readTable("\xEF\xBB\xBF").rows, ElementsAre());
}

TEST(Csv, ReadsWhatIsQuotedWronglyAsItStands) { EXPECT_THAT(readTable("a \"b\" c,d\n").rows, ElementsAre(Cells{"a \"b\" c", "d"})); }

TEST(Csv, SaysWhereQuotesAreLeftOpen) {
  EXPECT_THAT(readTable("a,b\nc,\"d\ne,f\n").failure, HasSubstr("t.csv:2: the file ends inside the quotes"));
}

TEST(Csv, RefusesOtherEncodingsAndZeroBytes) {
  EXPECT_THAT(readTable(std::string("\xFF\xFE"
                                    "a\0,\0",
                                    6))
                  .failure,
              HasSubstr("UTF-16"));
  EXPECT_THAT(readTable(std::string("\xFE\xFF\0a\0,", 6)).failure, HasSubstr("UTF-16"));
  EXPECT_THAT(readTable(std::string("a,b\nc\0,d\n", 9)).failure, HasSubstr("t.csv:2: there is a zero byte"));
}

TEST(Csv, HoldsItsCaps) {
  const std::string longest(limits::kMaxCellBytes, 'x');
  EXPECT_EQ(readTable(longest + ",b\n", 9999).rows.at(0).at(0).size(), limits::kMaxCellBytes);
  EXPECT_EQ(readTable("\"" + longest + "\",b\n", 9999).rows.at(0).at(0).size(), limits::kMaxCellBytes);
  EXPECT_THAT(readTable("a\n" + longest + "x,b\n", 9999).failure, HasSubstr("t.csv:2: a cell of this row is longer"));
  EXPECT_THAT(readTable("a\n\"" + longest + "x\n" + longest, 9999).failure, HasSubstr("t.csv:2: a cell of this row is longer"));

  std::string row = longest;
  for (int i = 1; i < 4; ++i) row += "," + longest;
  ASSERT_EQ(limits::kMaxRowBytes, 4 * limits::kMaxCellBytes);
  EXPECT_EQ(readTable(row + "\n", 99'999).failure, "");
  EXPECT_THAT(readTable(row + ",x\n", 99'999).failure, HasSubstr("longer than 4 MiB"));

  const std::string commas(limits::kMaxColumns - 1, ',');
  EXPECT_EQ(readTable(commas + "\n").rows.at(0).size(), limits::kMaxColumns);
  EXPECT_THAT(readTable(commas + ",\n").failure, HasSubstr("more than 200 cells"));

  Caps caps;
  EXPECT_EQ(caps.rows, limits::kMaxRows);
  caps.rows = 3;
  EXPECT_EQ(readTable("a\nb\nc\n", 7, caps).failure, "");
  EXPECT_THAT(readTable("a\nb\nc\nd\n", 7, caps).failure, HasSubstr("t.csv:4: this file has more rows"));
}

TEST(Csv, EndsWhereTheRowsReaderFails) {
  int rows = 0;
  CsvReader reader("t.csv", [&](CsvRow&) -> Result<void> {
    ++rows;
    return Error{Failure::invalidValue, "enough", "", 0, {}};
  });
  const auto fed = reader.feed("a\nb\nc\n");
  ASSERT_FALSE(fed);
  EXPECT_EQ(fed.error().message, "enough");
  EXPECT_EQ(rows, 1);
}

}  // namespace
}  // namespace tact
