// A small file that people also edit by hand: read whole, replaced whole, by one writer at a time.
//
// A reader sees the old text or the new one, also after a power cut. Writers of several processes take turns under a lock file. `what`
// names the thing in the words of a failure ("the settings"); every failure is `unavailable`. What the text means is not known here.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "platform/file.h"

namespace tact {

// Returns where the file stands: people keep theirs elsewhere and put a link in its place. The path itself if there is none.
std::filesystem::path targetOf(const std::filesystem::path& file);

// Returns the text; nothing if there is no such file. A text longer than `maxBytes` is a failure.
Result<std::optional<std::string>> readKept(const std::filesystem::path& file, std::size_t maxBytes, std::string_view what);

// Writes beside the file, which only its owner can read, and renames over it. A link to a file stays one. EXPECTS the folder to exist.
Result<void> replaceKept(const std::filesystem::path& file, std::string_view text, std::string_view what);

// Returns the name of the file this is a draft of: what a replaceKept() that was ended from outside left beside it. "" for other names.
std::string_view draftedBy(std::string_view name);

// Returns the drafts of the file. Whoever holds the turn of its writers knows that nobody is at them any more.
std::vector<std::filesystem::path> draftsOf(const std::filesystem::path& file);

// Removes the file, also where a link leads, and drafts of it. Not an error if there is none.
Result<void> removeKept(const std::filesystem::path& file, std::string_view what);

// The turn of a writer: held until it goes. The lock file stays for good: who waits for it would wait for another file than who comes next.
class KeptLock {
 public:
  // Waits up to five seconds for others.
  static Result<KeptLock> take(const std::filesystem::path& lockFile, std::string_view what);

 private:
  explicit KeptLock(File file) : file_(std::move(file)) {}
  File file_;
};

}  // namespace tact
