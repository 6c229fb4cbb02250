// What follows from the facts alone: strangers, signs of an odd sender, invitations without a reason.
#include "core/derive.h"

#include <gtest/gtest.h>

#include "core/small_world.h"

namespace tact {
namespace {

class Derive : public ::testing::Test {
 protected:
  Derive() {
    for (const char* name :
         {"relation.met", "relation.conversed", "relation.knewBefore", "relation.couldVouch", "relation.stranger", "person.hasExperience",
          "person.hasActivity", "person.sharedEmployer", "person.sharedSchool", "incoming.hasNote", "incoming.askedWhy",
          "incoming.noReason", "incoming.cold", "incoming.courteous", "incoming.companyBlanket", "note.hasGreeting", "invite.outOfNotes"})
      vocabulary.add(factNamed(name, FactType::boolean, {}, true));
    for (const char* name :
         {"relation.isKnownToViewer", "person.recruits", "person.isInvited", "person.isRecruiter", "process.isOpen", "process.isDecided",
          "process.wentBadly", "process.hasThanked", "process.thankYouSent", "followUp.asksForNews", "followUp.isThanks", "note.isEmpty"})
      vocabulary.add(factNamed(name, FactType::boolean));
    vocabulary.add(factNamed("note.text", FactType::string));
    vocabulary.add(factNamed("followUp.kind", FactType::enumeration, {"thankYou", "statusRequest"}));
    std::vector<FactId> others;
    for (const char* name : {"relation.met", "relation.conversed", "relation.knewBefore", "relation.couldVouch", "relation.role"})
      others.push_back(*vocabulary.find(name));
    vocabulary.setWorkedOutFrom(*vocabulary.find("relation.isKnownToViewer"), others);
    for (const char* name : {"person.mutualConnections", "incoming.spamSignals", "incoming.signalsRead", "invite.notesLeft"})
      vocabulary.add(factNamed(name, FactType::integer));
    vocabulary.add(factNamed("person.headline", FactType::string));
    vocabulary.add(factNamed("incoming.answer", FactType::enumeration, {"none", "good", "poor"}));
  }

  FactSet derived(const Given& given, Moment moment = Moment::incoming) {
    FactSet facts(vocabulary);
    give(facts, given);
    derive(moment, facts);
    return facts;
  }
  std::int64_t signs(const Given& given) { return derived(given).get("incoming.spamSignals").asInt(); }

