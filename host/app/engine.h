// The judge with the person's own data around it: rules as they have set them, what they said about people, their settings.
//
// Shared by the host and the command line. Reads files lazily, and removes at the start what writers that were ended from outside have
// left; nothing here knows bytes or JSON-RPC.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/rule_files.h"
#include "core/explain.h"
#include "core/judge.h"
#include "packs/layers.h"
#include "packs/library.h"
#include "spelling/shelf.h"
#include "store/history.h"
#include "store/settings_file.h"
#include "store/store.h"
#include "store/user_facts.h"

namespace tact {

// Returns unix seconds.
using Clock = std::function<std::int64_t()>;

std::int64_t systemClock();

// What is judged, and what was known: the facts with the user's own filled in.
struct Judged {
  Verdict verdict;  // refers to the engine's loadedLibrary()
  FactSet facts;
  UserContext user;
};

// What becomes of a question, and of what is shown once: none is wanted (a list), it is shown without being remembered, or it counts as
// asked from now on.
enum class Asking : std::uint8_t { never, shown, noted };

class Engine {
 public:
  Engine(Paths paths, Clock clock);

  // The rules with the user's settings applied. Reloaded when settings.json has changed, or a file of the user's rules (looked at once a
  // second at most); references into an older one are then void. A settings.json that does not parse leaves the last good values.
  const Library& library();
  // As library(), looking at the files now. Returns whether they were read again.
  bool refresh();
  // Says which language the peer's surroundings are in ("de-DE"), for where the person has set none. The library follows when next asked
  // for.
  void setClientLanguage(std::string tag);
  // The library as it was last loaded, without looking at the files again: what a Judged refers to.
  const Library& loadedLibrary() const { return library_; }
  Store& store();
  // The invitations between the user and others, in that store.
  History& history();
  // The dictionaries of texts; none is read unless a text asks for it.
  DictionaryShelf& dictionaries() { return dictionaries_; }
  // Has every judgement wait for the dictionary of its text, where one answer is all that is given. Else what is misspelt is unknown until
  // dictionaries() has fetched it.
  void waitForDictionaries() { waitsForDictionaries_ = true; }
  const Settings& settings();

  // The rules as their authors meant them, without the user's settings: what examples are tried against. Void as library() is.
  const Library& unsetLibrary();

  // The files of the user's own rules; reload() follows a change.
  RuleFiles& ruleFiles() { return ruleFiles_; }
  void reload() { load(); }

  // The user's settings and where each stands.
  SettingsPlaces settingsPlaces();

  // What a person should know about the files: diagnostics of their rules and settings, one line each.
  std::vector<std::string> problems();

  // Changes settings after checking each name and value; the library follows.
  Result<Settings> setSettings(const SettingChanges& changes, std::optional<std::int64_t> expectedRevision);

  // Facts with the settings among them (viewer.*), everything else unknown.
  FactSet emptyFacts();

  // Fills in what the user's own data says about the person `key`. A store that cannot be read leaves it out, see UserContext::problem.
  UserContext supplyOwnFacts(const std::string& key, Moment moment, FactSet& facts, Asking asking = Asking::shown);

  // Judges a moment about the person `key` with the user's own facts filled in. `asking` says what
  // becomes of a question.
  Judged judgePerson(const std::string& key, Moment moment, FactSet facts, Asking asking);

  // Returns the key under which a person is kept whom a page named by their member number; any other key as it is.
  std::string keyOf(const std::string& key);

  // Says why a rule applies to this moment about the person `key`, or why not. Nothing for a rule with mistakes. EXPECTS an id of the
  // library.
  std::optional<Explanation> explainPerson(const std::string& key, Moment moment, FactSet& facts, const std::string& ruleId);

  // The same for any rule compiled against the library's vocabulary.
  Explanation explainRuleFor(const std::string& key, Moment moment, FactSet& facts, const Rule& rule);

  std::int64_t now() const { return clock_(); }
  const Paths& paths() const { return paths_; }

 private:
  void load();
  LibrarySources sourcesOf(const SettingValues& settings);
  void spell(FactSet& facts);

  Paths paths_;
  Clock clock_;
  SettingsFile settingsFile_;
  RuleFiles ruleFiles_;
  std::string clientLanguage_;
  bool loaded_ = false;
  std::uint64_t rulesStamp_ = 0;
  std::chrono::steady_clock::time_point lookedAt_;
  Library library_;
  std::map<std::string, std::shared_ptr<const Vocabulary>> vocabularies_;  // by language
  std::unique_ptr<Library> unset_;                                         // made when it is first wanted
  std::vector<std::string> skipped_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<History> history_;
  DictionaryShelf dictionaries_;
  bool waitsForDictionaries_ = false;
};

// Returns "" or what was expected of a setting with this name: an existing name and a fitting value.
std::string refusedSetting(const Library& library, const std::string& name, const Constant& value);

}  // namespace tact
