// The facts of one moment: a value, or unknown, for every fact of the vocabulary.
//
// Texts and lists are copied in. Beside each value stands a code: the place of a bool's or enumeration's value, so that rules
// compare by testing one bit. Reusable through clear(); not copyable by accident (see copyOf).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/arena.h"
#include "core/vocabulary.h"

namespace tact {

// Codes of values that are no place in an enumeration.
inline constexpr std::uint8_t kNullCode = 62;
inline constexpr std::uint8_t kUnknownCode = 63;

// Returns the place of a known value among a fact's values: of an enumeration its index, of a bool 0 or 1, kNullCode for null,
// kUnknownCode for anything else.
std::uint8_t codeOf(const Fact& fact, const Value& value);

// A part of `note.text` that a fact of it concerns: UTF-16 units, half-open.
struct Mark {
  FactId fact = 0;
  std::uint32_t start = 0, end = 0;
  bool operator==(const Mark&) const = default;
};

class FactSet {
 public:
  // Every fact unknown, settings at their defaults. The vocabulary must outlive the set.
  explicit FactSet(const Vocabulary& vocabulary);

  const Vocabulary& vocabulary() const { return *vocabulary_; }

  // Sets a fact. Returns "" when done, else what was expected ("one of interviewer, recruiter, ..."); the fact then stays as it
  // was. An integer is taken for a whole double's worth only: 3.0 is 3, 3.5 is refused.
  std::string set(FactId id, const Value& value);

  // As set() by name; for facts of our own that must exist. EXPECTS a name of the vocabulary and a fitting value.
  void put(std::string_view name, const Value& value);

  void unset(FactId id);

  // Sets a fact that follows from others (core/derive.h). forgetDerived() makes all such facts unknown, so that they can be worked out anew
  // after a change; what set() gave since then stays.
  void setDerived(FactId id, const Value& value);
  void forgetDerived();
  bool isDerived(FactId id) const;

  // Says which part of the text a measured fact concerns; gone when the fact is set again.
  void mark(FactId id, std::uint32_t start, std::uint32_t end) { marks_.push_back({id, start, end}); }
  const std::vector<Mark>& marks() const { return marks_; }

  const Value& operator[](FactId id) const { return values_[id]; }
  std::uint8_t code(FactId id) const { return codes_[id]; }

  // Returns the value by name; unknown if the vocabulary lacks it.
  Value get(std::string_view name) const;
  bool isKnown(std::string_view name) const { return get(name).isKnown(); }

  // Everything unknown again, settings at their defaults; memory is kept.
  void clear();

  // Returns an independent copy.
  FactSet copyOf() const;

 private:
  const Vocabulary* vocabulary_;
  std::vector<Value> values_;
  std::vector<std::uint8_t> codes_;
  std::vector<FactId> derived_;
  std::vector<Mark> marks_;
  std::unique_ptr<Arena> arena_;
};

}  // namespace tact
