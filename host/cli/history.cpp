// tact history: the invitations Tact has seen, of one person or of all.
#include <iostream>

#include "app/history_json.h"
#include "cli/commands.h"
#include "cli/whom.h"
#include "cli/world.h"

namespace tact {
namespace {

struct Options {
  std::string who;
  int most = 20;
  bool json = false;
};

constexpr std::int64_t kDay = 24 * 60 * 60;

// "2026-11-02  Jane Doe, Acme (jane-doe): sent with a note, withdrawn 2026-11-05"
std::string line(const Invitation& one) {
  std::string text = localDate(one.sentAt) + "  " +
                     (one.name.empty() ? one.key : one.name + (one.company.empty() ? "" : ", " + one.company)) + " (" + one.key + "): ";
  text += one.direction == "received" ? "from them" : one.isDated ? "sent" : "found waiting";
  if (one.hasNote) text += *one.hasNote ? " with a note" : " without a note";
  text += one.state == "pending" ? ", waiting" : ", " + one.state;
  if (one.state != "pending" && one.stateAt) text += " " + localDate(*one.stateAt);
  return text;
}

std::string summaryLine(const InviteCounts& counts, std::int64_t now) {
  std::string text = counted(counts.sent(now - 7 * kDay, now), "invitation", "invitations") + " in seven days; " +
                     std::to_string(counts.waiting(now)) + " waiting";
  if (const auto oldest = counts.oldestWaiting(now)) text += ", the oldest for " + counted((now - *oldest) / kDay, "day", "days");
  return text + ".";
}

int show(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const std::int64_t now = engine->now();
  History& history = engine->history();
  const auto key = options.who.empty() ? Result<std::string>(std::string()) : keyMeant(*engine, options.who);
  if (!key) return tellFailure(key.error());
  const auto found = key->empty() ? history.list(std::nullopt, options.most, now) : history.ofPerson(*key, now);
  if (!found) return tellFailure(found.error());
  if (options.json) {
    Json list = Json::array();
    for (const Invitation& one : *found) list.push_back(toJson(one));
    std::cout << printable(Json{{"invitations", std::move(list)}}.dump(2)) << "\n";
    return kFine;
  }
  if (key->empty()) {
    const auto counts = history.counts(now);
    if (!counts) return tellFailure(counts.error());
    std::cout << summaryLine(**counts, now) << "\n";
  } else if (found->empty()) {
    std::cout << "no invitation is known between you and " << printable(options.who) << "\n";
  }
  for (const Invitation& one : *found) std::cout << printable(line(one)) << "\n";
  return kFine;
}

}  // namespace

void addHistory(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("history", "The invitations Tact has seen you send, and what became of them");
  command->add_option("who", options->who, kWhoHelp);
  command->add_option("--most", options->most, "How many, the newest first")->capture_default_str()->check(CLI::Range(1, 100'000));
  command->add_flag("--json", options->json, "Print them as JSON");
  command->callback([options, &status] { status = show(*options); });
}

}  // namespace tact
