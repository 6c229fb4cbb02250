// How long ago something was, as LinkedIn's lists write it: "2 weeks ago", "vor 3 Tagen", "2週間前". A language that is missing here, and a
// way of writing that is not plain, leave the age unknown.
import { wholeNumber, words } from "./dom.js";

/** Only with one of these a number of days is an age: "10 years of practice" is none. */
const kAgo =
  /\bago\b|\bvor\b|\bil y a\b|\bhace\b|(?<!\p{L})há(?!\p{L})|\bfa\b|\bgeleden\b|\btemu\b|(?<!\p{L})před(?!\p{L})|(?<!\p{L})önce|\bsedan\b|\bsiden\b|назад|тому|前|전|منذ|قبل/iu;

/** How words of time begin, and for how many days they stand. The first that fits counts. */
const kUnits = /** @type {[RegExp, number][]} */ (
  [
    [
      "min|sec|sek|saniye|dakika|seg|мин|сек|хв|分|초|분|秒|دقيق|ثاني|hour|std|stund|heure|hora|or[ae](?!\\p{L})|uur|uren|godz|hod|saat|tim|час|год(?:ин|\\.)|時間|시간|小时|小時|ساع",
      0,
    ],
    ["day|tag|jour|d[ií]a|giorn|dag|dni|dzień|dn[yíů]|gün|д(?:ень|н)|日|일|天|يوم|أيام", 1],
    [
      "week|woche|semaine|semana|settiman|weken|tydzień|tyg|týd|hafta|veck|uge|uke|недел|нед\\.|тиж|週|周|주|أسبوع|أسابيع",
      7,
    ],
    [
      "month|monat|mois|mes|mês|maand|mies|měs|ay(?!\\p{L})|månad|måned|месяц|мес\\.|міся|か月|ヶ月|カ月|개월|个月|個月|شهر|أشهر",
      30,
    ],
    ["year|jahr|ans?(?!\\p{L})|año|ano|ann[oi]|jaar|rok|lat|let|yıl|år|год|лет|рок|рік|年|년|سنة|سنوات", 365],
  ].map(([unit, days]) => [new RegExp(`^\\s?(?:${unit})`, "iu"), days])
);

/** "One" in front of a unit, where no digit is written. */
const kOne = /(?<!\p{L})(?:an?|one|eine[mr]?)(?= )/iu;
const kToday = /^(?:sent )?(?:today|heute)$/i;
const kYesterday = /^(?:sent )?(?:yesterday|gestern)$/i;

/**
 * Returns how many whole days ago something was, about; undefined when a line does not plainly say so.
 *
 * @param {Element | string | null | undefined} line
 * @returns {number | undefined}
 */
export function daysAgoIn(line) {
  const told = words(line);
  if (kToday.test(told)) return 0;
  if (kYesterday.test(told)) return 1;
  if (!told || told.length > 40 || !kAgo.test(told)) return undefined;
  const text = /\p{Nd}/u.test(told) ? told : told.replace(kOne, "1");
  const [number, ...more] = text.match(/\p{Nd}+/gu) ?? [];
  if (!number || more.length) return undefined;
  const after = text.slice(text.indexOf(number) + number.length);
  const unit = kUnits.find(([pattern]) => pattern.test(after));
  const count = wholeNumber(number);
  return unit && count !== null ? count * unit[1] : undefined;
}
