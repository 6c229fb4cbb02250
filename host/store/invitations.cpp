#include "store/invitations.h"

#include "store/keys.h"

namespace tact {

namespace {

constexpr std::int64_t kDaySeconds = 24 * 60 * 60;

// Stands in the column `surface` of an invitation whose day is not known.
constexpr const char* kFoundWaiting = "seen";

std::string seconds(int days) { return std::to_string(days * kDaySeconds); }

// Known to be connected since it was sent, as far as the export's days tell. What an import calls ignored is only a guess from its age.
std::string connectedSql() {
  return "(c.key IS NOT NULL AND (i.state = 'pending' OR (i.state = 'ignored' AND i.importId > 0))"
         " AND (c.connectedAt IS NULL OR c.connectedAt >= i.sentAt - " +
         seconds(kSameDays) + "))";
}

std::string ranOutSql() { return "(i.state = 'pending' AND i.direction = 'sent' AND i.sentAt <= ?1 - " + seconds(kWaitsDays) + ")"; }

Invitation invitationOf(const Statement& row) {
  Invitation one;
  one.id = row.integer(0);
  one.key = row.text(1);
  one.name = row.text(2);
  one.company = row.text(3);
  one.direction = row.text(4);
  one.role = row.text(5);
  one.surface = row.text(6);
  if (const auto hasNote = row.maybeInteger(7)) one.hasNote = *hasNote != 0;
  one.sentAt = row.integer(8);
  one.state = row.text(9);
  one.stateAt = row.maybeInteger(10);
  one.importId = row.integer(11);
  one.isDated = one.surface != kFoundWaiting;
  if (!one.isDated) one.surface.clear();
  return one;
}

}  // namespace

const std::string& invitationTables() {
  static const std::string kSql = "invitations i LEFT JOIN connections c ON c.key = i.key";
  return kSql;
}

const std::string& leadsSql() {
  // One that was found waiting is an imported one that stands the same (the + has it looked up by key).
  static const std::string kSql =
      "(CASE WHEN i.importId > 0 THEN NOT EXISTS (SELECT 1 FROM invitations o WHERE o.key = i.key AND o.direction = i.direction"
      " AND o.sentAt BETWEEN i.sentAt - " +
      seconds(kSameDays) + " AND i.sentAt + " + seconds(kSameDays) +
      " AND o.importId < i.importId AND o.surface <> 'seen')"
      " WHEN i.surface = 'seen' THEN NOT EXISTS (SELECT 1 FROM invitations o WHERE o.key = i.key AND o.direction = i.direction"
      " AND o.sentAt BETWEEN i.sentAt - " +
      seconds(kWaitsDays) + " AND i.sentAt + " + seconds(kSameDays) + " AND o.importId > 0 AND +o.state = i.state) ELSE 1 END)";
  return kSql;
}

const std::string& stateSql() {
  static const std::string kSql =
      "(CASE WHEN " + connectedSql() + " THEN 'accepted' WHEN " + ranOutSql() + " THEN 'ignored' ELSE i.state END)";
  return kSql;
}

const std::string& selectInvitations() {
  static const std::string kSql = "SELECT i.id, i.key, i.name, i.company, i.direction, i.role, i.surface, i.hasNote, i.sentAt, " +
                                  stateSql() + ", CASE WHEN " + connectedSql() + " THEN c.connectedAt WHEN " + ranOutSql() +
                                  " THEN i.sentAt + " + seconds(kWaitsDays) + " ELSE i.stateAt END, i.importId FROM " + invitationTables() +
                                  " WHERE " + leadsSql() + " AND ";
  return kSql;
}

Result<std::vector<Invitation>> readInvitations(Statement& statement) {
  std::vector<Invitation> invitations;
  while (statement.next()) invitations.push_back(invitationOf(statement));
  if (auto read = statement.outcome(); !read) return read.error();
  return invitations;
}

Result<std::vector<Invitation>> storedInvitations(Database& database, const std::string& key) {
  Statement statement(database,
                      "SELECT id, key, name, company, direction, role, surface, hasNote, sentAt, state, stateAt, importId"
                      " FROM invitations WHERE key = ? ORDER BY sentAt, id");
  return readInvitations(statement.bind(key));
}

Result<void> storeInvitation(Database& database, const Invitation& one) {
  const std::string surface = one.isDated ? one.surface : kFoundWaiting;
  if (one.id != 0) {
    // Never onto another record of the same second.
    Statement statement(database,
                        "UPDATE OR IGNORE invitations SET surface = ?, hasNote = ?, sentAt = ?, state = ?, stateAt = ? WHERE id = ?");
    return statement.bind(surface).bind(one.hasNote).bind(one.sentAt).bind(one.state).bind(one.stateAt).bind(one.id).run();
  }
  std::string name = one.name, company = one.company;
  for (std::string* text : {&name, &company}) blankControls(*text);
  Statement statement(database,
                      "INSERT INTO invitations (key, direction, name, company, role, surface, hasNote, sentAt, state, stateAt, importId)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key, direction, sentAt, importId) DO UPDATE SET"
                      " state = excluded.state, stateAt = excluded.stateAt");
  return statement.bind(one.key)
      .bind(one.direction)
      .bind(name)
      .bind(company)
      .bind(one.role)
      .bind(surface)
      .bind(one.hasNote)
      .bind(one.sentAt)
      .bind(one.state)
      .bind(one.stateAt.value_or(one.sentAt))
      .bind(one.importId)
      .run();
}

}  // namespace tact
