#include "packs/shipped.h"

#include <charconv>

extern "C" {
extern const char tactShippedBegin[];
extern const char tactShippedEnd[];
}

namespace tact {

namespace {

constexpr std::string_view kPhrases = "phrases/";

std::string_view shippedImage() { return {tactShippedBegin, static_cast<std::size_t>(tactShippedEnd - tactShippedBegin)}; }

}  // namespace

std::map<std::string, std::string_view> filesOfImage(std::string_view image) {
  std::map<std::string, std::string_view> files;
  while (!image.empty()) {
    const auto pathEnd = image.find('\n');
    const auto sizeEnd = pathEnd == std::string_view::npos ? pathEnd : image.find('\n', pathEnd + 1);
    if (sizeEnd == std::string_view::npos) break;
    std::size_t size = 0;
    const auto [end, status] = std::from_chars(image.data() + pathEnd + 1, image.data() + sizeEnd, size);
    if (status != std::errc() || end != image.data() + sizeEnd || size > image.size() - sizeEnd - 1) break;
    files.emplace(image.substr(0, pathEnd), image.substr(sizeEnd + 1, size));
    image.remove_prefix(std::min(image.size(), sizeEnd + 1 + size + 1));
  }
  return files;
}

Files shippedFiles() {
  Files files;
  for (const auto& [path, text] : filesOfImage(shippedImage()))
    if (!path.starts_with(kPhrases)) files.emplace(path, text);
  return files;
}

PhraseFiles shippedPhrases() {
  PhraseFiles files = filesOfImage(shippedImage());
  std::erase_if(files, [](const auto& file) { return !file.first.starts_with(kPhrases); });
  return files;
}

}  // namespace tact
