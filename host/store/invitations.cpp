#include "store/invitations.h"

#include "store/keys.h"

namespace tact {

namespace {

constexpr std::int64_t kDaySeconds = 24 * 60 * 60;

// Stands in the column `surface` of an invitation whose day is not known.
constexpr const char* kFoundWaiting = "seen";

std::string seconds(int days) { return std::to_string(days * kDaySeconds); }

// Later ones of the same direction: where one could be sent, an older one no longer waited.
std::string laterOnes() {
  return " FROM invitations l WHERE l.key = i.key AND l.direction = i.direction AND l.surface <> 'seen' AND l.sentAt > i.sentAt + " +
         seconds(kSameDays);
}

// Known to be connected since it was sent, as far as the export's days tell, and by no later one.
std::string connectedSql() {
  return "(c.key IS NOT NULL AND i.state = 'pending' AND (c.connectedAt IS NULL OR c.connectedAt >= i.sentAt - " + seconds(kSameDays) +
         ") AND NOT EXISTS (SELECT 1" + laterOnes() + " AND (c.connectedAt IS NULL OR l.sentAt <= c.connectedAt + " + seconds(kSameDays) +
         ")))";
}

std::string followedSql() { return "(i.state = 'pending' AND EXISTS (SELECT 1" + laterOnes() + "))"; }

std::string ranOutSql() { return "(i.state = 'pending' AND i.sentAt <= ?1 - " + seconds(kWaitsDays) + ")"; }

// The columns readInvitations() takes, and the tables.
std::string selectedSql(const std::string& state, const std::string& ignoredAt) {
  return "SELECT i.id, i.key, i.name, i.company, i.direction, i.role, i.surface, i.hasNote, i.sentAt, " + state + ", CASE WHEN " +
         connectedSql() + " THEN c.connectedAt WHEN " + state + " <> i.state THEN " + ignoredAt + " ELSE i.stateAt END, i.importId FROM " +
         invitationTables();
}

// When a later one was sent; absent where there is none.
std::string followedAt() { return "(SELECT min(l.sentAt)" + laterOnes() + ")"; }

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
  // One that was found waiting is an imported one that stands the same and that no connection had ended (the + has it looked up by key).
  static const std::string kSql =
      "(CASE WHEN i.importId > 0 THEN NOT EXISTS (SELECT 1 FROM invitations o WHERE o.key = i.key AND o.direction = i.direction"
      " AND o.sentAt BETWEEN i.sentAt - " +
      seconds(kSameDays) + " AND i.sentAt + " + seconds(kSameDays) +
      " AND o.importId < i.importId AND o.surface <> 'seen')"
      " WHEN i.surface = 'seen' THEN NOT EXISTS (SELECT 1 FROM invitations o WHERE o.key = i.key AND o.direction = i.direction"
      " AND o.sentAt > i.sentAt - " +
      seconds(kWaitsDays) + " AND o.sentAt <= i.sentAt + " + seconds(kSameDays) +
      " AND o.surface = 'import' AND +o.state = i.state"
      " AND NOT EXISTS (SELECT 1 FROM connections e WHERE e.key = i.key AND e.connectedAt < i.sentAt - " +
      seconds(kSameDays) + ")) ELSE 1 END)";
  return kSql;
}

const std::string& stateSql() {
  static const std::string kSql = "(CASE WHEN " + connectedSql() + " THEN 'accepted' WHEN " + ranOutSql() + " OR " + followedSql() +
                                  " THEN 'ignored' ELSE i.state END)";
  return kSql;
}

const std::string& selectInvitations() {
  static const std::string kRanOutAt = "i.sentAt + " + seconds(kWaitsDays);
  static const std::string kSql = selectedSql(stateSql(), "min(" + kRanOutAt + ", coalesce(" + followedAt() + ", " + kRanOutAt + "))") +
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
  static const std::string kState =
      "(CASE WHEN " + connectedSql() + " THEN 'accepted' WHEN " + followedSql() + " THEN 'ignored' ELSE i.state END)";
  static const std::string kSql =
      selectedSql(kState, followedAt()) + " WHERE (i.importId = 0 OR " + leadsSql() + ") AND i.key = ?1 ORDER BY i.sentAt, i.id";
  Statement statement(database, kSql);
  return readInvitations(statement.bind(key));
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

Result<void> storeInvitation(Database& database, const Invitation& one) {
  const std::string surface = one.isDated ? one.surface : kFoundWaiting;
  if (one.id != 0) {
    // Never onto another record of the same second. What Tact saw itself is its own, whoever told of the invitation.
    Statement statement(
        database,
        "UPDATE OR IGNORE invitations SET surface = ?, hasNote = ?, sentAt = ?, state = ?, stateAt = ?, importId = 0 WHERE id = ?");
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
