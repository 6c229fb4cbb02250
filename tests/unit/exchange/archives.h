// Zip archives built byte by byte, so that each part can lie, and files to read them from.
#pragma once

#include <gtest/gtest.h>
#include <zlib.h>

#include <cstdint>
#include <string>
#include <vector>

#include "store/fixture.h"

namespace tact::exchange_test {

inline void put16(std::string& out, std::uint64_t number) {
  out += static_cast<char>(number & 0xFF);
  out += static_cast<char>(number >> 8 & 0xFF);
}

inline void put32(std::string& out, std::uint64_t number) {
  put16(out, number & 0xFFFF);
  put16(out, number >> 16 & 0xFFFF);
}

inline std::string deflated(const std::string& text) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

struct ZipPart {
  std::string name;
  std::string text;
  bool isPacked = true;
  std::uint64_t flags = 0, method = 8;
  std::uint64_t saidUnpacked = 0;  // 0: the truth
  std::uint64_t saidPacked = 0;
  std::uint64_t saidCrc = 0;
  std::uint64_t at = 0;  // 0: the truth
};

inline std::string zipOf(const std::vector<ZipPart>& parts, std::uint64_t saidEntries = 0) {
  std::string out, contents;
  for (const ZipPart& part : parts) {
    const std::string packed = part.isPacked ? deflated(part.text) : part.text;
    const std::uint64_t at = part.at != 0 ? part.at : out.size();
    const std::uint64_t crc =
        part.saidCrc != 0 ? part.saidCrc : crc32(0, reinterpret_cast<const Bytef*>(part.text.data()), static_cast<uInt>(part.text.size()));
    std::string common;
    put16(common, 20);
    put16(common, part.flags);
    put16(common, part.isPacked ? part.method : 0);
    put32(common, 0x5A210000);
    put32(common, crc);
    put32(common, part.saidPacked != 0 ? part.saidPacked : packed.size());
    put32(common, part.saidUnpacked != 0 ? part.saidUnpacked : part.text.size());
    put16(common, part.name.size());
    put16(common, 0);
    out += std::string("PK\x03\x04", 4) + common + part.name + packed;
    contents += std::string("PK\x01\x02", 4) + std::string("\x14\0", 2) + common;
    put16(contents, 0);
    put16(contents, 0);
    put16(contents, 0);
    put32(contents, 0);
    put32(contents, at);
    contents += part.name;
  }
  const std::size_t begin = out.size();
  out += contents + std::string("PK\x05\x06\0\0\0\0", 8);
  const std::uint64_t entries = saidEntries != 0 ? saidEntries : parts.size();
  put16(out, entries);
  put16(out, entries);
  put32(out, contents.size());
  put32(out, begin);
  put16(out, 0);
  return out;
}

inline void put64(std::string& out, std::uint64_t number) {
  put32(out, number & 0xFFFFFFFF);
  put32(out, number >> 32);
}

// The same archive with a table of contents in the large form, which says these things.
inline std::string zip64Of(const std::vector<ZipPart>& parts, std::uint64_t entries, std::uint64_t contentsBytes, std::uint64_t contentsAt,
                           std::uint64_t recordAt) {
  const std::string plain = zipOf(parts);
  const std::size_t end = plain.size() - 22;
  std::string out = plain.substr(0, end) + std::string("PK\x06\x06", 4);
  put64(out, 44);
  put16(out, 45);
  put16(out, 45);
  put64(out, 0);  // both disks
  put64(out, entries);
  put64(out, entries);
  put64(out, contentsBytes);
  put64(out, contentsAt);
  out += std::string("PK\x06\x07\0\0\0\0", 8);
  put64(out, recordAt);
  put32(out, 1);
  return out + plain.substr(end);
}

// A file with this content, open for reading.
class OpenFile {
 public:
  explicit OpenFile(const std::string& content) {
    writeText(folder_.path() / "file", content);
    file_ = File::open(folder_.path() / "file", File::For::reading);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  const File& operator*() const { return file_; }

 private:
  store_test::TemporaryFolder folder_;
  File file_;
};

}  // namespace tact::exchange_test

namespace tact {
using namespace exchange_test;
}  // namespace tact
