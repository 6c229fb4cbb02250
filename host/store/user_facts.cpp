#include "store/user_facts.h"

#include <algorithm>

#include "core/note/simhash.h"
#include "store/keys.h"
#include "store/their_process.h"

namespace tact {

namespace {

constexpr std::int64_t kHourSeconds = 60 * 60;
constexpr std::int64_t kDaySeconds = 24 * kHourSeconds;

// Sets a fact that exists and is not known yet. What does not fit the vocabulary (any more) stays unknown.
void supply(FactSet& facts, const std::string& name, const Value& value) {
  const auto id = facts.vocabulary().find(name);
  if (id && !facts[*id].isKnown()) (void)facts.set(*id, value);
}

class Judgement {
 public:
  Judgement(const std::vector<Process>& processes, const UserContext& context, FactSet& facts, std::int64_t now, int closedDays)
      : processes_(processes), context_(context), facts_(facts), now_(now), closedDays_(closedDays) {
    readCompany();
  }

  void supplyRelation() {
    if (context_.person)
      for (const auto& [fact, value] : context_.person->relation) supply(facts_, fact, viewOf(value));
    const Value received = facts_.get("person.inviteState");
    if (received.is(Kind::string) && received.asString() == "received") supply(facts_, "relation.invitedByThem", Value::boolean(true));
    supplyRole();
    for (const Fact& fact : facts_.vocabulary().facts())
      if (fact.whenUnsaid && fact.name.starts_with("relation.") && fact.name != "relation.role")
        supply(facts_, fact.name, viewOf(*fact.whenUnsaid));
  }

  // Returns the governing process, if any; standsIn as in UserContext.
  const Process* governing(bool& standsIn) const {
    standsIn = false;
    if (const Process* theirs = firstOfTheirs([&](const Process& process) { return governs(process); })) return theirs;
    const Value role = facts_.get("relation.role");
    const bool doubtful = !role.isKnown() || (role.is(Kind::string) && role.asString() == "unsure");
    const Process* furthest = companyUnread_ && doubtful ? furthestOpen(processes_) : nullptr;
    standsIn = furthest != nullptr;
    return furthest;
  }

  void supplyProcess(const Process* process) {
    if (process == nullptr) {
      // Someone with a part in a hiring process that nobody recorded: its stage is worth asking.
      const Value role = facts_.get("relation.role");
      if (!(role.is(Kind::string) && isHiringRole(role.asString()))) supply(facts_, "process.stage", Value::string("none"));
      return;
    }
    supply(facts_, "process.stage", Value::string(process->stage));
    supply(facts_, "process.company", Value::string(process->company));
    supply(facts_, "process.thankYouSent", Value::boolean(hasThanked(*process, now_)));
    supply(facts_, "process.chasersSent", Value::integer(process->chasersSent));
    supplyOrNull("process.wentWell", process->wentWell ? Value::boolean(*process->wentWell) : Value::unknown());
    supplyOrNull("process.chances", process->chances ? Value::string(*process->chances) : Value::unknown());
    supplyOrNull("process.daysSinceApplied", since(process->appliedAt, kDaySeconds));
    supplyOrNull("process.daysSinceInterview", since(process->interviewAt, kDaySeconds));
    supplyOrNull("process.hoursSinceInterview", since(process->interviewAt, kHourSeconds));
    supplyOrNull("process.daysSinceDecision", since(process->decidedAt, kDaySeconds));
    Value due = Value::unknown();
    if (process->decisionDueAt) {
      const std::int64_t left = *process->decisionDueAt - now_;
      // Division rounds towards zero, which is up for what is past.
      due = Value::integer(left / kDaySeconds + (left > 0 && left % kDaySeconds != 0 ? 1 : 0));
    }
    supplyOrNull("process.decisionDueInDays", due);
  }

 private:
  void readCompany() {
    const Value onPage = facts_.get("person.company");
    if (onPage.is(Kind::string))
      company_ = onPage.asString();
    else if (!onPage.isKnown() && context_.person && !context_.person->company.empty())
      company_ = context_.person->company;
    else
      companyUnread_ = !onPage.isKnown();
  }

  void supplyRole() {
    if (facts_.isKnown("relation.role")) return;
    const Value stage = facts_.get("process.stage");  // known here only if it was given, which says there is such a process
    if (stage.is(Kind::string) && isOpen(stage.asString())) return;
    bool mayBePart = false;
    if (const Process* here = firstOfTheirs([](const Process& process) { return isOpen(process.stage); })) {
      mayBePart = !here->nobodyElse;
    } else if (companyUnread_) {
      mayBePart = std::any_of(processes_.begin(), processes_.end(),
                              [](const Process& process) { return isOpen(process.stage) && !process.nobodyElse; });
    }
    if (!mayBePart) supply(facts_, "relation.role", Value::string("none"));
  }

