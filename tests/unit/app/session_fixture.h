// A session on a folder of its own with a clock wound by hand, and what the tests of the app say again and again.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "app/session.h"
#include "store/fixture.h"

namespace tact {

inline Json parsed(const std::string& text) {
  JsonError failure;
  const auto json = parseJson(text, failure);
  EXPECT_TRUE(json) << text.substr(0, 400) << ": " << failure.message << " at " << failure.offset;
  return json.value_or(Json());
}

inline std::string requestOf(const std::string& method, const Json& params, const Json& id = 1) {
  return encodeJson({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}});
}

// The rules that fired, in order.
inline std::vector<std::string> rulesOf(const Json& verdict) {
  std::vector<std::string> rules;
  for (const Json& finding : verdict.value("findings", Json::array())) rules.push_back(finding["rule"].get<std::string>());
  return rules;
}

class SessionTest : public ::testing::Test {
 protected:
  Json reply(const std::string& method, const Json& params) {
    const auto body = session.reply(requestOf(method, params));
    EXPECT_TRUE(body);
    return parsed(body.value_or("null"));
  }
  Json result(const std::string& method, const Json& params = Json::object()) {
    const Json whole = reply(method, params);
    EXPECT_TRUE(whole.contains("result")) << method << " " << params << ": " << whole;
    return whole.value("result", Json::object());
  }
  // The error's code; 0 if there was none.
  int code(const std::string& method, const Json& params) { return error(method, params).value("code", 0); }
  Json error(const std::string& method, const Json& params) { return reply(method, params).value("error", Json::object()); }

  // The page's facts of someone's profile.
  static Json profile(const std::string& name, const std::string& company) {
    return {{"person",
             {{"name", name}, {"firstName", name.substr(0, name.find(' '))}, {"company", company}, {"degree", 2}, {"inviteState", "none"}}},
            {"invite", {{"surface", "profile"}}}};
  }
  Json visit(const std::string& key, const Json& facts) {
    const Json reply = result("assess", {{"subjects", Json::array({{{"key", key}, {"moment", "invite"}, {"facts", facts}}})}});
    return reply.value("verdicts", Json::array({Json::object()}))[0];
  }
  Json visitJane() { return visit("jane-doe", profile("Jane Doe", "Acme")); }
  Json answer(const std::string& key, const Json& facts, Json more) {
    more.update({{"key", key}, {"moment", "invite"}, {"facts", facts}});
    return result("answer", more).value("verdict", Json::object());
  }
  Json sayOfJane(const Json& set) { return answer("jane-doe", profile("Jane Doe", "Acme"), {{"set", set}}); }
  Json addProcess(const std::string& company, const std::string& stage) {
    return result("processes/put", {{"process", {{"company", company}, {"stage", stage}}}}).value("process", Json::object());
  }

  TemporaryFolder folder;
  std::int64_t now = kNow;
  Engine engine{folder.paths(), [this] { return now; }};
  Session session{engine};
};

}  // namespace tact
