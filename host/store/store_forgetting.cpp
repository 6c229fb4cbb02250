// The part of Store that forgets: one person, or everything. A row that is gone may still stand in the write-ahead log and in copies that
// were set aside; both are cleared here, or it is said that this is still to come.
#include "store/keys.h"
#include "store/leftovers.h"
#include "store/member_numbers.h"
#include "store/reserve.h"
#include "store/set_aside.h"
#include "store/statement.h"
#include "store/store.h"

namespace tact {

namespace {

// How long forgetting waits for readers of the file, in milliseconds, before it says "pending".
constexpr int kForgetWaitMs = 250;

// Adds the texts of the first column.
Result<void> addTexts(Statement& statement, std::vector<std::string>& texts) {
  while (statement.next())
    if (std::string text = statement.text(0); !text.empty()) texts.push_back(std::move(text));
  return statement.outcome();
}

// What the store knows of a person of these names that could stand in a copy.
Result<Traces> tracesOf(Database& database, std::vector<std::string> names) {
  Traces traces;
  traces.keys = std::move(names);
  for (const std::string& one : traces.keys) {
    for (const char* sql : {"SELECT name FROM people WHERE key = ?", "SELECT name FROM invitations WHERE key = ?",
                            "SELECT name FROM connections WHERE key = ?", "SELECT line FROM journal WHERE key = ?"}) {
      Statement texts(database, sql);
      if (auto read = addTexts(texts.bind(one), traces.texts); !read) return read.error();
    }
  }
  return traces;
}

Result<void> deleteRows(Database& database, const std::string& name) {
  for (const char* table : kTablesByKey)
    if (auto done = Statement(database, std::string("DELETE FROM ") + table + " WHERE key = ?").bind(name).run(); !done) return done;
  for (const char* sql : {"DELETE FROM talks WHERE memberId = ?", "DELETE FROM memberIds WHERE ? IN (key, memberId)"})
    if (auto done = Statement(database, sql).bind(name).run(); !done) return done;
  return {};
}

// The rows are gone: what cannot be cleared now is cleared later.
Forgotten clearNow(Database& database, const Paths& paths) {
  if (database.inTransaction()) return Forgotten::pending;
  auto cleared = clearLeftovers(database, kForgetWaitMs);
  if (!cleared && giveReserve(paths)) cleared = clearLeftovers(database, kForgetWaitMs);  // what stands in the log needs room in the file
  return cleared && *cleared ? Forgotten::complete : Forgotten::pending;
}

// That everything is gone concerns also whoever keeps things elsewhere, and pages that show somebody.
Result<void> noteAllForgotten(Database& database, std::int64_t now) {
  Statement moments(database, "INSERT INTO moments (name, at) VALUES ('forgottenAt', ?1), ('allForgottenAt', ?1)");
  return moments.bind(now).run();
}

// Removes the database and begins a new one, in which numbers go on where they were as far as they can be read.
Result<void> beginAnew(Store& store, std::int64_t now) {
  std::vector<std::pair<std::string, std::int64_t>> numbers;
  if (auto old = store.database()) {
    Statement given(**old, "SELECT name, seq FROM sqlite_sequence");
    while (given.next()) numbers.emplace_back(given.text(0), given.integer(1));
  }
  if (auto removed = Database::remove(store.paths().databaseFile()); !removed) return removed;
  giveReserve(store.paths());
  // Everything is forgotten, even where this cannot be written.
  (void)store.write([&](Database& database) -> Result<void> {
    for (const auto& [table, number] : numbers)
      if (auto done = Statement(database, "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)").bind(table).bind(number).run(); !done)
        return done;
    return noteAllForgotten(database, now);
  });
  return {};
}

}  // namespace

Result<Forgotten> Store::forgetPerson(const std::string& key, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits.error();
  const auto erase = [&]() -> Result<Forgotten> {
    // Before the rows: they say what to look for. What a copy could not be rid of is told when the rows are gone.
    Result<void> copies;
    if (!setAsideCopies(paths_).empty()) {
      auto database = this->database();
      if (!database) return database.error();
      auto names = seenNumbers_.namesOf(**database, key);
      if (!names) return names.error();
      const auto traces = tracesOf(**database, std::move(*names));
      if (!traces) return traces.error();
      copies = eraseFromCopies(paths_, *traces);
    }
    const auto written = write([&](Database& database) -> Result<void> {
      const auto names = seenNumbers_.namesOf(database, key);
      if (!names) return names.error();
      for (const std::string& name : *names)
        if (auto done = deleteRows(database, name); !done) return done;
      Statement moment(database, "INSERT OR REPLACE INTO moments (name, at) VALUES ('forgottenAt', ?)");
      if (auto done = moment.bind(now).run(); !done) return done;
      // Even if there was no row: an earlier version of one may stand in the log.
      return noteLeftovers(database);
    });
    if (!written) return written.error();
    // Whatever became of the copies, the rows must not be left in the log.
    const Forgotten forgotten = clearNow(*database_, paths_);
    isPending_ = forgotten == Forgotten::pending;
    if (!copies) return copies.error();
    return forgotten;
  };
  const bool isPart = database_ && database_->inTransaction();
  auto forgotten = erase();
  if (!forgotten && !isPart && giveReserve(paths_)) forgotten = erase();
  if (forgotten) keepReserve(paths_);
  return forgotten;
}

Result<bool> Store::wasForgottenSince(std::int64_t at) {
  auto database = this->database();
  if (!database) return database.error();
  Statement statement(**database, "SELECT 1 FROM moments WHERE name = 'forgottenAt' AND at >= ?");
  const bool was = statement.bind(at).next();
  if (auto read = statement.outcome(); !read) return read.error();
  return was;
}

Result<Forgotten> Store::forgetAll(std::int64_t now) {
  const auto written = write([&](Database& database) -> Result<void> {
    // Tables refer to each other: what counts is that all are empty in the end.
    if (auto done = database.run("PRAGMA defer_foreign_keys = ON"); !done) return done;
    std::vector<std::string> tables;
    {
      // Not SQLite's own: the numbers given so far stay given, so that a page left open cannot change another process than it shows.
      Statement statement(database,
                          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name != 'leftovers'");
      if (auto read = addTexts(statement, tables); !read) return read;
    }
    for (const std::string& table : tables)
      if (auto done = Statement(database, "DELETE FROM " + table).run(); !done) return done;
    if (auto done = noteAllForgotten(database, now); !done) return done;
    return noteLeftovers(database);
  });
  // Emptying takes as much room as there is to be emptied. A damaged database can be removed, too.
  if (!written)
    if (auto begun = beginAnew(*this, now); !begun) return begun.error();
  // Only the size is at stake, the content was overwritten: somebody who is writing need not be waited for.
  if (written && !database_->inTransaction()) (void)database_->run("VACUUM");
  const Forgotten forgotten = written ? clearNow(*database_, paths_) : Forgotten::complete;
  isPending_ = forgotten == Forgotten::pending;
  keepReserve(paths_);
  return forgotten;
}

Result<std::optional<std::int64_t>> Store::allForgottenAt() {
  auto database = this->database();
  if (!database) return database.error();
  std::optional<std::int64_t> at;
  Statement statement(**database, "SELECT at FROM moments WHERE name = 'allForgottenAt'");
  if (statement.next()) at = statement.integer(0);
  if (auto read = statement.outcome(); !read) return read.error();
  return at;
}

}  // namespace tact
