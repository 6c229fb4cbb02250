#include "exchange/linkedin_collector.h"

#include <algorithm>

#include "core/fnv1a.h"
#include "exchange/problem.h"

namespace tact {
namespace {

// How a person is told from others while it is not known whose key belongs to which name.
std::string markOf(const RowPerson& person) { return person.key.empty() ? "\t" + person.name : person.key; }

Error tooMany(LinkedInTable table, const std::string& what) {
  return badFile(FileWanted::smaller, std::string(fileNameOf(table)), what + " than Tact takes in");
}

}  // namespace

Result<void> LinkedInCollector::keep(LinkedInTable table, std::size_t bytes) {
  keptBytes_ += bytes;
  return keptBytes_ <= caps_.keptBytes ? Result<void>() : tooMany(table, "the names in it are longer in all");
}

Result<void> LinkedInCollector::add(const ConnectionRow& row) {
  order_.learn(row.connectedAt);
  const auto [at, isNews] = byKey_.emplace(row.person.key, data_.connections.size());
  if (!isNews) return {};
  if (at->second == caps_.connections) return tooMany(LinkedInTable::connections, "these are more connections");
  data_.connections.push_back({row.person.key, row.person.name, row.company, row.title, std::nullopt});
  connectionDates_.push_back(row.connectedAt);
  const auto [known, isNew] = keyByName_.emplace(row.person.name, row.person.key);
  if (!isNew) known->second.clear();
  return keep(LinkedInTable::connections, row.person.key.size() + row.person.name.size() + row.company.size() + row.title.size());
}

std::string LinkedInCollector::keyOf(const RowPerson& person) const {
  if (!person.key.empty()) return person.key;
  const auto known = keyByName_.find(person.name);
  return known == keyByName_.end() ? std::string() : known->second;
}

Result<void> LinkedInCollector::add(const InvitationRow& row, std::size_t line, std::string& why) {
  order_.learn(row.sentAt);
  const RowPerson& them = row.isSent ? row.to : row.from;
  const RowPerson& owner = row.isSent ? row.from : row.to;
  if (!owner.isNobody()) {
    const auto person = personOf(LinkedInTable::invitations, owner);
    if (!person) return person.error();
    ++known_[*person].often;
  }
  ImportedInvitation invitation{keyOf(them), them.name, {}, row.isSent, row.hasNote, 0};
  if (invitation.key.empty()) {
    why = "it names nobody whose profile is known";
    return {};
  }
  if (data_.invitations.size() == caps_.invitations) return tooMany(LinkedInTable::invitations, "these are more invitations");
  if (const auto known = byKey_.find(invitation.key); known != byKey_.end()) {
    const ImportedConnection& connection = data_.connections[known->second];
    invitation.company = connection.company;
    if (invitation.name.empty()) invitation.name = connection.name;
  }
  const std::size_t bytes = invitation.key.size() + invitation.name.size() + invitation.company.size();
  data_.invitations.push_back(std::move(invitation));
  invitationDates_.push_back(row.sentAt);
  invitationLines_.push_back(line);
  return keep(LinkedInTable::invitations, bytes);
}

Result<LinkedInCollector::Person> LinkedInCollector::personOf(LinkedInTable table, const RowPerson& person) {
  const std::string mark = markOf(person);
  const auto [place, isNew] = people_.try_emplace(mark, static_cast<Person>(people_.size()));
  if (isNew) {
    if (people_.size() > caps_.people) return tooMany(table, "these name more people");
    if (auto kept = keep(table, mark.size()); !kept) return kept.error();
    known_.push_back({0, 0, person.key.empty()});
  }
  if (Known& known = known_[place->second]; known.name == 0 && !person.name.empty()) {
    Fnv1a name;
    name.add(person.name);
    known.name = name.value();
  }
  return place->second;
}

bool LinkedInCollector::areSame(Person one, Person other) const {
  if (one == other || one == kNobody) return true;
  return known_[one].name != 0 && known_[one].name == known_[other].name && known_[one].isByName != known_[other].isByName;
}

void LinkedInCollector::meet(Conversation& conversation, Person person, bool wrote) const {
  for (auto [place, hasWritten] :
       {std::pair{&conversation.one, &conversation.oneWrote}, std::pair{&conversation.other, &conversation.otherWrote}}) {
    if (!areSame(*place, person)) continue;
    if (*place == kNobody || !known_[person].isByName) *place = person;
    *hasWritten = *hasWritten || wrote;
    return;
  }
  conversation.isGroup = true;
}

Result<void> LinkedInCollector::add(const MessageRow& row) {
  ++data_.messages;
  order_.learn(row.sentAt);
  const auto from = personOf(LinkedInTable::messages, row.from);
  if (!from) return from.error();
  ++known_[*from].often;
  std::vector<Person> to;
  for (const RowPerson& person : row.to) {
    if (person.isNobody()) continue;
    const auto one = personOf(LinkedInTable::messages, person);
    if (!one) return one.error();
    if (*one != *from) ++known_[*one].often;
    to.push_back(*one);
  }

  // Without a number of its own a conversation is whatever the same two have written, and what went to several is part of none.
  Fnv1a mark;
  if (!row.conversation.empty()) {
    mark.add(row.conversation);
  } else {
    if (row.to.size() > 1) return {};
    const Person with = to.empty() ? *from : to.front();
    mark.add(std::uint64_t{std::min(*from, with)});
    mark.add(std::uint64_t{std::max(*from, with)});
  }
  if (conversations_.size() >= caps_.conversations && !conversations_.contains(mark.value()))
    return tooMany(LinkedInTable::messages, "these are more conversations");
  Conversation& conversation = conversations_[mark.value()];
  meet(conversation, *from, true);
  for (const Person person : to) meet(conversation, person, false);
  conversation.isGroup = conversation.isGroup || row.to.size() > 1;
  const LinkedInDate& at = row.sentAt;
  conversation.last.monthFirst = std::max(conversation.last.monthFirst, at.monthFirst ? at.monthFirst : at.dayFirst);
  conversation.last.dayFirst = std::max(conversation.last.dayFirst, at.dayFirst ? at.dayFirst : at.monthFirst);
  return {};
}

void LinkedInCollector::endTable(const std::string& file) {
  // Without its day a connection is one all the same.
  for (std::size_t i = 0; i < connectionDates_.size(); ++i) data_.connections[i].connectedAt = order_.read(connectionDates_[i]);
  std::vector<ImportedInvitation> dated;
  for (std::size_t i = 0; i < invitationDates_.size(); ++i) {
    if (const auto at = order_.read(invitationDates_[i])) {
      dated.push_back(std::move(data_.invitations[i]));
      dated.back().sentAt = *at;
    } else {
      skip(file, invitationLines_[i], "its date may name the day first or the month");
    }
  }
  if (!invitationDates_.empty()) data_.invitations = std::move(dated);
  for (auto& [unused, conversation] : conversations_) {
    const LinkedInDate& last = conversation.last;
    conversation.last = order_.read(last).value_or(std::min(*last.monthFirst, *last.dayFirst));
  }
  connectionDates_.clear();
  invitationDates_.clear();
  invitationLines_.clear();
  order_ = {};
}

void LinkedInCollector::skip(const std::string& file, std::size_t line, const std::string& why) {
  ++data_.skipped;
  if (data_.skippedRows.size() < limits::kMaxSkippedShown) data_.skippedRows.push_back({file, line, why});
}

// Whoever stands on most messages; where two do, the one who is not a connection. Nobody if that does not tell either.
LinkedInCollector::Person LinkedInCollector::owner() const {
  std::uint64_t most = 0;
  for (const Known& known : known_) most = std::max(most, known.often);
  std::vector<Person> firsts, strangers;
  for (const auto& [mark, person] : people_) {
    if (most == 0 || known_[person].often != most) continue;
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
    last = std::max(last, *conversation.last.monthFirst);
  }
  for (const auto& [key, last] : lastAt) data_.talks.push_back({key, last});
  // The order of a hash table is nobody's business.
  std::sort(data_.talks.begin(), data_.talks.end(), [](const ImportedTalk& a, const ImportedTalk& b) { return a.key < b.key; });
}

ImportedData LinkedInCollector::finish() {
  finishTalks();
  const auto reach = [this](const std::optional<std::int64_t>& at) { data_.madeOn = std::max(data_.madeOn, at); };
  for (const ImportedConnection& one : data_.connections) reach(one.connectedAt);
  for (const ImportedInvitation& one : data_.invitations) reach(one.sentAt);
  for (const auto& [unused, conversation] : conversations_) reach(conversation.last.monthFirst);
  return std::move(data_);
}

}  // namespace tact
