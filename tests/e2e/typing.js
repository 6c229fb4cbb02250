// Typing a date as a person does, digit by digit into the parts of the browser's own field (as it stands in American English: month first).

const two = (number) => String(number).padStart(2, "0");

/** A day as the value of such a field. @param {Date} at */
export const localDay = (at) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/**
 * @param {any} page @param {any} field a handle @param {Date} at @param {boolean} [hasTime]
 */
export async function typeDate(page, field, at, hasTime = false) {
  await field.focus();
  await page.keyboard.type(two(at.getMonth() + 1) + two(at.getDate()) + at.getFullYear());
  if (!hasTime) return;
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type(two(at.getHours() % 12 || 12) + two(at.getMinutes()) + (at.getHours() < 12 ? "A" : "P"));
}
