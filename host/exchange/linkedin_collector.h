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

  void add(const ConnectionRow& row);
  void add(const InvitationRow& row, std::string& why);  // `why` is filled where it cannot be told who was meant
  Result<void> add(const MessageRow& row);               // invalidValue: too many people or conversations

  void skip(const std::string& file, std::size_t line, const std::string& why);
  std::uint64_t taken() const { return taken_; }
  std::uint64_t skipped() const { return data_.skipped; }

  // Returns what is to be kept. Call it once, at the end.
  ImportedData finish();

 private:
  using Person = std::uint32_t;
  static constexpr Person kNobody = 0xFFFFFFFF;

  struct Conversation {
    Person one = kNobody, other = kNobody;
    bool oneWrote = false, otherWrote = false, isGroup = false;
    std::int64_t lastAt = 0;

    void meet(Person person, bool wrote);
  };

  Person personOf(const RowPerson& person);
  std::string keyOf(const RowPerson& person) const;  // empty if nobody or several could be meant
  Person owner() const;
  void date(std::int64_t at);
  void finishTalks();

  Caps caps_;
  ImportedData data_;
  std::uint64_t taken_ = 0;
  std::unordered_map<std::string, std::size_t> byKey_;      // -> data_.connections
  std::unordered_map<std::string, std::string> keyByName_;  // an empty key: several have this name
  std::unordered_map<std::string, Person> people_;          // by key, or by name after a tab
  std::vector<std::uint64_t> seen_;                         // how often, by person: the owner stands everywhere
  std::unordered_map<std::uint64_t, Conversation> conversations_;
};

}  // namespace tact
