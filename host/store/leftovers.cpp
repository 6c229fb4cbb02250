#include "store/leftovers.h"

#include <optional>

#include "store/statement.h"

namespace tact {

Result<void> noteLeftovers(Database& database) {
  return Statement(database,
                   "INSERT INTO leftovers (id, generation) VALUES (1, 1)"
                   " ON CONFLICT (id) DO UPDATE SET generation = generation + 1")
      .run();
}

Result<bool> clearLeftovers(Database& database, int waitMs) {
  std::optional<std::int64_t> generation;
  {
    // Put back before the checkpoint: a statement that stands on a row is a reader.
    Statement statement(database, "SELECT generation FROM leftovers");
    if (statement.next()) generation = statement.integer(0);
    if (auto read = statement.outcome(); !read) return read.error();
  }
  if (!generation) return true;
  auto truncated = database.truncateLog(waitMs);
  if (!truncated || !*truncated) return truncated;
  // Another process may have erased something since: then its generation is a later one and stays.
  if (auto done = Statement(database, "DELETE FROM leftovers WHERE generation = ?").bind(*generation).run(); !done) return done.error();
  return true;
}

}  // namespace tact
