#include "store/imports.h"

#include <algorithm>
#include <map>
#include <utility>

#include "json/json_text.h"
#include "store/keys.h"
#include "store/leftovers.h"
#include "store/member_numbers.h"
#include "store/statement.h"

namespace tact {
namespace {

constexpr std::int64_t kDaySeconds = 24 * 60 * 60;

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

// Adds one if the statement is a row's: what a constraint turned away counts as known.
Result<void> countedInsert(Database& database, Statement& statement, std::int64_t& added, std::int64_t& known) {
  if (auto done = statement.run(); !done) return done;
  Statement changes(database, "SELECT changes()");
  const bool isNew = changes.next() && changes.integer(0) > 0;
  ++(isNew ? added : known);
  return changes.outcome();
}

Result<void> addConnections(Database& database, const ImportedData& data, Import& import) {
  for (const ImportedConnection& connection : data.connections) {
    Statement statement(database,
                        "INSERT OR IGNORE INTO connections (key, name, company, title, connectedAt, importId) VALUES (?, ?, ?, ?, ?, ?)");
    statement.bind(connection.key).bind(connection.name).bind(connection.company).bind(connection.title);
    statement.bind(connection.connectedAt).bind(import.id);
    if (auto done = countedInsert(database, statement, import.added.connections, import.known); !done) return done;
  }
  return {};
}

// When each person became a connection, as this export and earlier ones say.
Result<std::map<std::string, std::int64_t>> connectionDates(Database& database, const ImportedData& data) {
  std::map<std::string, std::int64_t> dates;
  for (const ImportedInvitation& invitation : data.invitations) {
    if (dates.contains(invitation.key)) continue;
    Statement statement(database, "SELECT connectedAt FROM connections WHERE key = ?");
    if (statement.bind(invitation.key).next()) dates[invitation.key] = statement.maybeInteger(0).value_or(invitation.sentAt);
    if (auto read = statement.outcome(); !read) return read.error();
  }
  return dates;
}

Result<void> addInvitations(Database& database, const ImportedData& data, Import& import) {
  const auto dates = connectionDates(database, data);
  if (!dates) return dates.error();
  // Of several invitations of one person the last one before the connection is the one that was accepted.
  std::map<std::pair<std::string, bool>, std::int64_t> acceptedOne;
  for (const ImportedInvitation& one : data.invitations) {
    const auto date = dates->find(one.key);
    if (date == dates->end() || one.sentAt >= date->second + 2 * kDaySeconds) continue;
    auto& last = acceptedOne.try_emplace({one.key, one.isSent}, one.sentAt).first->second;
    last = std::max(last, one.sentAt);
  }
  for (const ImportedInvitation& one : data.invitations) {
    const char* direction = one.isSent ? "sent" : "received";
    std::string state = "pending";
    std::int64_t stateAt = one.sentAt;
    const auto accepted = acceptedOne.find({one.key, one.isSent});
    if (accepted != acceptedOne.end() && accepted->second == one.sentAt) {
      state = "accepted";
      stateAt = std::max(dates->at(one.key), one.sentAt);
    } else if (accepted != acceptedOne.end() || data.madeOn.value_or(one.sentAt) - one.sentAt >= kInvitationDays * kDaySeconds) {
      state = "ignored";
      stateAt = one.sentAt + kInvitationDays * kDaySeconds;
    }
    // What an earlier export listed as waiting may have found its end since.
    Statement ended(database,
                    "UPDATE invitations SET state = ?1, stateAt = ?2 WHERE key = ?3 AND direction = ?4 AND sentAt = ?5 AND importId != 0"
                    " AND state = 'pending' AND ?1 != 'pending'");
    if (auto done = ended.bind(state).bind(stateAt).bind(one.key).bind(direction).bind(one.sentAt).run(); !done) return done;
    Statement statement(database,
                        "INSERT INTO invitations (key, direction, name, company, role, surface, hasNote, sentAt, state, stateAt, importId)"
                        " SELECT ?1, ?2, ?3, ?4, 'other', 'import', ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS"
                        " (SELECT 1 FROM invitations WHERE key = ?1 AND direction = ?2 AND sentAt = ?6 AND importId != 0)");
    statement.bind(one.key).bind(direction).bind(one.name).bind(one.company).bind(one.hasNote).bind(one.sentAt).bind(state).bind(stateAt);
    if (auto done = countedInsert(database, statement.bind(import.id), import.added.invitations, import.known); !done) return done;
  }
  return {};
}

Result<void> addTalks(Database& database, const ImportedData& data, Import& import) {
  for (const ImportedTalk& talk : data.talks) {
    Statement statement(database,
                        "INSERT INTO importedTalks (key, lastAt, importId) SELECT ?1, ?2, ?3 WHERE NOT EXISTS"
                        " (SELECT 1 FROM importedTalks WHERE key = ?1 AND lastAt >= ?2)");
    statement.bind(talk.key).bind(talk.lastAt).bind(import.id);
    if (auto done = countedInsert(database, statement, import.added.talks, import.known); !done) return done;
  }
  return {};
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
    if (!isNews) return Statement(database, "DELETE FROM imports WHERE id = ?").bind(std::exchange(import.id, 0)).run();
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
