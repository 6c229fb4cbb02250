#include "app/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include "store/paths.h"

namespace tact {
namespace {

constexpr std::size_t kMaxLogBytes = 512 * 1024;

std::filesystem::path& logFile() {
  static std::filesystem::path file;
  return file;
}

// Null where no log can be written: a log is no reason to stop judging.
spdlog::logger* logger() {
  static const std::shared_ptr<spdlog::logger> kLogger = []() -> std::shared_ptr<spdlog::logger> {
    if (logFile().empty() || !makePrivateFolder(logFile().parent_path())) return nullptr;
    try {  // spdlog reports an unwritable file by an exception
      auto made = spdlog::rotating_logger_st("tact-host", logFile().string(), kMaxLogBytes, 1);
      made->set_pattern("%Y-%m-%dT%H:%M:%S%z %P %l %v");
      made->flush_on(spdlog::level::warn);
      return made;
    } catch (const spdlog::spdlog_ex&) {
      return nullptr;
    }
  }();
  return kLogger.get();
}

}  // namespace

void logTo(const std::filesystem::path& file) { logFile() = file; }

void logWarning(std::string_view line) {
  if (auto* to = logger()) to->warn("{}", line);
}

void logError(std::string_view line) {
  if (auto* to = logger()) to->error("{}", line);
}

}  // namespace tact
