#include "app/own_data.h"

#include "app/log.h"
#include "exchange/limits.h"
#include "store/kept_file.h"
#include "store/set_aside.h"

namespace tact {

namespace fs = std::filesystem;

namespace {

constexpr const char* kAll = "what Tact keeps";

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

// What a person would count: whose number is whose is no record of its own, and a conversation is one wherever it was learned of.
CopiedCounts inPlainTerms(CopiedCounts counts) {
  counts["talks"] += counts["importedTalks"];
  for (const char* inner : {"importedTalks", "alsoImported", "memberIds", "imports"}) counts.erase(inner);
  return counts;
}

Result<KeptLock> turnToForget(const fs::path& mark) { return KeptLock::take(pathOf(mark.string() + ".lock"), kAll); }

bool isShipped(const Library& library, const std::string& id) {
  const auto file = library.files.find(id);
  return file != library.files.end() && !file->second.isUsers;
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
  const fs::path database = paths.databaseFile(), log = paths.logFile();
  const auto beside = [&](const char* end) { return bytesOf(pathOf(database.string() + end)); };
  add("database", database, bytesOf(database) + beside("-wal") + beside("-shm"));
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
  copy.rules = readFolder(engine_->paths().rulesFolder(), skipped, {limits::kMaxCopyBytes, limits::kMaxCopyEntries});
  if (!skipped.empty()) return Error{Failure::unavailable, skipped.front(), engine_->paths().rulesFolder().string(), 0, {}};
  const auto tables = CopiedTables(engine_->store(), *engine_->library().vocabulary).read();
  if (!tables) return tables.error();
  copy.tables = *tables;
  return writeCopy(copy);
}

// What is set for a rule of the copy can be judged only beside that rule.
Result<CopiedCounts> OwnData::restore(const OwnCopy& copy) {
  engine_->refresh();
  SettingsFile settings(engine_->paths().settingsFile());
  const Settings before = settings.load();
  if (!before.problem.empty()) return Error{Failure::unavailable, before.problem, settings.path().string(), 0, {}};
  Files rules = copy.rules;
  std::int64_t skipped = static_cast<std::int64_t>(std::erase_if(
      rules, [&](const auto& rule) { return isShipped(engine_->library(), fs::path(rule.first).replace_extension().generic_string()); }));
  SettingChanges changes, takenBack;
  CopiedCounts counts;
  bool haveSet = false;
  // Rows, rules and settings come together: the rows are kept only when the files were written, and the other way round.
  const auto bringSettings = [&]() -> Result<void> {
    if (changes.empty()) return {};
    const auto set = settings.set(changes, before.revision);
    if (!set) return set.error();
    haveSet = true;
    return {};
  };
  const auto bringRest = [&]() -> Result<void> {
    engine_->reload();
    for (const auto& [name, value] : copy.settings) {
      if (before.values.contains(name)) continue;
      if (!refusedSetting(engine_->library(), name, value).empty()) {
        ++skipped;
        continue;
      }
      changes[name] = value;
      takenBack[name] = std::nullopt;
    }
    auto merged = CopiedTables(engine_->store(), *engine_->library().vocabulary).merge(copy.tables, bringSettings);
    if (!merged) return merged.error();
    counts = inPlainTerms(std::move(*merged));
    return {};
  };
  const auto added = engine_->ruleFiles().addMissing(rules, bringRest);
  if (!added && haveSet) (void)settings.set(takenBack, std::nullopt);
  engine_->refresh();
  if (!added) return added.error();
  counts["ownRules"] = added->files;
  counts["settings"] = static_cast<std::int64_t>(changes.size());
  if (skipped += added->refused; skipped > 0) counts["skipped"] += skipped;
  return counts;
}

// The database is the only part that may be too large or too busy to go: while it is there nothing else goes.
Result<Forgotten> OwnData::eraseAll() {
  const Paths& paths = engine_->paths();
  auto forgotten = engine_->store().forgetAll(engine_->now());
  if (!forgotten) return forgotten;
  const auto copies = removeCopies(paths);
  const auto settings = SettingsFile(paths.settingsFile()).forget();
  const auto rules = engine_->ruleFiles().removeAll();
  const auto log = forgetLog(paths.logFile());
  engine_->refresh();
  for (const auto* one : {&copies, &settings, &rules, &log})
    if (!*one) return one->error();
  return forgotten;
}

Result<void> OwnData::unlessForgotten(std::optional<std::int64_t> since, const std::function<Result<void>()>& f) {
  const fs::path mark = engine_->paths().forgettingMark();
  if (auto made = makePrivateFolder(mark.parent_path()); !made) return made;
  const auto turn = turnToForget(mark);
  if (!turn) return turn.error();
  const auto at = engine_->store().allForgottenAt();
  if (!at) return at.error();
  if (*at != since) return Error{Failure::notFound, "everything was forgotten meanwhile; begin again", "id", 0, {}};
  return f();
}

Result<Forgotten> OwnData::forgetAll() {
  const fs::path mark = engine_->paths().forgettingMark();
  if (auto made = makePrivateFolder(mark.parent_path()); !made) return made.error();
  const auto turn = turnToForget(mark);
  if (!turn) return turn.error();
  if (auto marked = replaceKept(mark, "", kAll); !marked) return marked.error();
  auto forgotten = eraseAll();
  // Also where it failed, which is told: whoever goes on then must not lose what they do at the next start.
  if (auto unmarked = removeKept(mark, kAll); forgotten && !unmarked) return unmarked.error();
  return forgotten;
}

Result<void> OwnData::finishForgetting() {
  const fs::path mark = engine_->paths().forgettingMark();
  std::error_code unknown;
  if (!fs::exists(mark, unknown)) return {};
  const auto turn = turnToForget(mark);
  if (!turn) return turn.error();
  if (!fs::exists(mark, unknown)) return {};  // whoever was at it is done
  if (const auto forgotten = eraseAll(); !forgotten) {
    Error error = forgotten.error();
    error.message = "everything was to be forgotten, which could not be finished: " + error.message;
    return error;
  }
  return removeKept(mark, kAll);
}

}  // namespace tact
