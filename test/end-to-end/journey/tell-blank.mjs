/**
 * Runs in a page, before anything else: tells `tell` of the page how many milliseconds after the last of these events nothing
 * is left on it, and whether that was so in the dispatch of the event itself, before anything could be sealed. The moment of that event is in `touchedAt`.
 */
export function tellBlank(types) {
  globalThis.touchedAt = 0;
  const touched = () => (globalThis.touchedAt = performance.now());
  for (const type of types) addEventListener(type, touched, { capture: true });
  const isBlank = () => document.documentElement.childElementCount === 0;
  let wasAtOnce = false;
  for (const type of types) addEventListener(type, () => (wasAtOnce ||= isBlank()));
  new MutationObserver(() => {
    if (!isBlank()) return;
    // The next frame is the first that shows nothing.
    requestAnimationFrame(() => void globalThis.tell('blank', performance.now() - globalThis.touchedAt, wasAtOnce));
  }).observe(document, { childList: true, subtree: true });
}
