#include "store/statement.h"

#include <sqlite3.h>

namespace tact {

Statement::Statement(Database& database, std::string_view sql) : database_(&database), sql_(sql) {
  statement_ = database.take(sql_);
  if (statement_ == nullptr) error_ = database.failureNow();
}

Statement::~Statement() {
  if (statement_ != nullptr) database_->putBack(sql_, statement_);
}

Statement& Statement::bind(std::int64_t value) {
  ++bound_;
  if (!error_ && sqlite3_bind_int64(statement_, bound_, value) != SQLITE_OK) error_ = database_->failureNow();
  return *this;
}

Statement& Statement::bind(double value) {
  ++bound_;
  if (!error_ && sqlite3_bind_double(statement_, bound_, value) != SQLITE_OK) error_ = database_->failureNow();
  return *this;
}

Statement& Statement::bind(std::string_view value) {
  ++bound_;
  // An empty view may have no address, which SQLite would take for NULL.
  const char* text = value.data() == nullptr ? "" : value.data();
  if (!error_ && sqlite3_bind_text64(statement_, bound_, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
    error_ = database_->failureNow();
  return *this;
}

Statement& Statement::bind(std::nullopt_t) {
  ++bound_;
  if (!error_ && sqlite3_bind_null(statement_, bound_) != SQLITE_OK) error_ = database_->failureNow();
  return *this;
}

bool Statement::next() {
  if (error_ || done_) return false;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  done_ = true;
  if (code != SQLITE_DONE) error_ = database_->failureNow();
  return false;
}

Result<void> Statement::outcome() const {
  if (error_) return *error_;
  return {};
}

Result<void> Statement::run() {
  while (next()) {
  }
  return outcome();
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::optional<std::int64_t> Statement::maybeInteger(int column) const {
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
  return integer(column);
}

std::optional<std::string> Statement::maybeText(int column) const {
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
  return text(column);
}

}  // namespace tact
