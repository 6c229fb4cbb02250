#include "store/journal.h"

#include "core/characters.h"
#include "core/trimmed.h"
#include "store/keys.h"
#include "store/leftovers.h"
#include "store/member_numbers.h"
#include "store/set_aside.h"
#include "store/statement.h"

namespace tact {

namespace {

Result<void> checkLine(const std::string& line) {
  if (!line.empty() && line.size() <= kMaxLineBytes && isUtf8(line)) return {};
  return Error{Failure::invalidValue, "a line must be a text of 1 to 2000 bytes", "line", 0, "a text of 1 to 2000 bytes"};
}

}  // namespace

Result<JournalLine> Journal::add(const std::string& key, const std::string& name, const std::string& company, const std::string& line,
                                 std::int64_t now) {
  JournalLine entry{0, key, now, line};
  blankControls(entry.line, kLineBreaks);
  entry.line = std::string(trimmed(entry.line));
  if (auto fits = checkKey(key); !fits) return fits.error();
  if (auto fits = checkLine(entry.line); !fits) return fits.error();
  const auto written = store_.write([&](Database& database) -> Result<void> {
    if (!name.empty() || !company.empty()) {
      const auto known = store_.getPerson(key);
      if (!known) return known.error();
      const bool isNews = !*known || (!name.empty() && (*known)->name != name) || (!company.empty() && (*known)->company != company);
      if (isNews)
        if (const auto marked = store_.markPerson(key, name, company, {}, now); !marked) return marked.error();
    }
    {
      Statement count(database, "SELECT count(*) FROM journal WHERE key = ?");
      const bool isFull = count.bind(key).next() && count.integer(0) >= kMaxLines;
      if (auto read = count.outcome(); !read) return read;
      if (isFull)
        return Error{Failure::invalidValue, "there are 200 lines about this person already; remove one first", "line", 0,
                     "200 lines at most"};
    }
    Statement statement(database, "INSERT INTO journal (key, at, line) VALUES (?, ?, ?)");
    if (auto done = statement.bind(entry.key).bind(entry.at).bind(entry.line).run(); !done) return done;
    entry.id = database.lastInsertedId();
    return {};
  });
  if (!written) return written.error();
  return entry;
}

Result<void> Journal::remove(std::int64_t id) {
  Traces line;
  const auto written = store_.write([&](Database& database) -> Result<void> {
    Statement statement(database, "DELETE FROM journal WHERE id = ? RETURNING key, line");
    const bool wasThere = statement.bind(id).next();
    std::string key;
    if (wasThere) {
      key = statement.text(0);
      line.texts = {statement.text(1)};
    }
    if (auto done = statement.run(); !done) return done;
    if (!wasThere) return Error{Failure::notFound, "there is no such line", "id", 0, {}};
    auto names = namesOf(database, key);
    if (!names) return names.error();
    line.keys = std::move(*names);
    return noteLeftovers(database);
  });
  return written ? eraseLinesFromCopies(store_.paths(), line) : written;
}

Result<std::vector<JournalLine>> Journal::of(const std::string& key) {
  if (auto fits = checkKey(key); !fits) return fits.error();
  auto database = store_.database();
  if (!database) return database.error();
  std::vector<JournalLine> lines;
  Statement statement(
      **database, "SELECT id, key, at, line FROM (SELECT * FROM journal WHERE key = ? ORDER BY at DESC, id DESC LIMIT ?) ORDER BY at, id");
  statement.bind(key).bind(kMaxLines);
  while (statement.next()) lines.push_back({statement.integer(0), statement.text(1), statement.integer(2), statement.text(3)});
  if (auto read = statement.outcome(); !read) return read.error();
  return lines;
}

}  // namespace tact
