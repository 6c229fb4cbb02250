#include "core/cel/functions.h"

#include <gtest/gtest.h>

#include <set>

namespace tact::cel {
namespace {

TEST(Functions, NoFormStandsTwice) {
  std::set<std::tuple<std::string_view, bool, std::vector<TypeKind>>> seen;
  for (const Signature& one : signatures()) EXPECT_TRUE(seen.emplace(one.name, one.isMethod, one.parameters).second) << one.name;
}

TEST(Functions, AMethodHasATarget) {
  for (const Signature& one : signatures()) {
    if (one.isMethod) {
      EXPECT_FALSE(one.parameters.empty()) << one.name;
    }
  }
}

}  // namespace
}  // namespace tact::cel
