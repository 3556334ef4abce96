import { SimulatedDisk, SimulatedServer, type ServerOptions } from '@ledger/event-store/testing';
import { openSimulated, Replica, type OpenStore } from './replica';
import type { Random } from './random';
import { Truth } from './truth';
import type { VirtualTime } from './virtual-time';

type OpenServer = (options: ServerOptions) => SimulatedServer;

/** What may be put in the place of what is simulated, to see that the simulation finds its faults. */
export interface Parts {
  readonly openServer?: OpenServer;
  readonly openStore?: OpenStore;
}

/** One server of the log with its disk, and two replicas that use it. */
export class World {
  readonly truth = new Truth();
  readonly server: SimulatedServer;
  readonly replicas: readonly [Replica, Replica];
  readonly openStore: OpenStore;
  /** How the disk of the server is. */
  readonly disk = { full: 0, flushFails: 0, slowestMs: 10 };
  /** By which the server's clock is wrong. */
  clockSkewMs = 0;
  /** What has happened, newest last. */
  readonly history: string[] = [];
  /** What of the work alongside has failed first. */
  failure: Error | undefined;
  private readonly startMs: number;

  constructor(
    readonly time: VirtualTime,
    readonly random: Random,
    { openServer = (options) => new SimulatedServer(options), openStore = openSimulated }: Parts = {},
  ) {
    this.openStore = openStore;
    this.startMs = time.now;
    this.server = openServer({
      storeId: random.uuid(),
      disk: this.newDisk(),
      now: () => time.now + this.clockSkewMs,
      onStored: (events) => this.truth.add(events),
      onDown: () => this.alongside(this.restartServer()),
    });
    this.replicas = [new Replica('one', this), new Replica('two', this)];
  }

  say(what: string): void {
    this.history.push(`${((this.time.now - this.startMs) / 1_000).toFixed(3)} s: ${what}`);
    if (this.history.length > 60) this.history.shift();
  }

  /** Goes on by itself; where it fails, the run does. */
  alongside(work: Promise<unknown> | undefined): void {
    work?.catch((thrown: unknown) => {
      this.failure ??= thrown instanceof Error ? thrown : new Error('no error was thrown', { cause: thrown });
    });
  }

  async restartServer(): Promise<void> {
    this.say('the server is down');
    await this.time.sleep(this.random.between(100, 5_000));
    if (this.server.isUp) return;
    this.server.restart();
    this.say('the server is up again');
  }

  private newDisk(): SimulatedDisk {
    const { random, time, disk } = this;
    return new SimulatedDisk({
      work: () => time.sleep(random.between(0, disk.slowestMs)),
      write: () => (random.chance(disk.full) ? (random.chance(0.5) ? 'none' : 'part') : 'whole'),
      flushFails: () => random.chance(disk.flushFails),
      survives: (bytes) => (random.chance(0.3) ? bytes : random.between(0, bytes)),
    });
  }
}
