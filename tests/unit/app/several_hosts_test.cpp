// Several hosts on one home, as of several browsers: no change is lost, each is told to the others, and what was forgotten is nowhere.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <functional>
#include <optional>
#include <thread>

#include "app/exit_status.h"
#include "app/host_process.h"
#include "app/session_fixture.h"
#include "core/rfc3339.h"
#include "store/kept_file.h"
#include "store/leftovers.h"
#include "store/schema.h"
#include "store/statement.h"

namespace tact {
namespace {

// A host with whom one can talk.
class Peer {
 public:
  explicit Peer(const std::filesystem::path& home) : host_(Stdin::pipe, {}, home) {}

  // Asks without waiting for the reply.
  void begin(const std::string& method, const Json& params = Json::object()) {
    host_.send(encodeFrame(requestOf(method, params, ++asked_)));
  }
  // Returns the whole reply.
  Json ask(const std::string& method, const Json& params = Json::object()) {
    begin(method, params);
    for (;;) {
      for (; seen_ < host_.bodies().size(); ++seen_) {
        Json body = parsed(host_.bodies()[seen_]);
        if (body.value("id", Json()) == Json(asked_)) {
          ++seen_;
          return body;
        }
        if (body.contains("method")) told_.push_back(body);
      }
      const std::size_t before = host_.bodies().size();
      host_.awaitReplies(before + 1);
      if (host_.bodies().size() == before) {
        ADD_FAILURE() << "no reply to " << method;
        return Json::object();
      }
    }
  }
  Json result(const std::string& method, const Json& params = Json::object()) {
    const Json reply = ask(method, params);
    EXPECT_TRUE(reply.contains("result")) << method << ": " << reply;
    return reply.value("result", Json::object());
  }
  // Waits until it tells something by this method, unasked.
  Json awaitNews(const std::string& method) {
    for (;;) {
      for (const Json& one : told_)
        if (one["method"] == method) return one;
      const std::size_t before = host_.bodies().size();
      if (seen_ == before) host_.awaitReplies(before + 1);
      if (seen_ == host_.bodies().size()) {
        ADD_FAILURE() << method << " was not told";
        return Json::object();
      }
      for (; seen_ < host_.bodies().size(); ++seen_) told_.push_back(parsed(host_.bodies()[seen_]));
    }
  }
  std::size_t toldSoFar(const std::string& method) const {
    return static_cast<std::size_t>(
        std::count_if(told_.begin(), told_.end(), [&](const Json& one) { return one.value("method", "") == method; }));
  }

 private:
  HostProcess host_;
  int asked_ = 0;
  std::size_t seen_ = 0;
  std::vector<Json> told_;
};

class SeveralHosts : public ::testing::Test {
 protected:
  bool leavesTrace() const {
    for (const char* trace : {"Wilhelmina", "wilhelmina-vex", "ACoAAvex", "Lisbon"})
      if (someFileHolds(home, trace)) return true;
    return false;
  }
  // All that can be known of a person, by way of one host.
  void tellEverything(Peer& peer) {
    const Json facts = {
        {"person", {{"name", "Wilhelmina Vex"}, {"company", "Quillmark"}, {"memberId", "ACoAAvex"}, {"inviteState", "none"}}},
        {"invite", {{"surface", "profile"}}}};
    const Json subject = {{"key", "wilhelmina-vex"}, {"moment", "invite"}, {"facts", facts}};
    peer.result("hello");
    peer.result("processes/put", {{"process", {{"company", "Quillmark"}, {"stage", "rejected"}, {"decidedAt", "2026-11-01"}}}});
    Json said = subject;
    said["set"] = {{"relation.role", "interviewer"}};
    said["silence"] = {{"rules", {"hiring/selected"}}, {"kind", "reason"}};
    peer.result("answer", said);
    peer.result("record", {{"kind", "conversed"}, {"key", "ACoAAvex"}, {"conversed", true}});
    peer.result("assess", {{"subjects", Json::array({subject})}});
    peer.result("journal/add", {{"key", "wilhelmina-vex"}, {"line", "Asked about Lisbon"}});
    // And what is answered with an error, or not at all, is nowhere either.
    peer.ask("people/put", {{"person", {{"key", "wilhelmina-vex"}, {"name", 7}}}});
    peer.ask("Wilhelmina Vex", {{"key", "wilhelmina-vex"}});
    peer.ask("processes/put", {{"process", {{"company", "Wilhelmina Vex"}, {"stage", "Wilhelmina Vex"}}}});
  }

