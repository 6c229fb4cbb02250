// What one conversation has under way of files: one that comes in, in pieces, and one that goes out.
//
// At most one of each; a new one takes the place of the old. All of it is gone when the conversation ends, and when everything is
// forgotten, by whomever.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/engine.h"
#include "app/import_job.h"
#include "app/staged_file.h"

namespace tact {

class Exchanging {
 public:
  explicit Exchanging(Engine& engine) : engine_(&engine) {}

  // Begins to take in a file of so many bytes and returns what it is called from now on. badFile: it is too large. unavailable.
  Result<std::string> beginImport(const std::string& name, std::uint64_t bytes);

  // Returns how many bytes are there. notFound: no such file is under way. invalidValue: the bytes do not belong at that offset, or are
  // more than were announced.
  Result<std::uint64_t> takeChunk(const std::string& id, std::uint64_t offset, const std::string& bytes);

  // Works on what has come, for about a tenth of a second. When done, or failed, the file is gone. notFound; invalidValue: not all of it
  // has come, and as ImportJob::workOn.
  Result<ImportJob::Progress> workOn(const std::string& id);

  void cancelImport(const std::string& id);

  // Makes a copy of everything and returns what it is called.
  Result<std::string> beginExport();
  // Returns the piece at this offset; nothing at its end, where the copy is dropped. notFound: no such copy, or no such offset.
  Result<std::string> pieceOfExport(const std::string& id, std::uint64_t offset);
  std::uint64_t exportBytes() const { return copy_.size(); }

 private:
  std::string nextId() { return std::to_string(++lastId_); }
  void dropForgotten();  // what was begun before everything was last forgotten
  void dropExport();

  Engine* engine_;
  std::uint64_t lastId_ = 0;
  std::optional<std::int64_t> forgottenAt_;  // as it was when last looked at
  std::string importId_;                     // empty: none
  std::string name_;
  std::uint64_t expected_ = 0;  // bytes
  std::optional<StagedFile> coming_;
  std::unique_ptr<ImportJob> job_;
  std::string exportId_;
  std::string copy_;
};

}  // namespace tact
