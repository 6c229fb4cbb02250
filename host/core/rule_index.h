// The rules of one moment, laid out for finding those that fire among many that do not.
//
// Nearly every condition consists of tests of one fact each, joined by &&, || and !. Such a rule stands here once more as clauses: it fires
// when each has a test that holds, and is silent when one has none. All tests stand in one row of memory, and before them the one that
// fails most often, so that most rules are settled by a single test. What the clauses cannot settle (a fact is unknown, part of the
// condition is something else, such as a search in a text) is left to firing().
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
  // What is known of a rule without running its programs.
  enum class Proof : std::uint8_t { silent, fires, none };

  // Adds a rule that stands at `place` of its RuleSet. EXPECTS its programs to be compiled against the vocabulary.
  void add(std::uint32_t place, const Rule& rule, const Vocabulary& vocabulary);

  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }

  // Calls visit(place, proof) for each rule that is not proved silent, in the order of their adding. `visit` returns the level that a rule
  // must exceed to be looked at from then on: Level::clear for all.
  template <typename Visit>
  void forEachOpen(const FactSet& facts, Visit&& visit) const {
    Level above = Level::clear;
    for (const Entry& entry : entries_) {
      if (((entry.open >> facts.code(entry.fact)) & 1U) == 0 || entry.level <= above) continue;
      if (const Proof found = proof(entry, facts); found != Proof::silent) above = visit(entry.place, found);
    }
  }

 private:
  // One test of one fact: its code is among `number`'s bits, or its integer compares so with `number`.
  struct Test {
    std::uint64_t number = 0;
    FactId fact = 0;
    cel::Op op = cel::Op::factIn;  // or less .. greaterEqual, equal, notEqual
    bool endsClause = false;
  };
  using Clause = std::vector<Test>;  // holds if one of them does
  struct Entry {
    std::uint64_t open = 0;  // one bit for each code of `fact` with which the rule may fire
    FactId fact = 0;
    Level level = Level::tip;
    bool isWhole = false;  // the clauses are all there is to the rule
    std::uint32_t place = 0;
    std::uint32_t begin = 0, end = 0;  // places in tests_
  };

  static bool addTests(const cel::Program& program, cel::NodeId id, bool wanted, Clause& clause);
  static bool addClauses(const cel::Program& program, cel::NodeId id, bool wanted, std::vector<Clause>& clauses);
  Proof proof(const Entry& entry, const FactSet& facts) const;

  std::vector<Entry> entries_;
  std::vector<Test> tests_;
};

}  // namespace tact
