// Benchmarks of checking one note: its measures, the rules on them, and the whole way of the request through the host.
//
//   tact_note_check [Google Benchmark's options]
//
// The notes are those of notes/long.jsonl (about 300 characters each) and notes/thirty.jsonl, in turn, with what is known of their
// readers. Spelling is not among it: it is looked up on another thread after the first answer. Cold starts are measured in notes/.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <vector>

#include "app/session.h"
#include "at_hand.h"
#include "core/derive.h"
#include "core/judge.h"
#include "core/note/note_meter.h"
#include "json/json_text.h"
#include "json/json_value.h"
#include "packs/phrase_reader.h"
#include "wire/facts_json.h"

namespace tact::bench {
namespace {

struct Note {
  Moment moment = Moment::note;
  FactSet facts;     // as the page told them, not yet measured
  std::string body;  // the request for it
};

Note noteOf(const Json& line) {
  Note note{.moment = Moment::note, .facts = FactSet(*shipped().vocabulary), .body = {}};
  note.moment = momentNamed(line["moment"].get<std::string>()).value();
  if (readFacts(line["facts"], note.moment, note.facts)) throw std::runtime_error("the facts of a note were refused");
  const Json subject = {{"key", line["facts"]["person"]["key"]}, {"moment", line["moment"]}, {"facts", line["facts"]}};
  note.body = encodeJson({{"jsonrpc", "2.0"}, {"id", 7}, {"method", "assess"}, {"params", {{"subjects", Json::array({subject})}}}});
  return note;
}

std::vector<Note> readNotes(const std::string& name) {
  std::ifstream file(TACT_NOTES "/" + name + ".jsonl");
  std::vector<Note> notes;
  JsonError error;
  for (std::string line; std::getline(file, line);) notes.push_back(noteOf(parseJson(line, error).value()));
  if (notes.empty()) throw std::runtime_error(TACT_NOTES "/" + name + ".jsonl holds no notes");
  return notes;
}

const std::vector<Note>& longNotes() {
  static const std::vector<Note> notes = readNotes("long");
  return notes;
}

const std::vector<Note>& thirtyNotes() {
  static const std::vector<Note> notes = readNotes("thirty");
  return notes;
}

Verdict judged(const Note& note) {
  FactSet facts = note.facts.copyOf();
  shipped().meter->measure(note.moment, facts);
  derive(note.moment, facts);
  return judge(shipped().rules, note.moment, facts);
}

// The text alone: facts as the page told them -> facts with all measures.
void measureNote(benchmark::State& state, const std::vector<Note>& notes) {
  std::size_t turn = 0;
  for (auto _ : state) {
    const Note& note = notes[turn++ % notes.size()];
    FactSet facts = note.facts.copyOf();
    shipped().meter->measure(note.moment, facts);
    benchmark::DoNotOptimize(facts);
  }
}

// The same as the first text of its language: its phrases are read and compiled.
void measureFirst(benchmark::State& state, const std::vector<Note>& notes) {
  const Vocabulary& vocabulary = *shipped().vocabulary;
  for (auto _ : state) {
    NoteMeter meter(vocabulary, phraseBook(shippedPhrases()));
    FactSet facts = notes[0].facts.copyOf();
    meter.measure(notes[0].moment, facts);
    benchmark::DoNotOptimize(facts);
  }
}

// All measures and all rules: findings with marks, evidence, the question, what would clear it.
void judgeNote(benchmark::State& state, const std::vector<Note>& notes) {
  std::size_t turn = 0, findings = 0;
  for (const Note& note : notes) findings += judged(note).findings.size();
  if (findings == 0) state.SkipWithError("nothing was found in any of the notes");
  for (auto _ : state) benchmark::DoNotOptimize(judged(notes[turn++ % notes.size()]));
}

// A request as the host answers it: settings looked at, the person's own data read from SQLite, the verdict written.
void answerNote(benchmark::State& state, const std::vector<Note>& notes) {
  const TemporaryHome home;
  Engine engine(home.paths(), systemClock);
  Session session(engine);
  session.reply(notes[0].body);  // reads the rules and makes the database
  std::size_t turn = 0;
  for (auto _ : state) {
    const auto reply = session.reply(notes[turn++ % notes.size()].body);
    if (!reply || reply->find("\"findings\":[") == std::string::npos) state.SkipWithError("no verdict came back");
  }
}

void registerAll() {
  const auto add = [](const char* name, auto work, const std::vector<Note>& (*notes)()) {
    benchmark::RegisterBenchmark(name, [work, notes](benchmark::State& state) { work(state, notes()); })->Unit(benchmark::kMicrosecond);
  };
  add("note/measured/300", measureNote, longNotes);
  add("note/measured/first", measureFirst, longNotes);
  add("note/judged/300", judgeNote, longNotes);
  add("note/judged/thirty", judgeNote, thirtyNotes);
  add("note/answered/300", answerNote, longNotes);
}

}  // namespace
}  // namespace tact::bench

int main(int argc, char** argv) {
  try {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    tact::bench::registerAll();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "tact_note_check: %s\n", problem.what());
    return 1;
  }
}
