#include "core/note/addressing.h"

#include <algorithm>

#include "core/characters.h"
#include "core/edit_distance.h"

namespace tact {
namespace {

constexpr std::uint32_t kLatestGreeting = 1;  // a greeting begins with one of the first two words
constexpr std::uint32_t kMostNameWords = 4;

// As people type umlauts and rings without a keyboard for them: "Jürgen" -> "Juergen".
std::string spelledOut(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    switch (nextCharacter(name, at)) {
      case 0x00C4:
      case 0x00E4: out += "ae"; break;
      case 0x00D6:
      case 0x00F6:
      case 0x00D8:
      case 0x00F8: out += "oe"; break;
      case 0x00DC:
      case 0x00FC: out += "ue"; break;
      case 0x00C5:
      case 0x00E5: out += "aa"; break;
      default: out += name.substr(begin, at - begin);
    }
  }
  return out;
}

enum class Script : std::uint8_t { none, latin, other };

Script scriptOf(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = nextCharacter(text, at);
    if (isLetter(c)) return c < 0x0250 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0xFF21 && c <= 0xFF5A) ? Script::latin : Script::other;
  }
  return Script::none;
}

bool isOneLetterApart(std::string_view a, std::string_view b) {
  if (std::min(a.size(), b.size()) < 3) return false;
  const std::size_t most = std::min(a.size(), b.size()) >= 7 ? 2 : 1;
  return editDistance(a, b) <= most;
}

bool isIn(const std::vector<std::string>& group, std::string_view name) {
  return std::find(group.begin(), group.end(), name) != group.end();
}

bool shareGroup(const Names& names, std::string_view a, std::string_view b) {
  return std::any_of(names.groups.begin(), names.groups.end(), [&](const auto& group) { return isIn(group, a) && isIn(group, b); });
}

bool isKnownName(const Names& names, std::string_view name) {
  return std::any_of(names.groups.begin(), names.groups.end(), [&](const auto& group) { return isIn(group, name); });
}

NameFit fitOfPart(const std::string& written, const std::string& theirs, const Names& names) {
  if (written == theirs) return NameFit::theirs;
  if (written.size() == 1 || theirs.size() == 1) return written[0] == theirs[0] ? NameFit::theirs : NameFit::other;
  const bool together = shareGroup(names, written, theirs);
  if (isOneLetterApart(written, theirs)) {
    // Jon or John? But Mary is not a misspelt Mark.
    const bool bothAreNames = isKnownName(names, written) && isKnownName(names, theirs);
    return together || !bothAreNames ? NameFit::near : NameFit::other;
  }
  // Steven or Stephen? But Mike is Michael.
  if (together) return std::min(written.size(), theirs.size()) >= 5 && editDistance(written, theirs) <= 2 ? NameFit::near : NameFit::theirs;
  if (written.size() >= 3 && theirs.starts_with(written)) return NameFit::theirs;  // Alex for Alexandra
  if (theirs.size() >= 3 && written.starts_with(theirs)) return NameFit::near;
  return NameFit::other;
}

}  // namespace

NameFit fitOf(const std::vector<std::string_view>& written, const ReaderNames& reader, const Names& names) {
  const std::string_view known = reader.full.empty() ? reader.first : reader.full;
  if (known.empty() || written.empty()) return NameFit::cannotTell;
  if (scriptOf(known) != scriptOf(written.front())) return NameFit::cannotTell;
  std::vector<std::string> theirs = wordsOf(reader.full);
  for (const std::string& part : wordsOf(reader.first))
    if (!isIn(theirs, part)) theirs.insert(theirs.begin(), part);
  std::vector<std::string> spelled;
  for (const std::string_view source : {reader.first, reader.full})
    for (std::string& part : wordsOf(spelledOut(source)))
      if (!isIn(theirs, part)) spelled.push_back(std::move(part));
  theirs.insert(theirs.end(), spelled.begin(), spelled.end());

  std::vector<std::string> parts;
  bool hasTitle = false;
  for (const std::string_view word : written)
    for (std::string& part : wordsOf(word)) {
      hasTitle = hasTitle || isIn(names.titles, part);
      if (!isIn(names.titles, part)) parts.push_back(std::move(part));
    }
  if (parts.empty()) return NameFit::cannotTell;
  // "JP" for Jean-Paul, and given names run together: "Jean Paul" for Jeanpaul.
  std::string initials, together;
  for (const std::string& part : wordsOf(reader.first)) initials += part[0];
  for (const std::string& part : parts) together += part;
  std::string theirsTogether;
  for (const std::string& part : wordsOf(reader.first)) theirsTogether += part;
  if (together == initials || together == theirsTogether) return NameFit::theirs;

  NameFit best = NameFit::other;
  for (const std::string& part : parts) {
    for (const std::string& one : theirs) {
      const NameFit fit = fitOfPart(part, one, names);
      if (fit == NameFit::theirs) return fit;
      if (fit == NameFit::near) best = fit;
    }
  }
  // A surname after a title, where only the first name is known.
  if (best == NameFit::other && hasTitle && reader.full.empty()) return NameFit::cannotTell;
  return best;
}

