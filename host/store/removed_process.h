// A hiring process that was removed, with all that went with it, so that it can be put back: who was said to be part of it, and what was
// done or put off about its follow-ups.
//
// Nothing of it is kept in the store: whoever removed it holds it. Put back it is a new one, with another number.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/follow_ups.h"

namespace tact {

struct RemovedProcess {
  Process process;
  std::vector<std::string> people;  // keys
  std::map<FollowUpMarkId, FollowUpMark> marks;
};

// As Store::removeProcess, but returns what went.
Result<RemovedProcess> takeOut(Store& store, std::int64_t id, std::optional<std::int64_t> expectedRevision);

// Returns the process as it is stored then. Of people only those come back of whom something is still kept, and who were not said to be
// part of another one meanwhile. invalidValue: see Store::putProcess.
Result<Process> putBack(Store& store, const RemovedProcess& removed, std::int64_t now);

}  // namespace tact
