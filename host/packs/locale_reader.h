// locales/<lang>/ -> a library that speaks this language.
//
//   language.json     {"code", "name"}
//   words.json        the host's own words, by the keys of core/wording.h
//   rules/<topic>.json  {"<rule-id without its topic>": {"title", "message", "why", "headline", "settings": {"<name>": {"label", "unit"}}}}
//   facts.json        {"<fact>": {"label", "unit", "words", "ask": {"ask", "choices": {"<value>": text}, "nobodyElse"}, "change": [text]}}
//   sources.json      {"<id>": {"title", "publisher"}} of what nobody published; optional
//   templates.json    {"<id>": text}      stances.json  {"<name>": {"title", "means"}}
//
// All of what the English original has and nothing else, with the same facts in its places. English is the original: of it there are
// language.json and words.json alone. Not here: drafts.json, which is the extension's, and the phrases that texts are measured with.
#pragma once

#include <string>

#include "packs/library.h"

namespace tact {

// Puts the texts of a language in the place of the English ones; a user's own rules stay as they were written. Where a text is missing or
// has a mistake the English one stays, and that is reported. EXPECTS all rules to have been read and sorted.
void layLocale(const Locale& locale, Library& library);

// Returns the name a language gives itself, "Deutsch"; its code where it gives none.
std::string languageName(const Locale& locale);

}  // namespace tact
