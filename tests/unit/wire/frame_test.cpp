// The frame decoder, fed the way pipes really feed it: in pieces of any size, with lengths of every kind, ending anywhere.
#include "wire/frame.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <limits>

namespace tact {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string header(std::uint32_t length) {
  std::string bytes(kFrameHeaderBytes, '\0');
  std::memcpy(bytes.data(), &length, kFrameHeaderBytes);
  return bytes;
}

const std::vector<std::string>& someBodies() {
  static const std::vector<std::string> kBodies = {R"({"id":1})", "", "x", std::string("\0\xFF\n", 3), std::string(300, 'a')};
  return kBodies;
}

std::string streamOf(const std::vector<std::string>& bodies) {
  std::string stream;
  for (const std::string& body : bodies) stream += encodeFrame(body);
  return stream;
}

TEST(EncodeFrame, PutsTheLengthInNativeByteOrderBeforeTheBody) {
  EXPECT_EQ(encodeFrame("abc"), header(3) + "abc");
  EXPECT_EQ(encodeFrame(""), header(0));
}

TEST(FrameDecoder, ReturnsTheBodiesOfAWholeStream) {
  FrameDecoder decoder;
  std::vector<std::string> bodies;
  EXPECT_TRUE(decoder.feed(streamOf(someBodies()), bodies));
  EXPECT_EQ(bodies, someBodies());
  EXPECT_TRUE(decoder.isBetweenFrames());
}

TEST(FrameDecoder, ReturnsTheSameBodiesWhereverTheStreamIsCut) {
  const std::string stream = streamOf(someBodies());
  for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
    SCOPED_TRACE(cut);
    FrameDecoder decoder;
    std::vector<std::string> bodies;
    ASSERT_TRUE(decoder.feed(std::string_view(stream).substr(0, cut), bodies));
    ASSERT_TRUE(decoder.feed(std::string_view(stream).substr(cut), bodies));
    EXPECT_EQ(bodies, someBodies());
    EXPECT_TRUE(decoder.isBetweenFrames());
  }
}

TEST(FrameDecoder, ReturnsTheSameBodiesByteByByte) {
  FrameDecoder decoder;
  std::vector<std::string> bodies;
  for (const char byte : streamOf(someBodies())) ASSERT_TRUE(decoder.feed({&byte, 1}, bodies));
  EXPECT_EQ(bodies, someBodies());
}

TEST(FrameDecoder, ReturnsTheSameBodiesInChunksOfEverySize) {
  const std::string stream = streamOf(someBodies());
  for (std::size_t size = 1; size <= stream.size(); ++size) {
    FrameDecoder decoder;
    std::vector<std::string> bodies;
    for (std::size_t at = 0; at < stream.size(); at += size) ASSERT_TRUE(decoder.feed(std::string_view(stream).substr(at, size), bodies));
    EXPECT_EQ(bodies, someBodies()) << "chunks of " << size;
  }
}

TEST(FrameDecoder, KnowsAtEveryByteWhetherTheStreamMayEnd) {
  FrameDecoder decoder;
  std::vector<std::string> bodies;
  EXPECT_TRUE(decoder.isBetweenFrames());
  for (const std::string& body : someBodies()) {
    const std::string frame = encodeFrame(body);
    for (std::size_t i = 0; i < frame.size(); ++i) {
      ASSERT_TRUE(decoder.feed(std::string_view(frame).substr(i, 1), bodies));
      EXPECT_EQ(decoder.isBetweenFrames(), i + 1 == frame.size()) << "byte " << i << " of a frame of " << frame.size();
    }
  }
}

TEST(FrameDecoder, TakesAnEmptyChunkForNothing) {
  FrameDecoder decoder;
  std::vector<std::string> bodies;
  EXPECT_TRUE(decoder.feed("", bodies));
  EXPECT_TRUE(decoder.feed(header(2).substr(0, 3), bodies));
  EXPECT_TRUE(decoder.feed("", bodies));
  EXPECT_TRUE(decoder.feed(header(2).substr(3) + "ok", bodies));
  EXPECT_THAT(bodies, ElementsAre("ok"));
}

TEST(FrameDecoder, DeliversAnEmptyBodyAsSoonAsItsLengthIsRead) {
  FrameDecoder decoder;
  std::vector<std::string> bodies;
  EXPECT_TRUE(decoder.feed(header(0), bodies));
  EXPECT_THAT(bodies, ElementsAre(""));
}

TEST(FrameDecoder, TakesABodyOfExactlyTheLimit) {
  FrameDecoder decoder;
  std::vector<std::string> bodies;
  const std::string body(limits::kMaxFrameBytes, 'b');
  EXPECT_TRUE(decoder.feed(encodeFrame(body), bodies));
  ASSERT_EQ(bodies.size(), 1U);
  EXPECT_EQ(bodies[0], body);
  EXPECT_EQ(decoder.refusedLength(), 0U);
}

TEST(FrameDecoder, RefusesALengthAboveTheLimitWithoutWaitingForTheBody) {
  for (const std::uint32_t length : {limits::kMaxFrameBytes + 1, std::uint32_t{1} << 31, std::numeric_limits<std::uint32_t>::max()}) {
    FrameDecoder decoder;
    std::vector<std::string> bodies;
    EXPECT_FALSE(decoder.feed(header(length), bodies));
    EXPECT_THAT(bodies, IsEmpty());
    EXPECT_EQ(decoder.refusedLength(), length);
    EXPECT_FALSE(decoder.isBetweenFrames());
  }
}

TEST(FrameDecoder, DeliversTheBodiesBeforeARefusedLengthAndNothingAfter) {
  const std::string stream = encodeFrame("one") + encodeFrame("two") + header(0xFFFFFFFFU) + encodeFrame("three");
  for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
    SCOPED_TRACE(cut);
    FrameDecoder decoder;
    std::vector<std::string> bodies;
    const bool first = decoder.feed(std::string_view(stream).substr(0, cut), bodies);
    const bool second = decoder.feed(std::string_view(stream).substr(cut), bodies);
    EXPECT_EQ(first, cut < encodeFrame("one").size() + encodeFrame("two").size() + kFrameHeaderBytes);
    EXPECT_FALSE(second);
    EXPECT_THAT(bodies, ElementsAre("one", "two"));
  }
}

TEST(FrameDecoder, StaysRefusedForEver) {
  FrameDecoder decoder;
  std::vector<std::string> bodies;
  EXPECT_FALSE(decoder.feed(header(0xFFFFFFFFU), bodies));
  EXPECT_FALSE(decoder.feed(encodeFrame("late"), bodies));
  EXPECT_FALSE(decoder.feed("", bodies));
  EXPECT_THAT(bodies, IsEmpty());
}

}  // namespace
}  // namespace tact
