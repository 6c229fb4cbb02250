#include "packs/locale_reader.h"

#include <algorithm>
#include <set>

#include "packs/authored_file.h"
#include "packs/rule_reader.h"

namespace tact {
namespace {

constexpr std::string_view kOriginalLanguage = "en";

// A value of a file and the way to it. A JSON Pointer is made only where something is wrong: a start reads thousands of texts.
struct Place {
  AuthoredFile& file;
  const Json& value;
  const Place* above = nullptr;
  std::string_view key{};

  JsonPointer pointer() const { return above == nullptr ? kRootPointer : above->pointer() / std::string(key); }
  void error(std::string message, std::string hint = {}) const { file.error(pointer(), std::move(message), std::move(hint)); }
};

std::string inEnglish(const std::string& original) { return original.empty() ? "" : "in English: " + original; }

// Returns the member, or nullptr after reporting that it is missing.
const Json* member(const Place& object, std::string_view key, const std::string& original = {}) {
  const auto it = object.value.find(std::string(key));
  if (it != object.value.end()) return &*it;
  object.error("\"" + std::string(key) + "\" is missing", inEnglish(original));
  return nullptr;
}

// Returns the text of a member; nothing after reporting that there is none. Where English has none either, nothing and no report.
std::optional<std::string> textOf(const Place& object, std::string_view key, const std::string& original) {
  if (original.empty()) return std::nullopt;
  const Json* value = member(object, key, original);
  if (value == nullptr) return std::nullopt;
  if (value->is_string() && !value->get_ref<const std::string&>().empty()) return value->get<std::string>();
  Place{object.file, *value, &object, key}.error("this must be a text", inEnglish(original));
  return std::nullopt;
}

void lay(const Place& object, std::string_view key, std::string& text) {
  if (auto own = textOf(object, key, text)) text = std::move(*own);
}

// Calls `read` with a member that is an object; reports one that is none.
template <typename Read>
void within(const Place& object, std::string_view key, Read read) {
  const Json* value = member(object, key);
  if (value == nullptr) return;
  const Place inner{object.file, *value, &object, key};
  if (value->is_object())
    read(inner);
  else
    inner.error("this must be an object");
}

// Reports members that English does not have.
void onlyThose(const Place& object, const std::vector<std::string_view>& names) {
  for (const auto& [key, value] : object.value.items()) {
    if (std::find(names.begin(), names.end(), key) != names.end()) continue;
    const std::string_view near = nearest(key, names);
    Place{object.file, value, &object, key}.error("there is no \"" + key + "\" in English", didYouMean(near));
  }
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "{" : ", {") + name + "}";
  return out.empty() ? "none" : out;
}

class Translator {
 public:
  Translator(const Locale& locale, Library& library)
      : locale_(locale), library_(library), originals_(*library.vocabulary), vocabulary_(originals_) {}

  void run() {
    const bool isOriginal = locale_.language == kOriginalLanguage;
    withFile("language.json", [&](const Place& root) { checkLanguage(root); });
    withFile("words.json", [&](const Place& root) { words(root); });
    if (!isOriginal) {
      withFile("facts.json", [&](const Place& root) { facts(root); });
      withFile("templates.json", [&](const Place& root) { templates(root); });
      withFile("stances.json", [&](const Place& root) { stances(root); });
      if (locale_.files.contains("sources.json")) withFile("sources.json", [&](const Place& root) { sources(root); });
      rules();
      known_.insert("drafts.json");
    }
    for (const auto& [name, text] : locale_.files)
      if (!known_.contains(name))
        report(name,
               isOriginal ? "English stands in the originals: this file is not read" : "there is nothing in English of this file's name");
    library_.language = locale_.language;
    vocabulary_.setWording(std::move(wording_));
    library_.vocabulary = std::make_shared<const Vocabulary>(std::move(vocabulary_));
    library_.rules.vocabulary = library_.vocabulary.get();
  }

 private:
  std::string pathOf(const std::string& name) const { return "locales/" + locale_.language + "/" + name; }

  void report(const std::string& name, std::string message) {
    library_.diagnostics.push_back(diagnosticAt(pathOf(name), "", {0, 1}, std::move(message)));
  }

  template <typename Read>
  void withFile(const std::string& name, Read read) {
    known_.insert(name);
    const auto text = locale_.files.find(name);
    if (text == locale_.files.end()) return report(name, "this file is missing");
    const std::string path = pathOf(name);
    AuthoredFile file(path, text->second, library_.diagnostics);
    if (file.isObject()) read(Place{file, file.root()});
  }

