// Where things stand on a profile page in LinkedIn's server-driven form (SDUI, since 2026). Every selector that the
// profile reader uses is here, with what it expects. Classes are hashed and shared between unlike things, so none is
// used; the order of trust is: address of a link, key or id, icon, role, label.
//
// When LinkedIn changes: mend here first, add a page to tests/pages that shows the new form, keep the old one working.

/**
 * Selects by key. Since autumn 2026 keys wander from `componentkey` to `id`, card by card: both are looked at.
 *
 * @param {string} test an attribute test, `^="..."`, `$="..."` or `="..."`
 * @param {string} [also] a second one
 */
const keyed = (test, also = "") =>
  ["componentkey", "id"].map((name) => `[${name}${test}]${also && `[${name}${also}]`}`).join();

const kConnectState = '^="ConnectButtonstate:invitation:"';
const kPeopleSearch = 'a[href*="/search/results/people/"]';

/** At least one on every SDUI page; none on the older form. */
export const sduiPage =
  '[data-sdui-screen],main#workspace,body[data-rehydrated],#root[data-strictmode],[componentkey^="com.linkedin.sdui"]';

/**
 * The card at the top. One per profile, but two nodes carry its key, an outer div and the section in it. The middle of
 * the key is the member id.
 */
export const topCard = keyed('$="Topcard"');
/** Key before the person's vanity name; holds the name. In some builds only. */
export const verificationPrefix = "ProfileVerificationTriggerRef-";
export const verification = keyed('^="ProfileVerificationTriggerRef-"');

/** The name: the first heading of the top card. h2 in nearly all builds. */
export const name = "h1, h2";
/** Any link to a person; to whom, its address says. */
export const personLink = 'a[href*="/in/"]';
export const contactInfo = 'a[href*="/overlay/contact-info/"]';
/** Only on one's own profile. */
export const editOwn = 'a[href*="/edit/intro/"]';

/** Direct parent of the degree that is always pre-rendered as "1st" and hidden by a style sheet: not to be believed. */
export const fakeDegreeParent = 'div[data-display-contents="true"]';

/** The photo; without a key it is the first own link with a figure, before the name. */
export const photo = keyed('="topcard-logo-image-referencekey"');
export const photoImage = 'img[src*="profile-displayphoto"],img[src*="profile-framedphoto"]';
export const photoFramed = 'img[src*="profile-framedphoto"]';

export const companyIcon = 'svg[id="company-accent-4"]';
export const schoolIcon = 'svg[id="school-accent-4"]';
export const premiumIcon = 'svg[id^="linkedin-bug-premium"]';
export const verifiedIcon = 'svg[id="verified-medium"]';
export const bellIcon = 'svg[id^="bell-"]';

/** People search prepared from this profile: mutual connections (network F), all connections (F and S), followers. */
export const cannedSearch = `${kPeopleSearch}[href*="connectionOf"],${kPeopleSearch}[href*="followerOf"]`;

/** Cards below; they come late. */
export const about = keyed('$="About"');
export const experience = keyed('$="ExperienceTopLevelSection"');
export const experienceEntry = keyed('^="entity-collection-item-"');
export const cardText = '[data-testid="expandable-text-box"]';
/** The whole list on a page of its own: "Show all 7 experiences"; on one's own profile also a pencil without words. */
export const allExperience = 'a[href*="/details/experience"]';

/** The bar that slides in when one scrolls; before or inside the card, depending on the build. */
export const stickyBar = '[role="toolbar"]';
export const menu = '[role="menu"]';
export const menuItem = '[role="menuitem"]';
/** A menu button that is open now; the menu itself hangs elsewhere in the document. */
export const openMenuButton = 'button[aria-expanded="true"]';

/** Connect as a link; `vanityName` says whom it invites. Strangers' have the very same form. */
export const inviteLink = 'a[href*="custom-invite/"][href*="vanityName="]';
export const connectIcon = 'svg[id="connect-small"]';
/** Connect by key; LinkedIn may keep several variants in the page, all but one hidden. */
export const connectKey = keyed(kConnectState, '$="_connect"');
export const pendingKey = keyed(kConnectState, '$="_pending"');
export const pressable = 'a,button,[role="button"],[role="menuitem"]';
export const pendingIcon = 'svg[id="clock-small"]';
/** Removes a connection; in the open More menu, in builds that give it a sign at all. */
export const removeIcon = 'svg[id^="remove-connection"]';
export const followIcon = 'svg[id="add-small"]';
export const followKey = keyed('^="FollowButton"');
/** "Message", shown for every degree. The menu's "send this profile to someone" has `body=` and is another thing. */
export const messageLink = 'a[href*="/messaging/compose/"]:not([href*="body="])';

/** Where other people's cards live. */
export const strangers = `aside,dialog,[role="listitem"],[role="dialog"],${keyed('^="profileAside"')}`;
