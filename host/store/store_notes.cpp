// The part of Store about notes that were sent: their hashes, to notice one that goes to many. Never a word of their text.
#include <bit>

#include "store/keys.h"
#include "store/statement.h"
#include "store/store.h"

namespace tact {

Result<bool> Store::noteUsed(const std::string& key, std::uint64_t hash, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits.error();
  bool isNews = false;
  const auto written = write([&](Database& open) -> Result<void> {
    const auto bits = std::bit_cast<std::int64_t>(hash);
    {
      Statement known(open, "SELECT 1 FROM notes WHERE key = ? AND hash = ?");
      isNews = !known.bind(key).bind(bits).next();
      if (auto read = known.outcome(); !read) return read;
    }
    // Sent again it becomes the last one.
    Statement put(open, "INSERT OR REPLACE INTO notes (key, hash, usedAt) VALUES (?, ?, ?)");
    if (auto done = put.bind(key).bind(bits).bind(now).run(); !done) return done;
    Statement drop(open, "DELETE FROM notes WHERE id NOT IN (SELECT id FROM notes ORDER BY id DESC LIMIT ?)");
    return drop.bind(std::int64_t{kRecentNotes}).run();
  });
  if (!written) return written.error();
  return isNews;
}

Result<std::vector<std::uint64_t>> Store::notesToOthers(const std::string& key) {
  auto database = this->database();
  if (!database) return database.error();
  Statement statement(**database, "SELECT hash FROM notes WHERE key != ? ORDER BY id DESC");
  statement.bind(key);
  std::vector<std::uint64_t> hashes;
  while (statement.next()) hashes.push_back(std::bit_cast<std::uint64_t>(statement.integer(0)));
  if (auto read = statement.outcome(); !read) return read.error();
  return hashes;
}

}  // namespace tact
