#include "spelling/misspellings.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/characters.h"

namespace tact {
namespace {

constexpr std::size_t kLeastLetters = 3;         // "u", "im": written so on purpose, or an abbreviation
constexpr std::size_t kLeastSwappedLetters = 5;  // of a capitalised word: short names are one exchange away from too many words

// Words of everyday work that English dictionaries of some years ago lack.
constexpr std::array<std::string_view, 105> kYoungWords = {
    "agritech",      "alma",        "backend",     "bioinformatics", "bootcamp",        "bootcamps",       "chatbot",    "chatbots",
    "chipset",       "cleantech",   "codebase",    "codebases",      "cofounded",       "cofounder",       "coworking",  "crypto",
    "cybersecurity", "datacenter",  "datacenters", "datacentre",     "decarbonisation", "decarbonization", "deeptech",   "dev",
    "devops",        "devs",        "ecommerce",   "edtech",         "fintech",         "fintechs",        "frontend",   "fullstack",
    "gamification",  "geospatial",  "greentech",   "hackathon",      "hackathons",      "hackerspace",     "healthtech", "impactful",
    "inclusivity",   "influencer",  "influencers", "insurtech",      "learnings",       "livestream",      "martech",    "mechatronics",
    "medtech",       "mentee",      "mentees",     "microservice",   "microservices",   "middleware",      "nanotech",   "neurodiversity",
    "offboard",      "offboarding", "offsites",    "onboarded",      "onboarding",      "parkrun",         "photonics",  "postgrad",
    "preprint",      "preprints",   "proptech",    "proteomics",     "rebrand",         "rebranded",       "rebranding", "repost",
    "reposted",      "reposting",   "reshare",     "reskill",        "reskilling",      "reusability",     "roadmap",    "roadmaps",
    "rollout",       "roundtable",  "scaleup",     "scaleups",       "serverless",      "shoutout",        "signup",     "solopreneur",
    "standup",       "standups",    "subreddit",   "tokenization",   "touchpoint",      "touchpoints",     "upskill",    "upskilling",
    "uptime",        "vlog",        "walkthrough", "wellbeing",      "whiteboarding",   "wireframe",       "wireframes", "workstream",
    "workstreams"};
static_assert(std::is_sorted(kYoungWords.begin(), kYoungWords.end()));

bool isYoung(std::string_view folded) { return std::binary_search(kYoungWords.begin(), kYoungWords.end(), folded); }

bool isSpaceByte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Whether the word is a piece of something longer that is no word: an address, a name behind @ or #, a template's place, a/b, pre-.
bool isPiece(const NoteText& text, const Word& word) {
  const std::string_view all = text.text();
  std::size_t begin = word.begin, end = word.end;
  while (begin > 0 && !isSpaceByte(all[begin - 1])) --begin;
  while (end < all.size() && !isSpaceByte(all[end])) ++end;
  const std::string_view whole = all.substr(begin, end - begin);
  if (whole.find_first_of("@#/\\_<>{}[]=|*") != std::string_view::npos) return true;
  for (std::size_t at = whole.find_first_of(".:"); at != std::string_view::npos; at = whole.find_first_of(".:", at + 1)) {
    const bool isInside = at > 0 && at + 1 < whole.size() && static_cast<unsigned char>(whole[at + 1]) < 0x80 &&
                          std::isalnum(static_cast<unsigned char>(whole[at + 1])) != 0;
    if (isInside) return true;
  }
  return word.end < all.size() && all[word.end] == '-' && word.end + 1 < all.size() && !isSpaceByte(all[word.end + 1]);
}

// Whether all letters are Latin, which the languages with phrases are written in.
bool isLatin(std::string_view written) {
  for (std::size_t at = 0; at < written.size();) {
    const Character c = nextCharacter(written, at);
    const bool fits =
        (c >= 0 && c < 0x250) || (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00) || isApostrophe(c) || isIgnorable(c);
    if (!fits) return false;
  }
  return true;
}

// What a dictionary is asked for: without soft hyphens and their like.
std::string visible(std::string_view written) {
  std::string out;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t from = at;
    if (!isIgnorable(nextCharacter(written, at))) out.append(written.substr(from, at - from));
  }
  return out;
}

// Whether exchanging two neighbouring letters gives a word: "Thnaks".
bool isSwapped(std::string_view folded, const Dictionary& dictionary) {
  if (folded.size() < kLeastSwappedLetters) return false;
  std::string other(folded);
  for (std::size_t i = 0; i + 1 < other.size(); ++i) {
    const bool isPlain = static_cast<unsigned char>(other[i]) < 0x80 && static_cast<unsigned char>(other[i + 1]) < 0x80;
    if (!isPlain || other[i] == other[i + 1]) continue;
    std::swap(other[i], other[i + 1]);
    if (dictionary.knows(other)) return true;
    std::swap(other[i], other[i + 1]);
  }
  return false;
}

}  // namespace

std::optional<std::vector<std::size_t>> misspellings(const NoteText& text, const Dictionary& dictionary,
                                                     const std::function<bool(std::string_view folded)>& isKnown) {
  std::vector<std::size_t> found;
  std::size_t looked = 0;
  for (const Sentence& sentence : text.sentences()) {
    for (std::size_t i = sentence.firstWord; i < sentence.endWord; ++i) {
      const Word& word = text.words()[i];
      const bool begins = i == sentence.firstWord;
      if (word.hasDigit || word.letters < kLeastLetters || word.capitals > (begins ? 1U : 0U)) continue;
      if (word.capitals == 1 && !word.startsUpper) continue;  // iMessage
      if (!isLatin(text.written(word)) || isPiece(text, word)) continue;
      ++looked;
      if (isKnown(word.folded) || isYoung(word.folded) || dictionary.knows(visible(text.written(word)))) continue;
      if (word.startsUpper && !isSwapped(word.folded, dictionary)) continue;
      found.push_back(i);
    }
  }
  if (looked >= kEnoughWords && found.size() * 2 > looked) return std::nullopt;
  return found;
}

}  // namespace tact
