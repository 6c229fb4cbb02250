// The sentences and words of the host itself, in one language: headlines of levels, and what explanations and values are put together of.
//
// A plain table. English stands here and is the original; shared-rules/locales/<lang>/words.json has the same keys in another language.
// Texts of rules, facts and advice are not here. To add one: a member, a row in kWordingEntries (wording.cpp), an entry in every
// words.json.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tact {

// Places to fill stand in braces: "{label}: {value}".
struct Wording {
  // Over a verdict.
  std::string notYet = "Not yet";
  std::string betterKeepThem = "Better keep them";
  std::string betterToDecline = "Better to decline";
  std::string thinkFirst = "Think first";
  std::string noAdviceHere = "No advice here";
  std::string aQuestion = "A question";
  std::string fineToRemove = "Fine to remove";
  std::string goodMoment = "Good moment";
  std::string worthKnowing = "Worth knowing";
  // Values.
  std::string no = "no";
  std::string yes = "yes";
  std::string notSaid = "not said";
  std::string nothing = "none";
  std::string notKnown = "not known";
  std::string empty = "empty";
  std::string quoted = "\u201C{text}\u201D";
  std::string amount = "{number} {unit}";
  std::string listComma = ", ";
  std::string listOr = " or ";
  // Parts of a condition.
  std::string factIs = "{label}: {value}";
  std::string butNot = "{facts}, not {wanted}";
  std::string measuredWith = "{facts}, {wanted}";
  std::string lessThan = "less than {amount}";
  std::string atMost = "at most {amount}";
  std::string moreThan = "more than {amount}";
  std::string atLeast = "at least {amount}";
  std::string anythingBut = "anything but {amount}";
  std::string clauseStarts = "you |they |no |not ";  // words that begin so are quoted within another sentence
  std::string partHolds = "'{text}' holds";
  std::string partDoesNotHold = "'{text}' does not hold";
  // What became of a rule.
  std::string applies = "Applies.";
  std::string doesNotApply = "Does not apply.";
  std::string exceptionHolds = "Does not apply: an exception holds.";
  std::string somethingNotKnown = "Not decided: something is not known.";
  std::string cannotBeWorkedOut = "Not decided: its condition cannot be worked out with these values.";
  std::string switchedOff = "Switched off.";
  std::string switchedOffForMistake = "Switched off: its file has a mistake.";
  std::string putAside = "You put it aside for this person.";
  std::string otherMoment = "Not asked here: it is about {moments}.";
  std::string aboutInvite = "inviting somebody";
  std::string aboutNote = "writing a note";
  std::string aboutIncoming = "an invitation you received";
  std::string aboutConnection = "somebody you are connected with";
  std::string aboutSelf = "your own profile";
  std::string aboutFollowUp = "a message that follows up";
  std::string conditionFailed = "its condition could not be worked out with these values";
  // Of a verdict and of rules.
  std::string bothChanges = "{first}, and {second}";
  std::string settingOn = "whether it is on";
  std::string settingLevel = "how much it weighs";
  std::string ownRule = "A rule of your own";
  std::string ownPublisher = "You";
  // What a refused setting should have been.
  std::string expectedSwitch = "true or false";
  std::string expectedText = "a text";
  std::string expectedLine = "one line of at most {bytes} bytes";
  std::string expectedOneOf = "one of {values}";
  std::string expectedInstant = "an instant such as 2026-11-20T14:00:00Z";
  std::string expectedNumber = "a whole number";
  std::string expectedNumberFrom = "a whole number from {least}";
  std::string expectedNumberTo = "a whole number to {most}";
  std::string expectedNumberFromTo = "a whole number from {least} to {most}";
  std::string expectedRuleSetting = "a setting of a rule that exists";
  std::string expectedPackSetting = "a setting of a pack that exists";
};

struct WordingEntry {
  std::string_view key;  // in words.json
  std::string Wording::*text;
};

extern const std::array<WordingEntry, 62> kWordingEntries;

// Returns the template with each place that is named here filled; a name stands at most once in `values`.
std::string filled(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

// Returns the word for so many of a unit, which is "day|days" where one of it has a word of its own: "day" for 1.
std::string_view unitFor(std::int64_t count, std::string_view unit);

// Returns the names of the places of a template, in their order.
std::vector<std::string> placesIn(std::string_view text);

}  // namespace tact
