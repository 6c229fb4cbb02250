#include "packs/pack_reader.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "packs/author_checks.h"
#include "packs/examples.h"

namespace tact {
namespace {

constexpr std::string_view kPacks = "packs/", kDescription = "/pack.json";

std::optional<std::vector<unsigned>> numbers(std::string_view version) {
  std::vector<unsigned> out;
  while (true) {
    unsigned number = 0;
    const auto [end, failed] = std::from_chars(version.data(), version.data() + version.size(), number);
    if (failed != std::errc()) return std::nullopt;
    out.push_back(number);
    version.remove_prefix(static_cast<std::size_t>(end - version.data()));
    if (version.empty()) return out;
    if (version[0] != '.') return std::nullopt;
    version.remove_prefix(1);
  }
}

// Returns whether every part of an id may be a file's name.
bool isPlainId(std::string_view id) {
  while (true) {
    const auto slash = id.find('/');
    if (!isPlainName(id.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    id.remove_prefix(slash + 1);
  }
}

class Reader {
 public:
  Reader(const std::string& shownPath, const std::string& text, const std::string& name, const std::string& hostVersion,
         std::vector<Diagnostic>& diagnostics)
      : text_(text), name_(name), hostVersion_(hostVersion), file_(shownPath, text, diagnostics), diagnostics_(diagnostics) {}

  std::optional<ReadPack> read(LibrarySources others) {
    if (!file_.isObject()) return std::nullopt;
    file_.onlyKeys(kRootPointer, {"pack", "rules"});
    ReadPack out;
    readDescription(out);
    readRules(out);
    if (file_.hasErrors()) return std::nullopt;
    const std::size_t before = diagnostics_.size();
    tryOut(out, std::move(others));
    const bool sound = std::none_of(diagnostics_.begin() + static_cast<std::ptrdiff_t>(before), diagnostics_.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::error; });
    return sound ? std::optional(std::move(out)) : std::nullopt;
  }

 private:
  std::string folder() const { return std::string(kPacks) + name_; }

  void readDescription(ReadPack& out) {
    const JsonPointer at = JsonPointer() / "pack";
    const Json* pack = file_.find(kRootPointer, "pack");
    if (pack == nullptr || !pack->is_object()) return file_.error(kRootPointer, "\"pack\" is missing", "give title, version and author");
    out.description = readPackFile(file_, at);
    if (!out.description.leastHost.empty() && isAtLeast(hostVersion_, out.description.leastHost) == false)
      file_.error(at / "leastHost", "this pack needs Tact " + out.description.leastHost + " or later", "this is Tact " + hostVersion_);
    out.files[folder() + std::string(kDescription)] = textAt(at);
  }

  void readRules(ReadPack& out) {
    const Json* rules = file_.find(kRootPointer, "rules");
    const JsonPointer at = JsonPointer() / "rules";
    if (rules == nullptr || !rules->is_object() || rules->empty())
      return file_.error(rules != nullptr ? at : kRootPointer, "\"rules\" must be an object of rules by their ids, at least one");
    for (const auto& [id, rule] : rules->items()) {
      if (!isPlainId(id) || id == "pack") {
        file_.error(at / id, "'" + id + "' cannot be a rule's id", "small letters, digits and hyphens, such as topic/what-it-is-about");
        continue;
      }
      const std::string path = folder() + "/" + id + ".json";
      out.files[path] = textAt(at / id);
      places_[path] = placeOf(text_, at / id).begin;
    }
  }

  std::string textAt(const JsonPointer& at) const {
    const Span place = placeOf(text_, at);
    return text_.substr(place.begin, place.end - place.begin) + "\n";
  }

  void tryOut(const ReadPack& out, LibrarySources others) {
    std::erase_if(others.users, [&](const auto& entry) { return packOf(entry.first) == name_; });
    others.settings.erase(packSettingName(name_));
    for (const auto& [path, text] : out.files) others.users[path] = text;
    const Library library = loadLibrary(others);
    for (const Diagnostic& diagnostic : library.diagnostics) report(diagnostic, others.usersPrefix);
    for (const Diagnostic& diagnostic : authorChecks(library)) report(diagnostic, others.usersPrefix);
    for (const auto& [id, file] : library.files) {
      if (file.pack != name_ || !file.compiled) continue;
      for (const ExampleFailure& failure : runExamples(library, id).failures) {
        const std::string& text = library.texts.at(failure.file);
        report(diagnosticAt(failure.file, text, placeOf(text, JsonPointer(failure.pointer)), failure.message), others.usersPrefix);
      }
    }
  }

  // Mistakes in the pack's rules are shown where they stand in the pack; those of other files are not this pack's.
  void report(const Diagnostic& diagnostic, const std::string& prefix) {
    if (!diagnostic.file.starts_with(prefix)) return;
    const auto place = places_.find(diagnostic.file.substr(prefix.size()));
    if (place == places_.end()) return;
    const Diagnostic start = diagnosticAt(file_.name(), text_, {place->second, place->second + 1}, "");
    Diagnostic moved = diagnostic;
    moved.file = file_.name();
    moved.line += start.line - 1;
    if (diagnostic.line == 1) {
      moved.column += start.column - 1;
      moved.sourceLine = start.sourceLine;
    }
    diagnostics_.push_back(std::move(moved));
  }

  const std::string& text_;
  const std::string& name_;
  const std::string& hostVersion_;
  AuthoredFile file_;
  std::vector<Diagnostic>& diagnostics_;
  std::map<std::string, std::size_t> places_;  // of each rule's text, by its path
};

}  // namespace

bool isPackFile(const std::string& path) {
  const std::string pack = packOf(path);
  return !pack.empty() && path == std::string(kPacks) + pack + std::string(kDescription);
}

std::string packOf(const std::string& path) {
  if (!path.starts_with(kPacks)) return {};
  const auto slash = path.find('/', kPacks.size());
  return slash == std::string::npos ? std::string() : path.substr(kPacks.size(), slash - kPacks.size());
}

std::string packSettingName(const std::string& name) { return "packs." + name + ".on"; }

bool isPlainName(std::string_view name) {
  constexpr std::size_t kLongest = 80;
  const bool plain =
      std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  return plain && !name.empty() && name.size() <= kLongest && name.front() != '-' && name.back() != '-';
}

PackFile readPackFile(AuthoredFile& file, const JsonPointer& at) {
  file.onlyKeys(at, {"title", "version", "author", "leastHost"});
  PackFile pack;
  pack.title = file.text(at, "title", true);
  pack.version = file.text(at, "version", true);
  pack.author = file.text(at, "author", true);
  pack.leastHost = file.text(at, "leastHost", false);
  for (const char* key : {"version", "leastHost"})
    if (const Json* version = file.find(at, key); version != nullptr && version->is_string() && !numbers(version->get<std::string>()))
      file.error(at / key, "this is no version", "numbers and dots, such as 1.0.2");
  return pack;
}

std::optional<bool> isAtLeast(std::string_view have, std::string_view need) {
  auto a = numbers(have), b = numbers(need);
  if (!a || !b) return std::nullopt;
  const std::size_t parts = std::max(a->size(), b->size());
  a->resize(parts);
  b->resize(parts);
  return *a >= *b;
}

std::optional<ReadPack> readPackToAdd(const std::string& shownPath, const std::string& text, const std::string& name,
                                      const std::string& hostVersion, LibrarySources others, std::vector<Diagnostic>& diagnostics) {
  return Reader(shownPath, text, name, hostVersion, diagnostics).read(std::move(others));
}

}  // namespace tact
