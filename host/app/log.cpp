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
      auto made = spdlog::rotating_logger_st("tact-host", logFile().native(), kMaxLogBytes, 1);
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

std::vector<std::filesystem::path> logFiles(const std::filesystem::path& file) {
  std::filesystem::path older = file;
  older.replace_extension(".1" + file.extension().string());  // as spdlog names it
  return {file, older};
}

Result<void> forgetLog(const std::filesystem::path& file) {
  for (const std::filesystem::path& one : logFiles(file)) {
    std::error_code failed;
    if (!std::filesystem::exists(one, failed)) continue;
    // The newest is emptied and stays: hosts that hold it open write on at its end.
    std::filesystem::resize_file(one, 0, failed);
    if (!failed && one != file) std::filesystem::remove(one, failed);
    if (failed) return Error{Failure::unavailable, one.string() + " cannot be emptied", one.string(), 0, {}};
  }
  return {};
}

void logTo(const std::filesystem::path& file) { logFile() = file; }

void logWarning(std::string_view line) {
  if (auto* to = logger()) to->warn("{}", line);
}

void logError(std::string_view line) {
  if (auto* to = logger()) to->error("{}", line);
}

}  // namespace tact
