// What the tests of the store share: a folder that goes away, a small vocabulary, and looking for text in files.
#pragma once

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/vocabulary.h"
#include "store/store.h"

namespace tact::store_test {

// A moment from which tests count: 2026-11-02T09:00:00Z.
inline constexpr std::int64_t kNow = 1'793'610'000;
inline constexpr std::int64_t kHour = 3600;
inline constexpr std::int64_t kDay = 24 * kHour;

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tact-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  Paths paths() const { return {path_ / "home", path_ / "home", path_ / "home"}; }

 private:
  std::filesystem::path path_;
};

inline std::string textOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void writeText(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

// Returns whether some file in the folder holds these bytes.
inline bool someFileHolds(const std::filesystem::path& folder, const std::string& bytes) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && textOf(entry.path()).find(bytes) != std::string::npos) return true;
  return false;
}

// Runs f while no file can become larger than this: to a writer like a disk that is full.
template <typename F>
auto withSmallFiles(rlim_t bytes, const F& f) {
  struct rlimit before {};
  EXPECT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto ignored = signal(SIGXFSZ, SIG_IGN);
  const struct rlimit small { bytes, before.rlim_max };
  EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  auto result = f();
  EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  signal(SIGXFSZ, ignored);
  return result;
}

inline unsigned modeOf(const std::filesystem::path& path) {
  return static_cast<unsigned>(std::filesystem::status(path).permissions()) & 0777U;
}

inline Vocabulary smallVocabulary() {
  Vocabulary vocabulary;
  const auto add = [&](const char* name, FactType type, bool nullable = false, std::vector<std::string> values = {},
                       std::optional<Constant> whenUnsaid = std::nullopt) {
    Fact fact;
    fact.name = name;
    fact.type = type;
    fact.nullable = nullable;
    fact.values = std::move(values);
    fact.whenUnsaid = std::move(whenUnsaid);
    fact.origin = fact.name.starts_with("person.") ? FactOrigin::page : FactOrigin::user;
    vocabulary.add(std::move(fact));
  };
  add("person.name", FactType::string);
  add("person.company", FactType::string);
  add("person.memberId", FactType::string);
  add("person.inviteState", FactType::enumeration, false, {"none", "sent", "received", "connected"});
  add("relation.role", FactType::enumeration, false,
      {"none", "interviewer", "hiringManager", "recruiter", "panelist", "colleague", "unsure"});
  add("relation.permission", FactType::enumeration, false, {"notAsked", "given", "refused"}, Constant(std::string("notAsked")));
  add("relation.invitedByThem", FactType::boolean, false, {}, Constant(false));
  add("relation.missedCommitment", FactType::boolean, false, {}, Constant(false));
  add("relation.couldVouch", FactType::boolean, true, {}, Constant(nullptr));
  add("relation.explained", FactType::boolean);
  add("relation.conversed", FactType::boolean);
  add("relation.reachedOut", FactType::integer);
  add("process.stage", FactType::enumeration, false,
      {"none", "applied", "interviewScheduled", "interviewing", "awaitingDecision", "offered", "accepted", "rejected", "withdrawn",
       "lapsed"});
  add("process.company", FactType::string);
  add("process.wentWell", FactType::boolean, true);
  add("process.chances", FactType::enumeration, false, {"good", "uncertain", "poor"});
  add("process.daysSinceApplied", FactType::integer);
  add("process.daysSinceInterview", FactType::integer);
  add("process.hoursSinceInterview", FactType::integer);
  add("process.daysSinceDecision", FactType::integer);
  add("process.decisionDueInDays", FactType::integer);
  add("process.thankYouSent", FactType::boolean);
  add("process.chasersSent", FactType::integer);
  add("note.text", FactType::string);
  add("note.similarToRecent", FactType::boolean);
  return vocabulary;
}

class StoreTest : public ::testing::Test {
 protected:
  Process added(const std::string& company, const std::string& stage, std::int64_t now = kNow) {
    Process process;
    process.company = company;
    process.stage = stage;
    auto put = store.putProcess(process, std::nullopt, now);
    EXPECT_TRUE(put) << (put ? "" : put.error().message);
    return put ? *put : process;
  }

  TemporaryFolder folder;
  Paths paths = folder.paths();
  Vocabulary vocabulary = smallVocabulary();
  Store store{paths, vocabulary};
};

}  // namespace tact::store_test

namespace tact {
using namespace store_test;
}  // namespace tact
