#include "exchange/csv.h"

#include <csv.h>

#include <cstdlib>
#include <utility>

#include "exchange/problem.h"

namespace tact {
namespace {

constexpr const char* kAgain = "import the file as LinkedIn made it";
constexpr const char* kNoQuote = " MiB; a quote may be missing";
const std::string kLongCell = "a cell of this row is longer than " + std::to_string(limits::kMaxCellBytes >> 20) + kNoQuote;
constexpr std::size_t kBlockBytes = 16 * 1024;

// libcsv asks for more and more room for a cell, and for its closing quote: here it ends.
void* growCell(void* cell, std::size_t bytes) {
  return bytes > limits::kMaxCellBytes + 16 ? nullptr : std::realloc(cell, bytes);  // NOLINT(cppcoreguidelines-no-malloc): libcsv frees it
}

}  // namespace

struct CsvReader::Parser {
  csv_parser state{};
  Parser() {
    csv_init(&state, 0);
    csv_set_realloc_func(&state, growCell);
    csv_set_blk_size(&state, kBlockBytes);
  }
  ~Parser() { csv_free(&state); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  static void cell(void* text, std::size_t length, void* self) {
    static_cast<CsvReader*>(self)->endCell(static_cast<const char*>(text), length);
  }
  static void row(int, void* self) { static_cast<CsvReader*>(self)->endRow(); }
};

CsvReader::CsvReader(std::string file, OnRow onRow, const Caps& caps)
    : file_(std::move(file)), onRow_(std::move(onRow)), caps_(caps), parser_(std::make_unique<Parser>()) {}

CsvReader::~CsvReader() = default;

void CsvReader::endCell(const char* text, std::size_t length) {
  if (!outcome_) return;
  rowBytes_ += length;
  if (length > limits::kMaxCellBytes)
    outcome_ = badFile(FileWanted::whole, placed(file_, row_.line), kLongCell, kAgain);
  else if (used_ == limits::kMaxColumns)
    outcome_ = badFile(FileWanted::genuine, placed(file_, row_.line),
                       "this row has more than " + std::to_string(limits::kMaxColumns) + " cells", kAgain);
  else if (rowBytes_ > limits::kMaxRowBytes)
    outcome_ = badFile(FileWanted::whole, placed(file_, row_.line),
                       "this row is longer than " + std::to_string(limits::kMaxRowBytes >> 20) + kNoQuote, kAgain);
  if (!outcome_) return;
  if (used_ == row_.cells.size()) row_.cells.emplace_back();
  row_.cells[used_++].assign(text == nullptr ? "" : text, text == nullptr ? 0 : length);
}

void CsvReader::endRow() {
  if (!outcome_) return;
  row_.cells.resize(used_);
  used_ = rowBytes_ = 0;
  if (++rows_ > caps_.rows) {
    outcome_ = badFile(FileWanted::smaller, placed(file_, row_.line), "this file has more rows than Tact takes in", kAgain);
    return;
  }
  outcome_ = onRow_(row_);
}

Result<void> CsvReader::feedPiece(std::string_view piece) {
  // Between rows: the next one begins here, if it is not empty.
  if (used_ == 0 && parser_->state.pstate == 0) row_.line = line_;
  const std::size_t done = csv_parse(&parser_->state, piece.data(), piece.size(), Parser::cell, Parser::row, this);
  if (!outcome_) return outcome_;
  if (done != piece.size()) return badFile(FileWanted::whole, placed(file_, row_.line), kLongCell, kAgain);
  return {};
}

Result<void> CsvReader::feed(std::string_view bytes) {
  if (!begun_) {
    begin_ += bytes;
    if (begin_.size() < 3) return {};
    begun_ = true;
    if (begin_.starts_with("\xFF\xFE") || begin_.starts_with("\xFE\xFF"))
      return badFile(FileWanted::genuine, file_, "this file is written as UTF-16, not as UTF-8", kAgain);
    const std::string first = std::exchange(begin_, {});
    return feed(std::string_view(first).substr(first.starts_with("\xEF\xBB\xBF") ? 3 : 0));
  }
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::string_view piece = bytes.substr(0, end == std::string_view::npos ? end : end + 1);
    if (piece.find('\0') != std::string_view::npos)
      return badFile(FileWanted::genuine, placed(file_, line_), "there is a zero byte here: this is no text, or not UTF-8", kAgain);
    if (auto fed = feedPiece(piece); !fed) return fed;
    if (end != std::string_view::npos) ++line_;
    bytes.remove_prefix(piece.size());
  }
  return {};
}

Result<void> CsvReader::finish() {
  if (!begun_) {
    begun_ = true;
    if (auto fed = feed(std::exchange(begin_, {})); !fed) return fed;
  }
  csv_set_opts(&parser_->state, CSV_STRICT | CSV_STRICT_FINI);  // only now: quotes within a table may be as they are
  const int code = csv_fini(&parser_->state, Parser::cell, Parser::row, this);
  if (!outcome_) return outcome_;
  if (code != 0)
    return badFile(FileWanted::whole, placed(file_, row_.line), "the file ends inside the quotes that begin in this row",
                   "it may be cut off; " + std::string(kAgain));
  return {};
}

}  // namespace tact
