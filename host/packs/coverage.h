// Which operands of a rule's conditions its examples see both ways.
//
// An operand is a whole condition (each part of `when`, and `unless`) and everything joined by && or || in it. It is seen one way when some
// example of the same rule makes it true, the other way when some example makes it false; whether it decided anything does not matter.
// Operands without facts (a setting alone) are left out: no example can change them.
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
  bool seenTrue = false;
  bool seenFalse = false;

  bool seenBothWays() const { return seenTrue && seenFalse; }
};

// Returns every operand of the rule, nothing seen yet. References into the library.
std::vector<Operand> operandsOf(const Library& library, const Rule& rule);

// Returns the operands of all rules, or of one, with what their examples see.
std::vector<Operand> coverage(const Library& library, const std::string& onlyRule = {});

// Returns where an operand stands in its file.
Span placeOf(const Library& library, const Operand& operand);

}  // namespace tact
