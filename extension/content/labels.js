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

/** How "Remove connection" and the button that confirms it begin, in the menu of a row. */
export const removeBegins =
  /^(?:remove|kontakt (?:entfernen|löschen)|entfernen|(?:supprimer|retirer)(?: la relation)?|eliminar|remover|rimuovi|(?:connectie )?verwijderen|usuń|odebrat|fjern|ta bort|bağlantıyı (?:kaldır|sil)|kaldır|удалить|видалити|إزالة|つながりを解除|削除|1촌 (?:끊기|삭제)|移除|删除|刪除)(?=$|[\s\p{P}])/iu;

/** Invitations to something, where nothing but words tells them from a person's. */
export const otherInvitation =
  /invit(?:ed|es|ing) you to (?!connect|their network|join their network)|lädt Sie ein, .{1,80} zu (?:folgen|abonnieren)|hat Sie eingeladen, .{1,80} zu (?:folgen|abonnieren)/iu;

/** "Withdraw" on one's own invitation, where it has the form of a link to the person. */
export const withdrawLabel =
  /^(?:withdraw|zurückziehen|retirer|retirar|ritira|intrekken|wycofaj|stáhnout|træk tilbage|trekk tilbake|dra tillbaka|geri çek|отозвать|відкликати|سحب|取り下げ|撤回)/iu;

/** The words over a job's hiring team, not those over other people one might reach out to. */
export const hiringTeamLabels =
  /hiring team|job poster|einstellungs|recruiting|recrut|contratación|assun[zç]|selezione del personale|werving|rekrut|rekryter|náborov|ansættelse|ansettelse|işe alım|найм|подбор|التوظيف|גיוס|採用|채용|招聘|招募/iu;

/** What the number beside them counts. A list per meaning: words of the languages we know; others stay unread. */
export const countLabels = {
  followers:
    /follower|abonn|seguidor|obserwuj|volger|følge|följare|seuraaj|takipçi|sleduj|подписчик|підписник|متابع|フォロワー|팔로워|关注者|關注者|追蹤者/iu,
  connections:
    /connection|kontakt|contact|relation|conexi|conex|collegament|connectie|spojení|forbindels|bağlantı|контакт|زميل|つながり|1촌|联系|好友|聯絡人/iu,
};

/** Mutual connections in words, where the page gives no marked names to count. */
export const mutualWords = {
  /** That a line speaks of them at all. A language that is missing here shows them by its links alone. */
  shared:
    /mutual connection|gemeinsamer? kontakt|relations? en commun|contactos? en común|(?:conex(?:ão|ões)|contatos?) em comum|collegament[io] in comune|gemeenschappelijke connectie|wspóln(?:y|e|ych) kontakt|společn(?:ý|é|ých) (?:kontakt|spojení)|fælles forbindelse|felles forbindelse|gemensam(?:ma)? kontakt|ortak bağlantı|общ(?:ий|их|ие|его) контакт|спільн(?:ий|их|і) контакт|koneksi (?:yang sama|bersama)|közös (?:ismerős|kapcsolat)|共通のつながり|공통 1촌|位共同好友|個共同聯絡人|زم(?:يل|لاء) مشترك|جهات? اتصال مشترك|קשרים משותפים/iu,
  /** A number at the beginning and nobody's name: all of them. */
  total: /^\p{Nd}[\p{Nd}.,\s]*\+?(?= ?\p{L}[\p{L}\s]*$)/u,
  twoAndMore: /^.+?, .+? and ([\d.,]+) other mutual connections?$/i,
  oneAndMore: /^.+? and ([\d.,]+) other mutual connections?$/i,
  two: /^.+? and .+? are mutual connections$/i,
  one: /^.+? is a mutual connection$/i,
};

export const openToWorkLabels =
  /#?open[ _]?to[ _]?work|otwart[ya](?:\(-a\))? na oferty pracy|offen für (?:neue )?(?:jobs|stellen)|ouverte? (?:à|aux) (?:de nouvelles )?opportunités|disponible para trabajar|aberto a oportunidades/iu;

/**
 * Degree words without a western digit, by language: ar, he, fa, hu, ms, pa, bn, hi, mr, te, th, vi. The languages that are not named
 * here write a digit (person.js). Each stands for a whole badge, so that no other word near a name is taken for it.
 */
const kDegreeWords =
  "(?:من الدرجة )?الأولى(?: من الدرجة)?|(?:מדרגה |דרגה )?(?:ה?ראשון|ה?ראשונה)|(?:درجه )?(?:اول|یکم|۱)|első(?: fokú)?|pertama|(?:ਪਹਿਲਾ|ਪਹਿਲੀ)|১ম|पहला|पहली|प्रथम|पहिला|पहिली|మొదటి|(?:ระดับ|อันดับ)(?:ที่)? ?1|(?:cấp|bậc) 1;" +
  "(?:من الدرجة )?الثانية(?: من الدرجة)?|(?:מדרגה |דרגה )?(?:ה?שני|ה?שנייה|ה?שניה)|(?:درجه )?(?:دوم|۲)|második|másod(?:ik)? ?fokú|kedua|(?:ਦੂਜਾ|ਦੂਜੀ)|২য়|दूसरा|दूसरी|द्वितीय|दुसरा|दुसरी|రెండవ|(?:ระดับ|อันดับ)(?:ที่)? ?2|(?:cấp|bậc) 2;" +
  "(?:من الدرجة )?الثالثة(?: من الدرجة)?|(?:מדרגה |דרגה )?(?:ה?שלישי|ה?שלישית)|(?:درجه )?(?:سوم|۳)|harmadik|ketiga|(?:ਤੀਜਾ|ਤੀਜੀ)|৩য়|तीसरा|तीसरी|तृतीय|तिसरा|तिसरी|మూడవ|(?:ระดับ|อันดับ)(?:ที่)? ?3|(?:cấp|bậc) 3";
