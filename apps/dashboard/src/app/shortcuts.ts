import { isTypedInto } from '../drawing/typed-into';
import { keptTexts } from '../state/browser-texts';

const OFF = 'budget-ledger.shortcuts-off';

/** Single keys can be turned off: speech input and some assistive devices type them unasked (WCAG 2.1.4). */
export const shortcutsAreOn = (): boolean => keptTexts.get(OFF) === undefined;

export function turnShortcuts(on: boolean): void {
  keptTexts.set(OFF, on ? undefined : 'yes');
}

/** Whether a key is a shortcut where it was pressed, and not typed into something or part of the browser's own. */
export function isShortcut({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  return !isTypedInto(target);
}
