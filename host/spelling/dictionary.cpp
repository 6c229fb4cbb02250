#include "spelling/dictionary.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <system_error>

#include "spelling/encoding.h"

namespace tact {
namespace {

namespace fs = std::filesystem;

// The variants of a language that are read where a folder has several; else the first by name is.
struct Usual {
  std::string_view language, first, second;
};
constexpr std::array kUsual = {Usual{"en", "en_US", "en_GB"}, Usual{"pt", "pt_PT", "pt_BR"}, Usual{"de", "de_DE", ""},
                               Usual{"fr", "fr_FR", ""},      Usual{"es", "es_ES", ""},      Usual{"it", "it_IT", ""},
                               Usual{"nl", "nl_NL", ""},      Usual{"pl", "pl_PL", ""}};

bool isReadable(const fs::path& file) {
  std::error_code failed;
  const auto size = fs::file_size(file, failed);
  return !failed && size > 0 && size <= kMaxDictionaryBytes && std::ifstream(file).good();
}

fs::path wordsOf(fs::path affixes) { return affixes.replace_extension(".dic"); }

#ifdef _WIN32
constexpr char kBetweenFolders = ';';
#else
constexpr char kBetweenFolders = ':';
#endif

// The name as hunspell takes it.
std::string nameFor(const fs::path& file) {
#ifdef _WIN32
  return "\\\\?\\" + fs::absolute(file).make_preferred().string();  // begun so, it is read as UTF-8
#else
  return file.string();
#endif
}

// A .dic begins with how many words it has. Whatever else stands under that name would know no word at all.
bool beginsWithCount(const fs::path& file) {
  std::ifstream stream(file);
  std::string line;
  if (!std::getline(stream, line)) return false;
  if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  return !line.empty() && line[0] >= '1' && line[0] <= '9';
}

// British endings and their American forms: what an American dictionary lacks is no mistake.
struct Respelling {
  std::string_view british, american;
};
constexpr std::array kRespellings = {
    Respelling{"our", "or"},       Respelling{"ise", "ize"},   Respelling{"isi", "izi"},        Respelling{"isa", "iza"},
    Respelling{"yse", "yze"},      Respelling{"ysi", "yzi"},   Respelling{"tre", "ter"},        Respelling{"bre", "ber"},
    Respelling{"ll", "l"},         Respelling{"ogue", "og"},   Respelling{"ence", "ense"},      Respelling{"mme", "m"},
    Respelling{"rnt", "rned"},     Respelling{"elt", "elled"}, Respelling{"lful", "llful"},     Respelling{"lment", "llment"},
    Respelling{"fil", "fill"},     Respelling{"rol", "roll"},  Respelling{"ae", "e"},           Respelling{"eable", "able"},
    Respelling{"cheque", "check"}, Respelling{"grey", "gray"}, Respelling{"dgement", "dgment"}, Respelling{"amt", "amed"}};

}  // namespace

std::vector<fs::path> dictionaryFolders(const fs::path& own, const EnvironmentLookup& environment) {
  std::vector<fs::path> folders = {own};
  const char* listed = environment("DICPATH");
  for (std::string_view rest = listed == nullptr ? "" : listed; !rest.empty();) {
    const auto end = std::min(rest.find(kBetweenFolders), rest.size());
    if (end > 0) folders.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  for (const char* system : {"/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell"}) folders.emplace_back(system);
  return folders;
}

std::vector<fs::path> dictionaryFiles(std::string_view language, const std::vector<fs::path>& folders) {
  const auto isOfLanguage = [&](const std::string& stem) {
    return stem.starts_with(language) && (stem.size() == language.size() || stem[language.size()] == '_' || stem[language.size()] == '-');
  };
  for (const fs::path& folder : folders) {
    std::vector<std::string> stems;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
      const std::string stem = it->path().stem().string();
      if (it->path().extension() == ".aff" && isOfLanguage(stem) && isReadable(it->path()) && isReadable(wordsOf(it->path())) &&
          beginsWithCount(wordsOf(it->path())))
        stems.push_back(stem);
    }
    if (stems.empty()) continue;
    std::sort(stems.begin(), stems.end());
    const auto usual = std::find_if(kUsual.begin(), kUsual.end(), [&](const Usual& one) { return one.language == language; });
    std::vector<fs::path> found;
    for (const std::string_view name :
         {usual == kUsual.end() ? std::string_view() : usual->first, usual == kUsual.end() ? std::string_view() : usual->second})
      if (std::find(stems.begin(), stems.end(), name) != stems.end()) found.push_back(folder / (std::string(name) + ".aff"));
    if (found.empty()) found.push_back(folder / (stems.front() + ".aff"));
    return found;
  }
  return {};
}

Dictionary::Dictionary() = default;
Dictionary::~Dictionary() = default;

std::unique_ptr<Dictionary> Dictionary::load(std::string_view language, const std::vector<fs::path>& folders) {
  std::unique_ptr<Dictionary> dictionary(new Dictionary);
  const auto files = dictionaryFiles(language, folders);
  for (const fs::path& affixes : files) {
    Part part;
    part.words = std::make_unique<Hunspell>(nameFor(affixes).c_str(), nameFor(wordsOf(affixes)).c_str());
    part.encoding = part.words->get_dict_encoding();
    if (isKnownEncoding(part.encoding)) dictionary->parts_.push_back(std::move(part));
  }
  if (dictionary->parts_.empty()) return nullptr;
  dictionary->isAmericanOnly_ = files.size() == 1 && files[0].stem() == "en_US";
  dictionary->elides_ = language == "fr" || language == "it";
  return dictionary;
}

bool Dictionary::hasWord(std::string_view word) const {
  return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
    const auto own = encoded(word, part.encoding);
    return !own || part.words->spell(*own);
  });
}

bool Dictionary::hasBritish(const std::string& word) const {
  return std::any_of(kRespellings.begin(), kRespellings.end(), [&](const Respelling& one) {
    const auto at = word.rfind(one.british);
    return at != std::string::npos && at > 0 &&
           hasWord(word.substr(0, at) + std::string(one.american) + word.substr(at + one.british.size()));
  });
}

bool Dictionary::knows(std::string_view word) const {
  std::string plain;  // dictionaries have the straight apostrophe
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool isCurly = word.substr(at, 3) == "\xE2\x80\x99" || word.substr(at, 3) == "\xE2\x80\x98";
    plain += isCurly ? '\'' : word[at];
    if (isCurly) at += 2;
  }
  if (hasWord(plain)) return true;
  if (isAmericanOnly_ && hasBritish(plain)) return true;
  const auto mark = plain.find('\'');
  return elides_ && mark != std::string::npos && mark + 1 < plain.size() && hasWord(plain.substr(mark + 1));
}

}  // namespace tact
