// Rows of LinkedIn's tables -> what Tact keeps of them.
//
// The tables are given one after the other, connections first: older exports name people without their address, and then a name leads to
// somebody only if one connection alone has it. Of messages only who wrote and when is looked at; a conversation counts if it was between
// two and both wrote, since whoever only sends has talked with nobody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "exchange/limits.h"
#include "exchange/linkedin_rows.h"
#include "store/imports.h"

namespace tact {

class LinkedInCollector {
 public:
  explicit LinkedInCollector(const Caps& caps = {}) : caps_(caps) {}

  // Each takes a row. badFile: they are more than the caps allow. `why` is filled where it cannot be told who was meant.
  Result<void> add(const ConnectionRow& row);
  Result<void> add(const InvitationRow& row, std::size_t line, std::string& why);
  Result<void> add(const MessageRow& row);

  void skip(const std::string& file, std::size_t line, const std::string& why);

  // All rows of a table were given: now it is known how its dates are meant. Those it cannot be known of are skipped.
  void endTable(const std::string& file);

  // What was taken of the tables that have ended; the talks are told at the end.
  const ImportedData& data() const { return data_; }

  // Returns what is to be kept. Call it once, at the end.
  ImportedData finish();

 private:
  using Person = std::uint32_t;
  static constexpr Person kNobody = 0xFFFFFFFF;

  struct Known {
    std::uint64_t often = 0;  // on how many messages and invitations: the owner stands everywhere
    std::uint64_t name = 0;   // its hash; 0: not told
    bool isByName = false;
  };

  struct Conversation {
    Person one = kNobody, other = kNobody;
    bool oneWrote = false, otherWrote = false, isGroup = false;
    LinkedInDate last{0};
  };

  Result<void> keep(LinkedInTable table, std::size_t bytes);
  Result<Person> personOf(LinkedInTable table, const RowPerson& person);
  std::string keyOf(const RowPerson& person) const;  // empty if nobody or several could be meant
  Person owner() const;
  // Whether two within one conversation are the same: one by key, the other by name alone.
  bool areSame(Person one, Person other) const;
  void meet(Conversation& conversation, Person person, bool wrote) const;
  void finishTalks();

  Caps caps_;
  ImportedData data_;
  std::size_t keptBytes_ = 0;
  // Of the table that is read.
  LinkedInDateOrder order_;
  std::vector<LinkedInDate> connectionDates_, invitationDates_;
  std::vector<std::size_t> invitationLines_;

  std::unordered_map<std::string, std::size_t> byKey_;      // -> data_.connections
  std::unordered_map<std::string, std::string> keyByName_;  // an empty key: several have this name
  std::unordered_map<std::string, Person> people_;          // by key, or by name after a tab
  std::vector<Known> known_;                                // by person
  std::unordered_map<std::uint64_t, Conversation> conversations_;
};

}  // namespace tact
