// The judge with the person's own data around it: rules as they have set them, what they said about people, their settings.
//
// Shared by the host and the command line. Reads files lazily; nothing here knows bytes or JSON-RPC.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/judge.h"
#include "packs/library.h"
#include "store/settings_file.h"
#include "store/store.h"
#include "store/user_facts.h"

namespace tact {

// Returns unix seconds.
using Clock = std::function<std::int64_t()>;

std::int64_t systemClock();

// Returns the .json files below a folder, named from it; empty if there is none. Files beyond 256 KiB and the 2,000th file on are left
// out and named in `skipped`.
Files readFolder(const std::filesystem::path& folder, std::vector<std::string>& skipped);

// What is judged, and what was known: the facts with the user's own filled in.
struct Judged {
  Verdict verdict;  // refers to the engine's loadedLibrary()
  FactSet facts;
  UserContext user;
};

class Engine {
 public:
  Engine(Paths paths, Clock clock);

  // The rules with the user's settings applied. Reloaded when settings.json has changed; references into an older one are then void.
  const Library& library();
  // The library as it was last loaded, without looking at the files again: what a Judged refers to.
  const Library& loadedLibrary() const { return library_; }
  Store& store();
  const Settings& settings();

  // What a person should know about the files: diagnostics of their rules and settings, one line each.
  std::vector<std::string> problems();

  // Changes settings after checking each name and value; the library follows.
  Result<Settings> setSettings(const SettingChanges& changes, std::optional<std::int64_t> expectedRevision);

  // Facts with the settings among them (viewer.*), everything else unknown.
  FactSet emptyFacts();

  // Judges a moment about the person `key` with the user's own facts filled in. With `asking`, a question that is returned counts as
  // asked.
  Judged judgePerson(const std::string& key, Moment moment, FactSet facts, bool asking);

  std::int64_t now() const { return clock_(); }
  const Paths& paths() const { return paths_; }

 private:
  void load();

  Paths paths_;
  Clock clock_;
  SettingsFile settingsFile_;
  bool loaded_ = false;
  Library library_;
  std::vector<std::string> skipped_;
  std::unique_ptr<Store> store_;
};

// Returns "" or what was expected of a setting with this name: an existing name and a fitting value.
std::string refusedSetting(const Library& library, const std::string& name, const Constant& value);

}  // namespace tact
