// What is known of people, and follow-ups -> JSON, as PROTOCOL.md describes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "packs/library.h"
#include "store/follow_ups.h"
#include "store/known_people.h"
#include "wire/error.h"

namespace tact {

Json toJson(const JournalLine& line);

// The person with whether there was a talk and how many lines there are: an entry of people/list.
Json toJson(const KnownPerson& known);

// As toJson, with everything that is known of this one person.
Json wholeJson(const KnownPerson& known, const Library& library);

// `name` is the person's; the title is the rule's, empty when there is none of this id any more.
Json silenceJson(const Silence& silence, const std::string& name, const Library& library);

Json toJson(const FollowUp& followUp);

// Returns "due", "upcoming", "snoozed" or "done".
std::string_view name(FollowUpState state);

}  // namespace tact
