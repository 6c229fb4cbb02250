// Whether the person has seen the short list of questions for accepting: it is shown once, for a day.
//
// Kept among the questions under a key no person can have (empty), so that forgetting one person leaves it and forgetting everything does
// not. It does not count as a question that was asked.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/fact_set.h"
#include "core/verdict.h"
#include "store/store.h"

namespace tact {

inline constexpr std::string_view kChecklistFact = "viewer.checklistSeen";

class Checklist {
 public:
  explicit Checklist(Store& store) : store_(store) {}

  enum class State : std::uint8_t { never, visible, seen };

  // Returns whether it was never shown, is still to be shown, or was seen: a day after it was first shown. A time in the future comes from
  // a clock that was wrong: it does not count.
  Result<State> state(std::int64_t now);

  // Remembers that it is shown from now on, unless it was shown before.
  Result<void> show(std::int64_t now);

 private:
  Store& store_;
};

// Says it in `facts` where it is not known yet. A list of people is no place to show it (`mayShow` false): there, what was not seen stays
// unknown.
Result<void> supplyChecklist(Store& store, std::int64_t now, bool mayShow, FactSet& facts);

// Remembers it as shown if a finding rests on it.
Result<void> noteChecklist(Store& store, std::int64_t now, const Verdict& verdict, const Vocabulary& vocabulary);

}  // namespace tact
