// Private lines about people: what one wants to remember of them.
//
// For the person's own eyes: no rule reads them and no page gets them. A line that was taken away is erased from the files as a forgotten
// person is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.h"

namespace tact {

struct JournalLine {
  std::int64_t id = 0;
  std::string key;
  std::int64_t at = 0;
  std::string line;
};

// Longest line, in bytes, inclusive. Beyond: invalidValue. Short enough to stand in one page of the database, so that what was
// forgotten can be looked for in copies.
inline constexpr std::size_t kMaxLineBytes = 2'000;

// The control characters a line may have; others become spaces.
inline constexpr std::string_view kLineBreaks = "\n\t";

// Most lines about one person, inclusive: all of them fit into one reply. Beyond: invalidValue.
inline constexpr std::int64_t kMaxLines = 200;

class Journal {
 public:
  explicit Journal(Store& store) : store_(store) {}

  // Keeps a line, spaces around it left out. A name or company that is not empty is remembered of the person. invalidValue: an empty or too
  // long line, one that is no UTF-8, one too many.
  Result<JournalLine> add(const std::string& key, const std::string& name, const std::string& company, const std::string& line,
                          std::int64_t now);

  // Takes it from copies that were set aside, too (set_aside.h). notFound; unavailable also where a copy still holds it.
  Result<void> remove(std::int64_t id);

  // Those about one person, oldest first: the last kMaxLines where a copy, or what stood under their number, brought more.
  Result<std::vector<JournalLine>> of(const std::string& key);

 private:
  Store& store_;
};

}  // namespace tact
