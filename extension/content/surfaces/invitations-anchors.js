// Where things stand in the invitation manager, in LinkedIn's newer form (SDUI) and in the older one (Ember). What a row tells of its person
// is the business of rows.js. Rows of pages, newsletters, events and groups have the same form: what they lead to tells them apart.
//
// When LinkedIn changes: mend here first, add a page to tests/pages that shows the new form, keep the old one working.

/** @typedef {import("../rows.js").RowForm} RowForm */

export const anchors = {
  /** One per invitation in the newer form; some builds have the key, those of 2025 the name of the view. */
  row: '[role="listitem"],[componentkey^="urn:li:invitation:"],[id^="urn:li:invitation:"],[data-view-name="pending-invitation"]',
  /** The newer form's screens. */
  receivedScreen: /Invitation(?:Manager)?Received(?:WithType)?$/,
  sentScreen: /Invitation(?:Manager)?Sent(?:WithType)?$/,

  /** What one presses; links to people, messages and lists of people are no decisions. */
  pressable: "button,a[aria-label],[role='button']",
  noDecision:
    'a[href*="/messaging/"],a[href*="/search/"],[aria-expanded],[data-testid*="expandable"] *,.lt-line-clamp__more,.message-anywhere-button',
  /** Some builds give Withdraw the address of the profile, as they do with Pending. */
  toPerson: 'a[href*="/in/"]',
  /** Two per received invitation in the builds of 2025: Ignore, then Accept. */
  action2025: '[data-view-name="invitation-action"]',

  /** An invitation to something, not from somebody. */
  otherKind: [
    "company",
    "showcase",
    "school",
    "newsletters",
    "events",
    "event",
    "groups",
    "pulse",
    "services",
    "learning",
  ]
    .map((path) => `a[href*="linkedin.com/${path}/"],a[href^="/${path}/"]`)
    .join(),

  /** A note, where it is marked; else it is the line after the buttons. */
  note: '[data-testid="expandable-text-box"]',
  /** In a note: "see more". */
  noNote: 'button,[role="button"],a,.lt-line-clamp__more,.lt-line-clamp__ellipsis',
  /** "Reply to X": there is a note. */
  reply: 'a[href*="/messaging/"][href*="invitation"]',

  line: "p",
};

/** The older form. */
export const ember = {
  row: "li.invitation-card,.invitation-card:not(li *)",
  /** @type {RowForm} */
  form: {
    link: 'a.invitation-card__link[href*="/in/"],.invitation-card__picture[href*="/in/"],a[href*="/in/"]',
    name: ".invitation-card__title",
    headline: ".invitation-card__subtitle",
    mutual: ".member-insights,.member-insights__count",
    alone: false,
  },
  note: ".invitation-card__custom-message",
  age: ".time-badge",
};
