#include "packs/shipped.h"

#include <charconv>

extern "C" {
extern const char tactShippedBegin[];
extern const char tactShippedEnd[];
}

namespace tact {

namespace {

constexpr std::string_view kPhrases = "phrases/", kLocales = "locales/", kLanguageFile = "/language.json";

std::string_view shippedImage() { return {tactShippedBegin, static_cast<std::size_t>(tactShippedEnd - tactShippedBegin)}; }

// Calls `see` with path and text of every file of an image; what does not follow the grammar ends it.
template <typename See>
void walk(std::string_view image, See see) {
  while (!image.empty()) {
    const auto pathEnd = image.find('\n');
    const auto sizeEnd = pathEnd == std::string_view::npos ? pathEnd : image.find('\n', pathEnd + 1);
    if (sizeEnd == std::string_view::npos) break;
    std::size_t size = 0;
    const auto [end, status] = std::from_chars(image.data() + pathEnd + 1, image.data() + sizeEnd, size);
    if (status != std::errc() || end != image.data() + sizeEnd || size > image.size() - sizeEnd - 1) break;
    see(image.substr(0, pathEnd), image.substr(sizeEnd + 1, size));
    image.remove_prefix(std::min(image.size(), sizeEnd + 1 + size + 1));
  }
}

}  // namespace

std::map<std::string, std::string_view> filesOfImage(std::string_view image) {
  std::map<std::string, std::string_view> files;
  walk(image, [&](std::string_view path, std::string_view text) { files.emplace(path, text); });
  return files;
}

Files shippedFiles() {
  Files files;
  walk(shippedImage(), [&](std::string_view path, std::string_view text) {
    if (!path.starts_with(kPhrases) && !path.starts_with(kLocales)) files.emplace(path, text);
  });
  return files;
}

std::vector<std::string> shippedLanguages() {
  std::vector<std::string> languages;
  walk(shippedImage(), [&](std::string_view path, std::string_view) {
    if (path.starts_with(kLocales) && path.ends_with(kLanguageFile))
      languages.emplace_back(path.substr(kLocales.size(), path.size() - kLocales.size() - kLanguageFile.size()));
  });
  return languages;
}

Locale shippedLocale(std::string_view language) {
  const std::string folder = std::string(kLocales) + std::string(language) + "/";
  Locale locale{std::string(language), {}};
  walk(shippedImage(), [&](std::string_view path, std::string_view text) {
    if (path.starts_with(folder)) locale.files.emplace(path.substr(folder.size()), text);
  });
  return locale;
}

PhraseFiles shippedPhrases() {
  PhraseFiles files = filesOfImage(shippedImage());
  std::erase_if(files, [](const auto& file) { return !file.first.starts_with(kPhrases); });
  return files;
}

}  // namespace tact
