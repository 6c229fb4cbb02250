// The advice on the words of notes and follow-ups, as measured in a text: [row, moment, facts, level, whether a rule of that row speaks].
const stranger = { "relation.met": false, "person.firstName": "Ilse", "person.company": "Hafenlicht" };
const known = { "relation.met": true, "relation.role": "none", "person.firstName": "Ilse" };
const recruiter = { ...stranger, "person.isRecruiter": true };
const alone = { ...stranger, "person.sharedEmployer": false, "person.sharedSchool": false };
const recruiting = { ...stranger, "viewer.goal": "recruiting" };
const searching = { ...recruiter, "viewer.goal": "jobSearch" };
const inProcess = { ...known, "process.stage": "awaitingDecision" };
const thanks = { "followUp.kind": "thankYou", "person.firstName": "Ilse", "person.company": "Hafenlicht", "relation.met": true };
const asked = { ...thanks, "process.stage": "awaitingDecision" };

/** A note to a stranger, or to whom else the facts say. @param {string} text */
const to = (text, facts = stranger) => ({ ...facts, "note.text": text });
/** The same, greeted. @param {string} text */
const hi = (text, facts) => to(`Hi Ilse, ${text}`, facts);
const dear = (text, facts) => to(`Dear Ilse, ${text}`, facts);
/** A stranger of that place. @param {string} location */
const from = (location, more = {}) => ({ ...stranger, "person.location": location, ...more });
const article = "your article on night ferries made me redraw ours.";
const long = "Dear Ilse, thank you for the talk about the ferry timetable. I would love to join the team. ";
const limit = "Hi Ilse, your article on ferry timetables showed me why the late boat waits. We draw plans for trams. ";

