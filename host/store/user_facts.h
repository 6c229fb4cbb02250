// From what the user has told and done to the facts of one moment: `relation.*`, `process.*` and `note.similarToRecent`.
//
// Facts that are known already (given on the command line, read from the page) are never overwritten. Facts the vocabulary
// lacks are skipped. What nobody said and nothing implies stays unknown, so that it can be asked.
//
// The governing process: the one this person was said to be part of; else of those with their company the undecided one
// furthest along; else the one decided last, for half a year. Where their company could not be read and nothing (or "not
// sure") was said about them, the undecided process furthest along of all stands in, so that a warning names its doubt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/fact_set.h"
#include "store/store.h"

namespace tact {

// How long a closed process still governs, in days from its decision (else from its last news), exclusive.
inline constexpr int kClosedGovernsDays = 183;

// After how many days without news an undecided process is stale, inclusive.
inline constexpr int kStaleDays = 30;

struct UserContext {
  std::optional<Process> process;  // the governing one
  bool standsIn = false;           // it governs only because their company could not be read
  bool stale = false;              // undecided, and no news for kStaleDays
  std::optional<Person> person;
  std::vector<Silence> silences;  // in force for this person
  std::optional<Error> problem;   // the store could not be read: no fact was supplied
};

// Supplies the facts for the person `key` as of `now` (unix seconds). Reads person.company and person.inviteState of `facts`;
// where the page did not give the company, the one stored with the person counts.
UserContext supplyUserFacts(Store& store, const std::string& key, std::int64_t now, FactSet& facts,
                            int closedGovernsDays = kClosedGovernsDays);

}  // namespace tact
