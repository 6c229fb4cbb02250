// Archives as they should be, and all the ways in which they are not.
#include "exchange/zip.h"

#include "archives.h"

namespace tact {
namespace {

// Reads everything of the first entry; the failure's message instead where there is one.
std::string readFirst(const std::string& bytes, const Caps& caps = {}) {
  const OpenFile file(bytes);
  const auto archive = ZipArchive::open(*file, "data.zip", caps);
  if (!archive) return archive.error().message;
  if ((*archive)->entries().empty()) return "nothing in it";
  if (const auto entered = (*archive)->enter((*archive)->entries().front()); !entered) return entered.error().message;
  std::string text, piece(50'000, '\0');
  for (;;) {
    const auto got = (*archive)->read(piece.data(), piece.size());
    if (!got) return got.error().message;
    if (*got == 0) return text;
    text.append(piece, 0, *got);
  }
}

bool says(const std::string& message, const std::string& part) { return message.find(part) != std::string::npos; }

TEST(Zip, ReadsStoredAndDeflatedEntries) {
  const std::string text(300'000, 'x');
  EXPECT_EQ(readFirst(zipOf({{"a.csv", text + "end"}})), text + "end");
  EXPECT_EQ(readFirst(zipOf({{"a.csv", "plain", false}})), "plain");
  EXPECT_EQ(readFirst(zipOf({{"a.csv", ""}})), "");
  EXPECT_EQ(readFirst(zipOf({{"Grüße/ü.csv", "x"}})), "x");
}

TEST(Zip, ListsNamesWithPlainSlashes) {
  const OpenFile file(zipOf({{"Basic\\Connections.csv", "a"}, {"b/", ""}, {"b/c.csv", "c"}}));
  const auto archive = ZipArchive::open(*file, "data.zip");
  ASSERT_TRUE(archive) << archive.error().message;
  ASSERT_EQ((*archive)->entries().size(), 3U);
  EXPECT_EQ((*archive)->entries()[0].name, "Basic/Connections.csv");
  EXPECT_EQ((*archive)->entries()[2].unpacked, 1U);
}

TEST(Zip, RefusesWhatIsNoArchive) {
  for (const std::string bytes : {"", "PK", "PK\x03\x04", "hello, this is no archive at all", "%PDF-1.4"})
    EXPECT_TRUE(says(readFirst(bytes), "no zip archive")) << bytes;
  EXPECT_TRUE(says(readFirst(zipOf({})), "no zip archive")) << "one without anything in it";
}

TEST(Zip, AnArchiveCutAnywhereIsRefusedOrReadWhole) {
  const std::string text = "First Name,Last Name\nJane,Doe\n", whole = zipOf({{"Connections.csv", text}});
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const std::string read = readFirst(whole.substr(0, length));
    EXPECT_TRUE(says(read, "; ") || read == "nothing in it" || (read == text && length + 4 >= whole.size())) << length << ": " << read;
  }
  // Cut at the front: minizip finds the table of contents, and the entry is where it is not.
  for (std::size_t less = 1; less < 60; ++less) (void)readFirst(whole.substr(less));
}

TEST(Zip, AnyDamagedByteIsNoticedOrHarmless) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += std::to_string(i * 7919) + ",";
  const std::string whole = zipOf({{"Connections.csv", text}, {"b.csv", "b"}});
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (const int flip : {0x01, 0xFF}) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ flip);
      const std::string read = readFirst(damaged);
      const bool isRefused = says(read, "; ") || says(read, "nothing in it");
      EXPECT_TRUE(isRefused || read == text || read == "b") << at << ": " << read.substr(0, 200);
    }
}

TEST(Zip, RefusesNamesThatLeadOutOfIt) {
  for (const std::string name :
       {"../Connections.csv", "a/../../Connections.csv", "/etc/Connections.csv", "C:\\Connections.csv", "a\\..\\b.csv", ".."})
    EXPECT_TRUE(says(readFirst(zipOf({{name, "x"}})), "leads out of it")) << name;
  EXPECT_TRUE(says(readFirst(zipOf({{std::string("Connections.csv\0.exe", 20), "x"}})), "zero byte"));
  EXPECT_EQ(readFirst(zipOf({{"a..b/..c.csv", "x"}})), "x");
}

