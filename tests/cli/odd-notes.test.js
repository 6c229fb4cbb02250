// Received notes about another messenger, quick money, a sudden fortune or romance (row S10), and notes that only sound like them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, tact } from "./tact.js";

const kOdd = [
  "Hi there, please text me on WhatsApp, I hardly open this app.",
  "Great profile. Kindly message me via Telegram so we can discuss.",
  "Could you reach me over Signal? It is about a private matter.",
  "Shall we move this to WhatsApp? I answer faster there.",
  "Let's continue the conversation on Telegram.",
  "My Telegram is @calm_trader, say hi.",
  "WhatsApp: +49 151 0000000",
  "Can you send me your WhatsApp number?",
  "Add me at +1 555 0199 on WhatsApp please",
  "I help ordinary people earn with crypto, ten minutes a day.",
  "My mentor showed me how to make money and double my bitcoin.",
  "Start with 200 dollars and make about 3% daily with our team.",
  "Our pool pays 15 % monthly profit, paid out on Fridays.",
  "We offer risk-free returns to a few selected members.",
  "Would you like to build a passive income next to your job?",
  "Join our VIP trading signals group today.",
  "A unique investment opportunity, only for people like you.",
  "My late husband left a deposit; the late client deposited gold at our house.",
  "I seek a trustworthy person to share an inheritance of $4,500,000.",
  "We need a reliable partner abroad to transfer 7 million euros.",
  "The bank will release it if you stand as the next of kin.",
  "You look gorgeous, may I get to know you?",
  "Hi beautiful, how is your day going?",
  "I think I am falling for you already.",
  "I am searching for true love, distance does not matter.",
  "Are you my soulmate? I hope to find my soulmate here.",
  "A lonely man far from home who would like to talk to someone.",
  "Melden Sie sich bei mir auf WhatsApp, dort bin ich öfter.",
  "Mit Bitcoin leicht Geld verdienen, fragen Sie mich.",
  "Du bist wunderschön! Ich suche die große Liebe.",
  "Als Witwe möchte ich Ihnen einige Millionen anvertrauen.",
  "Ajoutez-moi sur Telegram, je réponds plus vite.",
  "Gagnez 10 % par semaine sans risque, c'est de l'argent facile.",
  "Vous êtes très belle, je cherche le grand amour.",
  "Agrégame por favor a WhatsApp, es urgente.",
  "Con criptomonedas puedes ganar desde casa.",
  "Eres preciosa, busco una relación seria.",
  "Mi herencia es de 3 millones de euros y necesito ayuda.",
  "Nice to meet you here. Do you use WhatsApp?",
  "Please write to me on my private WhatsApp.",
  "I make good money trading cryptocurrency and can guide you.",
  "Interested in forex? We guarantee profit.",
  "Invest $500 and get $5000 in a week.",
  "A client of mine died and left $8.5 million with no heir.",
  "I have a business proposal worth 20 million USD.",
  "Your picture caught my eye and I cannot forget it.",
];

const kHonest = [
  "I gave a talk on Signal processing for hearing aids and saw yours in the same session.",
  "Your talk on WhatsApp groups and rumours was the best of the day.",
  "I lead the payments team at Telegram and we met at the meetup in Porto.",
  "As we said on WhatsApp yesterday, here is my profile.",
  "We could talk about moderation on Telegram when you are in Vienna.",
  "I would love to move to Signal as an engineer and value your advice.",
  "My Telegram bot for train delays uses your library.",
  "I studied what people write to WhatsApp support, and your paper helped.",
  "I worked at Viber 2019-2023 on voice quality.",
  "You can contact me any time; my calendar is open in May.",
  "I audit crypto wallets and enjoyed your article on key storage.",
  "I am a compiler engineer at a crypto exchange in Lisbon.",
  "I write about bitcoin and energy use for a newspaper.",
  "Forex risk is my field; I read your chapter on hedging twice.",
  "We grew sign-ups by 20% a month and learned a lot from your book.",
  "I manage returns and refunds for a large shoe shop.",
  "I am a partner in a small fund and would like to hear about your startup.",
  "I work in investment banking and teach evening classes.",
  "I research how passive income is taxed in Nordic countries.",
  "I inherited a large codebase in COBOL and am glad for your guide.",
  "I teach inheritance and interfaces to second-year students.",
  "I study the inheritance of eye colour in fruit flies.",
  "I advise families on inheritance tax and wills.",
  "My late father worked with you at the shipyard and spoke of you often.",
  "We raised 5 million dollars for clean water and look for engineers.",
  "I run the Prince's Trust programme for young founders in Leeds.",
  "I design forms on which patients name their next of kin.",
  "My dear friend Paula said you are the person to ask about bridges.",
  "I fell in love with type systems because of your course.",
  "Hello beautiful people of the design team, thank you for the tour!",
  "You look pretty busy, so just a line: your library saved my week.",
  "We are looking for a serious partner for a relationship that lasts, in logistics.",
  "I am product manager at Soulmates, a dating app, and hire researchers.",
  "As a single mother back at work I admire your career guide.",
  "We share 3 million euros of grants with labs like yours.",
  "We are looking for a good woman carpenter for our workshop.",
  "The interview with the lonely man of the lighthouse was superb.",
  "We make 5 % per month more boxes since your training.",
  "The crypto winter taught me to earn trust slowly.",
  "Could we talk on WhatsApp's new interface at the summit?",
  "Ich schreibe über Telegram und den Datenschutz.",
  "Ich suche Liebe zum Detail, und Ihr Büro hat sie.",
  "Wir beraten zu Erbschaft, Schenkung und Stiftungen.",
  "Kryptographie ist mein Fach; Ihr Vortrag war ein Gewinn.",
  "J'écris une thèse sur Telegram et la presse.",
  "L'héritage du Bauhaus est le sujet de mon livre.",
  "Vous êtes une belle équipe, merci pour la visite.",
  "Escribo sobre WhatsApp y las elecciones.",
  "La herencia múltiple en C++ es el tema de mi curso.",
  "Busco amor por el detalle, y su estudio lo tiene.",
];

const ofS10 = new Set(
  JSON.parse(tact(["rules", "list", "--json"]).stdout)
    .filter(({ rows }) => rows.includes("S10"))
    .map(({ id }) => id),
);

/** @param {string[]} texts */
function spoken(texts) {
  const verdicts = assess(texts.map((text) => ({ moment: "incoming", facts: { incoming: { hasNote: true }, note: { text } } })));
  return verdicts.map(({ level, findings }) => ({ level, odd: findings.some(({ rule }) => ofS10.has(rule)) }));
}

test("there are rules that read such notes, and enough notes to try them", () => {
  assert.ok(ofS10.size >= 4 && kOdd.length >= 30 && kHonest.length >= 30);
});

for (const [index, { level, odd }] of spoken(kOdd).entries())
  test(`better to decline: ${kOdd[index]}`, () => assert.deepEqual({ level, odd }, { level: "hold", odd: true }));

for (const [index, { odd }] of spoken(kHonest).entries())
  test(`nothing odd: ${kHonest[index]}`, () => assert.equal(odd, false));
