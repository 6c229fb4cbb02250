#include "packs/phrase_reader.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/characters.h"
#include "core/note/note_text.h"
#include "core/vocabulary.h"
#include "packs/authored_file.h"

namespace tact {
namespace {

constexpr std::string_view kFolder = "phrases/";
constexpr std::size_t kMostLanguages = 32;  // as LanguageGuess counts them

std::string pathOf(std::string_view language, std::string_view list) {
  return std::string(kFolder) + std::string(language) + "/" + std::string(list) + ".json";
}

class Reader {
 public:
  Reader(const PhraseFiles& files, std::vector<Diagnostic>& diagnostics) : files_(files), diagnostics_(diagnostics) {}

  std::vector<std::string> folders() const {
    std::set<std::string> found;
    for (const auto& [path, text] : files_) {
      const std::string below = path.substr(kFolder.size());
      if (const auto slash = below.find('/'); slash != std::string::npos) found.insert(below.substr(0, slash));
    }
    return {found.begin(), found.end()};
  }

  std::optional<LanguageWords> words(const std::string& code) {
    auto file = open(pathOf(code, "language"));
    if (!file) return std::nullopt;
    file->onlyKeys(kRootPointer, {"name", "common", "plain", "self", "group", "reader", "formal", "informal", "sets"});
    LanguageWords out;
    out.code = code;
    out.name = file->text(kRootPointer, "name", true);
    out.common = foldedTexts(*file, "common", true);
    out.plain = foldedTexts(*file, "plain", true);
    out.self = foldedTexts(*file, "self", true);
    out.group = foldedTexts(*file, "group", false);
    out.reader = foldedTexts(*file, "reader", true);
    out.formal = file->texts(kRootPointer, "formal", false);
    out.informal = file->texts(kRootPointer, "informal", false);
    for (auto& [name, members] : sets(*file))
      if (name == "everybody") out.everybody = members;
    if (auto greeting = open(pathOf(code, "greeting"))) out.greetings = greeting->texts(kRootPointer, "phrases", true);
    if (auto slots = open(pathOf(code, "placeholders"))) out.placeholders = foldedTexts(*slots, "words", true);
    return out;
  }

  LanguagePhrases phrases(const std::string& code) {
    LanguagePhrases out;
    std::vector<Diagnostic> reported;  // by words(), which reads the same file
    if (auto file = open(pathOf(code, "language"), reported))
      for (const auto& [name, members] : sets(*file)) out.set.defineSet(name, members);
    for (std::size_t list = 0; list < kPhraseListNames.size(); ++list) {
      auto file = open(pathOf(code, kPhraseListNames[list]));
      if (!file) continue;
      out.has[list] = true;
      file->onlyKeys(kRootPointer, {"means", "phrases", "kinds", "large"});
      file->text(kRootPointer, "means", true);
      if (const Json* kinds = file->find(kRootPointer, "kinds"); kinds != nullptr && kinds->is_object()) {
        for (const auto& [kind, phrases] : kinds->items()) add(*file, JsonPointer() / "kinds" / kind, kind, list, out);
        for (std::string& kind : file->texts(kRootPointer, "large", false)) {
          if (std::find(out.kinds[list].begin(), out.kinds[list].end(), kind) == out.kinds[list].end())
            file->error(JsonPointer() / "large", "there is no kind '" + kind + "'");
          out.largeAsks.push_back(std::move(kind));
        }
      } else {
        add(*file, JsonPointer() / "phrases", "", list, out);
      }
    }
    return out;
  }

  void stock(const std::string& code, std::vector<StockSentence>& out) {
    auto file = open(pathOf(code, "stock"));
    if (!file) return;
    file->onlyKeys(kRootPointer, {"means", "sentences"});
    for (const std::string& sentence : file->texts(kRootPointer, "sentences", true)) {
      std::string bare = sentence;
      if (const auto name = bare.find("{name}"); name != std::string::npos) bare.erase(name, 6);
      StockSentence& one = out.emplace_back();
      one.language = code;
      one.words = wordsOf(bare);
    }
  }

  Names names() {
    Names out;
    auto file = open(std::string(kFolder) + "names.json");
    if (!file) return out;
    file->onlyKeys(kRootPointer, {"means", "groups", "titles"});
    out.titles = foldedTexts(*file, "titles", true);
    const Json* groups = file->find(kRootPointer, "groups");
    if (groups == nullptr || !groups->is_array()) {
      file->error(kRootPointer, "\"groups\" must be a list of lists of names");
      return out;
    }
    for (std::size_t i = 0; i < groups->size(); ++i) {
      auto& group = out.groups.emplace_back();
      const Json& names = (*groups)[i];
      if (!names.is_array() || !std::all_of(names.begin(), names.end(), [](const Json& name) { return name.is_string(); })) {
        file->error(JsonPointer() / "groups" / i, "this must be a list of names");
        continue;
      }
      for (const Json& name : names) group.push_back(folded(name.get_ref<const std::string&>()));
    }
    return out;
  }

  std::vector<Region> regions() {
    std::vector<Region> out;
    auto file = open(std::string(kFolder) + "places.json");
    if (!file) return out;
    file->onlyKeys(kRootPointer, {"means", "regions"});
    const Json* regions = file->find(kRootPointer, "regions");
    if (regions == nullptr || !regions->is_object()) return out;
    for (const auto& [name, places] : regions->items()) {
      Region& region = out.emplace_back();
      region.name = name;
      for (const std::string& place : file->texts(JsonPointer() / "regions", name, true)) {
        std::string words;
        const NoteText text(place);
        for (const Word& word : text.words()) words += (words.empty() ? "" : " ") + std::string(word.folded);
        region.places.push_back(std::move(words));
      }
    }
    return out;
  }

