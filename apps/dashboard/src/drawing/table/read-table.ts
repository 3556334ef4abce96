import { notesUnder } from '../assumed/notes';

/** A table as it is seen, with the values behind what is shown: what the server writes into a workbook. */
export interface SeenTable {
  readonly title: string;
  readonly columns: readonly SeenColumn[];
  readonly rows: readonly (readonly SeenCell[])[];
  /** What stands under it: what of it is assumed, and why. */
  readonly notes?: readonly string[];
}

interface SeenColumn {
  readonly title: string;
  /** What stands above this column and its neighbours. */
  readonly group?: string;
}

export type SeenCell =
  | string
  | { readonly text: string; readonly value: number; readonly shown: NumberShown }
  | { readonly text: string; readonly day: string };

type NumberShown = 'amount' | 'percent' | 'points' | 'count';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^([+−-]?)([\d,]+(?:\.\d+)?)(%?)$/;

/** What a cell shows and holds, apart from the page that it is on. */
export interface ShownCell {
  readonly text: string;
  readonly isFigure: boolean;
  /** The value that the figure keeps beside what it shows. */
  readonly value?: string | undefined;
  readonly shown?: string | undefined;
}

/** A number where the page shows a figure, a day where it shows a day; a code of digits stays a text. */
export function cellSeen({ text, isFigure, value, shown }: ShownCell): SeenCell {
  if (DAY.test(text)) return { text, day: text };
  if (value !== undefined && isShown(shown)) return { text, value: Number(value), shown };
  const [, sign = '', digits = '', percent] = (isFigure && NUMBER.exec(text)) || [];
  if (digits === '') return text;
  const size = Number(digits.replaceAll(',', ''));
  const signed = sign === '' || sign === '+' ? size : -size;
  if (percent === '%') return { text, value: signed / 100, shown: 'percent' };
  const shownAs = digits.includes(',') ? 'amount' : 'points';
  return { text, value: signed, shown: digits.includes('.') ? shownAs : 'count' };
}

function isShown(text: string | undefined): text is NumberShown {
  return text === 'amount' || text === 'percent';
}

/** Heads column by column: the lowest, and above it what it shares with its neighbours. */
export function columnsSeen(heads: readonly (readonly string[])[], width: number): readonly SeenColumn[] {
  return Array.from({ length: width }, (_, column) => {
    const path = [...new Set(heads.map((row) => row[column] ?? ''))].filter((text) => text !== '');
    const [title = '', ...above] = path.toReversed();
    return above.length === 0 ? { title } : { title, group: above.toReversed().join(' ') };
  });
}

export function readTable(table: HTMLTableElement): SeenTable {
  const own = (rows: Iterable<HTMLTableRowElement>) =>
    [...rows].filter(({ className }) => className !== 'room');
  const heads = spread(own(table.tHead?.rows ?? []), (cell) => textIn(cell), { repeats: true });
  const body = own(table.rows).filter((row) => row.parentElement !== table.tHead);
  const rows = spread<SeenCell>(body, (cell) => cellSeen(shownIn(cell)), { repeats: false });
  const width = Math.max(0, ...[...heads, ...rows].map((row) => row.length));
  const notes = notesUnder(table);
  return {
    ...{ title: titleOf(table), columns: columnsSeen(heads, width), rows },
    ...(notes.length > 0 && { notes }),
  };
}

/** Rows of cells side by side: a cell over several stands in the first of them, or where it `repeats` in all. */
function spread<Value>(
  rows: readonly HTMLTableRowElement[],
  read: (cell: HTMLTableCellElement) => Value,
  { repeats }: { readonly repeats: boolean },
): readonly (readonly (Value | '')[])[] {
  const grid: (Value | '')[][] = rows.map(() => []);
  for (const [r, row] of rows.entries())
    for (const cell of row.cells) {
      // Bars are a drawing of what stands beside them; what is done with a row is no part of what it says.
      if (cell.matches('.bars, .aside')) continue;
      const value = read(cell);
      let column = 0;
      while (grid[r]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          const cells = grid[r + down];
          if (cells) cells[column + right] = repeats || (down === 0 && right === 0) ? value : '';
        }
    }
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? ''));
}

function shownIn(cell: HTMLTableCellElement): ShownCell {
  const text = textIn(cell);
  const figure = cell.matches('.figure') ? cell : cell.querySelector('.figure');
  const exact = cell.querySelector<HTMLElement>('[data-value]');
  if (exact === null || textIn(exact) !== text) return { text, isFigure: figure !== null };
  return { text, isFigure: true, value: exact.dataset['value'], shown: exact.dataset['shown'] };
}

/** Of what is typed into a cell, what was typed. */
function textIn(element: HTMLElement): string {
  const control = element.querySelector('input, textarea, select');
  const typed =
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
      ? control.value
      : seenText(element);
  return typed.replaceAll(/\s+/g, ' ').trim();
}

/** Text as it is seen: lines apart, without signs that only decorate and without what is there for screen readers alone. */
function seenText(element: HTMLElement): string {
  const left = [...element.querySelectorAll<HTMLElement>('[aria-hidden="true"], .unseen')];
  if (left.length === 0) return element.innerText;
  const hidden = left.map(({ hidden: before }) => before);
  for (const part of left) part.hidden = true;
  const text = element.innerText;
  for (const [index, part] of left.entries()) part.hidden = hidden[index] ?? false;
  return text;
}

/** By its own name, else by the heading of the part of the page that it stands in. */
function titleOf(table: HTMLTableElement): string {
  const label = table.getAttribute('aria-label') ?? table.caption?.textContent;
  const heading = table.closest('section, article, figure')?.querySelector('h2, h3, figcaption');
  return label ?? heading?.textContent ?? table.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
}
