export interface CsvCell {
  readonly text: string;
  /** 1-based column of its first character in the text of its line. */
  readonly column: number;
}

export interface CsvRow {
  /** 1-based line on which the row begins: a quoted cell may hold line breaks. */
  readonly line: number;
  readonly cells: readonly CsvCell[];
}

export type CsvResult =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly problem: string };

/** RFC 4180 with a byte order mark, LF or CRLF, and empty lines tolerated: what Excel saves as "CSV UTF-8". */
export function readCsv(text: string): CsvResult {
  const rows: CsvRow[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  let [line, lineStart, cells, rowLine]: [number, number, CsvCell[], number] = [1, 0, [], 1];
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cell.lastIndex < text.length || cells.length > 0) {
    const start = cell.lastIndex;
    const match = cell.exec(text);
    if (!match)
      return { ok: false, line, column: start - lineStart + 1, problem: text.slice(start, start + 20) };
    const [whole, quoted, bare = '', end] = match;
    cells.push({ text: quoted?.replaceAll('""', '"') ?? bare, column: start - lineStart + 1 });
    const breaks = whole.split('\n').length - 1;
    if (breaks > 0) [line, lineStart] = [line + breaks, start + whole.lastIndexOf('\n') + 1];
    if (end === ',') continue;
    if (cells.some((one) => one.text !== '')) rows.push({ line: rowLine, cells });
    [cells, rowLine] = [[], line];
  }
  return { ok: true, rows };
}

/** One row, quoted where needed; no line break at its end. */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',');
}
