// What the tests of the settings page alone share: a section opened as its picture does, what was asked, shown and told, other answers.
import { kShots } from "./preview/shots.js";
import { withPage } from "./preview/with-page.js";

/** Opens a section as its picture does, and acts. */
export const inSection = (shot, act) =>
  withPage(kShots[shot], async (hands, page) => {
    await kShots[shot].act?.(hands);
    await act(hands, page);
  });
/** What the host was asked, of one method. */
export const asked = (page, method) => page.evaluate((wanted) => window.sentMessages.filter((one) => one.method === wanted).map(({ params }) => params), method);
export const shown = (page) => page.evaluate(() => document.querySelector("main").innerText);
export const told = (page) => page.evaluate(() => document.querySelector(".told-room").innerText);
/** From now on the host answers a method so. */
export const answers = (page, method, reply) =>
  page.evaluate((name, wanted) => (window.says.calls[name] = wanted), method, reply);
export const refused = (code, data = {}) => ({ ok: false, error: { code, message: "", data } });
