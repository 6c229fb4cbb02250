// How long ago: every language that is known, and what only looks like an age.
import assert from "node:assert/strict";
import { test } from "node:test";
import { daysAgoIn } from "../../extension/content/ages.js";

/** [today, days, weeks, months, years] of 5 hours, 3 days, 2 weeks, 4 months, 1 year. */
const kLanguages = {
  en: ["5 hours ago", "3 days ago", "2 weeks ago", "4 months ago", "1 year ago"],
  de: ["vor 5 Stunden", "vor 3 Tagen", "Vor 2 Wochen gesendet", "vor 4 Monaten", "vor 1 Jahr"],
  fr: ["il y a 5 heures", "il y a 3 jours", "Envoyée il y a 2 semaines", "il y a 4 mois", "il y a 1 an"],
  es: ["hace 5 horas", "hace 3 días", "hace 2 semanas", "hace 4 meses", "hace 1 año"],
  pt: ["há 5 horas", "há 3 dias", "há 2 semanas", "há 4 meses", "há 1 ano"],
  it: ["5 ore fa", "3 giorni fa", "2 settimane fa", "4 mesi fa", "1 anno fa"],
  nl: ["5 uur geleden", "3 dagen geleden", "2 weken geleden", "4 maanden geleden", "1 jaar geleden"],
  pl: ["5 godz. temu", "3 dni temu", "2 tygodnie temu", "4 miesiące temu", "1 rok temu"],
  cs: ["před 5 hodinami", "před 3 dny", "před 2 týdny", "před 4 měsíci", "před 1 rokem"],
  da: ["for 5 timer siden", "for 3 dage siden", "for 2 uger siden", "for 4 måneder siden", "for 1 år siden"],
  no: ["for 5 timer siden", "for 3 dager siden", "for 2 uker siden", "for 4 måneder siden", "for 1 år siden"],
  sv: ["för 5 timmar sedan", "för 3 dagar sedan", "för 2 veckor sedan", "för 4 månader sedan", "för 1 år sedan"],
  tr: ["5 saat önce", "3 gün önce", "2 hafta önce", "4 ay önce", "1 yıl önce"],
  ru: ["5 часов назад", "3 дня назад", "2 недели назад", "4 месяца назад", "1 год назад"],
  uk: ["5 годин тому", "3 дні тому", "2 тижні тому", "4 місяці тому", "1 рік тому"],
  ar: ["منذ 5 ساعات", "منذ ٣ أيام", "منذ 2 أسبوع", "قبل 4 أشهر", "منذ 1 سنة"],
  ja: ["5時間前", "3日前", "2週間前", "4か月前", "1年前"],
  ko: ["5시간 전", "3일 전", "2주 전", "4개월 전", "1년 전"],
  zh: ["5 小时前", "3 天前", "2 周前", "4 个月前", "1 年前"],
};

for (const [language, lines] of Object.entries(kLanguages)) {
  test(`ages in ${language}`, () => assert.deepEqual(lines.map(daysAgoIn), [0, 3, 14, 120, 365]));
}

test("one of them without a digit, today and yesterday", () => {
  const lines = ["a week ago", "Sent an hour ago", "vor einem Monat", "vor einer Woche", "Today", "Sent yesterday", "gestern"];
  assert.deepEqual(lines.map(daysAgoIn), [7, 0, 30, 7, 0, 1, 1]);
});

test("marks of direction in a line from right to left do not matter", () => {
  assert.equal(daysAgoIn("\u200fمنذ ٣ أسابيع\u200e"), 21);
});

test("what is no age, or not plainly one, tells nothing", () => {
  for (const line of [
    "",
    null,
    "10 years of practice",
    "3 weeks",
    "Sent in 2 languages, 3 weeks ago",
    "Left Acme 2 jobs ago",
    "A long time ago",
    "Founder of Ago, 12 days a week and some more words to make it long",
    "Vorstand bei 3 Tage GmbH",
    "Connected on September 28, 2026",
    "منذ أسبوعين",
  ])
    assert.equal(daysAgoIn(line), undefined, String(line));
});
