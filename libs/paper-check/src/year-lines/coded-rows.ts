import { digitsAboveBase, parseDecimal, type Fen } from '@ledger/domain';
import { printedNumber } from '../printed-number';
import type { PaperFigure } from '../statement';
import { conceptOf } from '../tables/concepts';
import type { Lane } from '../tables/read-table';
import type { KnownTable } from '../tables/recognise';
import type { LaneRow } from '../tables/rows';
import { FUNCTIONAL_CODE } from '../text/functional-path';
import type { PaperFacts } from '../text/paper-facts';
import { inOwnUnit } from '../written-figures';
import type { NotLine, TablePlace } from './paper-lines';

/** The tables from which lines are made: one for each book, and the table of all expenditure. */
export type LineScope = 'GENERAL' | 'GOV_FUND' | 'CAPITAL' | 'EXPENDITURE';
type LineMeasure = 'TOTAL' | 'BASIC' | 'PROJECT';

/** A row in a table of expenditure, with its code and the paper's own amounts. */
export interface CodedRow {
  readonly scope: LineScope;
  readonly code: string;
  readonly name: string;
  readonly place: TablePlace;
  readonly amounts: Readonly<Partial<Record<LineMeasure, Fen>>>;
  /** The value of the last digit in its coarsest amount. */
  readonly stepFen: Fen;
}

export interface CodedRows {
  readonly rows: readonly CodedRow[];
  readonly notLines: readonly NotLine[];
}

const ECONOMIC = /^3\d{2}(?:\d{2})?$/u;
const OWN_AMOUNT = /^(GENERAL|GOV_FUND|CAPITAL|EXPENDITURE)\/.+\/(TOTAL|BASIC|PROJECT)$/u;

/** The 功能分类 rows in the tables of expenditure. If two tables of one scope print a code, the first table counts. */
export function functionalRows(known: readonly KnownTable[], facts: PaperFacts): CodedRows {
  const tables = known.filter(({ layout }) => layout.kind === 'EXPENDITURE');
  return together(tables, { facts, codes: FUNCTIONAL_CODE });
}

/** The 经济分类 rows in the table of basic expenditure. */
export function economicRows(known: readonly KnownTable[], facts: PaperFacts): CodedRows {
  const tables = known.filter(({ layout }) => layout.kind === 'BASIC' && layout.scope === 'GENERAL');
  return together(tables, { facts, codes: ECONOMIC });
}

/** Rows that have no row with an amount below them. */
export function leavesOf<Row extends { readonly code: string }>(rows: readonly Row[]): readonly Row[] {
  const above = new Set(rows.flatMap(({ code }) => [code.slice(0, -2), code.slice(0, -4)]));
  return rows.filter(({ code }) => !above.has(code));
}

interface Wanted {
  readonly facts: PaperFacts;
  readonly codes: RegExp;
}

function together(tables: readonly KnownTable[], wanted: Wanted): CodedRows {
  const rows = new Map<string, CodedRow>();
  const notLines: NotLine[] = [];
  for (const known of tables) {
    const read = rowsOf(known, wanted);
    notLines.push(...read.notLines);
    const before = new Set(rows.keys());
    for (const [code, same] of Map.groupBy(read.rows, ({ scope, code }) => `${scope}/${code}`)) {
      const [row, ...others] = same;
      if (!row || before.has(code)) continue;
      if (others.length === 0) rows.set(code, row);
      else notLines.push(notLine(row, 'CODE_TWICE'));
    }
  }
  return { rows: [...rows.values()], notLines };
}

function rowsOf(known: KnownTable, { facts, codes }: Wanted): CodedRows {
  const read = known.table.lanes.flatMap((lane) =>
    lane.rows.filter(({ code }) => codes.test(code)).map((row) => readRow(known, { lane, row }, facts)),
  );
  return {
    rows: read.flatMap(({ row }) => (row ? [row] : [])),
    notLines: read.flatMap(({ notLines }) => notLines),
  };
}

