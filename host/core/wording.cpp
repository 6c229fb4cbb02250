#include "core/wording.h"

#include <algorithm>

namespace tact {
namespace {

// Calls `place` with the name of each place and `literal` with what stands between them. A brace that is not closed is a literal.
template <typename Literal, typename Place>
void walk(std::string_view text, Literal literal, Place place) {
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return literal(text);
    literal(text.substr(0, open));
    place(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
}

}  // namespace

const std::array<WordingEntry, 62> kWordingEntries = {{
    {"notYet", &Wording::notYet},
    {"betterKeepThem", &Wording::betterKeepThem},
    {"betterToDecline", &Wording::betterToDecline},
    {"thinkFirst", &Wording::thinkFirst},
    {"noAdviceHere", &Wording::noAdviceHere},
    {"aQuestion", &Wording::aQuestion},
    {"fineToRemove", &Wording::fineToRemove},
    {"goodMoment", &Wording::goodMoment},
    {"worthKnowing", &Wording::worthKnowing},
    {"no", &Wording::no},
    {"yes", &Wording::yes},
    {"notSaid", &Wording::notSaid},
    {"nothing", &Wording::nothing},
    {"notKnown", &Wording::notKnown},
    {"empty", &Wording::empty},
    {"quoted", &Wording::quoted},
    {"amount", &Wording::amount},
    {"listComma", &Wording::listComma},
    {"listOr", &Wording::listOr},
    {"factIs", &Wording::factIs},
    {"butNot", &Wording::butNot},
    {"measuredWith", &Wording::measuredWith},
    {"lessThan", &Wording::lessThan},
    {"atMost", &Wording::atMost},
    {"moreThan", &Wording::moreThan},
    {"atLeast", &Wording::atLeast},
    {"anythingBut", &Wording::anythingBut},
    {"clauseStarts", &Wording::clauseStarts},
    {"partHolds", &Wording::partHolds},
    {"partDoesNotHold", &Wording::partDoesNotHold},
    {"applies", &Wording::applies},
    {"doesNotApply", &Wording::doesNotApply},
    {"exceptionHolds", &Wording::exceptionHolds},
    {"somethingNotKnown", &Wording::somethingNotKnown},
    {"cannotBeWorkedOut", &Wording::cannotBeWorkedOut},
    {"switchedOff", &Wording::switchedOff},
    {"switchedOffForMistake", &Wording::switchedOffForMistake},
    {"putAside", &Wording::putAside},
    {"otherMoment", &Wording::otherMoment},
    {"aboutInvite", &Wording::aboutInvite},
    {"aboutNote", &Wording::aboutNote},
    {"aboutIncoming", &Wording::aboutIncoming},
    {"aboutConnection", &Wording::aboutConnection},
    {"aboutSelf", &Wording::aboutSelf},
    {"aboutFollowUp", &Wording::aboutFollowUp},
    {"conditionFailed", &Wording::conditionFailed},
    {"bothChanges", &Wording::bothChanges},
    {"settingOn", &Wording::settingOn},
    {"settingLevel", &Wording::settingLevel},
    {"ownRule", &Wording::ownRule},
    {"ownPublisher", &Wording::ownPublisher},
    {"expectedSwitch", &Wording::expectedSwitch},
    {"expectedText", &Wording::expectedText},
    {"expectedLine", &Wording::expectedLine},
    {"expectedOneOf", &Wording::expectedOneOf},
    {"expectedInstant", &Wording::expectedInstant},
    {"expectedNumber", &Wording::expectedNumber},
    {"expectedNumberFrom", &Wording::expectedNumberFrom},
    {"expectedNumberTo", &Wording::expectedNumberTo},
    {"expectedNumberFromTo", &Wording::expectedNumberFromTo},
    {"expectedRuleSetting", &Wording::expectedRuleSetting},
    {"expectedPackSetting", &Wording::expectedPackSetting},
}};

std::string filled(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string out;
  walk(
      text, [&](std::string_view literal) { out += literal; },
      [&](std::string_view name) {
        const auto value = std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.first == name; });
        if (value != values.end()) out += value->second;
      });
  return out;
}

std::string_view unitFor(std::int64_t count, std::string_view unit) {
  const std::size_t bar = unit.find('|');
  if (bar == std::string_view::npos) return unit;
  return count == 1 ? unit.substr(0, bar) : unit.substr(bar + 1);
}

std::vector<std::string> placesIn(std::string_view text) {
  std::vector<std::string> names;
  walk(
      text, [](std::string_view) {}, [&](std::string_view name) { names.emplace_back(name); });
  return names;
}

}  // namespace tact
