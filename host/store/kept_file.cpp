#include "store/kept_file.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <random>
#include <thread>

namespace tact {

namespace fs = std::filesystem;

namespace {

// How long a writer waits for another, in milliseconds. Beyond: unavailable.
constexpr int kLockWaitMs = 5000;

// What the name of a draft ends in, with letters and digits in place of each X.
constexpr std::string_view kDraftEnd = ".XXXXXX";
constexpr std::string_view kDraftLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

Error unavailable(const fs::path& file, std::string message) {
  return Error{Failure::unavailable, std::move(message), file.string(), 0, {}};
}

Error cannot(const fs::path& file, std::string_view what, const char* be) {
  const std::string why = std::strerror(errno);
  return unavailable(file, std::string(what) + " cannot be " + be + ": " + why);
}

std::string inWords(std::size_t bytes) {
  constexpr std::size_t kMiB = 1024 * 1024;
  return bytes % kMiB == 0 ? std::to_string(bytes / kMiB) + " MiB" : std::to_string(bytes / 1024) + " KiB";
}

// Makes a file beside the target under a name that is free, which `draft` becomes.
File makeDraft(const fs::path& target, fs::path& draft) {
  static thread_local std::minstd_rand random(std::random_device{}());
  for (int tries = 0; tries < 100; ++tries) {
    std::string end(kDraftEnd);
    for (char& c : end)
      if (c == 'X') c = kDraftLetters[random() % kDraftLetters.size()];
    draft = target.parent_path() / pathOf("." + target.filename().string() + end);
    if (File made = File::open(draft, File::For::making); made || errno != EEXIST) return made;
  }
  return {};
}

}  // namespace

fs::path targetOf(const fs::path& file) {
  std::error_code none;
  const fs::path linked = fs::canonical(file, none);
  return none ? file : linked;
}

Result<std::optional<std::string>> readKept(const fs::path& file, std::size_t maxBytes, std::string_view what) {
  const File in = File::open(file, File::For::reading);
  if (!in) {
    if (errno == ENOENT || errno == ENOTDIR) return std::optional<std::string>();
    return cannot(file, what, "read");
  }
  std::string text;
  std::string piece(16 * 1024, '\0');
  for (;;) {
    const auto got = in.readAt(text.size(), piece.data(), piece.size());
    if (!got) return cannot(file, what, "read");
    text.append(piece, 0, *got);
    if (text.size() > maxBytes) return unavailable(file, std::string(what) + " cannot be read: longer than " + inWords(maxBytes));
    if (*got < piece.size()) return std::optional(std::move(text));
  }
}

Result<void> replaceKept(const fs::path& file, std::string_view text, std::string_view what) {
  const fs::path target = targetOf(file);
  fs::path draft;
  {
    const File out = makeDraft(target, draft);
    if (!out) return cannot(file, what, "written");
    if (!out.writeAt(0, text) || !out.sync()) {
      const Error error = cannot(file, what, "written");
      removeFile(draft);
      return error;
    }
  }
  if (!replaceFile(draft, target)) {
    const Error error = cannot(file, what, "written");
    removeFile(draft);
    return error;
  }
  syncFolder(target.parent_path());
  return {};
}

std::string_view draftedBy(std::string_view name) {
  if (name.size() <= 1 + kDraftEnd.size() || name.front() != '.') return {};
  const std::string_view end = name.substr(name.size() - kDraftEnd.size());
  const auto isFilled = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (end.front() != '.' || !std::all_of(end.begin() + 1, end.end(), isFilled)) return {};
  return name.substr(1, name.size() - 1 - kDraftEnd.size());
}

std::vector<fs::path> draftsOf(const fs::path& file) {
  const fs::path target = targetOf(file);
  std::vector<fs::path> drafts;
  std::error_code failed;
  for (fs::directory_iterator it(target.parent_path(), failed), end; !failed && it != end; it.increment(failed))
    if (draftedBy(it->path().filename().string()) == target.filename().string()) drafts.push_back(it->path());
  return drafts;
}

Result<void> removeKept(const fs::path& file, std::string_view what) {
  std::vector<fs::path> all = draftsOf(file);
  all.push_back(targetOf(file));
  all.push_back(file);
  for (const fs::path& path : all)
    if (!removeFile(path) && errno != ENOENT && errno != ENOTDIR) return cannot(file, what, "removed");
  for (const fs::path& path : all) syncFolder(path.parent_path());
  return {};
}

Result<KeptLock> KeptLock::take(const fs::path& lockFile, std::string_view what) {
  File file = File::open(lockFile, File::For::keeping);
  if (!file) return cannot(lockFile, what, "written");
  for (int waitedMs = 0; waitedMs < kLockWaitMs; waitedMs += 10) {
    if (file.tryLock()) return KeptLock(std::move(file));
    if (errno != EWOULDBLOCK) return cannot(lockFile, what, "locked");
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return unavailable(lockFile, "another program is changing " + std::string(what) + "; try again");
}

}  // namespace tact
