#include "core/derive.h"

#include <algorithm>
#include <array>

#include "core/letters.h"

namespace tact {
namespace {

// Below this many connections a profile counts as one with very few.
constexpr std::int64_t kFewConnections = 50;
constexpr std::int64_t kAllSignals = 7;

// Roles that do not by themselves make a person known to the user.
constexpr std::array<std::string_view, 4> kUnknownRoles = {"none", "unsure", "recruiter", "competitor"};

constexpr std::array<std::string_view, 4> kOpenStages = {"applied", "interviewScheduled", "interviewing", "awaitingDecision"};
constexpr std::array<std::string_view, 4> kDecidedStages = {"offered", "accepted", "rejected", "withdrawn"};

class Derivation {
 public:
  Derivation(Moment moment, FactSet& facts) : moment_(moment), facts_(facts) {}

  void run() {
    if (says("person.inviteState", "received") || moment_ == Moment::incoming) facts_.put("relation.invitedByThem", Value::boolean(true));
    if (const Value text = facts_.get("note.text"); text.is(Kind::string)) supply("note.isEmpty", Value::boolean(isBlank(text.asString())));
    const bool known = facts_.isKnown("relation.isKnownToViewer") ? isTrue("relation.isKnownToViewer") : isKnownPerson();
    supply("relation.isKnownToViewer", Value::boolean(known));
    if (known)
      supply("relation.stranger", Value::boolean(false));
    else if (isSaidToBeStrange())
      supply("relation.stranger", Value::boolean(true));
    supplySummaries();
    supply("invite.outOfNotes", Value::boolean(isWhole("invite.notesLeft") && whole("invite.notesLeft") <= 0));
    if (moment_ != Moment::incoming) return;
    const bool bare = isFalse("incoming.hasNote") || isTrue("note.isEmpty") || isTrue("note.isDefault");
    supply("incoming.noReason", Value::boolean(bare && !isTrue("incoming.askedWhy")));
    const bool unanswered = says("incoming.answer", "poor") || (isTrue("incoming.askedWhy") && says("incoming.answer", "none"));
    const bool alone = isWhole("person.mutualConnections") && whole("person.mutualConnections") == 0;
    supply("incoming.cold", Value::boolean(bare || unanswered || alone));
    const Value lures = facts_.get("note.lures");
    const bool lured = lures.is(Kind::list) && !lures.elements().empty();
    supply("incoming.hasLure", Value::boolean(lured));
    const bool rude = isFalse("note.hasGreeting") || isTrue("note.pitch") || isTrue("note.isDefault") || lured;
    supply("incoming.courteous", Value::boolean(isTrue("incoming.hasNote") && !rude));
    countSignals();
  }

 private:
  bool isTrue(std::string_view name) const { return facts_.get(name).isTrue(); }
  bool isFalse(std::string_view name) const {
    const Value value = facts_.get(name);
    return value.is(Kind::boolean) && !value.isTrue();
  }
  bool says(std::string_view name, std::string_view text) const {
    const Value value = facts_.get(name);
    return value.is(Kind::string) && value.asString() == text;
  }
  template <std::size_t N>
  bool isOneOf(std::string_view name, const std::array<std::string_view, N>& texts) const {
    const Value value = facts_.get(name);
    return value.is(Kind::string) && std::find(texts.begin(), texts.end(), value.asString()) != texts.end();
  }
  bool isWhole(std::string_view name) const { return facts_.get(name).is(Kind::integer); }
  std::int64_t whole(std::string_view name) const { return facts_.get(name).asInt(); }

  // Supplies a fact of this moment that nobody gave.
  void supply(std::string_view name, const Value& value) {
    const auto id = facts_.vocabulary().find(name);
    if (id && facts_.vocabulary()[*id].moments.has(moment_) && !facts_[*id].isKnown()) facts_.setDerived(*id, value);
  }

