import type { KeyboardEvent } from 'react';
import { COLUMNS, type GridColumn } from './columns';
import type { GridRow } from './rows';

interface Place {
  readonly row: number;
  readonly column: GridColumn;
}

interface Board {
  readonly box: HTMLElement | null;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly edit: (row: GridRow, path: string, value: string) => void;
  /** Draws the page that a row is on. */
  readonly show: (row: number) => void;
}

/** The cell that something happened in. */
export function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null;
  const column = COLUMNS.find((each) => each === cell?.dataset['column']);
  return cell && column ? { row: Number(cell.dataset['row']), column } : undefined;
}

/** The keys of a spreadsheet: arrows and Enter go from cell to cell, Ctrl+D copies the cell above. */
export function moveBy(event: KeyboardEvent, board: Board): void {
  const at = placeOf(event.target);
  // What a cell offers has the arrows first.
  if (!at || !(event.target instanceof HTMLInputElement)) return;
  if (event.target.getAttribute('aria-expanded') === 'true') return;
  if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    fillDown(at, board);
    return;
  }
  // With Ctrl, Enter is not of a cell: it books.
  if (event.ctrlKey || event.metaKey) return;
  const to = nextPlace(event.key, { at, input: event.target, columns: board.columns });
  if (!to) return;
  event.preventDefault();
  event.stopPropagation();
  if (to.row < 0 || to.row >= board.rows.length) return;
  if (to.row !== at.row) board.show(to.row);
  focusOn(board.box, to);
}

export function focusOn(box: HTMLElement | null, { row, column }: Place): void {
  const cell = box?.querySelector<HTMLInputElement>(`td[data-row="${row}"][data-column="${column}"] input`);
  cell?.focus();
  cell?.select();
}

function fillDown({ row, column }: Place, { rows, edit }: Board): void {
  const [above, here] = [rows[row - 1], rows[row]];
  const value = above?.cells[column];
  if (here && value !== undefined) edit(here, column, value);
}

interface Step {
  readonly at: Place;
  readonly input: HTMLInputElement;
  readonly columns: readonly GridColumn[];
}

function nextPlace(key: string, { at, input, columns }: Step): Place | undefined {
  const { row, column } = at;
  const beside = (by: 1 | -1) => {
    const next = columns[columns.indexOf(column) + by];
    return next && { row, column: next };
  };
  const { selectionStart, selectionEnd, value } = input;
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
    case 'Enter':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return selectionStart === 0 && selectionEnd === 0 ? beside(-1) : undefined;
    case 'ArrowRight':
      return selectionStart === value.length ? beside(1) : undefined;
    default:
      return undefined;
  }
}
