import { SheetError } from '../../sheet-error';
import { HEADER_BYTES, recordsFrom, type BiffRecord } from './records';
import type { Look } from '../looks';
import { cellsLookedAt, looksOf } from './cell-formats';

/** What an .xls workbook stores about a sheet beside its cells. */
export interface XlsSheet {
  readonly isHidden: boolean;
  /** Days are counted from 1904. */
  readonly is1904: boolean;
  /** Cells whose value is the stored result of a formula, as 'row,column'. */
  readonly formulas: ReadonlySet<string>;
  /** Counted from 0. */
  readonly hiddenRows: readonly number[];
  /** Places of cells whose look may say something, as 'row,column'. */
  readonly looks: ReadonlyMap<string, Look>;
}

/** Record types of [MS-XLS]. */
const IS = {
  formula: 0x06,
  firstDay: 0x22,
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
const HIDDEN_ROW = 0x20;

/**
 * Returns what the reading library does not report about each sheet, and changes the stream so that the library reads
 * it correctly. The library has three faults: it expects the text of a formula directly behind it, takes the end of a
 * chart for the end of the sheet, and takes the numbers of a chart for cells. @throws SheetError NEEDS_PASSWORD
 */
export function mendSheets(stream: Uint8Array): readonly XlsSheet[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const formats = looksOf(view);
  const { sheets, is1904 } = bookIn(view);
  return sheets.map(({ isHidden, ...named }) => ({
    isHidden,
    is1904,
    ...mendSheet(view, { ...named, formats }),
  }));
}

interface NamedSheet {
  readonly from: number;
  readonly isHidden: boolean;
  /** False for a chart or a macro sheet. */
  readonly hasCells: boolean;
}

interface NamedSheets {
  readonly sheets: readonly NamedSheet[];
  readonly is1904: boolean;
}

function bookIn(view: DataView): NamedSheets {
  const named: NamedSheet[] = [];
  let is1904 = false;
  for (const { id, at, end } of recordsFrom(view, 0)) {
    // The records of the workbook itself end here. A sheet that claims to begin before is not a sheet.
    if (id === IS.end) {
      const sheets = named.map((sheet) => ({
        ...sheet,
        from: sheet.from < end ? view.byteLength : sheet.from,
      }));
      return { sheets, is1904 };
    }
    if (id === IS.firstDay) is1904 = view.getUint16(at, true) === 1;
    if (id === IS.password) throw new SheetError('NEEDS_PASSWORD');
    if (id !== IS.sheet) continue;
    named.push({
      from: view.getUint32(at, true),
      isHidden: (view.getUint8(at + 4) & 3) !== 0,
      hasCells: view.getUint8(at + 5) === 0,
    });
  }
  return { sheets: [], is1904 };
}

interface MendedSheet extends Pick<NamedSheet, 'from' | 'hasCells'> {
  readonly formats: ReadonlyMap<number, Look>;
}

function mendSheet(
  view: DataView,
  { from, hasCells, formats }: MendedSheet,
): Omit<XlsSheet, 'isHidden' | 'is1904'> {
  const formulas = new Set<string>();
  const looks = new Map<string, Look>();
  const hiddenRows: number[] = [];
  let depth = 0;
  for (const record of recordsFrom(view, from)) {
    const { id, at } = record;
    if (id === IS.begin) depth += 1;
    if (id === IS.end) depth -= 1;
    if (depth === 0) break;
    const isOfChart = depth > 1 || id === IS.end || (!hasCells && id !== IS.begin);
    if (isOfChart) {
      view.setUint16(at - HEADER_BYTES, PASSED_OVER, true);
      continue;
    }
    for (const [place, look] of cellsLookedAt(view, record, formats)) looks.set(place, look);
    if (id === IS.row && (view.getUint16(at + 12, true) & HIDDEN_ROW) !== 0)
      hiddenRows.push(view.getUint16(at, true));
    else if (id === IS.formula) {
      formulas.add(`${view.getUint16(at, true)},${view.getUint16(at + 2, true)}`);
      bringText(view, record);
    }
  }
  return { formulas, hiddenRows, looks };
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
