// Words of LinkedIn's interface in the languages it speaks, for what no anchor tells: to take a name out of a label, to know what a
// number counts, to read a degree written as a word. What a page means is never decided by them alone where a sign without language
// exists. A language that is missing here leaves a fact unknown, nothing else.

/** "Accept X's request to connect", "Ignore ..." on the profile of someone who invited the user. No anchor but words. */
export const incomingLabels = {
  accept:
    /^(?:accept|annehmen|accepter|aceptar|aceitar|accetta|accepteren|accepteer|akceptuj|zaakceptuj|přijmout|acceptera|godkänn|godta|aksepter|hyväksy|kabul|принять|прийняти|قبول|承認|수락|接受)/iu,
};

/** "Remove connection" in the More menu of someone connected: the whole item, where it carries no sign. */
export const removeLabels =
  /^(?:remove connection|(?:kontakt|verbindung) entfernen|(?:supprimer|retirer) la relation|eliminar contacto|usuń kontakt)$/iu;

/** "Pending, click to withdraw invitation sent to X": how the label of a waiting invitation begins, where it carries no clock. */
export const pendingLabels =
  /^(?:pending|ausstehend|en attente|pendiente|pendente|in sospeso|in behandeling|w toku|čeká na vyřízení|ventende|venter|obesvarad|beklemede|на рассмотрении|розглядається|قيد الانتظار|בהמתנה|承認待ち|대기중|待处理|未回覆)(?![\p{L}\p{M}])/iu;

/** What sends an invitation in its dialog, in whole, where the button has no sign. `plain` says it in other dialogs too. */
export const sendLabels = {
  invite:
    /^(?:send (?:without a note|invitation)|ohne notiz senden|envoyer sans (?:ajouter de )?note|enviar sin nota|enviar sem nota|invia senza nota|verzenden zonder opmerking|wyślij bez notatki|odeslat bez poznámky|send uden en note|send uten notat|skicka utan meddelande|not olmadan gönderin|отправить без заметки|надіслати без примітки|إرسال دون ملاحظة|שליחה בלי הערה|挨拶なしで送信|메모 없이 보내기|发送时不添加备注|不附加備註即傳送)$/iu,
  plain: /^(?:send(?: now)?|connect)$/i,
};

/** How many personal notes are left, in English alone: elsewhere that stays unknown. */
export const quotaLabels = {
  left: /personali[sz]ed (?:invit|note).*(?:remaining|left)/i,
  usedUp: /used (?:up )?all (?:of )?your (?:monthly |free )*(?:custom|personali[sz]ed) (?:invit|note)/i,
};

/** What the number beside them counts. A list per meaning: words of the languages we know; others stay unread. */
export const countLabels = {
  followers:
    /follower|abonn|seguidor|obserwuj|volger|følge|följare|seuraaj|takipçi|sleduj|подписчик|підписник|متابع|フォロワー|팔로워|关注者|關注者|追蹤者/iu,
  connections:
    /connection|kontakt|contact|relation|conexi|conex|collegament|connectie|spojení|forbindels|bağlantı|контакт|زميل|つながり|1촌|联系|好友|聯絡人/iu,
};

/** Mutual connections in words, where the page gives no marked names to count. */
export const mutualWords = {
  total: /^([\d.,\s]+)\+? mutual connections?$/i,
  twoAndMore: /^.+?, .+? and ([\d.,]+) other mutual connections?$/i,
  oneAndMore: /^.+? and ([\d.,]+) other mutual connections?$/i,
  two: /^.+? and .+? are mutual connections$/i,
  one: /^.+? is a mutual connection$/i,
};

export const openToWorkLabels =
  /#?open[ _]?to[ _]?work|otwart[ya](?:\(-a\))? na oferty pracy|offen für (?:neue )?(?:jobs|stellen)|ouverte? (?:à|aux) (?:de nouvelles )?opportunités|disponible para trabajar|aberto a oportunidades/iu;

/** Degree words without a digit. LinkedIn writes a digit in most languages. */
export const degreeWords = /** @type {[RegExp, 1 | 2 | 3][]} */ ([
  [/الأولى/u, 1],
  [/الثانية/u, 2],
  [/الثالثة/u, 3],
  [/הראשון|ראשונה/u, 1],
  [/השני|שנייה/u, 2],
  [/השלישי|שלישית/u, 3],
]);

/** A headline that plainly says the person recruits for a living. */
export const recruiterWords =
  /\b(?:recruiter|headhunter|head hunter|sourcer|talent (?:acquisition|sourcing|partner|scout)|recruit(?:ment|ing) (?:consultant|specialist|manager|lead|partner|officer|coordinator|advisor|director)|(?:head|director|vp|lead) of (?:talent|recruit(?:ing|ment))|personalvermittler(?:in)?|personalberater(?:in)?|recruteur|recruteuse|chargée? de recrutement|reclutador(?:a)?|recrutador(?:a)?|selezionatore|selezionatrice|rekruter(?:ka)?|rekryterare|rekrytoija|rekrutterer|náborář(?:ka)?)(?!\p{L})|рекрутер|採用担当|リクルーター|채용 담당|리크루터|招聘专员|招聘經理|招聘经理/iu;
/** Words near that trade that settle nothing: "ex-recruiter", "tools for recruiters", "recruiting engineers". */
export const recruiterDoubt =
  /recruit|recrut|reclut|rekrut|rekryt|headhunt|talent|\b(?:ex|former|formerly|ehemalige?r?|ancien(?:ne)?|not an?)\b|採用|채용|招聘|подбор/iu;
export const formerWords =
  /\b(?:ex|former|formerly|ehemalige?r?|ancien(?:ne)?|not an?|for|to|helping|help) ?-? ?(?:\p{L}+ ){0,2}(?:recruiter|headhunter|sourcer|recruteur|recruteuse|talent)/iu;
