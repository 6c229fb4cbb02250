// Everybody about whom something is known, and what is known of them together: what was said, private lines, talks, connections, rules put
// aside.
//
// Listed is whoever the user said or noted something about, and whoever is known by an invitation, a connection or a talk alone; there may
// be tens of thousands, so they are read page by page. Asked for by their key is also who only has a rule put aside.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/journal.h"
#include "store/store.h"

namespace tact {

struct KnownPerson {
  Person person;               // revision 0: nothing was said about them; name and company are then as the history has them
  std::optional<bool> talked;  // whether a conversation took place; absent: not known
  std::int64_t journalLines = 0;
  std::optional<std::int64_t> belongsTo;  // a process, see their_process.h
  // Only of one person asked for:
  std::vector<JournalLine> journal;
  bool connected = false;  // as the history tells
  std::vector<Silence> silences;
};

// Whom to list.
struct PeopleQuery {
  std::string text = {};                       // in whose name, company or key it stands, case and accents aside; empty: everybody
  std::optional<std::int64_t> processId = {};  // who belongs to it; absent: everybody
  std::string after = {};                      // whose key comes after it
  std::optional<std::size_t> most = {};        // so many; absent: all
};

class KnownPeople {
 public:
  explicit KnownPeople(Store& store) : store_(store) {}

  // By key.
  Result<std::vector<KnownPerson>> list(const PeopleQuery& query, std::int64_t now);

  // Empty where nobody knows it.
  Result<std::string> nameOf(const std::string& key);

  // Absent when nothing at all is known.
  Result<std::optional<KnownPerson>> get(const std::string& key, std::int64_t now);

 private:
  struct Named;
  Result<Named> named(const std::string& key);
  Result<KnownPerson> entry(Named named, const std::vector<Process>& processes, std::int64_t now);
  Result<std::vector<Named>> everybody(const PeopleQuery& query);
  Result<std::vector<Named>> thoseOf(const PeopleQuery& query, const std::vector<Process>& processes);

  Store& store_;
};

}  // namespace tact