TEST(Zip, RefusesTooLongANameAndTooManyEntries) {
  EXPECT_EQ(readFirst(zipOf({{std::string(limits::kMaxZipNameBytes, 'n'), "x"}})), "x");
  EXPECT_TRUE(says(readFirst(zipOf({{std::string(limits::kMaxZipNameBytes + 1, 'n'), "x"}})), "more than 1000 bytes"));
  std::vector<ZipPart> many(limits::kMaxZipEntries, ZipPart{"n", "", false});
  many.front().text = "x";
  EXPECT_EQ(readFirst(zipOf(many)), "x");
  many.push_back({"n", "", false});
  EXPECT_TRUE(says(readFirst(zipOf(many)), "more than 10000 files"));
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "x"}}, 60'000)), "10000"));
}

TEST(Zip, RefusesWhatItCannotUnpack) {
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "x", true, 1}})), "encrypted"));
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "x", true, 0, 9}})), "packed in a way"));
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "x", true, 0, 14}})), "packed in a way"));
}

TEST(Zip, RefusesLiesAboutSizeAndChecksum) {
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "hello", true, 0, 8, 0, 0, 42}})), "checksum"));
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "hello", true, 0, 8, 3}})), "damaged")) << "it says it is shorter";
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "hello", true, 0, 8, 500'000'000}})), "; get the archive"));
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "hello", true, 0, 8, 0xFFFFFFFF}})), "; get the archive"))
      << "it says it is a big one and is none";
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "hello", true, 0, 8, 0, 900'000}})), "over each other"));
  EXPECT_TRUE(says(readFirst(zipOf({{"n", "hello", true, 0, 8, 0, 0, 0, 5'000}})), "damaged")) << "it is not where it should be";
}

TEST(Zip, ReadsTheLargeFormAndRefusesItsLies) {
  const std::vector<ZipPart> parts{{"n", "hello"}};
  const std::string plain = zipOf(parts);
  const std::uint64_t end = plain.size() - 22, begin = end - 46 - 1;
  ASSERT_EQ(readFirst(zip64Of(parts, 1, end - begin, begin, end)), "hello");
  for (const std::uint64_t odd : {std::uint64_t{0}, std::uint64_t{2}, std::uint64_t{1} << 32, std::uint64_t{1} << 62, ~std::uint64_t{0}}) {
    for (const std::string& lie : {zip64Of(parts, odd, end - begin, begin, end), zip64Of(parts, 1, odd, begin, end),
                                   zip64Of(parts, 1, end - begin, odd, end), zip64Of(parts, 1, end - begin, begin, odd)}) {
      const std::string read = readFirst(lie);
      EXPECT_TRUE(says(read, "; ") || says(read, "more than 10000") || read == "nothing in it" || read == "hello") << odd << ": " << read;
    }
  }
}

TEST(Zip, RefusesBombs) {
  // A megabyte of one letter shrinks to a thousandth.
  const std::string bomb = zipOf({{"messages.csv", std::string(limits::kFreelyUnpackedBytes * 4, 'x')}});
  EXPECT_TRUE(says(readFirst(bomb), "more than 250 times"));
  const std::string small = zipOf({{"messages.csv", std::string(limits::kFreelyUnpackedBytes, 'x')}});
  EXPECT_EQ(readFirst(small).size(), limits::kFreelyUnpackedBytes) << "what is small may be as even as it likes";
  EXPECT_GT(limits::kFreelyUnpackedBytes * 4 / bomb.size(), limits::kMaxUnpackRatio);
  // Entries that share the same bytes.
  std::vector<ZipPart> same{{"a.csv", std::string(1000, 'x'), false}};
  for (int i = 0; i < 40; ++i) same.push_back({"b.csv", std::string(1, 'x'), false, 0, 0, 1000, 1000});
  EXPECT_TRUE(says(readFirst(zipOf(same)), "over each other"));
}

TEST(Zip, UnpacksUpToItsCapAndNotAByteMore) {
  Caps caps;
  EXPECT_EQ(caps.unpackedBytes, limits::kMaxUnpackedBytes);
  caps.unpackedBytes = 1000;
  EXPECT_EQ(readFirst(zipOf({{"n", std::string(1000, 'x')}}), caps).size(), 1000U);
  EXPECT_TRUE(says(readFirst(zipOf({{"n", std::string(1001, 'x')}}), caps), "more than Tact takes in"));
}

}  // namespace
}  // namespace tact
