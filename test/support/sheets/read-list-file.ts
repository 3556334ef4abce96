import { canonicalJson } from '@ledger/domain';
import { normalized, readSheetEntries, readWorkbook, type SheetImport } from '@ledger/sheets';
import { KNOWN_LINES } from './known-year';
import { listFile, type ListFile } from './list-file';
import type { ListKind } from './list-writer';
import { listedIntents } from './listed-intents';
import { accountsKnown } from './other-lists';

const KINDS: readonly ListKind[] = ['payments', 'budget', 'payments', 'plan', 'payments', 'journal'];
const OPTIONS = {
  fiscalYear: 2024,
  actor: '李明',
  file: 'sha256:0',
  lines: KNOWN_LINES,
  today: '2024-12-31',
};

/** A generated file as it was read, beside what it tells. */
export interface FileRead {
  readonly file: ListFile;
  readonly found: SheetImport;
  /** Columns that were taken for what they are, of those that matter. */
  readonly columns: { readonly right: number; readonly all: number };
  /** What was read otherwise than the file says it, and was not refused at its cell. */
  readonly wrong: readonly string[];
}

export async function readGenerated(index: number): Promise<FileRead> {
  const file = listFile(20_240_100 + index, KINDS[index % KINDS.length] ?? 'payments');
  const workbook = await readWorkbook(file.bytes);
  const proposed = readSheetEntries(workbook, OPTIONS).tables[0]?.mapping;
  const mapping = proposed?.kind === 'journal' ? { ...proposed, accounts: accountsKnown() } : proposed;
  const found = readSheetEntries(workbook, { ...OPTIONS, ...(mapping && { mapping }) });
  return { file, found, columns: columnsRight(file, found), wrong: wrongIn(file, found) };
}

function columnsRight({ columns }: ListFile, { tables: [table] }: SheetImport): FileRead['columns'] {
  const named = new Map<string, string>(Object.entries(table?.mapping?.columns ?? {}));
  const right = [...columns].filter(([field, head]) => lowest(named.get(field) ?? '') === lowest(head));
  return { right: right.length, all: columns.size };
}

function wrongIn(file: ListFile, { tables, entries, rows, subtotals }: SheetImport): readonly string[] {
  const read = textsOf(entries.map(({ intent }) => intent));
  const faults = rows.filter(({ becomes }) => becomes === 'fault');
  const misplaced = faults.some((one) => one.faults.some(({ place }) => !place.endsWith(String(one.row))));
  const hasWrongAmount = file.faults.some(({ field }) => field === 'amount');
  const held: Readonly<Record<string, boolean>> = {
    unit: tables[0]?.mapping?.amountUnit === file.notation.unit,
    entries: read.join() === textsOf(listedIntents(file)).join(),
    faults: faults.map(({ row }) => row).join() === file.faults.map(({ row }) => row).join(),
    places: !misplaced,
    subtotals: rows.filter(({ becomes }) => becomes === 'subtotal').length === file.subtotals,
    sums: hasWrongAmount || subtotals.length === 0,
  };
  return Object.keys(held).filter((name) => !held[name]);
}

/** The same texts for the same intents, in whatever order. */
function textsOf(intents: readonly object[]): readonly string[] {
  return intents.map((intent) => canonicalJson(intent)).toSorted();
}

function lowest(name: string): string {
  return normalized(name.split(' ').at(-1) ?? '');
}
