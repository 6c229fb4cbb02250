// Where things stand on a profile in LinkedIn's older form (Ember, 2018 to 2023, and for some people still). Its class names are meant
// for people and have lived for years, so they are used here; each list is newest first. Same order of trust as elsewhere: address,
// icon, class, label.

/** An icon by its name: of 2022 and later, and before. @param {string[]} names */
const icon = (...names) => names.flatMap((name) => [`[data-test-icon^="${name}"]`, `li-icon[type^="${name}"]`]).join();

/** At least one on every page of this form. */
export const emberPage = '[id^="ember"],[class*="artdeco-"],.scaffold-layout,.pv-top-card-section';

/** The card at the top: one in `main`; its number is not the member id of links. */
export const topCard =
  "section[data-member-id],section.pv-top-card,.pv-top-card-section,.pv-top-card-v2-section,section.pv-top-card-v3";
export const name = "h1,.pv-top-card-section__name,.pv-top-card--list > li:first-child";
/** Pages below this profile; nobody else's are linked from it in this form. */
export const subPage =
  'a[href*="/in/"][href*="/overlay/"],a[href*="/in/"][href*="/detail"],a[href*="/in/"][href*="/recent-activity"]';
/** Only on one's own profile. */
export const editOwn = 'a[href*="/in/"][href*="/edit/"]';

/** "2nd", or "· 2nd"; in words beside it for screen readers: "2nd degree connection". */
export const degree = ".dist-value";
export const degreeWords = ".distance-badge .visually-hidden";
export const headline = ".text-body-medium.break-words,.pv-top-card-section__headline,h2.mt1";
export const location =
  ".text-body-small.inline.t-black--light.break-words,.pv-top-card-section__location,.pv-top-card--list-bullet > li:first-child:not(.text-body-small)";

/** Present company and school, in this order, as buttons beside the name; the company is labelled in words. */
export const works = ".pv-text-details__right-panel > li, .pv-top-card--experience-list > li";
export const companyLabelled = '[aria-label^="Current company"]';
export const company =
  '.pv-top-card-v2-section__company-name,.pv-top-card-section__company,[data-control-name="position_see_more"],.pv-top-card-v3--experience-list-item[data-control-name="position_see_more"]';

/** People search prepared from this profile. */
export const cannedSearch = 'a[href*="onnectionOf"],a[href*="followerOf"]';
/** Lines in which connections and followers are counted. */
export const countLine = "li,p,.pv-top-card-section__connections,.pv-top-card-v2-section__connections";
export const ownConnections =
  'a[href*="/mynetwork/invite-connect/connections"],a[href*="/search/results/people/?facetNetwork"]';

export const photo =
  ".pv-top-card-profile-picture,.pv-top-card__photo-wrapper,.pv-top-card__photo,.pv-top-card-section__photo-wrapper,.pv-top-card-section__photo,.profile-photo-edit";
export const photoShown =
  'img[src*="profile-displayphoto"],img[src*="profile-framedphoto"],img[class*="__image--show"],.pv-top-card-section__photo img';
export const ghost = ".ghost-person";
export const premiumIcon = `${icon("linkedin-bug-premium", "linkedin-premium")},.pv-member-badge--for-top-card .premium-icon`;
export const verifiedIcon = icon("verified");

/** Sections below. An anchor with the section's name stands in each since 2021. */
export const about = "#about,.pv-about-section,.pv-top-card-section__summary";
export const experience = "#experience,#experience-section";
export const experienceEntry =
  '.pvs-list > li,[data-view-name="profile-component-entity"],.artdeco-list__item,.pv-profile-section__list-item,.pv-position-entity';
export const allExperience = 'a[href*="/details/experience"]';

export const connectIcon = icon("connect");
export const connect = '[data-control-name="connect"],.pv-s-profile-actions--connect,button[class*="--connect"]';
export const pendingIcon = icon("clock");
export const followIcon = icon("add-", "plus");
export const removeIcon = icon("remove-connection");
export const pressable = 'button,a,[role="button"],.artdeco-dropdown__item';
/** Where the user acts upon this person besides the card. */
export const stickyBar =
  ".pv-profile-sticky-header,.pv-profile-sticky-header-v2,.scaffold-layout-toolbar,.pvs-sticky-header-profile-actions";
export const menu = ".artdeco-dropdown__content,.pv-s-profile-actions__overflow-dropdown";
export const openMenu = ".artdeco-dropdown__content--is-open";
export const messageLink = 'a[href*="/messaging/compose/"]:not([href*="body="]),a[href*="/messaging/thread/"]';

/** Where other people's cards live. */
export const strangers =
  "aside,.scaffold-layout__aside,.pv-browsemap-section,[role=dialog],.artdeco-modal,.discover-person-card";
