// The work that is measured: the shipped rules, and as many more as wanted made from them.
//
// A scaled rule is a shipped one under another id, its settings written out, and the constants of its conditions varied within their
// fact's type: other members of the enumeration, the other bool, numbers near by. So thousands of rules differ in what they test and in
// when they fire, and no branch goes the same way for ever. Worlds are sets of facts made by chance from a fixed seed.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "packs/library.h"

namespace tact::bench {

// The fewest facts known in a world; every fact that some rule mentions is among them.
inline constexpr std::size_t kFewestFacts = 60;

struct ScaledRule {
  std::string id;
  std::vector<std::string> when;
  std::string unless;  // "" where there is none
};

struct ScaledRules {
  std::vector<ScaledRule> rules;
  Files files;                       // all that loadLibrary needs
  std::vector<std::string> leftOut;  // shipped rules that peers have no words for (arithmetic, loops)
};

// Returns `count` rules that belong to every moment, so that all of them are evaluated; the shipped ones, not varied, if `count` is 0.
ScaledRules scaledRules(const Library& shipped, std::size_t count);

// Returns names of facts, at least kFewestFacts where the vocabulary has as many.
std::vector<FactId> knownFacts(const Library& shipped);

// Returns facts with all of `known` set. Worlds with the same number are the same.
FactSet world(const Library& shipped, const std::vector<FactId>& known, std::size_t number);

}  // namespace tact::bench
