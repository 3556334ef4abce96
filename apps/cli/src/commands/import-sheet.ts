import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { AskExecution } from '@ledger/reader';
import { readMapping, readSheetEntries, readWorkbook, type SheetMapping } from '@ledger/sheets';
import { ImportBudgetYear } from '@ledger/write-side';
import { UsageError } from '../exit-codes';
import type { LedgerContext } from '../ledger-context';
import { withProgress } from '../output/progress';
import type { SheetOutcome } from '../output/sheet-report';
import { bytesOf, textIn, unreadable } from './read-file';

export interface SheetImportOptions {
  readonly unit?: string;
  readonly year?: string;
  readonly mapping?: string;
  readonly on?: string;
  readonly document?: string;
  readonly dryRun?: boolean;
}

export interface SheetFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const SHEET_NAMES: ReadonlySet<string> = new Set(['.xlsx', '.xls', '.xlsm', '.csv', '.tsv']);

/** A workbook by its first bytes, and CSV by its name: a year file is text as well. */
export function isSheet({ path, bytes }: SheetFile): boolean {
  const [first, second] = bytes;
  const isBinary = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  return isBinary || SHEET_NAMES.has(extname(path).toLowerCase());
}

/** Reads the lists of a file and imports them whole, or nothing of them. @throws UsageError, SheetError in its words. */
export async function importSheet(
  ledger: LedgerContext,
  file: SheetFile,
  options: SheetImportOptions & { readonly actor: string },
): Promise<SheetOutcome> {
  const address = addressIn(options);
  const point = ledger.reader.pointOf(address, {});
  const { lines } = await ledger.queries.execute(new AskExecution(point));
  const workbook = await readWorkbook(file.bytes).catch((error: unknown) => {
    throw unreadable(file.path, error);
  });
  const digest = `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`;
  const found = readSheetEntries(workbook, {
    fiscalYear: address.fiscalYear,
    actor: options.actor,
    file: `${digest} ${basename(file.path)}`,
    lines: lines.map(({ line }) => line),
    today: todayInShanghai(),
    ...(options.on !== undefined && { on: options.on }),
    ...(options.document !== undefined && { document: options.document }),
    ...(options.mapping !== undefined && { mapping: await mappingIn(options.mapping) }),
  });
  const isFaulty = found.rows.some(({ becomes }) => becomes === 'fault') || found.entries.length === 0;
  const outcome = await withProgress(`导入 import ${basename(file.path)}`, (onProgress) =>
    ledger.commands.execute(
      new ImportBudgetYear({
        ...address,
        entries: found.entries,
        dryRun: isFaulty || options.dryRun === true,
        onProgress,
      }),
    ),
  );
  return { ...found, ...outcome, accepted: outcome.accepted && !isFaulty, file: digest };
}

function addressIn({ unit, year }: SheetImportOptions) {
  if (unit !== undefined && year !== undefined && /^\d{4}$/.test(year))
    return { unitCode: unit, fiscalYear: Number(year) };
  throw new UsageError(
    '清单里没有单位和年度，请用 --unit 和 --year 写明',
    'a list names no unit and year: name them by --unit and --year',
  );
}

async function mappingIn(path: string): Promise<SheetMapping> {
  const read = readMapping(textIn(await bytesOf(path), path));
  if (read.ok) return read.mapping;
  throw new UsageError(
    `映射文件 ${path} 不正确：\n${read.problem}`,
    `${path} is no mapping:\n${read.problem}`,
  );
}

/** The calendar of the books. */
function todayInShanghai(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
