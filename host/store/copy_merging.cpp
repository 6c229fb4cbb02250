// How the rows of a copy go together with those that are there: of two records of one thing the newer stays. Numbers of processes and
// imports may be taken here by others, so they are translated.
#include <array>
#include <string>
#include <vector>

#include "store/copied_tables.h"
#include "store/member_numbers.h"
#include "store/statement.h"

namespace tact {
namespace {

struct Step {
  const char* table;  // counts for this one; null: for none
  const char* sql;
};

// What is written down of anybody stands under their key, wherever their number was learned.
constexpr Step kNumbers = {"memberIds",
                           "INSERT OR IGNORE INTO main.memberIds (key, memberId) SELECT key, memberId FROM temp.copied_memberIds"
                           " WHERE memberId GLOB 'ACoA*' AND key NOT GLOB 'ACoA*'"};

Result<void> nameByKeys(Database& database) {
  if (auto moved = moveAllToKeys(database); !moved) return moved;
  for (const char* table : kTablesByKey) {
    const std::string sql = std::string("UPDATE temp.copied_") + table +
                            " AS c SET key = (SELECT m.key FROM main.memberIds m WHERE m.memberId = c.key ORDER BY m.rowid DESC LIMIT 1)"
                            " WHERE key IN (SELECT memberId FROM main.memberIds)";
    if (auto done = Statement(database, sql).run(); !done) return done;
  }
  return {};
}

// After the numbers are known. In this order: people before what was said about them.
constexpr std::array kSteps = {
    Step{nullptr,
         "CREATE TEMP TABLE copied_newer AS SELECT c.key FROM temp.copied_people c LEFT JOIN main.people p ON p.key = c.key"
         " WHERE p.key IS NULL OR (c.updatedAt, c.revision) > (p.updatedAt, p.revision)"},
    Step{"people",
         "INSERT INTO main.people (key, name, company, processId, updatedAt, revision)"
         " SELECT key, name, company, (SELECT new FROM temp.copied_processIds WHERE old = processId), updatedAt, revision"
         " FROM temp.copied_people WHERE key IN (SELECT key FROM temp.copied_newer)"
         " ON CONFLICT (key) DO UPDATE SET name = excluded.name, company = excluded.company, processId = excluded.processId,"
         " updatedAt = excluded.updatedAt, revision = excluded.revision"},
    Step{nullptr, "DELETE FROM main.relations WHERE key IN (SELECT key FROM temp.copied_newer)"},
    Step{"relations",
         "INSERT OR IGNORE INTO main.relations (key, fact, kind, value) SELECT key, fact, kind, value FROM temp.copied_relations"
         " WHERE key IN (SELECT key FROM temp.copied_newer)"},
    Step{nullptr, "DROP TABLE temp.copied_newer"},
    Step{"silences",
         "INSERT OR IGNORE INTO main.silences (key, rule, kind, until) SELECT key, rule, kind, until FROM temp.copied_silences"},
    Step{"questions",
         "INSERT INTO main.questions (key, fact, askedAt, skipped) SELECT key, fact, askedAt, skipped FROM temp.copied_questions"
         " WHERE true ON CONFLICT (key, fact) DO UPDATE SET askedAt = excluded.askedAt, skipped = excluded.skipped"
         // What is about nobody was shown once: the first time counts.
         " WHERE CASE key WHEN '' THEN excluded.askedAt < askedAt ELSE excluded.askedAt > askedAt END"},
    Step{"talks",
         "INSERT INTO main.talks (memberId, conversed, seenAt) SELECT memberId, conversed, seenAt FROM temp.copied_talks WHERE true"
         " ON CONFLICT (memberId) DO UPDATE SET conversed = max(conversed, excluded.conversed), seenAt = max(seenAt, excluded.seenAt)"
         " WHERE excluded.conversed > conversed OR excluded.seenAt > seenAt"},
    // Only the last notes are remembered, and the oldest are the first to go.
    Step{"notes",
         "INSERT OR IGNORE INTO main.notes (key, hash, usedAt) SELECT key, hash, usedAt FROM"
         " (SELECT c.key, c.hash, c.usedAt, 0 AS isThere, c.rowid AS place FROM temp.copied_notes c"
         "   WHERE NOT EXISTS (SELECT 1 FROM main.notes n WHERE n.key = c.key AND n.hash = c.hash)"
         "  UNION ALL SELECT key, hash, usedAt, 1, id FROM main.notes ORDER BY usedAt DESC, isThere DESC, place DESC LIMIT 50)"
         " WHERE isThere = 0 ORDER BY place"},
    Step{nullptr, "DELETE FROM main.notes WHERE id NOT IN (SELECT id FROM main.notes ORDER BY usedAt DESC, id DESC LIMIT 50)"},
    Step{nullptr,
         "UPDATE main.invitations SET state = c.state, stateAt = c.stateAt FROM temp.copied_invitations c"
         " WHERE c.key = invitations.key AND c.direction = invitations.direction AND c.sentAt = invitations.sentAt"
         " AND (c.importId = 0) = (invitations.importId = 0) AND c.stateAt > invitations.stateAt"},
    Step{"invitations",
         "INSERT OR IGNORE INTO main.invitations (key, direction, name, company, role, surface, hasNote, sentAt, state, stateAt, importId)"
         " SELECT key, direction, name, company, role, surface, hasNote, sentAt, state, stateAt,"
         " coalesce((SELECT new FROM temp.copied_importIds WHERE old = importId), 0)"
         " FROM temp.copied_invitations c WHERE NOT EXISTS (SELECT 1 FROM main.invitations i WHERE i.key = c.key"
         " AND i.direction = c.direction AND i.sentAt = c.sentAt AND (i.importId = 0) = (c.importId = 0)) ORDER BY c.rowid"},
    Step{"connections",
         "INSERT OR IGNORE INTO main.connections (key, name, company, title, connectedAt, importId) SELECT key, name, company, title,"
         " connectedAt, coalesce((SELECT new FROM temp.copied_importIds WHERE old = importId), 0) FROM temp.copied_connections"},
    Step{"importedTalks",
         "INSERT OR IGNORE INTO main.importedTalks (key, lastAt, importId) SELECT key, lastAt,"
         " coalesce((SELECT new FROM temp.copied_importIds WHERE old = importId), 0) FROM temp.copied_importedTalks c"
         " WHERE NOT EXISTS (SELECT 1 FROM main.importedTalks t WHERE t.key = c.key AND t.lastAt >= c.lastAt)"},
    Step{"alsoImported",
         "INSERT OR IGNORE INTO main.alsoImported (key, what, at, importId) SELECT key, what, at,"
         " coalesce((SELECT new FROM temp.copied_importIds WHERE old = importId), 0) FROM temp.copied_alsoImported"},
    Step{"journal",
         "INSERT INTO main.journal (key, at, line) SELECT key, at, line FROM temp.copied_journal c WHERE NOT EXISTS"
         " (SELECT 1 FROM main.journal j WHERE j.key = c.key AND j.at = c.at AND j.line = c.line) ORDER BY c.rowid"},
    Step{"followUps",
         "INSERT INTO main.followUps (kind, processId, key, occasion, doneAt, snoozedUntil) SELECT kind,"
         " coalesce((SELECT new FROM temp.copied_processIds WHERE old = processId), 0), key, occasion, doneAt, snoozedUntil"
         " FROM temp.copied_followUps WHERE true ON CONFLICT (kind, processId, key) DO UPDATE SET occasion = excluded.occasion,"
         " doneAt = excluded.doneAt, snoozedUntil = excluded.snoozedUntil WHERE excluded.occasion > occasion"},
};

Result<std::int64_t> runCounted(Database& database, const char* sql) {
  Statement statement(database, sql);
  if (auto done = statement.run(); !done) return done.error();
  Statement changes(database, "SELECT changes()");
  const std::int64_t count = changes.next() ? changes.integer(0) : 0;
  if (auto read = changes.outcome(); !read) return read.error();
  return count;
}

// What tells that a row here is the one of the copy, best first, and all its columns.
struct Numbered {
  const char* table;
  const char* ids;  // where the numbers of the copy lead
  std::array<const char*, 2> same;
  const char* columns;
  const char* isNewer;  // whether the copy's row goes before the one here
};

constexpr Numbered kProcesses = {
    "processes",
    "copied_processIds",
    // Numbers begin at 1 on every machine: the same one of the same company may still be another opening there.
    {"h.id = c.id AND h.company = c.company AND (h.title = c.title OR h.appliedAt = c.appliedAt)",
     "h.company = c.company AND h.title = c.title AND h.appliedAt IS c.appliedAt"},
    "company, title, stage, appliedAt, interviewAt, decidedAt, decisionDueAt, wentWell, chances, thankedAt, chasersSent, nobodyElse,"
    " updatedAt, revision",
    "(c.updatedAt, c.revision) > (h.updatedAt, h.revision)"};

constexpr Numbered kImports = {"imports",
                               "copied_importIds",
                               {"h.id = c.id AND h.at = c.at AND h.contents = c.contents", "h.at = c.at AND h.contents = c.contents"},
                               "at, madeOn, contents",
                               "false"};

// One at a time, since two records of the copy may never become one here.
class NumberedMerge {
 public:
  NumberedMerge(Database& database, const Numbered& one)
      : database_(&database),
        one_(&one),
        here_(std::string("main.") + one.table),
        copied_(std::string("temp.copied_") + one.table),
        ids_(std::string("temp.") + one.ids) {}

