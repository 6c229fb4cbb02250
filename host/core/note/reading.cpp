#include "core/note/reading.h"

#include <algorithm>

#include "core/characters.h"
#include "core/company_name.h"
#include "core/limits.h"

namespace tact {
namespace {

constexpr std::uint16_t kShortestShout = 4;        // letters of a word of the language in capitals
constexpr std::uint16_t kLongestAbbreviation = 6;  // letters of an unknown one

}  // namespace

WordKinds::WordKinds(const LanguageWords& language) {
  const auto add = [&](const std::vector<std::string>& words, std::uint8_t kind) {
    for (const std::string& word : words) kinds_[word] |= kind;
  };
  add(language.common, kCommon);
  add(language.plain, kPlain);
  add(language.self, kSelf);
  add(language.reader, kReader);
  add(language.group, kGroup);
}

bool WordKinds::is(std::string_view folded, std::uint8_t kinds) const {
  const auto found = kinds_.find(folded);
  return found != kinds_.end() && (found->second & kinds) != 0;
}

bool Reading::set(std::string_view fact, const Value& value, const std::vector<Piece>& pieces) {
  const auto id = facts_.vocabulary().find(fact);
  if (!id || facts_[*id].isKnown() || !facts_.vocabulary()[*id].moments.has(moment_) || !facts_.set(*id, value).empty()) return false;
  for (const Piece& piece : pieces)
    facts_.mark(*id, static_cast<std::uint32_t>(text_.utf16At(piece.begin)), static_cast<std::uint32_t>(text_.utf16At(piece.end)));
  return true;
}

void Reading::setList(std::string_view fact, const std::vector<Piece>& pieces) {
  std::vector<std::string> texts;
  texts.reserve(pieces.size());
  for (const Piece& piece : pieces) texts.emplace_back(written(piece));
  setList(fact, texts, pieces);
}

void Reading::setList(std::string_view fact, const std::vector<std::string>& texts, const std::vector<Piece>& pieces) {
  std::vector<Value> values;
  for (const std::string& text : texts)
    if (values.size() < limits::kMaxFactElements) values.push_back(Value::string(text));
  set(fact, Value::list(values), pieces);
}

bool Reading::isOnPage(std::string_view word) {
  if (!page_) {
    page_.emplace();
    for (const std::string_view fact : {"person.name", "person.company", "person.headline", "person.title", "process.company"}) {
      const Value value = facts_.get(fact);
      if (!value.is(Kind::string)) continue;
      const NoteText known(value.asString());
      for (const Word& one : known.words()) page_->emplace(one.folded);
    }
  }
  return page_->contains(std::string(word));
}

void Reading::form(const std::vector<std::string_view>& slots) {
  set("note.length", Value::integer(static_cast<std::int64_t>(text_.length16())));
  set("note.words", Value::integer(static_cast<std::int64_t>(text_.words().size())));
  set("note.sentences", Value::integer(static_cast<std::int64_t>(text_.sentences().size())));
  placeholders_ = placeholdersIn(text_.text(), slots);
  std::erase_if(placeholders_, [&](const Piece& slot) { return isOnPage(folded(written(slot))); });  // somebody's company is called XYZ
  setList("note.placeholders", placeholders_);
  setList("note.links", linksIn(text_.text()));
  phones_ = phonesIn(text_.text());
  setList("note.exclamations", exclamationsIn(text_.text()));
  setList("note.emoji", emojiIn(text_.text()));
}

void Reading::address(const std::optional<Greeting>& greeting, const ReaderNames& reader, const Names& names) {
  bodyBegins_ = greeting ? greeting->end : 0;
  for (const std::string_view name : {reader.first, reader.full}) {
    const NoteText parts(name);
    for (const Word& part : parts.words()) readerNames_.emplace_back(part.folded);
  }
  set("note.hasGreeting", Value::boolean(greeting.has_value()));
  const bool isKnown = !reader.first.empty() || !reader.full.empty();
  std::vector<std::string_view> written;
  Piece place;
  if (greeting && greeting->nameEnd > greeting->nameBegin) {
    for (std::uint32_t i = greeting->nameBegin; i < greeting->nameEnd; ++i) written.push_back(text_.written(text_.words()[i]));
    place = {text_.words()[greeting->nameBegin].begin, text_.words()[greeting->nameEnd - 1].end};
    const auto covers = [&](const Piece& slot) { return slot.begin < place.end && place.begin < slot.end; };
    if (std::any_of(placeholders_.begin(), placeholders_.end(), covers)) written.clear();
  }
  if (!isKnown) {
    // Nobody is there to compare with; without a name in the greeting there is no wrong one.
    if (written.empty()) {
      set("note.wrongName", Value::null());
      set("note.nearName", Value::null());
    }
    return;
  }
  const NameFit fit = written.empty() ? NameFit::cannotTell : fitOf(written, reader, names);
  const Value name = Value::string(this->written(place));
  set("note.wrongName", fit == NameFit::other ? name : Value::null(), fit == NameFit::other ? std::vector{place} : std::vector<Piece>());
  set("note.nearName", fit == NameFit::near ? name : Value::null(), fit == NameFit::near ? std::vector{place} : std::vector<Piece>());
  bool named = fit == NameFit::theirs || fit == NameFit::near;
  for (std::size_t i = bodyBegins_; i < text_.words().size() && !named; ++i) {
    const Word& word = text_.words()[i];
    named = word.startsUpper && word.letters > 1 && std::find(readerNames_.begin(), readerNames_.end(), word.folded) != readerNames_.end();
  }
  if (named || fit != NameFit::cannotTell || written.empty()) set("note.namesRecipient", Value::boolean(named));
}

void Reading::region(const std::vector<Region>& regions) {
  const Value location = facts_.get("person.location");
  if (!location.is(Kind::string) || facts_.isKnown("person.region")) return;
  const NoteText place(location.asString());
  std::string whole;
  std::vector<std::size_t> begins;
  for (const Word& word : place.words()) {
    begins.push_back(whole.size());
    (whole += word.folded) += ' ';
  }
  // The place named last is the widest, and the longest that ends there is meant: "Georgia, United States", "New Mexico".
  std::size_t latest = 0;
  const Region* found = nullptr;
  for (const std::size_t begin : begins) {
    const std::string_view rest = std::string_view(whole).substr(begin);
    for (const Region& region : regions) {
      for (const std::string& name : region.places) {
        if (begin + name.size() <= latest || !rest.starts_with(name) || rest[name.size()] != ' ') continue;
        latest = begin + name.size();
        found = &region;
      }
    }
  }
  if (found != nullptr) set("person.region", Value::string(found->name));
}

void Reading::language(std::string_view code) { set("note.language", code.empty() ? Value::null() : Value::string(code)); }

void Reading::nothing() {
  for (const std::string_view fact :
       {"note.saysHowWeKnow", "note.begging", "note.flattery", "note.presumption", "note.offers", "note.onlyConnects", "note.thanks",
        "note.pressure", "note.reproach", "note.afterthoughts", "note.boasts", "note.introducesSelf", "note.opensWithSelf",
        "note.hasSignOff", "note.saysWhy", "note.pitch", "note.namesRole", "note.showsInterest"})
    set(fact, Value::boolean(false));
  for (const std::string_view fact :
       {"note.specifics", "note.asks", "note.shouting", "note.stockPhrases", "note.personalRemarks", "note.unprovableClaims", "note.lures"})
    setList(fact, {});
  set("note.askSize", Value::string("none"));
  set("note.outcomeWords", Value::string("none"));
  set("note.formality", Value::string("unmarked"));
  set("note.wrongCompany", Value::null());
  set("note.selfShare", Value::integer(0));
  set("note.particulars", Value::integer(0));
}

void Reading::finish() {
  // "My number is 555 0100" is one thing.
  std::sort(phones_.begin(), phones_.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  for (std::size_t i = 1; i < phones_.size();) {
    const bool touches = phones_[i].begin <= phones_[i - 1].end + 1;
    if (touches) {
      phones_[i - 1].end = std::max(phones_[i - 1].end, phones_[i].end);
      phones_.erase(phones_.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
  setList("note.phones", phones_);
}

void Reading::shouting(const LanguagePhrases* phrases, const WordKinds* kinds) {
  const auto& words = text_.words();
  const auto isCapitals = [&](std::size_t i) {
    return words[i].letters >= 2 && words[i].capitals == words[i].letters && !words[i].hasDigit;
  };
  const auto isOfLanguage = [&](std::size_t i) {
    if (kinds == nullptr) return false;
    return kinds->saysNothing(words[i].folded) ||
           (words[i].letters >= kShortestShout && phrases->set.idOf(words[i].folded) != PhraseSet::kNoWord);
  };
  std::vector<Piece> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!isCapitals(i) || isOnPage(words[i].folded)) continue;
    const bool inRow = (i > 0 && isCapitals(i - 1) && words[i - 1].sentence == words[i].sentence) ||
                       (i + 1 < words.size() && isCapitals(i + 1) && words[i + 1].sentence == words[i].sentence);
    const bool isWord = isOfLanguage(i) && words[i].letters >= (inRow ? kShortestShout - 1 : kShortestShout);
    if (!isWord && words[i].letters <= kLongestAbbreviation) continue;
    if (!found.empty() && i > 0 && found.back().end == words[i - 1].end && words[i - 1].sentence == words[i].sentence)
      found.back().end = words[i].end;
    else
      found.push_back({words[i].begin, words[i].end});
  }
  setList("note.shouting", found);
}

}  // namespace tact
