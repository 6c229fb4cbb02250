// The vocabulary: every fact there is, its type, meaning and words. Built by packs/ from shared-rules/facts.json.
//
// A fact is known by its dotted name outside and by its FactId, its place in the vocabulary, inside. Immutable once built and
// shared by everything compiled against it, which it must outlive.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/moment.h"
#include "core/value.h"
#include "core/wording.h"

namespace tact {

using FactId = std::uint16_t;

enum class FactType : std::uint8_t { boolean, integer, string, enumeration, list };

// Where a fact comes from; settings are the user's own standing choices (`viewer.stance`).
enum class FactOrigin : std::uint8_t { page, user, store, note, clock };

// Returns the type's name as facts.json writes it: "bool", "int", "string", "enum", "list".
std::string_view name(FactType type);

// Returns the origin's name as facts.json writes it: "page", "user", "store", "note", "clock".
std::string_view name(FactOrigin origin);

// One answer of a question, or one way a fact can change, in words.
struct Choice {
  Constant value;
  std::string text;
};

// How Tact asks for a fact it lacks. `ask` may hold {fact|fallback} placeholders.
struct Ask {
  std::string ask;
  std::vector<Choice> choices;
  std::string when;                  // an expression: the calm rule for asking; empty means whenever it moves the verdict
  std::optional<Choice> nobodyElse;  // the answer that also holds for everybody else of the company
};

struct Fact {
  std::string name;  // "relation.role"
  FactType type = FactType::boolean;
  bool nullable = false;            // may be known to be null: there is none, or nothing was said
  std::vector<std::string> values;  // of an enumeration, in order
  std::vector<std::string> words;   // what a person reads for each of `values`; for a bool no and yes
  std::string unit;                 // "day|days", see unitFor; empty where there is none
  std::string means;                // one sentence
  std::string label;                // as evidence names it: "their part in your hiring"
  FactOrigin origin = FactOrigin::page;
  bool isGeneral = false;  // of the user, their week or the clock: no different for the next person
  MomentSet moments;
  std::optional<Ask> ask;
  std::vector<Choice> change;            // what the person can bring about, in words: "once they said yes"
  std::optional<Constant> whenUnsaid;    // supplied by the store when the user never said anything
  std::optional<Constant> defaultValue;  // supplied always: a setting's default
  std::vector<FactId> workedOutFrom;     // of a fact that sums up others (core/derive.h): those, which are named to a person in its place

  // Returns the words for a value of this fact: from `words` where there are some, else the value itself. `wording`: of the vocabulary.
  std::string inWords(const Value& value, const Wording& wording) const;
};

class Vocabulary {
 public:
  // Adds a fact and returns its id. EXPECTS a name not added before and fewer than 65,535 facts.
  FactId add(Fact fact);

  // The words around facts and their values, in the language in which the facts themselves are worded; English unless said.
  const Wording& wording() const { return wording_; }
  void setWording(Wording wording) { wording_ = std::move(wording); }

  // Says what a fact sums up, which may stand after it.
  void setWorkedOutFrom(FactId id, std::vector<FactId> others) { facts_[id].workedOutFrom = std::move(others); }

  std::optional<FactId> find(std::string_view name) const;
  const Fact& operator[](FactId id) const { return facts_[id]; }
  std::size_t size() const { return facts_.size(); }
  const std::vector<Fact>& facts() const { return facts_; }

  // Returns whether some fact's name begins with this prefix and a dot: "relation".
  bool hasGroup(std::string_view prefix) const;

  // Returns the known name that is most like this one, or "" if none is near.
  std::string_view nearestName(std::string_view name) const;

 private:
  std::vector<Fact> facts_;
  Wording wording_;
  std::map<std::string, FactId, std::less<>> ids_;
};

// Returns "did you mean 'x'?" after `before`, or "" where nothing was near: how every unknown name is answered.
std::string didYouMean(std::string_view near, std::string_view before = {});

// Returns "one of a, b, c": what a refused value should have been.
std::string oneOf(const std::vector<std::string>& values, const Wording& wording);

// Returns the entry most like `text` by edit distance (at most a third of its length), or "".
std::string_view nearest(std::string_view text, const std::vector<std::string_view>& entries);

}  // namespace tact
