import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NamedPoint } from '@ledger/answers';
import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { LedgerReader } from '@ledger/reader';
import { WriteSide } from '@ledger/write-side';
import { openUnitYear, recordVoucher, vouchers, YEAR } from '../support/unit-years';
import { Random } from './random';
import { ANSWER_NAMES, Truth } from './truth';

const UNITS = ['U1', 'U2'] as const;
const LIVES = 4;
const DAYS = ['2023-03-31', '2023-08-15', '2023-12-31'] as const;
const CODEC = createEventCodec(storedEvents);

interface RestoredHistories {
  /** Times that an older copy was put back. */
  readonly restores: number;
  readonly answers: number;
  /** Answers that are not what a fold of the log gives. */
  readonly wrong: readonly string[];
}

/** What the histories of so many seeds come to, beginning with `first`. */
export async function restoredHistories(seeds: number, first = 1): Promise<RestoredHistories> {
  let [restores, answers] = [0, 0];
  const wrong: string[] = [];
  for (let seed = first; seed < first + seeds; seed += 1) {
    const history = await restoredHistory(seed);
    wrong.push(...history.wrong.map((answer) => `seed ${seed}, ${answer}`));
    restores += history.restores;
    answers += history.answers;
  }
  return { restores, answers, wrong };
}

/**
 * A server that writes and ends a few times, and whose store is put back from an older copy in between; its checkpoints stay
 * as they are. After a restore it goes on with other vouchers under the numbers of those that were lost.
 */
async function restoredHistory(seed: number): Promise<RestoredHistories> {
  const folder = await mkdtemp(join(tmpdir(), 'restored-'));
  try {
    return await new History(folder, new Random(seed)).run();
  } finally {
    await rm(folder, { recursive: true });
  }
}

class History {
  private written = 0;
  private copied: number | undefined;
  private restores = 0;
  private answers = 0;
  private readonly wrong: string[] = [];
  private readonly store: string;
  private readonly copy: string;

  constructor(
    private readonly folder: string,
    private readonly random: Random,
  ) {
    this.store = join(folder, 'store');
    this.copy = join(folder, 'copy');
  }

  async run(): Promise<RestoredHistories> {
    for (let life = 1; life <= LIVES; life += 1) {
      await this.live(life);
      if (this.copied === undefined || this.random.chance(0.3)) await this.copyStore();
      else if (this.random.chance(0.7)) await this.putBack(this.copied);
    }
    const { restores, answers, wrong } = this;
    return { restores, answers, wrong };
  }

  private async live(life: number): Promise<void> {
    const store = await openEventStore(`embedded:${this.store}`, { mode: 'write', codec: CODEC });
    const reader = new LedgerReader(store, {
      dataDir: this.folder,
      checkpointAfter: 1,
      say: () => undefined,
    });
    await reader.start();
    // What was kept of before is asked for ahead of all that is new, and behind it.
    if (life > 1) await this.askAll(life, store, reader);
    await this.write(new WriteSide(store), life);
    await reader.waitForStore();
    await this.askAll(life, store, reader);
    await reader.stop();
    await store.close();
  }

  private async write(writeSide: WriteSide, life: number): Promise<void> {
    if (life === 1) for (const unit of UNITS) await openUnitYear(writeSide, unit);
    const count = this.random.between(0, 6);
    const drawn = vouchers(this.written + count, this.random.next() | 1).slice(this.written);
    await Promise.all(
      drawn.map((voucher) => recordVoucher(writeSide, this.random.oneOf(UNITS) ?? 'U1', voucher)),
    );
    this.written += count;
  }

  private async askAll(life: number, store: EventStore, reader: LedgerReader): Promise<void> {
    const truth = new Truth();
    truth.add(await store.readTexts(0n, 1_000));
    for (const unitCode of UNITS) {
      const year = { unitCode, fiscalYear: YEAR };
      const at = this.drawn(truth);
      if (!truth.isOpenAt(year, truth.cutAt(at.knownAt ?? '9999', reader.catalogue.head))) continue;
      const answer = this.random.oneOf(ANSWER_NAMES) ?? 'execution';
      const wrong = truth.wrongIn(await reader.yearAt(reader.pointOf(year, at)), [answer]);
      this.answers += 1;
      this.wrong.push(...wrong.map((name) => `life ${life}, ${unitCode}, ${JSON.stringify(at)}: ${name}`));
    }
  }

  private drawn(truth: Truth): NamedPoint {
    const asOf = this.random.oneOf(DAYS);
    const knownAt = this.random.oneOf(truth.texts)?.recordedAt;
    return {
      ...(asOf !== undefined && this.random.chance(0.4) && { asOf }),
      ...(knownAt !== undefined && this.random.chance(0.2) && { knownAt }),
    };
  }

  private async copyStore(): Promise<void> {
    await rm(this.copy, { recursive: true, force: true });
    await cp(this.store, this.copy, { recursive: true });
    this.copied = this.written;
  }

  private async putBack(written: number): Promise<void> {
    await rm(this.store, { recursive: true });
    await cp(this.copy, this.store, { recursive: true });
    this.written = written;
    this.restores += 1;
  }
}
