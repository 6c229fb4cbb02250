// One spelling of a person's name in addresses, the one host/exchange/profile_key.cpp has too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { normalVanity } from "../../extension/shared/vanity.js";

test("a name in an address is decoded, composed and small; a member number keeps its letters", () => {
  for (const written of ["J%C3%BCrgen", "ju%CC%88rgen", "jürgen"]) assert.equal(normalVanity(written), "jürgen", written);
  assert.equal(normalVanity("a%E2%80%8Fb"), "ab");
  assert.equal(normalVanity("ACoAABc-XYZ"), "ACoAABc-XYZ");
});

test("what could be nobody's key is no name", () => {
  for (const written of ["", "%20", "jane%2Fdoe", "jane%20doe", "jane%4", "%FF%FE", "jane%00", "jane%1Bdoe", "jane%C2%9Bdoe"])
    assert.equal(normalVanity(written), null, written);
});
