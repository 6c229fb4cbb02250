// Where things stand on a profile in LinkedIn's older form (Ember, 2018 to 2023, and for some people still). Its class names are meant
// for people and have lived for years, so they are used here; each list is newest first. Same order of trust as elsewhere: address,
// icon, class, label.

/** An icon by its name: of 2022 and later, and before. @param {string[]} names */
const icon = (...names) => names.flatMap((name) => [`[data-test-icon^="${name}"]`, `li-icon[type^="${name}"]`]).join();

export const anchors = {
  /** At least one on every page of this form. */
  emberPage: '[id^="ember"],[class*="artdeco-"],.scaffold-layout,.pv-top-card-section',

  /** The card at the top: one in `main`; its number is not the member id of links. */
  topCard:
    "section[data-member-id],section.pv-top-card,.pv-top-card-section,.pv-top-card-v2-section,section.pv-top-card-v3",
  name: "h1,.pv-top-card-section__name,.pv-top-card--list > li:first-child",
  /** Pages below this profile; nobody else's are linked from it in this form. */
  subPage:
    'a[href*="/in/"][href*="/overlay/"],a[href*="/in/"][href*="/detail"],a[href*="/in/"][href*="/recent-activity"]',
  /** Only on one's own profile. */
  editOwn: 'a[href*="/in/"][href*="/edit/"]',

  /** "2nd", or "· 2nd"; in words beside it for screen readers: "2nd degree connection". */
  degree: ".dist-value",
  degreeWords: ".distance-badge .visually-hidden",
  headline: ".text-body-medium.break-words,.pv-top-card-section__headline,h2.mt1",
  location:
    ".text-body-small.inline.t-black--light.break-words,.pv-top-card-section__location,.pv-top-card--list-bullet > li:first-child:not(.text-body-small)",

  /** Present company and school, in this order, as buttons beside the name; the company is labelled in words. */
  works: ".pv-text-details__right-panel > li, .pv-top-card--experience-list > li",
  companyLabelled: '[aria-label^="Current company"]',
  company:
    '.pv-top-card-v2-section__company-name,.pv-top-card-section__company,[data-control-name="position_see_more"],.pv-top-card-v3--experience-list-item[data-control-name="position_see_more"]',

  /** People search prepared from this profile. */
  cannedSearch: 'a[href*="onnectionOf"],a[href*="followerOf"]',
  /** Lines in which connections and followers are counted. */
  countLine: "li,p,.pv-top-card-section__connections,.pv-top-card-v2-section__connections",
  ownConnections: 'a[href*="/mynetwork/invite-connect/connections"],a[href*="/search/results/people/?facetNetwork"]',

  photo:
    ".pv-top-card-profile-picture,.pv-top-card__photo-wrapper,.pv-top-card__photo,.pv-top-card-section__photo-wrapper,.pv-top-card-section__photo,.profile-photo-edit",
  photoShown:
    'img[src*="profile-displayphoto"],img[src*="profile-framedphoto"],img[class*="__image--show"],.pv-top-card-section__photo img',
  ghost: ".ghost-person",
  premiumIcon: `${icon("linkedin-bug-premium", "linkedin-premium")},.pv-member-badge--for-top-card .premium-icon`,
  verifiedIcon: icon("verified"),

  /** Sections below. An anchor with the section's name stands in each since 2021. */
  about: "#about,.pv-about-section,.pv-top-card-section__summary",
  experience: "#experience,#experience-section",
  experienceEntry:
    '.pvs-list > li,[data-view-name="profile-component-entity"],.artdeco-list__item,.pv-profile-section__list-item,.pv-position-entity',
  allExperience: 'a[href*="/details/experience"]',

  connectIcon: icon("connect"),
  connect: '[data-control-name="connect"],.pv-s-profile-actions--connect,button[class*="--connect"]',
  pendingIcon: icon("clock"),
  followIcon: icon("add-", "plus"),
  removeIcon: icon("remove-connection"),
  pressable: 'button,a,[role="button"],.artdeco-dropdown__item',
  /** Where the user acts upon this person besides the card. */
  stickyBar:
    ".pv-profile-sticky-header,.pv-profile-sticky-header-v2,.scaffold-layout-toolbar,.pvs-sticky-header-profile-actions",
  menu: ".artdeco-dropdown__content,.pv-s-profile-actions__overflow-dropdown",
  openMenu: ".artdeco-dropdown__content--is-open",
  messageLink: 'a[href*="/messaging/compose/"]:not([href*="body="]),a[href*="/messaging/thread/"]',

  /** Where other people's cards live. */
  strangers: "aside,.scaffold-layout__aside,.pv-browsemap-section,[role=dialog],.artdeco-modal,.discover-person-card",
};
