// The element that a card opens in, in the top layer, for chips and strips alike. Drawing only; whoever placed it decides when it shows.

/** What the card's heading is called: inside the closed root, unseen by the page. */
export const kHeading = "h";

/**
 * @param {{ cardRef: (element: HTMLElement | null) => void, onBeforeToggle: (event: ToggleEvent) => void,
 *           children: import("preact").ComponentChildren }} props
 */
export function CardPop({ cardRef, onBeforeToggle, children }) {
  return (
    <div
      class="card"
      popover="auto"
      role="dialog"
      aria-labelledby={kHeading}
      ref={cardRef}
      onBeforeToggle={(event) => {
        if (event.newState === "open") delete event.currentTarget.dataset.place; // it finds its place anew
        onBeforeToggle(event);
      }}
    >
      {children}
    </div>
  );
}
