// Working follow-ups out. What was said about them is kept in follow_up_marks.cpp.
#include "store/follow_ups.h"

#include <algorithm>
#include <tuple>

#include "store/their_process.h"

namespace tact {

namespace {

constexpr std::int64_t kHour = 60 * 60, kDay = 24 * kHour;

// The rows of the advice each number carries stand beside it.
constexpr std::int64_t kThanksLate = 24 * kHour;   // F01
constexpr std::int64_t kThanksGone = 7 * kDay;     // F01: thanks after a week would rather surprise
constexpr int kNewsWorkingDays = 5;                // F08
constexpr int kPromiseWorkingDays = 1;             // F08: after the promised date
constexpr int kApplicationWorkingDays = 10;        // F09: two weeks
constexpr std::int64_t kConnectGone = 60 * kDay;   // B09: by then it needs another reason
constexpr std::int64_t kReminderGone = 60 * kDay;  // whoever has not said for so long what came of it will not
constexpr std::int64_t kClearAgain = 30 * kDay;    // V05: about monthly
constexpr std::int64_t kDoneShown = 7 * kDay;
constexpr std::int64_t kUpcomingShown = 14 * kDay;

std::int64_t floorDays(std::int64_t seconds) { return (seconds - (((seconds % kDay) + kDay) % kDay)) / kDay; }

bool isSaid(const Person& person, const char* fact) {
  const auto said = person.relation.find(fact);
  const bool* yes = said == person.relation.end() ? nullptr : std::get_if<bool>(&said->second);
  return yes != nullptr && *yes;
}

class WorkingOut {
 public:
  WorkingOut(const FollowUpSources& sources, const FollowUpTerms& terms, std::int64_t now) : sources_(sources), terms_(terms), now_(now) {}

  std::vector<FollowUp> run() {
    for (const Process& process : sources_.processes) {
      thankYou(process);
      decisionDue(process);
      statusRequest(process);
      applicationStatus(process);
    }
    for (const Person& person : sources_.people) connectNow(person);
    withdrawOld();
    std::sort(found_.begin(), found_.end(), [](const FollowUp& a, const FollowUp& b) {
      return std::tuple(a.state, a.dueAt, a.id()) < std::tuple(b.state, b.dueAt, b.id());
    });
    return std::move(found_);
  }

 private:
  const FollowUpMark* markAt(const FollowUpMarkId& id) const {
    const auto mark = sources_.marks.find(id);
    return mark == sources_.marks.end() ? nullptr : &mark->second;
  }

  static FollowUp of(const char* kind, const Process& process, std::int64_t occasion, std::int64_t dueAt) {
    FollowUp followUp;
    followUp.kind = kind;
    followUp.processId = process.id;
    followUp.company = process.company;
    followUp.stage = process.stage;
    followUp.occasion = occasion;
    followUp.dueAt = dueAt;
    return followUp;
  }

  // Adds it with what was said about this occasion; a mark of another one is void. What is neither done nor wanted after `goneAt` is left
  // out.
  void add(FollowUp followUp, const FollowUpMark* mark, std::int64_t goneAt) {
    if (mark != nullptr && mark->occasion != followUp.occasion) mark = nullptr;
    if (mark != nullptr && mark->doneAt) {
      followUp.state = FollowUpState::done;
      followUp.doneAt = mark->doneAt;
    } else if (now_ >= goneAt) {
      return;
    } else if (mark != nullptr && mark->snoozedUntil && *mark->snoozedUntil > now_) {
      followUp.state = FollowUpState::snoozed;
      followUp.snoozedUntil = mark->snoozedUntil;
    } else {
      followUp.state = followUp.dueAt <= now_ ? FollowUpState::due : FollowUpState::upcoming;
    }
    found_.push_back(std::move(followUp));
  }

