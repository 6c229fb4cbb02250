#include "core/note/note_meter.h"

#include <algorithm>
#include <unordered_map>

#include "core/company_name.h"
#include "core/limits.h"
#include "core/note/addressing.h"
#include "core/note/language_guess.h"
#include "core/note/reading.h"
#include "core/note/stock.h"

namespace tact {

// What is made of the book when it is first needed.
struct NoteMeter::State {
  State(const Vocabulary& words, std::unique_ptr<PhraseBook> from) : vocabulary(words), book(std::move(from)) {}

  const LanguageGuess& guess() {
    if (!guess_) guess_ = std::make_unique<LanguageGuess>(book->languages());
    return *guess_;
  }
  const Greeter& greeter() {
    if (!greeter_) greeter_ = std::make_unique<Greeter>(book->languages(), book->names());
    return *greeter_;
  }
  const StockIndex& stock() {
    if (!stock_) stock_ = std::make_unique<StockIndex>(book->stock());
    return *stock_;
  }
  const std::vector<std::string_view>& slots() {
    if (slots_.empty())
      for (const LanguageWords& language : book->languages())
        slots_.insert(slots_.end(), language.placeholders.begin(), language.placeholders.end());
    return slots_;
  }
  const WordKinds& kinds(std::size_t language) {
    if (kinds_.size() <= language) kinds_.resize(book->languages().size());
    if (!kinds_[language]) kinds_[language] = std::make_unique<WordKinds>(book->languages()[language]);
    return *kinds_[language];
  }

  const Vocabulary& vocabulary;
  std::unique_ptr<PhraseBook> book;

 private:
  std::unique_ptr<LanguageGuess> guess_;
  std::unique_ptr<Greeter> greeter_;
  std::unique_ptr<StockIndex> stock_;
  std::vector<std::string_view> slots_;
  std::vector<std::unique_ptr<WordKinds>> kinds_;
};

NoteMeter::NoteMeter(const Vocabulary& vocabulary, std::unique_ptr<PhraseBook> book)
    : state_(std::make_unique<State>(vocabulary, std::move(book))) {}

NoteMeter::~NoteMeter() = default;

namespace {

std::string_view textOf(const FactSet& facts, std::string_view name) {
  const Value value = facts.get(name);
  return value.is(Kind::string) ? value.asString() : std::string_view();
}

}  // namespace

void NoteMeter::measure(Moment moment, FactSet& facts) {
  const auto textId = state_->vocabulary.find("note.text");
  if (!textId || !state_->vocabulary[*textId].moments.has(moment) || !facts[*textId].is(Kind::string)) return;
  State& state = *state_;
  const NoteText text(facts[*textId].asString());
  Reading reading(text, moment, facts);
  reading.form(state.slots());

  const bool received = moment == Moment::incoming;
  const ReaderNames reader{textOf(facts, received ? "viewer.firstName" : "person.firstName"),
                           received ? std::string_view() : textOf(facts, "person.name")};
  const auto greeting = state.greeter().find(text, reader, state.book->names());
  reading.address(greeting, reader, state.book->names());
  reading.stock(state.stock().resembles(text, greeting ? greeting->end : 0));
  reading.region(state.book->regions());

  const auto& languages = state.book->languages();
  std::optional<std::size_t> language;
  const Value given = facts.get("note.language");
  if (given.is(Kind::string)) {
    const auto named =
        std::find_if(languages.begin(), languages.end(), [&](const LanguageWords& one) { return one.code == given.asString(); });
    if (named != languages.end()) language = static_cast<std::size_t>(named - languages.begin());
  } else if (!given.is(Kind::null)) {
    language = state.guess().of(text);
  }
  reading.language(language ? std::string_view(languages[*language].code) : std::string_view());
  if (text.words().empty()) {
    reading.nothing();
    return reading.finish();
  }
  reading.shouting(language ? &state.book->phrasesOf(*language) : nullptr, language ? &state.kinds(*language) : nullptr);
  if (language) reading.phrases(state.book->phrasesOf(*language), state.kinds(*language), languages[*language]);
  if (!language && received)
    for (std::size_t i = 0; i < languages.size(); ++i) reading.lures(state.book->phrasesOf(i), state.kinds(i));
  reading.finish();
}

bool NoteMeter::knowsWord(std::string_view language, std::string_view folded) {
  const auto& languages = state_->book->languages();
  const auto named = std::find_if(languages.begin(), languages.end(), [&](const LanguageWords& one) { return one.code == language; });
  return named != languages.end() && state_->kinds(static_cast<std::size_t>(named - languages.begin())).saysNothing(folded);
}

}  // namespace tact
