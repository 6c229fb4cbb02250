// What the commands share: the person's files, reading input, telling failures.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/engine.h"
#include "core/result.h"

namespace tact {

// Returns the engine on the person's own files, or nothing after saying why not.
std::unique_ptr<Engine> openEngine();

// Returns the text of a file, or of standard input for "-"; nothing after saying why not.
std::optional<std::string> readInput(const std::string& file);

// Prints "tact: ..." to stderr. Returns the exit status that fits the failure.
int tellFailure(const Error& error);

// Prints what became of forgetting. Returns the exit status.
int tellForgotten(const Result<Forgotten>& forgotten);

// Prints that there is no such rule, with the one that was perhaps meant. Returns the exit status.
int tellNoRule(const Library& library, const std::string& id);

// Returns the text with the controls of terminals made visible: page texts and files are not to be trusted.
std::string printable(std::string_view text);

// Returns "1 day", "3 days".
std::string counted(std::int64_t count, const char* one, const char* many);

// Returns the text folded at `width` columns, each line after `indent` spaces.
std::string folded(std::string_view text, std::size_t indent, std::size_t width = 88);

}  // namespace tact
