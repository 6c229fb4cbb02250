#include "core/note/phrase_set.h"

#include <algorithm>
#include <iterator>

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
  const auto [found, isNew] = prefixIds_.try_emplace(std::string(prefix), static_cast<std::uint32_t>(prefixes_.size()));
  if (isNew) prefixes_.emplace_back(prefix);
  longestPrefix_ = std::max(longestPrefix_, prefix.size());
  return found->second;
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
  phrases_.push_back({tag, start, {}});
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
  const auto filePrefix = [&](std::uint32_t prefix) { file(byPrefix_[prefix]); };
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

// What every way through the phrase from here passes. Where ways part, what both need stands; and of what only one needs, the shortest
// choice of each side makes one choice together.
const std::vector<PhraseSet::Need>& PhraseSet::needsOf(NodeId id, Needs& known) const {
  const auto found = known.find(id);
  if (found != known.end()) return found->second;
  const Node& node = nodes_[id];
  std::vector<Need> needs;
  if (node.op == Op::split) {
    const std::vector<Need>&one = needsOf(node.next, known), &other = needsOf(node.other, known);
    const auto has = [](const std::vector<Need>& all, const Need& need) { return std::find(all.begin(), all.end(), need) != all.end(); };
    const auto shortest = [&](const std::vector<Need>& of, const std::vector<Need>& without) {
      const Need* best = nullptr;
      for (const Need& need : of)
        if (!has(without, need) && (best == nullptr || need.size() < best->size())) best = &need;
      return best;
    };
    for (const Need& need : one)
      if (has(other, need)) needs.push_back(need);
    const Need *mine = shortest(one, other), *theirs = shortest(other, one);
    if (mine != nullptr && theirs != nullptr) {
      Need both;
      std::set_union(mine->begin(), mine->end(), theirs->begin(), theirs->end(), std::back_inserter(both));
      needs.push_back(std::move(both));
    }
  } else if (node.op != Op::accept) {
    needs = needsOf(node.next, known);
    Need own;
    if (node.op == Op::word) own = {node.argument};
    if (node.op == Op::prefix) own = {node.argument | kPrefixBit};
    if (node.op == Op::set) {
      own = sets_[node.argument].words;
      for (const std::uint32_t prefix : sets_[node.argument].prefixes) own.push_back(prefix | kPrefixBit);
      std::sort(own.begin(), own.end());
    }
    if (!own.empty()) needs.push_back(std::move(own));
  }
  return known.emplace(id, std::move(needs)).first->second;
}

// One text's look through the phrases.
class PhraseSearch {
 public:
  PhraseSearch(const PhraseSet& set, const NoteText& text, const std::vector<PhraseSet::WordId>& ids, const WordContext& context)
      : set_(set),
        words_(text.words()),
        sentences_(text.sentences()),
        ids_(ids),
        context_(context),
        wordIn_(set.wordCount()),
        prefixIn_(set.prefixes_.size()),
        settled_(set.phrases_.size()) {}

  std::vector<PhraseHit> run() {
    for (const Sentence& sentence : sentences_) {
      begin_ = sentence.firstWord;
      end_ = sentence.endWord;
      enter();
      for (std::uint32_t at = begin_; at < end_; ++at) look(at);
    }
    return std::move(hits_);
  }

 private:
  using Op = PhraseSet::Op;

  // Notes which words and prefixes the sentence has.
  void enter() {
    ++number_;
    prefixes_.clear();
    prefixEnds_.clear();
    for (std::uint32_t at = begin_; at < end_; ++at) {
      wordIn_[ids_[at]] = number_;
      const std::string_view folded = words_[at].folded;
      for (std::size_t length = 1; length <= std::min(folded.size(), set_.longestPrefix_); ++length) {
        const auto found = set_.prefixIds_.find(folded.substr(0, length));
        if (found == set_.prefixIds_.end()) continue;
        prefixIn_[found->second] = number_;
        prefixes_.push_back(found->second);
      }
      prefixEnds_.push_back(prefixes_.size());
    }
  }

  void look(std::uint32_t at) {
    tried_.clear();
    if (const auto found = set_.byWord_.find(ids_[at]); ids_[at] != PhraseSet::kNoWord && found != set_.byWord_.end())
      attempt(found->second, at);
    const std::size_t place = at - begin_;
    for (std::size_t i = place == 0 ? 0 : prefixEnds_[place - 1]; i < prefixEnds_[place]; ++i)
      if (const auto found = set_.byPrefix_.find(prefixes_[i]); found != set_.byPrefix_.end()) attempt(found->second, at);
    attempt(set_.byAny_, at);
  }

  // Whether the sentence has what the phrase cannot do without: most phrases end here.
  bool isPossible(std::uint32_t phrase) {
    if (settled_[phrase] / 2 == number_) return settled_[phrase] % 2 != 0;
    const auto isThere = [&](std::uint32_t part) {
      const std::uint32_t in = (part & PhraseSet::kPrefixBit) != 0 ? prefixIn_[part & ~PhraseSet::kPrefixBit] : wordIn_[part];
      return in == number_;
    };
    auto& needs = set_.phrases_[phrase].needs;
    if (!needs) {
      PhraseSet::Needs known;
      needs = set_.needsOf(set_.phrases_[phrase].start, known);
    }
    const bool possible =
        std::all_of(needs->begin(), needs->end(), [&](const auto& need) { return std::any_of(need.begin(), need.end(), isThere); });
    settled_[phrase] = number_ * 2 + (possible ? 1 : 0);
    return possible;
  }

  void attempt(const std::vector<std::uint32_t>& phrases, std::uint32_t at) {
    for (const std::uint32_t phrase : phrases) {
      if (!isPossible(phrase) || std::find(tried_.begin(), tried_.end(), phrase) != tried_.end()) continue;
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
  std::uint32_t number_ = 0;                      // of the sentence, from 1
  std::vector<std::uint32_t> wordIn_, prefixIn_;  // the latest sentence each was seen in
  std::vector<std::uint32_t> settled_;            // of a phrase: twice the sentence, one more if it is possible there
  std::vector<std::uint32_t> prefixes_;           // of the sentence's words in turn
  std::vector<std::size_t> prefixEnds_;
  std::vector<std::uint32_t> tried_;
  std::vector<PhraseHit> hits_;
};

std::vector<PhraseHit> PhraseSet::find(const NoteText& text, const std::vector<WordId>& ids, const WordContext& context) const {
  return PhraseSearch(*this, text, ids, context).run();
}

}  // namespace tact
