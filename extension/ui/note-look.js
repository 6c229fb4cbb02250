// How the words about a note look, under the page's box and in the popup. Three bands of fixed height: what is said may change with every
// word that is typed, and neither the page's layout nor the eye should jump with it. Written tightly, as look.js.

export const kNoteLook = `
.strip>[role=group]{height:100%;box-sizing:border-box;container-type:inline-size}
.note{box-sizing:border-box;height:8.2em;display:grid;grid-template-rows:1.5em 2.8em 30px;gap:.35em;align-content:center;padding:0 12px;
overflow:hidden;border:1px solid var(--border);border-radius:10px;background:var(--ground);color:var(--text)}
.inside.note{color:var(--text);font-size:14px}
.note.calm{padding:0 2px;border-color:transparent;background:none;align-content:start}
.note>*{min-width:0;overflow:hidden}
.note>.over{display:flex;align-items:center;gap:8px}
.note>.over b{flex:1;min-width:0;font-weight:650;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.count{font-size:13px;white-space:nowrap;font-variant-numeric:tabular-nums}
.form-only{margin-inline-end:10px;padding:0 7px;border:1px solid var(--border);border-radius:8px}
.over-limit{font-weight:700;text-decoration:underline;text-underline-offset:3px}
.note>.first{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;line-height:1.4}
.hits{display:flex;gap:6px;align-items:center;padding:0 2px;margin:0 -2px}
.hits .act{flex:0 1 auto;min-width:0;min-height:26px;padding:1px 10px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;outline-offset:-2px}
.hits .act.link{flex:none;margin:0;padding:1px 4px;color:inherit}
.quotes{display:flex;flex-wrap:wrap;gap:4px 8px}
.quotes q{quotes:none;font-weight:600;overflow-wrap:anywhere}
[dir=rtl] .note :is(p,b,bdi){text-align:right}
@container (max-width:400px){.hits .act:not(.link)~.act:not(.link){display:none}}
[dir=ltr] .first{unicode-bidi:plaintext}
@media (forced-colors:active){.over-limit{color:Highlight}}
`;
