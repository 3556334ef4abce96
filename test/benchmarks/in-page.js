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
 * @returns {Promise<number>} milliseconds from the input to the end of React's commit.
 */
globalThis.slideTo = async (dayIndex) => {
  const slider = document.querySelector('input[type="range"]');
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const [stood, moves] = [slider.ariaValueText, slider.value !== String(dayIndex)];
  set.call(slider, String(dayIndex));
  const begin = performance.now();
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  // What is committed behind the event is committed before this goes on.
  await undefined;
  const ms = performance.now() - begin;
  if (moves && slider.ariaValueText === stood) throw new Error('the step is not committed yet');
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return ms;
};
