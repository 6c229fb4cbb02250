#include "store/database.h"

#include <sqlite3.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "platform/file.h"
#include "store/kept_file.h"
#include "store/paths.h"
#include "store/statement.h"

namespace tact {

namespace {

Error unavailable(const std::filesystem::path& file, const std::string& why) {
  return Error{Failure::unavailable, why, file.string(), 0, {}};
}

// Makes the file before SQLite does, which would let the umask decide who may read it. The log beside it gets the same mode.
Result<void> makePrivateFile(const std::filesystem::path& file) {
  const File made = File::open(file, File::For::keeping);
  if (!made) return unavailable(file, "the database cannot be opened for writing: " + std::string(std::strerror(errno)));
  made.makePrivate();  // a file restored from a copy may be readable by others
  return {};
}

bool mayOnlyBeRead(const std::filesystem::path& file) {
  return mayRead(file) && !(mayWrite(file) && mayWrite(targetOf(file).parent_path()));
}

// The file as an address for SQLite. Where no log stands beside it nobody writes, and none could be made.
std::string addressToRead(const std::filesystem::path& file) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  const std::string name = targetOf(file).string();
  std::string address = "file:";
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F && c != '%' && c != '?' && c != '#')
      address += c;
    else
      address.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
  }
  std::error_code unknown;
  const bool hasLog = std::filesystem::exists(pathOf(name + "-wal"), unknown) || std::filesystem::exists(pathOf(name + "-shm"), unknown);
  return hasLog ? address : address + "?immutable=1";
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, const std::vector<Migration>& migrations) {
  const bool isReadOnly = mayOnlyBeRead(file);
  if (!isReadOnly) {
    if (auto made = makePrivateFolder(file.parent_path()); !made) return made.error();
    if (auto made = makePrivateFile(file); !made) return made.error();
  }
  const std::string name = isReadOnly ? addressToRead(file) : file.string();
  const int access = isReadOnly ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  std::unique_ptr<Database> database(new Database(handle, file));
  database->isReadOnly_ = isReadOnly;
  if (code != SQLITE_OK) return database->failureNow();
  if (auto prepared = database->prepareFile(); !prepared) return prepared.error();
  if (auto migrated = database->migrate(migrations); !migrated) return migrated.error();
  return database;
}

Result<void> Database::remove(const std::filesystem::path& file) {
  const auto failure = [&](const std::error_code& why) { return unavailable(file, "the database cannot be removed: " + why.message()); };
  std::error_code failed;
  const std::string name = targetOf(file).string();
  // Emptied first: the room and what stands there would be kept by whoever has it open. Not the log's index, which is in their memory.
  for (const std::string& each : {name + "-wal", name})
    if (std::filesystem::resize_file(pathOf(each), 0, failed); failed && failed != std::errc::no_such_file_or_directory)
      return failure(failed);
  for (const std::string& each : {name + "-wal", name + "-shm", name})
    if (std::filesystem::remove(pathOf(each), failed); failed) return failure(failed);
  return {};
}

Database::~Database() {
  for (const auto& [sql, statements] : idle_)
    for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
  sqlite3_close(handle_);
}

