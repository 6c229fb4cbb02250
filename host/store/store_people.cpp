// The part of Store about people: who they are, what was said about them.
#include <algorithm>

#include "core/fact_set.h"
#include "store/keys.h"
#include "store/statement.h"
#include "store/store.h"

namespace tact {

namespace {

constexpr const char* kPersonColumns =
    "people.key, name, company, processId, updatedAt, revision, relations.fact, relations.kind, relations.value"
    " FROM people LEFT JOIN relations ON relations.key = people.key";

// How the kinds of a Constant are written in the column `kind`, in the order of its alternatives.
constexpr const char* kKinds[] = {"null", "bool", "int", "real", "text"};

Constant constantAt(const Statement& row, const std::string& kind, int column) {
  if (kind == "bool") return row.boolean(column);
  if (kind == "int") return row.integer(column);
  if (kind == "real") return row.real(column);
  if (kind == "text") return row.text(column);
  return nullptr;
}

void bindConstant(Statement& statement, const Constant& value) {
  statement.bind(kKinds[value.index()]);
  if (const bool* b = std::get_if<bool>(&value))
    statement.bind(*b);
  else if (const std::int64_t* i = std::get_if<std::int64_t>(&value))
    statement.bind(*i);
  else if (const double* d = std::get_if<double>(&value))
    statement.bind(*d);
  else if (const std::string* s = std::get_if<std::string>(&value))
    statement.bind(*s);
  else
    statement.bind(std::nullopt);
}

// Reads people from rows that come one for every relation, those of one person together.
Result<std::vector<Person>> readPeople(Statement& statement) {
  std::vector<Person> people;
  while (statement.next()) {
    if (const std::string key = statement.text(0); people.empty() || people.back().key != key) {
      Person& person = people.emplace_back();
      person.key = key;
      person.name = statement.text(1);
      person.company = statement.text(2);
      person.processId = statement.maybeInteger(3);
      person.updatedAt = statement.integer(4);
      person.revision = statement.integer(5);
    }
    if (const auto fact = statement.maybeText(6)) people.back().relation[*fact] = constantAt(statement, statement.text(7), 8);
  }
  if (auto read = statement.outcome(); !read) return read.error();
  return people;
}

Result<std::optional<Person>> readPerson(Database& database, const std::string& key) {
  Statement statement(database, std::string("SELECT ") + kPersonColumns + " WHERE people.key = ?");
  auto people = readPeople(statement.bind(key));
  if (!people) return people.error();
  if (people->empty()) return std::optional<Person>();
  return std::optional<Person>(std::move(people->front()));
}

}  // namespace

Result<void> Store::checkRelation(const std::string& fact, const Constant& value) const {
  const auto id = fact.starts_with("relation.") ? vocabulary_->find(fact) : std::nullopt;
  if (!id || (*vocabulary_)[*id].origin == FactOrigin::store)  // or it is worked out
    return Error{Failure::invalidValue, "there is no such thing to say about a person: " + fact, fact, 0, "a relation fact"};
  if (const std::string expected = FactSet(*vocabulary_).set(*id, viewOf(value)); !expected.empty())
    return Error{Failure::invalidValue, fact + " must be " + expected, fact, 0, expected};
  return {};
}

Result<std::optional<Person>> Store::getPerson(const std::string& key) {
  if (auto fits = checkKey(key); !fits) return fits.error();
  auto database = this->database();
  if (!database) return database.error();
  return readPerson(**database, key);
}

Result<std::vector<Person>> Store::listPeople() {
  auto database = this->database();
  if (!database) return database.error();
  Statement statement(**database, std::string("SELECT ") + kPersonColumns + " ORDER BY people.key");
  return readPeople(statement);
}

Result<Person> Store::putPersonIn(Database& database, Person person, std::int64_t now) {
  if (person.processId) {
    Statement statement(database, "SELECT 1 FROM processes WHERE id = ?");
    const bool there = statement.bind(*person.processId).next();
    if (auto read = statement.outcome(); !read) return read.error();
    if (!there) return Error{Failure::notFound, "there is no such hiring process", "person.processId", 0, {}};
  }
  blankControls(person.name);
  blankControls(person.company);
  person.updatedAt = now;
  person.revision += 1;
  if (auto done = Statement(database,
                            "INSERT INTO people (key, name, company, processId, updatedAt, revision)"
                            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET name = excluded.name,"
                            " company = excluded.company, processId = excluded.processId,"
                            " updatedAt = excluded.updatedAt, revision = excluded.revision")
                      .bind(person.key)
                      .bind(person.name)
                      .bind(person.company)
                      .bind(person.processId)
                      .bind(person.updatedAt)
                      .bind(person.revision)
                      .run();
      !done)
    return done.error();
  if (auto done = Statement(database, "DELETE FROM relations WHERE key = ?").bind(person.key).run(); !done) return done.error();
  for (const auto& [fact, value] : person.relation) {
    Statement statement(database, "INSERT INTO relations (key, fact, kind, value) VALUES (?, ?, ?, ?)");
    bindConstant(statement.bind(person.key).bind(fact), value);
    if (auto done = statement.run(); !done) return done.error();
  }
  return person;
}

Result<Person> Store::putPerson(Person person, std::optional<std::int64_t> expectedRevision, std::int64_t now) {
  if (auto fits = checkKey(person.key); !fits) return fits.error();
  if (auto fits = checkName("person.name", person.name); !fits) return fits.error();
  if (auto fits = checkName("person.company", person.company); !fits) return fits.error();
  for (const auto& [fact, value] : person.relation)
    if (auto fits = checkRelation(fact, value); !fits) return fits.error();
  Person kept;
  const auto written = write([&](Database& database) -> Result<void> {
    const auto stored = readPerson(database, person.key);
    if (!stored) return stored.error();
    person.revision = *stored ? (*stored)->revision : 0;
    if (expectedRevision && *expectedRevision != person.revision)
      return Error{Failure::conflict, "what is known about this person was changed meanwhile", "person.revision", person.revision, {}};
    auto put = putPersonIn(database, std::move(person), now);
    if (!put) return put.error();
    kept = std::move(*put);
    return {};
  });
  if (!written) return written.error();
  return kept;
}

Result<Person> Store::markPerson(const std::string& key, const std::string& name, const std::string& company,
                                 const RelationChanges& changes, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits.error();
  if (auto fits = checkName("person.name", name); !fits) return fits.error();
  if (auto fits = checkName("person.company", company); !fits) return fits.error();
  for (const auto& [fact, value] : changes)
    if (value)
      if (auto fits = checkRelation(fact, *value); !fits) return fits.error();
  Person person;
  const auto written = write([&](Database& database) -> Result<void> {
    auto stored = readPerson(database, key);
    if (!stored) return stored.error();
    person = stored->value_or(Person{});
    person.key = key;
    if (!name.empty()) person.name = name;
    if (!company.empty()) person.company = company;
    for (const auto& [fact, value] : changes) {
      if (value)
        person.relation[fact] = *value;
      else
        person.relation.erase(fact);
    }
    auto put = putPersonIn(database, std::move(person), now);
    if (!put) return put.error();
    person = std::move(*put);
    return {};
  });
  if (!written) return written.error();
  return person;
}

Result<Person> Store::linkPerson(const std::string& key, std::optional<std::int64_t> processId, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits.error();
  Person person;
  const auto written = write([&](Database& database) -> Result<void> {
    auto stored = readPerson(database, key);
    if (!stored) return stored.error();
    if (!*stored) return Error{Failure::notFound, "nothing is known about this person", "key", 0, {}};
    (*stored)->processId = processId;
    auto put = putPersonIn(database, std::move(**stored), now);
    if (!put) return put.error();
    person = std::move(*put);
    return {};
  });
  if (!written) return written.error();
  return person;
}

}  // namespace tact
