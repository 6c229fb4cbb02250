// How the person's own side looks in the popup and the side panel: about somebody, follow-ups, the board of processes, pictures. On the palette
// of look.js, beside page-look.js. The panel is the popup without its width: as wide as the browser makes it.

export const kPanelLook = `
.popup.panel { width: auto; max-width: 620px; margin: 0 auto; }
.popup input[type=text], .popup input[type=date], .popup input[type=datetime-local], .popup select {
  box-sizing: border-box; min-height: 30px; padding: 3px 8px; border: 1px solid var(--edge); border-radius: 8px; background: var(--paper);
  color: var(--ink); font: inherit; font-size: 13px;
}
.popup .write select { font-size: 14px; }
.popup summary h2.over { flex: 1; }
.popup .part-of > details > summary { width: auto; }
.popup .part-of > details > summary > span { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 10px; flex: 1; }
.popup .tally { padding: 0 8px; border-radius: 9px; background: var(--strong); color: var(--on); font-size: 12.5px; font-weight: 600; }
.popup > header .tally { flex: none; margin-inline: 10px auto; border: 0; font-family: inherit; line-height: inherit; cursor: pointer; }
.popup .lines { display: grid; gap: 4px; font-size: 13px; }
.popup .lines li { display: flex; align-items: baseline; gap: 8px; min-width: 0; }
.popup .lines li > span { flex: 1; min-width: 0; }
.popup .lines time { flex: none; color: var(--soft); font-variant-numeric: tabular-nums; }
.popup .lines .shut { align-self: center; width: 24px; height: 24px; color: var(--soft); }
.popup .lines .shut:hover { background: var(--wash); color: var(--ink); }

.popup .about { margin-top: 8px; }
.popup .about summary { width: auto; color: var(--ink); align-items: flex-start; }
.popup .about summary .line { margin-top: 3px; }
.popup .about summary > span { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 10px; flex: 1; }
.popup .about .title { font-weight: 600; font-size: 14px; }
.popup .about > details > .fold { gap: 14px; }
.popup .one .about { margin: 0; padding: 6px 12px 8px; border-top: 1px solid var(--line); }
.popup .relation { display: grid; gap: 2px; font-size: 13.5px; }
.popup .relation li, .popup .relation label { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 2px 12px; min-height: 34px; flex: 1; min-width: 0; }
.popup .relation label > span, .popup .relation li > span:first-child { flex: 1 1 9em; min-width: 0; }
.popup .relation label { flex-wrap: nowrap; }
.popup .relation label > span { flex-basis: 7em; }
.popup .relation select { width: auto; min-width: 0; max-width: 100%; flex: 0 3 190px; text-overflow: ellipsis; }
.popup .relation .part { display: block; }
.popup .relation .choices { flex-wrap: nowrap; gap: 0; }
.popup .relation .choices .act { border-radius: 0; margin-inline-start: -1px; padding: 3px 12px; }
.popup .relation .choices .act:first-child { border-start-start-radius: 8px; border-end-start-radius: 8px; margin: 0; }
.popup .relation .choices .act:last-child { border-start-end-radius: 8px; border-end-end-radius: 8px; }
.popup .relation .choices .act:is(:hover, :focus-visible) { position: relative; }
.popup .relation + .relation { margin-top: -12px; }
.popup .journal form { flex-wrap: nowrap; }
.popup .journal input { flex: 1; width: auto; min-width: 0; }

.popup .due { display: grid; gap: 0; }
.popup .due > li { display: grid; gap: 2px; padding: 9px 0 10px; border-top: 1px solid var(--line); }
.popup .due > li:first-child { border-top: 0; padding-top: 2px; }
.popup .due .what { font-weight: 600; }
.popup .due > li[data-state=done] .what { font-weight: 400; color: var(--soft); }
.popup .due .choices { margin-top: 5px; gap: 6px 8px; }
.popup .due .choices .choices { margin: 0; }
.popup a.act { display: inline-flex; align-items: center; text-decoration: none; }

.popup .board { gap: 10px; }
.popup .stage { display: grid; gap: 5px; }
.popup .stage ul { display: grid; gap: 6px; }
.popup .process { display: grid; gap: 10px; padding: 7px 12px; border: 1px solid var(--line); border-radius: 10px; }
.popup .process.open { padding-bottom: 8px; border-color: var(--edge); }
.popup .process > .row { flex-wrap: nowrap; justify-content: space-between; align-items: flex-start; }
.popup .names { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; min-width: 0; padding-top: 3px; }
.popup .names b { font-weight: 600; }
.popup .names .date { flex-basis: 100%; }
.popup .process > .row > .act { flex: none; }
.popup .details { display: grid; gap: 12px; min-width: 0; }
.dates { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 8px 12px; }
.dates label { display: grid; gap: 3px; min-width: 0; align-content: start; }
.dates .long { grid-column: 1 / -1; }
.dates .long input { max-width: 230px; }
.dates input { width: 100%; min-width: 0; }

.popup .invitations .fold { gap: 18px; }
.chart { width: 100%; height: 76px; }
.chart.low { height: 52px; }
.meter { width: 100%; height: 9px; }
[dir=rtl] .meter { transform: scaleX(-1); }
.sent { fill: color-mix(in srgb, var(--strong) 22%, var(--paper)); stroke: var(--strong); stroke-width: 1; vector-effect: non-scaling-stroke; }
.yes { fill: var(--strong); }
.ground { stroke: var(--edge); stroke-width: 1; vector-effect: non-scaling-stroke; }
.limit { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4; vector-effect: non-scaling-stroke; }
.popup .ends { direction: ltr; display: flex; justify-content: space-between; gap: 10px; color: var(--soft); font-size: 12px; }
.popup .columns { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 4px; direction: ltr; font-size: 12px; text-align: center; }
.popup .columns > span { display: grid; min-width: 0; }
.popup .columns b { font-weight: 600; text-wrap: balance; font-variant-numeric: tabular-nums; }
.popup .columns span span { color: var(--soft); font-size: 11px; }
.popup .measured { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 12px; }
.popup .shares { display: grid; gap: 6px; font-size: 13px; }
.popup .shares li { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 4fr) auto; align-items: center; gap: 10px; }
.popup .shares li > span:first-child::first-letter { text-transform: uppercase; }
.popup .shares .of { min-width: 4.5em; text-align: end; font-variant-numeric: tabular-nums; }
.popup .legend { display: flex; align-items: center; gap: 6px; }
.popup .legend i { box-sizing: border-box; width: 11px; height: 11px; border: 1px solid var(--strong); border-radius: 2px; }
.popup .legend i + i, .popup .legend .sent { margin-inline-start: 10px; background: color-mix(in srgb, var(--strong) 22%, var(--paper)); }
.popup .legend .yes { background: var(--strong); }
.popup .wide { overflow-x: auto; }
.popup table { width: 100%; border-collapse: collapse; font-size: 12.5px; font-variant-numeric: tabular-nums; }
.popup caption { text-align: start; padding-bottom: 4px; }
.popup :is(th, td) { padding: 3px 6px; text-align: end; font-weight: 400; border-top: 1px solid var(--line); }
.popup thead th { border: 0; color: var(--soft); vertical-align: bottom; }
.popup tr > :first-child { text-align: start; padding-inline-start: 0; white-space: nowrap; }
@media (forced-colors: active) {
  .sent { fill: Canvas; stroke: CanvasText; }
  .yes { fill: CanvasText; }
  .ground, .limit { stroke: CanvasText; }
  .popup .legend i { forced-color-adjust: none; border-color: CanvasText; background: Canvas; }
  .popup .legend .yes { background: CanvasText; }
  .popup .tally { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
`;
