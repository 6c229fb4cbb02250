// Everything loaded from files: vocabulary, rules, sources, advice, baselines, and what was wrong with them.
//
// What holds for a rule comes in layers: its own default, the stance in force, the user's settings; see layers.h. A rule file that has a
// mistake is off as a whole and reported; the others live. To add a rule: one file below rules/, see rule_reader.h. No disk here: files
// come in as texts, from the image built into the program or from folders read by app/.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/note/note_meter.h"
#include "core/rule.h"
#include "packs/diagnostic.h"

namespace tact {

// Path -> text. Shipped files are named from shared-rules ("rules/hiring/x.json"), a user's rules likewise from their own rules folder.
using Files = std::map<std::string, std::string>;

// Dotted name -> value, as in settings.json: "rules.<rule-id>.level" -> "caution".
using SettingValues = std::map<std::string, Constant>;

// One example of a rule: facts laid over the moment's baseline.
struct Example {
  enum class Kind { finds, fine, undecided, gap };
  Kind kind = Kind::finds;
  Moment moment = Moment::invite;
  Json facts;                                     // dotted names -> values
  std::vector<std::string> unset;                 // facts made unknown
  std::vector<std::string> also;                  // other rules that fire too
  std::optional<std::vector<std::string>> marks;  // the words that are marked, in order; absent: not pinned
  std::string says;                               // what the author says about it
  std::string pointer;                            // its place in the file
};

// A threshold the user may change; `settings.<name>` in the rule's expressions.
struct RuleSetting {
  std::string name;
  FactType type = FactType::integer;  // integer or boolean
  Constant fallback;
  std::optional<std::int64_t> least, most;
  std::string label;
  std::string unit;
};

// What is known of a rule beyond judging with it.
struct RuleFile {
  std::string id;
  std::string path;
  std::string pack;  // the name of the pack it came with, or ""
  bool isUsers = false;
  bool isChecked = false;         // found good when the program was built: its regular expressions are not tried, its examples not read
  bool compiled = false;          // false: it has mistakes and is off
  std::vector<Example> examples;  // see examplesOf() in rule_reader.h for those of a rule that is checked
  std::vector<RuleSetting> settings;
};

// stances/<name>.json: what being selective, balanced or open changes about rules.
struct Stance {
  std::string title;
  std::string means;
  std::string file;
  SettingValues values;                         // by the names of settings.json: "rules.<rule-id>.level"
  std::map<std::string, std::string> pointers;  // of each of them, its place in the file
};

// packs/<name>/pack.json below the user's rules: rules that came together and are switched and removed together.
struct PackFile {
  std::string title;
  std::string version;
  std::string author;
  std::string leastHost;  // version of Tact it needs, or ""
  std::string path;       // of pack.json; "" where it is missing
  bool isOn = true;       // the setting packs.<name>.on
};

// The texts of one language, named from its folder ("facts.json", "rules/hiring.json"); they must outlive the loading.
struct Locale {
  std::string language;  // "de"
  std::map<std::string, std::string_view> files;
};

struct Library {
  std::shared_ptr<const Vocabulary> vocabulary;
  std::shared_ptr<const Vocabulary> originals;  // the same in English
  std::string language = "en";                  // of all texts but those of the user's own rules
  std::shared_ptr<NoteMeter> meter;             // of the shipped phrases
  RuleSet rules;
  std::map<std::string, RuleFile> files;  // by rule id
  std::map<Moment, Json> baselines;       // dotted names -> values
  std::map<std::string, Stance> stances;  // by name
  std::string stance;                     // the one in force, as the setting viewer.stance says
  std::map<std::string, PackFile> packs;  // by name
  Files texts;                            // the files themselves, by path
  std::vector<Diagnostic> diagnostics;
};

// What a library is loaded from.
struct LibrarySources {
  Files shipped;
  Files users;                                   // added to the shipped rules
  std::string usersPrefix;                       // put before the users' paths in diagnostics
  SettingValues settings;                        // switch, re-level and parametrise rules; ones that fit no rule or value are reported
  std::shared_ptr<const Vocabulary> vocabulary;  // the `originals` of an earlier library, to be shared; else it is read from facts.json
  std::shared_ptr<NoteMeter> meter = nullptr;    // of the same earlier library
  bool shippedIsChecked = false;                 // the shipped files are those that the program was built and tested with
  std::optional<Locale> locale = std::nullopt;   // laid over the English texts, see locale_reader.h
};

Library loadLibrary(const LibrarySources& sources);

// Makes facts ready to be judged: measures their text (core/note/note_meter.h), then adds what follows from them (core/derive.h).
void prepare(const Library& library, Moment moment, FactSet& facts);

// Returns "" or what was expected of a value of this setting, in the words of `wording`.
std::string refusedValue(const RuleSetting& setting, const Constant& value, const Wording& wording);

// Returns the level if a rule can have it: hold, caution, go or tip.
std::optional<Level> ruleLevelNamed(std::string_view text);

// Returns the id of a rule that is most like this one, or "".
std::string_view nearestRule(const Library& library, std::string_view id);

// Returns "" or what was expected of a setting `packs.<name>.on`.
std::string refusedPackSetting(const Library& library, const std::string& name, const Constant& value);

// Returns whether a setting `rules.<id>.<...>` exists and the value fits; "" or what was expected.
std::string refusedRuleSetting(const Library& library, const std::string& name, const Constant& value);

}  // namespace tact
