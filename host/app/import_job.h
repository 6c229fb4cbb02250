// Taking over a file, a slice at a time: LinkedIn's export (an archive or one of its tables), or a copy of Tact's own.
//
// Nothing is changed before the last slice, which changes everything in one transaction or nothing.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/engine.h"
#include "app/own_data.h"
#include "app/staged_file.h"
#include "exchange/linkedin_reader.h"
#include "store/imports.h"

namespace tact {

class ImportJob {
 public:
  // `shown` is the file's name in messages. The engine must outlive the job.
  ImportJob(Engine& engine, StagedFile file, std::string shown);

  struct Progress {
    bool done = false;
    double fraction = 0;  // 0 to 1
    std::string what;     // what is at work: "archive", "connections", "invitations", "messages", "saving", "copy"
    // When done, one of these:
    std::optional<Import> import;
    std::vector<SkippedRow> skippedRows;  // of the import
    std::optional<CopiedCounts> restored;
  };

  // Works until `isEnough` says so, asked every few milliseconds; saving is one piece. invalidValue: the file is not what it should be,
  // with the place and what to do. EXPECTS that it is not done and has not failed.
  Result<Progress> workOn(const std::function<bool()>& isEnough);

 private:
  Result<Progress> readOn(const std::function<bool()>& isEnough);
  Result<Progress> restore();

  Engine* engine_;
  StagedFile file_;
  std::string shown_;
  std::unique_ptr<LinkedInReader> reader_;  // null: it is not known yet what the file is, or all is read
  std::optional<ImportedData> read_;        // all that is to be saved
};

}  // namespace tact
