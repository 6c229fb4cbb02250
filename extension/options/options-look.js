// The look of the settings page, on what all pages share (ui/page-look.js): sections beside their contents, panels of lines, rules that open,
// the field for a rule's text. The palette is look.js's; no size here is smaller than 12.5 px, and 320 px of width are enough.

export const kOptionsLook = `
.options { box-sizing: border-box; display: grid; grid-template-columns: 208px minmax(0, 720px); justify-content: center; gap: 64px; min-height: 100vh; padding: 44px 32px 112px; font-size: 15px; line-height: 1.5; }
.options > nav { position: sticky; top: 44px; align-self: start; display: grid; gap: 22px; }
.options nav .brand { padding-inline-start: 12px; font-size: 17px; }
.options nav ul { display: grid; gap: 2px; }
.options nav a { display: block; padding: 8px 12px; border-radius: 9px; color: var(--soft); font-weight: 500; text-decoration: none; }
.options nav a:hover { background: var(--wash); color: var(--ink); }
.options nav a[aria-current] { background: var(--wash); color: var(--strong); font-weight: 650; }
.options main { min-width: 0; padding-block-end: var(--told, 0px); }
.section, .section .block, .section .drop, .section .panel { grid-template-columns: minmax(0, 1fr); }
.section { display: grid; gap: 30px; font-size: 15px; line-height: 1.5; }
.section > header { display: grid; gap: 8px; }
.section h1 { font-size: 28px; line-height: 1.2; font-weight: 680; letter-spacing: -.015em; text-wrap: balance; }
.section h1:focus { outline: none; }
.section .lead-in { max-width: 60ch; color: var(--soft); font-size: 16px; }
.section h2 { font-size: 17px; line-height: 1.35; font-weight: 650; }
.section h3 { font-size: 15px; font-weight: 600; color: var(--ink); }
.section h4 { margin: 0; font-size: 13px; font-weight: 600; color: var(--soft); }
.section .small { font-size: 13.5px; line-height: 1.45; }
.section .block { display: grid; gap: 12px; }
.section .block + .block { padding-top: 28px; border-top: 1px solid var(--line); }
.section .block > .soft { max-width: 62ch; margin-top: -6px; }
.section .act { min-height: 34px; padding: 6px 15px; border-radius: 17px; font-size: 14px; }
.section .act.link { min-height: 30px; padding: 4px 8px; margin: 0 -8px; font-size: 14px; }
.section a.act { display: inline-flex; align-items: center; text-decoration: none; }
.section .choice { align-content: start; padding: 12px 14px; }
.section .choice .say { font-size: 14px; }
.section .choice-list.side { grid-template-columns: repeat(auto-fit, minmax(min(204px, 100%), 1fr)); }
.section .row { column-gap: 12px; row-gap: 8px; }
.section .between { justify-content: space-between; }
.section .between > :first-child { flex: 1 1 auto; min-width: 0; max-width: 100%; }
.section .row.between > span:first-child { flex: 1 1 240px; }
.section .two { display: grid; gap: 1px; }
.section .who { font-weight: 600; }
.section .quiet-link { text-decoration-color: transparent; }
.section .quiet-link:hover { text-decoration-color: currentColor; }
.section .empty { padding: 22px 20px; border: 1px dashed var(--edge); border-radius: 12px; color: var(--soft); text-align: center; }
.section .panel { display: grid; gap: 10px; padding: 16px 18px; border: 1px solid var(--line); border-radius: 12px; }
.section .panel h2 { font-size: 15px; }
.section .panel.stack { gap: 14px; }
.section .lines { display: grid; gap: 8px; }
.section .cards { gap: 0; padding: 0; }
.section .cards > li { padding: 11px 18px; }
.section .cards > li + li { border-top: 1px solid var(--line); }
.section .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr)); gap: 16px 20px; align-items: start; }
.section .field { align-content: start; }
.section .pair > .row { align-self: end; min-height: 40px; }
.section .field > label { font-weight: 600; }
.section .field > .small { font-weight: 400; }
.section .back-link { margin-bottom: -2px; font-size: 14px; }
.section .back-link a::before { content: "← "; content: "← " / ""; }
[dir=rtl] .section .back-link a::before { content: "→ "; content: "→ " / ""; }
.section .under-head { margin-top: -16px; }
.section .ending { padding-top: 22px; border-top: 1px solid var(--line); }
.section :is(input[type=text], input[type=search], select) { box-sizing: border-box; width: 100%; min-height: 40px; padding: 7px 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--paper); color: var(--ink); font: inherit; }
.section input::placeholder { color: var(--soft); opacity: 1; }
.section input[type=number] { box-sizing: border-box; width: 96px; min-height: 36px; padding: 5px 10px; border: 1px solid var(--edge); border-radius: 9px; background: var(--paper); color: var(--ink); font: inherit; }
.section code, .section .code { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace; font-size: 13px; }
.section progress { width: 100%; height: 8px; accent-color: var(--strong); }
.section .row progress { flex: 1; max-width: 260px; }
.section .trouble > p + p { margin-top: 2px; }
.section .well { display: flex; align-items: center; gap: 10px; font-weight: 600; }
.section .tick { display: flex; gap: 10px; align-items: baseline; font-weight: 500; }
.section .tick input { width: 16px; height: 16px; accent-color: var(--strong); transform: translateY(2px); }

.switch { display: inline-flex; align-items: center; justify-content: space-between; gap: 14px; cursor: pointer; font-weight: 500; }
.switch input { appearance: none; position: relative; flex: none; box-sizing: border-box; width: 38px; height: 22px; margin: 0; border: 1px solid var(--edge); border-radius: 11px; background: var(--wash); cursor: pointer; }
.switch input::before { content: ""; position: absolute; top: 3px; inset-inline-start: 3px; width: 14px; height: 14px; border-radius: 7px; background: var(--edge); }
.switch input:hover { border-color: var(--ink); }
.switch input:checked { border-color: var(--strong); background: var(--strong); }
.switch input:checked::before { inset-inline-start: 19px; background: var(--on); }

.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr)); gap: 12px; }
.filters .wide { grid-column: 1 / -1; }
.filters .field { gap: 4px; }
.filters .field > span { font-weight: 500; }
.section .filters select { min-height: 36px; padding: 4px 8px; font-size: 14px; }
.section > search input { min-height: 44px; }
.topic { display: grid; gap: 10px; }
.section > .row.between { margin-bottom: -14px; min-height: 30px; }
.rules { border: 1px solid var(--line); border-radius: 12px; }
.rules > li { scroll-margin-top: 16px; }
.rules > li + li { border-top: 1px solid var(--line); }
.rule-head { display: flex; align-items: center; gap: 10px; padding-inline-end: 16px; }
.rule-head h3 { flex: 1; min-width: 0; }
.opener { display: flex; align-items: center; gap: 10px; width: 100%; padding: 11px 6px 11px 14px; border: 0; border-radius: 11px; background: none; color: var(--ink); font: inherit; font-weight: 500; text-align: start; cursor: pointer; }
[dir=rtl] .opener { padding: 11px 14px 11px 6px; }
.opener:hover .name { text-decoration: underline; text-decoration-color: var(--edge); text-underline-offset: 3px; }
.opener:focus-visible { outline-offset: -2px; }
.opener .line { color: var(--soft); }
.opener[aria-expanded=true] .line { transform: rotate(90deg); }
.opener[aria-expanded=true] .name { font-weight: 650; }
.rule.off .opener .name { color: var(--soft); }
.rule.off .sign-of { opacity: .45; }
.opener .named { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; flex: 1; }
.tag { padding: 1px 8px; border: 1px solid var(--line); border-radius: 9px; background: var(--wash); color: var(--soft); font-size: 12.5px; font-weight: 400; white-space: nowrap; }
.rule-body { display: grid; gap: 16px; padding: 2px 18px 20px 70px; }
[dir=rtl] .rule-body { padding: 2px 70px 20px 18px; }
.rule-body .message { font-size: 15.5px; font-weight: 500; }
.rule-body .part { display: grid; gap: 6px; }
.rule-body summary { font-size: 14px; }
.source-list { display: grid; gap: 4px; font-size: 14px; }
.examples { display: grid; gap: 8px; font-size: 14px; }
.examples > li { padding: 8px 12px; border-radius: 8px; background: var(--wash); }
.section dl { margin: 0; }
.section dd { margin: 0; }
.examples dl > div { display: flex; flex-wrap: wrap; gap: 2px 8px; }
.examples dt::after { content: ":"; }
[dir=rtl] .section :is(dt, dd) { unicode-bidi: plaintext; }
.examples dt, .section .facts dt { color: var(--soft); }
:is(.examples, .facts) dt::first-letter { text-transform: uppercase; }
.examples p + dl { color: var(--soft); }
.section .facts { display: grid; gap: 7px; }
.section .facts > div { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 4px 16px; }
.values { display: grid; border-top: 1px solid var(--line); }
.value-row { display: grid; gap: 6px; padding: 12px 0; border-bottom: 1px solid var(--line); }
.value-row .switch { width: 100%; }
.value-row .what { font-weight: 500; }
.number { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 6px 16px; align-items: center; }
.number > label { font-weight: 500; }
.number > .row { justify-content: flex-end; }
.section .number select { width: auto; min-height: 36px; padding: 4px 10px; }
.number [role=alert] { grid-column: 1 / -1; text-align: end; }
.number [role=alert]:empty { display: none; }
.layers { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 14px; min-height: 22px; }
.layers .small { display: flex; flex-wrap: wrap; gap: 0 6px; font-size: 13px; }
.layers .small > span + span::before { content: "→ "; }
.layers .leads:not(:first-child) { color: var(--ink); }
.section .layers .act.link { min-height: 24px; margin-inline-start: auto; padding: 1px 8px; font-size: 13px; }

.templates { display: flex; flex-wrap: wrap; gap: 8px; }
.code { position: relative; display: grid; grid-template-columns: auto minmax(0, 1fr); border: 1px solid var(--edge); border-radius: 12px; background: var(--paper); line-height: 21px; }
.code:focus-within { outline: 2px solid var(--focus); outline-offset: 1px; }
.gutter { overflow: hidden; padding: 12px 0; border-inline-end: 1px solid var(--line); border-radius: 11px 0 0 11px; background: var(--wash); color: var(--soft); font-size: 12.5px; text-align: end; user-select: none; contain: size; min-width: 42px; }
.gutter span { display: block; height: 21px; padding: 0 9px; }
.gutter .error, .gutter .warning { color: var(--ink); font-weight: 700; }
.gutter .error::before { content: "●"; margin-inline-end: 3px; font-size: 9px; vertical-align: 1px; }
.gutter .warning::before { content: "▲"; margin-inline-end: 3px; font-size: 8px; vertical-align: 1px; }
.code-room { position: relative; min-width: 0; }
.under-room { position: absolute; inset: 0; overflow: hidden; pointer-events: none; }
.under { position: absolute; inset: 0 auto auto 0; margin: 0; padding: 12px 14px; color: transparent; font: inherit; line-height: 21px; white-space: pre; tab-size: 2; }
.under mark { background: none; color: transparent; text-decoration: underline wavy; text-decoration-thickness: 1.5px; text-underline-offset: 4px; text-decoration-skip-ink: none; border-radius: 3px; }
.under mark.error { text-decoration-color: var(--strong); background: color-mix(in srgb, var(--strong) 16%, transparent); }
.under mark.warning { text-decoration-color: #9a6508; background: color-mix(in srgb, #9a6508 14%, transparent); }
.code-room > textarea { position: relative; display: block; width: 100%; margin: 0; padding: 12px 14px; border: 0; border-radius: 0 12px 12px 0; outline: 0; background: none; font: inherit; line-height: 21px; white-space: pre; overflow: auto; resize: vertical; tab-size: 2; }
.offers { position: absolute; z-index: 2; box-sizing: border-box; width: min(440px, calc(100% - 8px)); max-height: 250px; overflow: auto; padding: 5px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); box-shadow: 0 2px 4px var(--shadow), 0 8px 24px var(--shadow); }
.section .offers { padding: 5px; }
.offers li { display: grid; gap: 0; padding: 5px 9px; border-radius: 7px; cursor: pointer; line-height: 1.35; }
.offers li[aria-selected=true] { background: var(--wash); box-shadow: inset 2px 0 0 var(--strong); }
.offers .small { font-family: system-ui, sans-serif; font-size: 13px; }
.problems { display: grid; gap: 8px; padding: 11px 14px; border: 1px solid var(--border); border-radius: 12px; background: var(--ground); color: var(--text); font-size: 14px; }
.problems ul { display: grid; gap: 1px; margin: 0 -8px -4px; }
.problems .soft { color: inherit; opacity: .85; }
.jump { display: grid; grid-template-columns: 76px minmax(0, 1fr); gap: 8px; width: 100%; padding: 4px 8px; border: 0; border-radius: 7px; background: none; color: inherit; font: inherit; text-align: start; }
button.jump { cursor: pointer; }
button.jump:hover { background: var(--over); }
.jump .where { font-weight: 600; }
.jump .hint { display: block; }
.editor { display: grid; gap: 12px; }
.editor > .editor-acts { padding-top: 6px; }
.after { margin-inline-start: 8px; }
.drop { display: grid; gap: 10px; justify-items: start; padding: 20px; border: 1px dashed var(--edge); border-radius: 12px; }
.drop.over { border-color: var(--strong); background: var(--wash); }
.drop label { font-weight: 600; }
.drop input { box-sizing: border-box; width: 100%; font: inherit; font-size: 14px; color: var(--soft); }
.drop input::file-selector-button { min-height: 34px; margin-inline-end: 12px; padding: 6px 15px; border: 1px solid var(--edge); border-radius: 17px; background: var(--paper); color: var(--ink); font: inherit; font-weight: 500; cursor: pointer; }
.drop input::file-selector-button:hover { border-color: var(--ink); }
.section .counted { grid-template-columns: repeat(auto-fit, minmax(min(250px, 100%), 1fr)); gap: 7px 44px; }
.section .counted > div { display: flex; justify-content: space-between; grid-template-columns: none; }
.counted dd { flex: none; font-variant-numeric: tabular-nums; white-space: nowrap; }
.section .counted > div { gap: 16px; }
.section .files { gap: 9px; }
.files li { display: grid; gap: 0; }
.section section { gap: 12px; }
.section section > h3 { display: none; }
.section .counts { display: grid; gap: 5px; padding: 14px 18px; border: 1px solid var(--line); border-radius: 12px; }
.section .counts li::first-letter { text-transform: uppercase; }
.section .counts .missed { font-weight: 600; }
.section section .row { justify-content: space-between; }

:root { scroll-padding-block-end: var(--told, 0px); }
.told-room { position: fixed; z-index: 5; inset-block-end: 24px; inset-inline: 16px; width: fit-content; max-width: min(560px, calc(100vw - 32px)); margin: 0 auto; box-sizing: border-box; }
.told-room.has { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 11px 18px; border-radius: 12px; background: var(--ink); color: var(--paper); box-shadow: 0 2px 6px var(--shadow), 0 8px 24px var(--shadow); font-size: 14.5px; }
.told-room .act.link { color: inherit; font-size: 14.5px; font-weight: 600; text-decoration-color: currentColor; }
.told-room .act.link:hover { color: inherit; }

@media (max-width: 900px) {
  .options { grid-template-columns: minmax(0, 720px); gap: 28px; padding: 24px 24px 96px; }
  .options > nav { position: static; gap: 12px; }
  .options nav .brand { padding-inline-start: 0; }
  .options nav ul { display: flex; flex-wrap: wrap; gap: 4px; margin-inline: -4px; padding-bottom: 14px; border-bottom: 1px solid var(--line); }
  .options nav a { padding: 6px 11px; }
  .options nav a[aria-current] { background: var(--strong); color: var(--on); }
}
@media (max-width: 560px) {
  .options { padding: 18px 16px 96px; }
  .options nav a { padding: 5px 9px; font-size: 14px; }
  .section { gap: 24px; }
  .section h1 { font-size: 24px; }
  .section .panel { padding: 14px; }
  .section .panel.cards { padding: 0; }
  .section .cards > li { padding: 10px 14px; }
  .rule-head { padding-inline-end: 12px; }
  .opener { padding-inline-start: 10px; gap: 7px; }
  .rule-body { padding: 2px 14px 16px; }
  [dir=rtl] .rule-body { padding: 2px 14px 16px; }
  .section .number { grid-template-columns: minmax(0, 1fr); }
  .number > .row { justify-content: flex-start; }
  .number [role=alert] { text-align: start; }
  .filters { grid-template-columns: 1fr 1fr; }
  .gutter { min-width: 32px; }
  .gutter span { padding: 0 5px; }
}
@media (forced-colors: active) {
  .options nav a[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  .switch input:checked { forced-color-adjust: none; background: Highlight; border-color: Highlight; }
  .switch input:checked::before { background: HighlightText; }
  .switch input::before { forced-color-adjust: none; background: ButtonText; }
  .under { forced-color-adjust: none; color: transparent; }
  .under mark.error, .under mark.warning { text-decoration-color: Highlight; background: none; }
  .offers li[aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; }
  .told-room.has { border: 1px solid CanvasText; }
  .section .act.link { border-width: 0; }
}
@media print { .options > nav, .told-room { display: none; } }
`;
