#include "spelling/shelf.h"

#include <gtest/gtest.h>

#include <future>

#include "spelling/small_dictionaries.h"

namespace tact {
namespace {

class ShelfTest : public ::testing::Test {
 protected:
  void SetUp() override { writeDictionary(folder_.path(), "en_US", {"harbor"}); }

  // Fetches and waits until a dictionary came.
  void fetchAndWait() {
    std::promise<void> came;
    shelf.fetch([&] { came.set_value(); });
    came.get_future().wait();
  }

 private:
  TemporaryFolder folder_;

 protected:
  DictionaryShelf shelf{{folder_.path()}};
};

TEST_F(ShelfTest, NothingIsReadBeforeALanguageIsMet) {
  shelf.fetch([] { ADD_FAILURE() << "nothing was wanted"; });
  EXPECT_EQ(shelf.takeNews(), std::nullopt);
}

TEST_F(ShelfTest, WhatIsWantedComesOnceItIsFetched) {
  EXPECT_EQ(shelf.of("en"), nullptr);
  EXPECT_EQ(shelf.of("en"), nullptr) << "asking reads nothing";
  fetchAndWait();
  EXPECT_EQ(shelf.takeNews(), "en");
  EXPECT_EQ(shelf.takeNews(), std::nullopt) << "news is told once";
  ASSERT_NE(shelf.of("en"), nullptr);
  EXPECT_TRUE(shelf.of("en")->knows("harbor"));
  shelf.fetch([] { ADD_FAILURE() << "it is there already"; });
}

TEST_F(ShelfTest, ALanguageWithoutDictionaryIsNoNewsAndNotLookedForAgain) {
  EXPECT_EQ(shelf.of("pl"), nullptr);
  EXPECT_EQ(shelf.of("en"), nullptr);
  fetchAndWait();
  EXPECT_EQ(shelf.takeNews(), "en");
  EXPECT_EQ(shelf.of("pl"), nullptr);
  shelf.fetch([] { ADD_FAILURE() << "there is none"; });
}

TEST_F(ShelfTest, ReadingNowWaitsAndIsNoNews) {
  const Dictionary* english = shelf.readNow("en");
  ASSERT_NE(english, nullptr);
  EXPECT_EQ(shelf.readNow("en"), english) << "read once";
  EXPECT_EQ(shelf.of("en"), english);
  EXPECT_EQ(shelf.readNow("pl"), nullptr);
  EXPECT_EQ(shelf.takeNews(), std::nullopt);
}

TEST_F(ShelfTest, EndsWhileOneIsStillRead) {
  for (int round = 0; round < 20; ++round) {
    TemporaryFolder folder;
    writeDictionary(folder.path(), "en_US", {"harbor"});
    DictionaryShelf brief({folder.path()});
    EXPECT_EQ(brief.of("en"), nullptr);
    brief.fetch([] {});
  }
}

}  // namespace
}  // namespace tact
