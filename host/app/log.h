// The host's log: what went wrong, never what stood on a page.
//
// Opened at the first line, so that a start without trouble touches no file. At most two files of 512 KiB, readable by their owner only.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tact {

// Says where to log; nothing is opened yet. Lines before this call are dropped.
void logTo(const std::filesystem::path& file);

void logWarning(std::string_view line);
void logError(std::string_view line);

// Returns the files a log with this name is kept in, whether they exist or not.
std::vector<std::filesystem::path> logFiles(const std::filesystem::path& file);

// Empties the log, also for other hosts that write it. unavailable.
Result<void> forgetLog(const std::filesystem::path& file);

}  // namespace tact
