// Tries every example of every rule against all rules.
//
// An example is laid over a complete, ordinary, polite moment (baselines/<moment>.json), so that other rules have all their facts: an
// unexpected second finding fails until its author lists it under `also`. Nothing may fire on a baseline itself.
#pragma once

#include <string>
#include <vector>

#include "core/fact_set.h"
#include "packs/library.h"

namespace tact {

struct ExampleFailure {
  std::string rule;  // "" for a baseline
  std::string file;
  std::string pointer;  // the example's place
  std::string message;  // a sentence that asks the author what is right
};

struct ExampleRun {
  std::size_t examples = 0;  // tried
  std::size_t checks = 0;    // example x rule
  std::vector<ExampleFailure> failures;
};

// Runs the examples of all rules, or only those of one rule (still against all).
ExampleRun runExamples(const Library& library, const std::string& onlyRule = {});

// Runs the examples of a rule that is not the library's, but stands in the place of the library's one of its id, if there is one.
ExampleRun runExamplesOf(const Library& library, const Rule& rule, const RuleFile& file);

// Returns the facts of an example.
FactSet factsOf(const Library& library, const Example& example);

}  // namespace tact
