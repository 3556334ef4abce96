import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { readEnvironment } from '@ledger/config';
import { dayInShanghai } from '@ledger/domain';
import { AskExecution } from '@ledger/reader';
import {
  readMapping,
  readSheetEntries,
  readWorkbook,
  type ListYear,
  type NamedMapping,
  type SheetImport,
  type SheetMapping,
} from '@ledger/sheets';
import type { UnitYear } from '@ledger/write-side';
import { UsageError } from '../exit-codes';
import { KeptMappings } from '../kept-mappings';
import type { LedgerContext } from '../ledger-context';
import { sheetReport } from '../output/sheet-report';
import type { LoadedFile } from './import-job';
import { bytesOf, textIn, unreadable, type NamedBytes } from './read-file';

export interface SheetImportOptions {
  readonly unit?: string;
  readonly year?: string;
  readonly mapping?: string;
  readonly on?: string;
  readonly document?: string;
  readonly approvedBy?: string;
  readonly keepMapping?: string;
}

const SHEET_NAMES: ReadonlySet<string> = new Set(['.xlsx', '.xls', '.xlsm', '.csv', '.tsv']);

/** A workbook by its first bytes, and CSV by its name: a year file is text as well. */
export function isSheet({ path, bytes }: NamedBytes): boolean {
  const [first, second] = bytes;
  const isBinary = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  return isBinary || SHEET_NAMES.has(extname(path).toLowerCase());
}

/** Reads the lists of a file, of one unit or of the units that its rows name. @throws UsageError, SheetError in its words. */
export async function loadSheet(
  ledger: LedgerContext,
  file: NamedBytes,
  options: SheetImportOptions & { readonly actor: string },
): Promise<LoadedFile> {
  const { unitCode, fiscalYear } = addressAsked(options);
  const { found, digest } = await readLists(ledger, file, options);
  await keepMapping(found, options);
  const isFaulty = found.rows.some(({ becomes }) => becomes === 'fault') || found.entries.length === 0;
  return {
    path: file.path,
    entries: found.entries.map((entry) => ({
      address: { unitCode: entry.unitCode ?? unitCode ?? '', fiscalYear },
      entry,
    })),
    isFaulty,
    report: (outcome, every) => sheetReport({ ...found, ...outcome, file: digest }, every),
    about: { ...found, file: digest },
  };
}

/** What the columns of the first list are taken for, as a file that --mapping reads. */
export async function mappingOf(
  ledger: LedgerContext,
  file: NamedBytes,
  options: SheetImportOptions,
): Promise<string> {
  const { found } = await readLists(ledger, file, { ...options, actor: '' });
  return JSON.stringify(found.tables.find(({ mapping }) => mapping)?.mapping ?? {}, undefined, 2);
}

async function readLists(
  ledger: LedgerContext,
  file: NamedBytes,
  options: SheetImportOptions & { readonly actor: string },
) {
  const { unitCode, fiscalYear } = addressAsked(options);
  const workbook = await readWorkbook(file.bytes).catch((error: unknown) => {
    throw unreadable(file.path, error);
  });
  const digest = `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`;
  const year = unitCode === undefined ? { lines: [] } : await listYear(ledger, { unitCode, fiscalYear });
  const found = readSheetEntries(workbook, {
    fiscalYear,
    actor: options.actor,
    file: `${digest} ${basename(file.path)}`,
    ...year,
    today: dayInShanghai(new Date()),
    ...(unitCode === undefined && { units: await unitsOf(ledger, fiscalYear) }),
    ...(options.on !== undefined && { on: options.on }),
    ...(options.document !== undefined && { document: options.document }),
    ...(options.approvedBy !== undefined && { approvedBy: options.approvedBy }),
    ...(options.mapping !== undefined && { mapping: await mappingIn(options.mapping) }),
    kept: unitCode === undefined ? [] : await keptFor(unitCode),
  });
  return { found, digest };
}

/** Every unit that has opened the year, with what of it lists are read by. */
async function unitsOf(ledger: LedgerContext, fiscalYear: number) {
  const units = new Map<string, ListYear>();
  for (const year of ledger.reader.catalogue.unitYears())
    if (year.fiscalYear === fiscalYear) units.set(year.unitCode, await listYear(ledger, year));
  return units;
}

async function listYear({ reader, queries }: LedgerContext, address: UnitYear): Promise<ListYear> {
  const { lines, voucherNumbering } = await queries.execute(new AskExecution(reader.pointOf(address, {})));
  return { lines: lines.map(({ line }) => line), voucherNumbering };
}

/** @throws UsageError where the year is not named. A unit need not be: rows may name theirs. */
export function addressAsked({ unit, year }: SheetImportOptions): {
  readonly unitCode: string | undefined;
  readonly fiscalYear: number;
} {
  if (year !== undefined && /^\d{4}$/.test(year)) return { unitCode: unit, fiscalYear: Number(year) };
  throw new UsageError(
    '清单里没有预算年度，请用 --year 写明（只属于一个单位的清单再加 --unit）',
    'a list names no year: name it by --year, and by --unit the unit where the list is of one',
  );
}

/** What a unit has kept is chosen by itself where it fits. */
function keptFor(unitCode: string): Promise<readonly NamedMapping[]> {
  const { dataDir } = readEnvironment();
  return new KeptMappings(dataDir, unitCode).all((name, problem) =>
    process.stderr.write(`映射 mapping “${name}”：${problem}\n`),
  );
}

/** Keeps what the first list was read by, under the name that is asked for. @throws UsageError */
async function keepMapping(
  found: SheetImport,
  { unit, keepMapping: name }: SheetImportOptions,
): Promise<void> {
  const mapping = found.tables.find((table) => table.mapping)?.mapping;
  if (name === undefined || !mapping) return;
  if (unit === undefined)
    throw new UsageError('保存映射须用 --unit 写明单位', 'a mapping is kept with a unit: name it by --unit');
  await new KeptMappings(readEnvironment().dataDir, unit).keep(name, mapping);
}

async function mappingIn(path: string): Promise<SheetMapping> {
  const read = readMapping(textIn(await bytesOf(path), path));
  if (read.ok) return read.mapping;
  throw new UsageError(
    `映射文件 ${path} 不正确：\n${read.problem}`,
    `${path} is no mapping:\n${read.problem}`,
  );
}
