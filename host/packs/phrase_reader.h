// shared-rules/phrases -> PhraseBook.
//
//   phrases/<lang>/language.json      the words of a language; without it the folder holds stock.json alone
//   phrases/<lang>/greeting.json, placeholders.json, stock.json
//   phrases/<lang>/<list>.json        one list of phrases (kPhraseListNames); a mistake leaves its phrase out and is reported
//   phrases/names.json, places.json
//
// To add a language: a folder. To add a list: its name in core/note/phrase_book.h, and what it makes of a text in
// core/note/reading_phrases.cpp.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/note/phrase_book.h"
#include "packs/diagnostic.h"

namespace tact {

// Path below shared-rules -> text.
using PhraseFiles = std::map<std::string, std::string_view>;

// Returns the book of these files, each read when it is first needed. The texts must outlive it.
std::unique_ptr<PhraseBook> phraseBook(PhraseFiles files);

// Reads everything and reports every mistake, by file.
void checkPhrases(const PhraseFiles& files, std::vector<Diagnostic>& diagnostics);

}  // namespace tact