  // Finds the row here that each row of the copy is about, makes it newer or adds it, and notes its number. Returns how many were changed
  // or added.
  Result<std::int64_t> run() {
    if (auto made =
            database_->run(("CREATE TEMP TABLE " + std::string(one_->ids) + " (old INTEGER PRIMARY KEY, new INTEGER NOT NULL)").c_str());
        !made)
      return made.error();
    for (const char* same : one_->same)
      if (auto found = find(same); !found) return found.error();
    if (auto added = addRest(); !added) return added.error();
    return changed_;
  }

 private:
  Result<std::vector<std::int64_t>> unknown() {
    std::vector<std::int64_t> left;
    Statement statement(*database_, "SELECT id FROM " + copied_ + " WHERE id NOT IN (SELECT old FROM " + ids_ + ") ORDER BY id");
    while (statement.next()) left.push_back(statement.integer(0));
    if (auto read = statement.outcome(); !read) return read.error();
    return left;
  }

  Result<void> note(std::int64_t old, std::int64_t now) {
    return Statement(*database_, "INSERT INTO " + ids_ + " (old, new) VALUES (?, ?)").bind(old).bind(now).run();
  }

  Result<void> find(const char* same) {
    const auto left = unknown();
    if (!left) return left.error();
    for (const std::int64_t old : *left) {
      std::int64_t id = 0;
      {
        Statement statement(*database_, "SELECT h.id FROM " + copied_ + " c JOIN " + here_ + " h ON " + same +
                                            " WHERE c.id = ? AND h.id NOT IN (SELECT new FROM " + ids_ + ") ORDER BY h.id LIMIT 1");
        if (statement.bind(old).next()) id = statement.integer(0);
        if (auto read = statement.outcome(); !read) return read;
      }
      if (id == 0) continue;
      if (auto noted = note(old, id); !noted) return noted;
      const std::string columns = one_->columns;
      Statement statement(*database_, "UPDATE " + here_ + " AS h SET (" + columns + ") = (SELECT " + columns + " FROM " + copied_ +
                                          " WHERE id = ?1) WHERE h.id = ?2 AND EXISTS (SELECT 1 FROM " + copied_ +
                                          " c WHERE c.id = ?1 AND " + one_->isNewer + ")");
      if (auto done = statement.bind(old).bind(id).run(); !done) return done;
      if (auto counted = count(); !counted) return counted;
    }
    return {};
  }

