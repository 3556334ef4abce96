import type { CalendarDate, Fen, MoneyUnit } from '@ledger/domain';
import { textOf, type Cell } from '../reading/workbook';
import { CodesRead } from '../values/codes-read';
import { DayInParts } from '../values/day-in-parts';
import { NO_NOTES, note, type CellNote } from './cell-note';
import { AMOUNT_FIELDS, type Field } from './fields';
import { withSaidDirection } from './directions';
import { filledMerges } from './filled-merges';
import type { FoundTable } from './find-table';
import { parentRows } from './parent-rows';
import { readDate } from './row-day';
import { redAmounts, type IsRed } from './red-amounts';
import { readAmounts } from './row-amounts';
import { codesIn, type RowCodes } from './row-codes';
import { RowDoubts } from './row-doubts';
import { RowPlace } from './row-place';
import {
  hasOwnVoucher,
  isFiller,
  isSignature,
  payeeAsSubtotal,
  unitBelow,
  unitSaid,
  type UnitSaid,
} from './row-kinds';
import { signsOf, type Signs } from './signed-amounts';
import { isCarried, subtotalNamed } from './subtotal-names';

/** A row as it was read. A field that could not be read is missing, and `faults` names it. */
export interface SheetRow {
  readonly sheet: string;
  /** Counted from 1, as spreadsheet programs show it. */
  readonly row: number;
  readonly kind: 'row' | 'subtotal';
  /** A subtotal of what was before the list; or of the rows below it, and right. */
  readonly sums?: 'before' | 'below';
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  readonly codes: RowCodes;
  readonly amounts: Readonly<Partial<Record<Field, Fen>>>;
  readonly day?: CalendarDate;
  /** Only the month is known, and the day stands for it. */
  readonly onlyMonth?: true;
  readonly faults: readonly CellNote[];
  readonly place: RowPlace;
  /** The cell of a field in this row: 'F12'. */
  readonly placeOf: (field: Field) => string;
}

export interface RowOptions {
  /** Used if the list states no unit. */
  readonly unit: MoneyUnit;
  /** For days that have only month and day, if the heading has no year. */
  readonly year?: number;
  /** Amounts have the opposite sign. */
  readonly negated?: boolean;
  /** The month of a row is the one that it plans for, and not its day. */
  readonly isPlan?: boolean;
}

/**
 * The rows below the heading: those of the list, and its subtotals. Skips empty rows, rows that number the columns, and
 * notes.
 */
export function* readRows(found: FoundTable, options: RowOptions): Generator<SheetRow> {
  const table = withSaidDirection(found);
  const { sheet, part, heading } = table;
  const merged = filledMerges(sheet, part);
  const codes = new CodesRead();
  const days = new DayInParts(table.year ?? options.year ?? Number.NaN, monthOf(table));
  const isRed = redAmounts(table);
  const doubts = new RowDoubts(table);
  const parents = parentRows(table, merged);
  const signs = options.negated ? 'plain' : signsOf(table);
  let { unit, otherUnit } = unitsOf(table, options);
  for (let at = heading.last + 1; at < part.to; at += 1) {
    const cells = merged[at - part.from] ?? [];
    // A section of the list may have a unit of its own.
    const said = unitBelow(cells);
    if (said) ({ unit, otherUnit } = said);
    const row = readRow(table, {
      cells,
      at,
      ...(doubts.unitIn(cells) ?? { unit, otherUnit }),
      doubts,
      sign: options.negated ? -1 : 1,
      isRed,
      isParent: parents.has(at),
      isPlan: options.isPlan === true,
      signs,
      codes,
      days,
    });
    if (row) yield row;
  }
}

function unitsOf({ unit, otherUnit }: FoundTable, options: RowOptions): UnitSaid {
  return { unit: unit ?? options.unit, otherUnit };
}

/** A column of months overrides the month above the list. */
function monthOf({ columns, month }: FoundTable): number | undefined {
  return columns.has('calendarMonth') || columns.has('period') ? undefined : month;
}

interface RawRow extends UnitSaid {
  readonly cells: readonly Cell[];
  readonly at: number;
  readonly sign: 1 | -1;
  readonly isRed: IsRed;
  readonly isParent: boolean;
  readonly isPlan: boolean;
  readonly doubts: RowDoubts;
  readonly signs: Signs;
  readonly codes: CodesRead;
  readonly days: DayInParts;
}

function readRow(table: FoundTable, raw: RawRow): SheetRow | undefined {
  const { cells, at } = raw;
  const named = subtotalNamed(cells) && !hasOwnVoucher(table, cells);
  const payee = named ? payeeAsSubtotal(table, cells) : undefined;
  const kind = raw.isParent || (named && payee === undefined) ? 'subtotal' : 'row';
  if (isFiller(cells) || isSignature(cells)) return undefined;
  const place = new RowPlace(table.sheet.name, at + 1, table.columns);
  const faults: CellNote[] = [];
  if (payee !== undefined) faults.push(note('PAYEE_IS_SUBTOTAL', place.placeOf('payee'), { text: payee }));
  const texts = readTexts(table, cells);
  const amounts = readAmounts(
    table,
    { ...raw, ...(kind === 'subtotal' && unitSaid(cells)), direction: texts.direction, kind },
    faults,
  );
  if (kind === 'row') faults.push(...raw.doubts.faults({ cells, at, texts, amounts, place }));
  // If there are columns for additions and deductions, the columns themselves give the kind.
  if (table.columns.has('decrease') && amounts.amount !== undefined)
    texts.source ??= amounts.amount < 0 ? '追减' : '追加';
  // A remark below the list.
  // Merged over many columns it stands in all of them.
  const said = Object.values(texts);
  const isNote =
    Object.keys(amounts).length === 0 &&
    faults.length === 0 &&
    (said.length <= 2 || new Set(said).size === 1);
  if (isNote || (kind === 'subtotal' && Object.keys(amounts).length === 0)) return undefined;
  // In a subtotal, the column of days holds its name. The rows below it continue with the month above it.
  const day = kind === 'row' ? readDate(table, raw, faults) : {};
  const row = {
    sheet: table.sheet.name,
    row: at + 1,
    kind,
    ...(raw.isParent
      ? { sums: 'below' as const }
      : kind === 'subtotal' && isCarried(cells) && { sums: 'before' as const }),
    texts,
    codes: codesIn(texts, raw.codes),
    amounts,
    place,
    placeOf: (field: Field) => place.placeOf(field),
  } as const;
  return { ...row, ...day, faults: kind === 'row' && faults.length > 0 ? faults : NO_NOTES };
}

function readTexts(
  { columns, adjusts, account }: FoundTable,
  cells: readonly Cell[],
): Partial<Record<Field, string>> {
  const texts: Partial<Record<Field, string>> = {};
  for (const [field, column] of columns) {
    const text = AMOUNT_FIELDS.includes(field) ? '' : textOf(cells[column]).trim();
    if (text !== '') texts[field] = text;
  }
  if (adjusts !== undefined && !columns.has('source') && Object.keys(texts).length > 0)
    texts.source = adjusts;
  if (account !== undefined && !columns.has('account')) texts.account = account;
  return texts;
}
