#include "app/own_data.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>

#include "app/log.h"
#include "store/set_aside.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

std::uint64_t bytesOf(const fs::path& path) {
  std::error_code failed;
  if (fs::is_regular_file(path, failed)) {
    const auto size = fs::file_size(path, failed);
    return failed ? 0 : size;
  }
  std::uint64_t sum = 0;
  for (fs::recursive_directory_iterator it(path, fs::directory_options::skip_permission_denied, failed), end; !failed && it != end;
       it.increment(failed)) {
    std::error_code gone;
    if (it->is_regular_file(gone)) sum += it->file_size(gone);
  }
  return sum;
}

// Also where a link leads: people keep their settings elsewhere.
Result<void> removeAll(const fs::path& path) {
  std::error_code failed;
  const fs::path linked = fs::canonical(path, failed);
  if (!failed) fs::remove_all(linked, failed);
  fs::remove_all(path, failed);
  std::error_code unknown;
  if (!fs::exists(fs::symlink_status(path, unknown))) return {};
  return Error{Failure::unavailable, path.string() + " cannot be removed", path.string(), 0, {}};
}

Result<void> writeNew(const fs::path& file, const std::string& text) {
  if (auto made = makePrivateFolder(file.parent_path()); !made) return made;
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << text;
  stream.close();
  if (stream) return {};
  return Error{Failure::unavailable, file.string() + " cannot be written", file.string(), 0, {}};
}

// What a person would count: whose number is whose is no record of its own, and a conversation is one wherever it was learned of.
CopiedCounts inPlainTerms(CopiedCounts counts) {
  counts["talks"] += counts["importedTalks"];
  for (const char* inner : {"importedTalks", "alsoImported", "memberIds", "imports"}) counts.erase(inner);
  return counts;
}

}  // namespace

Result<DataSummary> OwnData::summary() {
  DataSummary summary;
  auto counts = CopiedTables(engine_->store(), *engine_->library().vocabulary).count();
  if (!counts) return counts.error();
  summary.counts = inPlainTerms(std::move(*counts));
  auto imports = Imports(engine_->store()).list();
  if (!imports) return imports.error();
  summary.imports = std::move(*imports);
  std::vector<std::string> skipped;
  summary.counts["ownRules"] = static_cast<std::int64_t>(readFolder(engine_->paths().rulesFolder(), skipped).size());
  summary.counts["settings"] = static_cast<std::int64_t>(engine_->settings().values.size());

  const Paths& paths = engine_->paths();
  const auto add = [&](const char* what, const fs::path& path, std::uint64_t bytes) {
    std::error_code unknown;
    if (fs::exists(path, unknown)) summary.files.push_back({what, path, bytes});
  };
  const std::string database = paths.databaseFile().string(), log = paths.logFile().string();
  add("database", database, bytesOf(database) + bytesOf(database + "-wal") + bytesOf(database + "-shm"));
  add("settings", paths.settingsFile(), bytesOf(paths.settingsFile()));
  add("rules", paths.rulesFolder(), bytesOf(paths.rulesFolder()));
  std::uint64_t logged = 0;
  for (const fs::path& file : logFiles(log)) logged += bytesOf(file);
  add("log", log, logged);
  for (const fs::path& copy : setAsideCopies(paths)) add("setAside", copy, bytesOf(copy));
  return summary;
}

Result<std::string> OwnData::copy() {
  OwnCopy copy;
  copy.madeAt = engine_->now();
  // A copy that leaves something out would be found out only when it is needed.
  if (const std::string& problem = engine_->settings().problem; !problem.empty())
    return Error{Failure::unavailable, problem, engine_->paths().settingsFile().string(), 0, {}};
  copy.settings = engine_->settings().values;
  std::vector<std::string> skipped;
  copy.rules = readFolder(engine_->paths().rulesFolder(), skipped);
  if (!skipped.empty()) return Error{Failure::unavailable, skipped.front(), engine_->paths().rulesFolder().string(), 0, {}};
  auto tables = CopiedTables(engine_->store(), *engine_->library().vocabulary).read();
  if (!tables) return tables.error();
  copy.tables = std::move(*tables);
  return writeCopy(copy);
}

Result<void> OwnData::writeRules(const OwnCopy& copy, std::vector<fs::path>& written) {
  const fs::path folder = engine_->paths().rulesFolder();
  for (const auto& [path, text] : copy.rules) {
    const fs::path file = folder / path;
    std::error_code unknown;
    if (fs::exists(fs::symlink_status(file, unknown))) continue;
    written.push_back(file);
    if (auto wrote = writeNew(file, text); !wrote) return wrote;
  }
  return {};
}

Result<CopiedCounts> OwnData::restore(const OwnCopy& copy) {
  engine_->refresh();
  SettingsFile settings(engine_->paths().settingsFile());
  const Settings before = settings.load();
  if (!before.problem.empty()) return Error{Failure::unavailable, before.problem, settings.path().string(), 0, {}};
  SettingChanges changes, takenBack;
  for (const auto& [name, value] : copy.settings) {
    if (before.values.contains(name)) continue;
    changes[name] = value;
    takenBack[name] = std::nullopt;
  }
  std::vector<fs::path> written;
  bool haveSet = false;
  // Rows, rules and settings come together: the rows are kept only when the files were written, and the other way round.
  auto counts = CopiedTables(engine_->store(), *engine_->library().vocabulary).merge(copy.tables, [&]() -> Result<void> {
    if (auto wrote = writeRules(copy, written); !wrote) return wrote;
    if (changes.empty()) return {};
    const auto set = settings.set(changes, before.revision);
    if (!set) return set.error();
    haveSet = true;
    return {};
  });
  if (!counts) {
    std::error_code ignored;
    for (const fs::path& file : written) fs::remove(file, ignored);
    if (haveSet) (void)settings.set(takenBack, std::nullopt);
  } else {
    counts = inPlainTerms(std::move(*counts));
    (*counts)["ownRules"] = static_cast<std::int64_t>(written.size());
    (*counts)["settings"] = static_cast<std::int64_t>(changes.size());
  }
  engine_->refresh();
  return counts;
}

Result<Forgotten> OwnData::forgetAll() {
  auto forgotten = engine_->store().forgetAll();
  // The rest goes even where the database cannot be opened: it may be what is broken.
  const auto settings = removeAll(engine_->paths().settingsFile());
  const auto lock = removeAll(engine_->paths().settingsFile().string() + ".lock");
  const auto rules = removeAll(engine_->paths().rulesFolder());
  const auto log = forgetLog(engine_->paths().logFile());
  engine_->refresh();
  if (!forgotten) return forgotten;
  for (const auto* one : {&settings, &lock, &rules, &log})
    if (!*one) return one->error();
  return forgotten;
}

}  // namespace tact
