// How everything drawn looks: one palette for two themes, the chip, the card. Plain CSS texts, since a closed root in Firefox takes its
// style only from a <style> element; the popup and the settings use the same palette and card (page-look.js adds theirs).
// No red, no motion, no font but the system's. Every text reaches contrast AA on its ground in both themes.
// Written tightly: these texts are loaded into every LinkedIn page.

/** Per tone: ground, text, sign. Borders and the ground under the pointer are mixed from them. */
const kTones = {
  light: {
    hold: ["#eaf1fc", "#1d3f73", "#2b62b3"],
    caution: ["#fdf3df", "#624008", "#9a6508"],
    go: ["#e8f5ec", "#17502e", "#25804a"],
    question: ["#f1f3f5", "#373f49", "#5f6a77"],
  },
  dark: {
    hold: ["#1d2c47", "#d3e2fd", "#8fb5f8"],
    caution: ["#352a13", "#f8e2b4", "#efbf5c"],
    go: ["#172d1f", "#c7edd3", "#74cd95"],
    question: ["#2b3038", "#e0e5ea", "#aab4c0"],
  },
};
const tones = Object.entries(kTones)
  .flatMap(([theme, all]) =>
    Object.entries(all).map(
      ([tone, [ground, text, sign]]) =>
        `[data-theme=${theme}] [data-tone=${tone}]{--ground:${ground};--text:${text};--sign:${sign}}`,
    ),
  )
  .join("");

/** The palette. Somebody above must carry data-theme="light" or "dark". */
export const kPalette = `
[data-theme=light]{color-scheme:light;--paper:#fff;--ink:#1c2127;--soft:#525b66;--line:#d9dee4;--edge:#87919d;--wash:#f4f6f8;
--focus:#1b5fc4;--strong:#274b82;--on:#fff;--shadow:#141e2d29}
[data-theme=dark]{color-scheme:dark;--paper:#1f242b;--ink:#eceff3;--soft:#b3bcc7;--line:#3a424d;--edge:#7d8895;--wash:#282e37;
--focus:#8fbaff;--strong:#a9c7fb;--on:#10233f;--shadow:#0009}
${tones}
[data-tone]{--border:color-mix(in srgb,var(--sign) 38%,var(--ground));--over:color-mix(in srgb,var(--sign) 9%,var(--ground))}
svg{display:block;flex:none;fill:none;stroke-linecap:round;stroke-linejoin:round}
.bubble{fill:var(--sign)}
.sign{stroke:var(--ground);stroke-width:2}
.thin{stroke-width:1.7}
.line{stroke:currentColor;stroke-width:1.6}
[dir=rtl] .more{transform:scaleX(-1)}
.unseen{position:absolute;width:1px;height:1px;margin:-1px 0 0;margin-inline-start:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
@media (forced-colors:active){.bubble{fill:CanvasText}.sign{stroke:Canvas}}
`;

export const kFont =
  "font:400 14px/1.45 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif";

/** The chip and the card's frame. The host element itself is styled inline, by place.js. */
export const kMarkLook = `
@media print{.tact{display:none}}
.tact{${kFont}}
.chip{position:absolute;inset:auto;box-sizing:border-box;display:inline-flex;align-items:center;gap:6px;min-height:28px;margin:0;
padding:3px 11px 3px 8px;max-width:calc(100vw - 16px);border:1px solid var(--border);border-radius:14px;background:var(--ground);
color:var(--text);box-shadow:0 1px 2px var(--shadow);cursor:pointer;white-space:nowrap;font:inherit;font-size:13px;font-weight:600}
[dir=rtl] .chip{padding:3px 8px 3px 11px}
.chip[data-place=row]{min-height:24px;gap:4px;padding:1px 9px 1px 5px;border-radius:12px;font-size:12px}
[dir=rtl] .chip[data-place=row]{padding:1px 5px 1px 9px}
.chip[popover]{position:fixed;overflow:visible}
.chip[popover]:not(:popover-open),.chip[hidden],.card:not(:popover-open){display:none}
.chip:hover,.chip[aria-expanded=true]{background:var(--over)}
.words{overflow:hidden;text-overflow:ellipsis}
.card{position:fixed;inset:auto;box-sizing:border-box;margin:0;padding:0;width:min(392px,calc(100vw - 16px));border:1px solid var(--line);
border-radius:14px;background:var(--paper);box-shadow:0 1px 2px var(--shadow),0 10px 32px var(--shadow);overflow:auto;
overscroll-behavior:contain;scrollbar-width:thin}
@media (min-height:480px){.card{scroll-padding:60px 0 56px}.head{position:sticky;top:0;z-index:1}.foot{position:sticky;bottom:0}}
`;

