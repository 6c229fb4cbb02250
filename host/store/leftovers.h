// What is left of erased rows in the write-ahead log, and getting rid of it.
//
// `secure_delete` overwrites a row in its page, but older copies of that page stay in the log until a truncating checkpoint
// succeeds, and that needs a moment without readers. A row in the table `leftovers` remembers, for every process, that this
// is still to be done.
#pragma once

#include "core/result.h"
#include "store/database.h"

namespace tact {

// Remembers that something was erased. EXPECTS the transaction that erases it.
Result<void> noteLeftovers(Database& database);

// Returns whether nothing is left: at once if nothing was noted, else after trying for at most waitMs milliseconds.
// EXPECTS no transaction.
Result<bool> clearLeftovers(Database& database, int waitMs);

}  // namespace tact
