// One conversation with the extension: request bodies in, reply bodies out. No bytes of frames, no descriptors.
//
// To add a method: a row in the table of session.cpp, a function in the file of its subject, a section in PROTOCOL.md.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/engine.h"
#include "store/follow_ups.h"
#include "wire/message.h"

namespace tact {

class Exchanging;

class Session {
 public:
  // The engine must outlive the session.
  explicit Session(Engine& engine) : engine_(engine) {}

  // Returns the reply's body, at most limits::kMaxReplyBytes; nothing for a notification.
  std::optional<std::string> reply(std::string_view body);

  // Answers requests that have waited together, in their order; those that a later one of them has made void with an error
  // (app/superseding.h).
  void replyToAll(const std::vector<std::string>& bodies, const std::function<void(std::string)>& send);

  // Returns the body of a notification that is due: rules or settings are not those they were at the last reply, a dictionary has come,
  // somebody else has changed the person's own data, or another number of follow-ups is due than was told. Reads again what has changed on
  // disk, and begins to fetch the dictionary a text has asked for. Nothing before the first request, and nothing for changes made through
  // this session. To be called until nothing is due.
  std::optional<std::string> announcement();

  // What is called when a notification has become due meanwhile, from another thread; must outlive the session's engine.
  void onNews(std::function<void()> tell) { tell_ = std::move(tell); }

  // What became of one request: a result, already encoded, or an error.
  struct Outcome {
    std::string result;
    std::optional<RpcError> error;

    Outcome(const Json& json) : result(encodeJson(json)) {}
    Outcome(std::string encoded) : result(std::move(encoded)) {}
    Outcome(RpcError failure) : error(std::move(failure)) {}
    Outcome(const Error& failure);
  };

 private:
  Outcome call(const std::string& method, const Json& params);

  Outcome hello(const Json& params);
  Outcome assess(const Json& params);
  Outcome answer(const Json& params);
  Outcome record(const Json& params);
  Outcome recordNote(const Json& params);
  Outcome recordInvite(const Json& params, bool isSent);
  Outcome historySummary(const Json& params);
  Outcome historyList(const Json& params);
  Outcome processesList(const Json& params);
  Outcome processesPut(const Json& params);
  Outcome processesRemove(const Json& params);
  Outcome processesRestore(const Json& params);
  Outcome peopleGet(const Json& params);
  Outcome peoplePut(const Json& params);
  Outcome peopleForget(const Json& params);
  Outcome peopleList(const Json& params);
  Outcome journalAdd(const Json& params);
  Outcome journalRemove(const Json& params);
  Outcome silencesList(const Json& params);
  Outcome silencesPut(const Json& params);
  Outcome silencesRestore(const Json& params);
  Outcome silencesOf(const std::string& key);
  Outcome silencesPage(const std::vector<Silence>& silences);
  Outcome followUpsList(const Json& params);
  Outcome followUpsDone(const Json& params);
  Outcome followUpsSnooze(const Json& params);
  Outcome settingsGet(const Json& params);
  Outcome settingsSet(const Json& params);
  Outcome settingsReset(const Json& params);
  Outcome factsList(const Json& params);
  Outcome rulesList(const Json& params);
  Outcome rulesExplain(const Json& params);
  Outcome rulesShow(const Json& params);
  Outcome rulesCheck(const Json& params);
  Outcome rulesPut(const Json& params);
  Outcome rulesRemove(const Json& params);

  Outcome changeSettings(const SettingChanges& changes, const Json& params);
  // Keeps what pages show of invitations to the people who are to be judged.
  void noticeInvites(const Json& subjects, bool isOld);
  // Reads whether the page that tells something was opened before somebody was last forgotten: it may go on telling of them, and nothing
  // is begun about anybody for that alone. Returns what is wrong with the parameter.
  std::optional<RpcError> readPage(const Json& params, bool& isOld);
  Asking askingOn(bool isOldPage, const std::string& key);
  Outcome dataSummary(const Json& params);
  Outcome dataImportBegin(const Json& params);
  Outcome dataImportChunk(const Json& params);
  Outcome dataImportEnd(const Json& params);
  Outcome dataImportCancel(const Json& params);
  Outcome dataImportUndo(const Json& params);
  Outcome dataExportBegin(const Json& params);
  Outcome dataExportNext(const Json& params);
  Outcome dataForgetAll(const Json& params);
  Outcome healthBrowsers(const Json& params);

  Exchanging& exchanging();
  struct News {
    const char* method;
    Json params;
  };
  std::optional<News> newsOfData();  // that somebody else changed the data, or that another number of follow-ups is due
  Json allForgottenAt();             // an instant; null: never, or nobody can tell
  Result<std::vector<FollowUp>> followUps();
  std::int64_t followUpsDue();

  std::string assessOne(const Json& subject, bool brief, bool isOld);
  Outcome page(std::vector<std::string> verdicts);

  Engine& engine_;
  std::vector<std::string> waiting_;        // encoded verdicts of the pages not fetched yet
  std::uint64_t token_ = 0;                 // of the newest page
  std::shared_ptr<Exchanging> exchanging_;  // files under way; null: none was
  std::function<void()> tell_ = [] {};
  std::string told_;  // the revision the peer knows of; "" before the first request
  std::int64_t toldElsewhere_ = 0, toldDue_ = 0;
  std::optional<Changes> counted_;  // when follow-ups were last counted: after which changes,
  std::string countedFor_;          // with which rules,
  std::int64_t countedAt_ = 0;      // at which time
};

// Returns the verdict as the extension gets it.
Json verdictJson(const std::string& key, const Judged& judged, const Library& library, bool brief);

}  // namespace tact
