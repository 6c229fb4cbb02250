// Every table of the person's own data as JSON, and back: what an export holds and an import brings in again.
//
//   {"people": [{"key": "jane-doe", "name": "Jane Doe", ...}], ...}
//
// One row stands on one line. Rows are written and read one at a time, so that what this takes of memory is the text and little more.
//
// Written from what the database says of its tables, so that a new column is never forgotten; what a value must be and how what is there
// goes together with what comes is said in copied_tables.cpp and copy_merging.cpp. Times are unix seconds.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"
#include "store/keys.h"
#include "store/store.h"

namespace tact {

// How many rows of each table were added or made newer; under "skipped", where there are any, what was said in words nobody knows any more.
using CopiedCounts = std::map<std::string, std::int64_t>;

class CopiedTables {
 public:
  // Both must outlive it.
  CopiedTables(Store& store, const Vocabulary& vocabulary) : store_(&store), vocabulary_(&vocabulary) {}

  // Returns how many rows each table has.
  Result<CopiedCounts> count();

  // Returns the rows of all tables, as of one moment. unavailable: there is a row that merge() would not take.
  Result<std::string> read();

  // Brings rows in, all or nothing, beside what there is: of two records of one thing the newer stays, and nothing is taken away. The same
  // twice changes nothing. A process at a stage the vocabulary has no more is passed over, and what was said about a person or a process
  // with such a fact or value. invalidValue with `path` the JSON pointer of the first value that does not fit: a table, or column nobody
  // knows, a value of another type or range, a row that refers to none. `alongside` is run in the same transaction, after all rows.
  // EXPECTS that `tables` is JSON.
  Result<CopiedCounts> merge(std::string_view tables, const std::function<Result<void>()>& alongside);

  // The names of the tables that are copied, in an order in which what is referred to comes first.
  static const std::vector<std::string>& names();

 private:
  Store* store_;
  const Vocabulary* vocabulary_;
};

// The largest revision that is taken over, and the largest number of a row that it keeps: a copy made by nobody's Tact leaves room to
// count on from, since beyond kMostCounted no copy would be taken back.
inline constexpr std::int64_t kMostTakenOver = kMostCounted / 2;

// Brings the rows staged in the temporary tables copied_<name> into those they belong to. EXPECTS a transaction.
Result<CopiedCounts> mergeStaged(Database& database);

}  // namespace tact
