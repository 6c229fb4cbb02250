// LinkedIn's interface in its languages: degrees as digits and as words, the name in the label of a Connect, waiting invitations, shared
// contacts; and the words that look like one of these and are another thing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { connectLabels, hiringTeamLabels, inviteeOf, isPendingLabel, mutualWords } from "../../extension/content/labels.js";
import { degreeIn, mutualsIn } from "../../extension/content/person.js";
import { readRow } from "../../extension/content/rows.js";
import { words } from "../../extension/content/dom.js";

/** Language, the three badges ("" where nobody is sure), the label of a Connect ({} is the name), Connect, Pending. */
const kLanguages = [
  ["ar", ["من الدرجة الأولى", "من الدرجة الثانية", "من الدرجة الثالثة"], "توجيه الدعوة لـ {} للتواصل", "تواصل", "قيد الانتظار"],
  ["ar, the other way round", ["الأولى من الدرجة", "الثانية من الدرجة", "الثالثة من الدرجة"]],
  ["bn", ["১ম", "২য়", "৩য়"]],
  ["cs", ["1.", "2.", "3."], "Pozvat uživatele {} ke spojení", "Navázat spojení", "Čeká na vyřízení"],
  ["da", ["1.", "", "3."], "Inviter {} til dit netværk", "Opret forbindelse", "Ventende"],
  ["de", ["1.", "2.", "3.+"], "{} als Kontakt einladen", "Vernetzen", "Ausstehend"],
  ["el", ["1ου", "2ου", "3ου"]],
  ["en", ["1st", "2nd", "3rd+"], "Invite {} to connect", "Connect", "Pending"],
  ["es", ["1er", "2º", "3er"], "Invita a {} a conectar", "Conectar", "Pendiente"],
  ["fa", ["اول", "دوم", "سوم"]],
  ["fi", ["1.", "2.", "3."]],
  ["fr", ["1er", "2e", "3e"], "Inviter {} à rejoindre votre réseau", "Se connecter", "En attente"],
  ["he", ["הראשון", "השני", "שלישית"], "שליחת הזמנה להתחבר אל {}", "להתחבר", "בהמתנה"],
  ["hi", ["पहला", "दूसरा", "तीसरा"]],
  ["hu", ["első", "második", "harmadik"]],
  ["id", ["1st", "2nd", "3rd"]],
  ["it", ["1°", "2°", "3°"], "Invita {} a collegarsi", "Collegati", "In sospeso"],
  ["ja", ["1次", "2次", "3次"], "{}さんにつながりを申請する", "つながる", "承認待ち"],
  ["ko", ["1촌", "2촌", "3촌"], "{}님에게 1촌 신청", "1촌 맺기", "대기중"],
  ["mr", ["पहिला", "दुसरा", "तिसरा"]],
  ["ms", ["pertama", "kedua", "ketiga"]],
  ["nl", ["1ste", "2e", "3de"], "Connectieverzoek verzenden naar {}", "Connectie maken", "In behandeling"],
  ["no", ["1.", "2.", "3."], "Inviter {} til å knytte kontakt", "Knytt kontakt", "Venter"],
  ["pa", ["ਪਹਿਲਾ", "ਦੂਜਾ", "ਤੀਜਾ"]],
  ["pl", ["1.", "2.", "3."], "Zaproś użytkownika {} do nawiązania kontaktu", "Połącz", "W toku"],
  ["pl, search", ["1", "2", "3"]],
  ["pt", ["1º", "2º", "3º"], "Convidar {} para se conectar", "Conectar", "Pendente"],
  ["ro", ["1", "2", "3"]],
  ["ru", ["1-й", "2-й", "3-й"], "Пригласить участника {} установить контакт", "Установить контакт", "На рассмотрении"],
  ["sv", ["1:a", "2:a", "3:e"], "Skicka en kontaktinbjudan till {}", "Skapa kontakt", "Obesvarad"],
  ["te", ["మొదటి", "రెండవ", "మూడవ"]],
  ["th", ["ระดับ 1", "ระดับ 2", "ระดับ 3"]],
  ["tl", ["1st", "2nd", "3rd"]],
  ["tr", ["1. derece", "2. derece", "3. derece"], "{} adlı kullanıcıyı bağlantı kurmak için davet et", "Bağlantı kur", "Beklemede"],
  ["uk", ["1-й", "2-й", "3-й"], "Надіслати запрошення учасникові {}, щоб встановити контакт", "Встановити контакт", "Розглядається"],
  ["vi", ["cấp 1", "cấp 2", "cấp 3"]],
  ["zh-CN", ["1 度", "2 度", "3 度"], "邀请{}加为好友", "加为好友", "待处理"],
  ["zh-TW", ["1 度", "2 度", "3 度+"], "邀請{}加為好友", "建立關係", "未回覆"],
];
const kNames = ["Jane Doe", "ليلى منصور", "Zofia Nędza-Wilk", "田中 花子", "O’Neil, PhD"];

