// Where the rows stand in the lists that carry Connect, in LinkedIn's newer form (SDUI) and in the older one (Ember). What a row says is
// the business of rows.js. The order of trust is: key or role, address, screen; classes only in the older form, which does not hash them.
//
// When LinkedIn changes: mend here first, add a page to tests/pages that shows the new form, keep the old one working.

/** @typedef {import("../rows.js").RowForm} RowForm */

/** At least one on every page of the newer form; none on the older. */
export const sduiPage =
  '[data-sdui-screen],main#workspace,body[data-rehydrated],#root[data-strictmode],[componentkey^="com.linkedin.sdui"]';
/** At least one on every page of the older form, outside the shadow root of its dialogs. */
export const emberPage = '[id^="ember"],[class*="artdeco-"],[class*="scaffold-layout"]';

/** One per page; in some builds a div with the role. */
export const main = 'main,[role="main"]';
/** Its value ends in the name of the screen. Missing in some builds. */
export const screen = "[data-sdui-screen]";

/** People in search results, in My Network and in its dialogs: one per person. Advertisements are plain divs. */
export const sduiRow = '[role="listitem"]';
/** A dialog over the list ("Show all"), with a list of its own. */
export const openDialog = 'dialog[open],[role="dialog"]';
/** Invitations the user received, shown above the people in My Network: they are about accepting. */
export const invitationsPreview = '[componentkey="MyNetwork_InvitationsPreview"],[id="MyNetwork_InvitationsPreview"]';

/** People of the hiring team on a job's page, and others who may help, which is not the same. */
export const jobPeople =
  '[componentkey^="JobDetailsPeopleWhoCanHelpSlot_"],[id^="JobDetailsPeopleWhoCanHelpSlot_"],[data-sdui-component*="peopleWhoCanHelp"],[class*="job-details-people-who-can-help__section"]';
/** The older form's hiring team alone. */
export const jobHirer = ".hirer-card__hirer-information,.jobs-poster__name";

/** Screens of other lists and pages: while one stands, the page before has not gone yet. */
export const kOtherScreens =
  /(?:SearchResults(?:People|All|Content)|Grow|CohortSeeAll|CatchUpAll|Connections|InvitationManagerReceived|InvitationReceivedWithType|InvitationSentWithType|MainFeed|profile\.Profile|JobDetails|SemanticJobDetails)$/;

/** The older form's rows. @type {Record<'search' | 'grow' | 'company' | 'hirer', { row: string, form: RowForm }>} */
export const ember = {
  search: {
    row: '[data-view-name="search-entity-result-universal-template"],[data-chameleon-result-urn],.entity-result',
    form: {
      degree: ".entity-result__badge-text",
      headline: ".entity-result__primary-subtitle,.t-14.t-black.t-normal",
      location: ".entity-result__secondary-subtitle,.t-14.t-normal:not(.t-black):not(.t-black--light)",
      mutual: ".entity-result__insights,.entity-result__simple-insight,.reusable-search-simple-insight",
    },
  },
  grow: {
    row: '.discover-person-card,[class*="discover-entity-type-card"],li[class*="discover-fluid-entity"]',
    form: {
      name: '[class*="person-card__name"]',
      headline: '[class*="person-card__occupation"]',
      mutual: '.member-insights,[class*="insight"]',
    },
  },
  company: {
    row: ".org-people-profile-card__profile-card-spacing",
    form: {
      link: '.artdeco-entity-lockup__title a[href*="/in/"],.artdeco-entity-lockup__image a[href*="/in/"]',
      name: ".lt-line-clamp",
      degree: ".artdeco-entity-lockup__degree",
      headline: ".artdeco-entity-lockup__subtitle",
      mutual: ".member-insights,[class*='insight'],.artdeco-entity-lockup__caption",
    },
  },
  hirer: {
    row: '[class*="hirer-card__container"],.jobs-poster,.hirer-card__hirer-information',
    form: {
      name: ".jobs-poster__name,.hirer-card__hirer-name",
      degree: '.hirer-card__connection-degree,[class*="connection-degree"]',
      headline: '.linked-area .text-body-small,[class*="hirer-card__hirer-headline"]',
    },
  },
};
