#include "core/note/phrase_set.h"

#include <algorithm>

#include "core/characters.h"
#include "core/limits.h"
#include "core/note/phrase_parser.h"

namespace tact {
namespace {

constexpr std::uint32_t kThingReach = 6;  // words among which <thing> is looked for
constexpr std::uint32_t kNotFound = UINT32_MAX;

}  // namespace

bool PhraseSet::Members::has(WordId id, std::string_view folded, const PhraseSet& owner) const {
  if (id != kNoWord && std::binary_search(words.begin(), words.end(), id)) return true;
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::uint32_t prefix) { return folded.starts_with(owner.prefixes_[prefix]); });
}

PhraseSet::WordId PhraseSet::intern(std::string_view folded) {
  return words_.try_emplace(std::string(folded), static_cast<WordId>(words_.size() + 1)).first->second;
}

PhraseSet::WordId PhraseSet::idOf(std::string_view folded) const {
  const auto found = words_.find(folded);
  return found == words_.end() ? kNoWord : found->second;
}

std::vector<PhraseSet::WordId> PhraseSet::idsOf(const NoteText& text) const {
  std::vector<WordId> ids;
  ids.reserve(text.words().size());
  for (const Word& word : text.words()) ids.push_back(idOf(word.folded));
  return ids;
}

std::uint32_t PhraseSet::internPrefix(std::string_view prefix) {
  const auto found = std::find(prefixes_.begin(), prefixes_.end(), prefix);
  if (found != prefixes_.end()) return static_cast<std::uint32_t>(found - prefixes_.begin());
  prefixes_.emplace_back(prefix);
  return static_cast<std::uint32_t>(prefixes_.size() - 1);
}

void PhraseSet::defineSet(const std::string& name, const std::vector<std::string>& members) {
  Members set;
  for (const std::string& member : members) {
    const bool isPrefix = member.ends_with('~');
    const std::string plain = folded(std::string_view(member).substr(0, member.size() - (isPrefix ? 1 : 0)));
    if (isPrefix)
      set.prefixes.push_back(internPrefix(plain));
    else
      set.words.push_back(intern(plain));
  }
  std::sort(set.words.begin(), set.words.end());
  setIds_[name] = static_cast<std::uint32_t>(sets_.size());
  sets_.push_back(std::move(set));
}

PhraseSet::NodeId PhraseSet::emit(Node node) {
  nodes_.push_back(node);
  return static_cast<NodeId>(nodes_.size() - 1);
}

std::vector<PhraseProblem> PhraseSet::add(std::string_view phrase, PhraseTag tag) {
  if (phrase.size() > limits::kMaxPhraseBytes)
    return {{"a phrase has at most " + std::to_string(limits::kMaxPhraseBytes) + " bytes", 0, phrase.size()}};
  PhraseParser parser(*this, phrase);
  const NodeId start = parser.compile();
  if (!parser.problems().empty()) return parser.problems();
  phrases_.push_back({tag, start});
  std::vector<NodeId> seen;
  index(static_cast<std::uint32_t>(phrases_.size() - 1), start, seen);
  return {};
}

// Files the phrase under every word that can begin it.
void PhraseSet::index(std::uint32_t phrase, NodeId id, std::vector<NodeId>& seen) {
  if (std::find(seen.begin(), seen.end(), id) != seen.end()) return;
  seen.push_back(id);
  const Node node = nodes_[id];
  const auto file = [&](std::vector<std::uint32_t>& phrases) {
    if (phrases.empty() || phrases.back() != phrase) phrases.push_back(phrase);
  };
  const auto filePrefix = [&](std::uint32_t prefix) {
    longestPrefix_ = std::max(longestPrefix_, prefixes_[prefix].size());
    file(byPrefix_[prefixes_[prefix]]);
  };
  switch (node.op) {
    case Op::word: file(byWord_[node.argument]); return;
    case Op::prefix: filePrefix(node.argument); return;
    case Op::set:
      for (const WordId word : sets_[node.argument].words) file(byWord_[word]);
      for (const std::uint32_t prefix : sets_[node.argument].prefixes) filePrefix(prefix);
      return;
    case Op::split:
      index(phrase, node.next, seen);
      index(phrase, node.other, seen);
      return;
    case Op::begin:
    case Op::notNext: index(phrase, node.next, seen); return;
    case Op::number:
    case Op::thing:
    case Op::name:
    case Op::org:
    case Op::company:
    case Op::gap:
    case Op::end:
    case Op::accept: file(byAny_); return;
  }
}

// One text's look through the phrases.
class PhraseSearch {
 public:
  PhraseSearch(const PhraseSet& set, const NoteText& text, const std::vector<PhraseSet::WordId>& ids, const WordContext& context)
      : set_(set), words_(text.words()), sentences_(text.sentences()), ids_(ids), context_(context) {}