Result<void> Database::prepareFile() {
  if (const auto state = stateOf(file_)) {
    volume_ = state->volume;
    identity_ = state->identity;
  }
  sqlite3_busy_timeout(handle_, kBusyMs);
  sqlite3_update_hook(handle_, &Database::countChange, this);
  // Nothing of ours may come back from a file somebody else wrote into the folder.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (isReadOnly_) return run("PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON");
  // SQLite does not wait by itself when two processes turn the log on at the same moment.
  Result<void> logged;
  for (int waitedMs = 0; waitedMs < kBusyMs; waitedMs += 20) {
    logged = run("PRAGMA journal_mode = WAL");
    if (logged || (sqlite3_errcode(handle_) != SQLITE_BUSY && sqlite3_errcode(handle_) != SQLITE_LOCKED)) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  if (!logged) return logged;
  return run(
      "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
      "PRAGMA cell_size_check = ON");
}

Result<void> Database::migrate(const std::vector<Migration>& migrations) {
  const auto known = static_cast<std::int64_t>(migrations.size());
  const auto version = [this]() -> Result<std::int64_t> {
    Statement statement(*this, "PRAGMA user_version");
    if (statement.next()) return statement.integer(0);
    return statement.outcome() ? failureNow() : statement.outcome().error();
  };
  const auto tooNew = [&](std::int64_t found) {
    return unavailable(file_, "the database was written by a newer Tact (its form is " + std::to_string(found) + ", this one knows up to " +
                                  std::to_string(known) + "); update Tact");
  };
  auto found = version();
  if (!found) return found.error();
  if (*found > known) return tooNew(*found);
  if (*found == known) return {};

  Transaction transaction(*this);
  if (auto begun = transaction.begin(); !begun) return begun;
  found = version();  // another process may have been first
  if (!found) return found.error();
  if (*found > known) return tooNew(*found);
  for (auto next = *found; next < known; ++next)
    if (auto done = run(migrations[static_cast<std::size_t>(next)].sql); !done) return done;
  if (auto done = run(("PRAGMA user_version = " + std::to_string(known)).c_str()); !done) return done;
  return transaction.commit();
}

Result<void> Database::run(const char* sql) {
  if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return failureNow();
  return {};
}

std::uint64_t Database::nextOpening() {
  static std::uint64_t last = 0;
  return ++last;
}

void Database::countChange(void* self, int, const char*, const char* table, long long) {
  auto& changes = static_cast<Database*>(self)->changes_;
  const auto found = changes.find(std::string_view(table));
  (found != changes.end() ? found->second : changes[table]) += 1;
}

std::uint64_t Database::changesOf(std::string_view table) const {
  const auto found = changes_.find(table);
  return found != changes_.end() ? found->second : 0;
}

std::int64_t Database::lastInsertedId() const { return sqlite3_last_insert_rowid(handle_); }

bool Database::inTransaction() const { return sqlite3_get_autocommit(handle_) == 0; }

Result<std::int64_t> Database::version() {
  Statement statement(*this, "PRAGMA data_version");
  if (statement.next()) return statement.integer(0);
  return statement.outcome() ? failureNow() : statement.outcome().error();
}

std::int64_t Database::changesMade() const { return sqlite3_total_changes64(handle_); }

Result<bool> Database::truncateLog(int waitMs) {
  sqlite3_busy_timeout(handle_, waitMs);
  const int code = sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  Result<bool> result = true;
  if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
    result = false;
  else if (code != SQLITE_OK)
    result = failureNow();
  sqlite3_busy_timeout(handle_, kBusyMs);
  return result;
}

bool Database::isOutdated() const {
  if (isReadOnly_ && !mayOnlyBeRead(file_)) return true;
  const auto state = stateOf(file_);
  return !state || state->volume != volume_ || state->identity != identity_;
}

Error Database::failureNow() const {
  const int code = handle_ == nullptr ? SQLITE_NOMEM : sqlite3_errcode(handle_);
  const std::string said = handle_ == nullptr ? "out of memory" : sqlite3_errmsg(handle_);
  switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return unavailable(file_, "the database is damaged and was left as it is (" + said + ")");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return unavailable(file_, "the database is in use by another program; try again");
    case SQLITE_READONLY: return unavailable(file_, "the database cannot be written: it or its folder may only be read");
    case SQLITE_IOERR:
      if (sqlite3_system_errno(handle_) != ENOSPC) break;
      [[fallthrough]];
    case SQLITE_FULL: return unavailable(file_, "the database cannot be written: the disk is full");
    default: break;
  }
  return unavailable(file_, "the database cannot be used (" + said + ")");
}

sqlite3_stmt* Database::take(std::string_view sql) {
  if (const auto found = idle_.find(sql); found != idle_.end() && !found->second.empty()) {
    sqlite3_stmt* statement = found->second.back();
    found->second.pop_back();
    return statement;
  }
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
    return nullptr;
  return statement;
}

void Database::putBack(std::string_view sql, sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  const auto found = idle_.find(sql);
  auto& statements = found != idle_.end() ? found->second : idle_[std::string(sql)];
  statements.push_back(statement);
}

Transaction::~Transaction() {
  if (own_ && database_->inTransaction()) (void)database_->run("ROLLBACK");
}

Result<void> Transaction::begin() {
  if (database_->inTransaction()) return {};
  if (auto begun = database_->run("BEGIN IMMEDIATE"); !begun) return begun;
  own_ = true;
  return {};
}

Result<void> Transaction::commit() {
  if (!own_) return {};
  if (auto committed = database_->run("COMMIT"); !committed) return committed;
  own_ = false;
  return {};
}

}  // namespace tact
