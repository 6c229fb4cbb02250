#include "packs/pack_reader.h"

#include "packs/layers.h"
#include "packs/rules_of_ones_own.h"

namespace tact {
namespace {

using packs_test::libraryWith;
using packs_test::ruleOf;
using packs_test::ruleText;
using packs_test::said;
using packs_test::sourcesWith;

const std::string kAtlantis = ruleText(R"("person.location == 'Atlantis'")");

std::string packText(const std::string& rules, const std::string& least = "0.1.0") {
  return "{\n\"pack\": {\"title\": \"Calm\", \"version\": \"1.0\", \"author\": \"Robin\", \"leastHost\": \"" + least +
         "\"},\n\"rules\": {" + rules + "}\n}";
}

struct Tried {
  std::optional<ReadPack> pack;
  std::string said;
};

Tried tryToAdd(const std::string& text, const Files& users = {}) {
  std::vector<Diagnostic> diagnostics;
  auto pack = readPackToAdd("calm.tactpack", text, "calm", "0.1.0", sourcesWith(users), diagnostics);
  return {std::move(pack), said(diagnostics)};
}

TEST(Pack, BecomesAFolderOfRulesThatLoad) {
  const auto tried = tryToAdd(packText("\"week/atlantis\": " + kAtlantis));
  ASSERT_TRUE(tried.pack) << tried.said;
  EXPECT_EQ(tried.pack->description.title, "Calm");
  const Library library = libraryWith(tried.pack->files);
  EXPECT_TRUE(ruleOf(library, "packs/calm/week/atlantis")->isOn);
  EXPECT_EQ(library.packs.at("calm").version, "1.0");
  EXPECT_EQ(said(library.diagnostics), "");
}

TEST(Pack, SwitchedOffTakesAllItsRulesWithItAndNoOthers) {
  Files files =
      tryToAdd(packText("\"a\": " + kAtlantis + ", \"b\": " + ruleText(R"("person.location == 'Thule'")"))).pack.value_or(ReadPack{}).files;
  files = {{"packs/calm/pack.json", R"({"title": "Calm", "version": "1", "author": "R"})"},
           {"packs/calm/a.json", kAtlantis},
           {"mine/c.json", kAtlantis}};
  const SettingValues off{{"packs.calm.on", false}};
  const Library library = libraryWith(files, off);
  EXPECT_FALSE(ruleOf(library, "packs/calm/a")->isOn);
  EXPECT_TRUE(ruleOf(library, "mine/c")->isOn);
  const auto layers = layersOf(library, "packs/calm/a", {off, "settings.json", {}});
  EXPECT_EQ(layers[0].inForce().setting, "packs.calm.on");
  EXPECT_EQ(refusedPackSetting(library, "packs.calm.on", true), "");
  EXPECT_NE(refusedPackSetting(library, "packs.calm.on", std::int64_t{1}), "");
  EXPECT_NE(refusedPackSetting(library, "packs.clam.on", true), "");
}

TEST(Pack, IsRefusedWithMistakesAtTheirPlacesInThePack) {
  const auto tried = tryToAdd(packText("\n\"a\": {\n\"title\": \"x\",\n\"when\": \"person.degre == 1\"}"));
  EXPECT_FALSE(tried.pack);
  EXPECT_NE(tried.said.find("calm.tactpack:6:10: error: there is no fact 'person.degre'"), std::string::npos) << tried.said;
}

TEST(Pack, IsRefusedWhenAnExampleFails) {
  const auto tried = tryToAdd(packText("\"a\": " + ruleText(R"("person.location == 'Thule'")")));
  EXPECT_FALSE(tried.pack);
  EXPECT_NE(tried.said.find("should fire here and does not"), std::string::npos) << tried.said;
}

TEST(Pack, IsRefusedWhenARuleCanNeverFire) {
  const auto tried = tryToAdd(packText("\"a\": " + ruleText(R"(["person.location == 'Atlantis'", "person.premium && !person.premium"])")));
  EXPECT_FALSE(tried.pack);
  EXPECT_NE(tried.said.find("can never fire"), std::string::npos) << tried.said;
}

TEST(Pack, IsRefusedByAnOlderHost) {
  const auto tried = tryToAdd(packText("\"a\": " + kAtlantis, "0.10"));
  EXPECT_FALSE(tried.pack);
  EXPECT_NE(tried.said.find("this pack needs Tact 0.10 or later"), std::string::npos) << tried.said;
}

TEST(Pack, NeverNamesAFileOutsideItsFolder) {
  for (const char* id : {"../x", "/etc/x", "a/../../x", "a//b", "A", "", ".x", "pack"}) {
    const auto tried = tryToAdd(packText("\"" + std::string(id) + "\": " + kAtlantis));
    EXPECT_FALSE(tried.pack) << id;
    EXPECT_NE(tried.said.find("cannot be a rule's id"), std::string::npos) << id;
  }
}

TEST(Pack, IsTriedInPlaceOfItsOlderState) {
  const Files older{{"packs/calm/pack.json", R"({"title": "Calm", "version": "0.9", "author": "R"})"}, {"packs/calm/old.json", kAtlantis}};
  EXPECT_TRUE(tryToAdd(packText("\"a\": " + kAtlantis), older).pack) << "else the old rule would fire beside the new one";
  EXPECT_FALSE(tryToAdd(packText("\"a\": " + kAtlantis), {{"mine/old.json", kAtlantis}}).pack);
}

TEST(Pack, VersionsCompareByTheirNumbers) {
  EXPECT_EQ(isAtLeast("0.10.0", "0.9"), true);
  EXPECT_EQ(isAtLeast("1.0", "1.0.0"), true);
  EXPECT_EQ(isAtLeast("1.0", "1.0.1"), false);
  EXPECT_EQ(isAtLeast("1.x", "1"), std::nullopt);
}

}  // namespace
}  // namespace tact
