#include "store/known_people.h"

#include <algorithm>
#include <map>

#include "core/characters.h"
#include "store/keys.h"
#include "store/statement.h"

namespace tact {

namespace {

Result<std::map<std::string, std::int64_t>> countLines(Database& database) {
  std::map<std::string, std::int64_t> lines;
  Statement statement(database, "SELECT key, count(*) FROM journal GROUP BY key");
  while (statement.next()) lines[statement.text(0)] = statement.integer(1);
  if (auto read = statement.outcome(); !read) return read.error();
  return lines;
}

// The name and company by which the history knows them.
Result<bool> nameFromHistory(Database& database, Person& person) {
  Statement statement(database,
                      "SELECT name, company FROM (SELECT name, company, 1 AS rank, 0 AS at FROM connections WHERE key = ?1"
                      " UNION ALL SELECT name, company, 2, sentAt FROM invitations WHERE key = ?1) ORDER BY rank, at DESC LIMIT 1");
  const bool found = statement.bind(person.key).next();
  if (found && person.name.empty()) person.name = statement.text(0);
  if (found && person.company.empty()) person.company = statement.text(1);
  if (auto read = statement.outcome(); !read) return read.error();
  return found;
}

Result<bool> isConnected(Database& database, const std::string& key) {
  Statement statement(database,
                      "SELECT EXISTS (SELECT 1 FROM connections WHERE key = ?1)"
                      " OR EXISTS (SELECT 1 FROM invitations WHERE state = 'accepted' AND"
                      " (key = ?1 OR key IN (SELECT memberId FROM memberIds WHERE key = ?1)))");
  const bool connected = statement.bind(key).next() && statement.boolean(0);
  if (auto read = statement.outcome(); !read) return read.error();
  return connected;
}

}  // namespace

Result<std::vector<KnownPerson>> KnownPeople::list(std::int64_t now) { return find("", now); }

Result<std::vector<KnownPerson>> KnownPeople::find(const std::string& text, std::int64_t now) {
  auto people = store_.listPeople();
  if (!people) return people.error();
  auto database = store_.database();
  if (!database) return database.error();
  auto lines = countLines(**database);
  if (!lines) return lines.error();
  std::vector<KnownPerson> known;
  for (Person& person : *people) {
    KnownPerson& one = known.emplace_back();
    one.person = std::move(person);
    if (const auto count = lines->extract(one.person.key)) one.journalLines = count.mapped();
  }
  for (const auto& [key, count] : *lines) {
    KnownPerson& one = known.emplace_back();
    one.person.key = key;
    one.journalLines = count;
    if (auto named = nameFromHistory(**database, one.person); !named) return named.error();
  }
  const std::string wanted = folded(text);
  if (!wanted.empty())
    std::erase_if(known, [&](const KnownPerson& one) {
      const auto holds = [&](const std::string& in) { return folded(in).find(wanted) != std::string::npos; };
      return !holds(one.person.name) && !holds(one.person.company) && !holds(one.person.key);
    });
  std::sort(known.begin(), known.end(), [](const KnownPerson& a, const KnownPerson& b) { return a.person.key < b.person.key; });
  for (KnownPerson& one : known) {
    auto talked = store_.talked(one.person.key, "", now);
    if (!talked) return talked.error();
    one.talked = *talked;
  }
  return known;
}

Result<std::optional<KnownPerson>> KnownPeople::get(const std::string& key, std::int64_t now) {
  auto person = store_.getPerson(key);
  if (!person) return person.error();
  auto database = store_.database();
  if (!database) return database.error();
  KnownPerson known;
  known.person = person->value_or(Person{});
  known.person.key = key;
  auto lines = Journal(store_).of(key);
  if (!lines) return lines.error();
  auto talked = store_.talked(key, "", now);
  if (!talked) return talked.error();
  auto silences = store_.silences(key, now);
  if (!silences) return silences.error();
  const auto inHistory = nameFromHistory(**database, known.person);
  if (!inHistory) return inHistory.error();
  const auto connected = isConnected(**database, key);
  if (!connected) return connected.error();
  if (!*person && lines->empty() && !*talked && silences->empty() && !*inHistory && !*connected) return std::optional<KnownPerson>();
  known.journalLines = static_cast<std::int64_t>(lines->size());
  known.journal = std::move(*lines);
  known.talked = *talked;
  known.silences = std::move(*silences);
  known.connected = *connected;
  return std::optional<KnownPerson>(std::move(known));
}

}  // namespace tact
