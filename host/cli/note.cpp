// tact note: reads a text before it is sent, as a careful friend would.
#include <algorithm>
#include <iostream>
#include <sstream>

#include "app/session.h"
#include "cli/commands.h"
#include "cli/marked_text.h"
#include "cli/verdict_words.h"
#include "cli/world.h"
#include "core/characters.h"

namespace tact {
namespace {

struct Options {
  std::string text = "-", to, company, title, location, key, moment, kind, language, failOn = "never";
  std::int64_t limit = 0;
  bool json = false;
};

constexpr std::size_t kIndent = 2;

// "Dr. Jane Doe" -> "Jane".
std::string firstNameIn(const std::string& name) {
  std::istringstream words(name);
  std::string word;
  while (words >> word)
    if (!word.ends_with('.')) return word;
  return name;
}

// Returns the first byte that is no UTF-8, or npos.
std::size_t brokenAt(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (nextCharacter(text, at) < 0) return from;
  }
  return std::string_view::npos;
}

class Note {
 public:
  explicit Note(const Options& options) : options_(options) {}

  int run() {
    const auto text = options_.text == "-" ? readInput("-") : std::optional(options_.text);
    if (!text) return kCouldNotRun;
    text_ = *text;
    if (options_.text == "-" && text_.ends_with('\n')) text_.pop_back();  // the shell's, not the writer's
    if (const std::size_t broken = brokenAt(text_); broken != std::string_view::npos) {
      std::cerr << "tact: the text is not UTF-8 at byte " << broken << "\n";
      return kBadInput;
    }
    const bool isFollowUp = options_.moment == "followUp" || (options_.moment.empty() && !options_.kind.empty());
    if (!isFollowUp && !options_.kind.empty()) {
      std::cerr << "tact: --kind belongs to --moment followUp\n";
      return kUsage;
    }
    const auto engine = openEngine();
    if (!engine) return kCouldNotRun;
    const Moment moment = isFollowUp ? Moment::followUp : Moment::note;
    FactSet facts = engine->emptyFacts();
    if (!fill(facts, moment)) return kBadInput;
    const std::string key = options_.key.empty() ? "-" : engine->keyOf(options_.key);
    const Judged judged = engine->judgePerson(key, moment, std::move(facts), Asking::shown);
    if (judged.user.problem) std::cerr << "tact: " << judged.user.problem->message << "\n";
    if (options_.json)
      std::cout << encodeJson(verdictJson(key, judged, engine->loadedLibrary(), false)) << "\n";
    else
      print(judged, engine->loadedLibrary().rules);
    const auto limit = levelNamed(options_.failOn);
    return limit && judged.verdict.level >= *limit ? kFindings : kFine;
  }

 private:
  bool fill(FactSet& facts, Moment moment) const {
    bool fits = true;
    const auto give = [&](const char* name, const Value& value) {
      const auto id = facts.vocabulary().find(name);
      if (!id || !facts.vocabulary()[*id].moments.has(moment)) return;
      const std::string expected = facts.set(*id, value);
      if (expected.empty()) return;
      std::cerr << "tact: " << name << " has a wrong value; expected " << expected << "\n";
      fits = false;
    };
    const auto giveText = [&](const char* name, const std::string& value) {
      if (!value.empty()) give(name, Value::string(value));
    };
    give("note.text", Value::string(text_));
    const std::string firstName = firstNameIn(options_.to);
    giveText("person.name", options_.to);
    giveText("person.firstName", firstName);
    giveText("person.company", options_.company);
    giveText("person.headline", options_.title);
    giveText("person.location", options_.location);
    giveText("followUp.kind", options_.kind);
    giveText("note.language", options_.language);
    if (options_.limit > 0) give("note.limit", Value::integer(options_.limit));
    return fits;
  }

  void print(const Judged& judged, const RuleSet& rules) const {
    std::cout << headlineInWords(judged.verdict, rules);
    std::vector<Part16> marks;
    for (const Finding& finding : judged.verdict.findings)
      for (const Mark& mark : finding.marks) marks.push_back({mark.start, mark.end});
    if (!isBlank()) std::cout << "\n" << markedText(text_, marks, kIndent);
    std::cout << "\n" << measures(judged.facts);
    for (const Finding& finding : judged.verdict.findings) std::cout << "\n" << marked(finding) << findingInWords(finding, rules, false);
    std::cout << outlookInWords(judged.verdict);
  }

  bool isBlank() const { return text_.find_first_not_of(" \t\r\n") == std::string::npos; }

  // How long it is, and that its words were not read where their language is not known.
  static std::string measures(const FactSet& facts) {
    std::string out;
    if (const Value length = facts.get("note.length"); length.is(Kind::integer)) {
      const Value limit = facts.get("note.limit");
      out = std::to_string(length.asInt());
      out += limit.is(Kind::integer) ? " of " + std::to_string(limit.asInt()) + " characters." : " characters.";
    }
    const Value words = facts.get("note.words");
    if (facts.get("note.language").is(Kind::null) && words.is(Kind::integer) && words.asInt() > 0)
      out += " Tact could not tell the language, so it checked only form, names and length.";
    return folded(out, kIndent);
  }

  // The words a finding concerns, each once; not those that its evidence names anyway.
  std::string marked(const Finding& finding) const {
    std::vector<std::string> parts;
    for (const Mark& mark : finding.marks) {
      std::string part = partOf(text_, {mark.start, mark.end});
      const auto names = [&](const Evidence& e) { return e.text.find(part) != std::string::npos; };
      if (std::any_of(finding.because.begin(), finding.because.end(), names)) continue;
      if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
    }
    std::string line;
    for (const std::string& part : parts) line += (line.empty() ? "\"" : ", \"") + part + "\"";
    return line.empty() ? "" : folded(line, kIndent);
  }

  const Options& options_;
  std::string text_;
};

}  // namespace

void addNote(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("note", "Check a text before it is sent: the note of an invitation, or a message after one");
  command->add_option("text", options->text, "The text, or - for standard input")->capture_default_str();
  command->add_option("--to", options->to, "The name of the person it goes to, as on their profile")->required();
  command->add_option("--company", options->company, "Where they work");
  command->add_option("--title", options->title, "The line under their name");
  command->add_option("--location", options->location, "Where they are");
  command->add_option("--limit", options->limit, "How many characters the page allows: 200 or 300")->check(CLI::PositiveNumber);
  command->add_option("--moment", options->moment, "What it is: the note of an invitation, or a message after an interview or an answer")
      ->check(CLI::IsMember({"note", "followUp"}));
  command->add_option("--kind", options->kind, "What a followUp is for")
      ->check(CLI::IsMember({"thankYou", "statusRequest", "afterRejection", "afterAccept", "cannotAttend"}));
  command->add_option("--language", options->language, "The text's language, such as en, where Tact should not guess");
  command->add_option("--key", options->key, "The name in their profile's address, for what you said about them");
  command->add_flag("--json", options->json, "Print the verdict as JSON");
  command->add_option("--fail-on", options->failOn, "Exit with 1 at this level or above")
      ->check(CLI::IsMember({"never", "tip", "go", "unknown", "caution", "hold"}));
  command->callback([options, &status] { status = Note(*options).run(); });
}

}  // namespace tact
