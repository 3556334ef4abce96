// Runs in the pages that dashboard.ts measures, before their own scripts.

/** Milliseconds from the request for the page until the figures of the overview stand on it; undefined until then. */
globalThis.viewMs = undefined;
const watch = new MutationObserver(() => {
  if (!document.querySelector('.flow dd .figure')) return;
  watch.disconnect();
  globalThis.viewMs = performance.now();
});
watch.observe(document, { childList: true, subtree: true });

/**
 * Moves the slider to a day of the year, and waits until all that follows from it has been drawn.
 * @returns {Promise<void>}
 */
globalThis.slideTo = async (dayIndex) => {
  const slider = document.querySelector('input[type="range"]');
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  set.call(slider, String(dayIndex));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
};
