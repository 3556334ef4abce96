/** A field of a CSV file: text, or a number written as decimal text. */
export type Cell = string;

/** Excel reads UTF-8 as such only behind this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, or drop before one: as `looksLikeFormula` of the server. */
const FORMULA = /^'*[\t\r\n]|^[\s'"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠−]/u;
const NUMBER = /^-?\d+(\.\d+)?%?$/;

/** A file as RFC 4180 wants it. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  const harmless = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function csvFile(head: readonly string[], rows: readonly (readonly Cell[])[]): Blob {
  return new Blob([csvOf(head, rows)], { type: 'text/csv;charset=utf-8' });
}

/** Gives the browser a file to save. */
export function save(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
