#include "store/set_aside.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>

#include "store/database.h"
#include "store/statement.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

// Of a database file: where its header says which form of ours it has (user_version), and what every such file begins with.
constexpr std::size_t kHeaderBytes = 100, kFormAt = 60;
constexpr std::string_view kMagic("SQLite format 3", 16);

// More steps than any schema of ours will have: beyond, it is somebody else's database.
constexpr std::uint32_t kMostSteps = 10'000;

// How long to wait for somebody who has opened the copy, in milliseconds.
constexpr int kCopyWaitMs = 250;

Error kept(const fs::path& file) {
  return Error{
      Failure::unavailable, "a copy that was set aside can be neither changed nor removed: " + file.string(), file.string(), 0, {}};
}

void addFrom(const fs::path& original, std::vector<fs::path>& copies) {
  const std::string name = original.filename().string();
  const std::vector<std::string> live = {name, name + "-wal", name + "-shm", name + "-journal", name + ".lock"};
  std::error_code failed;
  for (fs::directory_iterator it(original.parent_path(), failed), end; !failed && it != end; it.increment(failed)) {
    const std::string found = it->path().filename().string();
    const std::size_t at = found.starts_with("." + name) ? 1 : 0;
    if (found.compare(at, name.size(), name) != 0) continue;
    // "tact.dbase" is something else.
    if (const char next = (found + " ")[at + name.size()]; (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')) continue;
    if (std::find(live.begin(), live.end(), found) != live.end()) continue;
    std::error_code gone;
    if (fs::is_regular_file(it->symlink_status(gone))) copies.push_back(it->path());
  }
}

// The number of steps of our schema that the file went through; nothing for a file that is no database of ours.
std::optional<std::uint32_t> formOf(const fs::path& file) {
  std::array<char, kHeaderBytes> header{};
  const int in = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (in < 0) return std::nullopt;
  const ssize_t got = ::pread(in, header.data(), header.size(), 0);
  ::close(in);
  if (got != static_cast<ssize_t>(header.size()) || std::string_view(header.data(), kMagic.size()) != kMagic) return std::nullopt;
  std::uint32_t form = 0;
  for (std::size_t i = kFormAt; i < kFormAt + 4; ++i) form = form << 8 | static_cast<unsigned char>(header[i]);
  return form > 0 && form < kMostSteps ? std::optional<std::uint32_t>(form) : std::nullopt;
}

std::string inQuotes(std::string_view name) {
  std::string text = "\"";
  for (const char c : name) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + "\"";
}

// Every column of the copy that names people: its table and itself.
Result<std::vector<std::pair<std::string, std::string>>> namingColumns(Database& database) {
  std::vector<std::pair<std::string, std::string>> columns;
  Statement statement(database,
                      "SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns"
                      " WHERE tables.type = 'table' AND columns.name IN ('key', 'memberId')");
  while (statement.next()) columns.emplace_back(statement.text(0), statement.text(1));
  if (auto read = statement.outcome(); !read) return read.error();
  return columns;
}

// Returns whether the file was a database from which every row with one of the keys is gone now.
bool eraseRows(const fs::path& file, const std::vector<std::string>& keys) {
  const auto form = formOf(file);
  if (!form) return false;
  // A copy keeps the form it has: it may be somebody's way back to an older Tact.
  auto opened = Database::open(file, std::vector<Migration>(*form, Migration{""}));
  if (!opened) return false;
  Database& database = **opened;
  const auto columns = namingColumns(database);
  if (!columns) return false;
  {
    Transaction transaction(database);
    if (!transaction.begin() || !database.run("PRAGMA defer_foreign_keys = ON")) return false;
    for (const auto& [table, column] : *columns)
      for (const std::string& key : keys)
        if (!Statement(database, "DELETE FROM " + inQuotes(table) + " WHERE " + inQuotes(column) + " = ?").bind(key).run()) return false;
    if (!transaction.commit()) return false;
  }
  if (!database.run("VACUUM")) return false;
  const auto written = database.truncateLog(kCopyWaitMs);
  return written && *written;
}

// Returns whether none of these bytes stands in the file any more.
bool overwrite(const fs::path& file, const std::vector<std::string>& texts) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return errno == ENOENT;
  struct stat status {};
  void* bytes = MAP_FAILED;
  const bool isEmpty = ::fstat(descriptor, &status) == 0 && status.st_size == 0;
  const auto size = static_cast<std::size_t>(status.st_size);
  if (!isEmpty) bytes = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  bool done = isEmpty;
  if (bytes != MAP_FAILED) {
    for (const std::string& text : texts) {
      char* at = static_cast<char*>(bytes);
      char* const end = at + size;
      while (!text.empty() && at < end) {
        at = static_cast<char*>(::memmem(at, static_cast<std::size_t>(end - at), text.data(), text.size()));
        if (at == nullptr) break;
        std::memset(at, '_', text.size());
        at += text.size();
      }
    }
    done = ::msync(bytes, size, MS_SYNC) == 0;
    ::munmap(bytes, size);
  }
  ::close(descriptor);
  return done;
}

}  // namespace

std::vector<fs::path> setAsideCopies(const Paths& paths) {
  std::vector<fs::path> copies;
  addFrom(paths.databaseFile(), copies);
  addFrom(paths.settingsFile(), copies);
  std::sort(copies.begin(), copies.end());
  return copies;
}

Result<void> eraseFromCopies(const Paths& paths, const Traces& traces) {
  std::vector<std::string> all = traces.keys;
  all.insert(all.end(), traces.texts.begin(), traces.texts.end());
  // A name within another one would leave half of the longer one.
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::optional<Error> failed;
  for (const fs::path& copy : setAsideCopies(paths)) {
    std::error_code gone;
    if (!fs::exists(copy, gone)) continue;  // the log of a database that was a copy itself
    if (eraseRows(copy, traces.keys) || overwrite(copy, all)) continue;
    if (!fs::remove(copy, gone) && gone && !failed) failed = kept(copy);
  }
  if (failed) return *failed;
  return {};
}

Result<void> removeCopies(const Paths& paths) {
  std::optional<Error> failed;
  for (const fs::path& copy : setAsideCopies(paths)) {
    std::error_code gone;
    if (!fs::remove(copy, gone) && gone && !failed) failed = kept(copy);
  }
  if (failed) return *failed;
  return {};
}

}  // namespace tact
