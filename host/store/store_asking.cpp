// The part of Store that keeps Tact calm: rules put aside for a person, and which questions were shown when.
#include "store/keys.h"
#include "store/statement.h"
#include "store/store.h"

namespace tact {

namespace {

constexpr std::int64_t kDaySeconds = 24 * 60 * 60;

// A question stays visible this long after it was first shown.
constexpr std::int64_t kVisibleSeconds = kDaySeconds;

// The same person is not asked again within this time.
constexpr std::int64_t kQuietSeconds = 30 * kDaySeconds;

// Most people asked about in one day, inclusive.
constexpr std::int64_t kMaxAskedADay = 3;

}  // namespace

Result<void> Store::silence(const std::string& key, const std::vector<std::string>& rules, const std::string& kind, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits;
  if (kind != "reason" && kind != "later")
    return Error{Failure::invalidValue, "silence.kind must be one of reason, later", "silence.kind", 0, "one of reason, later"};
  for (const std::string& rule : rules)
    if (auto fits = checkName("silence.rules", rule); !fits) return fits;
  std::optional<std::int64_t> until;
  if (kind == "later") until = now + kDaySeconds;
  return write([&](Database& database) -> Result<void> {
    if (auto done = Statement(database, "DELETE FROM silences WHERE until <= ?").bind(now).run(); !done) return done;
    for (const std::string& rule : rules) {
      Statement statement(database,
                          "INSERT INTO silences (key, rule, kind, until) VALUES (?, ?, ?, ?)"
                          " ON CONFLICT (key, rule) DO UPDATE SET kind = excluded.kind, until = excluded.until");
      if (auto done = statement.bind(key).bind(rule).bind(kind).bind(until).run(); !done) return done;
    }
    return {};
  });
}

Result<void> Store::restore(const std::string& key, const std::vector<std::string>& rules) {
  if (auto fits = checkKey(key); !fits) return fits;
  return write([&](Database& database) -> Result<void> {
    for (const std::string& rule : rules)
      if (auto done = Statement(database, "DELETE FROM silences WHERE key = ? AND rule = ?").bind(key).bind(rule).run(); !done) return done;
    return {};
  });
}

Result<std::vector<Silence>> Store::silences(const std::string& key, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits.error();
  auto database = this->database();
  if (!database) return database.error();
  std::vector<Silence> found;
  Statement statement(**database, "SELECT rule, kind, until FROM silences WHERE key = ? AND (until IS NULL OR until > ?) ORDER BY rule");
  statement.bind(key).bind(now);
  while (statement.next()) found.push_back({key, statement.text(0), statement.text(1), statement.maybeInteger(2)});
  if (auto read = statement.outcome(); !read) return read.error();
  return found;
}

Result<std::vector<Silence>> Store::allSilences(std::int64_t now) {
  auto database = this->database();
  if (!database) return database.error();
  std::vector<Silence> found;
  Statement statement(**database, "SELECT key, rule, kind, until FROM silences WHERE until IS NULL OR until > ? ORDER BY key, rule");
  statement.bind(now);
  while (statement.next()) found.push_back({statement.text(0), statement.text(1), statement.text(2), statement.maybeInteger(3)});
  if (auto read = statement.outcome(); !read) return read.error();
  return found;
}

Result<bool> Store::mayAsk(const std::string& key, const std::string& fact, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits.error();
  auto database = this->database();
  if (!database) return database.error();
  // Times in the future come from a clock that was wrong: they do not count.
  {
    Statement statement(**database, "SELECT fact, askedAt, skipped FROM questions WHERE key = ? AND askedAt > ? AND askedAt <= ?");
    statement.bind(key).bind(now - kQuietSeconds).bind(now);
    bool asked = false;
    bool visible = false;
    while (statement.next()) {
      asked = true;
      if (statement.text(0) == fact && !statement.boolean(2) && now - statement.integer(1) < kVisibleSeconds) visible = true;
    }
    if (auto read = statement.outcome(); !read) return read.error();
    if (asked) return visible;
  }
  Statement statement(**database, "SELECT count(DISTINCT key) FROM questions WHERE key <> '' AND askedAt > ? AND askedAt <= ?");
  statement.bind(now - kDaySeconds).bind(now);
  if (!statement.next()) return statement.outcome().error();
  return statement.integer(0) < kMaxAskedADay;
}

Result<void> Store::asked(const std::string& key, const std::string& fact, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits;
  if (auto fits = checkName("fact", fact); !fits) return fits;
  return write([&](Database& database) -> Result<void> {
    Statement statement(database,
                        "INSERT INTO questions (key, fact, askedAt, skipped) VALUES (?1, ?2, ?3, 0)"
                        " ON CONFLICT (key, fact) DO UPDATE SET askedAt = ?3, skipped = 0"
                        " WHERE askedAt <= ?4 OR askedAt > ?3");
    return statement.bind(key).bind(fact).bind(now).bind(now - kQuietSeconds).run();
  });
}

Result<void> Store::skip(const std::string& key, const std::string& fact, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits;
  if (auto fits = checkName("fact", fact); !fits) return fits;
  return write([&](Database& database) -> Result<void> {
    Statement statement(database,
                        "INSERT INTO questions (key, fact, askedAt, skipped) VALUES (?1, ?2, ?3, 1)"
                        " ON CONFLICT (key, fact) DO UPDATE SET askedAt = ?3, skipped = 1");
    return statement.bind(key).bind(fact).bind(now).run();
  });
}

}  // namespace tact
