#include "store/history_summary.h"

#include <algorithm>

namespace tact {

namespace {

void count(std::vector<InviteGroup>& groups, const std::string& value, bool wasAccepted) {
  auto group = std::find_if(groups.begin(), groups.end(), [&](const InviteGroup& one) { return one.value == value; });
  if (group == groups.end()) group = groups.insert(groups.end(), InviteGroup{value, 0, 0});
  group->sent += 1;
  group->accepted += wasAccepted ? 1 : 0;
}

void sortGroups(std::vector<InviteGroup>& groups) {
  std::sort(groups.begin(), groups.end(),
            [](const InviteGroup& a, const InviteGroup& b) { return a.sent != b.sent ? a.sent > b.sent : a.value < b.value; });
}

}  // namespace

HistorySummary summarise(const std::vector<Invitation>& sent, const std::vector<std::int64_t>& weeks) {
  HistorySummary summary;
  for (const std::int64_t began : weeks) summary.weeks.push_back({began, 0, 0, 0, 0, 0});
  for (const Invitation& one : sent) {
    const auto next = std::upper_bound(weeks.begin(), weeks.end(), one.sentAt);
    if (next == weeks.begin()) continue;
    WeekOfInvites& week = summary.weeks[static_cast<std::size_t>(next - weeks.begin()) - 1];
    const bool wasAccepted = one.state == "accepted";
    week.sent += 1;
    (wasAccepted ? week.accepted : one.state == "withdrawn" ? week.withdrawn : one.state == "pending" ? week.waiting : week.ignored) += 1;
    if (!one.surface.empty() && one.surface != "import") count(summary.bySurface, one.surface, wasAccepted);
    if (one.hasNote) count(summary.byNote, *one.hasNote ? "true" : "false", wasAccepted);
    count(summary.byRole, one.role, wasAccepted);
  }
  for (auto* groups : {&summary.bySurface, &summary.byNote, &summary.byRole}) sortGroups(*groups);
  return summary;
}

}  // namespace tact
