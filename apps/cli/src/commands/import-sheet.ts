import { linesCalled } from '@ledger/answers';
import { shown } from '@ledger/domain';
import { readEnvironment } from '@ledger/config';
import { KeptMappings, type ListYearOf, type ListReading, type ReadFile } from '@ledger/imports';
import { AskExecution, unitsOfYear } from '@ledger/reader';
import { readMapping, type NamedMapping, type SheetMapping } from '@ledger/sheets';
import { UsageError } from '../exit-codes';
import type { LedgerContext } from '../ledger-context';
import { bytesOf, textIn } from './read-file';
import { note } from '../output/note';

export interface SheetImportOptions {
  readonly unit?: string;
  readonly year?: string;
  readonly mapping?: string;
  readonly on?: string;
  readonly document?: string;
  readonly approvedBy?: string;
  readonly keepMapping?: string;
}

/** How the lists of a job are read: for one unit, or for the units named in their rows. @throws UsageError */
export async function listReading(
  { reader }: LedgerContext,
  options: SheetImportOptions,
): Promise<ListReading> {
  const { unitCode, fiscalYear } = addressAsked(options);
  return {
    fiscalYear,
    units: unitsOfYear(reader.catalogue, fiscalYear, reader.momentOf()),
    kept: unitCode === undefined ? [] : await keptFor(unitCode),
    ...(unitCode !== undefined && { unitCode }),
    ...(options.on !== undefined && { on: options.on }),
    ...(options.document !== undefined && { document: options.document }),
    ...(options.approvedBy !== undefined && { approvedBy: options.approvedBy }),
    ...(options.mapping !== undefined && { mapping: await mappingIn(options.mapping) }),
  };
}

/** What reading lists needs to know about a year in its current state. */
export function yearsIn({ reader, queries }: LedgerContext): ListYearOf {
  return async (address) => {
    const { lines, voucherNumbering } = await queries.execute(new AskExecution(reader.pointOf(address, {})));
    return { lines: lines.map(({ line }) => line), called: linesCalled(lines), voucherNumbering };
  };
}

/** The mapping of the columns of the first list, as a file for --mapping. */
export function mappingText(files: readonly ReadFile[]): string {
  return JSON.stringify(firstMapping(files) ?? {}, undefined, 2);
}

/** @throws UsageError if no year is named. The unit may be omitted if the rows name theirs. */
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

/** Stores the mapping of the first list under the given name. @throws UsageError, MappingNameError */
export async function keepMapping(
  files: readonly ReadFile[],
  { unit, keepMapping: name }: SheetImportOptions,
): Promise<void> {
  const mapping = firstMapping(files);
  if (name === undefined || !mapping) return;
  if (unit === undefined)
    throw new UsageError('保存映射须用 --unit 写明单位', 'a mapping is kept with a unit: name it by --unit');
  await new KeptMappings(readEnvironment().dataDir, unit).keep(name, mapping);
}

function firstMapping(files: readonly ReadFile[]): SheetMapping | undefined {
  const tables = files.flatMap((file) => (file.kind === 'LIST' ? file.found.tables : []));
  return tables.find(({ mapping }) => mapping)?.mapping;
}

/** A stored mapping of the unit is chosen automatically if it fits. */
function keptFor(unitCode: string): Promise<readonly NamedMapping[]> {
  const { dataDir } = readEnvironment();
  return new KeptMappings(dataDir, unitCode).all((name, problem) =>
    note(`映射 mapping “${shown(name)}”：${problem}`),
  );
}

async function mappingIn(path: string): Promise<SheetMapping> {
  const read = readMapping(textIn(await bytesOf(path), path));
  if (read.ok) return read.mapping;
  throw new UsageError(
    `映射文件 ${path} 不正确：\n${read.problem.zh}`,
    `${path} is no mapping:\n${read.problem.en}`,
  );
}
