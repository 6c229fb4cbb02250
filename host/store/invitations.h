// Invitations as they are read: what Tact saw itself and what LinkedIn's own export told, one record for each.
//
// The same invitation may stand in the table twice: an imported record with the same person and direction, sent within kSameDays, is the
// one that Tact saw, which leads. A waiting one to somebody who is connected meanwhile was accepted; one that was followed by another, or
// waited for kWaitsDays, no longer waits. All this is said when it is read and not written. Who writes them is history.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "store/database.h"
#include "store/statement.h"

namespace tact {

// How many days apart the own and the imported record of one invitation may lie, inclusive: exports name other clocks and bare days.
inline constexpr int kSameDays = 2;

// After how many days an invitation no longer waits: LinkedIn lets it run out after about six months.
inline constexpr int kWaitsDays = 180;

struct Invitation {
  std::int64_t id = 0;  // 0: not stored yet
  std::string key;
  std::string name;
  std::string company;
  std::string direction = "sent";  // sent, received
  std::string role = "other";      // recruiter, hiringContact, other
  std::string surface;             // as the fact invite.surface; "import"; empty where nobody saw it being sent
  std::optional<bool> hasNote;
  std::int64_t sentAt = 0;
  bool isDated = true;                  // false: found waiting, and sentAt is only when it was found
  std::string state = "pending";        // pending, accepted, ignored, withdrawn, declined
  std::optional<std::int64_t> stateAt;  // absent: connected, nobody knows since when
  std::int64_t importId = 0;            // 0: seen by Tact itself
};

// What a query of invitations begins with, up to and including "WHERE ... AND ": the columns readInvitations() takes, of records that lead.
// Parameter 1 is now; the table is `i`.
const std::string& selectInvitations();

// The parts of it: records that lead; what a record's state is at ?1; and the tables both need.
const std::string& leadsSql();
const std::string& stateSql();
const std::string& invitationTables();

Result<std::vector<Invitation>> readInvitations(Statement& statement);

// The records of one person that Tact may add to, by time: as they are read, but that one ran out is
// not said of them.
Result<std::vector<Invitation>> storedInvitations(Database& database, const std::string& key);

// Whether one is connected with this person, as a connection or an invitation tells.
Result<bool> isConnected(Database& database, const std::string& key);

// Writes a record: a new one (id 0), or what became of a stored one, which is then Tact's own.
Result<void> storeInvitation(Database& database, const Invitation& invitation);

}  // namespace tact
