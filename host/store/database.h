// SQLite, as thinly as it can be used safely: a file with the right modes and pragmas, and transactions that roll back unless
// committed. It knows nothing of people or processes (see store.h). Queries stand in statement.h.
//
// Several processes use one file at once: write-ahead log, writers wait for each other (kBusyMs), readers never do.
// Not for use from several threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace tact {

// How long a writer waits for another process, in milliseconds. Beyond: unavailable.
inline constexpr int kBusyMs = 5000;

// One step of the schema: version n is the state after the first n of them. Only ever appended.
struct Migration {
  const char* sql;
};

// How often a file was seen to have changed: through others (a browser, `tact`), through oneself.
struct Changes {
  std::int64_t elsewhere = 0, here = 0;
  bool operator==(const Changes&) const = default;
};

class Database {
 public:
  // Opens the file, creating it (0600) and its folder (0700) where missing, and brings its schema up to date. A file that is there and may
  // only be read is opened so. Unavailable, with the file left as it is: no database, damaged, written by a newer version, not readable.
  static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, const std::vector<Migration>& migrations);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Removes the file and its log. Whoever has it open finds it moved. unavailable: nothing of it could be removed.
  static Result<void> remove(const std::filesystem::path& file);

  // Runs statements without parameters or rows.
  Result<void> run(const char* sql);

  std::int64_t lastInsertedId() const;
  bool inTransaction() const;

  // A number that is another whenever somebody else's connection has changed the file; no other meaning.
  Result<std::int64_t> version();
  // How many rows this connection has changed.
  std::int64_t changesMade() const;

  // Writes the log back into the file and empties it, so that erased content is nowhere any more. False when another process
  // is reading or writing; tried for at most waitMs milliseconds.
  Result<bool> truncateLog(int waitMs);

  // A number of this opening of a file, of which this process never has two.
  std::uint64_t opening() const { return opening_; }

  // How many rows of a table were changed through this opening; a table emptied by one statement may count for none.
  std::uint64_t changesOf(std::string_view table) const;

  // Returns whether the file was opened to be read alone: it or its folder may not be written.
  bool isReadOnly() const { return isReadOnly_; }

  // Returns whether it should be opened anew: the path no longer leads to the open file (it was deleted or replaced), or what could only be
  // read can be written by now.
  bool isOutdated() const;

 private:
  friend class Statement;
  Database(sqlite3* handle, std::filesystem::path file) : handle_(handle), file_(std::move(file)) {}
  // Hands out a prepared statement, made once and put back after use; null with the failure in failureNow().
  sqlite3_stmt* take(std::string_view sql);
  void putBack(std::string_view sql, sqlite3_stmt* statement);
  Result<void> prepareFile();
  Result<void> migrate(const std::vector<Migration>& migrations);
  Error failureNow() const;

  static std::uint64_t nextOpening();
  static void countChange(void* self, int operation, const char* database, const char* table, long long row);

  sqlite3* handle_;
  std::filesystem::path file_;
  std::uint64_t opening_ = nextOpening();
  std::uint64_t volume_ = 0;
  std::uint64_t identity_ = 0;
  bool isReadOnly_ = false;
  std::map<std::string, std::uint64_t, std::less<>> changes_;            // by table
  std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> idle_;  // prepared statements nobody uses now
};

// A write transaction: taken at once (IMMEDIATE), rolled back by the destructor unless committed. Inside another one it joins
// that: begin and commit then do nothing.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(&database) {}
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  Result<void> begin();
  Result<void> commit();

 private:
  Database* database_;
  bool own_ = false;
};

}  // namespace tact
