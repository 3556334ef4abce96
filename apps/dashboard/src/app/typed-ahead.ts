import { isShortcut } from './shortcuts';

/** Nobody types on for longer than this at a page that does not come. */
const AT_MOST_MS = 10_000;

/**
 * Keeps what is typed from now on until a form that is on its way has a box in focus, and puts it there. Without it the first
 * digits of a code would be the shortcuts of other pages.
 */
export function keepTypedAhead(): void {
  let typed = '';
  const end = () => {
    window.removeEventListener('keydown', press, true);
    window.removeEventListener('focusin', put);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
    if (event.key.length > 1 || !isShortcut(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    typed += event.key;
  };
  const put = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    end();
    if (typed === '') return;
    target.setRangeText(typed, target.value.length, target.value.length, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  window.addEventListener('keydown', press, true);
  window.addEventListener('focusin', put);
  setTimeout(end, AT_MOST_MS);
}
