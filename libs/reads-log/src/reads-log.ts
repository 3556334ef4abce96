import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { dayInShanghai, startOfDayInShanghai } from '@ledger/domain';
import type { DocumentLine, LostLine } from './noted-read';

/** Lines are on the disk after this time, so a kill loses less than a second. */
const WRITE_EVERY_MS = 500;
/** What may wait while the disk accepts nothing. Further lines are counted as lost. */
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

/**
 * Who asked what: lines appended to one file per day, separate from the event log. Every process writes its own
 * files. Days older than the configured number are deleted as a whole. Nothing else changes or deletes a line.
 */
export class ReadsLog {
  private waiting: string[] = [];
  private waitingLength = 0;
  private lost = 0;
  private day = '';
  private file: FileHandle | undefined;
  private readonly documents = new Set<string>();
  /** When the day began whose file has them. To name a day for each read would cost more than the rest of it. */
  private documentsSince = 0;
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
   * Adds one line of JSON, without its line end. It is on the disk within a second. False if there is no room for it.
   */
  note(line: string): boolean {
    if (this.waitingLength > MOST_WAITING) {
      this.lost += 1;
      return false;
    }
    this.waiting.push(line);
    this.waitingLength += line.length;
    return true;
  }

  /** Adds the text of a document once a day. */
  noteDocument(digest: string, text: string): void {
    const since = startOfDayInShanghai(this.now.getTime());
    // The file of a new day does not have any document yet.
    if (since !== this.documentsSince) this.documents.clear();
    this.documentsSince = since;
    if (this.documents.has(digest)) return;
    if (this.note(JSON.stringify({ kind: 'document', digest, text } satisfies DocumentLine)))
      this.documents.add(digest);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
    await this.file?.close();
    this.file = undefined;
  }

  /** One write at a time, in order. */
  private write(): Promise<void> {
    return (this.writing = this.writing.then(() => this.writeWaiting()));
  }

  private async writeWaiting(): Promise<void> {
    if (this.waiting.length === 0 && this.lost === 0) return;
    const lines = this.waiting;
    [this.waiting, this.waitingLength] = [[], 0];
    const { lost } = this;
    if (lost > 0)
      lines.push(
        JSON.stringify({ kind: 'lost', at: this.now.toISOString(), lines: lost } satisfies LostLine),
      );
    try {
      const file = await this.fileOfToday();
      await file.appendFile(`${lines.join('\n')}\n`);
      await file.datasync();
      this.lost -= lost;
    } catch (error) {
      this.lost += lines.length - (lost > 0 ? 1 : 0);
      // The lost lines may have included texts of documents, so these are written again.
      this.documents.clear();
      this.tell(error);
    }
  }

  private async fileOfToday(): Promise<FileHandle> {
    const day = dayInShanghai(this.now);
    if (day !== this.day) {
      await this.file?.close();
      this.file = undefined;
      await this.forgetOld();
      this.day = day;
    }
    const name = `${day}.${hostname()}.${process.pid}.jsonl`;
    return (this.file ??= await open(join(this.folder, name), 'a', 0o600));
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
