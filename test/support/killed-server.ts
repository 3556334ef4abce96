import { storedEvents } from '@ledger/domain';
import {
  createEventCodec,
  EventStoreError,
  openEventStore,
  type FollowedEvent,
  type RecordedEvent,
} from '@ledger/event-store';
import { WriteSide } from '@ledger/write-side';
import { openUnitYear, recordVoucher, vouchers, type Voucher } from './unit-years';

const UNITS = 100;
const PAUSE_MS = 100;

/** What stores a log and can be killed; started again it has all it had acknowledged. */
export interface KillableServer {
  /** For `openEventStore`. */
  url(): string;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface Load {
  readonly commands: number;
  readonly kills: number;
}

export interface Survival {
  /** Command keys as `unit voucher` that were answered with success, some of them after they were sent again. */
  readonly acknowledged: ReadonlySet<string>;
  /** Commands that were told that the store is away. */
  readonly refused: number;
  /** The log as it is read in the end, and as another process was handed it meanwhile. */
  readonly stored: readonly RecordedEvent[];
  readonly followed: readonly FollowedEvent[];
}

/**
 * Sends `commands` vouchers at once, spread over a hundred budgets, through a server that is killed `kills` times on the
 * way, evenly spread over the answers. Whoever is refused because the store is away sends the same again. In the end the
 * server is stopped.
 */
export async function commandsThroughKills(
  server: KillableServer,
  { commands, kills }: Load,
): Promise<Survival> {
  const codec = createEventCodec(storedEvents);
  const open = () => openEventStore(server.url(), { mode: 'write', codec });
  const [store, other] = [await open(), await open()];
  const followed: FollowedEvent[] = [];
  await other.follow(0n, (events) => void followed.push(...events));
  const writeSide = new WriteSide(store);
  for (const unit of units()) await openUnitYear(writeSide, unit);
  const sending = new Sending(writeSide);
  const all = Promise.all(vouchers(commands).map((voucher, i) => sending.send(`U${i % UNITS}`, voucher)));
  for (let kill = 1; kill <= kills; kill += 1) {
    await sending.answered(Math.floor((kill * commands) / (kills + 1)));
    await server.kill();
    await server.restart();
  }
  await all;
  const stored = await store.readAll({ limit: 100_000 });
  while (followed.length < stored.length) await pause();
  await Promise.all([store.close(), other.close()]);
  await server.stop();
  return { acknowledged: sending.acknowledged, refused: sending.refused, stored, followed };
}

class Sending {
  readonly acknowledged = new Set<string>();
  refused = 0;
  private waiting: { readonly count: number; readonly resolve: () => void } | undefined;

  constructor(private readonly writeSide: WriteSide) {}

  async send(unit: string, voucher: Voucher): Promise<void> {
    for (;;) {
      try {
        await recordVoucher(this.writeSide, unit, voucher);
        break;
      } catch (error) {
        if (!(error instanceof EventStoreError) || error.code !== 'STORE_UNAVAILABLE') throw error;
        this.refused += 1;
        await pause();
      }
    }
    this.acknowledged.add(`${unit} ${voucher.voucherNo}`);
    if (this.waiting && this.acknowledged.size >= this.waiting.count) this.waiting.resolve();
  }

  answered(count: number): Promise<void> {
    if (this.acknowledged.size >= count) return Promise.resolve();
    return new Promise((resolve) => (this.waiting = { count, resolve }));
  }
}

function units(): readonly string[] {
  return Array.from({ length: UNITS }, (_, i) => `U${i}`);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
