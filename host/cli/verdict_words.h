// A verdict in words, for a terminal: the pieces that all commands share.
#pragma once

#include <string>

#include "core/judge.h"

namespace tact {

// Returns the line over a verdict: "Not yet.", or that there is nothing to say.
std::string headlineInWords(const Verdict& verdict, const RuleSet& rules);

// Returns a finding: what it is, why, what it rests on, what to do instead, and by whom the advice is; with its rule's id if wanted.
std::string findingInWords(const Finding& finding, const RuleSet& rules, bool withRule);

// Returns what would change the verdict and the question it turns on; "" where there is neither.
std::string outlookInWords(const Verdict& verdict);

}  // namespace tact
