#include "exchange/linkedin_rows.h"

#include <algorithm>
#include <utility>

#include "core/characters.h"
#include "core/trimmed.h"
#include "exchange/profile_key.h"
#include "store/records.h"

namespace tact {
namespace {

// "Connected On", "CONNECTED_ON" and "connectedOn" are one head.
std::string plainHead(std::string_view head) {
  std::string plain;
  for (const char c : head) {
    const bool capital = c >= 'A' && c <= 'Z', other = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (capital || other) plain += capital ? static_cast<char>(c | 0x20) : c;
  }
  return plain;
}

constexpr const char* kNoDate = "its date cannot be read";
constexpr const char* kNoPerson = "it names nobody whose profile is known";
constexpr const char* kNoAddresses = "this older export does not tell whose profile it is";
constexpr const char* kNoText = "a name in it is not written as UTF-8, or too long";

bool fits(std::string_view name) { return name.size() <= kMaxNameBytes && isUtf8(name); }

}  // namespace

std::string_view fileNameOf(LinkedInTable table) {
  switch (table) {
    case LinkedInTable::connections: return "Connections.csv";
    case LinkedInTable::invitations: return "Invitations.csv";
    case LinkedInTable::messages: return "messages.csv";
  }
  return "";
}

std::optional<LinkedInTable> tableNamed(std::string_view path) {
  const std::string_view file = path.substr(path.find_last_of('/') + 1);
  const auto alike = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  for (const LinkedInTable table : {LinkedInTable::connections, LinkedInTable::invitations, LinkedInTable::messages}) {
    const std::string_view name = fileNameOf(table);
    if (std::equal(file.begin(), file.end(), name.begin(), name.end(), alike)) return table;
  }
  return std::nullopt;
}

std::optional<LinkedInColumns::Column> LinkedInColumns::columnNamed(std::string_view head) {
  static constexpr std::pair<std::string_view, Column> kNames[] = {
      {"firstname", firstName},
      {"lastname", lastName},
      {"url", url},
      {"profileurl", url},
      {"company", company},
      {"position", position},
      {"connectedon", connectedOn},
      {"from", from},
      {"to", to},
      {"sentat", sentAt},
      {"message", note},
      {"direction", direction},
      {"inviterprofileurl", inviterUrl},
      {"inviteeprofileurl", inviteeUrl},
      {"conversationid", conversation},
      {"senderprofileurl", senderUrl},
      {"recipientprofileurls", recipientUrls},
      {"date", date},
      {"content", content},
      {"folder", folder},
      {"ismessagedraft", isDraft},
  };
  const std::string plain = plainHead(head);
  for (const auto& [name, column] : kNames)
    if (name == plain) return column;
  return std::nullopt;
}

std::optional<LinkedInColumns> LinkedInColumns::of(const std::vector<std::string>& cells, std::int64_t latest) {
  LinkedInColumns columns;
  columns.latest_ = latest;
  columns.places_.fill(-1);
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (const auto column = columnNamed(cells[i]); column && !columns.has(*column)) columns.places_[*column] = static_cast<int>(i);
  if (columns.has(firstName) && columns.has(lastName) && columns.has(connectedOn))
    columns.table_ = LinkedInTable::connections;
  else if (columns.has(Column::from) && columns.has(to) && columns.has(sentAt) && columns.has(direction))
    columns.table_ = LinkedInTable::invitations;
  else if (columns.has(Column::from) && columns.has(to) && columns.has(date) && (columns.has(conversation) || columns.has(content)))
    columns.table_ = LinkedInTable::messages;
  else
    return std::nullopt;
  return columns;
}

std::string_view LinkedInColumns::cell(const std::vector<std::string>& cells, Column column) const {
  const auto at = static_cast<std::size_t>(places_[column]);
  return has(column) && at < cells.size() ? trimmed(cells[at]) : std::string_view();
}

std::optional<ConnectionRow> LinkedInColumns::connection(const std::vector<std::string>& cells, std::string& why) const {
  ConnectionRow row;
  const auto first = cell(cells, firstName), last = cell(cells, lastName);
  row.person.name = std::string(first) + (first.empty() || last.empty() ? "" : " ") + std::string(last);
  row.person.key = keyOfAddress(cell(cells, url));
  row.company = cell(cells, company);
  row.title = cell(cells, position);
  const auto when = parseLinkedInDate(cell(cells, connectedOn), latest_);
  if (row.person.key.empty())
    why = has(url) ? kNoPerson : kNoAddresses;
  else if (!when)
    why = kNoDate;
  else if (!fits(row.person.name) || !fits(row.company) || !fits(row.title))
    why = kNoText;
  if (!why.empty()) return std::nullopt;
  row.connectedAt = *when;
  return row;
}

std::optional<InvitationRow> LinkedInColumns::invitation(const std::vector<std::string>& cells, std::string& why) const {
  InvitationRow row;
  row.from = {keyOfAddress(cell(cells, inviterUrl)), std::string(cell(cells, Column::from))};
  row.to = {keyOfAddress(cell(cells, inviteeUrl)), std::string(cell(cells, to))};
  const std::string way = plainHead(cell(cells, direction));
  row.isSent = way == "outgoing";
  if (has(note)) row.hasNote = !cell(cells, note).empty();
  const auto when = parseLinkedInDate(cell(cells, sentAt), latest_);
  if (way != "outgoing" && way != "incoming")
    why = "it does not say who invited whom";
  else if (!when)
    why = kNoDate;
  else if (!fits(row.from.name) || !fits(row.to.name))
    why = kNoText;
  if (!why.empty()) return std::nullopt;
  row.sentAt = *when;
  return row;
}

std::optional<MessageRow> LinkedInColumns::message(const std::vector<std::string>& cells, std::string& why) const {
  const std::string draft = plainHead(cell(cells, isDraft));
  if (draft == "yes" || draft == "true") return std::nullopt;
  MessageRow row;
  row.conversation = cell(cells, conversation);
  row.from = {keyOfAddress(cell(cells, senderUrl)), std::string(cell(cells, Column::from))};
  std::string_view urls = cell(cells, recipientUrls);
  while (!urls.empty()) {
    const std::size_t comma = urls.find(',');
    row.to.push_back({keyOfAddress(trimmed(urls.substr(0, comma))), {}});  // also whom nobody knows: they make it a group
    urls.remove_prefix(comma == std::string_view::npos ? urls.size() : comma + 1);
  }
  // Names of several stand in one cell, and a comma may be part of a name: one name is all that can be told without addresses.
  if (row.to.empty()) row.to.emplace_back();
  if (row.to.size() == 1) row.to.front().name = cell(cells, to);
  const auto when = parseLinkedInDate(cell(cells, date), latest_);
  if (!when)
    why = kNoDate;
  else if (!fits(row.from.name) || !fits(row.to.front().name))
    why = kNoText;
  if (!why.empty() || row.from.isNobody() || (row.to.size() == 1 && row.to.front().isNobody())) return std::nullopt;
  row.sentAt = *when;
  return row;
}

}  // namespace tact
