// Invitations week by week, and where people said yes: what the pictures of a person's own history are drawn from.
//
// Pure. A week counts the invitations sent in it and what has become of each of them since, so that the four parts add up to `sent`. The
// groups look at the same weeks; who said nothing about a group's matter is not in it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/invitations.h"

namespace tact {

struct WeekOfInvites {
  std::int64_t began = 0;  // unix seconds
  std::int64_t sent = 0, accepted = 0, ignored = 0, withdrawn = 0, waiting = 0;
};

struct InviteGroup {
  std::string value;
  std::int64_t sent = 0, accepted = 0;
};

struct HistorySummary {
  std::vector<WeekOfInvites> weeks;  // the oldest first
  // By where they were sent, by whether a note went along ("true", "false"), by the other's role. The largest first.
  std::vector<InviteGroup> bySurface, byNote, byRole;
};

// `weeks` holds when each began, rising, at least one; the last goes on without end. Invitations before the first are left out.
HistorySummary summarise(const std::vector<Invitation>& sent, const std::vector<std::int64_t>& weeks);

}  // namespace tact
