// Benchmarks of the judge: evaluating rules, loading them, and the way of one request through the host.
//
//   tact_rule_eval [Google Benchmark's options]
//   tact_rule_eval --peer-work FOLDER COUNT...    writes the same work for the peers instead (see peer_work.h)
//
// Every benchmark goes through many worlds in turn, so that no branch is learnt. tests/bench/run prints all of it beside the peers.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <exception>
#include <map>

#include "app/session.h"
#include "at_hand.h"
#include "core/firing.h"
#include "json/json_value.h"
#include "peer_work.h"
#include "scaled_rules.h"
#include "wire/facts_json.h"
#include "wire/verdict_json.h"

namespace tact::bench {
namespace {

constexpr std::size_t kWorlds = 64;

// A counter of this kind shows seconds of the processor for each of what it counts.
const auto kTimePerOne = benchmark::Counter::kIsRate | benchmark::Counter::kInvert;

Library load(const Files& files) {
  return loadLibrary({.shipped = files, .users = {}, .usersPrefix = {}, .settings = {}, .vocabulary = shipped().vocabulary});
}

// Loaded once for all benchmarks of that many rules; 0 stands for the shipped ones.
const Library& scaled(std::size_t count) {
  static std::map<std::size_t, Library> libraries;
  const auto found = libraries.find(count);
  return found != libraries.end() ? found->second : libraries.emplace(count, load(scaledRules(shipped(), count).files)).first->second;
}

const std::vector<FactSet>& worlds() {
  static const std::vector<FactSet> all = [] {
    std::vector<FactSet> made;
    const std::vector<FactId> known = knownFacts(shipped());
    for (std::size_t i = 0; i < kWorlds; ++i) made.push_back(world(shipped(), known, i));
    return made;
  }();
  return all;
}

std::size_t rulesThatFire(const RuleSet& rules, const FactSet& facts, Arena& arena) {
  std::size_t fires = 0;
  rules.of(Moment::invite).forEachOpen(facts, [&](std::uint32_t place, RuleIndex::Proof proof) {
    fires += firing(rules.rules[place], proof, facts, arena) == Firing::fires ? 1 : 0;
    return Level::clear;
  });
  return fires;
}

// The whole of one moment's rules on changing facts.
void evaluate(benchmark::State& state, const RuleSet& rules, std::size_t evaluated) {
  Arena arena;
  std::size_t fires = 0, turn = 0;
  for (auto _ : state) {
    fires += rulesThatFire(rules, worlds()[turn++ % kWorlds], arena);
    benchmark::DoNotOptimize(fires);
  }
  const auto turns = static_cast<double>(turn);
  state.counters["rules"] = static_cast<double>(evaluated);
  state.counters["fire"] = static_cast<double>(fires) / turns;
  state.counters["per_rule"] = benchmark::Counter(turns * static_cast<double>(evaluated), kTimePerOne);
}

void ruleEval(benchmark::State& state) {
  const RuleSet& rules = scaled(static_cast<std::size_t>(state.range(0))).rules;
  state.counters["facts"] = static_cast<double>(knownFacts(shipped()).size());
  evaluate(state, rules, rules.rules.size());
}
BENCHMARK(ruleEval)->Name("rule-eval")->Arg(0)->Arg(300)->Arg(3'000)->Arg(10'000);

// The same through the evaluator alone, without the index: what a rule costs when it is looked at.
void everyCondition(benchmark::State& state) {
  const RuleSet& rules = scaled(static_cast<std::size_t>(state.range(0))).rules;
  Arena arena;
  std::size_t turn = 0;
  for (auto _ : state) {
    const FactSet& facts = worlds()[turn++ % kWorlds];
    for (const Rule& rule : rules.rules) benchmark::DoNotOptimize(firing(rule, facts, arena));
  }
  state.counters["per_rule"] = benchmark::Counter(static_cast<double>(turn * rules.rules.size()), kTimePerOne);
}
BENCHMARK(everyCondition)->Name("evaluator")->Arg(0)->Arg(300)->Arg(3'000)->Arg(10'000);

// All the rules are there, but only every so-maniest belongs to the moment.
void otherMoments(benchmark::State& state) {
  Library library = load(scaledRules(shipped(), static_cast<std::size_t>(state.range(0))).files);
  RuleIndex& index = library.rules.byMoment[0];
  index = {};
  std::size_t kept = 0;
  for (std::size_t i = 0; i < library.rules.rules.size(); i += static_cast<std::size_t>(state.range(1)), ++kept)
    index.add(static_cast<std::uint32_t>(i), library.rules.rules[i], *library.vocabulary);
  evaluate(state, library.rules, kept);
}
BENCHMARK(otherMoments)->Name("other-moments")->Args({1'000, 1})->Args({10'000, 10});

// Files in memory -> everything checked and compiled.
void loadRules(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const Files files = scaledRules(shipped(), count).files;
  for (auto _ : state) {
    const Library library = load(files);
    if (!library.diagnostics.empty()) state.SkipWithError("a scaled rule has mistakes");
  }
}
BENCHMARK(loadRules)->Name("load")->Arg(0)->Arg(300)->Arg(3'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

// As the host starts: the files out of the image, the vocabulary with its words, and all shipped rules.
void start(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(
        loadLibrary({.shipped = shippedFiles(), .users = {}, .usersPrefix = {}, .settings = {}, .vocabulary = nullptr}));
}
BENCHMARK(start)->Name("start")->Unit(benchmark::kMillisecond);

void judgeAll(benchmark::State& state) {
  const RuleSet& rules = scaled(static_cast<std::size_t>(state.range(0))).rules;
  std::size_t turn = 0;
  for (auto _ : state) benchmark::DoNotOptimize(judge(rules, Moment::invite, worlds()[turn++ % kWorlds]));
}
BENCHMARK(judgeAll)->Name("judge")->Arg(0)->Arg(300)->Arg(3'000)->Arg(10'000)->Unit(benchmark::kMicrosecond);

// A profile as the extension sends it, 1.5 KB with its headline and note.
Json subject() {
  const std::string headline = "Product designer for maps and timetables, formerly of a small studio; speaks at meetups about way-finding";
  return {{"key", "robin-vale"},
          {"moment", "invite"},
          {"facts",
           {{"viewer", {{"firstName", "Sam"}, {"connections", 412}, {"hasPhoto", true}, {"hasAbout", true}, {"hasHeadline", true}}},
            {"person",
             {{"key", "robin-vale"},
              {"name", "Robin Vale"},
              {"firstName", "Robin"},
              {"headline", headline},
              {"company", "Northwind"},
              {"title", "Lead product designer"},
              {"location", "Utrecht, Netherlands"},
              {"degree", 2},
              {"mutualConnections", 4},
              {"connections", 310},
              {"followers", 322},
              {"hasPhoto", true},
              {"hasAbout", true},
              {"hasExperience", true},
              {"openToWork", false},
              {"hiring", false},
              {"premium", false},
              {"verified", true},
              {"isRecruiter", false},
              {"isHiringContact", false},
              {"sharedEmployer", false},
              {"sharedSchool", true},
              {"inviteState", "none"}}},
            {"relation", {{"role", "interviewer"}, {"permission", "notAsked"}, {"invitedByThem", false}, {"knewBefore", false}}},
            {"process",
             {{"stage", "awaitingDecision"}, {"company", "Northwind"}, {"wentWell", true}, {"chances", "good"}, {"thankYouSent", false}}},
            {"invite", {{"surface", "profile"}, {"sendsAtOnce", false}, {"hasNote", true}, {"notesLeft", 3}, {"purpose", "keepInTouch"}}},
            {"note",
             {{"text",
               "Dear Robin, thank you for showing me how your team redraws the tram map of Utrecht. I should like to stay in touch and "
               "hear how the new timetable is received at the stops."},
              {"length", 160},
              {"limit", 300},
              {"isEmpty", false},
              {"isDefault", false},
              {"hasGreeting", true},
              {"namesRecipient", true}}},
            {"history", {{"invitesToday", 1}, {"invitesLast7Days", 6}, {"pendingInvites", 12}}},
            {"clock", {{"hourLocal", 10}, {"weekday", 2}}}}}};
}

std::string request() {
  return encodeJson({{"jsonrpc", "2.0"}, {"id", 7}, {"method", "assess"}, {"params", {{"subjects", Json::array({subject()})}}}});
}

// The steps of the way, each from what the step before it left.
void assessParse(benchmark::State& state) {
  const std::string body = request();
  for (auto _ : state) benchmark::DoNotOptimize(parseRequest(body));
  state.counters["bytes"] = static_cast<double>(body.size());
}
BENCHMARK(assessParse)->Name("assess/parse")->Unit(benchmark::kMicrosecond);

void assessFill(benchmark::State& state) {
  const Json facts = subject()["facts"];
  for (auto _ : state) {
    FactSet filled(*shipped().vocabulary);
    if (readFacts(facts, Moment::invite, filled)) state.SkipWithError("the facts were refused");
    benchmark::DoNotOptimize(filled);
  }
}
BENCHMARK(assessFill)->Name("assess/fill")->Unit(benchmark::kMicrosecond);

FactSet filledFacts() {
  FactSet facts(*shipped().vocabulary);
  readFacts(subject()["facts"], Moment::invite, facts);
  derive(Moment::invite, facts);
  return facts;
}

void assessJudge(benchmark::State& state) {
  const FactSet facts = filledFacts();
  for (auto _ : state) benchmark::DoNotOptimize(judge(shipped().rules, Moment::invite, facts));
}
BENCHMARK(assessJudge)->Name("assess/judge")->Unit(benchmark::kMicrosecond);

void assessEncode(benchmark::State& state) {
  const FactSet facts = filledFacts();
  const Verdict verdict = judge(shipped().rules, Moment::invite, facts);
  std::size_t bytes = 0;
  for (auto _ : state) bytes = encodeJson(toJson(verdict, shipped().rules, Detail::full)).size();
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(assessEncode)->Name("assess/encode")->Unit(benchmark::kMicrosecond);

// A whole request as the host answers it: settings looked at, the person's own data read from SQLite.
void assessWhole(benchmark::State& state) {
  const TemporaryHome home;
  Engine engine(home.paths(), systemClock);
  Session session(engine);
  const std::string body = request();
  session.reply(body);  // reads the rules and makes the database
  for (auto _ : state) {
    const auto reply = session.reply(body);
    if (!reply || reply->find("\"findings\":[{") == std::string::npos) state.SkipWithError("no verdict came back");
  }
}
BENCHMARK(assessWhole)->Name("assess/whole")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace tact::bench

int main(int argc, char** argv) {
  try {
    if (argc > 2 && std::string_view(argv[1]) == "--peer-work") {
      std::vector<std::size_t> counts;
      for (int i = 3; i < argc; ++i) counts.push_back(std::stoul(argv[i]));
      tact::bench::writePeerWork(tact::bench::shipped(), argv[2], counts);
      return 0;
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "tact_rule_eval: %s\n", problem.what());
    return 1;
  }
}
