import { useCallback, useState, type MouseEvent, type PointerEvent } from 'react';

/** What is cut off in a cell is told where the pointer stands; a click or a tap on it writes it beneath the table, another one takes it away. */
export function useCutCells() {
  const [whole, setWhole] = useState<string>();
  const onPointerOver = useCallback(({ target }: PointerEvent) => {
    const cell = cellOf(target);
    // Cells are used again for other rows.
    if (cell) cell.title = textCutIn(cell) ?? '';
  }, []);
  const onClick = useCallback(({ target }: MouseEvent) => {
    const cell = cellOf(target);
    if (!cell || isPressed(target)) return;
    const text = textCutIn(cell);
    setWhole((before) => (text === before ? undefined : text));
  }, []);
  return { whole, handlers: { onPointerOver, onClick } };
}

function cellOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('td, th') : null;
}

function textCutIn(cell: HTMLElement): string | undefined {
  return cell.scrollWidth > cell.clientWidth ? cell.innerText : undefined;
}

/** Buttons and links do what they say. */
function isPressed(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input, label') !== null;
}
