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

export const anchors = {
  /** At least one on every SDUI page; none on the older form. */
  sduiPage:
    '[data-sdui-screen],main#workspace,body[data-rehydrated],#root[data-strictmode],[componentkey^="com.linkedin.sdui"]',

  /**
   * The card at the top. One per profile, but two nodes carry its key, an outer div and the section in it. The middle of
   * the key is the member id.
   */
  topCard: keyed('$="Topcard"'),
  /** Key before the person's vanity name; holds the name. In some builds only. */
  verificationPrefix: "ProfileVerificationTriggerRef-",
  verification: keyed('^="ProfileVerificationTriggerRef-"'),

  /** The name: the first heading of the top card. h2 in nearly all builds. */
  name: "h1, h2",
  /** Any link to a person; to whom, its address says. */
  personLink: 'a[href*="/in/"]',
  contactInfo: 'a[href*="/overlay/contact-info/"]',
  /** Only on one's own profile. */
  editOwn: 'a[href*="/edit/intro/"]',

  /** Direct parent of the degree that is always pre-rendered as "1st" and hidden by a style sheet: not to be believed. */
  fakeDegreeParent: 'div[data-display-contents="true"]',

  /** The photo; without a key it is the first own link with a figure, before the name. */
  photo: keyed('="topcard-logo-image-referencekey"'),
  photoImage: 'img[src*="profile-displayphoto"],img[src*="profile-framedphoto"]',
  photoFramed: 'img[src*="profile-framedphoto"]',

  companyIcon: 'svg[id="company-accent-4"]',
  schoolIcon: 'svg[id="school-accent-4"]',
  premiumIcon: 'svg[id^="linkedin-bug-premium"]',
  verifiedIcon: 'svg[id="verified-medium"]',
  bellIcon: 'svg[id^="bell-"]',

  /** People search prepared from this profile: mutual connections (network F), all connections (F and S), followers. */
  cannedSearch: `${kPeopleSearch}[href*="connectionOf"],${kPeopleSearch}[href*="followerOf"]`,

  /** Cards below; they come late. */
  about: keyed('$="About"'),
  experience: keyed('$="ExperienceTopLevelSection"'),
  experienceEntry: keyed('^="entity-collection-item-"'),
  cardText: '[data-testid="expandable-text-box"]',
  /** The whole list on a page of its own: "Show all 7 experiences"; on one's own profile also a pencil without words. */
  allExperience: 'a[href*="/details/experience"]',

  /** The bar that slides in when one scrolls; before or inside the card, depending on the build. */
  stickyBar: '[role="toolbar"]',
  menu: '[role="menu"]',
  menuItem: '[role="menuitem"]',
  /** A menu button that is open now; the menu itself hangs elsewhere in the document. */
  openMenuButton: 'button[aria-expanded="true"]',

  /** Connect as a link; `vanityName` says whom it invites. Strangers' have the very same form. */
  inviteLink: 'a[href*="custom-invite/"][href*="vanityName="]',
  connectIcon: 'svg[id="connect-small"]',
  /** Connect by key; LinkedIn may keep several variants in the page, all but one hidden. */
  connectKey: keyed(kConnectState, '$="_connect"'),
  pendingKey: keyed(kConnectState, '$="_pending"'),
  pressable: 'a,button,[role="button"],[role="menuitem"]',
  pendingIcon: 'svg[id="clock-small"]',
  /** Removes a connection; in the open More menu, in builds that give it a sign at all. */
  removeIcon: 'svg[id^="remove-connection"]',
  followIcon: 'svg[id="add-small"]',
  followKey: keyed('^="FollowButton"'),
  /** "Message", shown for every degree. The menu's "send this profile to someone" has `body=` and is another thing. */
  messageLink: 'a[href*="/messaging/compose/"]:not([href*="body="])',

  /** Where other people's cards live. */
  strangers: `aside,dialog,[role="listitem"],[role="dialog"],${keyed('^="profileAside"')}`,
};
