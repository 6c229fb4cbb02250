#include "core/note/addressing.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/note/small_book.h"

namespace tact {
namespace {

// "Ada Lovelace" is a first name and the rest; a name of one word is the first name alone.
std::string fit(const std::string& written, const std::string& full, const std::string& first = {}) {
  const NoteText text(written);
  std::vector<std::string_view> words;
  for (const Word& word : text.words()) words.push_back(text.written(word));
  const auto space = full.find(' ');
  const ReaderNames reader{first.empty() ? std::string_view(full).substr(0, space) : std::string_view(first),
                           space == std::string::npos ? std::string_view() : std::string_view(full)};
  switch (fitOf(words, reader, smallNames())) {
    case NameFit::theirs: return "theirs";
    case NameFit::near: return "near";
    case NameFit::other: return "other";
    case NameFit::cannotTell: return "cannot tell";
  }
  return {};
}

// "name|end": the words that name somebody, and how many words the greeting has; "" where there is none.
std::string greeted(const std::string& text, const std::string& first = "Robin", const std::string& full = "Robin Vale") {
  const NoteText read(text);
  const Names names = smallNames();
  const auto found = Greeter(smallLanguages(), names).find(read, {first, full}, names);
  if (!found) return {};
  std::string name;
  for (std::uint32_t i = found->nameBegin; i < found->nameEnd; ++i)
    name += (name.empty() ? "" : " ") + std::string(read.written(read.words()[i]));
  return name + "|" + std::to_string(found->end);
}

TEST(FitOf, TakesNamesWithOrWithoutDiacritics) {
  EXPECT_EQ(fit("Zoe", "Zoë Łukasik"), "theirs");
  EXPECT_EQ(fit("Zoë", "Zoe Lukasik"), "theirs");
  EXPECT_EQ(fit("Lukasik", "Zoë Łukasik"), "theirs");
  EXPECT_EQ(fit("Juergen", "Jürgen Weiß"), "theirs") << "as typed without the keyboard for it";
  EXPECT_EQ(fit("Jurgen", "Jürgen Weiß"), "theirs");
  EXPECT_EQ(fit("Soeren", "Søren Åberg"), "theirs");
  EXPECT_EQ(fit("Aaberg", "Søren Åberg"), "theirs");
  EXPECT_EQ(fit("ZOE", "Zoë Łukasik"), "theirs");
}

TEST(FitOf, TakesAnyPartOfAName) {
  EXPECT_EQ(fit("van Dijk", "Anna van Dijk"), "theirs");
  EXPECT_EQ(fit("Mrs Dijk", "Anna van Dijk"), "theirs");
  EXPECT_EQ(fit("Anna Maria", "Anna Maria Rossi"), "theirs");
  EXPECT_EQ(fit("Paul", "Jean-Paul Roy"), "theirs");
  EXPECT_EQ(fit("Jean Paul", "Jeanpaul Roy"), "theirs") << "given names run together";
  EXPECT_EQ(fit("O'Neil", "Ada O\u2019Neil"), "theirs");
  EXPECT_EQ(fit("Alex", "Alexandra Stone"), "theirs") << "the beginning of a name";
  EXPECT_EQ(fit("Alexandra", "Alex Stone"), "near");
}

TEST(FitOf, TakesInitials) {
  EXPECT_EQ(fit("J.", "Jean-Paul Roy"), "theirs");
  EXPECT_EQ(fit("JP", "Jean-Paul Roy"), "theirs");
  EXPECT_EQ(fit("J.P.", "Jean-Paul Roy"), "theirs");
  EXPECT_EQ(fit("K.", "Jean-Paul Roy"), "other");
  EXPECT_EQ(fit("Robin", "R. Vale"), "theirs") << "the profile itself has an initial";
  EXPECT_EQ(fit("Dana", "R. Vale"), "other");
}

TEST(FitOf, TakesNicknames) {
  EXPECT_EQ(fit("Mike", "Michael Stone"), "theirs");
  EXPECT_EQ(fit("Bob", "Robert Stone"), "theirs");
  EXPECT_EQ(fit("Robert", "Bob Stone"), "theirs");
  EXPECT_EQ(fit("Bob", "Michael Stone"), "other");
}

TEST(FitOf, ANearSpellingIsAQuestion) {
  EXPECT_EQ(fit("Jon", "John Stone"), "near");
  EXPECT_EQ(fit("Steven", "Stephen Stone"), "near");
  EXPECT_EQ(fit("Sara", "Sarah Stone"), "near");
  EXPECT_EQ(fit("Katarzina", "Katarzyna Stone"), "near");
  EXPECT_EQ(fit("Robni", "Robin Vale"), "near") << "two letters exchanged";
}

TEST(FitOf, TwoNamesALetterApartAreTwoNames) {
  EXPECT_EQ(fit("Mary", "Mark Stone"), "other");
  EXPECT_EQ(fit("Jennifer", "Mark Stone"), "other");
  EXPECT_EQ(fit("Li", "Lu Stone"), "other") << "short names are not compared by letters";
}

TEST(FitOf, ATitleIsNoPartOfAName) {
  EXPECT_EQ(fit("Dr. Lee", "Ada Lee"), "theirs");
  EXPECT_EQ(fit("Dr. Lee", "Ada Kern"), "other");
  EXPECT_EQ(fit("Dr.", "Ada Kern"), "cannot tell");
  EXPECT_EQ(fit("Dr. Lee", "Ada"), "cannot tell") << "only their first name is known";
  EXPECT_EQ(fit("Lee", "Ada"), "other");
}

TEST(FitOf, OtherScriptsCannotBeTold) {
  EXPECT_EQ(fit("Olga", "Ольга Петрова"), "cannot tell");
  EXPECT_EQ(fit("明", "Ming Li"), "cannot tell");
  EXPECT_EQ(fit("Ольга", "Ольга Петрова"), "theirs");
  EXPECT_EQ(fit("Анна", "Ольга Петрова"), "other");
  EXPECT_EQ(fit("דנה", "דנה לוי"), "theirs");
  EXPECT_EQ(fit("Robin", ""), "cannot tell") << "nobody is known";
  EXPECT_EQ(fit("", "Robin Vale"), "cannot tell");
}

TEST(Greeter, FindsTheNameBehindTheGreeting) {
  EXPECT_EQ(greeted("Hi Robin, thanks"), "Robin|2");
  EXPECT_EQ(greeted("Hi, Robin! Thanks"), "Robin|2");
  EXPECT_EQ(greeted("Hello Jennifer\nthanks"), "Jennifer|2");
  EXPECT_EQ(greeted("Good morning Robin Vale, thanks"), "Robin Vale|4");
  EXPECT_EQ(greeted("Hi Jean-Paul, thanks"), "Jean Paul|3");
  EXPECT_EQ(greeted("Hallo Robin, danke"), "Robin|2") << "in any language";
}

TEST(Greeter, TakesTitlesAndLowerCase) {
  EXPECT_EQ(greeted("Dear Dr. Lee, thanks"), "Dr Lee|3");
  EXPECT_EQ(greeted("hi robin, thanks"), "robin|2");
  EXPECT_EQ(greeted("hi zoltan, thanks"), "zoltan|2") << "a word before the comma is a name";
  EXPECT_EQ(greeted("hi bridges of stone"), "|1");
}

TEST(Greeter, NobodyIsNamedWhereEverybodyIs) {
  EXPECT_EQ(greeted("Hi there, thanks"), "|2");
  EXPECT_EQ(greeted("Hi all, thanks"), "|2");
  EXPECT_EQ(greeted("Hello Team, thanks"), "|2");
}

TEST(Greeter, ASentenceBehindTheGreetingNamesNobody) {
  EXPECT_EQ(greeted("Good evening. Grace under pressure is what I admire."), "|2");
  EXPECT_EQ(greeted("Hi! The post was new to me."), "|1");
  EXPECT_EQ(greeted("Hi, Bridges of stone are new to me."), "|1") << "no pause ends the name";
  EXPECT_EQ(greeted("Hi, I like the post."), "|1");
}

TEST(Greeter, TheNameAloneGreetsWhereItIsAName) {
  EXPECT_EQ(greeted("Robin, thanks"), "Robin|1");
  EXPECT_EQ(greeted("Grace, thanks"), "Grace|1") << "a common name";
  EXPECT_EQ(greeted("Zoltan, thanks", "Zoltán", "Zoltán Nagy"), "Zoltan|1");
  EXPECT_EQ(greeted("Honestly, thanks"), "");
  EXPECT_EQ(greeted("Robin has a post"), "") << "no pause behind it";
  EXPECT_EQ(greeted(""), "");
  EXPECT_EQ(greeted("?!"), "");
}

TEST(Greeter, OnlyTheBeginningGreets) {
  EXPECT_EQ(greeted("I met Ada and said hi Robin"), "");
  EXPECT_EQ(greeted("Oh hi Robin, thanks"), "Robin|3");
}

TEST(Greeter, ReadsNamesOfOtherScripts) {
  EXPECT_EQ(greeted("Hi Ольга, thanks"), "Ольга|2");
  EXPECT_EQ(greeted("Hi דנה, thanks"), "דנה|2") << "right to left";
  EXPECT_EQ(greeted("\u200FHi \u200Fדנה\u200F, thanks"), "דנה\u200F|2") << "with marks of direction";
}

}  // namespace
}  // namespace tact
