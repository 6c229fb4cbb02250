// What is odd about rules although each file is sound: for authors, never at the start of the host.
//
//   error    a rule that can never fire
//   warning  a part that always holds or never can; an example that shows nothing an earlier one or the ordinary moment does not show
//   note     values of enumerations that no rule looks at
#pragma once

#include <vector>

#include "packs/library.h"

namespace tact {

std::vector<Diagnostic> authorChecks(const Library& library);

}  // namespace tact
