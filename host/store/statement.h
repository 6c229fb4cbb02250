// One run of a prepared SQL statement: bind, step, read columns.
//
// Failures to prepare, bind or step are kept: next() is then false and outcome() says why, so that a query reads as one
// sentence and is checked once. Text that was bound is not kept after the run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "store/database.h"

namespace tact {

// Must not outlive its database.
class Statement {
 public:
  Statement(Database& database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Binds the next parameter.
  Statement& bind(std::int64_t value);
  Statement& bind(bool value) { return bind(static_cast<std::int64_t>(value)); }
  Statement& bind(double value);
  Statement& bind(std::string_view value);
  Statement& bind(const char* value) { return bind(std::string_view(value)); }
  Statement& bind(std::nullopt_t);
  template <typename T>
  Statement& bind(const std::optional<T>& value) {
    return value ? bind(*value) : bind(std::nullopt);
  }

  // Returns whether there is a (next) row.
  bool next();

  // Returns whether everything so far went well.
  Result<void> outcome() const;

  // Steps to the end: for statements without rows.
  Result<void> run();

  // Columns count from 0. EXPECTS a row.
  std::int64_t integer(int column) const;
  double real(int column) const;
  bool boolean(int column) const { return integer(column) != 0; }
  std::string text(int column) const;
  std::optional<std::int64_t> maybeInteger(int column) const;
  std::optional<std::string> maybeText(int column) const;

 private:
  Database* database_;
  std::string sql_;
  sqlite3_stmt* statement_ = nullptr;
  int bound_ = 0;
  bool done_ = false;
  std::optional<Error> error_;
};

}  // namespace tact
