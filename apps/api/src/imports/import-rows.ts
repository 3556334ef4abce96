import { sourceIn, type Wording } from '@ledger/domain';
import type { FileOutcome, LoadedEntry, ReadFile, ReadList, ReadYear } from '@ledger/imports';
import type { CellNote, Field, RowReport } from '@ledger/sheets';
import type { EntryVerdict } from '@ledger/write-side';
import { cureOf } from '../errors/error-reference';
import { partsOf } from '../errors/wording-parts';
import { isKnown } from '../graphql/error-codes';
import { columnsOf, placesOn } from './import-cells';

export const ROW_STATUSES = [
  'NEW',
  'KNOWN',
  'NO_CHANGE',
  'CHANGED',
  'REFUSED',
  'FAULTY',
  'SUBTOTAL',
  'LEFT_OUT',
  'REPEATED',
  'IN_DOCUMENT',
] as const;
export type ImportRowStatus = (typeof ROW_STATUSES)[number];

/** A row and its result. */
export interface ImportRow {
  readonly file: ReadFile;
  readonly sheet?: string;
  readonly row: number;
  readonly status: ImportRowStatus;
  readonly loaded?: LoadedEntry;
  readonly verdict?: EntryVerdict;
  /** Only for lists. */
  readonly report?: RowReport;
  readonly cells?: string;
  readonly place: string;
}

export interface CellFault {
  readonly code: string;
  readonly cell?: string;
  readonly message: Wording;
  readonly cure: Wording;
}

const OF_VERDICTS = {
  new: 'NEW',
  known: 'KNOWN',
  nothing: 'NO_CHANGE',
  changed: 'CHANGED',
  refused: 'REFUSED',
} as const satisfies Record<EntryVerdict['status'], ImportRowStatus>;
const OF_REPORTS = {
  entry: 'IN_DOCUMENT',
  subtotal: 'SUBTOTAL',
  'left-out': 'LEFT_OUT',
  repeated: 'REPEATED',
  fault: 'FAULTY',
} as const satisfies Record<RowReport['becomes'], ImportRowStatus>;

/** All rows of a file; for a list, the rows of its sheet, followed by the documents made of several rows. */
export function rowsOf(file: ReadFile, outcome: FileOutcome | undefined): Iterable<ImportRow> {
  const verdicts = outcome?.verdicts ?? [];
  switch (file.kind) {
    case 'UNREADABLE':
      return [];
    case 'YEAR_FILE':
      return yearRows(file, verdicts);
    case 'LIST':
      return listRows(file, verdicts);
  }
}

function* yearRows(file: ReadYear, verdicts: readonly EntryVerdict[]): Generator<ImportRow> {
  for (const [i, loaded] of file.entries.entries()) {
    const { file: place = file.name, line: row = 0 } = file.places[i] ?? {};
    yield { file, place, row, loaded, ...told(verdicts[i]) };
  }
}

function* listRows(file: ReadList, verdicts: readonly EntryVerdict[]): Generator<ImportRow> {
  const byName = new Map(file.entries.map((loaded, i) => [nameOf(loaded), { loaded, verdict: verdicts[i] }]));
  for (const [i, report] of file.found.rows.entries()) {
    const { sheet, row, entryId, unitCode } = report;
    const name = entryId === undefined ? '' : keyOf(unitCode, entryId);
    const found = byName.get(name);
    byName.delete(name);
    const cells = file.cells[i] ?? '';
    const status = OF_REPORTS[report.becomes];
    yield {
      file,
      place: file.name,
      sheet,
      row,
      report,
      cells,
      status,
      ...(found && { loaded: found.loaded, ...told(found.verdict) }),
    };
  }
  for (const { loaded, verdict } of byName.values()) {
    const { sheet = '', row = 0 } = sourceIn(loaded.entry.source ?? '') ?? {};
    yield { file, place: file.name, sheet, row, loaded, ...told(verdict) };
  }
}

function told(verdict: EntryVerdict | undefined): Pick<ImportRow, 'status' | 'verdict'> {
  return verdict ? { status: OF_VERDICTS[verdict.status], verdict } : { status: 'NEW' };
}

function nameOf({ entry }: LoadedEntry): string {
  return keyOf('unitCode' in entry ? String(entry.unitCode) : undefined, entry.entryId);
}

function keyOf(unitCode: string | undefined, entryId: string): string {
  return `${unitCode ?? ''} ${entryId}`;
}

/** Errors from reading a row, and refusals by the books, at a cell if they concern one. */
export function faultsOf(row: ImportRow): readonly CellFault[] {
  const { report, verdict } = row;
  const read = (report?.faults ?? []).map(cellFault);
  return verdict?.error ? [...read, refusedAt(row, verdict.error)] : read;
}

export function cellFault({ code, place, zh, en }: CellNote): CellFault {
  const { wrong, cure } = partsOf({ zh, en });
  return { code, cell: place, message: wrong, cure: cure ?? CORRECT };
}

const CORRECT = { zh: '请改正该单元格。', en: 'Correct the cell.' } as const;

/** Fields of commands, and the column that each is read from. */
const COLUMNS: Readonly<Record<string, readonly Field[]>> = {
  amountFen: ['amount', 'debit', 'credit'],
  occurredOn: ['date', 'dayOfMonth', 'period'],
  line: ['line', 'functional', 'functionalClass'],
  economicCode: ['economic', 'economicClass'],
  payee: ['payee'],
  voucherNo: ['number'],
  reversalNo: ['number'],
  summary: ['summary'],
  documentNo: ['document'],
};
/** Refusals that name no field are about the amount, or about the number. */
const ABOUT_NUMBER = /DUPLICATE|ENTRY_CHANGED|UNKNOWN_VOUCHER/;

function refusedAt({ file, sheet, row, report }: ImportRow, error: Error): CellFault {
  const known = isKnown(error) ? error : undefined;
  const code = known?.code ?? 'INTERNAL';
  const wording = known ? { zh: known.zh, en: known.en } : NOT_DECIDED;
  const { wrong } = partsOf(wording);
  const fault = { code, message: wrong, cure: partsOf(wording).cure ?? cureOf(code, wording) };
  if (sheet === undefined || !report) return fault;
  const columns = columnsOf(file, sheet);
  const path = known && 'field' in known && typeof known.field === 'string' ? known.field : undefined;
  const named = path?.split('.').findLast((part) => !/^\d+$/.test(part));
  const fields = COLUMNS[named ?? (ABOUT_NUMBER.test(code) ? 'voucherNo' : 'amountFen')] ?? [];
  const column = fields.map((field) => columns.get(field)).find((one) => one !== undefined);
  return column === undefined ? fault : { ...fault, cell: placesOn(file, sheet)(row - 1, column) };
}

const NOT_DECIDED = { zh: '未能核对；请重试', en: 'it could not be decided; try again' } as const;
