// The host as a process: how it reads, what it writes, and the named ways in which it ends.
#include "app/stdio.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

#include "app/host_process.h"
#include "app/session_fixture.h"
#include "spelling/small_dictionaries.h"
#include "wire/limits.h"

namespace tact {
namespace {

std::string header(std::uint32_t length) {
  std::string bytes(kFrameHeaderBytes, '\0');
  std::memcpy(bytes.data(), &length, kFrameHeaderBytes);
  return bytes;
}

std::string hello(int id) { return encodeFrame(requestOf("hello", Json::object(), id)); }

// Checks that stdout was frames of JSON-RPC and returns them.
std::vector<Json> repliesOf(const HostProcess& host) {
  EXPECT_TRUE(host.stdoutIsWholeFrames());
  std::vector<Json> replies;
  for (const std::string& body : host.bodies()) {
    EXPECT_LE(body.size(), limits::kMaxReplyBytes);
    replies.push_back(parsed(body));
    EXPECT_EQ(replies.back().value("jsonrpc", ""), "2.0");
  }
  return replies;
}

class StdinKinds : public ::testing::TestWithParam<Stdin> {
 protected:
  // Runs the host on these bytes to its end.
  int run(const std::string& bytes) {
    host = std::make_unique<HostProcess>(GetParam(), bytes);
    if (GetParam() != Stdin::file) {
      host->send(bytes);
      host->closeInput();
    }
    return host->end();
  }
  std::unique_ptr<HostProcess> host;
};

INSTANTIATE_TEST_SUITE_P(Stdio, StdinKinds, ::testing::Values(Stdin::pipe, Stdin::socket, Stdin::file), [](const auto& one) {
  return one.param == Stdin::pipe ? "pipe" : one.param == Stdin::socket ? "socket" : "file";
});

TEST_P(StdinKinds, EndOfStreamEndsTheHostCleanlyAndTouchesNothing) {
  EXPECT_EQ(run(""), static_cast<int>(ExitStatus::ok));
  EXPECT_TRUE(host->bodies().empty());
  EXPECT_FALSE(std::filesystem::exists(host->folder().path() / "home"));
}

TEST_P(StdinKinds, RequestsAreAnsweredInOrder) {
  EXPECT_EQ(run(hello(1) + hello(2) + encodeFrame(requestOf("no/such", Json::object(), 3))), static_cast<int>(ExitStatus::ok));
  const auto replies = repliesOf(*host);
  ASSERT_EQ(replies.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(replies[i].at("id"), i + 1);
  EXPECT_EQ(replies[2].at("error").at("code"), -32601);
}

TEST_P(StdinKinds, HalfAFrameIsANamedEndAfterTheRepliesBefore) {
  for (const std::string& half : {header(10).substr(0, 1), header(10).substr(0, 3), header(10), header(10) + "123456789"}) {
    EXPECT_EQ(run(hello(1) + half), static_cast<int>(ExitStatus::frameCut)) << half.size() << " bytes";
    EXPECT_EQ(repliesOf(*host).size(), 1U);
  }
}

TEST_P(StdinKinds, ALengthAboveTheLimitIsANamedEndAfterTheRepliesBefore) {
  for (const std::uint32_t length : {limits::kMaxFrameBytes + 1, 0xFFFFFFFFU}) {
    EXPECT_EQ(run(hello(1) + hello(2) + header(length) + "rest"), static_cast<int>(ExitStatus::frameTooLong));
    EXPECT_EQ(repliesOf(*host).size(), 2U);
  }
}

TEST_P(StdinKinds, GarbageIsAnsweredAndTheConnectionLives) {
  const std::string deep = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
  const std::string longest(limits::kMaxFrameBytes, ' ');
  std::string stream;
  const std::vector<std::string> bad = {"",
                                        "garbage",
                                        "{",
                                        "[]",
                                        "null",
                                        std::string("\0\0\0", 3),
                                        "\xFF\xFE",
                                        deep,
                                        longest,
                                        std::string(limits::kMaxFrameBytes, '['),
                                        R"({"jsonrpc":"2.0","id":1})"};
  for (const std::string& body : bad) stream += encodeFrame(body) + hello(5);
  EXPECT_EQ(run(stream), static_cast<int>(ExitStatus::ok));
  const auto replies = repliesOf(*host);
  ASSERT_EQ(replies.size(), 2 * bad.size());
  for (std::size_t i = 0; i < replies.size(); ++i) EXPECT_EQ(replies[i].contains("error"), i % 2 == 0) << i;
}

TEST_P(StdinKinds, AThousandSubjectsGetAThousandVerdicts) {
  Json subjects = Json::array();
  for (int i = 0; i < 1000; ++i)
    subjects.push_back(
        {{"key", "p" + std::to_string(i)}, {"moment", "invite"}, {"facts", {{"person", {{"company", "Northwind"}, {"degree", 2}}}}}});
  EXPECT_EQ(run(encodeFrame(requestOf("assess", {{"subjects", subjects}, {"detail", "brief"}}))), static_cast<int>(ExitStatus::ok));
  const auto replies = repliesOf(*host);
  ASSERT_EQ(replies.size(), 1U);
  const Json& verdicts = replies[0].at("result").at("verdicts");
  ASSERT_EQ(verdicts.size(), 1000U);
  for (std::size_t i = 0; i < 1000; ++i) ASSERT_EQ(verdicts[i].at("key"), "p" + std::to_string(i));
}

TEST(Stdio, RequestsMayDripByteByByte) {
  HostProcess host(Stdin::pipe);
  for (const char byte : hello(1)) host.send({&byte, 1});
  host.closeInput();
  EXPECT_EQ(host.end(), static_cast<int>(ExitStatus::ok));
  EXPECT_EQ(repliesOf(host).size(), 1U);
}

TEST(Stdio, AReaderWhoIsGoneIsANamedEnd) {
  HostProcess host(Stdin::pipe);
  host.send(hello(1));
  host.awaitReplies(1);
  host.stopReading();
  host.push(hello(2));
  EXPECT_EQ(host.end(), static_cast<int>(ExitStatus::peerGone));
}

TEST(Stdio, ARepliesReaderWhoIsSlowStopsTheReadingAndLosesNothing) {
  HostProcess host(Stdin::pipe);
  const std::string one = hello(1);
  std::string burst;
  while (burst.size() < 1024 * 1024) burst += one;
  const std::size_t taken = host.push(burst);
  EXPECT_LT(taken, burst.size()) << "the host must stop reading while nobody takes its replies";
  std::ifstream status("/proc/" + std::to_string(host.pid()) + "/status");
  std::size_t residentKib = 0;
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmRSS:")) residentKib = std::stoul(line.substr(6));
  EXPECT_GT(residentKib, 0U);
#ifndef __SANITIZE_ADDRESS__  // which keeps freed memory resident on purpose
  EXPECT_LT(residentKib, 4 * limits::kMaxWaitingBytes / 1024) << "what waits in memory is bounded";
#endif
  host.send(std::string_view(burst).substr(taken));
  host.closeInput();
  EXPECT_EQ(host.end(), static_cast<int>(ExitStatus::ok));
  EXPECT_EQ(repliesOf(host).size(), burst.size() / one.size());
}

std::string typed(int id, const std::string& text) {
  const Json facts = {{"note", {{"text", text}, {"language", "en"}}}};
  return encodeFrame(requestOf("assess", {{"subjects", {{{"key", "jane-doe"}, {"moment", "note"}, {"facts", facts}}}}}, id));
}

// A plain file is read as far as a buffer goes: whatever stands in it waits together.
TEST(Stdio, OfTheStatesOfOneTextThatWaitTogetherTheLastIsJudged) {
  HostProcess host(Stdin::file, typed(1, "Hi") + hello(2) + typed(3, "Hi Ja") + typed(4, "Hi Jane"));
  EXPECT_EQ(host.end(), static_cast<int>(ExitStatus::ok));
  const auto replies = repliesOf(host);
  ASSERT_EQ(replies.size(), 4U) << "everybody gets a reply, in order";
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(replies[i].at("id"), i + 1);
  EXPECT_EQ(replies[0].at("error").at("code"), 1010);
  EXPECT_TRUE(replies[1].contains("result"));
  EXPECT_EQ(replies[2].at("error").at("code"), 1010);
  EXPECT_EQ(replies[3].at("result").at("verdicts").at(0).at("key"), "jane-doe");
}

TEST(Stdio, StatesOfATextThatComeOneByOneAreAllJudged) {
  HostProcess host(Stdin::pipe);
  for (int id = 1; id <= 3; ++id) {
    host.send(typed(id, "Hi"));
    host.awaitReplies(static_cast<std::size_t>(id));
  }
  host.closeInput();
  EXPECT_EQ(host.end(), static_cast<int>(ExitStatus::ok));
  for (const Json& reply : repliesOf(host)) EXPECT_FALSE(reply.contains("error")) << reply;
}

TEST(Stdio, ADictionaryIsToldOfAsSoonAsItIsThere) {
  HostProcess host(Stdin::pipe);
  writeDictionary(host.folder().path() / "home" / "dictionaries", "en_US", kHarbourWords);
  host.send(typed(1, "thanks for the tlak"));
  host.awaitReplies(2);
  const auto replies = repliesOf(host);
  ASSERT_EQ(replies.size(), 2U);
  EXPECT_EQ(replies[0].at("id"), 1) << "the answer does not wait for it";
  EXPECT_EQ(replies[1].value("method", ""), "spelling/ready");
  EXPECT_EQ(replies[1].at("params").at("language"), "en");
  host.closeInput();
  EXPECT_EQ(host.end(), static_cast<int>(ExitStatus::ok));
}

TEST(Stdio, WhatIsSaidOutlivesTheHost) {
  HostProcess host(Stdin::pipe);
  host.send(encodeFrame(requestOf("people/put", {{"person", {{"key", "jane-doe"}, {"relation", {{"role", "recruiter"}}}}}})));
  host.awaitReplies(1);
  EXPECT_TRUE(std::filesystem::exists(host.folder().path() / "home" / "tact.db"));
  host.closeInput();
  EXPECT_EQ(host.end(), static_cast<int>(ExitStatus::ok));
}

}  // namespace
}  // namespace tact
