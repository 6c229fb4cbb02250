#include "core/cel/types.h"

#include <gtest/gtest.h>

namespace tact::cel {
namespace {

Type of(TypeKind kind, bool nullable = false) {
  Type type;
  type.kind = kind;
  type.nullable = nullable;
  return type;
}

const Fact& role() {
  static const Fact kRole = [] {
    Fact fact;
    fact.name = "relation.role";
    fact.type = FactType::enumeration;
    fact.values = {"none", "friend"};
    return fact;
  }();
  return kRole;
}

TEST(Types, ReadAsAnAuthorWouldSayThem) {
  EXPECT_EQ(of(TypeKind::boolean, true).words(), "bool or null");
  EXPECT_EQ(listOf(of(TypeKind::string)).words(), "list(string)");
  EXPECT_EQ(mapOf(of(TypeKind::string), of(TypeKind::integer)).words(), "map(string, int)");
  EXPECT_EQ(typeOf(role()).words(), "one of relation.role");
}

TEST(Types, NullEqualsOnlyWhatMayBeNull) {
  EXPECT_TRUE(comparable(of(TypeKind::null), of(TypeKind::boolean, true)));
  EXPECT_FALSE(comparable(of(TypeKind::null), of(TypeKind::boolean)));
  EXPECT_FALSE(comparable(of(TypeKind::integer), of(TypeKind::null)));
  EXPECT_TRUE(comparable(of(TypeKind::null), of(TypeKind::dyn)));
}

TEST(Types, NumbersMeetAcrossKindsButTextsMeetOnlyTexts) {
  EXPECT_TRUE(comparable(of(TypeKind::integer), of(TypeKind::real)));
  EXPECT_FALSE(comparable(of(TypeKind::integer), of(TypeKind::string)));
  EXPECT_TRUE(orderable(of(TypeKind::integer), of(TypeKind::real)));
  EXPECT_FALSE(comparable(listOf(of(TypeKind::integer)), listOf(of(TypeKind::string))));
}

TEST(Types, AnEnumerationHasNoOrder) { EXPECT_FALSE(orderable(typeOf(role()), of(TypeKind::string))); }

TEST(Types, JoiningKeepsWhatBothShare) {
  EXPECT_TRUE(join(of(TypeKind::integer), of(TypeKind::string)).isDyn());
  EXPECT_TRUE(join(of(TypeKind::null), of(TypeKind::integer)).nullable);
  EXPECT_EQ(join(typeOf(role()), of(TypeKind::string)).enumOf, nullptr);
  EXPECT_EQ(join(typeOf(role()), typeOf(role())).enumOf, &role());
}

}  // namespace
}  // namespace tact::cel
