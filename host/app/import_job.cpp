#include "app/import_job.h"

#include <array>

#include "exchange/own_copy.h"
#include "exchange/problem.h"

namespace tact {
namespace {

// How much of all is reading; the rest is saving.
constexpr double kReading = 0.95;

constexpr std::int64_t kDay = 24 * 60 * 60;

// Reads up to `most` bytes from a place of the file.
Result<std::string> bytesAt(const File& file, std::uint64_t at, std::size_t most, const std::string& shown) {
  std::string bytes(most, '\0');
  const auto got = file.readAt(at, bytes.data(), most);
  if (!got) return badFile(FileWanted::readable, shown, "the file cannot be read");
  bytes.resize(*got);
  return bytes;
}

}  // namespace

ImportJob::ImportJob(Engine& engine, StagedFile file, std::string shown, std::optional<Kind> expected)
    : engine_(&engine),
      file_(std::move(file)),
      shown_(std::move(shown)),
      expected_(expected),
      forgottenAt_(engine.store().allForgottenAt()) {}

Result<ImportJob::Progress> ImportJob::workOn(const std::function<bool()>& isEnough) {
  if (!forgottenAt_) return forgottenAt_.error();
  if (read_) return save();
  if (!reader_) {
    const auto begin = bytesAt(file_.file(), 0, 64, shown_);
    if (!begin) return begin.error();
    const Kind kind = looksLikeCopy(*begin) ? Kind::copy : Kind::linkedIn;
    if (expected_.value_or(kind) != kind)
      return kind == Kind::copy ? badFile(FileWanted::known, shown_, "this is no export of LinkedIn's",
                                          "a copy made by \"tact export\" is taken over by \"tact import FILE\"")
                                : badFile(FileWanted::known, shown_, "this is no copy of Tact's data",
                                          "LinkedIn's export is taken over by \"tact import linkedin FILE\"");
    if (kind == Kind::copy) return restore();
    Caps caps;
    caps.latestDate = engine_->now() + kDay;  // it may have been made east of here
    reader_ = std::make_unique<LinkedInReader>(file_.file(), shown_, caps);
  }
  return readOn(isEnough);
}

Result<ImportJob::Progress> ImportJob::readOn(const std::function<bool()>& isEnough) {
  const auto isRead = reader_->readOn(isEnough);
  if (!isRead) return isRead.error();
  if (!*isRead) return Progress{false, kReading * reader_->fraction(), reader_->what(), std::nullopt, {}, std::nullopt};
  read_ = reader_->take();
  reader_.reset();
  return Progress{false, kReading, "saving", std::nullopt, {}, std::nullopt};
}

Result<ImportJob::Progress> ImportJob::save() {
  Progress progress{true, 1, "saving", std::nullopt, {}, std::nullopt};
  const auto saved = OwnData(*engine_).unlessForgotten(*forgottenAt_, [&]() -> Result<void> {
    auto import = Imports(engine_->store()).add(*read_, engine_->now());
    if (!import) return import.error();
    progress.import = std::move(*import);
    return {};
  });
  if (!saved) return saved.error();
  progress.skippedRows = std::move(read_->skippedRows);
  return progress;
}

Result<ImportJob::Progress> ImportJob::restore() {
  if (file_.size() > limits::kMaxCopyBytes) return badFile(FileWanted::smaller, shown_, "the file is larger than any copy of Tact's");
  const auto text = bytesAt(file_.file(), 0, static_cast<std::size_t>(file_.size()), shown_);
  if (!text) return text.error();
  const auto copy = readCopy(*text, shown_);
  if (!copy) return copy.error();
  Progress progress{true, 1, "copy", std::nullopt, {}, std::nullopt};
  const auto restored = OwnData(*engine_).unlessForgotten(*forgottenAt_, [&]() -> Result<void> {
    auto counts = OwnData(*engine_).restore(*copy);
    if (!counts) return counts.error();
    progress.restored = std::move(*counts);
    return {};
  });
  if (!restored && restored.error().failure == Failure::invalidValue) return placedInCopy(restored.error(), *text, shown_);
  if (!restored) return restored.error();
  return progress;
}

}  // namespace tact
