import type { Author } from '@ledger/domain';
import { runImport, type ReadFile } from '@ledger/imports';
import { RefusalNames } from '@ledger/reader';
import { ImportBudgetYears, type ImportEntry, type UnitYear } from '@ledger/write-side';
import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { withSight } from '../access/sight';
import { permitted, type Attempt } from '../access/permits';
import { RequestError } from '../errors/request-error';
import { Reading } from '../reading/reading';
import { MOST_UPLOADED } from '../uploads/uploads';
import { NO_INPUT, refusalOf } from '../writing/refusals';
import { withoutParts } from './file-parts';
import { bytesHeld, ImportJob, type ImportAsked } from './import-job';
import { ImportReport } from './import-report';
import { readInThread } from './read-in-thread';
import { SeenYears } from './seen-years';

/** Jobs that wait, in all and of one person. */
const MOST_WAITING = 8;
const MOST_OF_ONE = 3;
const MOST_ROWS = 200_000;
const KEPT_MS = 30 * 60_000;
/** The number of ended jobs that are kept; each keeps its result. */
const MOST_KEPT = 6;

class Stopped extends Error {}

/** Imports of files, one at a time. */
@Injectable()
export class ImportJobs {
  private readonly jobs = new Map<string, ImportJob>();
  private readonly waiting: ImportJob[] = [];
  private running: ImportJob | undefined;

  constructor(
    private readonly commands: CommandBus,
    private readonly reading: Reading,
  ) {}

  /** How many jobs are before it: the one at work, and those that wait in front. */
  waitingBehind(job: ImportJob): number {
    const at = this.waiting.indexOf(job);
    return at < 0 ? 0 : at + (this.running ? 1 : 0);
  }

  /** @throws RequestError IMPORTS_WAITING */
  start(asked: ImportAsked): ImportJob {
    this.forget();
    const own = this.waiting.filter((job) => job.asked.owner === asked.owner);
    const isFull = this.waiting.length >= MOST_WAITING || own.length >= MOST_OF_ONE;
    // Their files may be as large together as those that wait to be used.
    if (isFull || bytesHeld([...this.waiting.map((job) => job.asked), asked]) > MOST_UPLOADED)
      throw new RequestError('IMPORTS_WAITING');
    const job = new ImportJob(asked);
    this.jobs.set(job.id, job);
    this.waiting.push(job);
    this.next();
    return job;
  }

  /** Undefined for jobs of other people and jobs that are no longer kept. */
  job(id: string, owner: string): ImportJob | undefined {
    this.forget();
    const job = this.jobs.get(id);
    return job?.asked.owner === owner ? job : undefined;
  }

  /** @throws RequestError IMPORT_WRITES */
  stop(job: ImportJob): void {
    if (job.status === 'WRITING') throw new RequestError('IMPORT_WRITES');
    job.stopping.abort(new Stopped());
    const at = this.waiting.indexOf(job);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    job.end('STOPPED');
    for (const behind of this.waiting) behind.watchers.tell(behind);
  }

  private next(): void {
    if (this.running) return;
    const job = this.waiting.shift();
    if (!job) return;
    this.running = job;
    for (const behind of this.waiting) behind.watchers.tell(behind);
    const work = () => this.run(job);
    const { sight } = job.asked;
    void (sight ? withSight(sight, work) : work()).finally(() => {
      this.running = undefined;
      this.next();
    });
  }

  /** Does not reject. */
  private async run(job: ImportJob): Promise<void> {
    try {
      await this.importRead(job, await this.read(job));
    } catch (error) {
      if (error instanceof Stopped) job.end('STOPPED');
      else this.fail(job, error);
    }
  }

  private async read(job: ImportJob): Promise<readonly ReadFile[]> {
    const { source } = job.asked;
    job.begin('READING');
    const seen = new SeenYears(this.reading, job.asked.sight);
    const task = { ...source, lists: { ...source.lists, units: seen.unitsFor(source) } };
    const { signal } = job.stopping;
    const files = await readInThread(task, { yearOf: (address) => seen.yearOf(address), signal });
    const rows = files.reduce((sum, file) => sum + rowsOf(file), 0);
    if (rows > MOST_ROWS) throw new RequestError('IMPORT_TOO_LARGE');
    job.files = files.map(withoutParts);
    job.years = yearsIn(files);
    return files;
  }

  private async importRead(job: ImportJob, files: readonly ReadFile[]): Promise<void> {
    const { importer, given } = job.asked;
    const { dryRun, rightRowsOnly } = given;
    job.begin('DECIDING');
    const isWriting = () => job.status === 'WRITING';
    const { reading } = this;
    const names = new RefusalNames((address) => reading.reader.select(reading.pointOf(address)));
    const outcomes = await runImport(
      (years, options) => this.commands.execute(new ImportBudgetYears(years, options)),
      files,
      {
        dryRun,
        rightOnly: rightRowsOnly,
        importerOf: (address, entries) => importerOf(importer, address, entries),
        called: (error, address, toDeclare) => names.called(error, address, toDeclare),
        signal: job.stopping.signal,
        onDecided: (done, total) => job.progress(done, total),
        onProgress: (done, total) => {
          if (!isWriting()) job.begin('WRITING');
          job.progress(done, total);
        },
      },
    );
    job.written = outcomes.reduce((sum, { written }) => sum + written, 0);
    job.report = await ImportReport.of(files, outcomes);
    if (job.written > 0) await this.reading.reader.waitForStore();
    job.end(outcomes.every(({ accepted }) => accepted) ? 'DONE' : 'REFUSED');
  }

  private fail(job: ImportJob, error: unknown): void {
    try {
      job.end('FAILED', refusalOf(error, { input: NO_INPUT, given: {} }));
    } catch {
      const id = job.id;
      new Logger('import').error(`${id} ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
      job.end('FAILED', refusalOf(new RequestError('IMPORT_BROKEN', { id }), { input: NO_INPUT, given: {} }));
    }
  }

  private forget(now = Date.now()): void {
    const ended = [...this.jobs.values()].filter(({ endedAt }) => endedAt !== undefined);
    for (const [i, job] of ended.entries())
      if (i < ended.length - MOST_KEPT || (job.endedAt ?? now) + KEPT_MS < now) this.jobs.delete(job.id);
  }
}

function rowsOf(file: ReadFile): number {
  return file.kind === 'LIST' ? file.found.rows.length : file.entries.length;
}

function yearsIn(files: readonly ReadFile[]): readonly UnitYear[] {
  const years = new Map<string, UnitYear>();
  for (const { entries } of files)
    for (const { address } of entries) years.set(`${address.unitCode} ${address.fiscalYear}`, address);
  return [...years.values()];
}

/** Each entry needs the same rights as its mutation. @throws RequestError NOT_ALLOWED */
function importerOf(importer: Author, { unitCode }: UnitYear, entries: readonly ImportEntry[]): Author {
  const registered = entries.flatMap(({ intent }) => (intent.type === 'RegisterUnit' ? [intent] : []));
  const parentCode = registered[0]?.parentCode;
  const commands = new Set(entries.map(({ intent }) => intent.type));
  const attempts = [...commands].map((command): Attempt => ({ command, unitCode, parentCode }));
  return permitted(importer, attempts);
}
