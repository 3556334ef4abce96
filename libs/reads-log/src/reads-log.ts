import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { dayInShanghai, startOfDayInShanghai } from '@ledger/domain';
import type { DocumentLine, LostLine } from './noted-read';
import { WaitingLines } from './waiting-lines';

/** Lines are on the disk after this time, so a kill loses less than a second. */
const WRITE_EVERY_MS = 500;
/** Bytes that may wait while the disk accepts nothing. Further lines are counted as lost. */
const MOST_WAITING = 16 * 2 ** 20;
const DAY_MS = 86_400_000;

/** Called when a write fails. */
type Told = (message: { readonly zh: string; readonly en: string }) => void;

interface Options {
  /** For how many days reads are kept. */
  readonly days: number;
  readonly say: Told;
  readonly now?: () => Date;
}

/** What was noted on one day and is not written yet. */
interface Batch {
  readonly day: string;
  readonly waiting: WaitingLines;
}

/** The text of a document, which stands once in each file. */
export type NotedDocument = Omit<DocumentLine, 'kind'>;

/**
 * Who asked what: lines appended to one file per day, separate from the event log. Every process writes its own
 * files. Days older than the configured number are deleted as a whole. Nothing else changes or deletes a line.
 */
export class ReadsLog {
  private batches: Batch[] = [];
  private lost = 0;
  private file: { readonly day: string; readonly handle: FileHandle } | undefined;
  private readonly documents = new Set<string>();
  /** When the day of the last batch began. To name a day for each line would cost more than the rest of it. */
  private daySince = 0;
  private writing: Promise<void> = Promise.resolve();
  private readonly timer = setInterval(() => void this.write(), WRITE_EVERY_MS);

  private constructor(
    private readonly folder: string,
    private readonly options: Options,
  ) {
    this.timer.unref();
  }

  /** @throws if the folder cannot be created or read. */
  static async open(folder: string, options: Options): Promise<ReadsLog> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const log = new ReadsLog(folder, options);
    await log.forgetOld();
    return log;
  }

  /**
   * Adds a line of JSON in parts, without its line end, after the text of the document that it names. It is on the disk
   * within a second, unless there is no room for it.
   */
  note(line: readonly Uint8Array[], document?: NotedDocument): void {
    const batch = this.batchOfToday();
    if (document && !this.documents.has(document.digest) && this.add(batch, [lineOf(document)]))
      this.documents.add(document.digest);
    this.add(batch, line);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
    await this.closeFile();
  }

  private add({ waiting }: Batch, line: readonly Uint8Array[]): boolean {
    const hasRoom = waiting.bytes <= MOST_WAITING;
    if (hasRoom) waiting.add(line);
    else this.lost += 1;
    return hasRoom;
  }

  private batchOfToday(): Batch {
    const now = this.options.now?.().getTime() ?? Date.now();
    const since = startOfDayInShanghai(now);
    const last = this.batches.at(-1);
    if (last && since === this.daySince) return last;
    // The file of a new day does not have any document yet.
    if (since !== this.daySince) this.documents.clear();
    this.daySince = since;
    const batch = { day: dayInShanghai(new Date(now)), waiting: new WaitingLines() };
    this.batches.push(batch);
    return batch;
  }

  /** One write at a time, in order. */
  private write(): Promise<void> {
    return (this.writing = this.writing.then(() => this.writeWaiting()));
  }

  private async writeWaiting(): Promise<void> {
    if (this.lost > 0) this.batchOfToday();
    const { batches } = this;
    this.batches = [];
    for (const batch of batches) await this.writeBatch(batch);
  }

  private async writeBatch({ day, waiting }: Batch): Promise<void> {
    const { lost } = this;
    const noted = waiting.lines;
    if (lost > 0) waiting.add([lineOfLost(this.now, lost)]);
    try {
      const file = await this.fileOf(day);
      for (const bytes of waiting.taken()) await file.appendFile(bytes);
      await file.datasync();
      this.lost -= lost;
    } catch (error) {
      this.lost += noted;
      // The lost lines may have included texts of documents, so these are written again, to a file that is opened anew.
      this.documents.clear();
      await this.closeFile();
      this.tell(error);
    }
  }

  private async fileOf(day: string): Promise<FileHandle> {
    if (this.file?.day === day) return this.file.handle;
    await this.closeFile();
    await this.forgetOld();
    const name = `${day}.${hostname()}.${process.pid}.jsonl`;
    const handle = await open(join(this.folder, name), 'a', 0o600);
    this.file = { day, handle };
    // A server that was killed, or a full disk, may have left half a line.
    if ((await handle.stat()).size > 0) await handle.appendFile('\n');
    return handle;
  }

  private async closeFile(): Promise<void> {
    const { file } = this;
    this.file = undefined;
    await file?.handle.close().catch(() => undefined);
  }

  private async forgetOld(): Promise<void> {
    const oldest = dayInShanghai(new Date(this.now.getTime() - this.options.days * DAY_MS));
    for (const name of await readdir(this.folder))
      if (/^\d{4}-\d\d-\d\d\..*\.jsonl$/.test(name) && name.slice(0, 10) < oldest)
        await rm(join(this.folder, name), { force: true });
  }

  private get now(): Date {
    return this.options.now?.() ?? new Date();
  }

  private tell(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'ERROR';
    this.options.say({
      zh: `查询日志写不进去（${code}），已丢失 ${this.lost} 条。`,
      en: `the log of reads cannot be written (${code}); ${this.lost} lines are lost.`,
    });
  }
}

function lineOf({ digest, text }: NotedDocument): Uint8Array {
  return Buffer.from(JSON.stringify({ kind: 'document', digest, text } satisfies DocumentLine));
}

function lineOfLost(at: Date, lines: number): Uint8Array {
  return Buffer.from(JSON.stringify({ kind: 'lost', at: at.toISOString(), lines } satisfies LostLine));
}
