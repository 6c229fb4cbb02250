// The rules of one moment, and for each the quickest proof that it is silent.
//
// Nearly every rule is silent nearly always, and nearly always because one bool or enumeration has another value. So each rule stands
// here with its gates: sets of values outside of which it cannot fire. A closed gate settles the rule within two neighbouring cache
// lines; only a rule whose gates are all open is worth firing(). A gate never claims more than that: an unknown fact leaves it open.
#pragma once

#include <cstdint>
#include <vector>

#include "core/cel/program.h"
#include "core/fact_set.h"
#include "core/level.h"

namespace tact {

struct Rule;

class RuleIndex {
 public:
  // Adds a rule that stands at `place` of its RuleSet. EXPECTS its programs to be compiled against the vocabulary.
  void add(std::uint32_t place, const Rule& rule, const Vocabulary& vocabulary);

  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }

  // Calls visit(place) for each rule that may fire, in the order of their adding. `visit` returns the level that a rule must exceed to be
  // looked at from then on: Level::clear for all.
  template <typename Visit>
  void forEachOpen(const FactSet& facts, Visit&& visit) const {
    Level above = Level::clear;
    for (const Entry& entry : entries_)
      if (isOpen(entry.first, facts) && entry.level > above && restIsOpen(entry, facts)) above = visit(entry.place);
  }

 private:
  struct Gate {
    std::uint64_t open = 0;  // one bit for each code of the fact; all of them: always open
    FactId fact = 0;
  };
  struct Entry {
    Gate first;  // the one closed most often
    Level level = Level::tip;
    std::uint32_t place = 0;
    std::uint32_t restBegin = 0, restEnd = 0;  // places in rest_
  };

  static bool isOpen(const Gate& gate, const FactSet& facts) { return ((gate.open >> facts.code(gate.fact)) & 1U) != 0; }
  bool restIsOpen(const Entry& entry, const FactSet& facts) const {
    for (std::uint32_t i = entry.restBegin; i < entry.restEnd; ++i)
      if (!isOpen(rest_[i], facts)) return false;
    return true;
  }

  static void close(std::vector<Gate>& gates, FactId fact, std::uint64_t open);
  static void needNotFalse(const cel::Program& program, cel::NodeId id, std::vector<Gate>& gates);
  static void needNotTrue(const cel::Program& program, cel::NodeId id, std::vector<Gate>& gates);

  std::vector<Entry> entries_;
  std::vector<Gate> rest_;
};

}  // namespace tact
