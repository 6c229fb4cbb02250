// A file is taken over slice by slice, whatever it is, and only at the end.
#include "app/import_job.h"

#include "session_fixture.h"

namespace tact {
namespace {

const std::string kTable =
    "First Name,Last Name,URL,Connected On\nJane,Doe,https://www.linkedin.com/in/jane-doe,1 Nov 2026\nNo,One,,1 Nov 2026\n";

class ImportJobTest : public SessionTest {
 protected:
  StagedFile file(const std::string& text) {
    writeText(folder.path() / "given", text);
    return std::move(*StagedFile::of(folder.path() / "given"));
  }
  // Works to the end; the failure's message where there is one.
  std::string work(const std::string& text, ImportJob::Progress& last) {
    ImportJob job(engine, file(text), "given.csv");
    for (;;) {
      auto progress = job.workOn([] { return true; });
      if (!progress) return progress.error().message;
      EXPECT_GE(progress->fraction, last.fraction);
      last = *progress;
      if (last.done) return "";
      EXPECT_EQ(Imports(engine.store()).list()->size(), 0U) << "not before the end";
    }
  }
};

TEST_F(ImportJobTest, TakesOverLinkedInsTables) {
  ImportJob::Progress last;
  ASSERT_EQ(work(kTable, last), "");
  ASSERT_TRUE(last.import);
  EXPECT_EQ(last.import->added.connections, 1);
  EXPECT_EQ(last.import->at, kNow);
  EXPECT_EQ(last.import->skipped, 1);
  ASSERT_EQ(last.skippedRows.size(), 1U);
  EXPECT_EQ(last.skippedRows[0].line, 3U);
  EXPECT_EQ(last.fraction, 1);
  EXPECT_FALSE(last.restored);
}

TEST_F(ImportJobTest, ADayToComeIsNoneThatCanBeRead) {
  ImportJob::Progress last;
  ASSERT_EQ(
      work(kTable + "Ada,Lund,https://www.linkedin.com/in/ada,3 Nov 2026\nBao,Tran,https://www.linkedin.com/in/bao,23 Nov 2099\n", last),
      "");
  EXPECT_EQ(last.import->added.connections, 2) << "tomorrow it may be elsewhere";
  ASSERT_EQ(last.skippedRows.size(), 2U);
  EXPECT_EQ(last.skippedRows[1].line, 5U);
  EXPECT_NE(last.skippedRows[1].why.find("date"), std::string::npos) << last.skippedRows[1].why;
}

TEST_F(ImportJobTest, TakesOverACopy) {
  addProcess("Acme", "applied");
  const std::string copy = *OwnData(engine).copy();
  ASSERT_TRUE(OwnData(engine).forgetAll());
  ImportJob::Progress last;
  ASSERT_EQ(work(copy, last), "");
  ASSERT_TRUE(last.restored);
  EXPECT_EQ(last.restored->at("processes"), 1);
  EXPECT_FALSE(last.import);
}

TEST_F(ImportJobTest, RefusesAnotherKindThanIsExpected) {
  const auto refusal = [&](const std::string& text, ImportJob::Kind expected) {
    const auto progress = ImportJob(engine, file(text), "given", expected).workOn([] { return true; });
    return progress ? "" : progress.error().message;
  };
  EXPECT_NE(refusal("{}", ImportJob::Kind::linkedIn).find("tact import FILE"), std::string::npos);
  EXPECT_NE(refusal(kTable, ImportJob::Kind::copy).find("tact import linkedin FILE"), std::string::npos);
  EXPECT_EQ(refusal(kTable, ImportJob::Kind::linkedIn), "");
}

TEST_F(ImportJobTest, SaysWhatIsWrongAndWhere) {
  ImportJob::Progress last;
  EXPECT_NE(
      work("{\"format\": \"tact-export\", \"version\": 1,\n\"madeAt\": \"2026-11-02T09:00:00Z\",\n\"tables\": {\n\"people\": [3]}}", last)
          .find("given.csv:4: people/0: this must be an object"),
      std::string::npos);
  EXPECT_NE(work("[]", last).find("no copy of Tact's data"), std::string::npos);
  EXPECT_NE(work("hello", last).find("names no columns"), std::string::npos);
  EXPECT_NE(work("", last).find("empty"), std::string::npos);
}

}  // namespace
}  // namespace tact
