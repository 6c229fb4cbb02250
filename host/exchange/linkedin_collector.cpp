#include "exchange/linkedin_collector.h"

#include <algorithm>

#include "core/fnv1a.h"
#include "exchange/problem.h"

namespace tact {
namespace {

// How a person is told from others while it is not known whose key belongs to which name.
std::string markOf(const RowPerson& person) { return person.key.empty() ? "\t" + person.name : person.key; }

}  // namespace

void LinkedInCollector::date(std::int64_t at) { data_.madeOn = std::max(data_.madeOn.value_or(at), at); }

void LinkedInCollector::add(const ConnectionRow& row) {
  ++taken_;
  date(row.connectedAt);
  if (!byKey_.emplace(row.person.key, data_.connections.size()).second) return;
  data_.connections.push_back({row.person.key, row.person.name, row.company, row.title, row.connectedAt});
  const auto [known, isNew] = keyByName_.emplace(row.person.name, row.person.key);
  if (!isNew) known->second.clear();
}

std::string LinkedInCollector::keyOf(const RowPerson& person) const {
  if (!person.key.empty()) return person.key;
  const auto known = keyByName_.find(person.name);
  return known == keyByName_.end() ? std::string() : known->second;
}

void LinkedInCollector::add(const InvitationRow& row, std::string& why) {
  date(row.sentAt);
  const RowPerson& them = row.isSent ? row.to : row.from;
  const RowPerson& owner = row.isSent ? row.from : row.to;
  if (!owner.isNobody())
    if (const Person person = personOf(owner); person != kNobody) ++seen_[person];
  ImportedInvitation invitation{keyOf(them), them.name, {}, row.isSent, row.hasNote, row.sentAt};
  if (invitation.key.empty()) {
    why = "it names nobody whose profile is known";
    return;
  }
  ++taken_;
  if (const auto known = byKey_.find(invitation.key); known != byKey_.end()) {
    const ImportedConnection& connection = data_.connections[known->second];
    invitation.company = connection.company;
    if (invitation.name.empty()) invitation.name = connection.name;
  }
  data_.invitations.push_back(std::move(invitation));
}

LinkedInCollector::Person LinkedInCollector::personOf(const RowPerson& person) {
  const auto known = people_.find(markOf(person));
  if (known != people_.end()) return known->second;
  if (people_.size() >= caps_.people) return kNobody;
  const auto number = static_cast<Person>(people_.size());
  people_.emplace(markOf(person), number);
  seen_.push_back(0);
  return number;
}

void LinkedInCollector::Conversation::meet(Person person, bool wrote) {
  if (one == kNobody || one == person) {
    one = person;
    oneWrote = oneWrote || wrote;
  } else if (other == kNobody || other == person) {
    other = person;
    otherWrote = otherWrote || wrote;
  } else {
    isGroup = true;
  }
}

Result<void> LinkedInCollector::add(const MessageRow& row) {
  ++taken_;
  ++data_.messages;
  date(row.sentAt);
  const Person from = personOf(row.from);
  std::vector<Person> to;
  for (const RowPerson& person : row.to)
    if (!person.isNobody()) to.push_back(personOf(person));
  if (from == kNobody || std::find(to.begin(), to.end(), kNobody) != to.end())
    return badFile(std::string(fileNameOf(LinkedInTable::messages)), "these messages name more people than Tact takes in");
  ++seen_[from];
  for (const Person person : to)
    if (person != from) ++seen_[person];

  // Without a number of its own a conversation is whatever the same two have written.
  Fnv1a mark;
  if (!row.conversation.empty()) {
    mark.add(row.conversation);
  } else {
    const Person with = to.empty() ? from : to.front();
    mark.add(std::uint64_t{std::min(from, with)});
    mark.add(std::uint64_t{std::max(from, with)});
  }
  if (conversations_.size() >= caps_.conversations && !conversations_.contains(mark.value()))
    return badFile(std::string(fileNameOf(LinkedInTable::messages)), "these are more conversations than Tact takes in");
  Conversation& conversation = conversations_[mark.value()];
  conversation.meet(from, true);
  for (const Person person : to) conversation.meet(person, false);
  conversation.isGroup = conversation.isGroup || row.to.size() > 1;
  conversation.lastAt = std::max(conversation.lastAt, row.sentAt);
  return {};
}

void LinkedInCollector::skip(const std::string& file, std::size_t line, const std::string& why) {
  ++data_.skipped;
  if (data_.skippedRows.size() < limits::kMaxSkippedShown) data_.skippedRows.push_back({file, line, why});
}

// Whoever stands on most messages; where two do, the one who is not a connection. Nobody if that does not tell either.
LinkedInCollector::Person LinkedInCollector::owner() const {
  std::uint64_t most = 0;
  for (const std::uint64_t often : seen_) most = std::max(most, often);
  std::vector<Person> firsts, strangers;
  for (const auto& [mark, person] : people_) {
    if (most == 0 || seen_[person] != most) continue;
    firsts.push_back(person);
    const bool isConnection = mark.starts_with('\t') ? keyByName_.contains(mark.substr(1)) : byKey_.contains(mark);
    if (!isConnection) strangers.push_back(person);
  }
  if (firsts.size() == 1) return firsts.front();
  return strangers.size() == 1 ? strangers.front() : kNobody;
}

void LinkedInCollector::finishTalks() {
  const Person self = owner();
  if (self == kNobody) return;
  std::vector<const std::string*> marks(people_.size());
  for (const auto& [mark, person] : people_) marks[person] = &mark;
  std::unordered_map<std::string, std::int64_t> lastAt;
  for (const auto& [unused, conversation] : conversations_) {
    if (conversation.isGroup || !conversation.oneWrote || !conversation.otherWrote) continue;
    if (conversation.one != self && conversation.other != self) continue;
    const std::string& mark = *marks[conversation.one == self ? conversation.other : conversation.one];
    const std::string key = mark.starts_with('\t') ? keyOf({{}, mark.substr(1)}) : mark;
    if (key.empty()) continue;
    auto& last = lastAt[key];
    last = std::max(last, conversation.lastAt);
  }
  for (const auto& [key, last] : lastAt) data_.talks.push_back({key, last});
  // The order of a hash table is nobody's business.
  std::sort(data_.talks.begin(), data_.talks.end(), [](const ImportedTalk& a, const ImportedTalk& b) { return a.key < b.key; });
}

ImportedData LinkedInCollector::finish() {
  finishTalks();
  return std::move(data_);
}

}  // namespace tact
