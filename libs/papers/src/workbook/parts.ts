import type { GridRow } from './grid';

/** Lines of text, or a table, in the order of the sheet. */
export interface SheetPart {
  readonly kind: 'lines' | 'table';
  readonly rows: readonly GridRow[];
}

/** Texts beside a title: the office, the unit, the number of the table. */
const CAPTION =
  /[:：]|^单位[(（]|^金额单位|^(公开|预算公开|决算公开|附|部门)?\d*表\s*[一二三四五六七八九十\d]*$/u;
const REMARK = /^(注|说明|备注|填报说明|本表)/u;
const LONGEST_NAME = 30;

/**
 * The tables of a sheet, and the lines above and below each. A table begins with the first row that is not a caption.
 */
export function partsOf(rows: readonly GridRow[]): readonly SheetPart[] {
  const parts: { kind: SheetPart['kind']; rows: GridRow[] }[] = [];
  rows.forEach((row, index) => {
    const last = parts.at(-1);
    const isLine =
      last?.kind === 'table'
        ? endsTable(row, { above: last.rows.at(-1), next: rows[index + 1] })
        : isCaption(row);
    const kind = isLine ? 'lines' : 'table';
    if (last?.kind === kind) last.rows.push(row);
    else parts.push({ kind, rows: [row] });
  });
  return parts;
}

/** A row without numbers that has one text, or up to four of which one is a caption. */
function isCaption({ cells }: GridRow): boolean {
  if (cells.some(({ isNumber }) => isNumber)) return false;
  return cells.length === 1 || (cells.length <= 4 && cells.some(({ text }) => CAPTION.test(text)));
}

interface Around {
  readonly above: GridRow | undefined;
  readonly next: GridRow | undefined;
}

/**
 * Whether the row ends the table: a remark, or the title of the next table. Such a row has a blank row above it, or its
 * text is longer than a name.
 */
function endsTable(row: GridRow, { above, next }: Around): boolean {
  const [only, ...others] = row.cells;
  if (!only || !isCaption(row)) return false;
  const isApart = above !== undefined && row.at > above.at + 1;
  if (others.length > 0) return isApart;
  if (REMARK.test(only.text) || only.text.length > LONGEST_NAME) return true;
  const leadsOn = next !== undefined && isCaption(next);
  return isApart && (only.columnSpan > 2 || leadsOn || only.text.endsWith('表'));
}
