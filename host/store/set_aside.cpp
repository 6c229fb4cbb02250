#include "store/set_aside.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string_view>

#include "json/json_text.h"
#include "platform/file.h"
#include "store/database.h"
#include "store/statement.h"

namespace tact {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

namespace {

// Of a database file: where its header says which form of ours it has (user_version), and what every such file begins with.
constexpr std::size_t kHeaderBytes = 100, kFormAt = 60;
constexpr std::string_view kMagic = "SQLite format 3\0"sv;

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
  const File in = File::open(file, File::For::reading, File::Links::refused);
  if (!in) return std::nullopt;
  const auto got = in.readAt(0, header.data(), header.size());
  if (got != header.size() || std::string_view(header.data(), kMagic.size()) != kMagic) return std::nullopt;
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

// Says what is to go from a copy that opens: a transaction is open, and whether it succeeded is returned.
using Erase = bool(Database&, const Traces&);

bool eraseKeys(Database& database, const Traces& traces) {
  const auto columns = namingColumns(database);
  if (!columns) return false;
  for (const auto& [table, column] : *columns)
    for (const std::string& key : traces.keys)
      if (!Statement(database, "DELETE FROM " + inQuotes(table) + " WHERE " + inQuotes(column) + " = ?").bind(key).run()) return false;
  return true;
}

bool eraseLines(Database& database, const Traces& lines) {
  Statement table(database, "SELECT 1 FROM sqlite_schema WHERE name = 'journal'");
  if (!table.next()) return static_cast<bool>(table.outcome());  // of a form that had none
  for (const std::string& key : lines.keys)
    for (const std::string& line : lines.texts)
      if (!Statement(database, "DELETE FROM journal WHERE key = ? AND line = ?").bind(key).bind(line).run()) return false;
  return true;
}

// Returns whether the file was a database from which these traces are gone now.
bool eraseRows(const fs::path& file, Erase& erase, const Traces& traces) {
  const auto form = formOf(file);
  if (!form) return false;
  // A copy keeps the form it has: it may be somebody's way back to an older Tact.
  auto opened = Database::open(file, std::vector<Migration>(*form, Migration{""}));
  if (!opened) return false;
  Database& database = **opened;
  {
    Transaction transaction(database);
    if (!transaction.begin() || !database.run("PRAGMA defer_foreign_keys = ON")) return false;
    if (!erase(database, traces) || !transaction.commit()) return false;
  }
  if (!database.run("VACUUM")) return false;
  const auto written = database.truncateLog(kCopyWaitMs);
  return written && *written;
}

// Whether a byte belongs to the word beside it: "jane" does not stand in "jane-doe".
bool isOfAWord(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' || (c & 0x80) != 0;
}

// The string literals of a text that is JSON, quotes included.
std::vector<Span> literalsOf(std::string_view json) {
  std::vector<Span> literals;
  for (std::size_t at = 0; at < json.size(); ++at) {
    if (json[at] != '"') continue;
    const std::size_t begin = at++;
    while (json[at] != '"') at += json[at] == '\\' ? 2 : 1;
    literals.push_back({begin, at + 1});
  }
  return literals;
}

// Where the texts stand within the literal, however it writes them.
void findInLiteral(std::string_view json, Span literal, const std::vector<std::string>& texts, std::vector<Span>& found) {
  JsonError unread;
  const auto parsed = parseJson(json.substr(literal.begin, literal.end - literal.begin), unread);
  if (!parsed || !parsed->is_string()) return;
  const auto& value = parsed->get_ref<const std::string&>();
  for (const std::string& text : texts)
    for (std::size_t at = value.find(text); at != std::string::npos; at = value.find(text, at + 1)) {
      const std::size_t end = at + text.size();
      const bool isAll = text.size() == value.size();
      const bool isWithinAWord = (at > 0 && isOfAWord(value[at - 1])) || (end < value.size() && isOfAWord(value[end]));
      if (isAll || (text.size() >= kShortBytes && !isWithinAWord)) found.push_back(placeInString(json, literal, at, end));
    }
}

// Where the texts, none of them empty, stand in the file.
std::vector<Span> placesOf(std::string_view bytes, const std::vector<std::string>& texts) {
  std::vector<Span> found;
  JsonError unread;
  if (parseJson(bytes, unread)) {
    for (const Span literal : literalsOf(bytes)) findInLiteral(bytes, literal, texts, found);
    return found;
  }
  for (const std::string& text : texts)
    for (std::size_t at = bytes.find(text); text.size() >= kShortBytes && at != std::string_view::npos; at = bytes.find(text, at + 1))
      found.push_back({at, at + text.size()});
  return found;
}

// Returns whether these texts stand in the file no more.
bool overwrite(const fs::path& file, const std::vector<std::string>& texts) {
  const File copy = File::open(file, File::For::changing, File::Links::refused);
  if (!copy) return errno == ENOENT;
  const auto state = copy.state();
  if (!state) return false;
  std::string bytes(state->size, '\0');
  const auto got = copy.readAt(0, bytes.data(), bytes.size());
  if (got != bytes.size()) return false;
  for (const Span place : placesOf(bytes, texts))
    if (!copy.writeAt(place.begin, std::string(place.end - place.begin, '_'))) return false;
  return copy.sync();
}

}  // namespace

std::vector<fs::path> setAsideCopies(const Paths& paths) {
  std::vector<fs::path> copies;
  addFrom(paths.databaseFile(), copies);
  addFrom(paths.settingsFile(), copies);
  std::sort(copies.begin(), copies.end());
  return copies;
}

namespace {

Result<void> eraseFromEvery(const Paths& paths, Erase& erase, const Traces& traces, const std::vector<std::string>& texts) {
  std::optional<Error> failed;
  for (const fs::path& copy : setAsideCopies(paths)) {
    std::error_code gone;
    if (!fs::exists(copy, gone)) continue;  // the log of a database that was a copy itself
    if (eraseRows(copy, erase, traces) || overwrite(copy, texts)) continue;
    if (!fs::remove(copy, gone) && gone && !failed) failed = kept(copy);
  }
  if (failed) return *failed;
  return {};
}

}  // namespace

Result<void> eraseFromCopies(const Paths& paths, const Traces& traces) {
  std::vector<std::string> all = traces.keys;
  all.insert(all.end(), traces.texts.begin(), traces.texts.end());
  return eraseFromEvery(paths, eraseKeys, traces, all);
}

Result<void> eraseLinesFromCopies(const Paths& paths, const Traces& lines) { return eraseFromEvery(paths, eraseLines, lines, lines.texts); }

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
