// Which part of a list is one person's: the row or card around their button. Both sides use it: what reads and what draws.

/** Rows are no higher above their button than this. */
const kLevels = 9;
const kWhole = '[role="listitem"],li';

/**
 * Returns the smallest element around a button that links to a person, and where a list's item lies close around that, the item.
 *
 * @param {Element} control
 * @returns {Element | null}
 */
export function rowAround(control) {
  let row = control.parentElement;
  for (let level = 0; level < kLevels && row && !personLink(row); level++) row = row.parentElement;
  if (!row || !personLink(row)) return null;
  for (let at = row, level = 0; level < 3 && at.parentElement; level++, at = at.parentElement)
    if (at.matches(kWhole)) return at;
  return row;
}

/** Returns the first link to a person in a row. @param {Element} row */
export function personLink(row) {
  return row.querySelector('a[href*="/in/"]');
}