Greeter::Greeter(const std::vector<LanguageWords>& languages, const Names& names) {
  for (const LanguageWords& language : languages)
    for (const std::string& phrase : language.greetings) set_.add(phrase, {});
  const auto flag = [&](std::vector<std::uint8_t>& flags, const std::string& word) {
    const PhraseSet::WordId id = set_.intern(word);
    if (id >= flags.size()) flags.resize(id + 1);
    flags[id] = 1;
  };
  for (const LanguageWords& language : languages) {
    for (const std::string& word : language.common) flag(common_, word);
    for (const std::string& word : language.self) flag(common_, word);
    for (const std::string& word : language.plain) flag(common_, word);
    for (const std::string& word : language.everybody) flag(everybody_, word);
  }
  for (const std::string& word : names.titles) flag(title_, word);
  for (const auto& group : names.groups)
    for (const std::string& word : group) flag(aName_, word);
}

std::optional<Greeting> Greeter::find(const NoteText& text, const ReaderNames& reader, const Names& names) const {
  const auto& words = text.words();
  if (words.empty()) return std::nullopt;
  const std::uint32_t sentenceEnd = text.sentences().front().endWord;
  std::vector<PhraseSet::WordId> ids = set_.idsOf(text);
  const auto has = [&](const std::vector<std::uint8_t>& flags, std::uint32_t word) {
    return ids[word] < flags.size() && flags[ids[word]] != 0;
  };
  const auto pauses = [&](std::uint32_t word) {  // after it something other than a space, or the end
    const std::string_view between = text.after(word);
    return word + 1 == words.size() || between.find_first_not_of(" .") != std::string_view::npos;
  };

  WordContext context;
  context.isThing.resize(words.size());
  context.companyLength.resize(words.size());
  std::uint32_t behind = 0;
  for (const PhraseHit& hit : set_.find(text, ids, context)) {
    if (hit.firstWord > kLatestGreeting) break;
    behind = std::max(behind, hit.endWord);
  }
  Greeting greeting;
  const bool greets = behind > 0;
  std::uint32_t at = behind;
  // "Hi, Robin!": a comma may stand before the name, if the name then ends the greeting.
  const bool commaBefore = greets && at < words.size() && pauses(at - 1) && text.after(at - 1).find('\n') == std::string_view::npos;
  greeting.end = greeting.nameBegin = greeting.nameEnd = at;
  std::uint32_t nameEnd = at;
  bool toEverybody = false;
  while (nameEnd < words.size() && nameEnd < at + kMostNameWords) {
    const Word& word = words[nameEnd];
    if (greets && word.sentence != words[behind - 1].sentence) break;
    const bool isTitle = has(title_, nameEnd);
    if (has(everybody_, nameEnd)) {
      toEverybody = true;
      ++nameEnd;
      break;
    }
    const bool standsForOne = word.startsUpper || has(aName_, nameEnd) || isTitle || scriptOf(text.written(word)) == Script::other ||
                              (nameEnd == at && greets && pauses(nameEnd) && !isCommon(ids[nameEnd]) && !word.hasDigit);
    const bool isPlain = isCommon(ids[nameEnd]) && !has(aName_, nameEnd) && !isTitle;
    const bool fits = !isPlain || fitOf({text.written(word)}, reader, names) == NameFit::theirs;
    if (!standsForOne || !fits || word.hasDigit) break;
    ++nameEnd;
    if (pauses(nameEnd - 1) && text.after(nameEnd - 1).front() != '-') break;
    if (scriptOf(text.written(word)) == Script::other && nameEnd >= sentenceEnd) break;
  }
  if (toEverybody) {
    greeting.end = greets ? nameEnd : 0;
    return greets ? std::optional(greeting) : std::nullopt;
  }
  const bool named = nameEnd > at;
  const bool closes = named && pauses(nameEnd - 1);
  if (greets) {
    if (named && (!commaBefore || closes)) {
      greeting.nameBegin = at;
      greeting.nameEnd = greeting.end = nameEnd;
    }
    return greeting;
  }
  // The name alone: "Robin, ..."; anything else capitalised before a comma may be any word.
  if (!named || !closes || nameEnd > 2) return std::nullopt;
  const NameFit fit = fitOf({text.written(words[0])}, reader, names);
  if (fit != NameFit::theirs && fit != NameFit::near && !has(aName_, 0)) return std::nullopt;
  greeting.nameBegin = 0;
  greeting.nameEnd = greeting.end = nameEnd;
  return greeting;
}

}  // namespace tact