/** @type {[string, string, Record<string, unknown>, string, boolean][]} */
export const kNotes = [
  [
    "A12",
    "note",
    hi("we met at the harbour fair, and our talk about ferries was a joy. I am sure you will choose me.", inProcess),
    "caution",
    true,
  ],
  ["A12", "note", hi("we met at the harbour fair, and I am sure that your plan for the night ferry will hold.", inProcess), "clear", false],
  ["A12", "followUp", dear("I am sure you will choose me.", inProcess), "caution", true],
  ["C18", "note", hi("the timetable editor role you posted caught my eye because of the ferries.", recruiter), "tip", true],
  [
    "C18",
    "note",
    hi("the timetable editor role you posted caught my eye because of the ferries. I'm a map editor from Bergen.", recruiter),
    "clear",
    false,
  ],
  ["K10", "note", hi("the harbour planner role you posted caught my eye because of the quays.", recruiter), "tip", true],
  [
    "K10",
    "note",
    hi("we met at the harbour fair, and the planner role you posted caught my eye because of the quays.", {
      ...known,
      "person.isRecruiter": true,
    }),
    "clear",
    false,
  ],
  ["E15", "note", hi("your article on night ferries is still on my mind. Which line runs best?", known), "tip", true],
  ["E15", "note", hi("we met at the harbour fair, and your article on night ferries is still on my mind.", known), "clear", false],
  ["N01", "note", hi("it would be nice to have you among my contacts."), "caution", true],
  ["N01", "note", hi("your article on ferry timetables made me redraw ours."), "clear", false],
  ["N01", "note", hi("all the best to you, Jonas", known), "caution", true],
  ["N02", "note", hi("your article on ferry timetables made me redraw ours.", known), "tip", true],
  ["N02", "note", hi("we met at the harbour fair in May, and your article made me redraw ours.", known), "clear", false],
  ["N04", "note", hi("we help ferry lines save 30% on fuel. Book a demo with us today."), "caution", true],
  ["N04", "note", hi("your article on saving fuel on short ferry lines was a help to me."), "clear", false],
  ["N05", "note", hi("I am looking for any opportunities. Please look at my CV."), "caution", true],
  ["N05", "note", hi("your talk on missed opportunities in ferry planning was a help to me."), "clear", false],
  ["N06", "note", hi("your article on night ferries helped me. Could you introduce me to your director?"), "tip", true],
  ["N06", "note", hi("your article on night ferries helped me. Which line came first?"), "clear", false],
  [
    "N07",
    "note",
    hi("I am a planner, I have drawn trams for ten years, and I now turn to ferries. My home is Bergen. Your article helped."),
    "tip",
    true,
  ],
  ["N07", "note", hi("your article on night ferries helped. I am a planner of trams in Bergen."), "clear", false],
  ["N08", "note", hi("your article on night ferries helped me. Do you have any advice on winter lines?"), "tip", true],
  [
    "N08",
    "note",
    hi("your article on night ferries helped me. Do you have any advice on winter lines? I'd be happy to share our counts."),
    "clear",
    false,
  ],
  ["N09", "note", hi("your profile is so impressive, you are amazing."), "caution", true],
  ["N09", "note", hi("your article on night ferries has an impressive part on tides."), "clear", false],
  [
    "N10",
    "note",
    hi("our mutual friend Per told me about your article on ferries.", { ...stranger, "person.mutualConnections": 0 }),
    "hold",
    true,
  ],
  [
    "N10",
    "note",
    hi("our mutual friend Per told me about your article on ferries.", { ...stranger, "person.mutualConnections": 3 }),
    "clear",
    false,
  ],
  ["N11", "note", to("Hi {first_name}, your article on night ferries made me redraw ours."), "hold", true],
  ["N11", "note", hi("your article on night ferries (the long one) made me redraw ours."), "clear", false],
  ["N12", "note", to("Hi Margaret, your article on night ferries made me redraw ours."), "hold", true],
  ["N12", "note", to("Hi Ilsa, your article on night ferries made me redraw ours."), "caution", true],
  ["N12", "note", hi("Margaret told me to read your article on night ferries."), "clear", false],
  // Given: whether a dictionary is there is up to the computer.
  ["N13", "note", hi("I recieved your article on night ferries from a friend.", { "note.misspellings": ["recieved"] }), "tip", true],
  ["N13", "note", hi("I received your article on night ferries from a friend."), "clear", false],
  ["N14", "note", hi("your article on night ferries was a GREAT HELP TO US ALL!!!"), "caution", true],
  ["N14", "note", hi("your article on AIS and GPS for ferries was a great help!"), "clear", false],
  ["N15", "note", hi("your article on night ferries was a help; ours is at www.example.org/trams"), "caution", true],
  ["N15", "note", hi("your article on night ferries was a help; ours is on trams, e.g. in Bergen."), "clear", false],
  ["N16", "note", hi("your article on night ferries was a help. Mine is +47 55 50 01 00."), "caution", true],
  ["N16", "note", hi("your article on ferries from 2011 to 2019 was a help."), "clear", false],
  ["N17", "note", hi("I hope this message finds you well. Your article on night ferries made me redraw ours."), "tip", true],
  ["N17", "note", hi("I found your article on night ferries and it made me redraw ours."), "clear", false],
  [
    "N18",
    "note",
    to("Hi Ilse. Your article on ferries is a joy. We draw trams. Rain is hard. We tried much. Yours worked. It stays.", {
      ...stranger,
      "note.limit": 300,
    }),
    "tip",
    true,
  ],
  ["N18", "note", hi("your article on ferries is a joy. We draw trams, and yours worked."), "clear", false],
  ["N19", "note", to(limit.repeat(4)), "hold", true],
  [
    "N19",
    "note",
    to(
      limit +
        "Rain is hard on both, so we tried six plans last year, and the seventh, which we took from you, is the one that stays on the wall.",
    ),
    "caution",
    true,
  ],
  ["N19", "note", to(limit), "clear", false],
  ["N21", "note", { "note.similarToRecent": true }, "caution", true],
  ["N21", "note", { "note.similarToRecent": false }, "clear", false],
  ["N22", "note", hi(article, recruiting), "tip", true],
  [
    "N22",
    "note",
    hi("your article on night ferries is why I write. I'm a recruiter at Nordkai with an opening for a harbour planner role.", recruiting),
    "clear",
    false,
  ],
  ["N23", "note", hi("your post on ferry crews helped me. I'm a planner from Bergen.", searching), "tip", true],
  ["N23", "note", hi("your post on the harbour planner role helped me. I'm a planner from Bergen.", searching), "clear", false],
  ["N24", "note", hi("could I pick your brain some time?"), "caution", true],
  ["N24", "note", hi("which tide table did you pick for the night line?"), "clear", false],
  ["N25", "note", { "note.onlyConnects": true, "note.isEmpty": false, "note.isDefault": false, "note.saysWhy": false, "note.saysHowWeKnow": false }, "tip", true],
  ["N25", "note", hi("I would like to connect because your article on night ferries made me redraw ours."), "clear", false],
  ["N26", "note", hi("you look lovely in your photo. Your article on night ferries is a joy."), "hold", true],
  ["N26", "note", hi("the photo in your article on night ferries is lovely."), "clear", false],
  ["N27", "note", to("", { ...alone, "person.mutualConnections": 0 }), "caution", true],
  ["N27", "note", to("", { ...alone, "person.mutualConnections": 6 }), "caution", false],
  [
    "L1",
    "note",
    to(
      "Dear Ms Vik, your article on night ferries made me redraw ours. Yours sincerely, Jonas Dahl",
      from("Portland, Oregon, United States", { "person.name": "Ilse Vik" }),
    ),
    "tip",
    true,
  ],
  ["L1", "note", hi(article, from("Portland, Oregon, United States")), "clear", false],
  ["L2", "note", to(article, from("Hull, England, United Kingdom")), "tip", true],
  [
    "L2",
    "note",
    to("Hello Ilse,\nyour article on night ferries made me redraw ours.\nKind regards,\nJonas", from("Hull, England, United Kingdom")),
    "clear",
    false,
  ],
  [
    "L3",
    "note",
    to("Hallo Ilse, dein Artikel über Nachtfähren hat mir geholfen, weil du die Gezeiten erklärst.", from("Bremen, Deutschland")),
    "tip",
    true,
  ],
  [
    "L3",
    "note",
    to("Guten Tag Ilse Vik, Ihr Artikel über Nachtfähren hat mir geholfen, weil Sie die Gezeiten erklären.", from("Bremen, Deutschland")),
    "clear",
    false,
  ],
  ["L4", "note", dear(article, from("Osaka, Japan", { "person.mutualConnections": 4 })), "tip", true],
  [
    "L4",
    "note",
    to(
      "Dear Ms Vik, your article on night ferries made me redraw ours.",
      from("Osaka, Japan", { "person.name": "Ilse Vik", "person.mutualConnections": 0 }),
    ),
    "clear",
    false,
  ],
  [
    "L5",
    "note",
    to(
      "Hello Ilse, your article on night ferries helped. Could you give me advice on ours? I'm happy to share our counts.",
      from("Shanghai, China"),
    ),
    "tip",
    true,
  ],
  [
    "L5",
    "note",
    to("Hello Ilse, your article on night ferries helped. I'm happy to share our counts.", from("Shanghai, China")),
    "clear",
    false,
  ],
  ["L6", "note", to(article, from("São Paulo, Brazil")), "tip", true],
  ["L6", "note", hi(article, from("São Paulo, Brazil")), "clear", false],
  [
    "L7",
    "note",
    to("Hello Ilse, your article on night ferries is a joy. I am an expert and a top performer in trams.", from("Izmir, Türkiye")),
    "tip",
    true,
  ],
  [
    "L7",
    "note",
    to("Hello Ilse, your article on night ferries is a joy. I'm happy to share our counts of tram riders.", from("Izmir, Türkiye")),
    "clear",
    false,
  ],
  ["L8", "note", to("Hey Ilse, your article on night ferries made me redraw ours. Cheers", from("Nairobi, Kenya")), "tip", true],
  [
    "L8",
    "note",
    to("Dear Ilse Vik, your article on night ferries made me redraw ours. Kind regards", from("Nairobi, Kenya")),
    "clear",
    false,
  ],
  ["B08", "followUp", dear("thank you for the talk about the ferry timetable.", asked), "tip", true],
  ["B08", "followUp", dear("thank you for the talk about the ferry timetable. I would love to join the team.", asked), "clear", false],
  ["F02", "followUp", dear("thank you for your time. I would love to join the team.", thanks), "caution", true],
  ["F02", "followUp", dear("thank you for the talk about the ferry timetable. I would love to join the team.", thanks), "clear", false],
  ["F03", "followUp", to(long.repeat(12), thanks), "tip", true],
  ["F03", "followUp", to(long, thanks), "clear", false],
  ["F04", "followUp", to(`${long}Please let me know as soon as possible.`, thanks), "caution", true],
  ["F04", "followUp", to(`${long}Could you give me some feedback on the interview?`, thanks), "caution", true],
  ["F04", "followUp", to(`${long}Please say hello to the crew.`, thanks), "clear", false],
  ["F06", "followUp", dear("thank you for the talk about the ferry timetable. I would love to work at Nordkai.", thanks), "hold", true],
  [
    "F06",
    "followUp",
    dear("thank you for the talk about the ferry timetable. I would love to work at Hafenlicht.", thanks),
    "clear",
    false,
  ],
  ["F07", "followUp", to(`${long}I forgot to mention that I speak Danish.`, thanks), "tip", true],
  ["F07", "followUp", to(`${long}I will not forget the view of the quay.`, thanks), "clear", false],
  ["F11", "followUp", dear("you probably forgot me. How do things stand with the harbour planner role?", known), "caution", true],
  ["F11", "followUp", dear("how do things stand with the harbour planner role?", known), "clear", false],
];