export const degreeWords = /** @type {[RegExp, 1 | 2 | 3][]} */ (
  kDegreeWords
    .split(";")
    .map((alternatives, at) => [new RegExp(`^(?:${alternatives.normalize("NFC")})\\+?$`, "iu"), at + 1])
);

/** "Invite {} to connect": the label of a Connect without an address, by language; {} is the name. */
const kInvite =
  "Invite {} to connect|{} als Kontakt einladen|Inviter {} à rejoindre votre réseau|Invita a {} a conectar|Convidar {} para se conectar|Invita {} a collegarsi|Connectieverzoek verzenden naar {}|Zaproś użytkownika {} do nawiązania kontaktu|Pozvat uživatele {} ke spojení|Inviter {} til dit netværk|Inviter {} til å knytte kontakt|Skicka en kontaktinbjudan till {}|{} adlı kullanıcıyı bağlantı kurmak için davet et|Пригласить участника {} установить контакт|Надіслати запрошення учасникові {}, щоб встановити контакт|توجيه الدعوة لـ {} للتواصل|שליחת הזמנה להתחבר אל {}|{}さんにつながりを申請する|{}님에게 1촌 신청|邀请{}加为好友|邀請{}加為好友"
    .split("|")
    .map((template) => template.split("{}"));

/** Returns the name in the label of a Connect, or null when it is none in a language that is known. @param {string} label */
export function inviteeOf(label) {
  for (const [before, after] of kInvite) {
    if (label.length <= before.length + after.length || !label.startsWith(before) || !label.endsWith(after)) continue;
    return label.slice(before.length, label.length - after.length).trim() || null;
  }
  return null;
}

/** Connect as the whole words of a button that has neither address nor icon. Never a part: Korean begins its degrees alike. */
export const connectLabels = new Set(
  "Connect|Vernetzen|Se connecter|Conectar|Collegati|Connectie maken|Połącz|Navázat spojení|Opret forbindelse|Knytt kontakt|Skapa kontakt|Bağlantı kur|Установить контакт|Встановити контакт|تواصل|להתחבר|つながる|1촌 맺기|加为好友|建立關係".split(
    "|",
  ),
);

const kPending =
  /^(?:Pending|Ausstehend|En attente|Pendiente|Pendente|In sospeso|In behandeling|W toku|Čeká na vyřízení|Ventende|Venter|Obesvarad|Beklemede|На рассмотрении|Розглядається|قيد الانتظار|בהמתנה|承認待ち|대기중|待处理|未回覆)(?=$|[\s\p{P}])/u;

/** Whether a label says that an invitation is waiting, whatever follows: "Pending, click to withdraw ...". @param {string} label */
export function isPendingLabel(label) {
  return kPending.test(label);
}

/** A headline that plainly says the person recruits for a living. */
export const recruiterWords =
  /\b(?:recruiter|headhunter|head hunter|sourcer|talent (?:acquisition|sourcing|partner|scout)|recruit(?:ment|ing) (?:consultant|specialist|manager|lead|partner|officer|coordinator|advisor|director)|(?:head|director|vp|lead) of (?:talent|recruit(?:ing|ment))|personalvermittler(?:in)?|personalberater(?:in)?|recruteur|recruteuse|chargée? de recrutement|reclutador(?:a)?|recrutador(?:a)?|selezionatore|selezionatrice|rekruter(?:ka)?|rekryterare|rekrytoija|rekrutterer|náborář(?:ka)?)(?!\p{L})|рекрутер|採用担当|リクルーター|채용 담당|리크루터|招聘专员|招聘經理|招聘经理/iu;
/** Words near that trade that settle nothing: "ex-recruiter", "tools for recruiters", "recruiting engineers". */
export const recruiterDoubt =
  /recruit|recrut|reclut|rekrut|rekryt|headhunt|talent|\b(?:ex|former|formerly|ehemalige?r?|ancien(?:ne)?|not an?)\b|採用|채용|招聘|подбор|توظيف|استقطاب|استخدام|גיוס|işe alım|toborz|προσλήψ|tuyển dụng|สรรหา|भर्ती|নিয়োগ/iu;
export const formerWords =
  /\b(?:ex|former|formerly|ehemalige?r?|ancien(?:ne)?|not an?|for|to|helping|help) ?-? ?(?:\p{L}+ ){0,2}(?:recruiter|headhunter|sourcer|recruteur|recruteuse|talent)/iu;
