// What follows from the facts alone, added before anything is judged.
//
// A derived fact is closed where nothing else is said below: it is true only when that is known, and false while it is not known, so that
// advice can turn on what is not known. A value that was given wins.
#pragma once

#include <vector>

#include "core/fact_set.h"
#include "core/moment.h"

namespace tact {

// Adds, where the vocabulary has them and the moment knows them:
//   relation.invitedByThem   whoever has sent an invitation has proposed the contact
//   relation.isKnownToViewer whether the user is known to know the person
//   relation.stranger        its opposite, but unknown while nothing at all was read or said of the person
//   person.recruits          whether the person recruits, by the user's word before the page's; unknown while neither says
//   person.isInvited         known to be connected, or that an invitation stands between them
//   process.isOpen           known to be open: applied, in interviews, or waiting for the decision
//   process.isDecided        known to be decided, by either side
//   process.wentBadly        known that the interview did not go well
//   process.hasThanked       known that a thank-you was sent
//   followUp.asksForNews     known to ask where an application stands
//   followUp.isThanks        known to be the thank-you after an interview
//   note.isEmpty             whether there is nothing but space in the text; unknown without a text
//   incoming.spamSignals     how many of the signs of an odd sender are known to be present
//   incoming.signalsRead     how many of those signs could be looked at
//   incoming.noReason        known to come without a reason that has not been asked for yet
//   incoming.cold            known to come without a note, a shared contact or a convincing answer
//   incoming.courteous       known to come with a note in which nothing discourteous is known
//   incoming.hasLure         known to come with a note that promises what odd notes promise
//   invite.outOfNotes        known that no personal note is left this month
//
// Applied again after a change, everything derived before is worked out anew.
void derive(Moment moment, FactSet& facts);

// Returns what to name to a person in place of a fact: where it was worked out from others, those that by themselves lead to its value;
// else, and where there are none, the fact itself.
std::vector<FactId> groundsOf(Moment moment, const FactSet& facts, FactId id);

}  // namespace tact
