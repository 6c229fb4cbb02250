#include "store/imports.h"

#include <utility>

#include "json/json_text.h"
#include "store/keys.h"
#include "store/leftovers.h"
#include "store/member_numbers.h"
#include "store/statement.h"

namespace tact {
namespace {

// What tells in alsoImported which row of its table is meant.
struct Held {
  const std::string& key;
  std::string what;     // connection, sent, received, talk
  std::int64_t at = 0;  // of an invitation
};

// Whoever the export names by their number is the person kept under their key.
template <typename Record>
Result<void> nameByKeys(Database& database, std::vector<Record>& records) {
  for (Record& record : records) {
    if (!isMemberNumber(record.key)) continue;
    auto key = keyOfNumber(database, record.key);
    if (!key) return key.error();
    record.key = std::move(*key);
  }
  return {};
}

// Counts a row that was added. What stood there already stays with whoever brought it, and this import is noted to hold it, too.
Result<void> countedInsert(Database& database, Statement& statement, Import& import, std::int64_t& added, const Held& held) {
  if (auto done = statement.run(); !done) return done;
  {
    Statement changes(database, "SELECT changes()");
    const bool isNew = changes.next() && changes.integer(0) > 0;
    if (auto read = changes.outcome(); !read) return read;
    ++(isNew ? added : import.known);
    if (isNew) return {};
  }
  Statement also(database, "INSERT OR IGNORE INTO alsoImported (key, what, at, importId) VALUES (?, ?, ?, ?)");
  return also.bind(held.key).bind(held.what).bind(held.at).bind(import.id).run();
}

Result<void> addConnections(Database& database, const ImportedData& data, Import& import) {
  for (const ImportedConnection& connection : data.connections) {
    Statement statement(database,
                        "INSERT OR IGNORE INTO connections (key, name, company, title, connectedAt, importId) VALUES (?, ?, ?, ?, ?, ?)");
    statement.bind(connection.key).bind(connection.name).bind(connection.company).bind(connection.title);
    statement.bind(connection.connectedAt).bind(import.id);
    const Held held{connection.key, "connection"};
    if (auto done = countedInsert(database, statement, import, import.added.connections, held); !done) return done;
  }
  return {};
}

// As the export has them: that one was accepted or no longer waits is said when it is read (invitations.h).
Result<void> addInvitations(Database& database, const ImportedData& data, Import& import) {
  for (const ImportedInvitation& one : data.invitations) {
    const Held held{one.key, one.isSent ? "sent" : "received", one.sentAt};
    Statement statement(database,
                        "INSERT INTO invitations (key, direction, name, company, role, surface, hasNote, sentAt, state, stateAt, importId)"
                        " SELECT ?1, ?2, ?3, ?4, 'other', 'import', ?5, ?6, 'pending', ?6, ?7 WHERE NOT EXISTS"
                        " (SELECT 1 FROM invitations WHERE key = ?1 AND direction = ?2 AND sentAt = ?6 AND surface <> 'seen')");
    statement.bind(one.key).bind(held.what).bind(one.name).bind(one.company).bind(one.hasNote).bind(one.sentAt).bind(import.id);
    if (auto done = countedInsert(database, statement, import, import.added.invitations, held); !done) return done;
  }
  return {};
}

Result<void> addTalks(Database& database, const ImportedData& data, Import& import) {
  for (const ImportedTalk& talk : data.talks) {
    Statement statement(database,
                        "INSERT INTO importedTalks (key, lastAt, importId) SELECT ?1, ?2, ?3 WHERE NOT EXISTS"
                        " (SELECT 1 FROM importedTalks WHERE key = ?1 AND lastAt >= ?2)");
    statement.bind(talk.key).bind(talk.lastAt).bind(import.id);
    if (auto done = countedInsert(database, statement, import, import.added.talks, {talk.key, "talk"}); !done) return done;
  }
  return {};
}

// Gives what other imports held, too, to the first of them. `which` tells the row of alsoImported, `a`.
Result<void> handOver(Database& database, const std::string& table, const std::string& which, std::int64_t id) {
  const std::string others = " FROM alsoImported a WHERE a.key = " + table + ".key AND " + which;
  Statement statement(database, "UPDATE " + table + " SET importId = (SELECT min(a.importId)" + others +
                                    ") WHERE importId = ? AND EXISTS (SELECT 1" + others + ")");
  return statement.bind(id).run();
}

std::string contentsOf(const Import& import) {
  const Json contents = {{"connections", import.added.connections},
                         {"invitations", import.added.invitations},
                         {"talks", import.added.talks},
                         {"known", import.known},
                         {"messages", import.messages},
                         {"skipped", import.skipped}};
  return contents.dump();
}

Import importOf(const Statement& row) {
  Import import;
  import.id = row.integer(0);
  import.at = row.integer(1);
  import.madeOn = row.maybeInteger(2);
  JsonError unread;
  const auto contents = parseJson(row.text(3), unread);
  const auto count = [&](const char* name) -> std::int64_t {
    if (!contents || !contents->is_object()) return 0;
    const auto found = contents->find(name);
    return found != contents->end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
  };
  import.added = {count("connections"), count("invitations"), count("talks")};
  import.known = count("known");
  import.messages = count("messages");
  import.skipped = count("skipped");
  return import;
}

}  // namespace

Result<Import> Imports::add(ImportedData data, std::int64_t now) {
  for (ImportedConnection& one : data.connections)
    for (std::string* text : {&one.name, &one.company, &one.title}) blankControls(*text);
  for (ImportedInvitation& one : data.invitations)
    for (std::string* text : {&one.name, &one.company}) blankControls(*text);
  Import import;
  import.at = now;
  import.madeOn = data.madeOn;
  import.messages = static_cast<std::int64_t>(data.messages);
  import.skipped = static_cast<std::int64_t>(data.skipped);
  const auto written = store_->write([&](Database& database) -> Result<void> {
    {
      Statement statement(database, "INSERT INTO imports (at, madeOn, contents) VALUES (?, ?, '{}')");
      if (auto done = statement.bind(now).bind(data.madeOn).run(); !done) return done;
    }
    import.id = database.lastInsertedId();
    for (auto done : {nameByKeys(database, data.connections), nameByKeys(database, data.invitations), nameByKeys(database, data.talks)})
      if (!done) return done;
    if (auto done = addConnections(database, data, import); !done) return done;
    if (auto done = addInvitations(database, data, import); !done) return done;
    if (auto done = addTalks(database, data, import); !done) return done;
    const bool isNews = import.added.connections + import.added.invitations + import.added.talks > 0;
    if (!isNews) {
      if (auto done = Statement(database, "DELETE FROM alsoImported WHERE importId = ?").bind(import.id).run(); !done) return done;
      return Statement(database, "DELETE FROM imports WHERE id = ?").bind(std::exchange(import.id, 0)).run();
    }
    return Statement(database, "UPDATE imports SET contents = ? WHERE id = ?").bind(contentsOf(import)).bind(import.id).run();
  });
  if (!written) return written.error();
  return import;
}

Result<std::vector<Import>> Imports::list() {
  auto database = store_->database();
  if (!database) return database.error();
  std::vector<Import> imports;
  Statement statement(**database, "SELECT id, at, madeOn, contents FROM imports ORDER BY id");
  while (statement.next()) imports.push_back(importOf(statement));
  if (auto read = statement.outcome(); !read) return read.error();
  return imports;
}

Result<ImportCounts> Imports::undo(std::int64_t id) {
  ImportCounts removed;
  const auto written = store_->write([&](Database& database) -> Result<void> {
    const auto take = [&](const char* table, const char* column, std::int64_t& count) -> Result<void> {
      Statement statement(database, std::string("DELETE FROM ") + table + " WHERE " + column + " = ?");
      if (auto done = statement.bind(id).run(); !done) return done;
      Statement changes(database, "SELECT changes()");
      if (changes.next()) count = changes.integer(0);
      return changes.outcome();
    };
    std::int64_t there = 0;
    if (auto done = take("imports", "id", there); !done) return done;
    if (id <= 0 || there == 0) return Error{Failure::notFound, "there is no such import", "import", 0, {}};
    std::int64_t unheld = 0;
    if (auto done = take("alsoImported", "importId", unheld); !done) return done;
    if (auto done = handOver(database, "connections", "a.what = 'connection'", id); !done) return done;
    if (auto done = handOver(database, "invitations", "a.what = invitations.direction AND a.at = invitations.sentAt", id); !done)
      return done;
    if (auto done = handOver(database, "importedTalks", "a.what = 'talk'", id); !done) return done;
    if (auto done = take("connections", "importId", removed.connections); !done) return done;
    if (auto done = take("invitations", "importId", removed.invitations); !done) return done;
    if (auto done = take("importedTalks", "importId", removed.talks); !done) return done;
    // What is taken back is to be gone from the database's files too. Copies that were set aside stay what they were.
    return noteLeftovers(database);
  });
  if (!written) return written.error();
  return removed;
}

}  // namespace tact
