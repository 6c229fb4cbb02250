// tact followups: what would be good to do next, done or put off. The words for each kind stand here; which there are is worked out in
// store/follow_ups.h.
#include <iostream>

#include "app/follow_up_terms.h"
#include "app/local_time.h"
#include "app/people_json.h"
#include "cli/commands.h"
#include "cli/world.h"
#include "core/rfc3339.h"
#include "wire/message.h"

namespace tact {
namespace {

struct Options {
  std::string id, until;
  bool json = false, all = false;
};

std::string words(const FollowUp& one) {
  const std::string whom = one.name.empty() ? one.key : one.name;
  if (one.kind == "thankYou") return "Thank " + one.company + " for the interview";
  if (one.kind == "decisionDue") return "The decision of " + one.company + " was to come by then: what came of it?";
  if (one.kind == "connectNow" && one.stage == "rejected")
    return one.company + " said no: thank " + whom + ", then it is a good time to connect";
  if (one.kind == "connectNow") return "A good time to connect with " + whom + ", " + one.company;
  if (one.kind == "applicationStatus") return "You could ask how your application at " + one.company + " stands";
  if (one.kind == "statusRequest") return "You could ask " + one.company + " for news" + (one.count > 1 ? ", once more" : "");
  return counted(one.count, "invitation has", "invitations have") + " waited for weeks: look whether to withdraw";
}

std::string line(const FollowUp& one) {
  std::string text = std::string(name(one.state)) + "  " + words(one);
  if (one.state == FollowUpState::due) text += " (since " + localDate(one.dueAt) + ")";
  if (one.state == FollowUpState::upcoming) text += " (from " + localDate(one.dueAt) + ")";
  if (one.snoozedUntil) text += " (put off until " + localDate(*one.snoozedUntil) + ")";
  return printable(text + "  [" + one.id() + "]");
}

FollowUpTerms termsOf(Engine& engine) { return followUpTerms(engine.library(), engine.settings().values, localOffset(engine.now())); }

int tell(const Result<FollowUp>& followUp) {
  if (!followUp) return tellFailure(followUp.error());
  std::cout << line(*followUp) << "\n";
  return kFine;
}

int list(const Options& options) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  const auto all = FollowUps(engine->store(), engine->history()).list(termsOf(*engine), engine->now());
  if (!all) return tellFailure(all.error());
  Json shown = Json::array();
  for (const FollowUp& one : *all) {
    if (!options.all && !isShown(one, engine->now())) continue;
    if (options.json)
      shown.push_back(toJson(one));
    else
      std::cout << line(one) << "\n";
  }
  if (options.json) std::cout << printable(shown.dump(2)) << "\n";
  return kFine;
}

int done(const Options& options, bool isDone) {
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  return tell(FollowUps(engine->store(), engine->history()).setDone(options.id, isDone, termsOf(*engine), engine->now()));
}

int snooze(const Options& options) {
  const auto until = parseInstant(options.until, true);
  if (!until && options.until != "never") {
    std::cerr << "tact: UNTIL needs a date such as 2026-11-20, an instant such as 2026-11-20T14:00:00Z, or never\n";
    return kBadInput;
  }
  const auto engine = openEngine();
  if (!engine) return kCouldNotRun;
  std::optional<std::int64_t> seconds;
  if (until) seconds = until->seconds;
  return tell(FollowUps(engine->store(), engine->history()).snooze(options.id, seconds, termsOf(*engine), engine->now()));
}

}  // namespace

void addFollowUps(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* followUps = app.add_subcommand("followups", "What would be good to do next");
  followUps->require_subcommand(0, 1);
  followUps->add_flag("--json", options->json, "As JSON");
  followUps->add_flag("--all", options->all, "Also what is far off or was done long ago");
  followUps->callback([=, &status] {
    if (followUps->get_subcommands().empty()) status = list(*options);
  });
  auto* listing = followUps->add_subcommand("list", "What is due, comes soon, was put off or done lately");
  listing->add_flag("--json", options->json, "As JSON");
  listing->add_flag("--all", options->all, "Also what is far off or was done long ago");
  listing->callback([=, &status] { status = list(*options); });
  const auto withId = [&](const char* name, const char* about) {
    auto* command = followUps->add_subcommand(name, about);
    command->add_option("id", options->id, "As the list shows it: thankYou/3/")->required();
    return command;
  };
  withId("done", "Say that you did it")->callback([=, &status] { status = done(*options, true); });
  withId("undo", "Take that back")->callback([=, &status] { status = done(*options, false); });
  auto* snoozing = withId("snooze", "Put it off");
  snoozing->add_option("until", options->until, "A date or an instant; never: no longer put off")->required();
  snoozing->callback([=, &status] { status = snooze(*options); });
}

}  // namespace tact
