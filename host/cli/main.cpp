// tact: the command line of the person and of rule authors.
#include <exception>
#include <iostream>

#include "cli/commands.h"
#include "platform/process.h"

int main(int argc, char** argv) {
  tact::prepareProcess();
  CLI::App app("Tact: etiquette before you Connect", "tact");
  app.set_version_flag("--version", "tact " TACT_VERSION);
  app.require_subcommand(1);
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
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? tact::kFine : tact::kUsage;
  } catch (const std::exception& defect) {  // nothing in Tact throws on purpose
    std::cerr << "tact: " << defect.what() << "\n";
    return tact::kCouldNotRun;
  }
  return status;
}
