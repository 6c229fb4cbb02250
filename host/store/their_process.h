// Which hiring process somebody belongs to: worked out here alone, so that rules, reminders and lists of people agree.
//
// It is the process they were said to be part of. Where none was said it is one at their company: of several the undecided one furthest
// along, else the one that ended last. What is made of it, and for how long one that ended counts, is not decided here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store/records.h"

namespace tact {

// Returns the process of somebody of whom this one was said, and whose company this is; null: none.
const Process* theirProcess(const std::vector<Process>& processes, std::optional<std::int64_t> said, std::string_view company);

// Returns the same for a person as they are kept. By their company alone only who may have a part belongs to a process: colleagues there
// are many.
const Process* theirProcess(const std::vector<Process>& processes, const Person& person);

// Returns the undecided process furthest along, of equals the one with later news; absent company: wherever it is. null: none.
const Process* furthestOpen(const std::vector<Process>& processes, std::optional<std::string_view> company = std::nullopt);

// Returns when it ended. EXPECTS that it is not undecided.
std::int64_t closedAt(const Process& process);

// Returns whether they were said to have a part in a hiring process.
bool hasPart(const Person& person);

// As hasPart(), or the user said they were not sure.
bool mayHavePart(const Person& person);

}  // namespace tact