  void thankYou(const Process& process) {
    const std::string& stage = process.stage;
    if (!process.interviewAt || (stage != "interviewScheduled" && stage != "interviewing" && stage != "awaitingDecision")) return;
    FollowUp followUp = of("thankYou", process, *process.interviewAt, *process.interviewAt);
    followUp.isLateAt = *process.interviewAt + kThanksLate;
    const FollowUpMark* mark = markAt({"thankYou", process.id, ""});
    const bool isNoted = mark != nullptr && mark->doneAt;
    if (process.thankedAt && *process.thankedAt >= followUp.occasion) {
      if (!isNoted || mark->occasion != followUp.occasion) return;  // said elsewhere: nothing is left to do or to take back
    } else if (isNoted) {
      mark = nullptr;  // taken back elsewhere
    }
    const std::int64_t goneAt = followUp.dueAt + kThanksGone;
    add(std::move(followUp), mark, goneAt);
  }

  void decisionDue(const Process& process) {
    if (!process.decisionDueAt || !isOpen(process.stage)) return;
    const std::int64_t at = *process.decisionDueAt;
    add(of("decisionDue", process, at, at), markAt({"decisionDue", process.id, ""}), at + kReminderGone);
  }

  // A promise that an interview has overtaken is none any more.
  static std::optional<std::int64_t> promiseOf(const Process& process) {
    const bool isOvertaken = process.decisionDueAt && process.interviewAt && *process.interviewAt > *process.decisionDueAt;
    return isOvertaken ? std::nullopt : process.decisionDueAt;
  }

  void statusRequest(const Process& process) {
    if (!isOpen(process.stage) || process.stage == "applied") return;
    if (const auto promise = promiseOf(process)) {
      request(of("statusRequest", process, *promise, workingDaysAfter(*promise, kPromiseWorkingDays, terms_.offset)), process);
    } else if (process.interviewAt) {
      const std::int64_t at = *process.interviewAt;
      const std::int64_t due = atTheSoonest(workingDaysAfter(at, kNewsWorkingDays, terms_.offset), at + terms_.newsDays * kDay);
      request(of("statusRequest", process, at, due), process);
    }
  }

  void applicationStatus(const Process& process) {
    if (process.stage != "applied") return;
    if (process.decisionDueAt) {
      const std::int64_t due = workingDaysAfter(*process.decisionDueAt, kPromiseWorkingDays, terms_.offset);
      request(of("applicationStatus", process, *process.decisionDueAt, due), process);
    } else if (process.appliedAt) {
      const std::int64_t at = *process.appliedAt;
      const std::int64_t due =
          atTheSoonest(workingDaysAfter(at, kApplicationWorkingDays, terms_.offset), at + terms_.applicationDays * kDay);
      request(of("applicationStatus", process, at, due), process);
    }
  }

  // The later of the two, on a working day: nobody reads a question about work on a Saturday.
  std::int64_t atTheSoonest(std::int64_t due, std::int64_t soonest) const {
    return workingDaysAfter(std::max(due, soonest) - kDay, 1, terms_.offset);
  }

  // When news were last asked for, whether about the application or after the interview.
  std::optional<std::int64_t> lastAsked(const Process& process) const {
    if (process.chasersSent == 0) return std::nullopt;
    std::optional<std::int64_t> last;
    for (const char* kind : {"statusRequest", "applicationStatus"})
      if (const FollowUpMark* mark = markAt({kind, process.id, requestMark(process.chasersSent)}); mark != nullptr && mark->doneAt)
        last = std::max(last.value_or(*mark->doneAt), *mark->doneAt);
    return last ? last : process.updatedAt;  // noted elsewhere: no later than that
  }

