// Taking over a file, a slice at a time: LinkedIn's export (an archive or one of its tables), or a copy of Tact's own.
//
// Nothing is changed before the last slice, which changes everything in one transaction or nothing; nothing where everything was forgotten
// since it began.
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
  enum class Kind : std::uint8_t { linkedIn, copy };

  // `shown` is the file's name in messages. A file of another kind than is expected, where one is, is refused. The engine must outlive the
  // job.
  ImportJob(Engine& engine, StagedFile file, std::string shown, std::optional<Kind> expected = std::nullopt);

  struct Progress {
    bool done = false;
    double fraction = 0;  // 0 to 1
    std::string what;     // what is at work: "archive", "connections", "invitations", "messages", "saving", "copy"
    // When done, one of these:
    std::optional<Import> import;
    std::vector<SkippedRow> skippedRows;  // of the import
    std::optional<CopiedCounts> restored;
  };

  // Works until `isEnough` says so, asked after every 64 KiB; saving is one piece, and so is a copy. badFile: the file is not what it
  // should be, with the place and what to do. notFound: everything was forgotten meanwhile. EXPECTS that it is not done and has not failed.
  Result<Progress> workOn(const std::function<bool()>& isEnough);

 private:
  Result<Progress> readOn(const std::function<bool()>& isEnough);
  Result<Progress> save();
  Result<Progress> restore();

  Engine* engine_;
  StagedFile file_;
  std::string shown_;
  std::optional<Kind> expected_;
  Result<std::optional<std::int64_t>> forgottenAt_;  // when everything last was, before this began
  std::unique_ptr<LinkedInReader> reader_;           // null: it is not known yet what the file is, or all is read
  std::optional<ImportedData> read_;                 // all that is to be saved
};

}  // namespace tact
