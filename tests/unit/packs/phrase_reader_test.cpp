// The files of phrases: what the shipped ones make of notes, and what is said of mistakes in one's own.
//
// A line of tests/golden/notes/<lang>.jsonl is {"text", "facts"?, "expect"}: facts stand beside those of the reader, who is Robin Vale, a
// product designer at Northwind in Utrecht; a number expected of a list means its length.
#include "packs/phrase_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "core/note/note_text.h"
#include "json/json_value.h"
#include "packs/shipped.h"
#include "packs/small_library.h"

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Json kReader = {{"person.name", "Robin Vale"},
                      {"person.firstName", "Robin"},
                      {"person.company", "Northwind"},
                      {"person.headline", "Product designer at Northwind"},
                      {"person.location", "Utrecht, Netherlands"}};

void give(FactSet& facts, const Json& values) {
  for (const auto& [name, value] : values.items()) {
    const auto id = facts.vocabulary().find(name);
    ASSERT_TRUE(id) << "there is no fact " << name;
    EXPECT_EQ(setFromJson(facts, *id, value), "") << name;
  }
}

bool isAsExpected(const Value& is, const Json& wanted) {
  if (is.is(Kind::list) && wanted.is_number()) return is.elements().size() == wanted.get<std::size_t>();
  return is.isKnown() && jsonOf(is) == wanted;
}

// Checks one line; returns how many expectations it has.
std::size_t check(NoteMeter& meter, const Vocabulary& vocabulary, const std::string& line) {
  JsonError error;
  const auto note = parseJson(line, error);
  EXPECT_TRUE(note && note->contains("text") && note->contains("expect")) << line;
  if (!note) return 0;
  FactSet facts(vocabulary);
  give(facts, kReader);
  if (note->contains("facts")) give(facts, (*note)["facts"]);
  const std::string text = (*note)["text"];
  facts.put("note.text", Value::string(text));
  meter.measure(Moment::note, facts);
  for (const auto& [name, wanted] : (*note)["expect"].items()) {
    EXPECT_TRUE(vocabulary.find(name)) << name;
    EXPECT_TRUE(isAsExpected(facts.get(name), wanted)) << name << " is " << describe(facts.get(name)) << ", not " << wanted.dump() << ":\n"
                                                       << text;
  }
  return (*note)["expect"].size();
}

TEST(ShippedPhrases, MeasureTheGoldenNotes) {
  LibrarySources sources;
  sources.shipped = shippedFiles();
  const Library library = loadLibrary(sources);
  NoteMeter meter(*library.vocabulary, phraseBook(shippedPhrases()));
  std::set<std::string> languages;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(TACT_TEST_DATA) + "/golden/notes")) {
    SCOPED_TRACE(entry.path().filename().string());
    std::ifstream in(entry.path(), std::ios::binary);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      SCOPED_TRACE("line " + std::to_string(++number));
      EXPECT_GT(check(meter, *library.vocabulary, line), 0U) << "a line that expects nothing";
    }
    if (number > 0) languages.insert(entry.path().stem());
  }
  std::set<std::string> shipped;
  const auto book = phraseBook(shippedPhrases());
  for (const LanguageWords& language : book->languages()) shipped.insert(language.code);
  EXPECT_EQ(languages, shipped) << "every language has golden notes";
}

TEST(ShippedPhrases, HaveNoMistakes) {
  std::vector<Diagnostic> diagnostics;
  checkPhrases(shippedPhrases(), diagnostics);
  EXPECT_EQ(rendered(diagnostics), "");
}

const char kWords[] = R"({
  "name": "Own", "common": ["The", "é"], "plain": ["work"], "self": ["I"], "group": [], "reader": ["you"], "formal": ["Sie"],
  "sets": { "praise": ["Great"], "everybody": ["all"] }
})";