  Vocabulary vocabulary = smallWorld();
  const Value yes = Value::boolean(true), no = Value::boolean(false);
};

TEST_F(Derive, ThePersonIsAStrangerOnceSomethingWasSaidAndNothingMakesThemKnown) {
  EXPECT_FALSE(derived({}).isKnown("relation.stranger"));
  EXPECT_TRUE(derived({{"relation.role", Value::string("none")}}).get("relation.stranger").isTrue());
  EXPECT_TRUE(derived({{"relation.met", no}}).get("relation.stranger").isTrue());
  EXPECT_TRUE(derived({{"person.degree", Value::integer(2)}}).get("relation.stranger").isTrue());
  EXPECT_FALSE(derived({{"person.degree", Value::integer(1)}}).isKnown("relation.stranger"));
  EXPECT_FALSE(derived({{"relation.role", Value::string("interviewer")}}).get("relation.stranger").isTrue());
  EXPECT_FALSE(derived({{"relation.role", Value::string("none")}, {"relation.conversed", yes}}).get("relation.stranger").isTrue());
  EXPECT_FALSE(derived({{"relation.met", no}, {"relation.couldVouch", yes}}).get("relation.stranger").isTrue());
}

TEST_F(Derive, AfterAChangeWhatFollowedIsWorkedOutAnewAndWhatWasGivenStays) {
  FactSet facts = derived({{"relation.met", no}, {"incoming.hasNote", no}, {"incoming.spamSignals", Value::integer(1)}}).copyOf();
  give(facts, {{"relation.met", yes}, {"incoming.askedWhy", yes}, {"person.hasPhoto", no}, {"person.hasActivity", no}});
  derive(Moment::incoming, facts);
  EXPECT_FALSE(facts.get("relation.stranger").isTrue());
  EXPECT_FALSE(facts.get("incoming.noReason").isTrue());
  EXPECT_EQ(facts.get("incoming.spamSignals").asInt(), 1);
}

TEST_F(Derive, ThePersonIsKnownOnceAnythingSaysSoAndNotBefore) {
  EXPECT_TRUE(derived({}).isKnown("relation.isKnownToViewer")) << "not known to be known is an answer";
  const auto known = [&](const Given& given) { return derived(given).get("relation.isKnownToViewer").isTrue(); };
  EXPECT_FALSE(known({}));
  for (const char* name : {"relation.met", "relation.conversed", "relation.knewBefore", "relation.couldVouch"}) {
    EXPECT_TRUE(known({{name, yes}})) << name;
    EXPECT_FALSE(known({{name, no}})) << name;
  }
  for (const char* role : {"none", "unsure", "recruiter"}) EXPECT_FALSE(known({{"relation.role", Value::string(role)}})) << role;
  EXPECT_TRUE(known({{"relation.role", Value::string("interviewer")}}));
  EXPECT_FALSE(known({{"relation.couldVouch", Value::null()}}));
}

TEST_F(Derive, WhatIsNamedInItsPlaceIsWhatLeadsToItsValue) {
  const auto grounds = [&](const Given& given) {
    const FactSet facts = derived(given);
    return namesOf(vocabulary, groundsOf(Moment::incoming, facts, *vocabulary.find("relation.isKnownToViewer")));
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(grounds({}), Names{"relation.isKnownToViewer"}) << "nothing was said";
  EXPECT_EQ(grounds({{"relation.met", no}, {"relation.conversed", yes}}), Names{"relation.conversed"});
  EXPECT_EQ(grounds({{"relation.met", no}, {"relation.couldVouch", Value::null()}, {"relation.role", Value::string("none")}}),
            (Names{"relation.met", "relation.role"}));
  EXPECT_EQ(grounds({{"relation.isKnownToViewer", yes}, {"relation.met", yes}}), Names{"relation.isKnownToViewer"}) << "it was given";
}

TEST_F(Derive, WhatIsNotKnownToBeSoIsNotSo) {
  const auto is = [&](const char* name, const Given& given) {
    const Value value = derived(given).get(name);
    EXPECT_TRUE(value.isKnown()) << name;
    return value.isTrue();
  };
  EXPECT_FALSE(is("process.isOpen", {}));
  EXPECT_TRUE(is("process.isOpen", {{"process.stage", Value::string("interviewing")}}));
  EXPECT_FALSE(is("process.isOpen", {{"process.stage", Value::string("none")}}));
  EXPECT_FALSE(is("process.isDecided", {{"process.stage", Value::string("interviewing")}}));
  EXPECT_FALSE(is("process.wentBadly", {}));
  EXPECT_FALSE(is("process.wentBadly", {{"process.wentWell", Value::null()}}));
  EXPECT_TRUE(is("process.wentBadly", {{"process.wentWell", no}}));
  EXPECT_FALSE(is("process.hasThanked", {{"process.thankYouSent", no}}));
  EXPECT_TRUE(is("process.hasThanked", {{"process.thankYouSent", yes}}));
  EXPECT_FALSE(is("followUp.asksForNews", {}));
  EXPECT_FALSE(is("followUp.asksForNews", {{"followUp.kind", Value::string("thankYou")}}));
  EXPECT_TRUE(is("followUp.asksForNews", {{"followUp.kind", Value::string("statusRequest")}}));
  EXPECT_FALSE(is("followUp.isThanks", {}));
  EXPECT_FALSE(is("followUp.isThanks", {{"followUp.kind", Value::string("statusRequest")}}));
  EXPECT_TRUE(is("followUp.isThanks", {{"followUp.kind", Value::string("thankYou")}}));
  EXPECT_FALSE(is("person.isInvited", {{"person.inviteState", Value::string("none")}, {"person.degree", Value::integer(2)}}));
  EXPECT_TRUE(is("person.isInvited", {{"person.inviteState", Value::string("sent")}}));
  EXPECT_TRUE(is("person.isInvited", {{"person.degree", Value::integer(1)}}));
}

TEST_F(Derive, TheUsersWordOnRecruitingComesBeforeThePages) {
  const Value recruiter = Value::string("recruiter");
  EXPECT_FALSE(derived({}).isKnown("person.recruits"));
  EXPECT_FALSE(derived({{"relation.role", Value::string("none")}}).isKnown("person.recruits"));
  EXPECT_TRUE(derived({{"person.isRecruiter", yes}, {"relation.role", Value::string("none")}}).get("person.recruits").isTrue());
  EXPECT_TRUE(derived({{"person.isRecruiter", no}, {"relation.role", recruiter}}).get("person.recruits").isTrue());
  EXPECT_TRUE(derived({{"person.isRecruiter", no}}).isKnown("person.recruits"));
  EXPECT_FALSE(derived({{"person.isRecruiter", no}}).get("person.recruits").isTrue());
}

TEST_F(Derive, ATextOfSpacesIsEmptyUntilItIsSaidNotToBe) {
  EXPECT_FALSE(derived({}).isKnown("note.isEmpty"));
  EXPECT_TRUE(derived({{"note.text", Value::string("")}}).get("note.isEmpty").isTrue());
  EXPECT_TRUE(derived({{"note.text", Value::string(" \n ")}}).get("note.isEmpty").isTrue());
  EXPECT_FALSE(derived({{"note.text", Value::string("Hello")}}).get("note.isEmpty").isTrue());
  FactSet facts = derived({{"note.text", Value::string("")}}).copyOf();
  give(facts, {{"note.isEmpty", no}});
  derive(Moment::incoming, facts);
  EXPECT_FALSE(facts.get("note.isEmpty").isTrue()) << "what is said in its place stays";
}

TEST_F(Derive, AGivenValueWins) {
  EXPECT_TRUE(derived({{"relation.stranger", yes}, {"relation.met", yes}}).get("relation.stranger").isTrue());
  EXPECT_EQ(signs({{"incoming.spamSignals", Value::integer(1)}, {"person.hasPhoto", no}, {"person.hasActivity", no}}), 1);
}

TEST_F(Derive, EachSignCountsOnceAndOnlyWhereItIsKnown) {
  EXPECT_EQ(signs({}), 0);
  EXPECT_EQ(signs({{"person.hasPhoto", no}}), 1);
  EXPECT_EQ(signs({{"person.hasPhoto", yes}}), 0);
  EXPECT_EQ(signs({{"person.connections", Value::integer(49)}}), 1);
  EXPECT_EQ(signs({{"person.connections", Value::integer(50)}}), 0);
  EXPECT_EQ(signs({{"person.connections", Value::null()}}), 0);
  EXPECT_EQ(signs({{"person.hasExperience", no}}), 1);
  EXPECT_EQ(signs({{"person.headline", Value::string("--")}}), 1);
  EXPECT_EQ(signs({{"person.headline", Value::string("")}}), 1);
  EXPECT_EQ(signs({{"person.headline", Value::string("CEO")}}), 0) << "short, and says what they do";
  EXPECT_EQ(signs({{"person.headline", Value::string("--")}, {"person.hasExperience", no}}), 1);
  EXPECT_EQ(signs({{"person.hasActivity", no}}), 1);
  EXPECT_EQ(signs({{"person.sharedSchool", yes}, {"person.mutualConnections", Value::integer(0)}}), 1);
  EXPECT_EQ(signs({{"person.sharedSchool", yes}, {"person.mutualConnections", Value::integer(1)}}), 0);
  EXPECT_EQ(signs({{"person.mutualConnections", Value::integer(0)}}), 0);
  EXPECT_EQ(signs({{"incoming.companyBlanket", yes}}), 1);
  EXPECT_EQ(signs({{"person.hasPhoto", no}, {"person.hasActivity", no}, {"incoming.companyBlanket", yes}}), 3);
}

TEST_F(Derive, ANameIsOddInOneCaseOfAScriptThatHasTwo) {
  EXPECT_EQ(signs({{"person.name", Value::string("ROBIN VALE")}}), 1);
  EXPECT_EQ(signs({{"person.name", Value::string("robin vale")}}), 1);
  EXPECT_EQ(signs({{"person.name", Value::string("Robin Vale")}}), 0);
  EXPECT_EQ(signs({{"person.name", Value::string("J.R.")}}), 0);
  EXPECT_EQ(signs({{"person.name", Value::string("王小明")}}), 0);
  EXPECT_EQ(signs({{"person.name", Value::string("JOSÉ GARCÍA")}}), 1);
  EXPECT_EQ(signs({{"person.name", Value::string("José García")}}), 0);
  EXPECT_EQ(signs({{"person.name", Value::string("ОЛЬГА ИВАНОВА")}}), 1);
  EXPECT_EQ(signs({{"person.name", Value::string("Ольга ИВАНОВА")}}), 0);
}

TEST_F(Derive, SignsAreOfReceivedInvitationsAndSayHowManyWereLookedAt) {
  EXPECT_EQ(derived({{"person.hasPhoto", yes}, {"person.connections", Value::integer(400)}}).get("incoming.signalsRead").asInt(), 2);
  EXPECT_EQ(derived({{"incoming.spamSignals", Value::integer(0)}}).get("incoming.signalsRead").asInt(), 7);
  EXPECT_FALSE(derived({{"person.hasPhoto", no}}, Moment::invite).isKnown("incoming.spamSignals"));
}

TEST_F(Derive, AnInvitationIsColdWithoutANoteASharedContactOrAGoodAnswer) {
  EXPECT_FALSE(derived({}).get("incoming.cold").isTrue());
  EXPECT_TRUE(derived({{"incoming.hasNote", no}}).get("incoming.cold").isTrue());
  EXPECT_TRUE(derived({{"person.mutualConnections", Value::integer(0)}}).get("incoming.cold").isTrue());
  EXPECT_TRUE(derived({{"incoming.answer", Value::string("poor")}}).get("incoming.cold").isTrue());
  EXPECT_FALSE(derived({{"incoming.answer", Value::string("none")}}).get("incoming.cold").isTrue());
  EXPECT_TRUE(derived({{"incoming.askedWhy", yes}, {"incoming.answer", Value::string("none")}}).get("incoming.cold").isTrue());
}

TEST_F(Derive, AReasonIsLackingUntilItWasAskedFor) {
  EXPECT_TRUE(derived({{"incoming.hasNote", no}}).get("incoming.noReason").isTrue());
  EXPECT_FALSE(derived({{"incoming.hasNote", no}, {"incoming.askedWhy", yes}}).get("incoming.noReason").isTrue());
  EXPECT_FALSE(derived({}).get("incoming.noReason").isTrue());
}

TEST_F(Derive, ANoteIsCourteousUnlessSomethingElseIsKnown) {
  EXPECT_TRUE(derived({{"incoming.hasNote", yes}}).get("incoming.courteous").isTrue());
  EXPECT_FALSE(derived({{"incoming.hasNote", yes}, {"note.hasGreeting", no}}).get("incoming.courteous").isTrue());
  EXPECT_FALSE(derived({}).get("incoming.courteous").isTrue());
}

TEST_F(Derive, NotesHaveRunOutOnlyWhenThatIsKnown) {
  EXPECT_FALSE(derived({}, Moment::invite).get("invite.outOfNotes").isTrue());
  EXPECT_FALSE(derived({{"invite.notesLeft", Value::integer(1)}}, Moment::invite).get("invite.outOfNotes").isTrue());
  EXPECT_TRUE(derived({{"invite.notesLeft", Value::integer(0)}}, Moment::invite).get("invite.outOfNotes").isTrue());
}

}  // namespace
}  // namespace tact
