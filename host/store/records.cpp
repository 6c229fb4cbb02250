#include "store/records.h"

#include <algorithm>
#include <array>

namespace tact {

int stageRank(std::string_view stage) {
  static constexpr std::array<std::string_view, 4> kOpen = {"applied", "interviewScheduled", "interviewing", "awaitingDecision"};
  const auto* found = std::find(kOpen.begin(), kOpen.end(), stage);
  return found == kOpen.end() ? 0 : static_cast<int>(found - kOpen.begin()) + 1;
}

bool isDecided(std::string_view stage) { return stage == "offered" || stage == "accepted" || stage == "rejected" || stage == "withdrawn"; }

bool hasThanked(const Process& process, std::int64_t now) {
  if (!process.thankedAt) return false;
  return !process.interviewAt || *process.interviewAt <= *process.thankedAt || *process.interviewAt > now;
}

void sayThanked(Process& process, bool thanked, std::int64_t now) {
  if (thanked == hasThanked(process, now)) return;
  process.thankedAt.reset();
  if (thanked) process.thankedAt = now;
}

bool isHiringRole(std::string_view role) {
  return role == "interviewer" || role == "hiringManager" || role == "recruiter" || role == "panelist";
}

}  // namespace tact
