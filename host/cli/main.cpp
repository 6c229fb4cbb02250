// tact: the command line of the person and of rule authors.
#include <algorithm>
#include <exception>
#include <iostream>

#include "cli/commands.h"
#include "platform/process.h"

int main(int argc, char** argv) {
  tact::prepareProcess();
  CLI::App app("Tact: etiquette before you Connect", "tact");
  app.set_version_flag("--version", "tact " TACT_VERSION);
  app.require_subcommand(1);
  app.allow_windows_style_options(false);  // a text may begin with a slash
  int status = tact::kFine;
  tact::addAssess(app, status);
  tact::addNote(app, status);
  tact::addEval(app, status);
  tact::addRules(app, status);
  tact::addPack(app, status);
  tact::addProcess(app, status);
  tact::addPerson(app, status);
  tact::addHistory(app, status);
  tact::addFollowUps(app, status);
  tact::addSilence(app, status);
  tact::addSettings(app, status);
  tact::addInstall(app, status);
  tact::addExchange(app, status);
  try {
    auto arguments = tact::ownArguments(argc, argv);
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 takes them, without the program's name
    arguments.pop_back();
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? tact::kFine : tact::kUsage;
  } catch (const std::exception& defect) {  // nothing in Tact throws on purpose
    std::cerr << "tact: " << defect.what() << "\n";
    return tact::kCouldNotRun;
  }
  return status;
}
