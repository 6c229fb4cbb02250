#include "exchange/linkedin_reader.h"

#include <algorithm>
#include <array>

#include "exchange/problem.h"

namespace tact {
namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;

// How far on it is looked whether a table that cannot be read is damaged, in bytes: about a tenth of a second.
constexpr std::size_t kMaxDrainedBytes = 32 * 1024 * 1024;
constexpr const char* kWhatToGive = "give the archive that LinkedIn sends under Settings, Data privacy, Get a copy of your data";

}  // namespace

LinkedInReader::LinkedInReader(const File& file, std::string shown, const Caps& caps)
    : file_(&file), shown_(std::move(shown)), caps_(caps), current_(shown_), collector_(caps) {}

LinkedInReader::~LinkedInReader() = default;

double LinkedInReader::fraction() const {
  if (whole_ == 0) return 0;
  return std::min(1.0, static_cast<double>(done_) / static_cast<double>(whole_));
}

std::string LinkedInReader::what() const {
  const auto table = columns_ ? columns_->table() : expected_.value_or(LinkedInTable::connections);
  if (!columns_ && !expected_) return "archive";
  switch (table) {
    case LinkedInTable::connections: return "connections";
    case LinkedInTable::invitations: return "invitations";
    case LinkedInTable::messages: break;
  }
  return "messages";
}

Result<void> LinkedInReader::begin() {
  begun_ = true;
  std::array<char, 2> magic{};
  const auto state = file_->state();
  if (!state || !file_->readAt(0, magic.data(), magic.size())) return badFile(FileWanted::readable, shown_, "the file cannot be read");
  if (state->size > caps_.importBytes) return badFile(FileWanted::smaller, shown_, "the file is larger than Tact takes in");
  whole_ = state->size;
  if (whole_ == 0) return badFile(FileWanted::known, shown_, "the file is empty", kWhatToGive);
  if (magic[0] != 'P' || magic[1] != 'K') return {};
  auto opened = ZipArchive::open(*file_, shown_, caps_);
  if (!opened) return opened.error();
  zip_ = std::move(*opened);
  return findTables();
}

Result<void> LinkedInReader::findTables() {
  whole_ = 0;
  for (const ZipArchive::Entry& entry : zip_->entries()) {
    const auto table = tableNamed(entry.name);
    if (!table) continue;
    const auto same = std::find_if(tables_.begin(), tables_.end(), [&](const auto& one) { return one.first == *table; });
    if (same != tables_.end())
      return badFile(FileWanted::known, shown_,
                     "the archive holds " + std::string(fileNameOf(*table)) + " twice (" + same->second->name + ", " + entry.name + ")",
                     kWhatToGive);
    tables_.emplace_back(*table, &entry);
    whole_ += std::min(entry.unpacked, limits::kMaxUnpackedBytes);
  }
  if (tables_.empty())
    return badFile(FileWanted::known, shown_, "the archive holds none of Connections.csv, Invitations.csv and messages.csv", kWhatToGive);
  // Connections first: by them names lead to people.
  std::sort(tables_.begin(), tables_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return {};
}

Result<bool> LinkedInReader::beginTable() {
  if (next_ >= std::max<std::size_t>(tables_.size(), 1)) return false;
  if (zip_) {
    expected_ = tables_[next_].first;
    current_ = fileNameOf(*expected_);
    if (auto entered = zip_->enter(*tables_[next_].second); !entered) return entered.error();
  }
  ++next_;
  columns_.reset();
  rowsAbove_ = 0;
  csv_ = std::make_unique<CsvReader>(
      current_, [this](CsvRow& row) { return onRow(row); }, caps_);
  return true;
}

Result<void> LinkedInReader::onRow(CsvRow& row) {
  if (!columns_) {
    columns_ = LinkedInColumns::of(row.cells, caps_.latestDate);
    if (columns_ && expected_ && columns_->table() != *expected_)
      return badFile(FileWanted::known, placed(current_, row.line),
                     "these are the columns of " + std::string(fileNameOf(columns_->table())), kWhatToGive);
    if (!columns_ && ++rowsAbove_ > limits::kMaxRowsAboveHeads)
      return badFile(FileWanted::known, current_,
                     "the first " + std::to_string(limits::kMaxRowsAboveHeads) + " rows name no columns of LinkedIn's export", kWhatToGive);
    return {};
  }
  std::string why;
  Result<void> added;
  switch (columns_->table()) {
    case LinkedInTable::connections:
      if (const auto connection = columns_->connection(row.cells, why)) added = collector_.add(*connection);
      break;
    case LinkedInTable::invitations:
      if (const auto invitation = columns_->invitation(row.cells, why)) added = collector_.add(*invitation, row.line, why);
      break;
    case LinkedInTable::messages:
      if (const auto message = columns_->message(row.cells, why)) added = collector_.add(*message);
      break;
  }
  if (!added) return added;
  if (!why.empty()) collector_.skip(current_, row.line, why);
  return {};
}

Result<void> LinkedInReader::endTable() {
  if (auto finished = csv_->finish(); !finished) return finished;
  csv_.reset();
  if (!columns_) return badFile(FileWanted::known, current_, "it names no columns of LinkedIn's export", kWhatToGive);
  collector_.endTable(current_);
  const ImportedData& taken = collector_.data();
  const bool isLast = next_ >= tables_.size();
  if (!isLast || taken.skipped == 0 || taken.connections.size() + taken.invitations.size() + taken.messages > 0) return {};
  const SkippedRow& first = taken.skippedRows.front();
  return badFile(FileWanted::valid, placed(first.file, first.line), first.why,
                 "none of its " + std::to_string(taken.skipped) + " rows can be taken over");
}

Result<std::size_t> LinkedInReader::readPiece(char* to, std::size_t most) {
  if (zip_) return zip_->read(to, most);
  if (const auto got = file_->readAt(done_, to, most)) return *got;
  return badFile(FileWanted::readable, current_, "the file cannot be read");
}

Error LinkedInReader::damageOr(const Error& found) {
  std::array<char, kPieceBytes> piece;
  for (std::size_t read = 0; zip_ && read < kMaxDrainedBytes;) {
    const auto got = zip_->read(piece.data(), piece.size());
    if (!got) return got.error();
    if (*got == 0) break;
    read += *got;
  }
  return found;
}

Result<bool> LinkedInReader::readOn(const std::function<bool()>& isEnough) {
  if (!begun_)
    if (auto begun = begin(); !begun) return begun.error();
  std::array<char, kPieceBytes> piece;
  do {
    if (!csv_) {
      const auto more = beginTable();
      if (!more || !*more) return more ? Result<bool>(true) : more;
    }
    const auto got = readPiece(piece.data(), piece.size());
    if (!got) return got.error();
    done_ += *got;
    if (auto fed = *got > 0 ? csv_->feed({piece.data(), *got}) : endTable(); !fed) return *got > 0 ? damageOr(fed.error()) : fed.error();
  } while (!isEnough());
  return false;
}

}  // namespace tact
