// What the tests of the judge share: a vocabulary small enough to know by heart, and the one verb of each stage.
//
//   person.degree int            person.connections int or null   person.hasPhoto bool    person.name, person.company string
//   person.inviteState enum      process.stage enum               process.wentWell bool or null
//   process.chances enum or null relation.role enum               relation.permission enum
//   relation.invitedByThem bool  invite.surface enum              note.links list         viewer.strictness enum, a setting
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/cel/evaluator.h"
#include "core/cel/program.h"
#include "core/fact_set.h"
#include "core/vocabulary.h"

namespace tact {

inline Fact factNamed(std::string name, FactType type, std::vector<std::string> values = {}, bool nullable = false) {
  Fact fact;
  fact.name = std::move(name);
  fact.type = type;
  fact.values = std::move(values);
  fact.nullable = nullable;
  fact.label = fact.name;
  fact.moments.add(Moment::invite);
  fact.moments.add(Moment::note);
  fact.moments.add(Moment::incoming);
  return fact;
}

inline Vocabulary smallWorld() {
  Vocabulary vocabulary;
  vocabulary.add(factNamed("person.degree", FactType::integer));
  vocabulary.add(factNamed("person.connections", FactType::integer, {}, true));
  vocabulary.add(factNamed("person.hasPhoto", FactType::boolean));
  vocabulary.add(factNamed("person.name", FactType::string));
  vocabulary.add(factNamed("person.company", FactType::string));
  vocabulary.add(factNamed("person.inviteState", FactType::enumeration, {"none", "sent", "received", "connected"}));
  vocabulary.add(factNamed("process.stage", FactType::enumeration, {"none", "applied", "interviewing", "decided"}));
  vocabulary.add(factNamed("process.wentWell", FactType::boolean, {}, true));
  vocabulary.add(factNamed("process.chances", FactType::enumeration, {"good", "uncertain", "poor"}, true));
  vocabulary.add(factNamed("relation.role", FactType::enumeration, {"none", "interviewer", "recruiter", "unsure"}));
  vocabulary.add(factNamed("relation.permission", FactType::enumeration, {"notAsked", "given", "refused"}));
  vocabulary.add(factNamed("relation.invitedByThem", FactType::boolean));
  vocabulary.add(factNamed("invite.surface", FactType::enumeration, {"profile", "dialog", "search"}));
  Fact links = factNamed("note.links", FactType::list);
  links.moments = {};
  links.moments.add(Moment::note);
  vocabulary.add(std::move(links));
  Fact strictness = factNamed("viewer.strictness", FactType::enumeration, {"normal", "strict"});
  strictness.defaultValue = std::string("normal");
  vocabulary.add(std::move(strictness));
  return vocabulary;
}

using Given = std::vector<std::pair<const char*, Value>>;

inline void give(FactSet& facts, const Given& given) {
  for (const auto& [name, value] : given) {
    const auto id = facts.vocabulary().find(name);
    ASSERT_TRUE(id) << name;
    ASSERT_EQ(facts.set(*id, value), "") << name;
  }
}

inline cel::Environment conditionsOf(const Vocabulary& vocabulary) {
  cel::Environment environment;
  environment.vocabulary = &vocabulary;
  environment.result = cel::boolType();
  return environment;
}

// Returns the program of an expression that must compile.
inline cel::Program compiled(const std::string& text, const cel::Environment& environment) {
  std::vector<cel::Issue> issues;
  auto program = cel::compile(text, environment, issues);
  for (const cel::Issue& issue : issues) ADD_FAILURE() << text << ": " << issue.message << " " << issue.hint;
  return program ? std::move(*program) : cel::Program();
}

inline std::vector<std::string> namesOf(const Vocabulary& vocabulary, const std::vector<FactId>& ids) {
  std::vector<std::string> names;
  for (const FactId id : ids) names.push_back(vocabulary[id].name);
  return names;
}

}  // namespace tact
