// Which operands of a rule's conditions its examples see both ways.
//
// An operand is a whole condition (each part of `when`, and `unless`) and everything joined by && or || in it. It is seen one way when some
// example of the same rule makes it true, the other way when some example makes it false; whether it decided anything does not matter.
// Left out is what no example can change, since examples run with the settings as they stand: operands without facts (a setting alone), and
// settled ones, such as both sides and the whole of `settings.days == 0 || ...` while the days are 0.
#pragma once

#include <string>
#include <vector>

#include "packs/library.h"

namespace tact {

struct Operand {
  std::string rule;
  std::string file;     // path of the rule's file
  std::string pointer;  // of the condition
  const cel::Program* program = nullptr;
  cel::NodeId node = 0;
  bool isSettled = false;  // settings or constants alone decide it, or what it is a part of
  bool seenTrue = false;
  bool seenFalse = false;

  bool seenBothWays() const { return seenTrue && seenFalse; }
};

// Returns every operand of the rule, nothing seen yet. References into the library.
std::vector<Operand> operandsOf(const Library& library, const Rule& rule);

// Returns the operands of all rules, or of one, that facts can change, with what their examples see.
std::vector<Operand> coverage(const Library& library, const std::string& onlyRule = {});

// Returns whether this example of the rule shows some operand one way that no other example of it shows.
bool showsWhatNoOtherDoes(const Library& library, const Rule& rule, const Example& example);

// Returns where an operand stands in its file.
Span placeOf(const Library& library, const Operand& operand);

}  // namespace tact
