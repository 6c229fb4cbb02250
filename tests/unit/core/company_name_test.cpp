#include "core/company_name.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace tact {
namespace {

using Pairs = std::vector<std::pair<const char*, const char*>>;

TEST(CompanyName, NamesOneCompanyInManySpellings) {
  for (const auto& [a, b] : Pairs{
           {"Acme", "ACME, Inc."},
           {"Acme", "Acme GmbH"},
           {"Acme", "  acme  "},
           {"Acme", "Acme · Full-time"},
           {"Acme", "Acme\u00A0·\u00A0Part-time"},
           {"Acme", "Acme GmbH & Co. KG"},
           {"Acme", "Acme Co., Ltd."},
           {"Acme", "Acme Pty Ltd"},
           {"Acme", "Acme Private Limited"},
           {"Acme", "Acme S.A."},
           {"Acme", "Acme, s. r. o."},
           {"Acme", "Acme s.r.o."},
           {"Acme", "Acme Sp. z o.o."},
           {"Acme", "Acme A/S"},
           {"Acme", "Acme S.à r.l."},
           {"Acme", "Acme UG (haftungsbeschränkt)"},
           {"Acme", "\uFF21cme"},
           {"Acme", "Ac\u00ADme"},
           {"Straße AG", "STRASSE"},
           {"Møller & Sønner ApS", "moller and sonner"},
           {"Crédit Lumière", "Credit Lumiere SA"},
           {"Cre\u0301dit Lumiere", "Cr\u00E9dit Lumi\u00E8re"},
           {"Brook & Field", "Brook and Field, LLC"},
           {"Field & Co.", "Field"},
           {"J. P. Harbour", "JP Harbour"},
           {"J.P. Harbour", "J. P. Harbour plc"},
           {"Nolan's", "Nolan\u2019s"},
           {"North-South", "North South"},
           {"Ромашка", "РОМАШКА"},
       }) {
    EXPECT_TRUE(sameCompany(a, b)) << a << " | " << b << ": " << companyKey(a) << " | " << companyKey(b);
    EXPECT_TRUE(sameCompany(b, a)) << a << " | " << b;
  }
}

TEST(CompanyName, KeepsDifferentCompaniesApart) {
  for (const auto& [a, b] : Pairs{
           {"Acme", "Acme Robotics"},
           {"Acme", "Acme Holding"},
           {"Acme", "Acme Group"},
           {"Acme", "Acne"},
           {"Acme", "Acme Deutschland GmbH"},
           {"Inc. Tools", "Tools"},
           {"The Limited", "The Company"},
           {"Limited", "Company"},
           {"टाटा", "टीटी"},
           {"C++ Guild", "C Guild"},
           {"Acme", "Robotics · Acme"},
           {"株式会社アクメ", "株式会社アグメ"},
           {"!!!", "???"},
       }) {
    EXPECT_FALSE(sameCompany(a, b)) << a << " | " << b << ": " << companyKey(a) << " | " << companyKey(b);
    EXPECT_FALSE(sameCompany(b, a)) << a << " | " << b;
  }
}

TEST(CompanyName, NeverDropsTheWholeName) {
  EXPECT_EQ(companyKey("Limited"), "limited");
  EXPECT_EQ(companyKey("Co. Ltd."), "co");
  EXPECT_EQ(companyKey("The Company"), "the company");
  EXPECT_EQ(companyKey(" !!! "), "!!!");
  EXPECT_TRUE(sameCompany("!!!", "!!!"));
}

TEST(CompanyName, MatchesNothingWithoutAName) {
  EXPECT_EQ(companyKey(""), "");
  EXPECT_EQ(companyKey(" \t "), "");
  EXPECT_FALSE(sameCompany("", ""));
  EXPECT_FALSE(sameCompany(" ", ""));
}

TEST(CompanyName, ComparesInvalidUtf8ByteByByte) {
  EXPECT_TRUE(sameCompany("Acme\xFF", "Acme\xFF"));
  EXPECT_FALSE(sameCompany("Acme\xFF", "Acme"));
  EXPECT_FALSE(sameCompany("Acme\xFF", "Acme\xFE"));
}

}  // namespace
}  // namespace tact
