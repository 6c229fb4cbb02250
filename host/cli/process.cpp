// tact process: one's own hiring processes.
#include <algorithm>
#include <iostream>

#include "cli/commands.h"
#include "cli/world.h"
#include "core/company_name.h"
#include "core/rfc3339.h"

namespace tact {
namespace {

struct Options {
  std::string company, title, stage = "applied", which, applied, interview, due, wentWell, chances;
  bool thanked = false, nobodyElse = false;
};

int readTime(const std::string& text, const char* option, std::optional<std::int64_t>& out) {
  if (text.empty()) return kFine;
  const auto instant = parseInstant(text, true);
  if (!instant) {
    std::cerr << "tact: " << option << " needs a date such as 2026-11-20 or an instant such as 2026-11-20T14:00:00Z\n";
    return kBadInput;
  }
  out = instant->seconds;
  return kFine;
}

int lay(const Options& options, Process& process, std::int64_t now) {
  if (!options.title.empty()) process.title = options.title;
  if (!options.chances.empty()) process.chances = options.chances;
  if (!options.wentWell.empty()) process.wentWell = options.wentWell == "yes";
  process.nobodyElse = process.nobodyElse || options.nobodyElse;
  if (readTime(options.applied, "--applied", process.appliedAt) != kFine) return kBadInput;
  if (readTime(options.interview, "--interview", process.interviewAt) != kFine) return kBadInput;
  if (options.thanked) sayThanked(process, true, now);
  return readTime(options.due, "--decision-due", process.decisionDueAt);
}

std::string line(const Process& p, const Vocabulary& vocabulary) {
  const auto stage = vocabulary.find("process.stage");
  std::string text = std::to_string(p.id) + "  " + p.company + (p.title.empty() ? "" : ", " + p.title) + ": " +
                     (stage ? vocabulary[*stage].inWords(Value::string(p.stage), vocabulary.wording()) : p.stage) + " (" + p.stage + ")";
  if (p.interviewAt) text += ", interview " + formatInstant({*p.interviewAt, 0});
  return printable(text);
}

// The process with this number, or the only one of this company.
std::optional<Process> find(Engine& engine, const std::string& which, int& status) {
  const auto all = engine.store().listProcesses();
  if (!all) {
    status = tellFailure(all.error());
    return std::nullopt;
  }
  std::vector<Process> matching;
  std::copy_if(all->begin(), all->end(), std::back_inserter(matching),
               [&](const Process& p) { return std::to_string(p.id) == which || sameCompany(p.company, which); });
  if (matching.size() == 1) return matching[0];
  status = kBadInput;
  std::cerr << "tact: " << (matching.empty() ? "there is no process " : "there are several processes of ") << printable(which)
            << "; see tact process list\n";
  return std::nullopt;
}

int store(Engine& engine, const Process& process) {
  const auto stored = engine.store().putProcess(process, std::nullopt, engine.now());
  if (!stored) return tellFailure(stored.error());
  std::cout << line(*stored, *engine.library().vocabulary) << "\n";
  return kFine;
}

int add(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  Process process;
  process.company = options.company;
  process.stage = options.stage;
  const int status = lay(options, process, engine->now());
  return status != kFine ? status : store(*engine, process);
}

int list() {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto all = engine->store().listProcesses();
  if (!all) return tellFailure(all.error());
  for (const Process& process : *all) std::cout << line(process, *engine->library().vocabulary) << "\n";
  return kFine;
}

int stage(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  int status = kFine;
  auto process = find(*engine, options.which, status);
  if (!process) return status;
  process->stage = options.stage;
  status = lay(options, *process, engine->now());
  return status != kFine ? status : store(*engine, *process);
}

int remove(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  int status = kFine;
  const auto process = find(*engine, options.which, status);
  if (!process) return status;
  const auto removed = engine->store().removeProcess(process->id);
  if (!removed) return tellFailure(removed.error());
  std::cout << "removed " << line(*process, *engine->library().vocabulary) << "\n";
  return kFine;
}

}  // namespace

void addProcess(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* process = app.add_subcommand("process", "Your hiring processes");
  process->require_subcommand(1);
  const auto details = [&](CLI::App* command) {
    command->add_option("--title", options->title, "The job");
    command->add_option("--applied", options->applied, "When you applied");
    command->add_option("--interview", options->interview, "When the interview is or was");
    command->add_option("--decision-due", options->due, "When the decision is due");
    command->add_option("--went-well", options->wentWell, "How the interview went")->check(CLI::IsMember({"yes", "no"}));
    command->add_option("--chances", options->chances, "good, uncertain or poor");
    command->add_flag("--thanked", options->thanked, "You have sent a thank-you");
    command->add_flag("--nobody-else", options->nobodyElse, "Nobody else there takes part in it");
  };
  auto* adding = process->add_subcommand("add", "Record a process");
  adding->add_option("--company", options->company, "The company")->required();
  adding
      ->add_option("--stage", options->stage,
                   "applied, interviewScheduled, interviewing, awaitingDecision, offered, accepted, rejected, withdrawn, lapsed")
      ->capture_default_str();
  details(adding);
  adding->callback([=, &status] { status = add(*options); });
  auto* listing = process->add_subcommand("list", "All of them");
  listing->callback([&status] { status = list(); });
  auto* staging = process->add_subcommand("stage", "Say how far it is");
  staging->add_option("process", options->which, "Its number or company")->required();
  staging->add_option("stage", options->stage, "The stage")->required();
  details(staging);
  staging->callback([=, &status] { status = stage(*options); });
  auto* removing = process->add_subcommand("remove", "Remove one");
  removing->add_option("process", options->which, "Its number or company")->required();
  removing->callback([=, &status] { status = remove(*options); });
}

}  // namespace tact
