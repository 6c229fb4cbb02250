// Signs that mean the same in the rows of every list, in both of LinkedIn's forms. Classes are those of the older form (Ember) only; how its
// rows are built, each reader says (RowForm in rows.js). Plain exports: a bundler shortens those, and not the members of an object.

export const personLink = 'a[href*="/in/"]';
/** A line of text in the newer form; in the older one a reader names its lines (RowForm). */
export const line = "p";
/** "12 other mutual connections": a search prepared from this row. */
export const mutualSearch = 'a[href*="SHARED_CONNECTIONS_CANNED_SEARCH"],a[href*="onnectionOf="]';
export const photo = 'img[src*="profile-displayphoto"],img[src*="profile-framedphoto"]';
/** Stands where there is no photo, and behind every photo that is drawn over it. */
export const ghost = 'svg[id="person-accent-4"],[class*="ghost-person"],[class*="ghost-entity"]';
export const premium = 'svg[id^="linkedin-bug-premium"],[data-test-icon^="linkedin-bug-premium"]';
export const verified = 'svg[id="verified-medium"],svg[id="verified-small"],[data-test-icon^="verified"]';

/** Connect as a link, for profiles and for search; `vanityName` says whom it invites. */
export const inviteLink = 'a[href*="custom-invite/"][href*="vanityName="]';
/** Connect as a button: by its icon, in both forms, or by its key. */
export const connectSign =
  'svg[id="connect-small"],[data-test-icon="connect-small"],[componentkey^="ConnectButtonstate:"][componentkey$="_connect"],[id^="ConnectButtonstate:"][id$="_connect"]';
export const pendingSign =
  'svg[id="clock-small"],[data-test-icon="clock-small"],[componentkey^="ConnectButtonstate:"][componentkey$="_pending"],[id^="ConnectButtonstate:"][id$="_pending"]';
export const pressable = 'a,button,[role="button"]';
