// Where on the settings page: "#rules/hiring/selected" is the section "rules", at "hiring/selected". Pure.

/**
 * @param {string} hash as the address has it
 * @param {string[]} sections the first is where one lands without an address
 * @returns {{ section: string, at: string }}
 */
export function placeOf(hash, sections) {
  const [section, ...rest] = hash.replace(/^#/, "").split("/");
  if (!sections.includes(section)) return { section: sections[0], at: "" };
  return { section, at: rest.map(decoded).join("/") };
}

/** The address of a place. @param {string} section @param {string} [at] */
export function linkTo(section, at = "") {
  return at ? `#${section}/${at.split("/").map(encodeURIComponent).join("/")}` : `#${section}`;
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
