// The runner of examples must catch what authors get wrong.
#include "packs/examples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "packs/small_library.h"

namespace tact {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

std::string examples(const std::string& finds, const std::string& fine, const std::string& more = "") {
  return "{\"finds\": [" + finds + "], \"fine\": [" + fine + "]" + more + "}";
}

const std::string kInterviewer = R"({"facts": {"relation.role": "interviewer"}})", kOrdinary = "{}";

// The only failure's message; "" after a complaint otherwise.
std::string onlyFailure(const Files& files) {
  const Library library = loaded(files);
  EXPECT_EQ(rendered(library.diagnostics), "");
  const ExampleRun run = runExamples(library);
  EXPECT_THAT(run.failures, SizeIs(1));
  return run.failures.empty() ? "" : run.failures[0].message;
}

TEST(Examples, GoodExamplesPassAndAreCounted) {
  const Library library = loaded({{"rules/a/x.json", ruleText()}});
  const ExampleRun run = runExamples(library);
  EXPECT_THAT(run.failures, SizeIs(0));
  EXPECT_EQ(run.examples, 3U) << "two examples and the baseline";
  EXPECT_EQ(run.checks, 3U);
  EXPECT_EQ(runExamples(library, "a/x").examples, 2U);
  EXPECT_EQ(runExamples(library, "a/y").examples, 0U);
}

TEST(Examples, AFindThatDoesNotFireFails) {
  EXPECT_THAT(onlyFailure({{"rules/a/x.json", ruleText({{"examples", examples(kInterviewer + "," + kOrdinary, kOrdinary)}})}}),
              HasSubstr("should fire here and does not"));
}

TEST(Examples, AFineThatFiresFails) {
  EXPECT_THAT(onlyFailure({{"rules/a/x.json", ruleText({{"examples", examples(kInterviewer, kInterviewer)}})}}),
              HasSubstr("fires here and should not"));
}

TEST(Examples, AnUnexpectedSecondFindingFails) {
  const std::string second =
      ruleText({{"when", R"("relation.role == 'interviewer' && person.degree == 3")"},
                {"examples", examples(R"({"facts": {"relation.role": "interviewer", "person.degree": 3}, "also": ["a/x"]})", kOrdinary)}});
  const std::string first =
      ruleText({{"examples", examples(R"({"facts": {"relation.role": "interviewer", "person.degree": 3}})", kOrdinary)}});
  EXPECT_THAT(onlyFailure({{"rules/a/x.json", first}, {"rules/a/y.json", second}}), HasSubstr("'a/y' fires too"));
}

TEST(Examples, AnAlsoThatDoesNotFireFails) {
  const std::string second = ruleText(
      {{"when", R"("person.degree == 3")"}, {"examples", examples(R"({"facts": {"person.degree": 3}, "also": ["a/x"]})", kOrdinary)}});
  EXPECT_THAT(onlyFailure({{"rules/a/x.json", ruleText()}, {"rules/a/y.json", second}}),
              HasSubstr("'a/x' is listed under \"also\" but does not fire"));
}

TEST(Examples, ARuleThatFiresOnTheOrdinaryMomentFails) {
  const std::string wide =
      ruleText({{"when", R"("person.degree == 2")"}, {"examples", examples(kOrdinary, R"({"facts": {"person.degree": 1}})")}});
  const Library library = loaded({{"rules/a/wide.json", wide}});
  const ExampleRun run = runExamples(library);
  ASSERT_THAT(run.failures, SizeIs(1));
  EXPECT_EQ(run.failures[0].rule, "");
  EXPECT_EQ(run.failures[0].file, "baselines/invite.json");
  EXPECT_THAT(run.failures[0].message, HasSubstr("'a/wide' fires on the ordinary moment"));
}

TEST(Examples, AnUndecidedExampleMustLackSomething) {
  const std::string unset = R"({"unset": ["relation.role"]})";
  EXPECT_THAT(runExamples(loaded({{"rules/a/x.json",
                                   ruleText({{"examples", examples(kInterviewer, kOrdinary, ", \"undecided\": [" + unset + "]")}})}}))
                  .failures,
              SizeIs(0));
  EXPECT_THAT(onlyFailure({{"rules/a/x.json", ruleText({{"examples", examples(kInterviewer, kOrdinary, ", \"undecided\": [{}]")}})}}),
              HasSubstr("should be undecided here and is not"));
}

TEST(Examples, AGapThatIsClosedFails) {
  EXPECT_THAT(
      onlyFailure({{"rules/a/x.json", ruleText({{"examples", examples(kInterviewer, kOrdinary, ", \"gaps\": [" + kInterviewer + "]")}})}}),
      HasSubstr("known gap is closed"));
}

TEST(Examples, FailuresNameThePlaceOfTheExample) {
  const ExampleRun run =
      runExamples(loaded({{"rules/a/x.json", ruleText({{"examples", examples(kInterviewer, kOrdinary + "," + kInterviewer)}})}}));
  ASSERT_THAT(run.failures, SizeIs(1));
  EXPECT_EQ(run.failures[0].pointer, "/examples/fine/1");
  EXPECT_EQ(run.failures[0].file, "rules/a/x.json");
}

}  // namespace
}  // namespace tact
