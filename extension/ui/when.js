// Days and times as a person says them ("yesterday", "3 Nov", "in 4 days"), and what date fields hold. Days are those of this computer's
// clock; on the wire all is RFC 3339. Pure, but for the language of the words.
import { locale, word } from "../shared/words.js";

const kDayMs = 86_400_000;
/** Further away the day says more than the count of days. */
const kNearDays = 45;

/** @typedef {string | number | null | undefined} Instant RFC 3339 */

/** Days from today to then: -1 is yesterday. @param {Instant} at @param {number} nowMs */
export function daysFromNow(at, nowMs) {
  return Math.round((startOfDay(Date.parse(String(at))) - startOfDay(nowMs)) / kDayMs);
}

/**
 * "3 Nov", with the year where it is not this one.
 *
 * @param {Instant} at @param {number} [nowMs] @param {"short" | "long"} [month] a short one may end in a full stop
 */
export function dayText(at, nowMs = Date.now(), month = "short") {
  const day = new Date(String(at));
  const isThisYear = day.getFullYear() === new Date(nowMs).getFullYear();
  return day.toLocaleDateString(locale(), {
    day: "numeric",
    month,
    ...(!isThisYear && { year: "numeric" }),
  });
}

/** "14:30" @param {Instant} at */
export function timeText(at) {
  return new Date(String(at)).toLocaleTimeString(locale(), { timeStyle: "short" });
}

/** "yesterday", "9 days ago", "tomorrow"; "" where that is further away. @param {Instant} at @param {number} [nowMs] */
export function nearText(at, nowMs = Date.now()) {
  const days = daysFromNow(at, nowMs);
  return Math.abs(days) > kNearDays
    ? ""
    : new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(days, "day");
}

/** The same within a sentence; "on 3 November" where it is further away. @param {Instant} at @param {number} [nowMs] */
export function agoText(at, nowMs = Date.now()) {
  return nearText(at, nowMs) || word("onDay", dayText(at, nowMs, "long"));
}

/** "today, 18:00", "tomorrow, 9:30", else the day and the time. @param {Instant} at @param {number} [nowMs] */
export function whenText(at, nowMs = Date.now()) {
  const days = daysFromNow(at, nowMs);
  const time = timeText(at);
  if (days === 0) return word("todayAt", time);
  if (days === 1) return word("tomorrowAt", time);
  return word("dayAt", dayText(at, nowMs), time);
}

/** What a date field holds: "2026-11-03". @param {Instant} at */
export function dateField(at) {
  if (!at) return "";
  const day = new Date(String(at));
  return `${String(day.getFullYear()).padStart(4, "0")}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** What a field for day and time holds: "2026-11-03T14:30". @param {Instant} at */
export function timeField(at) {
  if (!at) return "";
  const time = new Date(String(at));
  return `${dateField(at)}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/**
 * The instant that a field of either kind says, null when it is empty, undefined while it is being typed (the year 20 is no year yet). A day alone is its noon, but
 * of today not later than now.
 *
 * @param {string} value @param {number} [nowMs] @returns {string | null | undefined}
 */
export function fromField(value, nowMs = Date.now()) {
  if (!value) return null;
  const isDay = value.length <= 10;
  const at = Date.parse(isDay ? `${value}T12:00` : value);
  if (!Number.isFinite(at) || new Date(at).getFullYear() < 2000) return undefined;
  const isToday = isDay && startOfDay(at) === startOfDay(nowMs);
  return new Date(isToday ? Math.min(at, nowMs) : at).toISOString();
}

/** Nine in the morning, so many days from now. @param {number} days @param {number} [nowMs] */
export function morningIn(days, nowMs = Date.now()) {
  const at = new Date(nowMs);
  at.setHours(9, 0, 0, 0);
  at.setDate(at.getDate() + days);
  return at.toISOString();
}

/** @param {number} ms */
function startOfDay(ms) {
  const day = new Date(ms);
  // In days without a clock change in them: only differences of them are used.
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, "0");
}
