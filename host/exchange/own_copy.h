// Tact's own export: one JSON text with everything that is the person's, and back.
//
//   {"format": "tact-export", "version": 1, "madeAt": "2026-11-23T17:00:00Z", "settings": {"viewer.stance": "open"},
//    "rules": {"mine/quiet.json": "{...}"}, "tables": {"people": [{...}], ...}}
//
// One row stands on one line, so that a mistake has a place. What the rows must be is checked by store/copied_tables.h.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/value.h"

namespace tact {

struct OwnCopy {
  std::int64_t madeAt = 0;                   // unix seconds
  std::map<std::string, Constant> settings;  // by dotted name
  std::map<std::string, std::string> rules;  // text by path below the folder of the person's rules
  std::string_view tables = "{}";            // of the text it was read from, as CopiedTables has them
};

// badFile: it would be larger than can be read again (limits::kMaxCopyBytes, kMaxCopyEntries), or a rule is not UTF-8.
Result<std::string> writeCopy(const OwnCopy& copy);

// Returns whether a text is meant to be JSON, as a copy is; a table or an archive is not.
bool looksLikeCopy(std::string_view begin);

// badFile, the message beginning with `shown` and the line: no JSON, no copy of Tact's, of a newer Tact, a setting that is no single
// value, a cap of limits.h. The text must outlive the copy; only settings and rules are taken out of it. Where a rule's path leads, and
// which settings there are, is not known here.
Result<OwnCopy> readCopy(std::string_view text, const std::string& shown);

// Returns the failure of a value of the copy with its place in the text: `error.path` is the JSON pointer below "tables", or
// else no place.
Error placedInCopy(const Error& error, std::string_view text, const std::string& shown);

}  // namespace tact