// The files of one language, some replaced.
PhraseFiles filesWith(const PhraseFiles& more) {
  PhraseFiles files = {{"phrases/xx/language.json", kWords},
                       {"phrases/names.json", R"({"means": "m", "groups": [["Jürgen", "juergen"]], "titles": ["Dr"]})"},
                       {"phrases/places.json", R"({"means": "m", "regions": {"elsewhere": ["Côte d'Azur", "Rio-Negro"]}})"}};
  for (const auto& [path, text] : more) files[path] = text;
  return files;
}

std::vector<Diagnostic> mistakesIn(const PhraseFiles& more) {
  std::vector<Diagnostic> diagnostics;
  checkPhrases(filesWith(more), diagnostics);
  return diagnostics;
}

// "file:line:column: message; hint" of the one mistake there is.
std::string mistakeIn(const std::string& path, std::string_view text) {
  const auto found = mistakesIn({{path, text}});
  EXPECT_THAT(found, SizeIs(1)) << rendered(found);
  return found.empty() ? std::string() : renderShort(found.front());
}

TEST(PhraseBook, FoldsWordsAndKeepsTheCapitalsThatAreMeant) {
  const auto book = phraseBook(filesWith({{"phrases/xx/greeting.json", R"({"means": "m", "phrases": ["hi"]})"},
                                          {"phrases/xx/placeholders.json", R"({"means": "m", "words": ["Prénom"]})"}}));
  ASSERT_THAT(book->languages(), SizeIs(1));
  const LanguageWords& words = book->languages()[0];
  EXPECT_EQ(words.code, "xx");
  EXPECT_EQ(words.name, "Own");
  EXPECT_THAT(words.common, ElementsAre("the", "e"));
  EXPECT_THAT(words.formal, ElementsAre("Sie"));
  EXPECT_THAT(words.everybody, ElementsAre("all"));
  EXPECT_THAT(words.greetings, ElementsAre("hi"));
  EXPECT_THAT(words.placeholders, ElementsAre("prenom"));
  ASSERT_THAT(book->names().groups, SizeIs(1));
  EXPECT_THAT(book->names().groups[0], ElementsAre("jurgen", "juergen"));
  EXPECT_THAT(book->names().titles, ElementsAre("dr"));
  ASSERT_THAT(book->regions(), SizeIs(1));
  EXPECT_THAT(book->regions()[0].places, ElementsAre("cote d'azur", "rio negro"));
}

TEST(PhraseBook, ReadsListsAndKinds) {
  const auto book = phraseBook(filesWith(
      {{"phrases/xx/thanks.json", R"({"means": "m", "phrases": ["thank you", "{praise}"]})"},
       {"phrases/xx/asks.json", R"({"means": "m", "kinds": {"call": ["a call"], "job": ["a job", "any job"]}, "large": ["job"]})"}}));
  const LanguagePhrases& phrases = book->phrasesOf(0);
  EXPECT_EQ(phrases.set.size(), 5U);
  const auto at = [](PhraseList list) { return static_cast<std::size_t>(list); };
  EXPECT_TRUE(phrases.has[at(PhraseList::thanks)]);
  EXPECT_FALSE(phrases.has[at(PhraseList::pitch)]);
  EXPECT_THAT(phrases.kinds[at(PhraseList::asks)], ElementsAre("call", "job"));
  EXPECT_THAT(phrases.largeAsks, ElementsAre("job"));
}

TEST(PhraseBook, AFolderMayHoldLinkedInsSentencesAlone) {
  const auto book = phraseBook(filesWith({{"phrases/yy/stock.json", R"({"means": "m", "sentences": ["Hej {name}, Är du där?"]})"}}));
  EXPECT_THAT(book->languages(), SizeIs(1));
  ASSERT_THAT(book->stock(), SizeIs(1));
  EXPECT_EQ(book->stock()[0].language, "yy");
  EXPECT_THAT(book->stock()[0].words, ElementsAre("hej", "ar", "du", "dar"));
}

TEST(PhraseBook, IsEmptyWithoutFiles) {
  const auto book = phraseBook({});
  EXPECT_THAT(book->languages(), IsEmpty());
  EXPECT_THAT(book->stock(), IsEmpty());
  EXPECT_THAT(book->names().groups, IsEmpty());
  EXPECT_THAT(book->regions(), IsEmpty());
}

TEST(PhraseBook, APhraseWithAMistakeIsLeftOut) {
  const auto book = phraseBook(filesWith({{"phrases/xx/thanks.json", R"({"means": "m", "phrases": ["thank (you", "thanks"]})"}}));
  EXPECT_EQ(book->phrasesOf(0).set.size(), 1U);
}

TEST(CheckPhrases, SoundFilesHaveNoMistakes) { EXPECT_EQ(rendered(mistakesIn({})), ""); }

TEST(CheckPhrases, AListOfAnotherNameIsReported) {
  const std::string said = mistakeIn("phrases/xx/thank.json", R"({"means": "m", "phrases": ["thanks"]})");
  EXPECT_THAT(said, HasSubstr("phrases/xx/thank.json:1:1: "));
  EXPECT_THAT(said, HasSubstr("there is no list of phrases of this name"));
  EXPECT_THAT(said, HasSubstr("did you mean 'thanks'?"));
  EXPECT_THAT(mistakeIn("phrases/towns.json", "{}"), HasSubstr("phrases/towns.json:1:1: "));
}

TEST(CheckPhrases, AMistakeInAPhraseIsReportedWhereItStands) {
  constexpr std::string_view kFile = R"({
  "means": "m",
  "phrases": [
    "thanks",
    "é {prais} you"
  ]
})";
  EXPECT_THAT(mistakeIn("phrases/xx/thanks.json", kFile), HasSubstr("phrases/xx/thanks.json:5:8: there is no set 'prais'"));
  EXPECT_THAT(mistakeIn("phrases/xx/thanks.json", "{\"means\": \"m\",\n\"phrases\": [\"a (b|c\"]}"),
              HasSubstr("phrases/xx/thanks.json:2:16: '(' is never closed"));
  EXPECT_THAT(mistakeIn("phrases/xx/asks.json", R"({"means": "m", "kinds": {"call": ["a <call>"]}})"),
              HasSubstr("phrases/xx/asks.json:1:38: there is no <call>"));
}

TEST(CheckPhrases, EveryMistakeIsReported) {
  EXPECT_THAT(mistakesIn({{"phrases/xx/thanks.json", R"({"means": "m", "phrases": ["a (", "b {x}", "c | d"]})"},
                          {"phrases/xx/pitch.json", R"({"means": "m", "phrases": ["<y>"]})"}}),
              SizeIs(::testing::Ge(4U)));
}

TEST(CheckPhrases, AShapeThatIsNoListIsReported) {
  EXPECT_THAT(mistakeIn("phrases/xx/thanks.json", R"({"means": "m", "phrases": ["thanks"], "frases": []})"), HasSubstr("frases"));
  EXPECT_THAT(mistakeIn("phrases/xx/thanks.json", R"({"phrases": ["thanks"]})"), HasSubstr("means"));
  EXPECT_THAT(mistakeIn("phrases/xx/thanks.json", R"({"means": "m", "phrases": 3})"), HasSubstr("phrases"));
  EXPECT_THAT(mistakeIn("phrases/xx/asks.json", R"({"means": "m", "kinds": {"call": ["a"]}, "large": ["job"]})"),
              HasSubstr("there is no kind 'job'"));
  EXPECT_THAT(mistakeIn("phrases/names.json", R"({"means": "m", "titles": ["dr"]})"), HasSubstr("\"groups\" must be a list"));
  EXPECT_THAT(mistakeIn("phrases/names.json", R"({"means": "m", "titles": ["dr"], "groups": [["a"], "b"]})"),
              HasSubstr("this must be a list of names"));
  const auto broken = mistakesIn({{"phrases/xx/language.json", "{"}});
  ASSERT_FALSE(broken.empty());
  EXPECT_THAT(renderShort(broken.front()), HasSubstr("phrases/xx/language.json:1:2: syntax error"));
}

// Texts put together by chance from what is odd, cut at any byte: whatever comes out, no place lies outside the text.
TEST(ShippedPhrases, MeasureAnyTextAndMarkOnlyInsideIt) {
  const std::vector<std::string> pieces = {
      "Hi ",      "Robin",    ", ",        "\n",    "!!",         "\u200B", "e\u0301",  "👩‍💻", "🇩🇪",           "[Name]", "{",
      "}}",       "https://", "x.example", " +49 ", "555 0100",   "ASAP ",  "I'm a ",   "l\u2019",     "我想",         "\xFF",   "\xC3",
      "\xE2\x82", "مرحبا ",   "Straße",    " ",     "pick your ", "brain",  "we help ", "your ",       "Northwind's ", "-",      "(",
      "(name)",   "_____",    "\r",        "\t",    "...",        "\u2026", "?"};
  const Library library = loadLibrary({.shipped = shippedFiles(), .users = {}, .usersPrefix = {}, .settings = {}, .vocabulary = nullptr});
  std::uint32_t chance = 12345;
  const auto next = [&] { return chance = chance * 1664525 + 1013904223; };
  FactSet facts(*library.vocabulary);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::uint32_t i = next() % 40; i > 0; --i) text += pieces[(next() >> 8) % pieces.size()];
    text.resize(text.size() - std::min<std::size_t>(text.size(), (next() >> 8) % 3));
    facts.clear();
    give(facts, kReader);
    facts.put("note.text", Value::string(text));
    library.meter->measure(Moment::note, facts);
    const auto length = static_cast<std::uint32_t>(NoteText(text).length16());
    for (const Mark& mark : facts.marks()) {
      ASSERT_LT(mark.start, mark.end) << text;
      ASSERT_LE(mark.end, length) << text;
    }
    ASSERT_EQ(facts.get("note.length").asInt(), static_cast<std::int64_t>(length));
  }
}

}  // namespace
}  // namespace tact
