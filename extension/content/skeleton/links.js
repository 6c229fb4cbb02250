// Addresses and keys in a skeleton. Of an address stays what kind of page it leads to; of a key what LinkedIn's programmers wrote. Every name,
// member id, number and slug in them is replaced, and what is not known to be harmless is left out.
import { normalVanity, vanityOfLink } from "../../shared/vanity.js";

/** Parts of paths that are LinkedIn's own words. All others are somebody's. */
const kRoutes = new Set(
  (
    "in company school jobs job view collections search results people all content companies feed update hashtag messaging compose thread mynetwork " +
    "invitation-manager invite-connect connections received sent grow catch-up catchup network-manager preload custom-invite search-custom-invite overlay " +
    "contact-info photo background-photo about-this-profile detail details experience education skills recommendations edit intro forms next-action " +
    "recent-activity about posts life events event groups newsletters pulse notifications me premium learning sales talent " +
    "CONNECTION PAGE EVENT NEWSLETTER GROUP PEOPLE_WITH_MUTUAL_CONNECTION FROM_VERIFIED_MEMBER"
  ).split(" "),
);
/** What follows these is one page of many of its kind. */
const kPlaces = ["company", "school", "view", "groups", "events", "newsletters", "thread", "pulse", "hashtag", "posts"];

