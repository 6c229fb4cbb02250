// Room on the disk that is kept for the moment when there is no other: forgetting somebody takes some before it gives any back, because
// what is overwritten stands in the write-ahead log first. A file of zeros beside the database.
#pragma once

#include <cstddef>

#include "store/paths.h"

namespace tact {

// Enough for opening the database and for a person in some hundred of its pages.
inline constexpr std::size_t kReserveBytes = 512 * 1024;

// Takes the room, if it is not taken and can be had now.
void keepReserve(const Paths& paths);

// Gives the room back. Returns whether there was any.
bool giveReserve(const Paths& paths);

}  // namespace tact