  // One of the two or three requests for news, each a week after the one before; the last one made stays for a while, to be taken back.
  void request(FollowUp followUp, const Process& process) {
    const std::int64_t made = process.chasersSent;
    const std::int64_t goneAt = followUp.dueAt + kReminderGone;
    if (const FollowUpMark* mark = markAt({followUp.kind, process.id, requestMark(made)});
        made > 0 && mark != nullptr && mark->doneAt && mark->occasion == followUp.occasion &&
        now_ < *mark->doneAt + std::min(kDoneShown, terms_.apartDays * kDay)) {
      followUp.count = made;
      return add(std::move(followUp), mark, goneAt);
    }
    if (made >= terms_.mostRequests) return;
    if (const auto last = lastAsked(process)) followUp.dueAt = atTheSoonest(followUp.dueAt, *last + terms_.apartDays * kDay);
    followUp.count = made + 1;
    const FollowUpMark* mark = markAt({followUp.kind, process.id, requestMark(followUp.count)});
    // Done and yet not counted: that was taken back elsewhere.
    add(std::move(followUp), mark != nullptr && mark->doneAt ? nullptr : mark, goneAt);
  }

  void connectNow(const Person& person) {
    if (!hasPart(person) || sources_.reached.contains(person.key)) return;
    // Nobody is sent after someone who did not come and never said why.
    if (isSaid(person, "relation.missedCommitment") && !isSaid(person, "relation.explained")) return;
    const Process* process = theirProcess(sources_.processes, person);
    if (process == nullptr || !process->decidedAt || (process->stage != "accepted" && process->stage != "rejected")) return;
    const std::int64_t grace = process->stage == "accepted" ? terms_.graceAfterYes : terms_.graceAfterNo;
    FollowUp followUp = of("connectNow", *process, *process->decidedAt, *process->decidedAt + grace * kDay);
    if (const auto back = sources_.withdrawnAt.find(person.key); back != sources_.withdrawnAt.end())
      followUp.dueAt = std::max(followUp.dueAt, back->second + terms_.againDays * kDay);
    followUp.key = person.key;
    followUp.name = person.name;
    add(std::move(followUp), markAt({"connectNow", process->id, person.key}), *process->decidedAt + kConnectGone);
  }

  void withdrawOld() {
    if (sources_.oldInvitations == 0 || !sources_.oldestInvitationAt) return;
    FollowUp followUp;
    followUp.kind = "withdrawOld";
    followUp.occasion = *sources_.oldestInvitationAt;
    followUp.count = sources_.oldInvitations;
    followUp.dueAt = followUp.occasion + terms_.oldDays * kDay;
    const FollowUpMark* found = markAt({"withdrawOld", 0, ""});
    FollowUpMark mark = found != nullptr ? *found : FollowUpMark{};
    // There is always an oldest one: what was gone through rests for a month, whichever it was.
    if (mark.doneAt && now_ >= *mark.doneAt + kDoneShown) {
      followUp.dueAt = std::max(followUp.dueAt, *mark.doneAt + kClearAgain);
      mark.doneAt.reset();
    }
    mark.occasion = followUp.occasion;
    add(std::move(followUp), &mark, now_ + 1);
  }

  const FollowUpSources& sources_;
  const FollowUpTerms& terms_;
  std::int64_t now_;
  std::vector<FollowUp> found_;
};

}  // namespace

std::string FollowUp::id() const { return kind + "/" + (processId ? std::to_string(*processId) : "") + "/" + key; }

std::int64_t workingDaysAfter(std::int64_t at, int days, std::int64_t offset) {
  const std::int64_t first = floorDays(at + offset);
  std::int64_t day = first;
  const auto isWeekend = [&] {
    const std::int64_t weekday = (((day + 4) % 7) + 7) % 7;  // 1970-01-01 was a Thursday; 0 is Sunday
    return weekday == 0 || weekday == 6;
  };
  for (int left = days; left > 0;) {
    ++day;
    if (!isWeekend()) --left;
  }
  return at + (day - first) * kDay;
}

std::vector<FollowUp> followUpsOf(const FollowUpSources& sources, const FollowUpTerms& terms, std::int64_t now) {
  return WorkingOut(sources, terms, now).run();
}

bool isShown(const FollowUp& followUp, std::int64_t now) {
  switch (followUp.state) {
    case FollowUpState::upcoming: return followUp.dueAt - now <= kUpcomingShown;
    case FollowUpState::done: return followUp.doneAt && now - *followUp.doneAt < kDoneShown;
    default: return true;
  }
}

}  // namespace tact
