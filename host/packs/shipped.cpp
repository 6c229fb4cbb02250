#include "packs/shipped.h"

#include <charconv>

extern "C" {
extern const char tactShippedBegin[];
extern const char tactShippedEnd[];
}

namespace tact {

Files filesOfImage(std::string_view image) {
  Files files;
  while (!image.empty()) {
    const auto pathEnd = image.find('\n');
    const auto sizeEnd = pathEnd == std::string_view::npos ? pathEnd : image.find('\n', pathEnd + 1);
    if (sizeEnd == std::string_view::npos) break;
    std::size_t size = 0;
    const auto [end, status] = std::from_chars(image.data() + pathEnd + 1, image.data() + sizeEnd, size);
    if (status != std::errc() || end != image.data() + sizeEnd || size > image.size() - sizeEnd - 1) break;
    files.emplace(std::string(image.substr(0, pathEnd)), std::string(image.substr(sizeEnd + 1, size)));
    image.remove_prefix(std::min(image.size(), sizeEnd + 1 + size + 1));
  }
  return files;
}

Files shippedFiles() { return filesOfImage({tactShippedBegin, static_cast<std::size_t>(tactShippedEnd - tactShippedBegin)}); }

}  // namespace tact