  // Returns the message of a member if it reads well and names the facts that the English one names.
  std::optional<Message> message(const Place& object, std::string_view key, const Message& original) {
    auto text = textOf(object, key, original.source());
    if (!text) return std::nullopt;
    std::vector<cel::Issue> issues;
    Message own = Message::parse(*text, originals_, issues);
    if (!issues.empty()) {
      object.file.issues(object.pointer() / std::string(key), issues);
      return std::nullopt;
    }
    if (own.facts() == original.facts()) return own;
    object.file.error(object.pointer() / std::string(key), "the facts in its places are not those of the English text",
                      "there: " + listed(namesOf(original)) + "; here: " + listed(namesOf(own)));
    return std::nullopt;
  }

  std::vector<std::string> namesOf(const Message& message) const {
    std::vector<std::string> names;
    for (const FactId id : message.facts()) names.push_back(originals_[id].name);
    return names;
  }

  void lay(const Place& object, std::string_view key, Message& message) {
    if (auto own = this->message(object, key, message)) message = std::move(*own);
  }

  void checkLanguage(const Place& root) {
    onlyThose(root, {"code", "name"});
    const auto code = textOf(root, "code", locale_.language);
    if (code && *code != locale_.language) root.error("\"code\" must be the name of the folder, " + locale_.language);
    textOf(root, "name", "English");
  }

  void words(const Place& root) {
    std::vector<std::string_view> keys;
    for (const auto& [key, text] : kWordingEntries) {
      keys.push_back(key);
      auto own = textOf(root, key, wording_.*text);
      if (!own) continue;
      auto here = placesIn(*own), there = placesIn(wording_.*text);
      std::sort(here.begin(), here.end());
      std::sort(there.begin(), there.end());
      if (here == there)
        wording_.*text = std::move(*own);
      else
        root.file.error(root.pointer() / std::string(key), "its places are not those of the English text",
                        "there: " + listed(there) + "; here: " + listed(here));
    }
    onlyThose(root, keys);
    for (Source& source : library_.rules.sources) {
      if (source.id != kOwnSource) continue;
      source.title = wording_.ownRule;
      source.publisher = wording_.ownPublisher;
    }
  }

  void facts(const Place& root) {
    Vocabulary own;
    std::vector<std::string_view> names;
    for (Fact fact : originals_.facts()) {
      within(root, fact.name, [&](const Place& entry) { this->fact(entry, fact); });
      own.add(std::move(fact));
    }
    for (const Fact& fact : originals_.facts()) names.push_back(fact.name);
    onlyThose(root, names);
    vocabulary_ = std::move(own);
    for (AskRule& ask : library_.rules.asks) {
      const Fact& fact = vocabulary_[ask.fact];
      std::vector<cel::Issue> none;  // it was found good above, or is the English one
      ask.ask = Message::parse(fact.ask->ask, originals_, none);
      if (fact.ask->nobodyElse) ask.nobodyElse = Message::parse(fact.ask->nobodyElse->text, originals_, none);
    }
  }

  void fact(const Place& entry, Fact& fact) {
    std::vector<std::string_view> keys{"label"};
    tact::lay(entry, "label", fact.label);
    if (!fact.unit.empty()) {
      keys.emplace_back("unit");
      tact::lay(entry, "unit", fact.unit);
    }
    if (!fact.words.empty()) {
      keys.emplace_back("words");
      layList(entry, "words", fact.words);
    }
    if (fact.ask) {
      keys.emplace_back("ask");
      within(entry, "ask", [&](const Place& ask) { this->ask(ask, *fact.ask); });
    }
    if (!fact.change.empty()) {
      keys.emplace_back("change");
      std::vector<std::string> texts;
      for (const Choice& change : fact.change) texts.push_back(change.text);
      layList(entry, "change", texts);
      for (std::size_t i = 0; i < texts.size(); ++i) fact.change[i].text = texts[i];
    }
    onlyThose(entry, keys);
  }

  void layList(const Place& object, std::string_view key, std::vector<std::string>& texts) {
    const Json* list = member(object, key);
    if (list == nullptr) return;
    const Place place{object.file, *list, &object, key};
    const bool isTexts = list->is_array() && std::all_of(list->begin(), list->end(), [](const Json& one) {
                           return one.is_string() && !one.get_ref<const std::string&>().empty();
                         });
    if (!isTexts || list->size() != texts.size())
      return place.error("this must be a list of " + std::to_string(texts.size()) + " texts, in the order of the English ones");
    texts = list->get<std::vector<std::string>>();
  }