  // Data, settings and a rule, all of which say something.
  void fillEverywhere() {
    Peer peer(home);
    tellEverything(peer);
    peer.result("settings/set", {{"set", {{"viewer.firstName", "Wilhelmina"}}}});
    std::filesystem::create_directories(home / "rules");
    writeText(home / "rules" / "x.json", "Lisbon");
  }
  // What is still there of the three.
  std::vector<std::string> remains() {
    Peer next(home);
    std::vector<std::string> there;
    const Json hello = next.result("hello");
    if (!next.result("people/list")["people"].empty()) there.emplace_back("data");
    if (!hello["settings"].empty()) there.emplace_back("settings");
    if (std::filesystem::exists(home / "rules" / "x.json")) there.emplace_back("rule");
    EXPECT_EQ(hello["allForgottenAt"].is_null(), !there.empty());
    EXPECT_EQ(leavesTrace(), !there.empty());
    EXPECT_FALSE(std::filesystem::exists(home / "forgetting"));
    return there;
  }
  static void waitUntil(const std::function<bool()>& isSo) {
    for (int waitedMs = 0; !isSo() && waitedMs < 5000; waitedMs += 5) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_TRUE(isSo());
  }

  TemporaryFolder folder;
  std::filesystem::path home = folder.path() / "home";
};

// Each is held up in the middle by whoever holds a lock, and ended there.
TEST_F(SeveralHosts, WhatWasBegunToBeForgottenIsFinishedByTheNext) {
  struct Moment {
    const char* lock;
    std::function<bool()> isReached;
  };
  const auto isMarked = [&] { return std::filesystem::exists(home / "forgetting"); };
  for (const Moment& moment :
       {Moment{"", isMarked}, Moment{"settings.json.lock", [&] { return isMarked() && !someFileHolds(home, "ACoAAvex"); }},
        Moment{"rules.lock", [&] { return isMarked() && !std::filesystem::exists(home / "settings.json"); }}}) {
    fillEverywhere();
    auto ended = std::make_unique<Peer>(home);
    ended->result("hello");
    {
      const std::string lock = moment.lock;
      auto database = Database::open(home / "tact.db", schema());
      ASSERT_TRUE(database);
      Transaction writing(**database);
      ASSERT_TRUE(!lock.empty() || writing.begin());
      std::optional<KeptLock> turn;
      if (!lock.empty()) {
        auto taken = KeptLock::take(home / lock, "the list");
        ASSERT_TRUE(taken);
        turn.emplace(std::move(*taken));
      }
      ended->begin("data/forgetAll");
      waitUntil(moment.isReached);
      ended.reset();
    }
    EXPECT_TRUE(isMarked()) << moment.lock;
    EXPECT_THAT(remains(), ::testing::IsEmpty()) << moment.lock;
  }
}

TEST_F(SeveralHosts, ForgettingAllIsAllOrNothingWheneverItIsEnded) {
  for (int ms = 0; ms < 60; ms += 4) {
    std::filesystem::remove_all(home);
    fillEverywhere();
    auto ended = std::make_unique<Peer>(home);
    ended->result("hello");
    ended->begin("data/forgetAll");
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
    ended.reset();
    EXPECT_THAT(remains(), ::testing::AnyOf(::testing::IsEmpty(), ::testing::ElementsAre("data", "settings", "rule"))) << ms;
  }
}

TEST_F(SeveralHosts, WhoIsThereAlreadyFinishesWhatAnotherBegan) {
  fillEverywhere();
  Peer other(home);
  other.result("hello");
  writeText(home / "forgetting", "");
  EXPECT_TRUE(other.result("people/list")["people"].empty());
  EXPECT_THAT(remains(), ::testing::IsEmpty());
}

// Nothing is shown of what the person wanted gone; and who was told that it failed goes on.
TEST_F(SeveralHosts, WhatCannotBeForgottenIsSaid) {
  fillEverywhere();
  std::filesystem::remove(home / "tact.db");
  std::filesystem::remove(home / "tact.db-wal");
  std::filesystem::remove(home / "tact.db-shm");
  std::filesystem::create_directory(home / "tact.db");
  Peer peer(home);
  EXPECT_EQ(peer.ask("data/forgetAll")["error"]["code"], 1003);
  EXPECT_FALSE(std::filesystem::exists(home / "forgetting"));
  EXPECT_EQ(peer.result("settings/get")["settings"].size(), 1U) << "all or nothing";
  writeText(home / "forgetting", "");
  const Json error = peer.ask("settings/get")["error"];
  EXPECT_EQ(error["code"], 1003);
  EXPECT_THAT(error["message"].get<std::string>(), ::testing::HasSubstr("everything was to be forgotten"));
  std::filesystem::remove(home / "tact.db");
  EXPECT_TRUE(peer.result("settings/get")["settings"].empty());
}

TEST_F(SeveralHosts, AChangeByOneIsToldByTheOther) {
  Peer one(home), other(home);
  one.result("hello");
  other.result("hello");
  one.result("processes/put", {{"process", {{"company", "Acme"}, {"stage", "interviewing"}, {"interviewAt", "2026-01-01"}}}});
  EXPECT_EQ(other.awaitNews("data/changed")["params"], Json({{"allForgottenAt", nullptr}}));
  EXPECT_EQ(other.result("processes/list")["processes"].size(), 1U);
  other.result("journal/add", {{"key", "jane-doe"}, {"line", "Likes chess"}});
  one.awaitNews("data/changed");
  EXPECT_EQ(one.result("people/list")["people"].size(), 1U);
  // Both have looked again since; neither was told of what it did itself.
  EXPECT_EQ(one.toldSoFar("data/changed"), 1U);
}

TEST_F(SeveralHosts, WhoChangesWhatIsOutOfDateIsTold) {
  Peer one(home), other(home);
  const Json process = one.result("processes/put", {{"process", {{"company", "Acme"}, {"stage", "applied"}}}})["process"];
  Json mine = process, theirs = process;
  mine["stage"] = "interviewing";
  theirs["title"] = "Engineer";
  EXPECT_TRUE(other.ask("processes/put", {{"process", theirs}}).contains("result"));
  const Json refused = one.ask("processes/put", {{"process", mine}});
  EXPECT_EQ(refused["error"]["code"], static_cast<int>(ErrorCode::conflict));
  mine["revision"] = refused["error"]["data"]["revision"];
  mine["title"] = "Engineer";
  EXPECT_TRUE(one.ask("processes/put", {{"process", mine}}).contains("result"));
  const Json stored = other.result("processes/list")["processes"][0];
  EXPECT_EQ(stored["stage"], "interviewing");
  EXPECT_EQ(stored["title"], "Engineer");
}

TEST_F(SeveralHosts, ManyChangesAtOnceLoseNone) {
  constexpr int kTimes = 25;
  Peer one(home), other(home);
  const Json process = one.result("processes/put", {{"process", {{"company", "Acme"}, {"stage", "applied"}}}})["process"];
  // Each counts up what it reads, and reads again when it was too slow.
  const auto countUp = [&](Peer& peer) {
    for (;;) {
      Json now = peer.result("processes/list")["processes"][0];
      now["chasersSent"] = now["chasersSent"].get<int>() + 1;
      const Json reply = peer.ask("processes/put", {{"process", now}});
      if (reply.contains("result")) return;
      ASSERT_EQ(reply["error"]["code"], static_cast<int>(ErrorCode::conflict)) << reply;
    }
  };
  const auto oftenWith = [&](Peer& peer) {
    for (int i = 0; i < kTimes; ++i) countUp(peer);
  };
  std::thread meanwhile([&] { oftenWith(other); });
  oftenWith(one);
  meanwhile.join();
  EXPECT_EQ(one.result("processes/list")["processes"][0]["chasersSent"], 2 * kTimes);
}

TEST_F(SeveralHosts, WhoIsForgottenStandsInNoFileWhileAnotherHostIsOpen) {
  Peer one(home), other(home);
  tellEverything(one);
  other.result("hello");
  std::filesystem::copy_file(home / "tact.db", home / "tact.db.before");
  writeText(home / "settings.json.bak", R"({"mine": "Wilhelmina Vex"})");
  ASSERT_TRUE(other.ask("people/get", {{"key", "wilhelmina-vex"}}).contains("result"));
  ASSERT_TRUE(leavesTrace()) << "the test would not notice";
  EXPECT_EQ(one.result("people/forget", {{"key", "wilhelmina-vex"}})["forgotten"], "complete");
  EXPECT_FALSE(leavesTrace());
  EXPECT_EQ(other.ask("people/get", {{"key", "wilhelmina-vex"}})["error"]["code"], static_cast<int>(ErrorCode::notFound));
  EXPECT_EQ(other.result("people/list")["people"], Json::array());
  EXPECT_FALSE(leavesTrace()) << "nor does the other one write it again";
}

TEST_F(SeveralHosts, APageThatStandsOpenBringsNobodyBack) {
  Peer one(home), other(home);
  tellEverything(one);
  other.result("hello");
  const auto now = static_cast<std::int64_t>(std::time(nullptr));
  const auto tell = [&](Peer& peer, std::int64_t openedAt) {
    const Json facts = {
        {"person", {{"name", "Wilhelmina Vex"}, {"company", "Quillmark"}, {"memberId", "ACoAAvex"}, {"inviteState", "sent"}}}};
    Json params = {{"subjects", Json::array({{{"key", "wilhelmina-vex"}, {"moment", "connection"}, {"facts", facts}},
                                             {{"key", "wilhelmina-vex"}, {"moment", "invite"}, {"facts", facts}}})},
                   {"openedAt", formatInstant({openedAt, 0})}};
    EXPECT_EQ(peer.result("assess", params)["verdicts"].size(), 2U);
    peer.result("record", {{"kind", "conversed"}, {"key", "ACoAAvex"}, {"conversed", true}, {"openedAt", formatInstant({openedAt, 0})}});
  };
  EXPECT_EQ(one.result("people/forget", {{"key", "wilhelmina-vex"}})["forgotten"], "complete");
  tell(one, now - 60);
  tell(other, now - 60);
  EXPECT_FALSE(leavesTrace());
  EXPECT_EQ(other.result("history/list")["invitations"], Json::array());
  // A press is the person's own word, and a page opened since tells what is there now.
  one.result("record", {{"kind", "inviteSent"}, {"key", "ACoAAvex"}, {"openedAt", formatInstant({now - 60, 0})}});
  EXPECT_EQ(other.result("history/list")["invitations"].size(), 1U);
  one.result("people/forget", {{"key", "ACoAAvex"}});
  tell(other, now + 3600);
  EXPECT_EQ(one.result("history/list")["invitations"].size(), 1U);
  EXPECT_EQ(one.result("people/get", {{"key", "wilhelmina-vex"}})["person"]["talked"], true);
}

TEST_F(SeveralHosts, ForgettingIsPendingWhileSomebodyReadsAndCompleteAfterwards) {
  Peer one(home), other(home);
  tellEverything(one);
  {
    auto reading = Database::open(home / "tact.db", schema());
    ASSERT_TRUE(reading);
    Statement reader(**reading, "SELECT key FROM people UNION ALL SELECT 'more'");
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(one.result("people/forget", {{"key", "wilhelmina-vex"}})["forgotten"], "pending");
    EXPECT_TRUE(leavesTrace()) << "pending says the truth";
    EXPECT_EQ(one.ask("people/get", {{"key", "wilhelmina-vex"}})["error"]["code"], static_cast<int>(ErrorCode::notFound));
  }
  other.result("processes/put", {{"process", {{"company", "Acme"}, {"stage", "applied"}}}});
  EXPECT_FALSE(leavesTrace()) << "the next write, by whomever, has cleared it";
}

TEST_F(SeveralHosts, WhatIsPendingIsClearedWithoutAnybodyWriting) {
  Peer one(home);
  tellEverything(one);
  {
    auto reading = Database::open(home / "tact.db", schema());
    ASSERT_TRUE(reading);
    Statement reader(**reading, "SELECT key FROM people UNION ALL SELECT 'more'");
    ASSERT_TRUE(reader.next());
    ASSERT_EQ(one.result("people/forget", {{"key", "wilhelmina-vex"}})["forgotten"], "pending");
  }
  // The host looks about once a second; a bound on a hang, no measure of speed.
  for (int waited = 0; waited < 600 && leavesTrace(); ++waited) ::usleep(100'000);
  EXPECT_FALSE(leavesTrace());
}

TEST_F(SeveralHosts, WhoIsForgottenWhileAnotherReadsAllTheTimeIsGoneAtTheEnd) {
  Peer one(home), other(home);
  tellEverything(one);
  std::atomic<bool> isOver = false;
  std::thread reading([&] {
    while (!isOver) other.result("people/list");
  });
  const Json forgotten = one.result("people/forget", {{"key", "wilhelmina-vex"}});
  isOver = true;
  reading.join();
  if (forgotten["forgotten"] == "pending") one.result("processes/put", {{"process", {{"company", "Acme"}, {"stage", "applied"}}}});
  EXPECT_FALSE(leavesTrace());
}

TEST_F(SeveralHosts, TheLogNamesNobody) {
  Peer one(home);
  tellEverything(one);
  HostProcess broken(Stdin::pipe, {}, home);
  broken.send(encodeFrame(requestOf("people/get", {{"key", "wilhelmina-vex"}})) + "Wilhelmina Vex, Lisbon");
  EXPECT_EQ(broken.end(), static_cast<int>(ExitStatus::frameTooLong));
  ASSERT_TRUE(std::filesystem::exists(home / "host.log"));
  one.result("people/forget", {{"key", "wilhelmina-vex"}});
  EXPECT_FALSE(leavesTrace());
}

}  // namespace
}  // namespace tact
