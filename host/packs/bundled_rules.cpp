#include "packs/bundled_rules.h"

#include "packs/author_checks.h"
#include "packs/examples.h"

namespace tact {

BundledRules::BundledRules(AuthoredFile& file, std::string_view text,
                           const std::function<std::string(const std::string& id, const JsonPointer& at)>& pathOf)
    : file_(file), text_(text) {
  const Json* rules = file.find(kRootPointer, "rules");
  const JsonPointer at = JsonPointer() / "rules";
  if (rules == nullptr || !rules->is_object() || rules->empty()) {
    file.error(rules != nullptr ? at : kRootPointer, "\"rules\" must be an object of rules by their ids, at least one");
    return;
  }
  for (const auto& [id, rule] : rules->items()) {
    const std::string path = pathOf(id, at / id);
    if (path.empty()) continue;
    const Span place = placeOf(text, at / id);
    files_[path] = std::string(text.substr(place.begin, place.end - place.begin)) + "\n";
    places_[path] = place.begin;
  }
}

bool BundledRules::tryOut(LibrarySources others, std::vector<Diagnostic>& diagnostics) const {
  for (const auto& [path, text] : files_) others.users[path] = text;
  const Library library = loadLibrary(others);
  bool sound = true;
  const auto say = [&](const Diagnostic& diagnostic) { sound = report(diagnostic, others.usersPrefix, diagnostics) && sound; };
  for (const Diagnostic& diagnostic : library.diagnostics) say(diagnostic);
  for (const Diagnostic& diagnostic : authorChecks(library)) say(diagnostic);
  for (const auto& [id, file] : library.files) {
    if (!file.compiled || !file.isUsers || !places_.contains(file.path.substr(others.usersPrefix.size()))) continue;
    for (const ExampleFailure& failure : runExamples(library, id).failures) {
      const std::string& text = library.texts.at(failure.file);
      say(diagnosticAt(failure.file, text, placeOf(text, JsonPointer(failure.pointer)), failure.message));
    }
  }
  return sound;
}

// Returns whether it is no mistake of these rules.
bool BundledRules::report(const Diagnostic& diagnostic, const std::string& prefix, std::vector<Diagnostic>& diagnostics) const {
  if (!diagnostic.file.starts_with(prefix)) return true;
  const auto place = places_.find(diagnostic.file.substr(prefix.size()));
  if (place == places_.end()) return true;
  const Diagnostic start = diagnosticAt(file_.name(), text_, {place->second, place->second + 1}, "");
  Diagnostic moved = diagnostic;
  moved.file = file_.name();
  moved.line += start.line - 1;
  if (diagnostic.line == 1) {
    moved.column += start.column - 1;
    moved.sourceLine = start.sourceLine;
  }
  diagnostics.push_back(std::move(moved));
  return diagnostic.severity != Severity::error;
}

}  // namespace tact
