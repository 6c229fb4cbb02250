// What dictionaries know of the text of a moment: `note.misspellings`, with the places of the words.
#pragma once

#include <string>

#include "core/fact_set.h"
#include "core/note/note_meter.h"
#include "spelling/dictionary.h"

namespace tact {

// Returns the language in which the text of these facts is to be looked through; "" where there is no text, its language is not known or
// what is misspelt was given.
std::string languageToSpell(const FactSet& facts);

// Supplies the misspelt words of `note.text`, each once, and marks every place. Unknown stays what cannot be told: no dictionary (null), or
// one that does not fit the text. Names in person.*, process.company and viewer.firstName are no mistakes, nor are words the meter knows.
void supplyMisspellings(const Dictionary* dictionary, NoteMeter& meter, FactSet& facts);

}  // namespace tact
