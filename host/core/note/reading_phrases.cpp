#include <algorithm>
#include <array>

#include "core/company_name.h"
#include "core/note/reading.h"

namespace tact {
namespace {

// Facts that are true where some phrase of a list is there.
struct Presence {
  PhraseList list;
  std::string_view fact;
};
constexpr std::array kPresence = {
    Presence{PhraseList::howWeKnow, "note.saysHowWeKnow"},
    Presence{PhraseList::why, "note.saysWhy"},
    Presence{PhraseList::introduces, "note.introducesSelf"},
    Presence{PhraseList::role, "note.namesRole"},
    Presence{PhraseList::interest, "note.showsInterest"},
    Presence{PhraseList::thanks, "note.thanks"},
    Presence{PhraseList::pitch, "note.pitch"},
    Presence{PhraseList::begging, "note.begging"},
    Presence{PhraseList::flattery, "note.flattery"},
    Presence{PhraseList::presumption, "note.presumption"},
    Presence{PhraseList::pressure, "note.pressure"},
    Presence{PhraseList::reproach, "note.reproach"},
    Presence{PhraseList::afterthoughts, "note.afterthoughts"},
    Presence{PhraseList::offers, "note.offers"},
    Presence{PhraseList::boasts, "note.boasts"},
    Presence{PhraseList::signOff, "note.hasSignOff"},
    Presence{PhraseList::answers, "note.answers"},
};

// The word without what an apostrophe adds: "northwind's" -> "northwind", "i'm" -> "i", "l'azienda" -> "azienda".
std::string_view stem(std::string_view folded) {
  const auto at = folded.find('\'');
  if (at == std::string_view::npos) return folded;
  const std::string_view head = folded.substr(0, at), tail = folded.substr(at + 1);
  return tail.size() <= 2 ? head : tail;
}

bool overlap(const Piece& a, const Piece& b) { return a.begin < b.end && b.begin < a.end; }

// Joins pieces that overlap; in order.
std::vector<Piece> merged(std::vector<Piece> pieces) {
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Piece> out;
  for (const Piece& piece : pieces) {
    if (!out.empty() && overlap(out.back(), piece))
      out.back().end = std::max(out.back().end, piece.end);
    else
      out.push_back(piece);
  }
  return out;
}

// Words of a company's name as texts spell it, without its legal form; the first alone where it says something.
std::vector<std::string> companyWords(std::string_view company) { return wordsOf(companyKey(company)); }

}  // namespace

Piece Reading::pieceOf(const PhraseHit& hit) const {
  // A phrase of nothing but a place ("^") cannot be: each names a word.
  return {text_.words()[hit.firstWord].begin, text_.words()[std::max(hit.endWord, hit.firstWord + 1) - 1].end};
}

std::vector<Piece> Reading::piecesOf(PhraseList list) const {
  std::vector<Piece> pieces;
  for (const PhraseHit& hit : hits_)
    if (hit.tag.list == static_cast<std::uint8_t>(list)) pieces.push_back(pieceOf(hit));
  return merged(std::move(pieces));
}

const std::string& Reading::kindOf(const PhraseHit& hit) const { return phrases_->kinds[hit.tag.list][hit.tag.kind]; }

bool Reading::isThing(std::size_t word) const { return context_.isThing[word] != 0; }

void Reading::look(const WordKinds& kinds) {
  const auto& words = text_.words();
  context_.isThing.resize(words.size());
  context_.companyLength.resize(words.size());
  context_.bodyBegins = bodyBegins_;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view said = stem(words[i].folded);
    const bool isName = std::find(readerNames_.begin(), readerNames_.end(), said) != readerNames_.end();
    context_.isThing[i] =
        words[i].letters > 1 && i >= bodyBegins_ && !isName && !kinds.saysNothing(said) && !kinds.saysNothing(words[i].folded);
  }
  if (moment_ == Moment::incoming) return;
  for (const std::string_view fact : {"person.company", "process.company"}) {
    const Value company = facts_.get(fact);
    if (!company.is(Kind::string)) continue;
    const std::vector<std::string> name = companyWords(company.asString());
    if (name.empty()) continue;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::size_t length = 0;
      while (length < name.size() && i + length < words.size() && stem(words[i + length].folded) == name[length]) ++length;
      const bool firstSuffices = length > 0 && name[0].size() >= 4 && !kinds.saysNothing(name[0]) && words[i].startsUpper;
      if (length == name.size() || firstSuffices) context_.companyLength[i] = static_cast<std::uint8_t>(std::min<std::size_t>(length, 255));
    }
  }
}

