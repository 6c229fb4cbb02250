// Which of several requests that wait together a later one has made void: while somebody types, only the newest text needs judging.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tact {

// Returns of each body whether it is an `assess` about a text (moment `note` or `followUp`) whose subjects and detail a later one of them
// asks about again. Bodies that are no such requests are never void.
std::vector<bool> superseded(const std::vector<std::string>& bodies);

}  // namespace tact
