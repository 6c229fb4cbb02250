// The user's own data: their hiring processes, what they said about people, with whom they talked, what they put aside, what they
// were asked, and how like each other their last notes were.
//
// Opened at the first use, not before. Every method is one transaction, or part of withTransaction's. Nothing here reads a
// clock: `now` is unix seconds. Several Store objects, in one process or many, may use the same file. Methods fail with
// `unavailable` when the file cannot be read or written; what else they fail with stands beside them. What is no key (keys.h), and a
// fact or value that cannot be said, is invalidValue with its path. What facts are made of all this is judged in user_facts.h.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/vocabulary.h"
#include "store/database.h"
#include "store/member_numbers.h"
#include "store/paths.h"
#include "store/records.h"

namespace tact {

// complete: no trace is left in the files. pending: the rows are gone, but a copy may be left in the write-ahead log because
// another process is reading; tried again after every write, at every opening and in changes().
enum class Forgotten : std::uint8_t { complete, pending };

// For how many days it counts that no conversation had taken place when it was looked for, exclusive: people also talk elsewhere.
inline constexpr int kNoTalkDays = 7;

// How many notes are remembered, by their hashes alone.
inline constexpr int kRecentNotes = 50;

// By full fact name; absent takes back what was said.
using RelationChanges = std::map<std::string, std::optional<Constant>>;

class Store {
 public:
  // The vocabulary must outlive the store.
  Store(Paths paths, const Vocabulary& vocabulary);

  // Opens the file now: the check of `hello`. Every other method does it by itself.
  Result<void> open();

  // Runs f; all its changes are kept if it succeeds, none if it fails. May be nested: then the outermost decides.
  Result<void> withTransaction(const std::function<Result<void>()>& f);

  // In the order they were added.
  Result<std::vector<Process>> listProcesses();
  Result<Process> getProcess(std::int64_t id);  // notFound

  // Stores a new process (id 0) or changes one, and returns it as stored, with updatedAt `now` and the next revision.
  // A change from an undecided to a decided stage without a date of decision gets `now`; a change back drops that date.
  // conflict: expectedRevision is given and not the stored one. notFound. invalidValue: an empty company, a stage or chances
  // the vocabulary lacks, negative chasers.
  Result<Process> putProcess(Process process, std::optional<std::int64_t> expectedRevision, std::int64_t now);

  // The people who were part of it stay, without the link. notFound; conflict as in putProcess.
  Result<void> removeProcess(std::int64_t id, std::optional<std::int64_t> expectedRevision = std::nullopt);

  Result<std::optional<Person>> getPerson(const std::string& key);
  Result<std::vector<Person>> listPeople();  // by key

  // Stores the person as given, new or not, and returns them as stored. conflict as in putProcess, where 0 stands for "not
  // stored yet". invalidValue; notFound: there is no process with that processId.
  Result<Person> putPerson(Person person, std::optional<std::int64_t> expectedRevision, std::int64_t now);

  // Says or takes back something about a person, who is stored if they were not. An empty name or company leaves the stored
  // one as it is.
  Result<Person> markPerson(const std::string& key, const std::string& name, const std::string& company, const RelationChanges& changes,
                            std::int64_t now);

  // Says which process a stored person belongs to. notFound: no such person or process.
  Result<Person> linkPerson(const std::string& key, std::optional<std::int64_t> processId, std::int64_t now);

  // Keeps whether a conversation with this person was seen. Seen once, it took place for good; that none took place is dated `now`.
  // Returns whether that is news.
  Result<bool> noteTalk(const std::string& memberId, bool conversed, std::int64_t now);

  // Returns whether there was a conversation with the person known by this key or member number, seen or imported; absent when nobody
  // knows, or knew only long ago (kNoTalkDays) that there was none. memberId may be empty.
  Result<std::optional<bool>> talked(const std::string& key, const std::string& memberId, std::int64_t now);

  // Remembers whose number it is, in the file once anything is kept about the person; what was kept under the number is then under the key.
  Result<void> learnMemberId(const std::string& key, const std::string& memberId);

  // Returns the key of the person with this member number, as far as it is known; any other key as it is.
  Result<std::string> keyOf(const std::string& keyOrMemberId);

  // Remembers a note sent to a person by its hash (core/note/simhash.h); the last kRecentNotes are kept. Returns whether that is news.
  Result<bool> noteUsed(const std::string& key, std::uint64_t hash, std::int64_t now);

  // Returns the hashes of the notes remembered that went to others than `key`, which may be empty.
  Result<std::vector<std::uint64_t>> notesToOthers(const std::string& key);

  // Erases the person from every table, the files and what was set aside (set_aside.h), also on a full disk (reserve.h). Not an error if
  // nothing was stored. Inside withTransaction the result is pending and the files are cleared when the transaction ends.
  Result<Forgotten> forgetPerson(const std::string& key, std::int64_t now);
  Result<bool> wasForgottenSince(std::int64_t at);  // whether somebody was, then or later; who it was is not kept
  Result<bool> knows(const std::string& key);       // whether anything is kept about the person, by any name

  // Erases every row of every table; the files of a database that cannot be written. Numbers of processes are not used again. pending as in
  // forgetPerson. unavailable: everything is still there. What was set aside is left (set_aside.h).
  Result<Forgotten> forgetAll(std::int64_t now);
  // Absent if it never was.
  Result<std::optional<std::int64_t>> allForgottenAt();

  // Puts rules aside for a person: for good ("reason") or for 24 hours ("later"). invalidValue: another kind.
  Result<void> silence(const std::string& key, const std::vector<std::string>& rules, const std::string& kind, std::int64_t now);
  Result<void> restore(const std::string& key, const std::vector<std::string>& rules);
  Result<std::vector<Silence>> silences(const std::string& key, std::int64_t now);  // those in force, by rule
  Result<std::vector<Silence>> allSilences(std::int64_t now);                       // of everybody, by key and rule

  // Whether this question may be shown: one question per person in 30 days, which stays visible for 24 hours after it was first
  // shown unless it was skipped, and three people in 24 hours.
  Result<bool> mayAsk(const std::string& key, const std::string& fact, std::int64_t now);
  // Records that the question is shown; showing it again in these 30 days changes nothing.
  Result<void> asked(const std::string& key, const std::string& fact, std::int64_t now);
  // Ends the question for 30 days from now.
  Result<void> skip(const std::string& key, const std::string& fact, std::int64_t now);

  // How often something kept was seen to have changed; clears what a forgetting had to leave, if nobody reads any more. Absent while
  // nothing was asked of the store: the file is not opened for this.
  std::optional<Changes> changes();

  // For the other records of this folder (history.h, follow_ups.h, ...), which keep theirs in the same file.
  Result<Database*> database();
  const Paths& paths() const { return paths_; }
  // Runs f in a transaction, then clears what an earlier forgetPerson had to leave.
  Result<void> write(const std::function<Result<void>(Database&)>& f);

 private:
  Result<Person> putPersonIn(Database& database, Person person, std::int64_t now);
  Result<void> checkProcess(const Process& process) const;
  Result<void> checkRelation(const std::string& fact, const Constant& value) const;

  Paths paths_;
  const Vocabulary* vocabulary_;
  std::unique_ptr<Database> database_;
  SeenNumbers seenNumbers_;
  std::int64_t seen_ = 0;       // the database's version, when it was last looked at
  std::int64_t elsewhere_ = 0;  // as in Changes
  bool isPending_ = false;      // the last forgetting through this store left something
};

}  // namespace tact
