// What the store keeps: hiring processes, people and what was said about them, rules put aside.
//
// Plain data in the units of the store: times are unix seconds (UTC), texts are UTF-8. A stage is a value of the fact
// `process.stage`, kept as text and checked against the vocabulary when it is written.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/value.h"

namespace tact {

struct Process {
  std::int64_t id = 0;  // 0: not stored yet
  std::string company;
  std::string title;  // may be empty
  std::string stage;
  std::optional<std::int64_t> appliedAt;
  std::optional<std::int64_t> interviewAt;  // may lie in the future
  std::optional<std::int64_t> decidedAt;
  std::optional<std::int64_t> decisionDueAt;
  std::optional<bool> wentWell;  // absent: nothing was said
  std::optional<std::string> chances;
  std::optional<std::int64_t> thankedAt;  // interviews until then are thanked for; absent: none is. See sayThanked
  std::int64_t chasersSent = 0;
  bool nobodyElse = false;  // people there about whom nothing was said are not part of it
  std::int64_t updatedAt = 0;
  std::int64_t revision = 0;  // counts from 1
};

struct Person {
  std::string key;  // decoded vanity name, 1 to kMaxKeyBytes bytes
  std::string name;
  std::string company;                       // as last read; empty when it never was
  std::map<std::string, Constant> relation;  // by full fact name: {"relation.role", "interviewer"}
  std::optional<std::int64_t> processId;     // the process they were said to be part of
  std::int64_t revision = 0;                 // counts from 1
  std::int64_t updatedAt = 0;
};

// A rule put aside for one person.
struct Silence {
  std::string key;
  std::string rule;
  std::string kind;                   // "reason": for good; "later": until a time
  std::optional<std::int64_t> until;  // of "later"
};

inline constexpr std::size_t kMaxKeyBytes = 200;

// Longest company, title or name kept, in bytes, inclusive. Beyond: invalidValue.
inline constexpr std::size_t kMaxNameBytes = 1024;

// Returns how far along an undecided stage is: 1 (applied) to 4 (awaitingDecision); 0 for every other stage.
int stageRank(std::string_view stage);

// Returns whether the stage is undecided.
inline bool isOpen(std::string_view stage) { return stageRank(stage) > 0; }

// Returns whether a decision was made: offered, accepted, rejected, withdrawn. A lapsed process is neither open nor decided.
bool isDecided(std::string_view stage);

// Returns whether a thank-you was sent for the last interview that has taken place by `now`: one still to come wants its own only then.
bool hasThanked(const Process& process, std::int64_t now);

// Says whether it was. A thank-you stands for the interviews there were until `now`; saying what holds anyway changes nothing.
void sayThanked(Process& process, bool thanked, std::int64_t now);

// Returns whether this role makes a person part of a hiring process.
bool isHiringRole(std::string_view role);

}  // namespace tact
