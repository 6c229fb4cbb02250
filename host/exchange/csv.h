// A table as text (comma-separated values), fed in pieces and handed on row by row. The one file that knows libcsv.
//
// Quoted line breaks, doubled quotes, CRLF and a byte order mark are taken as usual; what is quoted wrongly is read as it stands. Rows
// without a cell are passed over. Never throws.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "exchange/limits.h"

namespace tact {

struct CsvRow {
  std::size_t line = 0;  // where it begins, from 1
  std::vector<std::string> cells;
};

class CsvReader {
 public:
  // Called for each row, which it may empty; a failure ends the reading.
  using OnRow = std::function<Result<void>(CsvRow& row)>;

  // `file` is the name in messages.
  CsvReader(std::string file, OnRow onRow, const Caps& caps = {});
  ~CsvReader();
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;

  // Reads on. badFile: a cell, row or table beyond its cap, a zero byte, UTF-16, or what onRow said. EXPECTS no failure before.
  Result<void> feed(std::string_view bytes);

  // Ends the reading. badFile: as feed(), or the text ends inside quotes.
  Result<void> finish();

 private:
  struct Parser;
  Result<void> feedPiece(std::string_view piece);
  void endCell(const char* text, std::size_t length);
  void endRow();

  std::string file_;
  OnRow onRow_;
  Caps caps_;
  std::unique_ptr<Parser> parser_;
  CsvRow row_;
  std::size_t used_ = 0;      // cells of the row that hold something of it; the rest keeps its memory
  std::size_t rowBytes_ = 0;  // of all cells
  std::size_t line_ = 1;
  std::uint64_t rows_ = 0;
  std::string begin_;  // the first bytes, until it is clear whether they are a mark
  bool begun_ = false;
  Result<void> outcome_;
};

}  // namespace tact
