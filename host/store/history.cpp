#include "store/history.h"

#include <algorithm>

#include "store/keys.h"

namespace tact {

namespace {

Result<void> check(const Invited& invited) {
  if (auto fits = checkKey(invited.key); !fits) return fits;
  if (auto fits = checkName("person.name", invited.name); !fits) return fits;
  return checkName("person.company", invited.company);
}

Result<void> storeAll(Database& database, const Invitations& changes) {
  for (const Invitation& one : changes)
    if (auto done = storeInvitation(database, one); !done) return done;
  return {};
}

}  // namespace

Result<bool> History::keep(const Invited& invited, Conclude conclude, std::int64_t now) {
  if (auto fits = check(invited); !fits) return fits.error();
  bool isNews = false;
  const auto written = store_->write([&](Database& database) -> Result<void> {
    const auto stored = storedInvitations(database, invited.key);
    if (!stored) return stored.error();
    const Invitations changes = conclude(*stored, invited, now);
    isNews = !changes.empty();
    return storeAll(database, changes);
  });
  if (!written) return written.error();
  return isNews;
}

Result<bool> History::sent(const Invited& invited, std::int64_t now) { return keep(invited, onSent, now); }

Result<bool> History::withdrawn(const Invited& invited, std::int64_t now) { return keep(invited, onWithdrawn, now); }

Result<bool> History::isNews(const Invited& invited, SeenState seen, std::int64_t now) {
  auto database = store_->database();
  if (!database) return database.error();
  const auto stored = storedInvitations(**database, invited.key);
  if (!stored) return stored.error();
  return !onSeen(*stored, invited, seen, now).empty();
}

Result<void> History::see(const std::vector<Sight>& sights, std::int64_t now) {
  return store_->write([&](Database& database) -> Result<void> {
    for (const Sight& sight : sights) {
      if (!check(sight.invited)) continue;
      const auto stored = storedInvitations(database, sight.invited.key);
      if (!stored) return stored.error();
      if (auto done = storeAll(database, onSeen(*stored, sight.invited, sight.seen, now)); !done) return done;
    }
    return {};
  });
}

Result<const InviteCounts*> History::counts(std::int64_t now) {
  auto database = store_->database();
  if (!database) return database.error();
  if (auto done = counts_.refresh(**database, now); !done) return done.error();
  return &counts_;
}

Result<Earlier> History::earlier(const std::string& key, std::int64_t now) {
  const auto all = ofPerson(key, now);
  if (!all) return all.error();
  Earlier earlier;
  bool wasAccepted = false;
  for (const Invitation& one : *all) {  // the newest first
    if (one.state == "accepted") wasAccepted = true;
    if (one.direction != "sent") continue;
    if (one.state == "withdrawn" && one.stateAt) earlier.withdrawnAt = std::max(earlier.withdrawnAt.value_or(*one.stateAt), *one.stateAt);
    if ((one.state == "ignored" || one.state == "declined") && !wasAccepted) earlier.wasDeclined = true;
  }
  return earlier;
}

Result<std::vector<Invitation>> History::ofPerson(const std::string& key, std::int64_t now) {
  if (auto fits = checkKey(key); !fits) return fits.error();
  auto database = store_->database();
  if (!database) return database.error();
  static const std::string kSql = selectInvitations() + "i.key = ?2 ORDER BY i.sentAt DESC, i.id DESC";
  Statement statement(**database, kSql);
  return readInvitations(statement.bind(now).bind(key));
}

Result<std::vector<Invitation>> History::list(const std::optional<ListPlace>& after, int most, std::int64_t now) {
  auto database = store_->database();
  if (!database) return database.error();
  // Each direction is read by its index.
  static const std::string kSql =
      selectInvitations() + "i.direction = ?2 AND (i.sentAt, i.id) < (?3, ?4) ORDER BY i.sentAt DESC, i.id DESC LIMIT ?5";
  const ListPlace from = after.value_or(ListPlace{INT64_MAX, INT64_MAX});
  Invitations all;
  for (const char* direction : {"sent", "received"}) {
    Statement statement(**database, kSql);
    auto some = readInvitations(statement.bind(now).bind(direction).bind(from.sentAt).bind(from.id).bind(std::int64_t{most}));
    if (!some) return some.error();
    all.insert(all.end(), some->begin(), some->end());
  }
  const auto isNewer = [](const Invitation& a, const Invitation& b) { return std::pair(a.sentAt, a.id) > std::pair(b.sentAt, b.id); };
  std::sort(all.begin(), all.end(), isNewer);
  if (all.size() > static_cast<std::size_t>(most)) all.resize(static_cast<std::size_t>(most));
  return all;
}

Result<std::vector<Invitation>> History::sentSince(std::int64_t from, std::int64_t now) {
  auto database = store_->database();
  if (!database) return database.error();
  static const std::string kSql =
      selectInvitations() + "i.direction = 'sent' AND i.surface <> 'seen' AND i.sentAt >= ?2 ORDER BY i.sentAt, i.id";
  Statement statement(**database, kSql);
  return readInvitations(statement.bind(now).bind(from));
}

Result<std::optional<std::int64_t>> History::since() {
  auto database = store_->database();
  if (!database) return database.error();
  Statement statement(**database, "SELECT min(sentAt) FROM invitations WHERE direction = 'sent'");
  std::optional<std::int64_t> first;
  if (statement.next()) first = statement.maybeInteger(0);
  if (auto read = statement.outcome(); !read) return read.error();
  return first;
}

}  // namespace tact