  void supplySummaries() {
    supply("process.isOpen", Value::boolean(isOneOf("process.stage", kOpenStages)));
    supply("process.isDecided", Value::boolean(isOneOf("process.stage", kDecidedStages)));
    supply("process.wentBadly", Value::boolean(isFalse("process.wentWell")));
    supply("process.hasThanked", Value::boolean(isTrue("process.thankYouSent")));
    supply("followUp.asksForNews", Value::boolean(says("followUp.kind", "statusRequest")));
    supply("followUp.isThanks", Value::boolean(says("followUp.kind", "thankYou")));
    const bool connected = isWhole("person.degree") && whole("person.degree") == 1;
    const bool invited = facts_.isKnown("person.inviteState") && !says("person.inviteState", "none");
    supply("person.isInvited", Value::boolean(connected || invited));
    if (says("relation.role", "recruiter") || isTrue("person.isRecruiter"))
      supply("person.recruits", Value::boolean(true));
    else if (isFalse("person.isRecruiter"))
      supply("person.recruits", Value::boolean(false));
  }

  bool isKnownPerson() const {
    for (const std::string_view name : {"relation.met", "relation.conversed", "relation.knewBefore", "relation.couldVouch"})
      if (isTrue(name)) return true;
    return facts_.isKnown("relation.role") && !isOneOf("relation.role", kUnknownRoles);
  }

  // Whether anything was read or said from which a person not known to the user can be told.
  bool isSaidToBeStrange() const {
    if (isFalse("relation.met") || isFalse("relation.conversed") || facts_.isKnown("relation.role")) return true;
    if (says("removal.reason", "unknownToMe")) return true;
    if (isWhole("person.degree") && whole("person.degree") > 1) return true;
    return isWhole("person.mutualConnections") || isWhole("incoming.spamSignals");
  }

  // A sign is looked at when what it needs is known, and counts when it is there.
  void signal(bool looked, bool present) {
    read_ += looked ? 1 : 0;
    present_ += present ? 1 : 0;
  }

  // Seven signs, so that a missing photo and an odd spelling alone stay below what a rule declines for.
  void countSignals() {
    const auto known = [&](std::string_view name) { return facts_.isKnown(name); };
    signal(known("person.hasPhoto"), isFalse("person.hasPhoto"));
    signal(known("person.connections"), isWhole("person.connections") && whole("person.connections") < kFewConnections);
    signal(known("person.headline") || known("person.hasExperience"), isThin());
    signal(known("person.name"), isOddlyCased());
    signal(known("person.hasActivity"), isFalse("person.hasActivity"));
    const bool claims = isTrue("person.sharedEmployer") || isTrue("person.sharedSchool");
    const bool none = isWhole("person.mutualConnections") && whole("person.mutualConnections") == 0;
    signal(claims && known("person.mutualConnections"), claims && none);
    signal(known("incoming.companyBlanket"), isTrue("incoming.companyBlanket"));
    const bool given = known("incoming.spamSignals");
    supply("incoming.spamSignals", Value::integer(present_));
    supply("incoming.signalsRead", Value::integer(given ? kAllSignals : read_));
  }

  bool isThin() const {
    const Value headline = facts_.get("person.headline");
    const bool wordless = headline.is(Kind::string) && !hasLetter(headline.asString());
    return wordless || isFalse("person.hasExperience");
  }

  // All capitals or none, in a name of a script that has both.
  bool isOddlyCased() const {
    const Value name = facts_.get("person.name");
    if (!name.is(Kind::string)) return false;
    const Cases cases = casesIn(name.asString());
    return cases.upper + cases.lower > 3 && (cases.upper == 0 || cases.lower == 0);
  }

  Moment moment_;
  FactSet& facts_;
  std::int64_t read_ = 0, present_ = 0;
};

}  // namespace

void derive(Moment moment, FactSet& facts) {
  facts.forgetDerived();
  Derivation(moment, facts).run();
}

std::vector<FactId> groundsOf(Moment moment, const FactSet& facts, FactId id) {
  const std::vector<FactId>& others = facts.vocabulary()[id].workedOutFrom;
  std::vector<FactId> grounds;
  for (const FactId one : facts.isDerived(id) ? others : std::vector<FactId>{}) {
    if (!facts[one].isKnown() || facts[one].is(Kind::null)) continue;  // null: nothing was said
    FactSet alone = facts.copyOf();
    for (const FactId other : others)
      if (other != one) alone.unset(other);
    derive(moment, alone);
    if (alone[id].isKnown() && equal(alone[id], facts[id])) grounds.push_back(one);
  }
  return grounds.empty() ? std::vector<FactId>{id} : grounds;
}

}  // namespace tact
