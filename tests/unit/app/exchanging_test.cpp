// What one conversation has under way: one file in, one out, each by its own name.
#include "app/exchanging.h"

#include "exchange/limits.h"
#include "session_fixture.h"
#include "wire/limits.h"

namespace tact {
namespace {

class ExchangingTest : public SessionTest {
 protected:
  Exchanging exchanging{engine};
};

TEST_F(ExchangingTest, PiecesGoWhereTheyBelongOrNowhere) {
  const auto id = exchanging.beginImport("a.csv", 10);
  ASSERT_TRUE(id);
  EXPECT_EQ(*exchanging.takeChunk(*id, 0, "hello"), 5U);
  EXPECT_FALSE(exchanging.takeChunk(*id, 0, "hello")) << "twice";
  EXPECT_FALSE(exchanging.takeChunk(*id, 6, "x")) << "a gap";
  EXPECT_FALSE(exchanging.takeChunk(*id, 5, "longer than it said")) << "more than was announced";
  EXPECT_FALSE(exchanging.takeChunk("99", 5, "world"));
  const auto early = exchanging.workOn(*id);
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().expected, "5");
}

TEST_F(ExchangingTest, ANewFileTakesThePlaceOfTheOld) {
  const auto first = exchanging.beginImport("a.csv", 1), second = exchanging.beginImport("b.csv", 1);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(exchanging.takeChunk(*first, 0, "x").error().failure, Failure::notFound);
  exchanging.cancelImport(*first);
  EXPECT_TRUE(exchanging.takeChunk(*second, 0, "x"));
  exchanging.cancelImport(*second);
  EXPECT_EQ(exchanging.workOn(*second).error().failure, Failure::notFound);
}

TEST_F(ExchangingTest, AFileThatIsWrongIsGone) {
  const auto id = exchanging.beginImport("a.csv", 5);
  ASSERT_TRUE(exchanging.takeChunk(*id, 0, "hello"));
  EXPECT_EQ(exchanging.workOn(*id).error().failure, Failure::badFile);
  EXPECT_EQ(exchanging.workOn(*id).error().failure, Failure::notFound);
}

TEST_F(ExchangingTest, TakesNoLargerFile) {
  EXPECT_TRUE(exchanging.beginImport("a.zip", limits::kMaxImportBytes));
  EXPECT_FALSE(exchanging.beginImport("a.zip", limits::kMaxImportBytes + 1));
}

TEST_F(ExchangingTest, NothingComesOrGoesThatWasBegunBeforeAllWasForgotten) {
  Engine elsewhere{folder.paths(), [this] { return now; }};  // as of another browser
  const std::string rows = "First Name,Last Name,URL,Connected On\nJane,Doe,https://www.linkedin.com/in/jane-doe,02 Nov 2026\n";
  addProcess("Acme", "applied");
  const std::string copy = *OwnData(engine).copy();
  const auto connections = [&] { return OwnData(engine).summary()->counts["connections"]; };
  const auto processes = [&] { return engine.store().listProcesses()->size(); };
  const auto forget = [&] {
    now += kHour;
    ASSERT_TRUE(OwnData(elsewhere).forgetAll());
  };
  const auto begin = [&](const std::string& text) {
    const auto id = exchanging.beginImport("Connections.csv", text.size());
    EXPECT_TRUE(id && exchanging.takeChunk(*id, 0, text));
    return id ? *id : "";
  };
  for (const std::string& text : {rows, copy}) {  // all of it has come
    const std::string id = begin(text);
    forget();
    EXPECT_EQ(exchanging.workOn(id).error().failure, Failure::notFound);
  }
  const std::string half = begin(rows);  // it is being read
  ASSERT_FALSE(exchanging.workOn(half)->done);
  const auto out = exchanging.beginExport();
  ASSERT_TRUE(out);
  forget();
  EXPECT_EQ(exchanging.workOn(half).error().failure, Failure::notFound);
  EXPECT_EQ(exchanging.pieceOfExport(*out, 0).error().failure, Failure::notFound);
  const auto id = exchanging.beginImport("Connections.csv", rows.size());
  forget();
  EXPECT_EQ(exchanging.takeChunk(*id, 0, rows).error().failure, Failure::notFound);
  EXPECT_EQ(connections(), 0);
  EXPECT_EQ(processes(), 0U);
  const std::string fresh = begin(rows);
  auto progress = exchanging.workOn(fresh);
  while (progress && !progress->done) progress = exchanging.workOn(fresh);
  EXPECT_EQ(connections(), 1) << "what is begun afterwards comes";
}

TEST_F(ExchangingTest, ACopyComesInPieces) {
  ImportedData data;
  for (int i = 0; i < 9000; ++i)
    data.connections.push_back({"person-" + std::to_string(i), std::string(40, 'x'), "Acme", "Engineer", kNow});
  ASSERT_TRUE(Imports(engine.store()).add(data, kNow));
  const auto id = exchanging.beginExport();
  ASSERT_TRUE(id);
  const std::uint64_t whole = exchanging.exportBytes();
  ASSERT_GT(whole, 2 * limits::kMaxPieceBytes);
  EXPECT_FALSE(exchanging.pieceOfExport(*id, whole + 1));
  std::string text;
  while (text.size() < whole) {
    const auto piece = exchanging.pieceOfExport(*id, text.size());
    ASSERT_TRUE(piece);
    EXPECT_LE(piece->size(), limits::kMaxPieceBytes);
    text += *piece;
  }
  EXPECT_EQ(text, *OwnData(engine).copy());
  EXPECT_FALSE(exchanging.pieceOfExport(*id, 0)) << "it is dropped when all is read";
}

}  // namespace
}  // namespace tact
