#include "store/known_people.h"

#include "core/characters.h"
#include "store/invitations.h"
#include "store/statement.h"
#include "store/their_process.h"

namespace tact {

struct KnownPeople::Named {
  std::string key, name, company;
  bool isInHistory = false;

  bool holds(const std::string& wanted) const {
    const auto isIn = [&](const std::string& text) { return folded(text).find(wanted) != std::string::npos; };
    return wanted.empty() || isIn(name) || isIn(company) || isIn(key);
  }
};

namespace {

// Keys after ?1, at most ?2 (-1: all) of them. Each table gives them in order by an index, so that a page costs no more than it holds.
constexpr const char* kEverybody =
    "SELECT key FROM people WHERE key > ?1 UNION SELECT key FROM journal WHERE key > ?1"
    " UNION SELECT key FROM invitations WHERE key > ?1 UNION SELECT key FROM connections WHERE key > ?1"
    " UNION SELECT key FROM importedTalks WHERE key > ?1"
    " UNION SELECT key FROM memberIds WHERE key > ?1 AND memberId IN (SELECT memberId FROM talks WHERE conversed)"
    " UNION SELECT memberId FROM talks WHERE memberId > ?1 AND conversed AND memberId NOT IN (SELECT memberId FROM memberIds)"
    " ORDER BY key LIMIT ?2";

// The keys of a query with name and company: as the user or a page gave them, else as the connection or the last invitation has them.
std::string withNames(const std::string& keys) {
  const auto text = [](const std::string& column) {
    return "coalesce(nullif(people." + column + ", ''), nullif(connections." + column + ", ''), (SELECT " + column +
           " FROM invitations WHERE key = known.key AND " + column + " <> '' ORDER BY sentAt DESC LIMIT 1), '')";
  };
  return "SELECT known.key, " + text("name") + ", " + text("company") +
         ", connections.key IS NOT NULL OR EXISTS (SELECT 1 FROM invitations WHERE key = known.key) FROM (" + keys +
         ") AS known LEFT JOIN people ON people.key = known.key LEFT JOIN connections ON connections.key = known.key ORDER BY known.key";
}

}  // namespace

Result<KnownPeople::Named> KnownPeople::named(const std::string& key) {
  auto database = store_.database();
  if (!database) return database.error();
  static const std::string kSql = withNames("SELECT ?1 AS key");
  Statement statement(**database, kSql);
  Named named;
  if (statement.bind(key).next()) named = {key, statement.text(1), statement.text(2), statement.boolean(3)};
  if (auto read = statement.outcome(); !read) return read.error();
  return named;
}

Result<std::string> KnownPeople::nameOf(const std::string& key) {
  const auto found = named(key);
  if (!found) return found.error();
  return found->name;
}

Result<KnownPerson> KnownPeople::entry(Named named, const std::vector<Process>& processes, std::int64_t now) {
  auto person = store_.getPerson(named.key);
  if (!person) return person.error();
  auto database = store_.database();
  if (!database) return database.error();
  const auto talked = store_.talked(named.key, "", now);
  if (!talked) return talked.error();
  KnownPerson known;
  Statement lines(**database, "SELECT count(*) FROM journal WHERE key = ?");
  if (lines.bind(named.key).next()) known.journalLines = lines.integer(0);
  if (auto read = lines.outcome(); !read) return read.error();
  known.person = person->value_or(Person{});
  if (const Process* theirs = theirProcess(processes, known.person)) known.belongsTo = theirs->id;
  known.person.key = std::move(named.key);
  known.person.name = std::move(named.name);
  known.person.company = std::move(named.company);
  known.talked = *talked;
  return known;
}

Result<std::vector<KnownPeople::Named>> KnownPeople::everybody(const PeopleQuery& query) {
  auto database = store_.database();
  if (!database) return database.error();
  static const std::string kSql = withNames(kEverybody);
  const std::string wanted = folded(query.text);
  // Where a text is looked for, nobody knows how many are to be looked at.
  const bool isBounded = query.most && wanted.empty();
  std::vector<Named> found;
  Statement statement(**database, kSql);
  statement.bind(query.after).bind(isBounded ? static_cast<std::int64_t>(*query.most) : std::int64_t{-1});
  while ((!query.most || found.size() < *query.most) && statement.next()) {
    Named one{statement.text(0), statement.text(1), statement.text(2), statement.boolean(3)};
    if (one.holds(wanted)) found.push_back(std::move(one));
  }
  if (auto read = statement.outcome(); !read) return read.error();
  return found;
}

Result<std::vector<KnownPeople::Named>> KnownPeople::thoseOf(const PeopleQuery& query, const std::vector<Process>& processes) {
  const auto people = store_.listPeople();
  if (!people) return people.error();
  std::vector<Named> found;
  for (const Person& person : *people) {
    const Process* theirs = person.key > query.after ? theirProcess(processes, person) : nullptr;
    if (theirs == nullptr || theirs->id != query.processId) continue;
    auto one = named(person.key);
    if (!one) return one.error();
    if (one->holds(folded(query.text))) found.push_back(std::move(*one));
    if (query.most && found.size() == *query.most) break;
  }
  return found;
}

Result<std::vector<KnownPerson>> KnownPeople::list(const PeopleQuery& query, std::int64_t now) {
  const auto processes = store_.listProcesses();
  if (!processes) return processes.error();
  auto found = query.processId ? thoseOf(query, *processes) : everybody(query);
  if (!found) return found.error();
  std::vector<KnownPerson> people;
  for (Named& one : *found) {
    auto known = entry(std::move(one), *processes, now);
    if (!known) return known.error();
    people.push_back(std::move(*known));
  }
  return people;
}

Result<std::optional<KnownPerson>> KnownPeople::get(const std::string& key, std::int64_t now) {
  auto found = named(key);
  if (!found) return found.error();
  const bool isInHistory = found->isInHistory;
  const auto processes = store_.listProcesses();
  if (!processes) return processes.error();
  auto known = entry(std::move(*found), *processes, now);
  if (!known) return known.error();
  auto lines = Journal(store_).of(key);
  if (!lines) return lines.error();
  auto silences = store_.silences(key, now);
  if (!silences) return silences.error();
  auto database = store_.database();
  if (!database) return database.error();
  const auto connected = isConnected(**database, key);
  if (!connected) return connected.error();
  const bool isSaid = known->person.revision > 0;
  if (!isSaid && lines->empty() && !known->talked && silences->empty() && !isInHistory && !*connected) return std::optional<KnownPerson>();
  known->journal = std::move(*lines);
  known->silences = std::move(*silences);
  known->connected = *connected;
  return std::optional<KnownPerson>(std::move(*known));
}

}  // namespace tact