  // What is new keeps its number where that is free.
  Result<void> addRest() {
    const auto left = unknown();
    if (!left) return left.error();
    const std::string columns = one_->columns;
    for (const std::int64_t old : *left) {
      Statement statement(*database_, "INSERT INTO " + here_ + " (id, " + columns +
                                          ") SELECT CASE WHEN id > 0 AND NOT EXISTS (SELECT 1 FROM " + here_ +
                                          " h WHERE h.id = c.id) THEN id END, " + columns + " FROM " + copied_ + " c WHERE id = ?");
      if (auto done = statement.bind(old).run(); !done) return done;
      ++changed_;
      if (auto noted = note(old, database_->lastInsertedId()); !noted) return noted;
    }
    return {};
  }

  Result<void> count() {
    Statement changes(*database_, "SELECT changes()");
    if (changes.next()) changed_ += changes.integer(0);
    return changes.outcome();
  }

  Database* database_;
  const Numbered* one_;
  std::string here_, copied_, ids_;
  std::int64_t changed_ = 0;
};

}  // namespace

Result<CopiedCounts> mergeStaged(Database& database) {
  CopiedCounts counts;
  const auto learned = runCounted(database, kNumbers.sql);
  if (!learned) return learned.error();
  counts[kNumbers.table] = *learned;
  if (auto named = nameByKeys(database); !named) return named.error();
  for (const Numbered* one : {&kProcesses, &kImports}) {
    const auto changed = NumberedMerge(database, *one).run();
    if (!changed) return changed.error();
    counts[one->table] = *changed;
  }
  for (const Step& step : kSteps) {
    const auto changed = runCounted(database, step.sql);
    if (!changed) return changed.error();
    if (step.table != nullptr) counts[step.table] = *changed;
  }
  if (auto dropped = database.run("DROP TABLE temp.copied_processIds; DROP TABLE temp.copied_importIds"); !dropped) return dropped.error();
  return counts;
}

}  // namespace tact
