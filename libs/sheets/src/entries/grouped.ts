import { yearOf, type BudgetIntent, type CalendarDate, type Fen, type LineKey } from '@ledger/domain';
import { MONTH_FIELDS } from '../tables/fields';
import { note, type CellNote, type SheetRow } from '../tables/read-rows';
import { bookNamed, classNamed, findLine } from './find-line';
import { entryNote, idOf, type SheetOptions } from './sheet-entry';

/** Rows that together are one document, and what is wrong with each. */
interface Grouped {
  readonly entryId: string;
  readonly intent: BudgetIntent;
  /** The first of its rows. */
  readonly row: SheetRow;
}

export interface GroupedRows {
  readonly entries: readonly Grouped[];
  readonly faults: ReadonlyMap<SheetRow, readonly CellNote[]>;
}

interface Document {
  readonly documentNo: string;
  readonly on: CalendarDate;
  readonly row: SheetRow;
}

/** A plan for payments is one document: every month that a row gives an amount for. A blank month is none, not 0. */
export function planOf(rows: readonly SheetRow[], options: SheetOptions): GroupedRows {
  const faults = new Map<SheetRow, readonly CellNote[]>();
  const documents = new Map<
    string,
    Document & { items: { line: LineKey; month: number; amountFen: Fen }[] }
  >();
  for (const row of rows) {
    const found = findLine(row, options.lines);
    const amounts = MONTH_FIELDS.map((field) => row.amounts[field]);
    const document = documentOf(row, options);
    const wrong = [...row.faults, ...document.faults];
    if (!found.ok) wrong.push(noLine(row, found));
    if (amounts.every((fen) => fen === undefined) && wrong.length === 0)
      wrong.push(note('NO_AMOUNT', row.placeOf('month1')));
    if (wrong.length > 0 || !found.ok || !document.found) {
      faults.set(row, wrong);
      continue;
    }
    const { documentNo } = document.found;
    const plan = documents.get(documentNo) ?? { ...document.found, items: [] };
    documents.set(documentNo, plan);
    for (const [i, amountFen] of amounts.entries())
      if (amountFen !== undefined) plan.items.push({ line: found.line, month: i + 1, amountFen });
  }
  const entries = [...documents.values()].map(({ documentNo, on, row, items }) => ({
    entryId: idOf('plan', documentNo),
    intent: { type: 'SetPaymentPlan', occurredOn: on, documentNo, items } as const,
    row,
  }));
  return { entries, faults };
}

/** Rows of one document approve its lines together. Rows of one line are added: a line stands once in a document. */
export function budgetOf(rows: readonly SheetRow[], options: SheetOptions): GroupedRows {
  const faults = new Map<SheetRow, readonly CellNote[]>();
  const documents = new Map<string, Document & { lines: Map<LineKey, Fen> }>();
  for (const row of rows) {
    const fen = row.amounts.amount;
    const document = documentOf(row, options);
    const { line, faults: ofLine } = lineOf(row);
    const wrong = [...row.faults, ...document.faults, ...ofLine];
    if (fen === undefined && row.faults.length === 0) wrong.push(note('NO_AMOUNT', row.placeOf('amount')));
    if (/追加|追减|调剂|调整/.test(row.texts.source ?? '') || (fen ?? 0) < 0)
      wrong.push(entryNote('ADJUSTMENT', row.placeOf((fen ?? 0) < 0 ? 'amount' : 'source')));
    if (wrong.length > 0 || fen === undefined || !document.found || line === undefined) {
      faults.set(row, wrong);
      continue;
    }
    const { documentNo } = document.found;
    const approval = documents.get(documentNo) ?? { ...document.found, lines: new Map<LineKey, Fen>() };
    documents.set(documentNo, approval);
    approval.lines.set(line, (approval.lines.get(line) ?? 0) + fen);
  }
  const entries = [...documents.values()].map(({ documentNo, on, row, lines }) => ({
    entryId: idOf('budget', documentNo),
    intent: {
      type: 'ApproveAppropriation',
      occurredOn: on,
      documentNo,
      lines: [...lines].map(([line, amountFen]) => ({ line, amountFen, procurementFen: 0 })),
    } as const,
    row,
  }));
  return { entries, faults };
}

/** The line that a budget's row names by its codes: it need not exist yet, and no part of it is guessed. */
function lineOf(row: SheetRow): { readonly line?: LineKey; readonly faults: readonly CellNote[] } {
  const { functional, economic, project } = row.codes;
  const book = bookNamed(row.texts.book);
  const faults: CellNote[] = [];
  if (!book) faults.push(entryNote('NO_BOOK', row.placeOf('book')));
  if (!functional) faults.push(entryNote('NO_CODE', row.placeOf('functional')));
  if (!economic) faults.push(entryNote('NO_CODE', row.placeOf('economic')));
  const cls = classNamed(row) ?? (row.texts.project === undefined ? 'basic' : 'project');
  if (cls === 'project' && !project) faults.push(entryNote('NO_CODE', row.placeOf('project')));
  if (!book || !functional || !economic || faults.length > 0) return { faults };
  const of = cls === 'project' ? (project?.code ?? '-') : '-';
  return { line: [book, cls, functional.code, of, economic.code].join('/'), faults };
}

function documentOf(row: SheetRow, options: SheetOptions) {
  const faults: CellNote[] = [];
  const documentNo = row.texts.document ?? options.document;
  const on = row.day ?? options.on;
  if (documentNo === undefined) faults.push(entryNote('NO_DOCUMENT', row.placeOf('document')));
  if (on === undefined) {
    if (row.faults.length === 0) faults.push(note('NO_DATE', row.placeOf('date')));
  } else if (yearOf(on) !== options.fiscalYear)
    faults.push(entryNote('OTHER_YEAR', row.placeOf('date'), { year: options.fiscalYear }));
  const found = documentNo !== undefined && on !== undefined ? { documentNo, on, row } : undefined;
  return { faults, found };
}

function noLine(row: SheetRow, found: Extract<ReturnType<typeof findLine>, { ok: false }>): CellNote {
  const candidates = found.candidates.join(', ') || '—';
  return entryNote('NO_LINE', row.placeOf(found.field), { candidates });
}