/** The card's inside, in the page and in the popup alike. */
export const kCardLook = `
.inside{${kFont};color:var(--ink);overflow-wrap:anywhere}
.inside :is(h2,h3,p,ul){margin:0;padding:0;font:inherit;list-style:none}
.inside .head{display:flex;align-items:center;gap:10px;padding:11px 16px;padding-inline-end:10px;background:var(--ground);color:var(--text);
border-bottom:1px solid var(--border)}
.inside .head h2{flex:1;font-size:17px;font-weight:650;outline:0}
.shut{display:grid;place-items:center;width:28px;height:28px;padding:0;border:0;border-radius:8px;background:none;color:inherit;cursor:pointer}
.shut:hover{background:var(--over)}
.body{display:grid;gap:14px;padding:14px 16px}
.say,.part,.told,.steps,.clears,.inside section{display:grid;gap:6px;min-width:0}
.inside .message{font-size:15px;font-weight:500}
.why,.quiet,.small,.because,.inside h3,.inside summary{color:var(--soft)}
.small,.because,.sources,.inside summary{font-size:13px}
.inside h3{font-size:12.5px;font-weight:600}
.because li,.row,.choices,.clears li{display:flex;flex-wrap:wrap;align-items:center;gap:6px}
.because li{row-gap:0}
.value,.sources cite{color:var(--ink);font-style:normal}
.sources li+li{margin-top:4px}
.steps li{position:relative;padding-inline-start:17px}
.steps li::before{content:"";position:absolute;inset-inline-start:3px;top:.58em;width:5px;height:5px;border-radius:3px;background:var(--sign)}
:is(.clears,.because) li>span:first-child::first-letter{text-transform:uppercase}
.clears li>span{flex:1 0 auto;max-width:100%}
.clears .choices{margin-inline-start:auto;justify-content:flex-end}
.ask,.notice{display:grid;gap:9px;padding:12px;border:1px solid var(--line);border-radius:10px;background:var(--wash)}
.inside .notice{padding:8px 12px;font-size:13.5px}
.inside .asked{font-weight:600}
.row{column-gap:10px}
.told .row{justify-content:space-between}
.act{box-sizing:border-box;min-height:30px;padding:4px 12px;border:1px solid var(--edge);border-radius:15px;background:var(--paper);
color:var(--ink);font:inherit;font-size:13px;font-weight:500;text-align:start;cursor:pointer}
.act:hover{border-color:var(--ink)}
.act[aria-pressed=true],.act.main{background:var(--strong);border-color:var(--strong);color:var(--on)}
.act.main{font-weight:600;padding:4px 16px}
.act.link{min-height:28px;padding:3px 6px;margin:0 -6px;border-color:transparent;background:none;color:var(--soft);text-decoration:underline;
text-decoration-color:var(--edge);text-underline-offset:3px}
.act.link:hover,.inside summary:hover{color:var(--ink)}
.act[aria-disabled=true]{opacity:.55;cursor:default}
.foot{display:grid;gap:6px;margin:0 -16px -14px;padding:8px 16px 9px;border-top:1px solid var(--line);background:var(--paper)}
.inside summary{display:flex;align-items:center;gap:6px;width:fit-content;padding:2px 0;border-radius:6px;cursor:pointer;list-style:none}
.inside summary::-webkit-details-marker{display:none}
[open]>summary .line{transform:rotate(90deg)}
.fold{display:grid;gap:12px;padding:8px 0 4px}
.bare{position:absolute;visibility:hidden}
.foot .row{gap:0 18px}
.foot>:empty{position:absolute}
[dir=rtl] .inside :is(p,h2,h3,li,span,.act){unicode-bidi:plaintext;text-align:right}
@media (forced-colors:active){
.act[aria-pressed=true],.act.main{forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}
.steps li::before{forced-color-adjust:none;background:CanvasText}
.act[aria-disabled=true]{opacity:1;color:GrayText;border-color:GrayText}
}
`;
