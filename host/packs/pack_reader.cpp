#include "packs/pack_reader.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "packs/bundled_rules.h"

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
    const BundledRules rules(file_, text_, [&](const std::string& id, const JsonPointer& at) {
      if (isPlainId(id) && id != "pack") return folder() + "/" + id + ".json";
      file_.error(at, "'" + id + "' cannot be a rule's id", "small letters, digits and hyphens, such as topic/what-it-is-about");
      return std::string();
    });
    if (file_.hasErrors()) return std::nullopt;
    std::erase_if(others.users, [&](const auto& entry) { return packOf(entry.first) == name_; });
    others.settings.erase(packSettingName(name_));
    others.users.insert(out.files.begin(), out.files.end());
    out.files.insert(rules.files().begin(), rules.files().end());
    return rules.tryOut(std::move(others), diagnostics_) ? std::optional(std::move(out)) : std::nullopt;
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

  std::string textAt(const JsonPointer& at) const {
    const Span place = placeOf(text_, at);
    return text_.substr(place.begin, place.end - place.begin) + "\n";
  }

  const std::string& text_;
  const std::string& name_;
  const std::string& hostVersion_;
  AuthoredFile file_;
  std::vector<Diagnostic>& diagnostics_;
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

bool isPlainId(std::string_view id) {
  while (true) {
    const auto slash = id.find('/');
    if (!isPlainName(id.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    id.remove_prefix(slash + 1);
  }
}

bool isOwnRuleId(std::string_view id) {
  const auto slashes = std::count(id.begin(), id.end(), '/');
  return isPlainId(id) && slashes >= 1 && slashes <= 3 && !id.starts_with(kPacks);
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
