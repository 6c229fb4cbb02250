// The look of the extension's own pages (popup, first run, settings), on the palette and card of look.js.
import { kCardLook, kFont, kPalette } from "./look.js";
import { kNoteLook } from "./note-look.js";
import { kPanelLook } from "./panel-look.js";

export const kPageLook = `${kPalette}${kCardLook}${kNoteLook}
html { background: var(--paper); color: var(--ink); }
body { margin: 0; ${kFont}; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, fieldset, legend { margin: 0; padding: 0; border: 0; font: inherit; }
ul { list-style: none; }
a { color: inherit; text-underline-offset: 3px; text-decoration-color: var(--edge); }
a:hover { text-decoration-color: currentColor; }
.plain { display: grid; gap: 12px; min-width: 0; }
.soft { color: var(--soft); }
.brand { display: flex; flex: none; align-items: center; gap: 8px; font-weight: 650; font-size: 15px; }
.frame { border: 1px solid var(--line); border-radius: 12px; overflow: hidden; background: var(--paper); }
.trouble { display: grid; gap: 6px; padding: 12px 14px; border: 1px solid var(--border); border-radius: 12px; background: var(--ground); color: var(--text); }
.asked-first { flex: 1 1 100%; }
.asked-first:focus { outline: none; }
.asked-first .question { display: grid; grid-template-columns: auto 1fr; gap: 10px; }
.asked-first .act.link { color: inherit; }
.trouble h2 { display: flex; align-items: center; gap: 8px; font-weight: 650; font-size: 15px; }
.choice-list { display: grid; gap: 8px; }
.choice-list.side { grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); }
.choice {
  position: relative; display: grid; grid-template-columns: auto 1fr; column-gap: 10px; align-items: start; padding: 10px 12px; border: 1px solid var(--edge);
  border-radius: 10px; cursor: pointer; background: var(--paper);
}
.choice:hover { background: var(--wash); }
.choice:has(:checked) { border-color: var(--strong); box-shadow: inset 0 0 0 1px var(--strong); }
.choice:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: 2px; }
.choice input { margin: 3px 0 0; width: 16px; height: 16px; accent-color: var(--strong); outline: none; }
.choice .name { font-weight: 600; }
.choice .say { grid-column: 2; color: var(--soft); font-size: 13px; line-height: 1.45; }
fieldset { min-width: 0; }
fieldset > legend { font-weight: 600; margin-bottom: 8px; }
.live:empty { position: absolute; }
.field { display: grid; gap: 6px; }
.field > span { font-weight: 600; }
@media (forced-colors: active) { .choice:has(:checked) { border-color: Highlight; outline: 1px solid Highlight; } }

.popup { box-sizing: border-box; width: 392px; max-width: 100vw; display: grid; }
.popup > header { display: flex; align-items: center; justify-content: space-between; padding: 11px 16px; border-bottom: 1px solid var(--line); }
.popup > main { display: grid; gap: 16px; padding: 14px 16px 18px; }
.popup h2.over { font-size: 13.5px; font-weight: 650; color: var(--ink); }
.popup .who { font-weight: 600; font-size: 15px; margin-bottom: 8px; }
.popup .part-of { display: grid; gap: 8px; padding-top: 14px; border-top: 1px solid var(--line); }
.popup .list { display: grid; gap: 8px; }
.popup .list .who { margin: 0; }
.popup .rows { display: grid; gap: 6px; }
.popup .one { border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.popup .one[data-tone] { border-color: var(--border); }
.popup .one > summary { width: auto; padding: 7px 12px; gap: 8px; border-radius: 0; color: var(--ink); font-size: 14px; }
.popup .one[data-tone] > summary { background: var(--ground); color: var(--text); }
.popup .one > summary:hover { background: var(--wash); }
.popup .one[data-tone] > summary:hover { background: var(--over); }
.popup .one > summary:focus-visible { outline-offset: -2px; }
.popup .one > summary > span { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; flex: 1; }
.popup .one .says { margin-inline-start: auto; font-size: 13px; }
.popup .one > .fold { padding: 0; border-top: 1px solid var(--line); }
.popup .one > .fold .frame { border: 0; border-radius: 0; }
.popup .one > .fold .soft { padding: 10px 12px; }
.popup .seen .fold { gap: 16px; }
.popup .seen .fold .fold { gap: 8px; padding-inline-start: 22px; }
.popup .facts { display: grid; gap: 3px; margin: 0; font-size: 13px; }
.popup .facts div { display: grid; grid-template-columns: 2fr 3fr; gap: 10px; }
.popup .facts dt { color: var(--soft); }
.popup .facts dt::first-letter, .popup .counts li::first-letter { text-transform: uppercase; }
.popup .facts dd { margin: 0; }
.popup .counts { display: grid; gap: 4px; font-size: 13px; }
.popup .counts .missed { font-weight: 600; }
.popup .seen .row { justify-content: space-between; }

.screen { box-sizing: border-box; max-width: 640px; min-height: 100vh; margin: 0 auto; padding: 40px 24px 48px; display: grid; align-content: start; gap: 28px; font-size: 16px; }
.screen .top { display: flex; align-items: center; justify-content: space-between; gap: 16px; }
.screen h1 { font-size: 28px; line-height: 1.25; font-weight: 680; letter-spacing: -.015em; text-wrap: balance; }
.screen h1:focus { outline: none; }
.screen h2 { font-size: 16px; font-weight: 650; }
.screen .lead { font-size: 17px; line-height: 1.55; }
.screen form, .screen .stack { display: grid; gap: 22px; }
.screen .block { display: grid; gap: 10px; }
.screen .choice { padding: 13px 14px; }
.screen .choice .say { font-size: 14.5px; }
.screen .ticks { display: grid; gap: 9px; }
.screen .ticks li { display: grid; grid-template-columns: 20px 1fr; gap: 10px; align-items: start; }
.screen .ticks .icon { margin-top: 2px; }
.screen .sample { padding: 16px 18px; border: 1px solid var(--line); border-radius: 14px; background: var(--wash); display: grid; gap: 12px; margin: 0; }
.screen .sample figcaption { font-size: 13px; color: var(--soft); }
.screen .sample .pill { display: inline-flex; align-items: center; gap: 6px; padding: 4px 14px; border: 1px solid var(--edge); border-radius: 16px; font-size: 14px; font-weight: 600; color: var(--soft); }
.screen .sample .pill.tone { padding: 3px 11px 3px 8px; border-color: var(--border); background: var(--ground); color: var(--text); font-size: 13px; }
.screen .steps-bar { display: flex; gap: 6px; align-items: center; font-size: 14px; color: var(--soft); }
.screen .steps-bar i { width: 22px; height: 4px; border-radius: 2px; background: var(--line); }
.screen .steps-bar i.past { background: var(--strong); }
.screen .steps-bar span { margin-inline-start: 6px; }
.screen .buttons { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; padding-top: 6px; }
.screen .inside .act, .screen .buttons .act { min-height: 40px; padding: 8px 20px; border-radius: 20px; font-size: 15px; }
.screen .buttons .act.link { padding: 8px 10px; margin: 0; }
.screen .inside h3, .screen .dates .small { color: inherit; font-size: inherit; font-weight: 600; }
.screen .choices .act { min-height: 34px; padding: 6px 14px; border-radius: 17px; font-size: 14px; }
.screen .terms { padding: 14px 16px; border: 1px solid var(--border); border-radius: 12px; background: var(--ground); color: var(--text); }
input:is([type=text], [type=date], [type=datetime-local]) { box-sizing: border-box; width: 100%; min-height: 34px; padding: 5px 10px; border: 1px solid var(--edge); border-radius: 8px; background: var(--paper); color: var(--ink); font: inherit; }
.screen input:is([type=text], [type=date], [type=datetime-local]) { min-height: 42px; padding: 8px 12px; border-radius: 10px; }
textarea, select { box-sizing: border-box; width: 100%; padding: 7px 10px; border: 1px solid var(--edge); border-radius: 8px; background: var(--paper); color: var(--ink); font: inherit; }
textarea { resize: vertical; }
:is(input, select)[aria-invalid] { box-shadow: inset 0 0 0 2px var(--ink); }
.popup .note { margin-block: 0 4px; }
@media (max-width: 360px) {
  .popup .note { height: auto; min-height: 8.2em; grid-template-rows: auto; }
  .popup .note > .over, .popup .hits { flex-wrap: wrap; }
  .popup .note > .over b, .popup .hits .act { white-space: normal; }
  .popup .note > .first { -webkit-line-clamp: none; }
}
.popup .write .fold { gap: 12px; }
@media (forced-colors: active) { .screen .steps-bar i { forced-color-adjust: none; background: GrayText; } .screen .steps-bar i.past { background: Highlight; } }
@media (max-width: 480px) { .screen { padding: 24px 16px 32px; } .screen h1 { font-size: 23px; } }
${kPanelLook}`;
