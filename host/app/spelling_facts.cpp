#include "app/spelling_facts.h"

#include <algorithm>
#include <deque>
#include <set>
#include <vector>

#include "spelling/misspellings.h"

namespace tact {
namespace {

constexpr const char* kNames[] = {"person.name",     "person.firstName", "person.company",  "person.headline",
                                  "person.location", "process.company",  "viewer.firstName"};

}  // namespace

std::string languageToSpell(const FactSet& facts) {
  const Value language = facts.get("note.language");
  if (!language.is(Kind::string) || !facts.get("note.text").is(Kind::string)) return "";
  const auto id = facts.vocabulary().find("note.misspellings");
  if (!id || facts[*id].isKnown()) return "";
  const std::string_view code = language.asString();
  return std::string(code.substr(0, code.find('-')));
}

void supplyMisspellings(const Dictionary* dictionary, NoteMeter& meter, FactSet& facts) {
  const auto id = facts.vocabulary().find("note.misspellings");
  const Value written = facts.get("note.text");
  if (dictionary == nullptr || !id || facts[*id].isKnown() || !written.is(Kind::string)) return;
  const std::string language = languageToSpell(facts);
  const NoteText text(written.asString());
  std::deque<NoteText> names;  // which the folded spellings belong to
  std::set<std::string_view> known;
  for (const char* name : kNames) {
    const Value value = facts.get(name);
    if (!value.is(Kind::string)) continue;
    for (const Word& word : names.emplace_back(value.asString()).words()) known.insert(word.folded);
  }
  const auto found = misspellings(text, *dictionary, [&](std::string_view folded) {
    // "acme's" belongs to Acme.
    return known.contains(folded) || meter.knowsWord(language, folded) ||
           (folded.ends_with("'s") && known.contains(folded.substr(0, folded.size() - 2)));
  });
  if (!found) return;
  std::vector<Value> words;
  std::set<std::string_view> listed;
  for (const std::size_t place : *found)
    if (listed.insert(text.words()[place].folded).second) words.push_back(Value::string(text.written(text.words()[place])));
  if (!facts.set(*id, Value::list(words)).empty()) return;  // more words than a list fact holds: nothing that was typed by hand
  for (const std::size_t place : *found) {
    const Word& word = text.words()[place];
    facts.mark(*id, static_cast<std::uint32_t>(text.utf16At(word.begin)), static_cast<std::uint32_t>(text.utf16At(word.end)));
  }
}

}  // namespace tact
