// What the tests of popup and panel ask of a page and do to its background: what was asked of the host, what was read out, other answers from now on.
import { kShots } from "./shots.js";

/** What the host was asked for, by method. */
export const asked = (page, method) => page.evaluate((wanted) => window.sentMessages.filter((one) => one.method === wanted).map(({ params }) => params), method);
export const text = (page, selector = "main") => page.evaluate((one) => document.querySelector(one).innerText, selector);
export const panel = { ...kShots.panel, act: undefined };
/** The same with other answers. */
export const answering = (shot, calls) => ({ ...shot, background: { ...shot.background, calls: { ...shot.background.calls, ...calls } } });
/** The host answers otherwise from now on. */
export const turn = (page, method, result) => page.evaluate((name, now) => (window.says.calls[name] = { ok: true, result: now }), method, result);
/** What was read out, and what has the focus, in a section. */
export const told = (page, section) =>
  page.evaluate((one) => [...document.querySelectorAll(`${one} [role=status]`)].map((status) => status.innerText).join(" ").trim(), section);
export const focused = (page) => page.evaluate(() => document.activeElement.ariaLabel ?? document.activeElement.innerText);
/** A page reports: another status from now on. */
export const report = (page, differs) =>
  page.evaluate((now) => {
    Object.assign(window.says["page-bg-status"].result, now);
    for (const run of window.storageListeners) run({ "tab:1": { newValue: {} } }, "session");
  }, differs);
export const kDayMs = 86_400_000;
export const refusing = (code) => ({ ok: false, error: { code, message: "" } });
