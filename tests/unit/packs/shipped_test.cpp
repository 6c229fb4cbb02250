// The image inside the program: its grammar, whatever is done to it, and what it holds.
#include "packs/shipped.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "packs/examples.h"
#include "packs/rule_reader.h"
#include "packs/small_library.h"

namespace tact {
namespace {

using ::testing::IsEmpty;

const std::map<std::string, std::string_view> kTwo = {{"a.json", "{\n}"}, {"b/c.json", ""}};
constexpr std::string_view kImage = "a.json\n3\n{\n}\nb/c.json\n0\n\n";

TEST(FilesOfImage, ReadsPathsAndTexts) { EXPECT_EQ(filesOfImage(kImage), kTwo); }

TEST(FilesOfImage, AnImageCutAnywhereHoldsTheWholeFilesBeforeTheCut) {
  for (std::size_t cut = 0; cut < kImage.size(); ++cut) {
    SCOPED_TRACE(cut);
    for (const auto& [path, text] : filesOfImage(kImage.substr(0, cut))) {
      ASSERT_TRUE(kTwo.contains(path));
      EXPECT_EQ(text, kTwo.at(path));
    }
    EXPECT_EQ(filesOfImage(kImage.substr(0, cut)).contains("a.json"), cut >= 12);
  }
}

TEST(FilesOfImage, GarbageEndsTheList) {
  for (const char* garbage : {"", "\n", "\n\n", "a\n", "a\nx\n", "a\n-1\nb\n", "a\n18446744073709551615\nb\n",
                              "a\n99999999999999999999\nb\n", "a\n5\nb\n", "a\n 1\nb\n", "a\n1x\nb\n", "a\n0x1\nb\n"})
    EXPECT_THAT(filesOfImage(garbage), IsEmpty()) << garbage;
  EXPECT_EQ(filesOfImage(std::string(kImage) + "more\nthan\n"), kTwo);
}

TEST(ShippedFiles, AreTheFilesOfSharedRules) {
  const Files files = shippedFiles();
  const PhraseFiles phrases = shippedPhrases();
  const std::filesystem::path root = std::filesystem::path(TACT_TEST_DATA).parent_path() / "shared-rules";
  std::size_t rules = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const std::string name = entry.path().lexically_relative(root).generic_string();
    if (!entry.is_regular_file() || entry.path().extension() != ".json" || name.starts_with("schema/")) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const bool isPhrases = name.starts_with("phrases/");
    EXPECT_EQ(phrases.contains(name), isPhrases) << name;
    if (isPhrases) {
      ASSERT_TRUE(phrases.contains(name)) << name;
      EXPECT_EQ(phrases.at(name), text) << name;
    }
    // Drafts are for the page alone; a language is read when somebody wants it.
    const bool isDrafts = name.starts_with("drafts/") || name.ends_with("/drafts.json"), isLocale = name.starts_with("locales/");
    EXPECT_EQ(files.contains(name), !isPhrases && !isDrafts && !isLocale) << name;
    if (isLocale) {
      const std::string rest = name.substr(std::string("locales/").size()), language = rest.substr(0, rest.find('/'));
      const Locale locale = shippedLocale(language);
      const auto found = locale.files.find(rest.substr(language.size() + 1));
      EXPECT_EQ(found != locale.files.end(), !isDrafts) << name;
      if (found != locale.files.end()) {
        EXPECT_EQ(found->second, text) << name;
      }
    }
    if (files.contains(name)) {
      EXPECT_EQ(files.at(name), text) << name;
    }
    if (name.starts_with("rules/")) ++rules;
  }
  EXPECT_GT(rules, 0U);
  EXPECT_GT(phrases.size(), 0U);
}

TEST(ShippedFiles, SayNothingTwiceInARow) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  const Library library = loadLibrary(sources);
  const auto doubled = [](const std::string& text) {
    std::istringstream words(text);
    for (std::string word, before; words >> word; before = word)
      if (word == before) return word;
    return std::string();
  };
  for (const auto& [id, file] : library.files) {
    for (const Example& example : file.examples) {
      FactSet facts = factsOf(library, example);
      // Numbers come with sentences of their own around them.
      for (std::size_t i = 0; i < library.vocabulary->size(); ++i)
        if ((*library.vocabulary)[static_cast<FactId>(i)].type == FactType::integer && !facts[static_cast<FactId>(i)].isKnown())
          facts.set(static_cast<FactId>(i), Value::integer(7));
      for (const Rule& rule : library.rules.rules) {
        if (rule.id != id) continue;
        EXPECT_EQ(doubled(rule.message.fill(facts)), "") << id;
        EXPECT_EQ(doubled(rule.why.fill(facts)), "") << id;
      }
    }
  }
}

TEST(ShippedFiles, OnceCheckedGiveTheirExamplesWhenAskedFor) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  const Library whole = loadLibrary(sources);
  sources.shippedIsChecked = true;
  const Library checked = loadLibrary(sources);
  ASSERT_EQ(checked.files.size(), whole.files.size());
  for (const auto& [id, file] : checked.files) {
    EXPECT_THAT(file.examples, IsEmpty()) << "starting would read what nobody asked for: " << id;
    const std::vector<Example> later = examplesOf(checked, file), before = examplesOf(whole, whole.files.at(id));
    ASSERT_EQ(later.size(), before.size()) << id;
    for (std::size_t i = 0; i < later.size(); ++i) {
      EXPECT_EQ(later[i].pointer, before[i].pointer);
      EXPECT_EQ(later[i].facts, before[i].facts) << id << before[i].pointer;
      EXPECT_EQ(later[i].moment, before[i].moment) << id << before[i].pointer;
    }
  }
}

TEST(ShippedFiles, LoadWithoutDiagnosticsAndWithAllTheirExamplesRight) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  const Library library = loadLibrary(sources);
  EXPECT_EQ(rendered(library.diagnostics), "");
  EXPECT_EQ(library.rules.rules.size(), library.files.size());
  for (const ExampleFailure& failure : runExamples(library).failures)
    ADD_FAILURE() << failure.file << " " << failure.pointer << " " << failure.message;
}

}  // namespace
}  // namespace tact
