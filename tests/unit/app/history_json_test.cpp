// Invitations on the wire, what facts say of one, and places of the list there and back.
#include "app/history_json.h"

#include <gtest/gtest.h>

#include "app/session_fixture.h"

namespace tact {
namespace {

class HistoryJson : public SessionTest {
 protected:
  FactSet facts = engine.emptyFacts();
};

TEST_F(HistoryJson, AnInvitationSaysWhatIsKnownAndNullWhereNothingIs) {
  Invitation one;
  one.id = 4;
  one.key = "jane-doe";
  one.sentAt = kNow;
  one.state = "accepted";
  Json json = toJson(one);
  EXPECT_EQ(json["sentAt"], "2026-11-02T09:00:00Z");
  EXPECT_EQ(json["stateAt"], nullptr);
  EXPECT_EQ(json["hasNote"], nullptr);
  EXPECT_EQ(json["imported"], false);
  EXPECT_EQ(json["dated"], true);
  one.hasNote = false;
  one.stateAt = kNow + kDay;
  one.importId = 2;
  json = toJson(one);
  EXPECT_EQ(json["stateAt"], "2026-11-03T09:00:00Z");
  EXPECT_EQ(json["hasNote"], false);
  EXPECT_EQ(json["imported"], true);
}

TEST_F(HistoryJson, WhoRecruitsGoesBeforeWhoHires) {
  EXPECT_EQ(invitedOf("k", facts).role, "other");
  facts.put("relation.role", Value::string("hiringManager"));
  EXPECT_EQ(invitedOf("k", facts).role, "hiringContact");
  facts.put("person.recruits", Value::boolean(true));
  EXPECT_EQ(invitedOf("k", facts).role, "recruiter");
  facts.clear();
  facts.put("person.isHiringContact", Value::boolean(true));
  EXPECT_EQ(invitedOf("k", facts).role, "hiringContact");
}

TEST_F(HistoryJson, WhatCannotBeIsLeftOut) {
  const std::string longest(kMaxNameBytes, 'n'), tooLong(kMaxNameBytes + 1, 'n');
  facts.put("person.name", Value::string(longest));
  facts.put("person.company", Value::string(tooLong));
  facts.put("invite.daysWaiting", Value::integer(2 * kWaitsDays));
  Invited invited = invitedOf("k", facts);
  EXPECT_EQ(invited.name, longest);
  EXPECT_EQ(invited.company, "");
  EXPECT_EQ(invited.daysWaiting, 2 * kWaitsDays);
  facts.put("invite.daysWaiting", Value::integer(2 * kWaitsDays + 1));
  EXPECT_EQ(invitedOf("k", facts).daysWaiting, std::nullopt);
  for (const std::int64_t odd : {std::int64_t{-1}, INT64_MIN, INT64_MAX}) EXPECT_EQ(soundDaysWaiting(odd), std::nullopt);
}

TEST_F(HistoryJson, APlaceIsReadBackAndNothingElseIs) {
  Invitation one;
  one.id = 12;
  one.sentAt = kNow;
  const auto place = placeOf(placeText(one));
  ASSERT_TRUE(place);
  EXPECT_EQ(place->sentAt, kNow);
  EXPECT_EQ(place->id, 12);
  for (const char* text : {"", "-", "12", "12-", "-x", "12-x", "12-3 ", "x12-3", "99999999999999999999-1"})
    EXPECT_FALSE(placeOf(text)) << text;
}

}  // namespace
}  // namespace tact
