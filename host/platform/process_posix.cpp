#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

#include "platform/process.h"

namespace tact {

void prepareProcess() {
  ::umask(0077);
  std::signal(SIGPIPE, SIG_IGN);
}

std::vector<std::string> ownArguments(int argc, char** argv) { return {argv, argv + argc}; }

std::filesystem::path ownProgram() {
  std::error_code failed;
#ifdef __APPLE__
  char name[4096];
  std::uint32_t size = sizeof name;
  if (_NSGetExecutablePath(name, &size) != 0) return {};
  const auto self = std::filesystem::canonical(name, failed);
#else
  const auto self = std::filesystem::read_symlink("/proc/self/exe", failed);
#endif
  return failed ? std::filesystem::path() : self;
}

const char* ownEnvironment(const char* name) { return std::getenv(name); }

bool isTerminal(Stream stream) { return ::isatty(stream == Stream::in ? STDIN_FILENO : STDERR_FILENO) != 0; }

std::tm localTime(std::int64_t at) {
  const auto time = static_cast<std::time_t>(at);
  std::tm local{};
  ::tzset();
  ::localtime_r(&time, &local);
  return local;
}

}  // namespace tact
