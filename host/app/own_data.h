// Everything that is the person's, at once: database, settings, rules of their own, log. What is there, a copy of it, a copy brought in
// again, and forgetting all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/engine.h"
#include "exchange/own_copy.h"
#include "store/copied_tables.h"
#include "store/imports.h"

namespace tact {

struct DataFile {
  std::string what;  // database, settings, rules, log, setAside
  std::filesystem::path path;
  std::uint64_t bytes = 0;  // of it and what belongs to it
};

struct DataSummary {
  std::map<std::string, std::int64_t> counts;  // by what is counted
  std::vector<DataFile> files;                 // those that exist
  std::vector<Import> imports;
};

class OwnData {
 public:
  // The engine must outlive it; its rules and settings follow what is changed here.
  explicit OwnData(Engine& engine) : engine_(&engine) {}

  Result<DataSummary> summary();

  // Returns the text of a copy of everything.
  Result<std::string> copy();

  // Brings a copy in, all or nothing, beside what there is: settings and rules that are here stay as they are, of two records of one thing
  // the newer stays. Returns how many came, counted as in summary(), and as "skipped" how many this Tact does not know or does not take:
  // settings, rules under names that are not theirs, what was said in words it has no more. invalidValue: see CopiedTables::check.
  Result<CopiedCounts> restore(const OwnCopy& copy);

  // Erases it all; of the rules' folder what RuleFiles::removeAll() does. pending: see Store::forgetPerson. A mark stands meanwhile, so
  // that it is finished even if this process is ended. unavailable: what failed; where it was the database, everything is still there.
  Result<Forgotten> forgetAll();

  // Runs f, while nobody can forget everything, if that has not happened since it was last forgotten then (absent: never). notFound: it
  // has.
  Result<void> unlessForgotten(std::optional<std::int64_t> since, const std::function<Result<void>()>& f);

  // Finishes what forgetAll() began in a process that was ended, or waits for one that is at it. To be called before anything is read.
  Result<void> finishForgetting();

 private:
  Result<Forgotten> eraseAll();

  Engine* engine_;
};

}  // namespace tact
