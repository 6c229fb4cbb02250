// Every table of the person's own data as JSON, and back: what an export holds and an import brings in again.
//
//   {"people": [{"key": "jane-doe", "name": "Jane Doe", ...}], ...}
//
// Written from what the database says of its tables, so that a new column is never forgotten; what a value must be and how what is there
// goes together with what comes is said in copied_tables.cpp and copy_merging.cpp. Times are unix seconds.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/vocabulary.h"
#include "json/json_text.h"
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

  // Returns the rows of all tables, as of one moment.
  Result<Json> read();

  // Returns whether merge() would take this: invalidValue with `path` the JSON pointer of the first value that does not fit: a table,
  // or column nobody knows, a value of another type or range, a row that refers to none.
  Result<void> check(const Json& tables);

  // Brings rows in, all or nothing, beside what there is: of two records of one thing the newer stays, and nothing is taken away. The same
  // twice changes nothing. What was said about a person or their process with a fact or value the vocabulary has no more is passed over.
  // Fails as check(). `alongside` is run in the same transaction, after all rows.
  Result<CopiedCounts> merge(const Json& tables, const std::function<Result<void>()>& alongside);

  struct Column {
    std::string name;
    std::string type;  // INTEGER, TEXT, ANY
    bool mayBeNull = false;
  };
  // The names of the tables that are copied, in an order in which what is referred to comes first.
  static const std::vector<std::string>& names();

 private:
  // The columns that are copied: the numbers of rows nobody refers to are left out.
  Result<std::vector<Column>> columnsOf(Database& database, const std::string& table);
  Result<Json> rowsOf(Database& database, const std::string& table);
  // Returns how many values were passed over.
  Result<std::int64_t> stage(Database& database, const std::string& table, const Json& rows);

  Store* store_;
  const Vocabulary* vocabulary_;
};

// Brings the rows staged in the temporary tables copied_<name> into those they belong to. EXPECTS a transaction.
Result<CopiedCounts> mergeStaged(Database& database);

}  // namespace tact