void Reading::begin(const LanguagePhrases& phrases, const WordKinds& kinds) {
  phrases_ = &phrases;
  look(kinds);
  ids_ = phrases.set.idsOf(text_);
  hits_ = phrases.set.find(text_, ids_, context_);
}

void Reading::lures(const LanguagePhrases& phrases, const WordKinds& kinds) {
  begin(phrases, kinds);
  if (!piecesOf(PhraseList::lures).empty()) setLures();
}

void Reading::phrases(const LanguagePhrases& phrases, const WordKinds& kinds, const LanguageWords& words) {
  begin(phrases, kinds);
  setSpecifics();
  setPresence();
  setAsks();
  setOutcome();
  setClaims();
  setLures();
  setCompany();
  setTone(words, kinds);
  setParticulars(kinds);
}

void Reading::setPresence() {
  for (const Presence& one : kPresence) {
    if (!has(one.list)) continue;
    const std::vector<Piece> pieces = piecesOf(one.list);
    set(one.fact, Value::boolean(!pieces.empty()), pieces);
  }
  if (has(PhraseList::worn)) setList("note.stockPhrases", piecesOf(PhraseList::worn));
  if (has(PhraseList::personal)) setList("note.personalRemarks", piecesOf(PhraseList::personal));
  if (has(PhraseList::onlyConnects)) {
    const auto isTrue = [&](std::string_view fact) { return facts_.get(fact).isTrue(); };
    const std::vector<Piece> wish = piecesOf(PhraseList::onlyConnects);
    const bool only = !wish.empty() && !tied_ && !isTrue("note.saysWhy") && !isTrue("note.saysHowWeKnow") && !isTrue("note.introducesSelf");
    set("note.onlyConnects", Value::boolean(only), only ? wish : std::vector<Piece>());
  }
}

void Reading::setSpecifics() {
  if (!has(PhraseList::specifics)) return;
  std::vector<Piece> pieces = piecesOf(PhraseList::specifics);
  const auto add = [&](std::size_t first, std::size_t end) {
    const Piece piece{text_.words()[first].begin, text_.words()[end - 1].end};
    if (std::none_of(pieces.begin(), pieces.end(), [&](const Piece& other) { return overlap(piece, other); })) pieces.push_back(piece);
  };
  const auto& words = text_.words();
  for (std::size_t i = bodyBegins_; i < words.size(); ++i)
    if (context_.companyLength[i] > 0) add(i, i + context_.companyLength[i]);
  if (moment_ != Moment::incoming) {
    for (const std::string_view fact : {"person.headline", "person.title", "person.location"}) {
      const Value value = facts_.get(fact);
      if (!value.is(Kind::string)) continue;
      const std::vector<std::string> known = wordsOf(value.asString());
      for (std::size_t i = bodyBegins_; i < words.size(); ++i)
        if (isThing(i) && words[i].letters >= 4 && std::find(known.begin(), known.end(), stem(words[i].folded)) != known.end())
          add(i, i + 1);
    }
  }
  pieces = merged(std::move(pieces));
  tied_ = !pieces.empty();
  setList("note.specifics", pieces);
}

void Reading::setAsks() {
  if (!has(PhraseList::asks)) return;
  std::vector<std::string> kinds;
  std::vector<Piece> pieces;
  bool isLarge = false;
  const std::vector<Piece> offered = piecesOf(PhraseList::offers);  // "happy to set up a call" asks for nothing
  std::vector<std::uint8_t> askedIn(text_.sentences().size());
  for (const PhraseHit& hit : hits_) {
    if (hit.tag.list != static_cast<std::uint8_t>(PhraseList::asks)) continue;
    const Piece place = pieceOf(hit);
    const std::string& kind = kindOf(hit);
    const bool mayBeOffered = kind == "call" || kind == "meeting";
    if (mayBeOffered && std::any_of(offered.begin(), offered.end(), [&](const Piece& other) { return overlap(place, other); })) continue;
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
    isLarge = isLarge || std::find(phrases_->largeAsks.begin(), phrases_->largeAsks.end(), kind) != phrases_->largeAsks.end();
    pieces.push_back(pieceOf(hit));
    if (kind == "phone") phones_.push_back(pieceOf(hit));
    askedIn[text_.words()[hit.firstWord].sentence] = 1;
  }
  // A question about something particular, in words of one's own.
  for (std::size_t i = 0; i < text_.sentences().size(); ++i) {
    const Sentence& sentence = text_.sentences()[i];
    if (!sentence.asks || askedIn[i] != 0) continue;
    bool particular = false;
    for (std::uint32_t word = sentence.firstWord; word < sentence.endWord; ++word) particular = particular || isThing(word);
    if (!particular) continue;
    if (std::find(kinds.begin(), kinds.end(), "question") == kinds.end()) kinds.emplace_back("question");
    pieces.push_back({text_.words()[sentence.firstWord].begin, text_.words()[sentence.endWord - 1].end});
  }
  pieces = merged(std::move(pieces));
  set("note.askSize", Value::string(isLarge ? "large" : (kinds.empty() ? "none" : "small")), isLarge ? pieces : std::vector<Piece>());
  setList("note.asks", kinds, pieces);
}