interface RowPlace {
  readonly lane: Lane;
  readonly row: LaneRow;
}

function readRow(
  known: KnownTable,
  { lane, row }: RowPlace,
  facts: PaperFacts,
): { readonly row: CodedRow | undefined; readonly notLines: readonly NotLine[] } {
  const { caption, page } = known.table;
  const place = { page: [...row.cells.values()][0]?.page ?? page, table: caption.title };
  const label = `${row.code} ${row.name}`.trim();
  const notLines: NotLine[] = [];
  const amounts: Partial<Record<LineMeasure, Fen>> = {};
  let [scope, stepFen]: [LineScope | undefined, Fen] = [undefined, 1];
  for (const column of lane.columns) {
    const own = ownAmount(conceptOf(known, { lane, row, column }, facts));
    const printed = printedNumber(row.cells.get(column.index)?.text ?? '');
    if (!own || printed.kind !== 'number' || printed.isPercent || amounts[own.measure] !== undefined)
      continue;
    const { value, unit } = inOwnUnit({ value: printed.value, unit: caption.unit ?? 'WAN_YUAN' });
    const fen = fenOf(value, unit);
    if (fen === undefined) notLines.push({ place, label, reason: 'NOT_WHOLE_FEN' });
    else if (fen < 0) notLines.push({ place, label, amountFen: fen, reason: 'NEGATIVE' });
    else if (fen > 0) {
      amounts[own.measure] = fen;
      [scope, stepFen] = [own.scope, Math.max(stepFen, stepOf(value, unit))];
    }
  }
  const read = scope && { scope, code: row.code, name: row.name, place, amounts, stepFen };
  // A row is listed once for each reason. The entry with its total wins.
  const named = [...new Map(notLines.toReversed().map((line) => [line.reason, line])).values()];
  return { row: named.length > 0 ? undefined : read, notLines: named };
}

function ownAmount(
  concept: string | undefined,
): { readonly scope: LineScope; readonly measure: LineMeasure } | undefined {
  const [, scope, measure] = OWN_AMOUNT.exec(concept ?? '') ?? [];
  const own = SCOPES.find((known) => known === scope);
  const kind = MEASURES.find((known) => known === measure);
  return own && kind ? { scope: own, measure: kind } : undefined;
}

const SCOPES: readonly LineScope[] = ['GENERAL', 'GOV_FUND', 'CAPITAL', 'EXPENDITURE'];
const MEASURES: readonly LineMeasure[] = ['TOTAL', 'BASIC', 'PROJECT'];

/** 1 万元 is 10^6 fen. */
const FEN_DIGITS = 6;

/** Undefined where the amount is no whole number of fen that a ledger can hold. */
function fenOf(value: string, unit: PaperFigure['unit']): Fen | undefined {
  const { units, scale } = parseDecimal(value) ?? { units: 0n, scale: Infinity };
  const digits = FEN_DIGITS + digitsAboveBase(unit) - scale;
  if (digits === -Infinity) return undefined;
  const power = 10n ** BigInt(Math.abs(digits));
  if (digits < 0 && units % power !== 0n) return undefined;
  const fen = Number(digits < 0 ? units / power : units * power);
  return Number.isSafeInteger(fen) ? fen : undefined;
}

function stepOf(value: string, unit: PaperFigure['unit']): Fen {
  const decimals = value.split('.')[1]?.length ?? 0;
  return Math.max(1, 10 ** (FEN_DIGITS + digitsAboveBase(unit) - decimals));
}

export function notLine(
  { place, code, name }: Pick<CodedRow, 'place' | 'code' | 'name'>,
  reason: NotLine['reason'],
  amountFen?: Fen,
): NotLine {
  return {
    place,
    label: `${code} ${name}`.trim(),
    ...(amountFen !== undefined && { amountFen }),
    reason,
  };
}
