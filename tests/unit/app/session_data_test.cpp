// data/* over the wire: a file in, a copy out, all forgotten, with errors a page can show.
#include "app/own_data.h"
#include "exchange/archives.h"
#include "session_fixture.h"
#include "store/keys.h"
#include "wire/base64.h"
#include "wire/limits.h"

namespace tact {
namespace {

const std::string kTable = "First Name,Last Name,URL,Connected On\nJane,Doe,https://www.linkedin.com/in/jane-doe,1 Nov 2026\n";

class SessionData : public SessionTest {
 protected:
  std::string send(const std::string& bytes, std::size_t pieces = limits::kMaxPieceBytes) {
    std::string id = result("data/import/begin", {{"name", "given.zip"}, {"bytes", bytes.size()}}).value("id", "");
    for (std::size_t at = 0; at < bytes.size(); at += pieces) {
      const std::string piece = bytes.substr(at, pieces);
      const Json got = result("data/import/chunk", {{"id", id}, {"offset", at}, {"data", encodeBase64(piece)}});
      EXPECT_EQ(got["received"], at + piece.size());
    }
    return id;
  }
  std::string exported() {
    const Json begun = result("data/export/begin");
    EXPECT_EQ(begun["name"], "tact-2026-11-02.json");
    std::string text;
    for (bool done = false; !done;) {
      const Json piece = result("data/export/next", {{"id", begun["id"]}, {"offset", text.size()}});
      text += *decodeBase64(piece["data"].get<std::string>());
      EXPECT_EQ(piece["offset"], text.size());
      done = piece["done"];
    }
    EXPECT_EQ(begun["bytes"], text.size());
    EXPECT_EQ(code("data/export/next", {{"id", begun["id"]}, {"offset", 0}}), 1004);
    return text;
  }
  // The last reply of data/import/end.
  Json finish(const std::string& id) {
    for (;;) {
      const Json whole = reply("data/import/end", {{"id", id}});
      if (whole.contains("error")) return whole["error"];
      if (whole["result"]["done"] == true) return whole["result"];
      EXPECT_TRUE(whole["result"]["fraction"].is_number());
      EXPECT_TRUE(whole["result"]["what"].is_string());
    }
  }
};

TEST_F(SessionData, TakesOverAnArchiveAndTakesItBack) {
  const Json done = finish(send(zipOf({{"Connections.csv", kTable}}), 50));
  EXPECT_EQ(done["kind"], "linkedin");
  EXPECT_EQ(done["import"]["contents"]["connections"], 1);
  EXPECT_EQ(done["import"]["skippedRows"], Json::array());
  const Json summary = result("data/summary");
  EXPECT_EQ(summary["counts"]["connections"], 1);
  EXPECT_EQ(summary["imports"][0]["madeOn"], "2026-11-01T00:00:00Z");
  EXPECT_EQ(summary["imports"][0]["id"], done["import"]["id"]);
  EXPECT_EQ(finish(send(kTable))["import"]["id"], nullptr) << "the same again is kept as no import";
  EXPECT_EQ(result("data/import/undo", {{"import", done["import"]["id"]}})["removed"]["connections"], 1);
  EXPECT_EQ(code("data/import/undo", {{"import", done["import"]["id"]}}), 1004);
  EXPECT_EQ(result("data/summary")["counts"]["connections"], 0);
}

TEST_F(SessionData, SaysWhatIsWrongWithAFile) {
  const Json failure = finish(send(zipOf({{"Connections.csv", kTable + "\"open"}})));
  EXPECT_EQ(failure["code"], 1011);
  EXPECT_EQ(failure["data"]["path"], "Connections.csv:3");
  EXPECT_EQ(failure["data"]["reason"], failure["message"]);
  EXPECT_EQ(failure["data"]["wanted"], "whole");
  EXPECT_EQ(result("data/summary")["counts"]["connections"], 0);
  EXPECT_EQ(code("data/import/begin", {{"name", "a"}, {"bytes", 5'000'000'000}}), 1011);
}

TEST_F(SessionData, HoldsToTheOrderOfThings) {
  EXPECT_EQ(code("data/import/begin", {{"name", ""}, {"bytes", 1}}), -32602);
  EXPECT_EQ(code("data/import/begin", {{"name", "a"}, {"bytes", -1}}), -32602);
  EXPECT_EQ(code("data/import/end", {{"id", "1"}}), 1004);
  for (const char* method : {"data/import/end", "data/import/cancel"}) EXPECT_EQ(error(method, {{"id", 1}})["data"]["path"], "id");
  const std::string id = result("data/import/begin", {{"name", "a"}, {"bytes", 5}})["id"];
  EXPECT_EQ(code("data/import/chunk", {{"id", id}, {"offset", 0}, {"data", "!"}}), -32602);
  EXPECT_EQ(code("data/import/chunk", {{"id", id}, {"offset", 0}, {"data", ""}}), -32602);
  EXPECT_EQ(code("data/import/chunk", {{"id", id}, {"offset", 0}, {"data", encodeBase64(std::string(limits::kMaxPieceBytes + 3, 'x'))}}),
            -32602);
  EXPECT_EQ(code("data/import/chunk", {{"id", id}, {"offset", 1}, {"data", "eA=="}}), 1006);
  const Json tooMuch = error("data/import/chunk", {{"id", id}, {"offset", 0}, {"data", encodeBase64("sixsix")}});
  EXPECT_EQ(tooMuch["data"], (Json{{"path", "data"}, {"expected", "at most 5 bytes"}}));
  EXPECT_THAT(tooMuch["message"], ::testing::HasSubstr("more bytes than the file was said to have"));
  EXPECT_EQ(code("data/import/end", {{"id", id}}), 1006) << "not all has come";
  EXPECT_EQ(result("data/import/cancel", {{"id", id}})["cancelled"], true);
  EXPECT_EQ(code("data/import/chunk", {{"id", id}, {"offset", 0}, {"data", "eA=="}}), 1004);
}

TEST_F(SessionData, ALongFileLeavesTimeForOtherQuestions) {
  std::string messages = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n";
  for (int i = 0; i < 2000; ++i)
    messages +=
        "c" + std::to_string(i) + ",R,https://www.linkedin.com/in/r,J,https://www.linkedin.com/in/j,2026-11-02 09:15:31 UTC,hello\n";
  const std::string id = send(messages);
  EXPECT_EQ(visitJane()["level"], "clear") << "while it is under way";
  EXPECT_EQ(finish(id)["import"]["contents"]["messages"], 2000);
}

TEST_F(SessionData, ExportForgetImportRestoresAll) {
  addProcess("Acme", "interviewing");
  sayOfJane({{"relation.role", "interviewer"}});
  result("settings/set", {{"set", {{"viewer.stance", "open"}}}});
  const std::string before = exported();
  EXPECT_EQ(result("data/forgetAll")["forgotten"], "complete");
  EXPECT_EQ(visitJane()["level"], "clear");
  const Json done = finish(send(before));
  EXPECT_EQ(done["kind"], "tact");
  EXPECT_EQ(done["restored"]["processes"], 1);
  EXPECT_EQ(exported(), before);
  EXPECT_EQ(visitJane()["level"], "hold");
  EXPECT_EQ(session.announcement(), std::nullopt) << "whoever changed something knows it";
}

TEST_F(SessionData, TheLargestThatIsTakenIsTakenBackToo) {
  const Json first = "0001-01-01T00:00:00Z", last = "9999-12-31T23:59:59Z";
  const auto process = [](const Json& more) {
    Json whole = {{"company", "Acme"}, {"stage", "interviewing"}};
    whole.update(more);
    return Json{{"process", whole}};
  };
  for (const char* name : {"appliedAt", "interviewAt", "decidedAt", "decisionDueAt"}) {
    for (const char* none : {"0000-12-31", "0000-12-31T23:59:59Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-23:59"})
      EXPECT_EQ(error("processes/put", process({{name, none}}))["data"]["path"], name) << none;
    EXPECT_EQ(result("processes/put", process({{name, first}}))["process"][name], first);
    EXPECT_EQ(result("processes/put", process({{name, last}}))["process"][name], last);
  }
  EXPECT_EQ(code("journal/add", {{"key", "jane-doe"}, {"line", "long ago"}, {"at", "0000-01-01T00:00:00Z"}}), -32602);
  EXPECT_EQ(result("journal/add", {{"key", "jane-doe"}, {"line", "long ago"}, {"at", first}})["entry"]["at"], first);
  for (const Json& many : {Json(kMostCounted + 1), Json(INT64_MAX), Json(UINT64_MAX), Json(-1)})
    EXPECT_EQ(code("processes/put", process({{"chasersSent", many}})), 1006) << many;
  result("processes/put", process({{"chasersSent", kMostCounted}}));
  const auto reachedOut = [](std::int64_t often) { return Json{{"person", {{"key", "jane-doe"}, {"relation", {{"reachedOut", often}}}}}}; };
  EXPECT_EQ(code("people/put", reachedOut(INT64_MIN)), 1006);
  result("people/put", reachedOut(-kMostCounted));
  EXPECT_EQ(
      code("answer", {{"key", "jane-doe"}, {"moment", "invite"}, {"facts", Json::object()}, {"set", {{"relation.reachedOut", INT64_MAX}}}}),
      1006);
  // What is put off, and what is done, of moments at either end.
  const Json all = result("followUps/list", {{"all", true}})["followUps"];
  EXPECT_EQ(all.size(), 4U);
  for (const Json& one : all) {
    EXPECT_EQ(code("followUps/snooze", {{"id", one["id"]}, {"until", "9999-12-31T23:59:59-00:01"}}), -32602);
    result("followUps/snooze", {{"id", one["id"]}, {"until", last}});
    if (one["processId"].get<int>() % 2 == 0) result("followUps/done", {{"id", one["id"]}, {"done", true}});
  }
  const std::string before = exported();
  result("data/forgetAll");
  EXPECT_EQ(finish(send(before))["kind"], "tact");
  EXPECT_EQ(exported(), before);
}

TEST_F(SessionData, WhenAllWasForgottenIsToldToWhoeverKeepsThingsToo) {
  EXPECT_EQ(result("hello")["allForgottenAt"], nullptr);
  addProcess("Acme", "applied");
  while (session.announcement()) {
  }
  Engine other(folder.paths(), [this] { return now + 60; });
  ASSERT_TRUE(OwnData(other).forgetAll());
  const auto told = session.announcement();
  ASSERT_TRUE(told);
  EXPECT_EQ(parsed(*told)["method"], "data/changed");
  EXPECT_EQ(parsed(*told)["params"]["allForgottenAt"], "2026-11-02T09:01:00Z");
  EXPECT_EQ(result("hello")["allForgottenAt"], "2026-11-02T09:01:00Z");
  now += 120;
  result("data/forgetAll");
  EXPECT_EQ(result("hello")["allForgottenAt"], "2026-11-02T09:02:00Z");
}

TEST_F(SessionData, NamesTheBrowsersThatAreHere) {
  const std::string home = getenv("HOME"), path = getenv("PATH");
  setenv("HOME", folder.path().c_str(), 1);
  setenv("PATH", "", 1);
  std::filesystem::create_directories(folder.path() / ".librewolf");
  const Json browsers = result("health/browsers")["browsers"];
  setenv("HOME", home.c_str(), 1);
  setenv("PATH", path.c_str(), 1);
  ASSERT_EQ(browsers.size(), 1U);
  EXPECT_EQ(browsers[0], Json::parse(R"({"id": "librewolf", "name": "LibreWolf", "registered": false})"));
}

}  // namespace
}  // namespace tact
