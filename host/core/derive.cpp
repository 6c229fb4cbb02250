#include "core/derive.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace tact {
namespace {

// Below this many connections a profile counts as one with very few.
constexpr std::int64_t kFewConnections = 50;
// A headline of fewer bytes than this says nothing about a person.
constexpr std::size_t kThinHeadlineBytes = 4;
constexpr std::int64_t kAllSignals = 7;

// Roles that do not by themselves make a person known to the user.
constexpr std::array<std::string_view, 4> kUnknownRoles = {"none", "unsure", "recruiter", "competitor"};

class Derivation {
 public:
  Derivation(Moment moment, FactSet& facts) : moment_(moment), facts_(facts) {}

  void run() {
    if (says("person.inviteState", "received") || moment_ == Moment::incoming) facts_.put("relation.invitedByThem", Value::boolean(true));
    if (isKnownPerson())
      supply("relation.stranger", Value::boolean(false));
    else if (isSaidToBeStrange())
      supply("relation.stranger", Value::boolean(true));
    supply("invite.outOfNotes", Value::boolean(isWhole("invite.notesLeft") && whole("invite.notesLeft") <= 0));
    if (moment_ != Moment::incoming) return;
    const bool bare = isFalse("incoming.hasNote") || isTrue("note.isEmpty") || isTrue("note.isDefault");
    supply("incoming.noReason", Value::boolean(bare && !isTrue("incoming.askedWhy")));
    const bool unanswered = says("incoming.answer", "poor") || (isTrue("incoming.askedWhy") && says("incoming.answer", "none"));
    const bool alone = isWhole("person.mutualConnections") && whole("person.mutualConnections") == 0;
    supply("incoming.cold", Value::boolean(bare || unanswered || alone));
    const bool rude = isFalse("note.hasGreeting") || isTrue("note.pitch") || isTrue("note.isDefault");
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
  bool isWhole(std::string_view name) const { return facts_.get(name).is(Kind::integer); }
  std::int64_t whole(std::string_view name) const { return facts_.get(name).asInt(); }

  // Supplies a fact of this moment that nobody gave.
  void supply(std::string_view name, const Value& value) {
    const auto id = facts_.vocabulary().find(name);
    if (id && facts_.vocabulary()[*id].moments.has(moment_) && !facts_[*id].isKnown()) facts_.setDerived(*id, value);
  }

  bool isKnownPerson() const {
    for (const std::string_view name : {"relation.met", "relation.conversed", "relation.knewBefore", "relation.couldVouch"})
      if (isTrue(name)) return true;
    const Value role = facts_.get("relation.role");
    return role.is(Kind::string) && std::find(kUnknownRoles.begin(), kUnknownRoles.end(), role.asString()) == kUnknownRoles.end();
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
    const bool bare = headline.is(Kind::string) && headline.asString().size() < kThinHeadlineBytes;
    return bare || isFalse("person.hasExperience");
  }

  // All capitals or none, in a name written in Latin letters; other scripts have no such case.
  bool isOddlyCased() const {
    const Value name = facts_.get("person.name");
    if (!name.is(Kind::string)) return false;
    std::size_t upper = 0, lower = 0;
    for (const char c : name.asString()) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 0x80) return false;
      upper += std::isupper(byte) != 0 ? 1U : 0U;
      lower += std::islower(byte) != 0 ? 1U : 0U;
    }
    return upper + lower > 3 && (upper == 0 || lower == 0);
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

}  // namespace tact
