// The part of Store about conversations: with whom one took place, as the messages on the screen told. Messages name a person by
// their member number alone, everything else by their key: what is known of either is joined here. Nothing that was written is kept.
#include "store/keys.h"
#include "store/member_numbers.h"
#include "store/statement.h"
#include "store/store.h"

namespace tact {

namespace {

constexpr std::int64_t kDaySeconds = 24 * 60 * 60;

struct Talk {
  bool conversed = false;
  std::int64_t seenAt = 0;
};

// Reads the talk that is found with these parameters; one in which they did talk goes before another.
template <typename... Keys>
Result<std::optional<Talk>> readTalk(Database& database, const char* where, const Keys&... keys) {
  Statement statement(database, std::string("SELECT conversed, seenAt FROM talks WHERE ") + where + " ORDER BY conversed DESC LIMIT 1");
  (statement.bind(keys), ...);
  std::optional<Talk> talk;
  if (statement.next()) talk = Talk{statement.boolean(0), statement.integer(1)};
  if (auto read = statement.outcome(); !read) return read.error();
  return talk;
}

// Whether it still tells something: a conversation always, that there was none for so many days.
bool counts(const std::optional<Talk>& talk, std::int64_t days, std::int64_t now) {
  return talk && (talk->conversed || (now >= talk->seenAt && now - talk->seenAt < days * kDaySeconds));
}

}  // namespace

Result<bool> Store::noteTalk(const std::string& memberId, bool conversed, std::int64_t now) {
  if (auto fits = checkKey(memberId); !fits) return fits.error();
  auto database = this->database();
  if (!database) return database.error();
  const auto before = readTalk(**database, "memberId = ?", memberId);
  if (!before) return before.error();
  // A page is looked at again and again: only what is news, or dates an old no anew, is written.
  const bool isNews = !counts(*before, kNoTalkDays, now) || (conversed && !(*before)->conversed);
  if (!isNews && counts(*before, 1, now)) return false;
  const auto written = write([&](Database& open) -> Result<void> {
    Statement statement(open,
                        "INSERT INTO talks (memberId, conversed, seenAt) VALUES (?, ?, ?) ON CONFLICT (memberId) DO UPDATE"
                        " SET conversed = max(conversed, excluded.conversed), seenAt = excluded.seenAt");
    return statement.bind(memberId).bind(conversed).bind(now).run();
  });
  if (!written) return written.error();
  return isNews;
}

Result<std::optional<bool>> Store::talked(const std::string& key, const std::string& memberId, std::int64_t now) {
  auto database = this->database();
  if (!database) return database.error();
  {
    // What LinkedIn's own export shows took place, for good.
    Statement imported(**database,
                       "SELECT 1 FROM importedTalks WHERE key IN (?1, ?2) OR key IN (SELECT memberId FROM memberIds WHERE key = ?1)"
                       " OR key IN (SELECT key FROM memberIds WHERE memberId IN (?1, ?2)) LIMIT 1");
    const bool isThere = imported.bind(key).bind(memberId).next();
    if (auto read = imported.outcome(); !read) return read.error();
    if (isThere) return std::optional<bool>(true);
  }
  const auto talk =
      readTalk(**database, "memberId IN (?1, ?2) OR memberId IN (SELECT memberId FROM memberIds WHERE key = ?1)", key, memberId);
  if (!talk) return talk.error();
  return counts(*talk, kNoTalkDays, now) ? std::optional<bool>((*talk)->conversed) : std::nullopt;
}

Result<void> Store::learnMemberId(const std::string& key, const std::string& memberId) {
  if (!checkKey(key) || !checkKey(memberId) || isMemberNumber(key) || !isMemberNumber(memberId)) return {};
  seenNumbers_.add(key, memberId);
  auto database = this->database();
  if (!database) return database.error();
  const auto isNews = isNumberNews(**database, key, memberId);
  if (!isNews) return isNews.error();
  return *isNews ? write([](Database&) { return Result<void>(); }) : Result<void>();
}

Result<bool> Store::knows(const std::string& key) {
  auto database = this->database();
  if (!database) return database.error();
  const auto names = seenNumbers_.namesOf(**database, key);
  if (!names) return names.error();
  for (const std::string& name : *names)
    if (auto isKept = isKeptUnder(**database, name); !isKept || *isKept) return isKept;
  return false;
}

Result<std::string> Store::keyOf(const std::string& keyOrMemberId) {
  auto database = this->database();
  if (!database) return database.error();
  return seenNumbers_.keyOf(**database, keyOrMemberId);
}

}  // namespace tact
