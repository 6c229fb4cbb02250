#include "store/their_process.h"

#include <tuple>

#include "core/company_name.h"

namespace tact {

namespace {

// "" where nothing was said.
std::string_view roleOf(const Person& person) {
  const auto said = person.relation.find("relation.role");
  const std::string* role = said == person.relation.end() ? nullptr : std::get_if<std::string>(&said->second);
  return role != nullptr ? std::string_view(*role) : std::string_view();
}

bool isBehind(const Process& a, const Process& b) {
  return std::tuple(stageRank(a.stage), a.updatedAt, a.id) < std::tuple(stageRank(b.stage), b.updatedAt, b.id);
}

}  // namespace

std::int64_t closedAt(const Process& process) { return process.decidedAt.value_or(process.updatedAt); }

bool hasPart(const Person& person) { return isHiringRole(roleOf(person)); }

bool mayHavePart(const Person& person) { return hasPart(person) || roleOf(person) == "unsure"; }

const Process* furthestOpen(const std::vector<Process>& processes, std::optional<std::string_view> company) {
  const Process* furthest = nullptr;
  for (const Process& process : processes)
    if (isOpen(process.stage) && (!company || sameCompany(*company, process.company)) &&
        (furthest == nullptr || isBehind(*furthest, process)))
      furthest = &process;
  return furthest;
}

const Process* theirProcess(const std::vector<Process>& processes, std::optional<std::int64_t> said, std::string_view company) {
  for (const Process& process : processes)
    if (said == process.id) return &process;
  if (const Process* open = furthestOpen(processes, company)) return open;
  const Process* last = nullptr;
  for (const Process& process : processes)
    if (!isOpen(process.stage) && sameCompany(company, process.company) && (last == nullptr || closedAt(*last) < closedAt(process)))
      last = &process;
  return last;
}

const Process* theirProcess(const std::vector<Process>& processes, const Person& person) {
  return theirProcess(processes, person.processId, mayHavePart(person) ? person.company : std::string_view());
}

}  // namespace tact
