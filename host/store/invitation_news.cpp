#include "store/invitation_news.h"

namespace tact {

namespace {

constexpr std::int64_t kDaySeconds = 24 * 60 * 60;
constexpr std::int64_t kSettles = kSettlesDays * kDaySeconds;

bool isSent(const Invitation& one) { return one.direction == "sent"; }
bool waits(const Invitation& one) { return one.state == "pending"; }

bool ranOut(const Invitation& one, std::int64_t now) { return now - one.sentAt >= kWaitsDays * kDaySeconds; }

Invitation became(Invitation one, const char* state, std::int64_t now) {
  one.state = state;
  one.stateAt = now;
  return one;
}

// When it was sent as the page counts, at the latest: it rounds down.
std::optional<std::int64_t> sentAsCounted(const Invited& invited, std::int64_t now) {
  if (!invited.daysWaiting) return std::nullopt;
  return now - *invited.daysWaiting * kDaySeconds;
}

Invitation newRecord(const Invited& invited, std::int64_t now) {
  Invitation one;
  one.key = invited.key;
  one.name = invited.name;
  one.company = invited.company;
  one.role = invited.role;
  one.surface = invited.surface;
  one.hasNote = invited.hasNote;
  one.sentAt = now;
  one.stateAt = now;
  return one;
}

// One that somebody else's press, or another device's, must have sent.
Invitation foundRecord(const Invited& invited, std::int64_t now) {
  Invitation one = newRecord(invited, now);
  const auto counted = sentAsCounted(invited, now);
  one.surface.clear();
  one.hasNote.reset();
  one.isDated = counted.has_value();
  if (counted) one.sentAt = *counted;
  return one;
}

// The last record of one's own invitations.
const Invitation* lastSent(const Invitations& stored) {
  const Invitation* last = nullptr;
  for (const Invitation& one : stored)
    if (isSent(one)) last = &one;
  return last;
}

// Whether what a page shows may still be what was before this was recorded.
bool maySettle(const Invitation& one, std::int64_t now) { return one.stateAt && now - *one.stateAt <= kSettles; }

// That an imported one was followed by another, or that any ran out, is said when it is read, with the right day.
bool isLeftToReading(const Invitation& one, std::int64_t now) { return one.importId != 0 || ranOut(one, now); }

Invitations onSeenSent(const Invitations& stored, const Invited& invited, std::int64_t now) {
  const auto counted = sentAsCounted(invited, now);
  Invitations changes;
  for (const Invitation& one : stored) {
    if (!isSent(one) || !waits(one)) continue;
    const bool isAnother = counted ? *counted - one.sentAt > kRoughDays * kDaySeconds : ranOut(one, now);
    if (isAnother && isLeftToReading(one, now)) continue;
    if (isAnother && !maySettle(one, now)) {
      changes.push_back(became(one, "ignored", now));
      continue;
    }
    if (one.isDated || !counted) return changes;
    changes.push_back(one);
    changes.back().isDated = true;
    changes.back().sentAt = *counted;
    return changes;
  }
  const Invitation* last = lastSent(stored);
  if (changes.empty() && last != nullptr) {
    const bool isIgnored = last->state == "ignored";
    if (!isIgnored && maySettle(*last, now)) return {};
    // That it was ignored was only concluded, perhaps from a page that had stood open for long.
    const bool isThisOne = counted ? last->stateAt && *counted < *last->stateAt : isIgnored && !ranOut(*last, now);
    if (isThisOne && (isIgnored || last->state == "withdrawn")) return {became(*last, "pending", now)};
  }
  changes.push_back(foundRecord(invited, now));
  return changes;
}

}  // namespace

Invitations onSent(const Invitations& stored, const Invited& invited, std::int64_t now) {
  Invitations changes;
  for (const Invitation& one : stored) {
    if (!isSent(one) || !waits(one)) continue;
    if (one.importId == 0 && now - one.sentAt <= kSettles) {
      // Pressed again, or the page showed it before the press was told.
      Invitation same = one;
      if (!one.isDated) same.sentAt = now;
      same.isDated = true;
      if (same.surface.empty()) same.surface = invited.surface;
      if (!same.hasNote) same.hasNote = invited.hasNote;
      const bool isNews = !one.isDated || same.surface != one.surface || same.hasNote != one.hasNote;
      return isNews ? Invitations{same} : Invitations{};
    }
    // Where a new one can be sent, an older one no longer waits.
    if (!isLeftToReading(one, now)) changes.push_back(became(one, "ignored", now));
  }
  changes.push_back(newRecord(invited, now));
  return changes;
}

Invitations onWithdrawn(const Invitations& stored, const Invited& invited, std::int64_t now) {
  Invitations changes;
  for (const Invitation& one : stored)
    if (isSent(one) && waits(one)) changes.push_back(became(one, "withdrawn", now));
  if (!changes.empty()) return changes;
  if (const Invitation* last = lastSent(stored); last != nullptr && maySettle(*last, now)) {
    if (last->state == "withdrawn") return {};
    // The page was looked at before the press was told.
    if (last->state == "ignored") return {became(*last, "withdrawn", now)};
  }
  return {became(foundRecord(invited, now), "withdrawn", now)};
}

Invitations onSeen(const Invitations& stored, const Invited& invited, SeenState seen, std::int64_t now) {
  if (seen == SeenState::sent) return onSeenSent(stored, invited, now);
  Invitations changes;
  for (const Invitation& one : stored) {
    if (!waits(one)) continue;
    if (seen == SeenState::connected)
      changes.push_back(became(one, "accepted", now));
    else if (isSent(one) && now - one.sentAt >= kSettles && !ranOut(one, now))
      changes.push_back(became(one, "ignored", now));
  }
  return changes;
}

}  // namespace tact
