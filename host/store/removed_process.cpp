#include "store/removed_process.h"

#include <utility>

namespace tact {

Result<RemovedProcess> takeOut(Store& store, std::int64_t id, std::optional<std::int64_t> expectedRevision) {
  RemovedProcess removed;
  const auto taken = store.write([&](Database& database) -> Result<void> {
    auto process = store.getProcess(id);
    if (!process) return process.error();
    removed.process = std::move(*process);
    const auto people = store.listPeople();
    if (!people) return people.error();
    for (const Person& person : *people)
      if (person.processId == id) removed.people.push_back(person.key);
    if (auto read = readMarks(database, removed.marks); !read) return read;
    std::erase_if(removed.marks, [&](const auto& mark) { return mark.first.processId != id; });
    return store.removeProcess(id, expectedRevision);
  });
  if (!taken) return taken.error();
  return removed;
}

Result<Process> putBack(Store& store, const RemovedProcess& removed, std::int64_t now) {
  Process process = removed.process;
  process.id = 0;
  const auto put = store.write([&](Database& database) -> Result<void> {
    auto stored = store.putProcess(std::move(process), std::nullopt, now);
    if (!stored) return stored.error();
    process = std::move(*stored);
    for (const std::string& key : removed.people) {
      const auto person = store.getPerson(key);
      if (!person) return person.error();
      if (!*person || (*person)->processId) continue;
      if (auto linked = store.linkPerson(key, process.id, now); !linked) return linked.error();
    }
    for (const auto& [was, mark] : removed.marks) {
      FollowUpMarkId id = was;
      if (!id.key.empty() && !isRequestMark(id.key)) {
        const auto person = store.getPerson(id.key);
        if (!person) return person.error();
        if (!*person) continue;  // forgotten meanwhile
      }
      id.processId = process.id;
      if (auto kept = putMark(database, id, mark); !kept) return kept;
    }
    return {};
  });
  if (!put) return put.error();
  return process;
}

}  // namespace tact
