import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onStore, type Environment } from '@ledger/config';
import { EventStoreError } from '@ledger/event-store';
import type { YearPoint } from '@ledger/answers';
import {
  AskContradictions,
  AskExecution,
  AskProvenance,
  AskReplay,
  AskScorecard,
  AskThreePublic,
} from '@ledger/reader';
import {
  assumedLines,
  contradictionsLines,
  executionTables,
  replayTables,
  scoreTables,
  threePublicTables,
  unfinishedImportText,
  type Report,
} from '@ledger/tables';
import type { ReadYear } from '@ledger/imports';
import type { Command } from 'commander';
import { loadApi } from '../api';
import { openLedger, type LedgerContext } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { reportText } from '../output/report-text';
import { runningDay } from '../running-day';
import { keepSampleEvidence } from '../sample-evidence';
import { filesAt, readYearFiles } from './import-files';
import { reportOf } from './import';
import { runJob } from './import-job';
import { serveUntilStopped } from './serve';

const SAMPLE = join('samples', 'huaihua-2023', 'year.yaml');
/** Number of years that a start prints: enough for one department. A province uses GraphQL. */
const YEARS_PRINTED = 3;

/** `npm start`: the sample year on the first start, the figures on every start, then the server. */
export function addStart(program: Command, environment: Environment, print: (text: string) => void): void {
  program
    .command('start')
    .description('首次导入样例年度，打印各项结果并启动服务 play the sample year, print its figures, serve')
    .action(async () => {
      const settings = onStore(environment, program.opts<GlobalOptions>().store);
      await (await loadApi()).checked(environment);
      await playAndPrint(settings, print);
      await serveUntilStopped(settings, print);
    });
}

/** One reader follows the import and gives the figures. The server starts from the checkpoint that it leaves. */
async function playAndPrint(
  { eventStore, evidenceFolder }: Pick<Environment, 'eventStore' | 'evidenceFolder'>,
  print: (text: string) => void,
): Promise<void> {
  const ledger = await openLedger(eventStore, 'write');
  try {
    const sample = await playSample(ledger, print);
    if (sample) await keepSampleEvidence(sample, evidenceFolder);
    await ledger.reader.waitForStore();
    await printFigures(ledger, print, sample !== undefined);
  } finally {
    await ledger.close();
  }
}

/** @returns the sample, if it was imported now. */
async function playSample(
  ledger: LedgerContext,
  print: (text: string) => void,
): Promise<ReadYear | undefined> {
  try {
    if (!existsSync(SAMPLE) || !(await isEmptyOrUnfinished(ledger))) return undefined;
    const [year] = await readYearFiles(await filesAt([SAMPLE]));
    const [outcome] = year ? await runJob(ledger, [year], { withRecordedTimes: true }) : [];
    if (year && outcome) print(reportOf(year, outcome, false));
    return outcome?.accepted === true && year?.kind === 'YEAR_FILE' ? year : undefined;
  } catch (error) {
    // A ledger of one's own or a complete sample: nothing to import.
    if (error instanceof EventStoreError && error.code === 'STORE_NOT_EMPTY') return undefined;
    throw error;
  }
}

async function isEmptyOrUnfinished({ store }: LedgerContext): Promise<boolean> {
  return (await store.head()).position === 0n || store.restoreIsUnfinished();
}

async function printFigures(
  ledger: LedgerContext,
  print: (text: string) => void,
  withReplay: boolean,
): Promise<void> {
  const years = ledger.reader.catalogue.unitYears().slice(-YEARS_PRINTED);
  for (const address of years) {
    const point = ledger.reader.pointOf(address, runningDay(address.fiscalYear));
    await printYear(ledger, point, { print, withReplay });
  }
}

interface Printing {
  readonly print: (text: string) => void;
  readonly withReplay: boolean;
}

async function printYear(
  { queries, reader }: LedgerContext,
  point: YearPoint,
  { print, withReplay }: Printing,
): Promise<void> {
  const show = (report: Report) => print(reportText(report));
  print(`\n══ ${point.unitCode} ${point.fiscalYear} ══`);
  const unfinished = reader.unfinishedImportOf(point);
  if (unfinished) print(unfinishedImportText(unfinished));
  show(assumedLines((await queries.execute(new AskProvenance(point))).assumed));
  if (withReplay) show(replayTables(await queries.execute(new AskReplay(point))));
  show(executionTables(await queries.execute(new AskExecution(point))));
  show(threePublicTables(await queries.execute(new AskThreePublic(point))));
  show(scoreTables(await queries.execute(new AskScorecard(point))));
  show(contradictionsLines(await queries.execute(new AskContradictions(point))));
}
