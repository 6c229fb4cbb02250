// The commands of `tact`. Each adds itself to the parser and, when chosen, leaves its exit status in `status`.
//
// To add a command: one file here with a function of this shape, called in main.cpp.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace tact {

// Exit statuses: 0 fine, 1 findings at or above --fail-on, 2 usage, 3 bad input (located), 4 could not run.
inline constexpr int kFine = 0, kFindings = 1, kUsage = 2, kBadInput = 3, kCouldNotRun = 4;

void addAssess(CLI::App& app, int& status);
void addNote(CLI::App& app, int& status);
void addEval(CLI::App& app, int& status);
void addRules(CLI::App& app, int& status);
void addPack(CLI::App& app, int& status);
void addProcess(CLI::App& app, int& status);
void addPerson(CLI::App& app, int& status);
void addHistory(CLI::App& app, int& status);
void addFollowUps(CLI::App& app, int& status);
void addSilence(CLI::App& app, int& status);
void addSettings(CLI::App& app, int& status);
void addInstall(CLI::App& app, int& status);
void addExchange(CLI::App& app, int& status);

// tact rules put, remove, export, import: adds them to `tact rules`.
void addOwnRules(CLI::App& rules, int& status);

// tact rules new: writes a rule to begin with into the user's rules, or into `folder`. Returns the exit status.
int newRule(const std::string& id, const std::string& folder);

}  // namespace tact
