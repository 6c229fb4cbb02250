// Which hiring process somebody belongs to.
#include "store/their_process.h"

#include <gtest/gtest.h>

namespace tact {
namespace {

Process at(std::int64_t id, const char* company, const char* stage, std::int64_t updatedAt = 0) {
  Process process;
  process.id = id;
  process.company = company;
  process.stage = stage;
  process.updatedAt = updatedAt;
  return process;
}

std::int64_t idOf(const Process* process) { return process != nullptr ? process->id : 0; }

Person personIn(const char* company, const char* role, std::optional<std::int64_t> said = std::nullopt) {
  Person person;
  person.company = company;
  person.processId = said;
  if (role != nullptr) person.relation["relation.role"] = std::string(role);
  return person;
}

TEST(TheirProcess, WhatWasSaidGoesBeforeTheCompany) {
  const std::vector<Process> processes = {at(1, "Acme", "interviewing"), at(2, "Zenith", "rejected")};
  EXPECT_EQ(idOf(theirProcess(processes, 2, "Acme")), 2);
  EXPECT_EQ(idOf(theirProcess(processes, std::nullopt, "ACME, Inc.")), 1);
  EXPECT_EQ(idOf(theirProcess(processes, std::nullopt, "Northwind")), 0);
  EXPECT_EQ(idOf(theirProcess(processes, std::nullopt, "")), 0);
}

TEST(TheirProcess, OfSeveralAtACompanyTheUndecidedOneFurthestAlongElseTheLastThatEnded) {
  std::vector<Process> processes = {at(1, "Acme", "rejected", 90), at(2, "Acme", "applied", 80), at(3, "Acme", "interviewing", 10),
                                    at(4, "Acme", "interviewing", 20), at(5, "Zenith", "offered", 99)};
  EXPECT_EQ(idOf(theirProcess(processes, std::nullopt, "Acme")), 4);
  EXPECT_EQ(idOf(furthestOpen(processes)), 4);
  processes = {at(1, "Acme", "rejected", 90), at(2, "Acme", "withdrawn", 10)};
  EXPECT_EQ(idOf(theirProcess(processes, std::nullopt, "Acme")), 1);
  processes[1].decidedAt = 95;
  EXPECT_EQ(idOf(theirProcess(processes, std::nullopt, "Acme")), 2);
  EXPECT_EQ(idOf(furthestOpen(processes)), 0);
}

TEST(TheirProcess, ByTheirCompanyAloneOnlyWhoMayHaveAPartBelongsToIt) {
  const std::vector<Process> processes = {at(1, "Acme", "interviewing")};
  EXPECT_EQ(idOf(theirProcess(processes, personIn("Acme", "interviewer"))), 1);
  EXPECT_EQ(idOf(theirProcess(processes, personIn("Acme", "unsure"))), 1);
  EXPECT_EQ(idOf(theirProcess(processes, personIn("Acme", "none"))), 0);
  EXPECT_EQ(idOf(theirProcess(processes, personIn("Acme", nullptr))), 0);
  EXPECT_EQ(idOf(theirProcess(processes, personIn("TalentCo", nullptr, 1))), 1) << "it was said";
  EXPECT_TRUE(hasPart(personIn("", "recruiter")));
  EXPECT_FALSE(hasPart(personIn("", "unsure")));
  EXPECT_TRUE(mayHavePart(personIn("", "unsure")));
}

}  // namespace
}  // namespace tact