for (const [language, badges, invite, connect, pending] of kLanguages) {
  test(`${language}: a degree in a row, also inside the marks that turn its direction`, () => {
    for (const [at, badge] of badges.entries()) {
      if (!badge) continue;
      assert.equal(degreeIn(badge), at + 1, badge);
      for (const written of [`• ${badge}`, `\u200f· ${badge}\u200e`, `\u2067\u200e•\u00a0${badge}\u2069`]) {
        const { document } = new JSDOM(`<div role="listitem"><p><a href="/in/x/">Ada Lund</a><span></span></p><p>Baker</p></div>`).window;
        document.querySelector("span").textContent = written;
        assert.equal(readRow(document.querySelector("div"))?.person.degree, at + 1, written);
      }
    }
  });
  if (!invite) continue;
  test(`${language}: the name in the label of a Connect; Connect and Pending as whole words`, () => {
    for (const name of kNames) {
      assert.equal(inviteeOf(invite.replace("{}", name)), name);
      assert.equal(inviteeOf(words(`\u200f${invite.replace("{}", `\u2068${name}\u2069`)}`)), name);
    }
    assert.equal(inviteeOf(invite.replace("{}", "")), null, "nobody's");
    assert.ok(connectLabels.has(connect));
    for (const after of ["", ", x", "، x", "，x", "; x", " – x", "."]) assert.ok(isPendingLabel(pending + after), pending + after);
    assert.ok(!isPendingLabel(`${pending}x`) && !isPendingLabel(`x ${pending}`));
    assert.ok(!connectLabels.has(pending) && !isPendingLabel(connect));
  });
}

test("what looks like a degree and is none", () => {
  for (const text of ["2d", "3w", "1 yr", "2 years", "3 года", "1 Tag", "2 Jahre", "22", "4th", "1촌 맺기", "second", "1.5", "دوم سال", "elsőként", "1 000", "3D"])
    assert.equal(degreeIn(text), undefined, text);
});

test("what looks like a Connect and is none", () => {
  for (const text of ["Connected", "Connect your calendar", "1촌", "Plus", "Accept Jane Doe’s request to connect", "Ignore an invitation to connect from Jane Doe", "Invite", "Follow Jane Doe"]) {
    assert.ok(!connectLabels.has(text), text);
    assert.equal(inviteeOf(text), null, text);
  }
});

for (const [line, count] of [
  ["12 mutual connections", 12],
  ["1 mutual connection", 1],
  ["3 gemeinsame Kontakte", 3],
  ["9 wspólnych kontaktów", 9],
  ["1 204 relations en commun", 1204],
  ["5 общих контактов", 5],
  ["٧ زملاء مشتركون", 7],
  ["12 mutual connections and 3 more", undefined],
  ["3 gemeinsame Projekte", undefined],
  ["7 years of baking", undefined],
]) {
  test(`"${line}" is ${count ?? "no"} shared contacts`, () => {
    const { document } = new JSDOM("<p></p>").window;
    document.querySelector("p").textContent = line;
    assert.equal(mutualsIn(document.querySelector("p")), count);
  });
}

test("the words over a hiring team are not those over others one might write to", () => {
  for (const text of ["Meet the hiring team", "Rencontrez l’équipe de recrutement", "Conoce al equipo de contratación", "Poznaj zespół rekrutacyjny", "채용팀 소개"])
    assert.ok(hiringTeamLabels.test(text), text);
  for (const text of ["People you can reach out to", "Personnes que vous pouvez contacter", "Personas con las que puedes contactar", "Osoby, z którymi możesz się skontaktować", "Personen, an die Sie sich wenden können", "About the job"])
    assert.ok(!hiringTeamLabels.test(text), text);
  assert.ok(!mutualWords.shared.test("Engineer, mutual funds"));
});
