#include "core/note/simhash.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/limits.h"

namespace tact {
namespace {

std::optional<std::uint64_t> hashOf(const std::string& text, const std::string& name = "", const std::string& company = "") {
  return simHash(NoteText(text), name, company);
}

bool areNear(const std::string& a, const std::string& b) { return isNear(hashOf(a).value(), hashOf(b).value()); }

std::string sentTo(const std::string& name, const std::string& company) {
  return "Hi " + name +
         ", I enjoyed your talk on tide tables at the harbour meeting in May. I build sensors for small ports and would like to " +
         "follow your work at " + company + ".";
}

TEST(SimHash, ATextWithAnotherNameAndCompanyIsNear) {
  const std::string jane = sentTo("Jane", "Northwind");
  for (const auto& [name, company] : std::vector<std::pair<std::string, std::string>>{
           {"Mara", "Contoso"}, {"José María", "Blue Heron Marine"}, {"Łukasz", "Óbidos & Sons"}, {"Xu", "Q"}}) {
    EXPECT_TRUE(isNear(hashOf(jane, "Jane Doe", "Northwind").value(), hashOf(sentTo(name, company), name, company).value())) << name;
  }
  EXPECT_TRUE(areNear(jane, sentTo("Mara", "Contoso"))) << "also where nobody knows whose name and company these are";
  EXPECT_EQ(hashOf(jane, "Jane Doe", "Northwind"), hashOf(sentTo("Mara", "Contoso"), "Mara", "Contoso")) << "left out altogether";
}

TEST(SimHash, ATextWithAWordChangedOrTwoIsNear) {
  std::string changed = sentTo("Jane", "Northwind");
  changed.replace(changed.find("May"), 3, "June");
  changed.replace(changed.find("small"), 5, "little");
  EXPECT_TRUE(areNear(sentTo("Jane", "Northwind"), changed));
}

TEST(SimHash, CaseAccentsAndPunctuationDoNotCount) {
  EXPECT_EQ(hashOf("Thank you for the résumé tips, and for the coffee at noon!"),
            hashOf("thank you for the resume tips and for the COFFEE at noon"));
}

TEST(SimHash, DifferentTextsAreNotNear) {
  const std::vector<std::string> texts = {
      sentTo("Jane", "Northwind"),
      "Hi Jane, I read your post about tide tables on Monday. I also build sensors, and would like to hear how you calibrate them.",
      "Dear Ines, we both worked at the library in Leiden. I would be glad to stay in touch and hear how the new catalogue is going.",
      "Hello Omar, your team's paper on dredging made me rethink our own survey. May I ask one question about the second figure?",
      "Hi Lena, we sat side by side in the first aid course last autumn. It would be nice to keep in touch now that I moved away.",
      "Guten Tag Herr Weber, Ihr Vortrag über Gezeiten hat mir sehr gefallen. Ich baue selbst Messgeräte und würde mich gern vernetzen."};
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(areNear(texts[i], texts[j])) << texts[i] << "\n" << texts[j];
}

TEST(SimHash, TheOrderOfWordsCounts) {
  EXPECT_FALSE(areNear("we met at the fair and talked about old boats for an hour or more",
                       "more or an hour for boats old about talked and fair the at met we"));
}

TEST(SimHash, AShortCourtesyIsLikeNone) {
  std::string words = "thank";
  for (std::size_t i = 2; i < limits::kMinHashedWords; ++i) words += " you";
  EXPECT_EQ(hashOf(words), std::nullopt);
  EXPECT_NE(hashOf(words + " again"), std::nullopt);
  EXPECT_EQ(hashOf("Jane " + words + " Northwind", "Jane Doe", "Northwind"), std::nullopt) << "names do not count";
  EXPECT_EQ(hashOf(""), std::nullopt);
}

TEST(SimHash, NearMeansSoManyBitsAndNoMore) {
  const std::uint64_t one = 0x0123456789abcdef;
  const std::uint64_t most = (std::uint64_t{1} << limits::kMaxNearBits) - 1;
  EXPECT_TRUE(isNear(one, one));
  EXPECT_TRUE(isNear(one, one ^ most));
  EXPECT_FALSE(isNear(one, one ^ (most << 1 | 1)));
}

TEST(SimHash, IsTheSameInEveryVersion) { EXPECT_EQ(hashOf("we met at the fair and talked about old boats"), 2937749764554880863U); }

}  // namespace
}  // namespace tact
