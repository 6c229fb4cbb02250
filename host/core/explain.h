// Why a rule applies, or why not: which part of its condition decided, with the facts it looked at in a layman's words.
//
// Works for any rule and any facts, also for rules that are switched off, put aside or of another moment: what decides is the rule's own
// condition, worked out part by part. Nothing is written by hand. Pure and total.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fact_set.h"
#include "core/rule.h"

namespace tact {

// What became of a rule. The names on the wire are those of outcomeName().
enum class RuleOutcome : std::uint8_t {
  applies,
  doesNotApply,  // some part of `when` is known not to hold
  exception,     // `when` holds, or might, and `unless` silences it
  undecided,     // a fact is missing
  failed,        // the condition cannot be worked out with these values
  off,           // switched off
  putAside,      // by the user, for this person
  otherMoment,   // it is not asked at this moment
};

std::string_view outcomeName(RuleOutcome outcome);

// One fact a part looked at.
struct PartFact {
  FactId fact = 0;
  bool isKnown = false;
  Constant value;    // null where not known, and for a list
  std::string text;  // "recruiter"; "not known"
};

enum class PartOutcome : std::uint8_t { yes, no, unknown, error };

// Returns "yes", "no", "unknown" or "error".
std::string_view outcomeName(PartOutcome outcome);

// One part of a condition. Parts joined by && or || are its `parts`; a part that has none is the smallest that is looked at.
struct ExplainedPart {
  std::string text;  // as the rule's author wrote it
  PartOutcome outcome = PartOutcome::unknown;
  bool decided = false;  // whether the rule's outcome turns on it
  std::string words;     // of the smallest parts: "their part: recruiter, not interviewer or hiring manager"
  std::vector<PartFact> facts;
  std::vector<ExplainedPart> parts;
};

struct Explanation {
  const Rule* rule = nullptr;
  RuleOutcome outcome = RuleOutcome::doesNotApply;
  std::vector<ExplainedPart> when;    // all must hold
  std::vector<ExplainedPart> unless;  // the exits, one or none
  std::vector<FactId> missing;        // of undecided: the facts it lacked, each once
  std::vector<std::string> reasons;   // the words of the parts that decided, each once
  std::string text;                   // all in one: "Does not apply. Their part: recruiter, not interviewer."
};

// Returns why. EXPECTS derive() to have been applied and a rule of the facts' vocabulary. `isPutAside`: by the user, for this person.
Explanation explainRule(const Rule& rule, Moment moment, const FactSet& facts, bool isPutAside = false);

}  // namespace tact
