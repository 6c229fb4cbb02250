// The key in a profile's address is the one pages give.
#include "exchange/profile_key.h"

#include <gtest/gtest.h>

#include "store/records.h"

namespace tact {
namespace {

TEST(ProfileKey, IsTheNameInTheAddress) {
  for (const char* address : {"https://www.linkedin.com/in/jane-doe", "https://www.linkedin.com/in/jane-doe/",
                              "http://linkedin.com/in/Jane-Doe?trk=x", "www.linkedin.com/in/jane-doe#top",
                              "https://de.linkedin.com/in/jane-doe/details/experience/", "HTTPS://WWW.LINKEDIN.COM/IN/JANE-DOE"})
    EXPECT_EQ(keyOfAddress(address), "jane-doe") << address;
}

TEST(ProfileKey, IsDecodedComposedAndSmall) {
  EXPECT_EQ(keyOfAddress("https://www.linkedin.com/in/j%C3%BCrgen-M%C3%9CLLER"), "jürgen-müller");
  EXPECT_EQ(keyOfAddress("https://www.linkedin.com/in/ju%CC%88rgen"), "jürgen") << "a letter and its dots are one";
  EXPECT_EQ(keyOfAddress("https://www.linkedin.com/in/a%E2%80%8Fb"), "ab") << "a mark of direction is nobody's letter";
  EXPECT_EQ(keyOfAddress("https://www.linkedin.com/in/ACoAABc-XYZ"), "ACoAABc-XYZ") << "numbers keep their letters";
}

TEST(ProfileKey, IsNoneElsewhere) {
  for (const char* address :
       {"", "jane-doe", "https://www.linkedin.com/company/acme", "https://www.linkedin.com/in/", "https://example.com/in/jane-doe",
        "https://evil-linkedin.com/in/jane-doe", "https://linkedin.com.example.com/in/jane", "https://www.linkedin.com/in/jane%2Fdoe",
        "https://www.linkedin.com/in/jane%20doe", "https://www.linkedin.com/in/jane%4", "https://www.linkedin.com/in/jane%1Bdoe",
        "https://www.linkedin.com/in/%FF%FE", "linkedin.com"})
    EXPECT_EQ(keyOfAddress(address), "") << address;
  const std::string begin = "https://www.linkedin.com/in/";
  EXPECT_EQ(keyOfAddress(begin + std::string(kMaxKeyBytes, 'a')).size(), kMaxKeyBytes);
  EXPECT_EQ(keyOfAddress(begin + std::string(kMaxKeyBytes + 1, 'a')), "");
}

}  // namespace
}  // namespace tact
