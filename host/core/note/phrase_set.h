// Many phrases over words, compiled together and looked for in one pass: who begs, who pitches, who says why.
//
// A phrase is a pattern over the words of a NoteText; no phrase crosses the end of a sentence. A regular expression over characters would
// know neither words of all scripts nor sentences, and a set of a thousand of them takes longer to compile than a first note may wait; here
// each phrase waits under the words that can begin it.
//
//   phrase  := element+
//   element := '!' atom | atom '?'?                '!': not followed by that; '?': may be missing
//   atom    := word | word'~' | '(' words ('|' words)* ')' | '{'set'}' | '*'N? | '#' | '^' | '$' | '<thing>' | '<name>' | '<org>' |
//   '<company>'
//
//   word~      any word beginning so               *N         up to N words, 3 when not said
//   #          a word with a digit                 ^ $        the sentence begins or ends here; it also begins behind the greeting
//   <thing>    one of the next 6 words that says something particular; the words before it are passed over
//   <name>     a word with a capital               <org>      one or more of them
//   <company>  the reader's company
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/note/note_text.h"

namespace tact {

// What a phrase belongs to: a list, and of lists with kinds the kind; places in tables of whoever added it.
struct PhraseTag {
  std::uint8_t list = 0;
  std::uint8_t kind = 0;
};

struct PhraseHit {
  PhraseTag tag;
  std::uint32_t firstWord = 0, endWord = 0;  // half-open
};

// What is wrong with a phrase, and where: bytes of its text.
struct PhraseProblem {
  std::string message;
  std::size_t begin = 0, end = 0;
};

// What phrases cannot know of a text by themselves; one entry a word.
struct WordContext {
  std::vector<std::uint8_t> isThing;        // whether it says something particular
  std::vector<std::uint8_t> companyLength;  // of the reader's company, in words, where it begins here; else 0
  std::uint32_t bodyBegins = 0;             // the first word behind the greeting
};

class PhraseSet {
 public:
  using WordId = std::uint32_t;
  static constexpr WordId kNoWord = 0;

  // Names a set of words and prefixes ("word~"). EXPECTS a name not used before; add() phrases that use it afterwards.
  void defineSet(const std::string& name, const std::vector<std::string>& members);

  // Adds a phrase. Returns what is wrong with it, if so; it is then left out.
  std::vector<PhraseProblem> add(std::string_view phrase, PhraseTag tag);

  // Gives a word an id, or returns the one it has. EXPECTS it folded.
  WordId intern(std::string_view folded);
  // Returns the id of a folded word, kNoWord if no phrase or set has it.
  WordId idOf(std::string_view folded) const;
  std::size_t wordCount() const { return words_.size() + 1; }  // ids are below this

  // Returns the ids of a text's words.
  std::vector<WordId> idsOf(const NoteText& text) const;

  // Returns every phrase found, at most once at each place, by place. `ids` as of idsOf(). For one thread.
  std::vector<PhraseHit> find(const NoteText& text, const std::vector<WordId>& ids, const WordContext& context) const;

  std::size_t size() const { return phrases_.size(); }

 private:
  friend class PhraseParser;
  friend class PhraseSearch;

  enum class Op : std::uint8_t { accept, word, prefix, set, number, thing, name, org, company, gap, begin, end, notNext, split };
  using NodeId = std::uint32_t;
  struct Node {
    Op op = Op::accept;
    std::uint32_t argument = 0;
    NodeId next = 0;
    NodeId other = 0;
  };
  // A word that must stand in the sentence of a phrase, or one of several: ids of words, and of prefixes above kPrefixBit. In order.
  using Need = std::vector<std::uint32_t>;
  static constexpr std::uint32_t kPrefixBit = 1U << 31;
  struct Phrase {
    PhraseTag tag;
    NodeId start = 0;
    mutable std::optional<std::vector<Need>> needs;  // worked out when a text has its first word; for one thread
  };
  struct Members {
    std::vector<WordId> words;  // in order
    std::vector<std::uint32_t> prefixes;
    bool has(WordId id, std::string_view folded, const PhraseSet& owner) const;
  };

  NodeId emit(Node node);
  std::uint32_t internPrefix(std::string_view prefix);
  void index(std::uint32_t phrase, NodeId node, std::vector<NodeId>& seen);
  using Needs = std::map<NodeId, std::vector<Need>>;  // of a node
  const std::vector<Need>& needsOf(NodeId node, Needs& known) const;

  // Finds a std::string by a view of it, without a copy.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  template <typename T>
  using ByText = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

  ByText<WordId> words_;
  std::vector<std::string> prefixes_;
  ByText<std::uint32_t> prefixIds_;
  std::map<std::string, std::uint32_t, std::less<>> setIds_;
  std::vector<Members> sets_;
  std::vector<Node> nodes_{Node{}};  // the first is accept
  std::vector<Phrase> phrases_;

  std::unordered_map<WordId, std::vector<std::uint32_t>> byWord_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> byPrefix_;
  std::vector<std::uint32_t> byAny_;
  std::size_t longestPrefix_ = 0;
};

}  // namespace tact
