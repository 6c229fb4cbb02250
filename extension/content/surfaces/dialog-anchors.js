// Where things stand in the dialog in which an invitation is sent. LinkedIn draws it in its older form (Ember) even over its new pages,
// so class names may be used; the words of labels.js are for the day when they are gone.

/** Any dialog: of the older form, or the browser's own. Closed ones lie about. */
export const dialog = '[role="dialog"],[role="alertdialog"],[data-test-modal],dialog[open]';
/** It is about sending an invitation: by name, by the box for the note. */
export const invite =
  '.send-invite,[data-test-modal-id="send-invite-modal"],[aria-labelledby="send-invite-modal"],#send-invite-modal,textarea#custom-message,.send-invite__custom-message';
/** "You've reached the weekly invitation limit." */
export const limit = '[class*="ip-fuse-limit-alert"],[id^="ip-fuse-limit-alert"]';
/** Sells more notes when none is left. */
export const upsell = 'a[href*="/premium/"],[class*="upsell"],[class*="premium"]';
/** The person must be proved to be known by their e-mail address. */
export const email = 'input[type="email"],input#email,input[name="email"]';

/** The name, in bold, before a note is begun. */
export const name = ".artdeco-modal__content strong,strong";
/** The box. It has no maxlength: the counter beside it tells. */
export const box = "textarea#custom-message,textarea[name=message],.send-invite__custom-message,textarea";
/** What sends, with a note or without: the main button of the bar below; the others add or cancel a note. */
export const send = ".artdeco-modal__actionbar .artdeco-button--primary";
export const button = 'button,[role="button"]';
