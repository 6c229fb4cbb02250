#include "store/member_numbers.h"

#include <algorithm>

#include "store/statement.h"

namespace tact {

namespace {

constexpr std::size_t kMostSeen = 200;

// In SQL: whether anything but a conversation is kept under this key.
std::string isKept(const std::string& key) {
  std::string sql;
  for (const char* table : kTablesByKey)
    sql += std::string(sql.empty() ? "(" : " OR ") + "EXISTS (SELECT 1 FROM " + table + " WHERE key = " + key + ")";
  return sql + ")";
}

// The answer of a statement with one.
Result<bool> isTrue(Statement& statement) {
  const bool is = statement.next() && statement.boolean(0);
  if (auto read = statement.outcome(); !read) return read.error();
  return is;
}

// From the number ?1 to the key ?2. What is left under the number afterwards is what the key has too.
constexpr std::array kMoves = {
    "UPDATE people AS k SET name = iif(k.name = '', n.name, k.name), company = iif(k.company = '', n.company, k.company),"
    " processId = coalesce(k.processId, n.processId), updatedAt = max(k.updatedAt, n.updatedAt),"
    // Of neither may a page that stands open take its own state for the last one.
    " revision = max(k.revision, n.revision) + 1 FROM people AS n WHERE k.key = ?2 AND n.key = ?1",
    "INSERT OR IGNORE INTO people (key, name, company, processId, updatedAt, revision)"
    " SELECT ?2, name, company, processId, updatedAt, revision FROM people WHERE key = ?1",
    "UPDATE OR IGNORE relations SET key = ?2 WHERE key = ?1",
    // What rests longer rests.
    "INSERT INTO silences (key, rule, kind, until) SELECT ?2, rule, kind, until FROM silences WHERE key = ?1"
    " ON CONFLICT (key, rule) DO UPDATE SET kind = excluded.kind, until = excluded.until"
    " WHERE until IS NOT NULL AND (excluded.until IS NULL OR excluded.until > until)",
    "INSERT INTO questions (key, fact, askedAt, skipped) SELECT ?2, fact, askedAt, skipped FROM questions WHERE key = ?1"
    " ON CONFLICT (key, fact) DO UPDATE SET askedAt = excluded.askedAt, skipped = excluded.skipped WHERE excluded.askedAt > askedAt",
    "UPDATE OR IGNORE notes SET key = ?2 WHERE key = ?1",
    "UPDATE OR IGNORE invitations SET key = ?2 WHERE key = ?1",
    // To one person one invitation waits: what was only found waiting is the one that is known better.
    "DELETE FROM invitations AS i WHERE key = ?2 AND direction = 'sent' AND state = 'pending' AND importId = 0 AND surface = 'seen'"
    " AND EXISTS (SELECT 1 FROM invitations o WHERE o.key = ?2 AND o.direction = 'sent' AND o.state = 'pending' AND o.importId = 0"
    " AND (o.surface <> 'seen' OR o.id < i.id))",
    "UPDATE OR IGNORE connections SET key = ?2 WHERE key = ?1",
    "INSERT INTO importedTalks (key, lastAt, importId) SELECT ?2, lastAt, importId FROM importedTalks WHERE key = ?1"
    " ON CONFLICT (key, importId) DO UPDATE SET lastAt = max(lastAt, excluded.lastAt)",
    "UPDATE OR IGNORE alsoImported SET key = ?2 WHERE key = ?1",
    "UPDATE journal SET key = ?2 WHERE key = ?1",
    "UPDATE OR IGNORE followUps SET key = ?2 WHERE key = ?1",
};

}  // namespace

Result<std::string> keyOfNumber(Database& database, const std::string& keyOrNumber) {
  Statement statement(database, "SELECT key FROM memberIds WHERE memberId = ? ORDER BY rowid DESC LIMIT 1");
  std::string key = statement.bind(keyOrNumber).next() ? statement.text(0) : keyOrNumber;
  if (auto read = statement.outcome(); !read) return read.error();
  return key;
}

Result<std::vector<std::string>> namesOf(Database& database, const std::string& keyOrNumber) {
  std::vector<std::string> names;
  Statement statement(database,
                      "WITH RECURSIVE names (name) AS (SELECT ?1 UNION SELECT iif(key = name, memberId, key) FROM names"
                      " JOIN memberIds ON key = name OR memberId = name) SELECT name FROM names");
  statement.bind(keyOrNumber);
  while (statement.next()) names.push_back(statement.text(0));
  if (auto read = statement.outcome(); !read) return read.error();
  return names;
}

Result<void> moveToKey(Database& database, const std::string& number, const std::string& key) {
  for (const char* sql : kMoves)
    if (auto done = Statement(database, sql).bind(number).bind(key).run(); !done) return done;
  for (const char* table : kTablesByKey)
    if (auto done = Statement(database, std::string("DELETE FROM ") + table + " WHERE key = ?").bind(number).run(); !done) return done;
  return {};
}

Result<void> moveAllToKeys(Database& database) {
  std::string kept;
  for (const char* table : kTablesByKey) kept += std::string(kept.empty() ? "" : " UNION ALL ") + "SELECT key FROM main." + table;
  std::vector<std::string> numbers;
  {
    Statement statement(database, "SELECT DISTINCT memberId FROM memberIds WHERE memberId IN (" + kept + ")");
    while (statement.next()) numbers.push_back(statement.text(0));
    if (auto read = statement.outcome(); !read) return read;
  }
  for (const std::string& number : numbers) {
    const auto key = keyOfNumber(database, number);
    if (!key) return key.error();
    if (auto moved = moveToKey(database, number, *key); !moved) return moved;
  }
  return {};
}

Result<bool> isKeptUnder(Database& database, const std::string& keyOrNumber) {
  static const std::string kSql = "SELECT " + isKept("?1") +
                                  " OR EXISTS (SELECT 1 FROM talks WHERE memberId = ?1)"
                                  " OR EXISTS (SELECT 1 FROM memberIds WHERE key = ?1 OR memberId = ?1)";
  Statement statement(database, kSql);
  return isTrue(statement.bind(keyOrNumber));
}

Result<bool> isNumberNews(Database& database, const std::string& key, const std::string& number) {
  static const std::string kSql = "SELECT " + isKept("?2") + " OR ((SELECT memberId FROM memberIds WHERE key = ?1) IS NOT ?2 AND (" +
                                  isKept("?1") + " OR EXISTS (SELECT 1 FROM talks WHERE memberId IN (?1, ?2))))";
  Statement statement(database, kSql);
  return isTrue(statement.bind(key).bind(number));
}

void SeenNumbers::add(const std::string& key, const std::string& number) {
  std::erase_if(seen_, [&](const auto& seen) { return seen.first == key || seen.second == number; });
  if (seen_.size() == kMostSeen) seen_.erase(seen_.begin());
  seen_.emplace_back(key, number);
}

Result<std::string> SeenNumbers::keyOf(Database& database, const std::string& keyOrNumber) const {
  for (const auto& [key, number] : seen_)
    if (number == keyOrNumber) return key;
  return keyOfNumber(database, keyOrNumber);
}

Result<std::vector<std::string>> SeenNumbers::namesOf(Database& database, const std::string& keyOrNumber) const {
  auto names = tact::namesOf(database, keyOrNumber);
  if (!names) return names;
  const auto isIn = [&](const std::string& name) { return std::find(names->begin(), names->end(), name) != names->end(); };
  for (const auto& [key, number] : seen_) {
    if (isIn(key) == isIn(number)) continue;
    auto more = tact::namesOf(database, isIn(key) ? number : key);
    if (!more) return more;
    for (const std::string& name : *more)
      if (!isIn(name)) names->push_back(name);
  }
  return names;
}

Result<void> SeenNumbers::keep(Database& database) const {
  for (const auto& [key, number] : seen_) {
    const auto isNews = isNumberNews(database, key, number);
    if (!isNews) return isNews.error();
    if (!*isNews) continue;
    Statement statement(database, "INSERT OR REPLACE INTO memberIds (key, memberId) VALUES (?, ?)");
    if (auto done = statement.bind(key).bind(number).run(); !done) return done;
    if (auto moved = moveToKey(database, number, key); !moved) return moved;
  }
  return {};
}

}  // namespace tact
