// What a profile says in words alone, where no anchor tells it: open to work. Words are read only as far as they are plain.
import { words } from "../dom.js";
import { openToWorkLabels } from "../labels.js";
import * as anchors from "./profile-anchors.js";

/** Only words are certain: the frame's picture does not say which frame it is. @param {Element} card @param {string} headline */
export function isOpenToWork(card, headline) {
  const labels = [...card.querySelectorAll(`${anchors.photoFramed}, [aria-label]`)].map((element) =>
    words(element.getAttribute("alt") || element.getAttribute("aria-label")),
  );
  if (card.querySelector(anchors.photoFramed) && labels.some((label) => openToWorkLabels.test(label))) return true;
  return [...card.querySelectorAll("p, h3, strong")].some((element) => {
    const text = words(element);
    return text !== headline && text.length < 40 && new RegExp(`^(?:${openToWorkLabels.source})$`, "iu").test(text);
  });
}
