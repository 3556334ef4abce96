import { storedEvents } from '@ledger/domain';
import { createEventCodec, EventStoreError, LogScrub, type EventStore } from '@ledger/event-store';
import {
  SimulatedEventStore,
  type SimulatedOptions,
  type SimulatedServer,
} from '@ledger/event-store/testing';
import { LedgerReader } from '@ledger/reader';
import { WriteSide } from '@ledger/write-side';
import { CheckpointFiles } from './checkpoint-files';
import { SimulatedLine } from './network';
import type { Random } from './random';
import type { VirtualTime } from './virtual-time';

/** One life of a replica's process. */
export interface Life {
  readonly line: SimulatedLine;
  readonly writeSide: WriteSide;
  readonly reader: LedgerReader;
  readonly scrub: LogScrub;
  /** Resolves when the process has ended. */
  readonly ended: Promise<'ended'>;
  readonly end: () => void;
}

export type OpenStore = (options: SimulatedOptions) => EventStore;

export const openSimulated: OpenStore = (options) => new SimulatedEventStore(options);

const CODEC = createEventCodec(storedEvents);
const AGAIN_MS = 20_000;
const TRY_AGAIN_MS = 1_000;

/** What a replica uses of the world. */
interface Surroundings {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly server: SimulatedServer;
  readonly openStore: OpenStore;
}

/** A server of the ledger: it reads, answers and takes commands, and is started again after each of its deaths. */
export class Replica {
  readonly files: CheckpointFiles;
  /** Undefined while it does not run, and until it has read the log. */
  life: Life | undefined;
  private line: SimulatedLine | undefined;
  private begun = 0;

  constructor(
    readonly name: string,
    private readonly world: Surroundings,
  ) {
    this.files = new CheckpointFiles(world.time, world.random);
  }

  /** Where it runs: its connection, whether it has started or not. */
  get connection(): SimulatedLine | undefined {
    return this.line;
  }

  async start(): Promise<void> {
    const begun = ++this.begun;
    while (begun === this.begun && !this.life) {
      const life = this.born();
      this.line = life.line;
      try {
        await life.reader.start();
        if (begun !== this.begun) return;
        life.scrub.start();
        this.life = life;
      } catch (error) {
        if (!(error instanceof EventStoreError) || error.code !== 'STORE_UNAVAILABLE') throw error;
        await this.world.time.sleep(TRY_AGAIN_MS);
      }
    }
  }

  /** All at once, with whatever it was about. */
  kill(): void {
    this.begun += 1;
    this.line?.die();
    this.line = undefined;
    this.life?.end();
    this.life = undefined;
  }

  losePower(): void {
    this.kill();
    this.files.losePower();
  }

  /** As an operator does it: what it knows is written down. */
  async stop(): Promise<void> {
    const { life } = this;
    this.life = undefined;
    this.begun += 1;
    await life?.scrub.stop();
    await life?.reader.stop();
    life?.end();
    this.line?.die();
  }

  private born(): Life {
    const { time, random, server, openStore } = this.world;
    const line = new SimulatedLine(time, random);
    const now = () => time.now;
    const store = openStore({ server, line, now, codec: CODEC, mode: 'write' });
    const { promise, resolve } = Promise.withResolvers<'ended'>();
    const reader = new LedgerReader(store, {
      dataDir: this.name,
      disk: this.files,
      checkpointAfter: random.between(1, 30),
      timelineMiB: random.chance(0.3) ? 0 : 64,
    });
    const scrub = new LogScrub(store, {
      now,
      againMs: AGAIN_MS,
      wait: (ms, signal) => (signal.aborted ? Promise.resolve() : time.sleep(ms)),
    });
    const end = () => resolve('ended');
    return { line, writeSide: new WriteSide(store), reader, scrub, ended: promise, end };
  }
}
