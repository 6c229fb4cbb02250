// A pack: rules that came together, as one file to hand around and as a folder once added.
//
//   NAME.tactpack   {"pack": {"title", "version", "author", "leastHost"}, "rules": {"<rule-id>": {a rule as in its own file}}}
//   added           packs/NAME/pack.json and packs/NAME/<rule-id>.json below the user's rules; the rules' ids are packs/NAME/<rule-id>
//
// `leastHost` is the oldest version of Tact the pack works with; it may be left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "packs/authored_file.h"
#include "packs/library.h"

namespace tact {

// Whether a path below the user's rules is a pack's own description.
bool isPackFile(const std::string& path);

// Returns the name of the pack a path or rule id below the user's rules belongs to, or "".
std::string packOf(const std::string& path);

// Returns "packs.NAME.on".
std::string packSettingName(const std::string& name);

// Returns whether this can name a pack or a part of a rule's id: small letters, digits and single hyphens.
bool isPlainName(std::string_view name);

// Returns whether every part of an id, between slashes, is such a name.
bool isPlainId(std::string_view id);

// Returns whether a rule that people write for themselves may be named so: a topic and a name, at most two folders between them, outside of
// packs.
bool isOwnRuleId(std::string_view id);

// What an id must be that is not such.
inline constexpr std::string_view kOwnRuleIdWords =
    "a topic and a name in small letters, digits and hyphens, such as mine/no-invites-at-night";

// Returns the description that stands at `at`; every mistake is reported.
PackFile readPackFile(AuthoredFile& file, const JsonPointer& at);

// Returns whether version `have` is `need` or later; texts such as "0.10.2" compare by their numbers. Nothing where one is no version.
std::optional<bool> isAtLeast(std::string_view have, std::string_view need);

// A pack ready to be added.
struct ReadPack {
  PackFile description;
  Files files;  // named from the user's rules folder: packs/NAME/pack.json, packs/NAME/<rule-id>.json
};

// Reads one pack file and tries its rules, with their examples, against the shipped ones and the user's own. Returns nothing after
// reporting what is wrong, with places in that file. `others` are shipped and users' rules; an older state of this pack among them is left
// out.
std::optional<ReadPack> readPackToAdd(const std::string& shownPath, const std::string& text, const std::string& name,
                                      const std::string& hostVersion, LibrarySources others, std::vector<Diagnostic>& diagnostics);

}  // namespace tact
