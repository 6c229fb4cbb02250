// A store with invitations: what tests about the history of invitations say again and again.
#pragma once

#include "store/fixture.h"
#include "store/history.h"
#include "store/statement.h"

namespace tact {

class InvitationTest : public StoreTest {
 protected:
  static Invited whom(const std::string& key, const std::string& role = "other", const std::string& company = "Acme") {
    Invited invited;
    invited.key = key;
    invited.name = "Jane Doe";
    invited.company = company;
    invited.role = role;
    invited.surface = "profile";
    return invited;
  }
  bool sent(const Invited& invited, std::int64_t at) {
    const auto news = history.sent(invited, at);
    EXPECT_TRUE(news) << (news ? "" : news.error().message);
    return news && *news;
  }
  bool withdrawn(const std::string& key, std::int64_t at) {
    const auto news = history.withdrawn(whom(key), at);
    EXPECT_TRUE(news) << (news ? "" : news.error().message);
    return news && *news;
  }
  void see(const std::string& key, SeenState seen, std::int64_t at, std::optional<std::int64_t> daysWaiting = std::nullopt) {
    Invited invited = whom(key);
    invited.daysWaiting = daysWaiting;
    EXPECT_TRUE(history.see({{invited, seen}}, at));
  }
  std::vector<Invitation> of(const std::string& key, std::int64_t now) {
    const auto all = history.ofPerson(key, now);
    EXPECT_TRUE(all) << (all ? "" : all.error().message);
    return all ? *all : std::vector<Invitation>();
  }
  // The newest one's state; "" if there is none.
  std::string stateOf(const std::string& key, std::int64_t now) {
    const auto all = of(key, now);
    return all.empty() ? "" : all.front().state;
  }

  // What an import would write.
  void run(const std::string& sql) {
    auto database = store.database();
    ASSERT_TRUE(database);
    ASSERT_TRUE((*database)->run(sql.c_str())) << sql;
  }
  void imported(const std::string& key, std::int64_t at, const std::string& state = "pending", std::int64_t importId = 1,
                const std::string& direction = "sent") {
    run("INSERT INTO invitations (key, direction, name, company, role, surface, hasNote, sentAt, state, stateAt, importId) VALUES ('" +
        key + "', '" + direction + "', 'Jane Doe', '', 'other', 'import', 1, " + std::to_string(at) + ", '" + state + "', " +
        std::to_string(at) + ", " + std::to_string(importId) + ")");
  }
  void connected(const std::string& key, std::optional<std::int64_t> at) {
    run("INSERT INTO connections (key, name, company, title, connectedAt, importId) VALUES ('" + key + "', '', '', '', " +
        (at ? std::to_string(*at) : "NULL") + ", 1)");
  }

  History history{store};
};

}  // namespace tact
