import { monthOf, yearOf, type CalendarDate, type Fen, type LineKey } from '@ledger/domain';
import { MONTH_FIELDS } from '../tables/fields';
import { note, type CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import { readDay } from '../values/day';
import { ByDocument, documentOf, type Document, type GroupedRows } from './documents';
import { LineFinder } from './find-line';
import { entryNote } from './entry-note';
import { idOf, type SheetOptions } from './sheet-entry';

interface PlanDocument extends Document {
  readonly items: { line: LineKey; month: number; amountFen: Fen }[];
}

/**
 * A payment plan is one document with every month for which a row gives an amount. A blank month is not set, which is
 * not the same as 0.
 */
export function planOf(rows: readonly SheetRow[], options: SheetOptions): GroupedRows {
  const faults = new Map<SheetRow, readonly CellNote[]>();
  const documents = new ByDocument<PlanDocument>();
  const lines = new LineFinder(options);
  for (const row of rows) {
    const found = lines.of(row);
    const amounts = byMonth(row, options.fiscalYear);
    const document = documentOf(row, options);
    const wrong = [...row.faults, ...document.faults];
    if (!found.ok) wrong.push(lines.note(row, found));
    if (amounts.every((fen) => fen === undefined) && wrong.length === 0)
      wrong.push(noAmount(row, options.fiscalYear));
    if (wrong.length > 0 || !found.ok || !document.found) {
      faults.set(row, wrong);
      continue;
    }
    const { found: of } = document;
    const plan = documents.of(idOf('plan', of.documentNo), of, () => ({ ...of, items: [] }));
    for (const [i, amountFen] of amounts.entries())
      if (amountFen !== undefined) plan.items.push({ line: found.line, month: i + 1, amountFen });
  }
  const entries = documents.named().map(([entryId, { documentNo, on, row, items }]) => ({
    entryId,
    intent: { type: 'SetPaymentPlan', occurredOn: on, documentNo, items } as const,
    row,
  }));
  return { entries, faults };
}

/** The amounts from the columns of months, or from the row's own month if the list has one row for each month. */
function byMonth(
  { amounts, texts: { period = '' } }: SheetRow,
  fiscalYear: number,
): readonly (Fen | undefined)[] {
  const month = monthIn(period, fiscalYear);
  return MONTH_FIELDS.map((field, i) => amounts[field] ?? (month === i + 1 ? amounts.amount : undefined));
}

/** '5月', '第5期', '2024年5月', '202405', or a day of the month. Undefined for a month of another year. */
function monthIn(period: string, fiscalYear: number): number | undefined {
  const plain = period.normalize('NFKC').replaceAll(/\s/g, '');
  const [, alone] = /^第?(\d{1,2})(?:月份?|期)?$/.exec(plain) ?? [];
  if (alone !== undefined) return Number(alone);
  const day = dayIn(period, fiscalYear);
  return day !== undefined && yearOf(day) === fiscalYear ? monthOf(day) : undefined;
}

function dayIn(period: string, fiscalYear: number): CalendarDate | undefined {
  const read = readDay(period, fiscalYear);
  return read.kind === 'day' || read.kind === 'month' ? read.day : undefined;
}

function noAmount({ amounts, texts: { period = '' }, placeOf }: SheetRow, fiscalYear: number): CellNote {
  if (amounts.amount === undefined) return note('NO_AMOUNT', placeOf('month1'));
  const day = dayIn(period, fiscalYear);
  return day === undefined || yearOf(day) === fiscalYear
    ? note('BAD_MONTH', placeOf('period'), { text: period })
    : entryNote('OTHER_YEAR', placeOf('period'), { year: fiscalYear });
}