const kPeopleList = /^\["[\w-]+"(?:,"[\w-]+")*\]$/;
const kWord = /^[A-Za-z_]+$/;
/** The parts of a query that readers look at, each with what its value must look like. @type {Record<string, RegExp>} */
const kQuery = {
  vanityName: /^[^/?#\s]+$/,
  connectionOf: kPeopleList,
  facetConnectionOf: kPeopleList,
  followerOf: kPeopleList,
  network: /^\["[FSO]"(?:,"[FSO]")*\]$/,
  facetNetwork: /^\["[FSO]"(?:,"[FSO]")*\]$/,
  eventAttending: /^\["\d+"\]$/,
  recipient: /^[\w-]+$/,
  profileUrn: /^urn:li:\w+:[\w-]+$/,
  invitation: /^urn:li:\w+:[\w-]+$/,
  origin: kWord,
  screenContext: kWord,
  interop: kWord,
  isSelfProfile: /^(?:true|false)$/,
};
/** Queries whose value is LinkedIn's own word. */
const kKept = ["network", "facetNetwork", "origin", "screenContext", "interop", "isSelfProfile"];

/** Where a member id ends that nothing else on the page names: before the name of a card. */
const kCardNames =
  /(?:Topcard|About|SuggestedForYou|Services|Featured|Activity|(?:Experience|Education|Skills|Licenses|Languages|Interests)\w*)$/;
const kMemberIdLength = 39;

/** Words of LinkedIn's programmers that people use too. They may stay in keys. */
const kCode = new Set(
  (
    "about above accent action actions activity add all alert and app area aside avatar back badge bar bell below block body browsemap btn button bug card cards catch " +
    "center close cohort collection column com comment comments company compose connect connection connections contact container content control " +
    "counter creation custom data default degree detail details dialog discover display distance dropdown edge edit education email entity error event events " +
    "expandable experience feed filter fixed flagshipnav flow follow following footer form framed frame fuse generated global grid group grow hash header headline " +
    "help hirer hiring icon id ignore image img impl incoming info inline input insights interop intro invitation invitations invite item items job jobs key label large " +
    "lazy left level limit line link linkedin list lists loading lockup logo main manager map medium member members menu message messages messaging modal more mutual " +
    "name nav navigation network newsletter next note open org other outlet overflow overlay page panel part pending people person photo picture platform player popover " +
    "portal post posts preload premium preview primary product profile pymk quick rail react received ref refs reference referencekey region relationship remove reply request " +
    "result results right role root row rows scaffold school screen scroll sdui search secondary section sections see select send sent service services shadow " +
    "shadowdom share show signal size skills skip slot small state status sticky subtitle success suggested suggestions tab tabs team template test text time title " +
    "toast toggle black light bold break words heading xlarge xsmall spacing two pane rhythm tool toolbar top topcard trigger type universal up update upsell urn user verification verified verify view voyager web who with withdraw workspace you your for can"
  ).split(" "),
);

/**
 * @param {import("./stand-ins.js").StandIns} standIns
 * @param {{ vanities: string[], memberIds: string[], words: Set<string> }} told what the page tells of people; `words`: all words of its texts
 */
export function makeLinks(standIns, { vanities, memberIds, words }) {
  const people = vanities.flatMap((vanity) =>
    [...new Set([vanity, encodeURIComponent(vanity)])].map((form) => ({ form, vanity })),
  );
  people.sort((a, b) => b.form.length - a.form.length);
  const ids = [...new Set(memberIds)].sort((a, b) => b.length - a.length);

  /**
   * Returns a key (`componentkey`, `id`, `data-testid`, ...) without anything of a person's.
   *
   * @param {string} value
   */
  function key(value) {
    // Stand-ins are put aside under signs of the private use area, so that no later step takes them for words.
    /** @type {string[]} */
    const aside = [];
    const keep = (/** @type {string} */ standIn) => String.fromCharCode(0xe000 + aside.push(standIn) - 1);
    let text = value.normalize("NFC").replace(/[\ue000-\uf8ff]/g, "");
    for (const id of ids) text = text.replaceAll(id, () => keep(standIns.person(id)));
    text = text.replace(/ACoA[\w-]*/g, (found) => memberKey(found, keep));
    for (const { form, vanity } of people) {
      const edge = form.length < 4 ? "(?<![a-z0-9])" : "";
      const pattern = new RegExp(`${edge}${form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![a-z0-9])`, "giu");
      text = text.replace(pattern, () => keep(standIns.person(vanity)));
    }
    text = text
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, (found) => keep(standIns.token(found)))
      .replace(/[A-Za-z0-9_+/=-]{16,}/g, (found) => (isToken(found) ? keep(standIns.token(found)) : found))
      .replace(/\d{3,}/g, (found) => keep(standIns.number(found)))
      .replace(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\p{ASCII}\ue000-\uf8ff]+/gu, (word) =>
        isOwn(word) ? word : keep(standIns.wordFor(word)),
      )
      .replace(/[^\w.:/@#()[\]",\-\ue000-\uf8ff]+/g, "-");
    return text.replace(/[\ue000-\uf8ff]/g, (sign) => aside[sign.charCodeAt(0) - 0xe000]);
  }

  /** Whether a word of a key or a class is its programmer's: it is a known one, or nobody wrote it on the page. @param {string} word */
  function isOwn(word) {
    const plain = word.toLowerCase();
    if (/[^a-z]/.test(plain)) return false;
    return plain.length < 3 || kCode.has(plain) || !words.has(plain);
  }

  /** @param {string} found an unknown member id and what follows it @param {(standIn: string) => string} keep */
  function memberKey(found, keep) {
    const card = kCardNames.exec(found);
    const end = card && card.index > 4 ? card.index : Math.min(found.length, kMemberIdLength);
    return keep(standIns.person(found.slice(0, end))) + found.slice(end);
  }

  /** Returns an address; "" for one that is no address. @param {string} value */
  function href(value) {
    const text = value.trim();
    if (text === "" || text.startsWith("#"))
      return text.startsWith("#") && text.length > 1 ? `#${key(text.slice(1))}` : "#";
    let url;
    try {
      url = new URL(text, "https://www.linkedin.com/");
    } catch {
      return "#";
    }
    if (!/^https?:$/.test(url.protocol)) return "#";
    if (!/(^|\.)linkedin\.com$/.test(url.hostname)) return "https://www.example.com/";
    const start = /^(?:https?:)?\/\//.test(text) ? "https://www.linkedin.com" : "";
    return start + path(url.pathname, url.search);
  }

  /** Returns the path and query of an address of LinkedIn. @param {string} pathname @param {string} search */
  function path(pathname, search) {
    let before = "";
    const parts = pathname.split("/").map((part) => {
      const last = before;
      before = part;
      if (!part) return "";
      if (last === "in") return standIns.person(normalVanity(part) ?? part);
      if (/^\d+$/.test(part)) return standIns.number(part);
      if (kPlaces.includes(last)) return kRoutes.has(part) ? part : standIns.place(last, part);
      if (kRoutes.has(part) || /^[a-z]{2}$/.test(part)) return part;
      return "x";
    });
    const query = search
      .slice(1)
      .split("&")
      .flatMap((pair) => {
        const [name, ...rest] = pair.split("=");
        const value = queryValue(name, rest.join("="));
        return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
      });
    return parts.join("/") + (query.length ? `?${query.join("&")}` : "");
  }

  /** @param {string} name @param {string} raw @returns {string | null} */
  function queryValue(name, raw) {
    if (name === "body") return "x"; // that there is one tells two links apart
    let value;
    try {
      value = decodeURIComponent(raw);
    } catch {
      return null;
    }
    if (!Object.hasOwn(kQuery, name) || !kQuery[name].test(value)) return null;
    if (kKept.includes(name)) return value;
    if (name === "vanityName") return standIns.person(normalVanity(value) ?? value);
    return value.replace(/ACoA[\w-]+|(?<=")[\w-]+(?=")|(?<=:)[\w-]+$|^[\w-]+$/g, (id) =>
      /^ACoA/.test(id) ? standIns.person(id) : /^\d+$/.test(id) ? standIns.number(id) : standIns.token(id),
    );
  }

  return { key, href, path, isOwn };
}

/** A long run of letters and digits in no order is an id. @param {string} text */
function isToken(text) {
  return (text.match(/\d/g) ?? []).length >= 3 && /[A-Za-z]\d+[A-Za-z]|\d[A-Za-z]+\d/.test(text);
}

/** Every word that may stand in an address or key by itself, for tests. */
export function allCodeWords() {
  return new Set([
    ...kCode,
    ...[...kRoutes].flatMap((route) => route.toLowerCase().split(/[-_]/)),
    ...Object.keys(kQuery),
  ]);
}

/** What links say about whom the page speaks of. @param {string[]} hrefs */
export function peopleIn(hrefs) {
  const vanities = hrefs.map(vanityOfLink).filter((vanity) => vanity !== null);
  const memberIds = hrefs.flatMap((href) => decoded(href).match(/ACoA[\w-]+/g) ?? []);
  return {
    vanities: [...new Set(vanities.filter((vanity) => !/^ACoA/.test(vanity)))],
    memberIds: [...new Set(memberIds)],
  };
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
