// LinkedIn's export -> what Tact keeps of it, a slice at a time.
//
// The archive as LinkedIn gives it out, or one of its tables alone. Everything is read before anything is kept; only memory for people
// and conversations is held, never a message.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "exchange/csv.h"
#include "exchange/limits.h"
#include "exchange/linkedin_collector.h"
#include "exchange/linkedin_rows.h"
#include "exchange/zip.h"

namespace tact {

class LinkedInReader {
 public:
  // The file is not owned and must outlive the reader. `shown` is the file's name in messages.
  LinkedInReader(const File& file, std::string shown, const Caps& caps = {});
  ~LinkedInReader();

  // Reads on until `isEnough` says so, asked every 64 KiB, or all is read. Returns whether all is. badFile, with file, line and what
  // to do: what ZipArchive, CsvReader and LinkedInCollector refuse; no table of LinkedIn's; not one row can be taken over; a table stands
  // there twice.
  Result<bool> readOn(const std::function<bool()>& isEnough);

  double fraction() const;   // of the work, 0 to 1
  std::string what() const;  // what is read: "connections", "invitations", "messages"; at first "archive"

  // EXPECTS that all is read.
  ImportedData take() { return collector_.finish(); }

 private:
  Result<void> begin();
  Result<void> findTables();
  Result<std::size_t> readPiece(char* to, std::size_t most);
  Result<bool> beginTable();  // false: there is none left
  Result<void> endTable();
  Result<void> onRow(CsvRow& row);
  // What is wrong with a table of an archive is most often that the archive is damaged, which shows only at its end.
  Error damageOr(const Error& found);

  const File* file_;
  std::string shown_;
  Caps caps_;
  bool begun_ = false;
  std::unique_ptr<ZipArchive> zip_;  // null: a table alone
  std::vector<std::pair<LinkedInTable, const ZipArchive::Entry*>> tables_;
  std::size_t next_ = 0;                // of tables_
  std::uint64_t done_ = 0, whole_ = 0;  // bytes
  std::string current_;
  std::unique_ptr<CsvReader> csv_;  // of the table that is read
  std::optional<LinkedInTable> expected_;
  std::optional<LinkedInColumns> columns_;
  std::size_t rowsAbove_ = 0;
  LinkedInCollector collector_;
};

}  // namespace tact