  // Files that nobody reads are a mistake of their author.
  void reportUnknownFiles() {
    for (const auto& [path, text] : files_) {
      const std::string below = path.substr(kFolder.size());
      const auto slash = below.find('/');
      const std::string name = slash == std::string::npos ? below : below.substr(slash + 1);
      const bool isList = std::any_of(kPhraseListNames.begin(), kPhraseListNames.end(),
                                      [&](std::string_view list) { return name == std::string(list) + ".json"; });
      const bool isKnown = slash == std::string::npos ? name == "names.json" || name == "places.json"
                                                      : isList || name == "language.json" || name == "greeting.json" ||
                                                            name == "placeholders.json" || name == "stock.json";
      if (isKnown) continue;
      const std::string_view near = nearest(name.substr(0, name.find('.')), {kPhraseListNames.begin(), kPhraseListNames.end()});
      diagnostics_.push_back(diagnosticAt(path, text, {0, 1}, "there is no list of phrases of this name", didYouMean(near)));
    }
  }

 private:
  std::unique_ptr<AuthoredFile> open(const std::string& path) { return open(path, diagnostics_); }

  std::unique_ptr<AuthoredFile> open(const std::string& path, std::vector<Diagnostic>& diagnostics) {
    const auto found = files_.find(path);
    if (found == files_.end()) return nullptr;
    auto file = std::make_unique<AuthoredFile>(found->first, found->second, diagnostics);
    return file->isObject() ? std::move(file) : nullptr;
  }

  static std::vector<std::string> foldedTexts(AuthoredFile& file, std::string_view key, bool required) {
    std::vector<std::string> out = file.texts(kRootPointer, key, required);
    for (std::string& text : out) text = folded(text);
    return out;
  }

  static std::vector<std::pair<std::string, std::vector<std::string>>> sets(AuthoredFile& file) {
    std::vector<std::pair<std::string, std::vector<std::string>>> out;
    const Json* sets = file.find(kRootPointer, "sets");
    if (sets == nullptr || !sets->is_object()) return out;
    for (const auto& [name, members] : sets->items()) {
      out.emplace_back(name, file.texts(JsonPointer() / "sets", name, true));
      for (std::string& member : out.back().second) member = folded(member);
    }
    return out;
  }

  static void add(AuthoredFile& file, const JsonPointer& at, const std::string& kind, std::size_t list, LanguagePhrases& out) {
    const std::vector<std::string> phrases = file.texts(at.parent_pointer(), at.back(), true);
    auto& kinds = out.kinds[list];
    const PhraseTag tag{static_cast<std::uint8_t>(list), static_cast<std::uint8_t>(kinds.size())};
    kinds.push_back(kind);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      std::vector<cel::Issue> issues;
      for (PhraseProblem& problem : out.set.add(phrases[i], tag)) {
        cel::Issue& issue = issues.emplace_back();
        issue.begin = static_cast<std::uint32_t>(problem.begin);
        issue.end = static_cast<std::uint32_t>(problem.end);
        issue.message = std::move(problem.message);
      }
      if (!issues.empty()) file.issues(at / i, issues);
    }
  }

  const PhraseFiles& files_;
  std::vector<Diagnostic>& diagnostics_;
};

class LazyBook : public PhraseBook {
 public:
  explicit LazyBook(PhraseFiles files) : files_(std::move(files)) {}

  const std::vector<LanguageWords>& languages() override {
    if (!languages_) {
      languages_.emplace();
      Reader reader(files_, ignored_);
      for (const std::string& code : reader.folders())
        if (auto words = reader.words(code); words && languages_->size() < kMostLanguages) languages_->push_back(std::move(*words));
      phrases_.resize(languages_->size());
    }
    return *languages_;
  }

  const LanguagePhrases& phrasesOf(std::size_t language) override {
    const std::string& code = languages()[language].code;
    if (!phrases_[language]) phrases_[language] = std::make_unique<LanguagePhrases>(Reader(files_, ignored_).phrases(code));
    return *phrases_[language];
  }

  const std::vector<StockSentence>& stock() override {
    if (!stock_) {
      stock_.emplace();
      Reader reader(files_, ignored_);
      for (const std::string& code : reader.folders()) reader.stock(code, *stock_);
    }
    return *stock_;
  }

  const Names& names() override {
    if (!names_) names_ = Reader(files_, ignored_).names();
    return *names_;
  }

  const std::vector<Region>& regions() override {
    if (!regions_) regions_ = Reader(files_, ignored_).regions();
    return *regions_;
  }

 private:
  PhraseFiles files_;
  std::vector<Diagnostic> ignored_;  // the shipped files were found good when the program was built
  std::optional<std::vector<LanguageWords>> languages_;
  std::vector<std::unique_ptr<LanguagePhrases>> phrases_;
  std::optional<std::vector<StockSentence>> stock_;
  std::optional<Names> names_;
  std::optional<std::vector<Region>> regions_;
};

}  // namespace

std::unique_ptr<PhraseBook> phraseBook(PhraseFiles files) { return std::make_unique<LazyBook>(std::move(files)); }

void checkPhrases(const PhraseFiles& files, std::vector<Diagnostic>& diagnostics) {
  Reader reader(files, diagnostics);
  reader.reportUnknownFiles();
  std::vector<StockSentence> stock;
  for (const std::string& code : reader.folders()) {
    reader.words(code);
    reader.phrases(code);
    reader.stock(code, stock);
  }
  reader.names();
  reader.regions();
}

}  // namespace tact