void Reading::setOutcome() {
  if (!has(PhraseList::outcome)) return;
  for (const std::string_view kind : {"hired", "rejected"}) {
    std::vector<Piece> pieces;
    for (const PhraseHit& hit : hits_)
      if (hit.tag.list == static_cast<std::uint8_t>(PhraseList::outcome) && kindOf(hit) == kind) pieces.push_back(pieceOf(hit));
    if (!pieces.empty()) {
      set("note.outcomeWords", Value::string(kind), merged(std::move(pieces)));
      return;
    }
  }
  set("note.outcomeWords", Value::string("none"));
}

// Only what the page says otherwise: what it does not say is no contradiction.
void Reading::setClaims() {
  if (!has(PhraseList::claims)) return;
  const auto isFalse = [&](std::string_view fact) { return facts_.get(fact).isFalse(); };
  const Value mutual = facts_.get("person.mutualConnections"), degree = facts_.get("person.degree");
  const bool isStranger = isFalse("relation.met") && isFalse("relation.conversed") && degree.is(Kind::integer) && degree.asInt() > 1;
  std::vector<Piece> pieces;
  for (const PhraseHit& hit : hits_) {
    if (hit.tag.list != static_cast<std::uint8_t>(PhraseList::claims)) continue;
    const std::string& kind = kindOf(hit);
    const bool contradicted = (kind == "mutual" && mutual.is(Kind::integer) && mutual.asInt() == 0) ||
                              (kind == "school" && isFalse("person.sharedSchool")) ||
                              (kind == "employer" && isFalse("person.sharedEmployer")) || (kind == "friend" && isStranger);
    if (contradicted) pieces.push_back(pieceOf(hit));
  }
  setList("note.unprovableClaims", merged(std::move(pieces)));
}

void Reading::setLures() {
  if (!has(PhraseList::lures)) return;
  std::vector<std::string> kinds;
  for (const PhraseHit& hit : hits_)
    if (hit.tag.list == static_cast<std::uint8_t>(PhraseList::lures) && std::find(kinds.begin(), kinds.end(), kindOf(hit)) == kinds.end())
      kinds.push_back(kindOf(hit));
  setList("note.lures", kinds, piecesOf(PhraseList::lures));
}

// A company that the text takes for the reader's: named where theirs is expected, or theirs misspelt.
void Reading::setCompany() {
  const Value company = facts_.get("person.company");
  if (moment_ == Moment::incoming || !company.is(Kind::string)) return;
  std::vector<std::string> known;
  for (const std::string_view fact : {"person.company", "process.company", "person.headline", "person.title", "person.name"}) {
    const Value value = facts_.get(fact);
    if (value.is(Kind::string))
      for (std::string& word : wordsOf(value.asString())) known.push_back(std::move(word));
  }
  const auto isKnown = [&](std::string_view word) { return std::find(known.begin(), known.end(), word) != known.end(); };
  for (const PhraseHit& hit : hits_) {
    if (hit.tag.list != static_cast<std::uint8_t>(PhraseList::company)) continue;
    // The capitalised words at the end of the phrase, or before a possessive, are the company.
    std::uint32_t first = hit.endWord, end = hit.endWord;
    for (std::uint32_t i = hit.endWord; i-- > hit.firstWord;) {
      const bool isName = text_.words()[i].startsUpper && i >= bodyBegins_ && (isThing(i) || context_.companyLength[i] > 0);
      if (isName) {
        if (first == hit.endWord && end == hit.endWord) end = i + 1;
        first = i;
      } else if (first < end && first != hit.endWord) {
        break;
      }
    }
    if (first >= end) continue;
    bool theirs = false;
    std::string initials;  // "BCG" is Boston Consulting Group
    for (const std::string& word : companyWords(company.asString())) initials += word[0];
    for (std::uint32_t i = hit.firstWord; i < hit.endWord; ++i) theirs = theirs || context_.companyLength[i] > 0;
    for (std::uint32_t i = first; i < end; ++i) {
      const std::string_view word = stem(text_.words()[i].folded);
      theirs = theirs || isKnown(word) || (initials.size() > 1 && word == initials);
    }
    if (theirs) continue;
    const Word& last = text_.words()[end - 1];
    const std::size_t owned = last.folded.size() - stem(last.folded).size();  // the possessive, in ASCII bytes or a curly apostrophe more
    std::uint32_t stop = last.end;
    if (owned > 0) {
      const std::string_view spelt = text_.written(last);
      stop = last.begin + static_cast<std::uint32_t>(std::min(spelt.find('\''), spelt.find("\xE2\x80\x99")));
    }
    const Piece piece{text_.words()[first].begin, stop};
    set("note.wrongCompany", Value::string(written(piece)), {piece});
    return;
  }
  set("note.wrongCompany", Value::null());
}