  // The process they were said to be part of where it is a wanted one; else the one their company leads to.
  template <typename IsWanted>
  const Process* firstOfTheirs(const IsWanted& isWanted) const {
    const auto said = context_.person ? context_.person->processId : std::nullopt;
    for (const auto& link : {said, std::optional<std::int64_t>()})
      if (const Process* theirs = theirProcess(processes_, link, company_); theirs != nullptr && isWanted(*theirs)) return theirs;
    return nullptr;
  }

  bool governs(const Process& process) const { return isOpen(process.stage) || now_ - closedAt(process) < closedDays_ * kDaySeconds; }

  // Whole units since then; unknown for what was not told or has not happened yet.
  Value since(const std::optional<std::int64_t>& then, std::int64_t unitSeconds) const {
    if (!then || *then > now_) return Value::unknown();
    return Value::integer((now_ - *then) / unitSeconds);
  }

  // Where nothing was said, null is a value of its own if the vocabulary knows it; else the fact stays unknown.
  void supplyOrNull(const std::string& name, const Value& value) { supply(facts_, name, value.isKnown() ? value : Value::null()); }

  const std::vector<Process>& processes_;
  const UserContext& context_;
  FactSet& facts_;
  std::int64_t now_;
  int closedDays_;
  std::string company_;
  bool companyUnread_ = false;
};

// Empty where the page shows none.
std::string memberIdIn(const FactSet& facts) {
  const Value read = facts.get("person.memberId");
  return read.is(Kind::string) && checkKey(std::string(read.asString())) ? std::string(read.asString()) : "";
}

// Whether they talked, as far as their messages were seen. Something the user said, or the page, goes before it.
Result<void> supplyTalk(Store& store, const std::string& key, std::int64_t now, FactSet& facts) {
  const auto id = facts.vocabulary().find("relation.conversed");
  if (!id || facts[*id].isKnown()) return {};
  const auto talked = store.talked(key, memberIdIn(facts), now);
  if (!talked) return talked.error();
  if (*talked) supply(facts, "relation.conversed", Value::boolean(**talked));
  return {};
}

// Whether the text is nearly one that was sent to somebody else lately.
Result<void> supplySimilar(Store& store, const std::string& key, FactSet& facts) {
  const Value text = facts.get("note.text");
  const auto id = facts.vocabulary().find("note.similarToRecent");
  if (!id || facts[*id].isKnown() || !text.is(Kind::string)) return {};
  const auto isNearOneOf = [&](const std::vector<std::uint64_t>& recent) {
    if (recent.empty()) return false;
    const auto read = [&](const char* name) {
      const Value value = facts.get(name);
      return value.is(Kind::string) ? value.asString() : std::string_view();
    };
    const NoteText written(text.asString());
    // A note may have been remembered before anybody knew whose name stands in it.
    const auto hash = simHash(written, read("person.name"), read("person.company")), whole = simHash(written, "", "");
    return hash &&
           std::any_of(recent.begin(), recent.end(), [&](std::uint64_t other) { return isNear(*hash, other) || isNear(*whole, other); });
  };
  const auto recent = store.notesToOthers(key);
  if (!recent) return recent.error();
  supply(facts, "note.similarToRecent", Value::boolean(isNearOneOf(*recent)));
  return {};
}

}  // namespace

UserContext supplyUserFacts(Store& store, const std::string& key, std::int64_t now, FactSet& facts, int closedGovernsDays) {
  UserContext context;
  auto processes = store.listProcesses();
  if (!processes) {
    context.problem = processes.error();
    return context;
  }
  if (checkKey(key)) {  // facts without a person, as on the command line, have no key
    // First of all: what was kept under their number is theirs.
    if (auto learned = store.learnMemberId(key, memberIdIn(facts)); !learned) context.problem = learned.error();
    auto person = store.getPerson(key);
    auto silences = store.silences(key, now);
    if (!person || !silences) {
      context.problem = person ? silences.error() : person.error();
      return context;
    }
    context.person = std::move(*person);
    context.silences = std::move(*silences);
  }
  Judgement judgement(*processes, context, facts, now, closedGovernsDays);
  judgement.supplyRelation();
  if (checkKey(key))
    if (auto told = supplyTalk(store, key, now, facts); !told) context.problem = told.error();
  if (auto told = supplySimilar(store, key, facts); !told) context.problem = told.error();
  const Process* governing = judgement.governing(context.standsIn);
  judgement.supplyProcess(governing);
  if (governing != nullptr) {
    context.process = *governing;
    context.stale = isOpen(governing->stage) && now - governing->updatedAt >= kStaleDays * kDaySeconds;
  }
  return context;
}

}  // namespace tact
