// The three tables of LinkedIn's export that Tact reads, as rows of what it wants of them.
//
// Columns may stand in any order, there may be more of them, and older exports lack some. What was written in a message or a note is not
// among what comes out of here.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/linkedin_dates.h"

namespace tact {

enum class LinkedInTable : std::uint8_t { connections, invitations, messages };

// The name of its file: "Connections.csv".
std::string_view fileNameOf(LinkedInTable table);

// Returns the table whose file has this name, whatever the case and the folders before it.
std::optional<LinkedInTable> tableNamed(std::string_view path);

// Somebody as a row names them: by the address of their profile where there is one, else by name alone.
struct RowPerson {
  std::string key;  // empty: no address
  std::string name;

  bool isNobody() const { return key.empty() && name.empty(); }
};

struct ConnectionRow {
  RowPerson person;
  std::string company, title;
  LinkedInDate connectedAt;
};

struct InvitationRow {
  RowPerson from, to;
  bool isSent = false;  // by the owner of the export
  LinkedInDate sentAt;
  std::optional<bool> hasNote;  // absent: this export does not tell
};

struct MessageRow {
  std::string conversation;  // empty: this export does not tell
  RowPerson from;
  std::vector<RowPerson> to;
  LinkedInDate sentAt;
};

// Which column holds what, learned from the row of heads.
class LinkedInColumns {
 public:
  // Returns the columns if these cells are the heads of some table's. A date after `latest` is none.
  static std::optional<LinkedInColumns> of(const std::vector<std::string>& cells, std::int64_t latest = kLastInstant);

  LinkedInTable table() const { return table_; }

  // Each returns a row, or leaves `why` filled with a clause for a person. EXPECTS its table.
  std::optional<ConnectionRow> connection(const std::vector<std::string>& cells, std::string& why) const;
  std::optional<InvitationRow> invitation(const std::vector<std::string>& cells, std::string& why) const;
  // Without `why`: a message that was never sent or names nobody, which is no mistake.
  std::optional<MessageRow> message(const std::vector<std::string>& cells, std::string& why) const;

 private:
  enum Column : std::uint8_t {
    firstName,
    lastName,
    url,
    company,
    position,
    connectedOn,  // connections
    from,
    to,
    sentAt,
    note,
    direction,
    inviterUrl,
    inviteeUrl,  // invitations; from and to also of messages
    conversation,
    senderUrl,
    recipientUrls,
    date,
    content,
    folder,
    isDraft,  // messages
    count
  };
  static std::optional<Column> columnNamed(std::string_view head);
  bool has(Column column) const { return places_[column] >= 0; }
  // Empty where the row or the table has none.
  std::string_view cell(const std::vector<std::string>& cells, Column column) const;

  LinkedInTable table_ = LinkedInTable::connections;
  std::array<int, count> places_{};
  std::int64_t latest_ = kLastInstant;
};

}  // namespace tact
