// The tables of the store, as the steps that lead to them.
//
// A step is never changed once it was released: a new column or table is a new step at the end. Names of columns are those of
// records.h. Times are unix seconds.
#pragma once

#include <vector>

#include "store/database.h"

namespace tact {

const std::vector<Migration>& schema();

}  // namespace tact
