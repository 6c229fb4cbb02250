#include "app/exchanging.h"

#include <chrono>

#include "exchange/limits.h"
#include "exchange/problem.h"
#include "wire/limits.h"

namespace tact {
namespace {

constexpr auto kSlice = std::chrono::milliseconds(100);

Error nothingUnderWay() { return Error{Failure::notFound, "no such file is under way; begin again", "id", 0, {}}; }

}  // namespace

void Exchanging::dropForgotten() {
  const auto at = engine_->store().allForgottenAt();
  if (!at || *at == forgottenAt_) return;
  forgottenAt_ = *at;
  cancelImport(importId_);
  dropExport();
}

void Exchanging::dropExport() {
  exportId_.clear();
  std::string().swap(copy_);
}

Result<std::string> Exchanging::beginImport(const std::string& name, std::uint64_t bytes) {
  dropForgotten();
  cancelImport(importId_);
  if (bytes > limits::kMaxImportBytes)
    return badFile(FileWanted::smaller, name,
                   "the file is larger than the " + std::to_string(limits::kMaxImportBytes >> 30) + " GiB Tact takes in");
  auto staged = StagedFile::in(engine_->paths().state);
  if (!staged) return staged.error();
  coming_.emplace(std::move(*staged));
  name_ = name;
  expected_ = bytes;
  importId_ = nextId();
  return importId_;
}

Result<std::uint64_t> Exchanging::takeChunk(const std::string& id, std::uint64_t offset, const std::string& bytes) {
  dropForgotten();
  if (importId_.empty() || id != importId_ || !coming_) return nothingUnderWay();
  if (offset != coming_->size())
    return Error{Failure::invalidValue, "these bytes do not go on where the last ones ended", "offset", 0, std::to_string(coming_->size())};
  if (bytes.size() > expected_ - coming_->size())
    return Error{Failure::invalidValue, "these are more bytes than the file was said to have", "data", 0,
                 "at most " + std::to_string(expected_ - coming_->size()) + " bytes"};
  if (auto added = coming_->append(bytes); !added) return added.error();
  return coming_->size();
}

Result<ImportJob::Progress> Exchanging::workOn(const std::string& id) {
  dropForgotten();
  if (importId_.empty() || id != importId_) return nothingUnderWay();
  if (!job_) {
    if (coming_->size() != expected_)
      return Error{Failure::invalidValue, "not all of the file has come", "offset", 0, std::to_string(coming_->size())};
    job_ = std::make_unique<ImportJob>(*engine_, std::move(*coming_), name_);
    coming_.reset();
  }
  const auto until = std::chrono::steady_clock::now() + kSlice;
  auto progress = job_->workOn([until] { return std::chrono::steady_clock::now() >= until; });
  if (!progress || progress->done) cancelImport(id);
  return progress;
}

void Exchanging::cancelImport(const std::string& id) {
  if (id != importId_) return;
  job_.reset();
  coming_.reset();
  importId_.clear();
}

Result<std::string> Exchanging::beginExport() {
  dropForgotten();
  dropExport();
  auto text = OwnData(*engine_).copy();
  if (!text) return text.error();
  copy_ = std::move(*text);
  exportId_ = nextId();
  return exportId_;
}

Result<std::string> Exchanging::pieceOfExport(const std::string& id, std::uint64_t offset) {
  dropForgotten();
  if (exportId_.empty() || id != exportId_ || offset > copy_.size()) return nothingUnderWay();
  std::string piece = copy_.substr(static_cast<std::size_t>(offset), limits::kMaxPieceBytes);
  if (offset + piece.size() == copy_.size()) dropExport();
  return piece;
}

}  // namespace tact
