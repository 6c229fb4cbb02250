// Rules in one file by their ids: texts as they are written, mistakes where they stand in that file.
#include "packs/bundled_rules.h"

#include <gmock/gmock.h>

#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::ruleText;
using packs_test::said;
using packs_test::sourcesWith;
using ::testing::HasSubstr;

const std::string kAtlantis = ruleText(R"("person.location == 'Atlantis'")");

struct Bundle {
  explicit Bundle(const std::string& rules)
      : text("{\n  \"rules\": " + rules + "\n}\n"), bundled(file, text, [this](const std::string& id, const JsonPointer& at) {
          if (id != "bad") return id + ".json";
          file.error(at, "no such name");
          return std::string();
        }) {}
  std::string text;
  std::vector<Diagnostic> diagnostics;
  AuthoredFile file{"all.json", text, diagnostics};
  BundledRules bundled;
};

TEST(BundledRules, KeepTheirTextsAsWritten) {
  const Bundle bundle("{\"mine/x\":  " + kAtlantis + " }");
  EXPECT_EQ(bundle.bundled.files(), (Files{{"mine/x.json", kAtlantis + "\n"}}));
  EXPECT_EQ(said(bundle.diagnostics), "");
}

TEST(BundledRules, MustBeAnObjectOfAtLeastOneWithNamesThatWillDo) {
  for (const char* rules : {"{}", "[]", "3"})
    EXPECT_THAT(said(Bundle(rules).diagnostics), HasSubstr("all.json:2:12: error: \"rules\" must be an object"));
  EXPECT_THAT(said(Bundle("{\n\"bad\": {}}").diagnostics), HasSubstr("all.json:3:8: error: no such name"));
}

TEST(BundledRules, AreTriedBesideOthersAndReportedInTheirOwnFile) {
  Bundle bundle("{\n    \"mine/x\": " + ruleText("\n\"person.locatio == 'x'\"") +
                ",\n    \"mine/y\": " + ruleText(R"("person.location == 'Lisbon'")") + "\n  }");
  EXPECT_FALSE(bundle.bundled.tryOut(sourcesWith({{"mine/z.json", "{"}, {"mine/x.json", "{"}}), bundle.diagnostics));
  const std::string all = said(bundle.diagnostics);
  EXPECT_THAT(all, HasSubstr("all.json:4:2: error: there is no fact 'person.locatio'"));
  EXPECT_THAT(all, HasSubstr("all.json:5:"));
  EXPECT_THAT(all, HasSubstr("should fire here and does not"));
  EXPECT_THAT(all, ::testing::Not(HasSubstr("/own/"))) << "what is wrong with other files is not told here";
  Bundle sound("{\"mine/x\": " + kAtlantis + "}");
  EXPECT_TRUE(sound.bundled.tryOut(sourcesWith({{"mine/z.json", "{"}}), sound.diagnostics));
}

}  // namespace
}  // namespace tact
