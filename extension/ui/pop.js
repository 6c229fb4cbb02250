// Puts things where the arithmetic of place.js says, for chips and strips alike: the card above all, which lies in the top layer.
import { cardSpot } from "./place.js";

/** @returns {import("./place.js").Size} without a scroll bar */
export function viewport() {
  return { width: document.documentElement.clientWidth, height: window.innerHeight };
}

/** @param {HTMLElement} element @param {{ left: number, top: number }} spot */
export function put(element, { left, top }) {
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(top)}px`;
}

/** Beside or under what it belongs to, and scrolled as it was. @param {HTMLElement} card @param {Element} anchor @param {boolean} rtl */
export function settleCard(card, anchor, rtl) {
  const scrolled = card.scrollTop;
  card.style.maxHeight = "none";
  const { width, height } = card.getBoundingClientRect();
  const { place: was } = card.dataset;
  const box = anchor.getBoundingClientRect();
  const spot = cardSpot({ anchor: box, card: { width, height }, viewport: viewport(), rtl, was });
  card.dataset.place = spot.place;
  put(card, spot);
  card.style.maxHeight = `${spot.maxHeight}px`;
  card.scrollTop = scrolled;
}
