// Rules that stand together in one file, by their ids: {"rules": {"<rule-id>": {a rule as in its own file}}}.
//
// A pack (pack_reader.h) and an export of one's own rules (rules_export.h) hold them so. Their texts are kept as they are written.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "packs/authored_file.h"
#include "packs/library.h"

namespace tact {

class BundledRules {
 public:
  // Reads the file's "rules"; every mistake is reported. `pathOf` gives the path of a rule below the user's rules, or "" after reporting
  // why there can be none; `text` is the file's. Both texts and `file` must outlive this.
  BundledRules(AuthoredFile& file, std::string_view text,
               const std::function<std::string(const std::string& id, const JsonPointer& at)>& pathOf);

  // The rules' texts, by path.
  const Files& files() const { return files_; }

  // Checks and tries the rules with their examples beside `others`, in the place of those of the same path. What is wrong with them is
  // reported where it stands in this file; mistakes of other files are not this one's. Returns whether there were none.
  bool tryOut(LibrarySources others, std::vector<Diagnostic>& diagnostics) const;

 private:
  bool report(const Diagnostic& diagnostic, const std::string& prefix, std::vector<Diagnostic>& diagnostics) const;

  AuthoredFile& file_;
  std::string_view text_;
  Files files_;
  std::map<std::string, std::size_t> places_;  // of each rule's text in this file, by its path
};

}  // namespace tact
