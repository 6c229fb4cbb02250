// Caps of what is read from a file that somebody hands in: number, unit, whether inclusive, and what happens beyond it.
//
// All are checked while reading, before memory is reserved: a file may lie about itself. What LinkedIn really gives out stays far below
// each. tests/unit/exchange tries them at the limit and one past it; Caps lets a test lower those that would take gigabytes.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/rfc3339.h"

namespace tact {

namespace limits {

// Largest file that is taken in, in bytes, inclusive. Beyond: refused before it is read.
inline constexpr std::uint64_t kMaxImportBytes = 2'147'483'648;

// Most entries of an archive, inclusive. Beyond: refused. LinkedIn's has about fifty.
inline constexpr std::uint64_t kMaxZipEntries = 10'000;

// Longest name of an entry, in bytes, inclusive. Beyond: refused.
inline constexpr std::size_t kMaxZipNameBytes = 1'000;

// Most bytes that are unpacked from one archive, inclusive. Beyond: refused. A million messages are about half a gigabyte.
inline constexpr std::uint64_t kMaxUnpackedBytes = 8'589'934'592;

// How many times its packed size an entry may unpack to, inclusive, once it has kFreelyUnpackedBytes. Beyond: refused. Texts shrink to a
// tenth, and ten thousand times the same message to a hundredth.
inline constexpr std::uint64_t kMaxUnpackRatio = 250;
inline constexpr std::uint64_t kFreelyUnpackedBytes = 1'048'576;

// Longest cell of a table, in bytes, inclusive, and longest row. Beyond: the file is refused, since a quote is missing somewhere.
inline constexpr std::size_t kMaxCellBytes = 1'048'576;
inline constexpr std::size_t kMaxRowBytes = 4'194'304;

// Most cells of a row, inclusive. Beyond: the file is refused.
inline constexpr std::size_t kMaxColumns = 200;

// Most rows of a table, inclusive. Beyond: the file is refused.
inline constexpr std::uint64_t kMaxRows = 10'000'000;

// Rows looked through for the heads of the columns, inclusive: LinkedIn puts a note above them. Beyond: the file is refused.
inline constexpr std::size_t kMaxRowsAboveHeads = 50;

// Most people and most conversations told apart in messages, each inclusive. Beyond: the file is refused.
inline constexpr std::size_t kMaxPeople = 250'000;
inline constexpr std::size_t kMaxConversations = 250'000;

// Most connections and most invitations of an export, each inclusive. Beyond: the file is refused. LinkedIn allows 30,000 connections.
inline constexpr std::size_t kMaxConnections = 100'000;
inline constexpr std::size_t kMaxInvitations = 100'000;

// Most bytes of all names, companies, titles and addresses that are kept of an export, inclusive. Beyond: the file is refused.
inline constexpr std::size_t kMaxKeptBytes = 33'554'432;

// Most skipped rows of which it is told where they stand, inclusive. Beyond: only counted.
inline constexpr std::size_t kMaxSkippedShown = 10;

// Largest copy of Tact's own that is written or read, in bytes, inclusive. Beyond: refused, on both ways. Who has 30,000 connections, as
// many invitations and as many conversations has less than 20 MB. Its text is held whole, the rows in it one at a time.
inline constexpr std::size_t kMaxCopyBytes = 67'108'864;

// Most rule files in a copy, and most settings, each inclusive. Beyond: refused, on both ways. More than are ever read, so that a full
// folder can be kept too.
inline constexpr std::size_t kMaxCopyEntries = 10'000;

}  // namespace limits

struct Caps {
  std::uint64_t importBytes = limits::kMaxImportBytes;
  std::uint64_t unpackedBytes = limits::kMaxUnpackedBytes;
  std::uint64_t rows = limits::kMaxRows;
  std::size_t people = limits::kMaxPeople;
  std::size_t conversations = limits::kMaxConversations;
  std::size_t connections = limits::kMaxConnections;
  std::size_t invitations = limits::kMaxInvitations;
  std::size_t keptBytes = limits::kMaxKeptBytes;
  std::int64_t latestDate = kLastInstant;  // unix seconds, inclusive. Beyond: a date that cannot be read
};

}  // namespace tact
