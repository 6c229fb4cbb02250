// A hash of every verdict on every example: whatever a change moves shows as one line of a diff.
//
// Covers what the judge decides (level, findings, clearings, questions), by ids and values, and no words: a better sentence moves nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "packs/library.h"

namespace tact {

struct ExamplePrint {
  std::string example;  // "hiring/selected /examples/finds/0", or "baseline invite"
  std::string level;    // the verdict's
  std::uint64_t hash = 0;
};

// Returns one entry for every example of every rule that compiled, and for every baseline, by name.
std::vector<ExamplePrint> fingerprint(const Library& library);

// Returns a line an entry, "example level hash", and a last one with the hash of them all.
std::string inLines(const std::vector<ExamplePrint>& prints);

}  // namespace tact
