import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  assumptionIn,
  budgetDecider,
  budgetStream,
  originIn,
  performanceDecider,
  performanceStream,
  unitDecider,
  unitStream,
} from '@ledger/domain';
import { EventStoreError, type EventStore, type RecordedEvent } from '@ledger/event-store';
import { isEventOf, type StoredFact, type UnitYear } from '@ledger/write-side';
import { unfinishedImportText } from '@ledger/tables';
import { entriesFromEvents, VOUCHERS_FILE, writeYearFile, type StoredYearEvent } from '@ledger/year-file';
import type { Command } from 'commander';
import { UsageError } from '../exit-codes';
import { openLedger } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { makeFolderAt, writeFileAt } from '../output/write-file';
import { pointOf } from '../year-command';

/** `budget export UNIT YEAR`: writes a year as a year file; importing it gives the same figures. */
export function addExport(program: Command, print: (text: string) => void): void {
  program
    .command('export')
    .description('导出年度文件 write a year back as a year file')
    .argument('[unit]', '单位编码 unit code')
    .argument('[year]', '预算年度 fiscal year')
    .option('--out <folder>', '目录 where to write', '.')
    .option('--overwrite', '覆盖目录中已有的同名文件 replace files of these names that are there')
    .addHelpText('after', '\n例 example:\n  budget export 431200.ZRZYGH 2023 --out my-year')
    .action(async (unit: string | undefined, year: string | undefined, options: ExportOptions) => {
      const ledger = await openLedger(program.opts<GlobalOptions>().store, 'read');
      try {
        const point = pointOf(ledger.reader, { unit, year }, {});
        const { unitCode, fiscalYear } = point;
        const entries = entriesFromEvents(await storedYear(ledger.store, { unitCode, fiscalYear }));
        const { yaml, vouchersCsv } = writeYearFile({ unitCode, fiscalYear, entries });
        const path = join(options.out, 'year.yaml');
        const files = new Map([[path, yaml]]);
        // With a byte order mark, so that Excel reads it as UTF-8.
        if (vouchersCsv !== undefined) files.set(join(options.out, VOUCHERS_FILE), `\uFEFF${vouchersCsv}`);
        await writeFiles(files, options);
        print(`${path}：${entries.length} 个条目 entries`);
        const unfinished = ledger.reader.unfinishedImportOf(point);
        if (unfinished) print(unfinishedImportText(unfinished));
      } finally {
        await ledger.close();
      }
    });
}

interface ExportOptions {
  readonly out: string;
  readonly overwrite?: true;
}

/** Writes all files, or none if one would replace a file with other content, which may have been typed by hand. */
async function writeFiles(
  files: ReadonlyMap<string, string>,
  { out, overwrite }: ExportOptions,
): Promise<void> {
  for (const [path, text] of files) {
    const there = overwrite ? undefined : await readFile(path, 'utf8').catch(ifMissing);
    if (there === undefined || there === text) continue;
    throw new UsageError(
      `${path} 已有别的内容，未写入任何文件。请用 --out 换一个目录，或用 --overwrite 覆盖`,
      `${path} is there with other content, so nothing was written. Name another folder with --out, or replace it with --overwrite`,
    );
  }
  await makeFolderAt(out);
  for (const [path, text] of files) await writeFileAt(path, text);
}

/** If there is no file to read, writing it reports the reason. */
function ifMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && NO_FILE.has(String(error.code))) return undefined;
  throw error;
}

const NO_FILE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

async function storedYear(store: EventStore, { unitCode, fiscalYear }: UnitYear): Promise<StoredYearEvent[]> {
  const names = [
    unitStream(unitCode),
    budgetStream(unitCode, fiscalYear),
    performanceStream(unitCode, fiscalYear),
  ];
  const streams = await Promise.all(names.map((name) => store.readStream(name)));
  return streams
    .flat()
    .toSorted((left, right) => (left.position < right.position ? -1 : 1))
    .map(storedEvent);
}

function storedEvent(recorded: RecordedEvent): StoredYearEvent {
  const { metadata, recordedAt } = recorded;
  const [from, assumed] = [originIn(metadata), assumptionIn(metadata)];
  const provenance = { ...(from && { from }), ...(assumed && { assumed }) };
  const { actor, idempotencyKey } = metadata;
  const about = { actor, idempotencyKey, recordedAt, provenance };
  const event: StoredFact = { type: recorded.type, data: recorded.data };
  if (isEventOf(unitDecider, event)) return { target: 'unit', event, ...about };
  if (isEventOf(budgetDecider, event)) return { target: 'budget', event, ...about };
  if (isEventOf(performanceDecider, event)) return { target: 'performance', event, ...about };
  throw new EventStoreError('UNREADABLE_EVENT', `the event type ${recorded.type} cannot be exported`);
}
