#include "cli/world.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/own_data.h"
#include "cli/commands.h"
#include "core/cel/text.h"
#include "core/plain_line.h"
#include "platform/file.h"

namespace tact {

std::unique_ptr<Engine> openEngine() {
  auto paths = pathsOfThisProcess();
  if (!paths) {
    tellFailure(paths.error());
    return nullptr;
  }
  auto engine = std::make_unique<Engine>(*paths, systemClock);
  engine->waitForDictionaries();
  if (auto finished = OwnData(*engine).finishForgetting(); !finished) {
    tellFailure(finished.error());
    return nullptr;
  }
  return engine;
}

std::optional<std::string> readInput(const std::string& file) {
  std::ostringstream text;
  if (file == "-") {
    text << std::cin.rdbuf();
    return text.str();
  }
  std::ifstream stream(pathOf(file), std::ios::binary);
  text << stream.rdbuf();
  if (!stream || text.fail()) {
    std::fprintf(stderr, "tact: %s cannot be read\n", file.c_str());
    return std::nullopt;
  }
  return text.str();
}

int tellFailure(const Error& error) {
  std::string line = "tact: " + error.message;
  if (error.failure == Failure::invalidValue && !error.expected.empty()) line += "; expected " + error.expected;
  std::fprintf(stderr, "%s\n", printable(line).c_str());
  return error.failure == Failure::unavailable ? kCouldNotRun : kBadInput;
}

int tellForgotten(const Result<Forgotten>& forgotten) {
  if (!forgotten) return tellFailure(forgotten.error());
  std::cout << (*forgotten == Forgotten::complete
                    ? "forgotten\n"
                    : "forgotten; traces in the write-ahead log are erased as soon as no other program reads it (pending)\n");
  return kFine;
}

int tellNoRule(const Library& library, const std::string& id) {
  std::fprintf(stderr, "%s\n", printable("tact: there is no rule '" + id + "'" + didYouMean(nearestRule(library, id), "; ")).c_str());
  return kUsage;
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const Character c = nextCharacter(text, at);
    if (c == '\n' || c == '\t' || (c >= 0 && !isControl(c)))
      out += text.substr(begin, at - begin);
    else
      out += "\xEF\xBF\xBD";  // U+FFFD
  }
  return out;
}

std::string counted(std::int64_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string folded(std::string_view text, std::size_t indent, std::size_t width) {
  const std::string margin(indent, ' ');
  std::string out = margin;
  std::size_t column = indent;
  std::istringstream words{printable(text)};
  for (std::string word; words >> word;) {
    const std::size_t length = cel::codePoints(word);
    if (column > indent && column + 1 + length > width) {
      out += "\n" + margin;
      column = indent;
    }
    if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += length;
  }
  return out + "\n";
}

}  // namespace tact
