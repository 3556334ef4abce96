import { joinLines } from '../join-text';
import type { Cell, Table } from '../paper';

interface Broken {
  /** The cells of the first part, with the texts that went on. */
  readonly cells: readonly Cell[];
  readonly isBroken: boolean;
}

/**
 * A page may break inside a row: the last lines of its cells stand in the first row of the next page, beside cells without
 * any text. In a head no number was printed before; in a list of codes the row that goes on has no code.
 */
export function withBrokenRow(table: Table, next: Table, row: number): Broken {
  const rest = next.cells.filter((cell) => cell.row === row);
  const above = table.cells.filter((cell) => cell.row + cell.rowSpan === table.rowCount);
  const pairs = rest.map((cell) => ({ cell, before: above.find((one) => isAbove(one, cell)) }));
  const filled = pairs.filter(({ cell }) => cell.text !== '');
  const isWhole =
    rest.length > 0 && pairs.every(({ cell, before }) => cell.rowSpan === 1 && before !== undefined);
  const goesOn =
    filled.every(({ cell, before }) => !hasDigit(cell.text) && before !== undefined && before.text !== '') &&
    (filled.length === 0 ||
      !table.cells.some(({ text }) => isAmount(text)) ||
      isCodedRow(above, filled[0]?.cell));
  if (!isWhole || !goesOn) return { cells: table.cells, isBroken: false };
  const texts = new Map(pairs.flatMap(({ cell, before }) => (before ? [[before, cell.text] as const] : [])));
  return { cells: table.cells.map((cell) => withRest(cell, texts.get(cell) ?? '')), isBroken: true };
}

function isAbove(above: Cell, { column, columnSpan }: Cell): boolean {
  return above.column === column && above.columnSpan === columnSpan;
}

/** The row begins with a code, and what goes on does not stand below the code. */
function isCodedRow(row: readonly Cell[], rest: Cell | undefined): boolean {
  const [first] = row.toSorted((one, other) => one.column - other.column);
  return first !== undefined && CODE.test(first.text.replace(/\s/gu, '')) && rest?.column !== first.column;
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/u;

function hasDigit(text: string): boolean {
  return /\d/u.test(text.normalize('NFKC'));
}

function isAmount(text: string): boolean {
  return /\d\.\d/u.test(text);
}

function withRest(cell: Cell, rest: string): Cell {
  return rest === '' ? cell : { ...cell, text: joinLines([cell.text, rest]) };
}
