import { z } from 'zod';
import type { AppendRequest } from '../append-queue';
import type { AppendPlace, Head } from '../event';
import { EventStoreError, versionConflict } from '../event-store-error';
import { firstAnswer, type StoredText } from '../stored-event';
import { DiskError, type SimulatedDisk } from './simulated-disk';

export interface ServerOptions {
  readonly storeId: string;
  readonly disk: SimulatedDisk;
  /** The server's own clock in milliseconds since 1970. It may jump. */
  readonly now: () => number;
  /** Called once for events that are stored durably. */
  readonly onStored: (events: readonly StoredText[]) => void;
  /** Called when the server stops by itself. */
  readonly onDown: () => void;
}

/** No answer will come: the connection and the server process are gone. */
export class NoAnswer extends Error {}

const transaction = z.array(
  z.object({
    streamId: z.string(),
    streamVersion: z.number(),
    id: z.string(),
    type: z.string(),
    version: z.number(),
    data: z.string(),
    metadata: z.string(),
    recordedAt: z.string(),
    position: z.coerce.bigint(),
  }),
);

/**
 * A log server as its clients see it. It runs one transaction after another; a transaction is stored once the disk has
 * flushed it.
 */
export class SimulatedServer {
  protected table: StoredText[] = [];
  private life = 0;
  private up = true;
  /** How many events `onStored` was called with. */
  private told = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(protected readonly options: ServerOptions) {}

  get storeId(): string {
    return this.options.storeId;
  }

  get isUp(): boolean {
    return this.up;
  }

  /** The events as they are now, altered or not. */
  get events(): readonly StoredText[] {
    return this.table;
  }

  /** Rejects with NoAnswer if the server stops before it has answered. */
  append(request: AppendRequest): Promise<AppendPlace> {
    const { life } = this;
    const appended = this.turn.then(() => this.commit(request, life));
    this.turn = appended.catch(() => undefined);
    return appended;
  }

  between(streamId: string, from: number, to: number): readonly StoredText[] {
    this.assertAlive(this.life);
    const there = this.ofStream(streamId);
    return there.filter(({ streamVersion }) => streamVersion >= from && streamVersion <= to);
  }

  after(position: bigint, limit: number): readonly StoredText[] {
    this.assertAlive(this.life);
    const first = this.table.findIndex((event) => event.position > position);
    return first < 0 ? [] : this.table.slice(first, first + limit);
  }

  versionOf(streamId: string): number {
    this.assertAlive(this.life);
    return this.ofStream(streamId).reduce((last, { streamVersion }) => Math.max(last, streamVersion), 0);
  }

  head(): Head {
    this.assertAlive(this.life);
    const last = this.table.at(-1);
    return { position: last?.position ?? 0n, recordedAt: last?.recordedAt ?? null };
  }

  /** Calls `listener` after each commit, until the returned function is called. */
  onCommit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Afterwards, unflushed data may be lost or torn. */
  losePower(): void {
    this.up = false;
    this.life += 1;
    this.turn = Promise.resolve();
    this.listeners.clear();
    this.options.disk.losePower();
  }

  restart(): void {
    this.table = this.options.disk.recover().flatMap((record) => transaction.parse(record));
    this.up = true;
    this.tell();
  }

  /** Alters the tables, as somebody with write access could. `change` gets the rows and returns the new ones. */
  alter(change: (events: readonly StoredText[]) => readonly StoredText[]): void {
    this.table = [...change(this.table)];
    this.told = this.table.length;
    this.options.disk.replace(this.table.map((event) => [asRecord(event)]));
  }

  /** @throws EventStoreError if it is refused. Then nothing is stored. */
  protected async commit(request: AppendRequest, life: number): Promise<AppendPlace> {
    this.assertAlive(life);
    const before = this.answeredBefore(request);
    if (before) return before;
    const { streamId, expectedVersion } = request;
    const actual = this.versionOf(streamId);
    if (actual !== expectedVersion) throw versionConflict(streamId, expectedVersion, actual);
    const events = this.placed(request);
    await this.store(events);
    this.assertAlive(life);
    this.table.push(...events);
    this.tell();
    for (const listener of this.listeners) listener();
    return placeOf(events);
  }

  protected answeredBefore({ streamId, expectedVersion, events }: AppendRequest): AppendPlace | undefined {
    const last = expectedVersion + events.length;
    return firstAnswer(events, this.between(streamId, expectedVersion + 1, last));
  }

  protected async store(events: readonly StoredText[]): Promise<void> {
    const { disk } = this.options;
    try {
      await disk.write(events.map(asRecord));
      await disk.flush();
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      if (error.kind === 'no room') {
        disk.takeBack();
        throw new EventStoreError('STORE_UNAVAILABLE', 'the disk is full: make room and try again');
      }
      if (error.kind === 'lost power') return;
      // Continuing after a failed flush would treat lost data as stored.
      this.losePower();
      this.options.onDown();
    }
  }

  private placed({ streamId, expectedVersion, events }: AppendRequest): readonly StoredText[] {
    const last = this.table.at(-1);
    const nowMs = Math.max(this.options.now(), last ? Date.parse(last.recordedAt) : 0);
    const recordedAt = new Date(nowMs).toISOString();
    return events.map((event, i) => ({
      ...event,
      streamId,
      streamVersion: expectedVersion + 1 + i,
      position: (last?.position ?? 0n) + 1n + BigInt(i),
      recordedAt,
    }));
  }

  private tell(): void {
    this.options.onStored(this.table.slice(this.told));
    this.told = Math.max(this.told, this.table.length);
  }

  private ofStream(streamId: string): readonly StoredText[] {
    return this.table.filter((event) => event.streamId === streamId);
  }

  private assertAlive(life: number): void {
    if (!this.up || life !== this.life) throw new NoAnswer('the server is down');
  }
}

function placeOf(events: readonly StoredText[]): AppendPlace {
  const [first, last] = [events[0], events.at(-1)];
  const { streamVersion = 0, position = 0n } = last ?? {};
  return { streamVersion, position, ...(first && { firstPosition: first.position }), replayed: false };
}

function asRecord(event: StoredText) {
  return { ...event, position: String(event.position) };
}