void Reading::setTone(const LanguageWords& words, const WordKinds& kinds) {
  int self = 0, reader = 0;
  std::vector<Piece> mine;
  for (std::size_t i = bodyBegins_; i < text_.words().size(); ++i) {
    const Word& word = text_.words()[i];
    const std::string_view said = stem(word.folded);
    if (kinds.isSelf(word.folded) || kinds.isSelf(said)) {
      ++self;
      mine.push_back({word.begin, word.end});
    } else if (kinds.isReader(word.folded) || kinds.isReader(said) || context_.companyLength[i] > 0) {
      ++reader;
    }
  }
  set("note.selfShare", Value::integer(self + reader == 0 ? 0 : 100 * self / (self + reader)), mine);
  const bool opens = bodyBegins_ < text_.words().size() &&
                     (kinds.isSelf(text_.words()[bodyBegins_].folded) || kinds.isSelf(stem(text_.words()[bodyBegins_].folded)));
  set("note.opensWithSelf", Value::boolean(opens));

  // A capital in the list ("Sie") is meant: the same word without one says something else.
  const auto count = [&](const std::vector<std::string>& marks) {
    std::size_t found = 0;
    for (const Word& word : text_.words()) {
      found += static_cast<std::size_t>(std::count_if(marks.begin(), marks.end(), [&](const std::string& mark) {
        const bool isCapital = mark[0] >= 'A' && mark[0] <= 'Z';
        return isCapital ? text_.written(word) == mark : word.folded == mark;
      }));
    }
    return found;
  };
  const std::size_t formal = count(words.formal), informal = count(words.informal);
  if (!words.formal.empty() || !words.informal.empty())
    set("note.formality", Value::string(formal > informal ? "formal" : (informal > formal ? "informal" : "unmarked")));
}

// What is worn, sold or begged for is nobody's own, however rare its words.
void Reading::setParticulars(const WordKinds& kinds) {
  std::vector<Piece> hollow;
  for (const PhraseList list : {PhraseList::pitch, PhraseList::begging, PhraseList::flattery, PhraseList::worn})
    for (const Piece& piece : piecesOf(list)) hollow.push_back(piece);
  std::vector<std::string_view> found;
  for (const Sentence& sentence : text_.sentences()) {
    bool speaks = false;
    for (std::uint32_t i = std::max(sentence.firstWord, bodyBegins_); i < sentence.endWord && !speaks; ++i) {
      const Word& word = text_.words()[i];
      const std::string_view said = stem(word.folded);
      const bool isSelf = (kinds.isSelf(word.folded) || kinds.isSelf(said)) && !kinds.isGroup(word.folded) && !kinds.isGroup(said);
      speaks = isSelf || kinds.isReader(word.folded) || kinds.isReader(said);
    }
    for (std::uint32_t i = std::max(sentence.firstWord, bodyBegins_); i < sentence.endWord && speaks; ++i) {
      const Word& word = text_.words()[i];
      const Piece piece{word.begin, word.end};
      const bool isHollow = std::any_of(hollow.begin(), hollow.end(), [&](const Piece& other) { return overlap(piece, other); });
      if (isThing(i) && word.letters > 2 && !isHollow && std::find(found.begin(), found.end(), stem(word.folded)) == found.end())
        found.push_back(stem(word.folded));
    }
  }
  set("note.particulars", Value::integer(static_cast<std::int64_t>(found.size())));
}

}  // namespace tact