  std::vector<PhraseHit> run() {
    for (const Sentence& sentence : sentences_) {
      begin_ = sentence.firstWord;
      end_ = sentence.endWord;
      for (std::uint32_t at = begin_; at < end_; ++at) look(at);
    }
    return std::move(hits_);
  }

 private:
  using Op = PhraseSet::Op;

  void look(std::uint32_t at) {
    tried_.clear();
    if (const auto found = set_.byWord_.find(ids_[at]); ids_[at] != PhraseSet::kNoWord && found != set_.byWord_.end())
      attempt(found->second, at);
    const std::string_view folded = words_[at].folded;
    for (std::size_t length = 1; length <= std::min(folded.size(), set_.longestPrefix_); ++length) {
      const auto found = set_.byPrefix_.find(folded.substr(0, length));
      if (found != set_.byPrefix_.end()) attempt(found->second, at);
    }
    attempt(set_.byAny_, at);
  }

  void attempt(const std::vector<std::uint32_t>& phrases, std::uint32_t at) {
    for (const std::uint32_t phrase : phrases) {
      if (std::find(tried_.begin(), tried_.end(), phrase) != tried_.end()) continue;
      steps_ = 0;
      start_ = at;
      const std::uint32_t end = match(set_.phrases_[phrase].start, at);
      if (end == kNotFound) continue;
      tried_.push_back(phrase);
      hits_.push_back({set_.phrases_[phrase].tag, at, end});
    }
  }

  // Returns the word behind the phrase, or kNotFound. Bounded: a phrase that would take too many steps is not found.
  std::uint32_t match(PhraseSet::NodeId id, std::uint32_t at) {
    while (true) {
      if (++steps_ > limits::kMaxPhraseSteps) return kNotFound;
      const PhraseSet::Node& node = set_.nodes_[id];
      const bool hasWord = at < end_;
      switch (node.op) {
        case Op::accept: return at;
        case Op::word:
          if (!hasWord || ids_[at] != node.argument) return kNotFound;
          ++at;
          break;
        case Op::prefix:
          if (!hasWord || !words_[at].folded.starts_with(set_.prefixes_[node.argument])) return kNotFound;
          ++at;
          break;
        case Op::set:
          if (!hasWord || !set_.sets_[node.argument].has(ids_[at], words_[at].folded, set_)) return kNotFound;
          ++at;
          break;
        case Op::number:
          if (!hasWord || !words_[at].hasDigit) return kNotFound;
          ++at;
          break;
        case Op::name:
          if (!hasWord || !words_[at].startsUpper) return kNotFound;
          ++at;
          break;
        case Op::org: {
          std::uint32_t behind = at;
          while (behind < end_ && behind < at + 4 && words_[behind].startsUpper) ++behind;
          for (; behind > at; --behind)
            if (const std::uint32_t end = match(node.next, behind); end != kNotFound) return end;
          return kNotFound;
        }
        case Op::company:
          if (!hasWord || context_.companyLength[at] == 0) return kNotFound;
          at += context_.companyLength[at];
          break;
        case Op::thing: {
          const std::uint32_t reach = at == start_ ? 1 : kThingReach;  // one that begins a phrase is found where it stands
          for (std::uint32_t i = at; i < std::min(end_, at + reach); ++i) {
            if (context_.isThing[i] == 0) continue;
            if (const std::uint32_t end = match(node.next, i + 1); end != kNotFound) return end;
          }
          return kNotFound;
        }
        case Op::gap: {
          for (std::uint32_t i = at; i <= std::min(end_, at + node.argument); ++i)
            if (const std::uint32_t end = match(node.next, i); end != kNotFound) return end;
          return kNotFound;
        }
        case Op::begin:
          if (at != begin_ && at != context_.bodyBegins) return kNotFound;
          break;
        case Op::end:
          if (at != end_) return kNotFound;
          break;
        case Op::notNext:
          if (match(node.argument, at) != kNotFound) return kNotFound;
          break;
        case Op::split:
          if (const std::uint32_t end = match(node.next, at); end != kNotFound) return end;
          id = node.other;
          continue;
      }
      id = node.next;
    }
  }

  const PhraseSet& set_;
  const std::vector<Word>& words_;
  const std::vector<Sentence>& sentences_;
  const std::vector<PhraseSet::WordId>& ids_;
  const WordContext& context_;
  std::uint32_t begin_ = 0, end_ = 0;  // of the sentence
  std::uint32_t steps_ = 0, start_ = 0;
  std::vector<std::uint32_t> tried_;
  std::vector<PhraseHit> hits_;
};

std::vector<PhraseHit> PhraseSet::find(const NoteText& text, const std::vector<WordId>& ids, const WordContext& context) const {
  return PhraseSearch(*this, text, ids, context).run();
}

}  // namespace tact
