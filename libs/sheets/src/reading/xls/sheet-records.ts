import { SheetError } from '../../sheet-error';

/** What an .xls workbook stores about a sheet beside its cells. */
export interface XlsSheet {
  readonly isHidden: boolean;
  /** Cells whose value is the stored result of a formula, as 'row,column'. */
  readonly formulas: ReadonlySet<string>;
  /** Counted from 0. */
  readonly hiddenRows: readonly number[];
}

/** Record types of [MS-XLS]. */
const IS = {
  formula: 0x06,
  end: 0x0a,
  password: 0x2f,
  sheet: 0x85,
  text: 0x207,
  row: 0x208,
  begin: 0x809,
} as const;
/** Record types that may stand between a formula and its text: shared formulas, and continued records. */
const BETWEEN: ReadonlySet<number> = new Set([0x3c, 0x91, 0x221, 0x236, 0x4bc]);
/** A record type that does not exist. Readers skip such records. */
const PASSED_OVER = 0xffff;
const HEADER_BYTES = 4;
const HIDDEN_ROW = 0x20;

/**
 * Returns what the reading library does not report about each sheet, and changes the stream so that the library reads
 * it correctly. The library has three faults: it expects the text of a formula directly behind it, takes the end of a
 * chart for the end of the sheet, and takes the numbers of a chart for cells. @throws SheetError NEEDS_PASSWORD
 */
export function mendSheets(stream: Uint8Array): readonly XlsSheet[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  return sheetsIn(view).map(({ isHidden, ...named }) => ({ isHidden, ...mendSheet(view, named) }));
}

interface NamedSheet {
  readonly from: number;
  readonly isHidden: boolean;
  /** False for a chart or a macro sheet. */
  readonly hasCells: boolean;
}

function sheetsIn(view: DataView): readonly NamedSheet[] {
  const sheets: NamedSheet[] = [];
  for (const { id, at, end } of recordsFrom(view, 0)) {
    // The records of the workbook itself end here. A sheet that claims to begin before is not a sheet.
    if (id === IS.end)
      return sheets.map((sheet) => ({ ...sheet, from: sheet.from < end ? view.byteLength : sheet.from }));
    if (id === IS.password) throw new SheetError('NEEDS_PASSWORD');
    if (id !== IS.sheet) continue;
    sheets.push({
      from: view.getUint32(at, true),
      isHidden: (view.getUint8(at + 4) & 3) !== 0,
      hasCells: view.getUint8(at + 5) === 0,
    });
  }
  return [];
}

function mendSheet(
  view: DataView,
  { from, hasCells }: Pick<NamedSheet, 'from' | 'hasCells'>,
): Omit<XlsSheet, 'isHidden'> {
  const formulas = new Set<string>();
  const hiddenRows: number[] = [];
  let depth = 0;
  for (const record of recordsFrom(view, from)) {
    const { id, at } = record;
    if (id === IS.begin) depth += 1;
    if (id === IS.end) depth -= 1;
    if (depth === 0) break;
    const isOfChart = depth > 1 || id === IS.end || (!hasCells && id !== IS.begin);
    if (isOfChart) view.setUint16(at - HEADER_BYTES, PASSED_OVER, true);
    else if (id === IS.row && (view.getUint16(at + 12, true) & HIDDEN_ROW) !== 0)
      hiddenRows.push(view.getUint16(at, true));
    else if (id === IS.formula) {
      formulas.add(`${view.getUint16(at, true)},${view.getUint16(at + 2, true)}`);
      bringText(view, record);
    }
  }
  return { formulas, hiddenRows };
}

/** Moves the text of a formula directly behind the formula. */
function bringText(view: DataView, { end }: BiffRecord): void {
  for (const { id, at, end: behind } of recordsFrom(view, end)) {
    if (id === IS.text) {
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      const [between, text] = [bytes.slice(end, at - HEADER_BYTES), bytes.slice(at - HEADER_BYTES, behind)];
      bytes.set(text, end);
      bytes.set(between, end + text.length);
      return;
    }
    if (!BETWEEN.has(id)) return;
  }
}

interface BiffRecord {
  readonly id: number;
  /** Where the content begins, behind the record's type and length. */
  readonly at: number;
  readonly end: number;
}

function* recordsFrom(view: DataView, from: number): Generator<BiffRecord> {
  for (let at = from + HEADER_BYTES; at <= view.byteLength;) {
    const id = view.getUint16(at - HEADER_BYTES, true);
    const end = at + view.getUint16(at - 2, true);
    if ((id === 0 && end === at) || end > view.byteLength) return;
    yield { id, at, end };
    at = end + HEADER_BYTES;
  }
}
