// What was taken over from LinkedIn's own export: connections, invitations, and with whom there was a conversation.
//
// An import is one transaction. A second one of the same export adds nothing, one of a newer export only what is news, and undoing takes
// away what that import had added and no later one held, too. What Tact has seen by itself (importId 0) is never touched. How such an
// export is read: host/exchange; what became of an invitation: invitations.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "store/store.h"

namespace tact {

struct ImportedConnection {
  std::string key, name, company, title;
  std::optional<std::int64_t> connectedAt;
};

struct ImportedInvitation {
  std::string key, name, company;
  bool isSent = false;  // else received
  std::optional<bool> hasNote;
  std::int64_t sentAt = 0;
};

// A conversation in which both wrote.
struct ImportedTalk {
  std::string key;
  std::int64_t lastAt = 0;
};

struct SkippedRow {
  std::string file;
  std::size_t line = 0;
  std::string why;  // a clause
};

struct ImportedData {
  std::vector<ImportedConnection> connections;
  std::vector<ImportedInvitation> invitations;
  std::vector<ImportedTalk> talks;
  std::optional<std::int64_t> madeOn;   // the newest date in it
  std::uint64_t messages = 0;           // that were read
  std::uint64_t skipped = 0;            // rows that could not be
  std::vector<SkippedRow> skippedRows;  // the first of them
};

struct ImportCounts {
  std::int64_t connections = 0, invitations = 0, talks = 0;
};

struct Import {
  std::int64_t id = 0;  // 0: it brought no news, and is not kept
  std::int64_t at = 0;
  std::optional<std::int64_t> madeOn;
  ImportCounts added;
  std::int64_t known = 0;  // of its connections, invitations and talks
  std::int64_t messages = 0, skipped = 0;
};

class Imports {
 public:
  // The store must outlive it.
  explicit Imports(Store& store) : store_(&store) {}

  // Adds what is news, all or nothing.
  Result<Import> add(ImportedData data, std::int64_t now);

  // Oldest first.
  Result<std::vector<Import>> list();

  // Takes away what it added that is still there and that no import since held, too, and the import itself. notFound.
  Result<ImportCounts> undo(std::int64_t id);

 private:
  Store* store_;
};

}  // namespace tact
