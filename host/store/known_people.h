// Everybody about whom something is known, and what is known of them together: what was said, private lines, talks, connections, rules put
// aside.
//
// Listed are those the user said or noted something about; asked for by their key, also who is known from history alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/journal.h"
#include "store/store.h"

namespace tact {

struct KnownPerson {
  Person person;               // revision 0: nothing was said about them
  std::optional<bool> talked;  // whether a conversation took place; absent: not known
  std::int64_t journalLines = 0;
  // Only of one person asked for:
  std::vector<JournalLine> journal;
  bool connected = false;  // as the history tells
  std::vector<Silence> silences;
};

class KnownPeople {
 public:
  explicit KnownPeople(Store& store) : store_(store) {}

  // By key.
  Result<std::vector<KnownPerson>> list(std::int64_t now);

  // As list(), those only in whose name, company or key this text stands, case and accents aside. All of them for an empty text.
  Result<std::vector<KnownPerson>> find(const std::string& text, std::int64_t now);

  // Absent when nothing at all is known.
  Result<std::optional<KnownPerson>> get(const std::string& key, std::int64_t now);

 private:
  Store& store_;
};

}  // namespace tact