  void ask(const Place& entry, Ask& ask) {
    std::vector<std::string_view> keys{"ask", "choices"};
    layAsked(entry, "ask", ask.ask);
    within(entry, "choices", [&](const Place& choices) {
      std::vector<std::string> values;
      for (Choice& choice : ask.choices) {
        const auto* text = std::get_if<std::string>(&choice.value);
        values.push_back(text != nullptr ? *text : describe(viewOf(choice.value)));
        tact::lay(choices, values.back(), choice.text);
      }
      onlyThose(choices, {values.begin(), values.end()});
    });
    if (ask.nobodyElse) {
      keys.emplace_back("nobodyElse");
      layAsked(entry, "nobodyElse", ask.nobodyElse->text);
    }
    onlyThose(entry, keys);
  }

  // A question, whose places are filled later.
  void layAsked(const Place& entry, std::string_view key, std::string& text) {
    std::vector<cel::Issue> none;
    if (const auto own = message(entry, key, Message::parse(text, originals_, none))) text = own->source();
  }

  void templates(const Place& root) {
    std::vector<std::string_view> ids;
    for (Advice& advice : library_.rules.advice) {
      ids.push_back(advice.id);
      lay(root, advice.id, advice.text);
    }
    onlyThose(root, ids);
  }

  void stances(const Place& root) {
    std::vector<std::string_view> names;
    for (auto& [name, stance] : library_.stances) {
      names.push_back(name);
      Stance& own = stance;
      within(root, name, [&](const Place& entry) {
        tact::lay(entry, "title", own.title);
        tact::lay(entry, "means", own.means);
        onlyThose(entry, {"title", "means"});
      });
    }
    onlyThose(root, names);
  }

  // Those alone that nobody published: a publication keeps its title.
  void sources(const Place& root) {
    std::vector<std::string_view> ids;
    for (Source& source : library_.rules.sources) {
      ids.push_back(source.id);
      if (!root.value.contains(source.id)) continue;
      within(root, source.id, [&](const Place& entry) {
        tact::lay(entry, "title", source.title);
        tact::lay(entry, "publisher", source.publisher);
        onlyThose(entry, {"title", "publisher"});
      });
    }
    onlyThose(root, ids);
  }

  void rules() {
    std::map<std::string, std::vector<RuleFile*>> topics;
    for (auto& [id, file] : library_.files)
      if (!file.isUsers) topics[id.substr(0, id.find('/'))].push_back(&file);
    for (const auto& entry : topics) {
      withFile("rules/" + entry.first + ".json", [&](const Place& root) {
        std::vector<std::string_view> names;
        for (RuleFile* file : entry.second) {
          names.push_back(std::string_view(file->id).substr(std::min(file->id.size(), entry.first.size() + 1)));
          if (file->compiled) within(root, names.back(), [&](const Place& own) { rule(own, *file); });
        }
        onlyThose(root, names);
      });
    }
  }

  void rule(const Place& entry, RuleFile& file) {
    auto& all = library_.rules.rules;
    const auto rule = std::lower_bound(all.begin(), all.end(), file.id, [](const Rule& one, const std::string& id) { return one.id < id; });
    std::vector<std::string_view> keys{"title", "message", "why"};
    tact::lay(entry, "title", rule->title);
    lay(entry, "message", rule->message);
    lay(entry, "why", rule->why);
    if (!rule->headline.empty()) {
      keys.emplace_back("headline");
      tact::lay(entry, "headline", rule->headline);
    }
    if (!file.settings.empty()) {
      keys.emplace_back("settings");
      within(entry, "settings", [&](const Place& settings) { this->settings(settings, file.settings); });
    }
    onlyThose(entry, keys);
  }

  void settings(const Place& entry, std::vector<RuleSetting>& settings) {
    std::vector<std::string_view> names;
    for (RuleSetting& setting : settings) {
      names.push_back(setting.name);
      within(entry, setting.name, [&](const Place& own) {
        std::vector<std::string_view> keys{"label"};
        tact::lay(own, "label", setting.label);
        if (!setting.unit.empty()) {
          keys.emplace_back("unit");
          tact::lay(own, "unit", setting.unit);
        }
        onlyThose(own, keys);
      });
    }
    onlyThose(entry, names);
  }

  const Locale& locale_;
  Library& library_;
  const Vocabulary& originals_;  // kept by the library
  Vocabulary vocabulary_;
  Wording wording_;
  std::set<std::string> known_;  // files that may be there
};

}  // namespace

void layLocale(const Locale& locale, Library& library) { Translator(locale, library).run(); }

std::string languageName(const Locale& locale) {
  const auto text = locale.files.find("language.json");
  JsonError failure;
  const auto json = text == locale.files.end() ? std::nullopt : parseJson(text->second, failure);
  if (!json || !json->is_object() || !json->contains("name") || !(*json)["name"].is_string()) return locale.language;
  return (*json)["name"].get<std::string>();
}

}  // namespace tact
