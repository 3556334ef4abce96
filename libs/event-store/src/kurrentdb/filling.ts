import { APPEND_BYTES, APPEND_LIMIT, bytesOf, type RestoredText } from '../checked-arguments';
import type { AppendRequest } from '../append-queue';
import type { RestoreResult } from '../event';
import { EventStoreError } from '../event-store-error';
import { assertSameSequence, restoreEndsEarly } from '../restored-sequence';
import type { Appender } from './appender';
import type { LogReader } from './log-reader';
import type { RestoreNote } from './store-record';

export interface FillingTarget {
  readonly reader: LogReader;
  readonly appender: Appender;
  readonly note: RestoreNote;
}

const BATCH = 1_000;

type Run = AppendRequest & { readonly events: RestoredText[]; bytes: number };

/** One run of a restore. A note in the store's own stream says that the store is incomplete until the run ends. */
export class Filling {
  private count = 0;
  private position = 0n;
  /** Whether the events of an earlier, unfinished run are still being compared. */
  private comparing = false;
  private readonly versions = new Map<string, number>();

  constructor(private readonly target: FillingTarget) {}

  /** @throws EventStoreError STORE_NOT_EMPTY, RESTORE_UNFINISHED, RESTORE_DIFFERS; and any error of `events`. */
  async run(events: AsyncIterable<RestoredText>): Promise<RestoreResult> {
    const { reader, note } = this.target;
    this.comparing = note.isUnfinished;
    if (!this.comparing && (await reader.lastPosition()) > 0n) throw notEmpty();
    let batch: RestoredText[] = [];
    for await (const event of events) {
      batch.push(event);
      if (batch.length < BATCH) continue;
      await this.take(batch);
      batch = [];
    }
    await this.take(batch);
    return this.finish();
  }

  private async take(batch: readonly RestoredText[]): Promise<void> {
    const known = this.comparing ? await this.compare(batch) : 0;
    for (const { streamId } of batch.slice(0, known))
      this.versions.set(streamId, this.versionOf(streamId) + 1);
    if (known < batch.length) await this.write(batch.slice(known));
  }

  private async compare(batch: readonly RestoredText[]): Promise<number> {
    const stored = batch.length > 0 ? await this.target.reader.after(this.position, batch.length) : [];
    assertSameSequence(stored, batch);
    this.comparing = stored.length === batch.length;
    this.position = stored.at(-1)?.position ?? this.position;
    this.count += stored.length;
    return stored.length;
  }

  private async write(batch: readonly RestoredText[]): Promise<void> {
    await this.target.note.claim();
    // One after another, because the server may store concurrent appends in any order.
    for (const run of this.runsOf(batch)) {
      const position = await this.append(run);
      if (position <= this.position) throw wroteMeanwhile();
      this.position = position;
    }
    this.count += batch.length;
  }

  private async append(run: Run): Promise<bigint> {
    try {
      return (await this.target.appender.append(run)).position;
    } catch (error) {
      if (!(error instanceof EventStoreError) || error.code !== 'VERSION_CONFLICT') throw error;
      await this.target.note.claim();
      throw wroteMeanwhile();
    }
  }

  /** Groups neighbouring events of one stream. */
  private runsOf(batch: readonly RestoredText[]): readonly Run[] {
    const runs: Run[] = [];
    for (const event of batch) {
      const bytes = bytesOf(event);
      const last = runs.at(-1);
      const fits = last && last.bytes + bytes <= APPEND_BYTES && last.events.length < APPEND_LIMIT;
      if (last?.streamId === event.streamId && fits) {
        last.events.push(event);
        last.bytes += bytes;
      } else {
        const { streamId } = event;
        runs.push({ streamId, expectedVersion: this.versionOf(streamId), events: [event], bytes });
      }
      this.versions.set(event.streamId, this.versionOf(event.streamId) + 1);
    }
    return runs;
  }

  private async finish(): Promise<RestoreResult> {
    const { reader, note } = this.target;
    const [further] = this.comparing ? await reader.after(this.position, 1) : [];
    if (further) throw restoreEndsEarly(further);
    // An append that was accepted before this restore began may have been stored meanwhile, in another stream.
    const { count, position } = await reader.extent();
    if (count !== this.count || position !== this.position) throw wroteMeanwhile();
    await note.end();
    return { count: this.count, position: this.position };
  }

  private versionOf(streamId: string): number {
    return this.versions.get(streamId) ?? 0;
  }
}

function notEmpty(): EventStoreError {
  return new EventStoreError('STORE_NOT_EMPTY', 'the ledger holds events; restore into an empty one');
}

function wroteMeanwhile(): EventStoreError {
  return new EventStoreError(
    'RESTORE_DIFFERS',
    'somebody else wrote into the store while it was being restored; use an empty one that nobody writes to',
  );
}
