import { randomUUID } from 'node:crypto';
import type { Author } from '@ledger/domain';
import type { ImportSource, ReadFile } from '@ledger/imports';
import type { UnitYear } from '@ledger/write-side';
import type { Sight } from '../access/sight';
import type { Refusal } from '../writing/refusals';
import { ImportReport } from './import-report';
import { JobWatchers, type JobWatch } from './job-watch';
import type { WiredMapping } from './mapping-wire';

export type ImportJobStatus =
  'WAITING' | 'READING' | 'DECIDING' | 'WRITING' | 'DONE' | 'REFUSED' | 'STOPPED' | 'FAILED';

/** The input that an import was started with. */
export interface GivenImport {
  /** With the digest of the upload, because the bytes are deleted before the job. */
  readonly files: readonly { readonly uploadId: string; readonly name: string; readonly digest: string }[];
  readonly unitCode?: string;
  readonly fiscalYear?: number;
  readonly mapping?: WiredMapping;
  readonly keepMappingAs?: string;
  readonly on?: string;
  readonly documentNo?: string;
  readonly approvedBy?: string;
  readonly corrections: ImportSource['corrections'];
  readonly rightRowsOnly: boolean;
  readonly dryRun: boolean;
}

/** The files, the importer and the options. */
export interface ImportAsked {
  readonly owner: string;
  readonly importer: Author;
  readonly sight: Sight | undefined;
  readonly source: ImportSource;
  readonly given: GivenImport;
}

/** Bytes of all their files. One file may be in several imports: tried, and then imported. */
export function bytesHeld(asked: readonly ImportAsked[]): number {
  const held = new Set(asked.flatMap(({ source }) => source.files.map(({ bytes }) => bytes)));
  return [...held].reduce((sum, { length }) => sum + length, 0);
}

/** Watchers are told of progress no more often than this. */
const TELL_EVERY_MS = 100;

/** One import from its start to its end. */
export class ImportJob {
  readonly id = randomUUID();
  readonly startedAt = Date.now();
  readonly watchers = new JobWatchers<ImportJob>();
  readonly stopping = new AbortController();
  status: ImportJobStatus = 'WAITING';
  done = 0;
  total = 0;
  /** Without their long lists. */
  files: readonly ReadFile[] = [];
  years: readonly UnitYear[] = [];
  written = 0;
  report = ImportReport.EMPTY;
  refusal: Refusal | undefined;
  endedAt: number | undefined;
  private toldAt = 0;

  constructor(public asked: ImportAsked) {}

  get dryRun(): boolean {
    return this.asked.given.dryRun;
  }

  watch(): JobWatch<ImportJob> {
    return this.watchers.watch(this, this.endedAt !== undefined);
  }

  begin(status: 'READING' | 'DECIDING' | 'WRITING'): void {
    this.status = status;
    this.done = 0;
    this.watchers.tell(this);
  }

  progress(done: number, total: number, now = performance.now()): void {
    [this.done, this.total] = [done, total];
    if (now - this.toldAt < TELL_EVERY_MS) return;
    this.toldAt = now;
    this.watchers.tell(this);
  }

  end(status: 'DONE' | 'REFUSED' | 'STOPPED' | 'FAILED', refusal?: Refusal): void {
    this.status = status;
    this.refusal = refusal;
    this.endedAt = Date.now();
    // Jobs are kept for a while, and a file may have 20 MB.
    this.asked = { ...this.asked, source: { ...this.asked.source, files: [] } };
    this.watchers.end(this);
  }
}
