// Named time zones: the system's data, and files that are wrong.
#include "app/zone_data.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/rfc3339.h"

namespace tact {
namespace {

std::int64_t at(const char* text) { return parseInstant(text)->seconds; }

std::string bigEndian(std::int64_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i));
  return out;
}

// A TZif file of the second version: transitions to type 1, 2, ..., offsets of the types, and what holds afterwards.
std::string zoneFile(const std::vector<std::int64_t>& transitions, const std::vector<std::int32_t>& offsets, const std::string& rule) {
  const auto header = [](std::size_t times, std::size_t types) {
    return "TZif2" + std::string(15, '\0') + bigEndian(0, 4) + bigEndian(0, 4) + bigEndian(0, 4) +
           bigEndian(static_cast<std::int64_t>(times), 4) + bigEndian(static_cast<std::int64_t>(types), 4) + bigEndian(1, 4);
  };
  std::string file = header(0, 1) + std::string(7, '\0') + header(transitions.size(), offsets.size());
  for (const std::int64_t time : transitions) file += bigEndian(time, 8);
  for (std::size_t i = 0; i < transitions.size(); ++i) file += static_cast<char>(i + 1);
  for (const std::int32_t offset : offsets) file += bigEndian(offset, 4) + std::string(2, '\0');
  return file + std::string(1, '\0') + "\n" + rule + "\n";
}

TEST(Zone, GoesFromTransitionToTransition) {
  const auto zone = Zone::parse(zoneFile({-100, 100}, {600, 7'200, -3'600}, ""));
  ASSERT_TRUE(zone);
  EXPECT_EQ(zone->offsetAt(-101), 600);
  EXPECT_EQ(zone->offsetAt(-100), 7'200);
  EXPECT_EQ(zone->offsetAt(99), 7'200);
  EXPECT_EQ(zone->offsetAt(100), -3'600);
  EXPECT_EQ(zone->offsetAt(INT64_C(200'000'000'000)), -3'600);
}

TEST(Zone, ThenByItsRule) {
  const auto paris = Zone::parse(zoneFile({}, {0}, "CET-1CEST,M3.5.0,M10.5.0/3"));
  ASSERT_TRUE(paris);
  EXPECT_EQ(paris->offsetAt(at("2050-03-27T00:59:59Z")), 3'600);
  EXPECT_EQ(paris->offsetAt(at("2050-03-27T01:00:00Z")), 7'200);
  EXPECT_EQ(paris->offsetAt(at("2050-10-30T00:59:59Z")), 7'200);
  EXPECT_EQ(paris->offsetAt(at("2050-10-30T01:00:00Z")), 3'600);
  const auto south = Zone::parse(zoneFile({}, {0}, "AEST-10AEDT,M10.1.0,M4.1.0/3"));
  ASSERT_TRUE(south);
  EXPECT_EQ(south->offsetAt(at("2050-01-01T00:00:00Z")), 39'600) << "summer spans the new year";
  EXPECT_EQ(south->offsetAt(at("2050-07-01T00:00:00Z")), 36'000);
  const auto fixed = Zone::parse(zoneFile({}, {0}, "<+0545>-5:45"));
  ASSERT_TRUE(fixed);
  EXPECT_EQ(fixed->offsetAt(0), 20'700);
  const auto days = Zone::parse(zoneFile({}, {0}, "AAA0BBB-2,J60/0,300/-1"));
  ASSERT_TRUE(days);
  EXPECT_EQ(days->offsetAt(at("2048-02-29T12:00:00Z")), 0) << "J60 is always the first of March";
  EXPECT_EQ(days->offsetAt(at("2048-03-01T00:00:00Z")), 7'200);
}

TEST(Zone, ARuleThatIsNoneIsLeftOut) {
  for (const char* rule : {"C", "CET", "CET-1CEST", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0/3x",
                           "<CET-1", "CET-999", "CET-1CEST,M3.0.0,M10.5.0", "CET-1CEST,J0,J366"}) {
    const auto zone = Zone::parse(zoneFile({}, {1'234}, rule));
    ASSERT_TRUE(zone) << rule;
    EXPECT_EQ(zone->offsetAt(0), 1'234) << rule;
  }
}

TEST(Zone, BytesThatAreNoneAreRefused) {
  const std::string good = zoneFile({-100, 100}, {600, 7'200, -3'600}, "UTC0");
  ASSERT_TRUE(Zone::parse(good));
  EXPECT_FALSE(Zone::parse(""));
  EXPECT_FALSE(Zone::parse("TZif2"));
  EXPECT_FALSE(Zone::parse("GIF89a" + good));
  for (std::size_t size = 0; size < good.size() - 7; ++size) EXPECT_FALSE(Zone::parse(std::string_view(good).substr(0, size))) << size;
  EXPECT_FALSE(Zone::parse(zoneFile({100, -100}, {600, 7'200, -3'600}, ""))) << "time runs backwards";
  EXPECT_FALSE(Zone::parse(zoneFile({-100, 100}, {600, 7'200}, ""))) << "a type that is not there";
  EXPECT_FALSE(Zone::parse(zoneFile({}, {}, "")));
}

TEST(ZoneData, ReadsTheSystemsZones) {
  const ZoneData zones;
  EXPECT_EQ(zones.offsetAt("Europe/Paris", at("2026-07-01T12:00:00Z")), 7'200);
  EXPECT_EQ(zones.offsetAt("Europe/Paris", at("2026-12-01T12:00:00Z")), 3'600);
  EXPECT_EQ(zones.offsetAt("Asia/Kathmandu", at("2026-12-01T12:00:00Z")), 20'700);
  EXPECT_EQ(zones.offsetAt("America/New_York", at("2060-07-01T12:00:00Z")), -14'400) << "beyond the listed transitions";
}

TEST(ZoneData, ANameNeverLeavesItsFolder) {
  const ZoneData zones;
  for (const char* name : {"", "/etc/localtime", "../zoneinfo/UTC", "Europe/../UTC", "Europe", "Europe/", "Nowhere/City", "Europe/Par is"})
    EXPECT_FALSE(zones.offsetAt(name, 0)) << name;
  EXPECT_FALSE(zones.offsetAt(std::string("UTC\0", 4), 0));
  EXPECT_FALSE(zones.offsetAt(std::string(65, 'a'), 0));
}

TEST(ZoneData, AFileThatIsNoZoneIsNone) {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) / "tact-zones";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "Broken", std::ios::binary) << "TZif2 and no more";
  std::ofstream(folder / "Fine", std::ios::binary) << zoneFile({}, {3'600}, "");
  const ZoneData zones(folder);
  EXPECT_FALSE(zones.offsetAt("Broken", 0));
  EXPECT_EQ(zones.offsetAt("Fine", 0), 3'600);
  std::filesystem::remove_all(folder);
  EXPECT_EQ(zones.offsetAt("Fine", 1), 3'600) << "read once";
}

}  // namespace
}  // namespace tact
