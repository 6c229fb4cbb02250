// What follows from the facts alone, added before anything is judged.
//
// But for relation.stranger a derived fact is closed: it says what is known to be so, and is known itself whatever was not read. A value
// that was given wins.
#pragma once

#include "core/fact_set.h"
#include "core/moment.h"

namespace tact {

// Adds, where the vocabulary has them and the moment knows them:
//   relation.invitedByThem   whoever has sent an invitation has proposed the contact
//   relation.stranger        whether anything known makes the person known to the user; unknown while nothing at all was read or said
//   incoming.spamSignals     how many of the signs of an odd sender are known to be present
//   incoming.signalsRead     how many of those signs could be looked at
//   incoming.noReason        known to come without a reason that has not been asked for yet
//   incoming.cold            known to come without a note, a shared contact or a convincing answer
//   incoming.courteous       known to come with a note in which nothing discourteous is known
//   invite.outOfNotes        known that no personal note is left this month
//
// Applied again after a change, everything derived before is worked out anew.
void derive(Moment moment, FactSet& facts);

}  // namespace tact
