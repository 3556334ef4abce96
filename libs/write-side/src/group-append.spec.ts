import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { budgetStream, foldEvents, unitStream, type BudgetIntent, type UnitCommand } from '@ledger/domain';
import {
  EventStoreError,
  openEventStore,
  type EventStore,
  type EventToAppend,
  type ExpectedEnd,
} from '@ledger/event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreBetween } from '../../../test/support/store-between';
import { budgetAggregate } from './aggregate';
import type { CommandMeta } from './command-request';
import { isEventOf } from './folded-stream';
import { handleBudgetIntent } from './handle-budget-intent';
import { handleCommand } from './handle-command';
import { WriteSide } from './write-side';

const ADDRESS = { unitCode: 'U1', fiscalYear: 2023 };
const STREAM = budgetStream('U1', 2023);
const LINE = 'general/basic/2200101/-/302';
const BUDGET_FEN = 1_000;

/** Takes at most `takes` events at once, and notes how many it was given with each append. */
class NotingStore extends StoreBetween {
  sizes: number[] = [];
  takes = Infinity;

  override append(streamId: string, expectedVersion: ExpectedEnd, events: readonly EventToAppend[]) {
    this.sizes.push(events.length);
    if (events.length > this.takes) return Promise.reject(new EventStoreError('INVALID_ARGUMENT'));
    return super.append(streamId, expectedVersion, events);
  }
}

describe('commands that wait on one stream', () => {
  let folder: string;
  let behind: EventStore;
  let store: NotingStore;
  let writeSide: WriteSide;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'together-'));
    behind = await openEventStore(`embedded:${folder}`, { mode: 'write' });
    store = new NotingStore(behind);
    writeSide = new WriteSide(store);
    await openYear(writeSide);
    store.sizes = [];
  });
  afterEach(async () => {
    await behind.close();
    await rm(folder, { recursive: true });
  });

  const send = (
    intent: BudgetIntent,
    meta: Partial<CommandMeta> & { idempotencyKey: string },
    by = writeSide,
  ) => handleBudgetIntent(by, { address: ADDRESS, intent, meta: { actor: 'tester', ...meta } });
  const spendAtOnce = (count: number, amountFen: number, { by = writeSide, as = 'a' } = {}) =>
    Promise.allSettled(
      Array.from({ length: count }, (_, i) =>
        send(spending(`${as}-${i}`, amountFen), { idempotencyKey: `${as}-${i}` }, by),
      ),
    );

  it('are answered each with its own version and position, in the order in which they were sent', async () => {
    const before = await store.streamVersion(STREAM);
    const outcomes = (await spendAtOnce(50, 1)).map((one) =>
      one.status === 'fulfilled' ? one.value : undefined,
    );
    const stored = await store.readStream(STREAM, { from: before + 1 });
    expect(outcomes.map((one) => [one?.streamVersion, one?.position])).toEqual(
      stored.map(({ streamVersion, position }) => [streamVersion, position]),
    );
    expect(stored.map(({ metadata }) => metadata.idempotencyKey)).toEqual(
      Array.from({ length: 50 }, (_, i) => `a-${i}`),
    );
  });

  it('are each decided on what those before it stored', async () => {
    const outcomes = await spendAtOnce(15, 100);
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 10 }, () => 'fulfilled'),
      ...Array.from({ length: 5 }, () => 'rejected'),
    ]);
    const [small] = await spendAtOnce(1, 1, { as: 'small' });
    expect(small).toMatchObject({ reason: { code: 'LINE_OVERDRAWN' } });
  });

  it('take refusals, repetitions, previews and expected versions among them in their turn', async () => {
    const version = await store.streamVersion(STREAM);
    const first = send(spending('1', 100), { idempotencyKey: '1' });
    const outcomes = await Promise.allSettled([
      first,
      send(spending('2', 5_000), { idempotencyKey: '2' }),
      send(spending('1', 100), { idempotencyKey: '1' }),
      send(spending('3', 200), { idempotencyKey: '1' }),
      send(spending('3', 100), { idempotencyKey: '3', expectedVersion: version + 1 }),
      send(spending('4', 100), { idempotencyKey: '4', expectedVersion: version }),
      send(spending('5', 100), { idempotencyKey: '5', dryRun: true }),
      send(spending('6', 100), { idempotencyKey: '6' }),
    ]);
    const { position } = await first;
    expect(outcomes).toMatchObject([
      { value: { streamVersion: version + 1, replayed: false } },
      { reason: { code: 'LINE_OVERDRAWN' } },
      { value: { streamVersion: version + 1, position, replayed: true } },
      { reason: { code: 'IDEMPOTENCY_KEY_REUSED' } },
      { value: { streamVersion: version + 2 } },
      { reason: { code: 'EXPECTED_VERSION_MISMATCH' } },
      { value: { streamVersion: version + 2 } },
      { value: { streamVersion: version + 3 } },
    ]);
    expect(await store.streamVersion(STREAM)).toBe(version + 3);
  });

  it('never overdraw a line together with another writer of the same store', async () => {
    const other = new WriteSide(store);
    for (let round = 0; round < 10; round += 1) {
      const sent = await Promise.all([
        spendAtOnce(7, 13, { as: `ours-${round}` }),
        spendAtOnce(5, 17, { by: other, as: `theirs-${round}` }),
      ]);
      const codes = sent.flat().flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []));
      expect(codes.filter((code) => code !== 'LINE_OVERDRAWN' && code !== 'TOO_MUCH_CONTENTION')).toEqual([]);
    }
    const events = (await store.readStream(STREAM)).filter((event) =>
      isEventOf(budgetAggregate.decider, event),
    );
    const spentFen = [...foldEvents(budgetAggregate.decider, events).vouchers.values()]
      .map(({ recorded }) => recorded.amountFen)
      .reduce((sum, fen) => sum + fen, 0);
    expect(spentFen).toBeGreaterThan(BUDGET_FEN - 17);
    expect(spentFen).toBeLessThanOrEqual(BUDGET_FEN);
  });

  it('are seen by nobody before they are stored', async () => {
    const sending = spendAtOnce(20, 1);
    for (let look = 0; look < 10; look += 1) {
      const { version } = await writeSide.budgets.load(STREAM);
      expect(await store.streamVersion(STREAM)).toBeGreaterThanOrEqual(version);
    }
    await sending;
  });

  it('share an append', async () => {
    await spendAtOnce(20, 1);
    expect(store.sizes).toEqual([20]);
  });

  it('share as many appends as it takes where all of them are more than the store takes at once', async () => {
    store.takes = 6;
    const before = await store.streamVersion(STREAM);
    const outcomes = await spendAtOnce(20, 1);
    expect(outcomes.map((one) => one.status === 'fulfilled' && one.value.streamVersion)).toEqual(
      Array.from({ length: 20 }, (_, i) => before + i + 1),
    );
    expect(store.sizes).toEqual([20, 10, 5, 1, 14, 7, 4, 1, 9, 5, 1, 3]);
  });

  it('are each refused what the store does not take even alone', async () => {
    store.takes = 0;
    const outcomes = await spendAtOnce(3, 1);
    expect(outcomes).toMatchObject(
      Array.from({ length: 3 }, () => ({ reason: { code: 'INVALID_ARGUMENT' } })),
    );
  });

  it('share it also where they are sent one by one upon the answers to others, on whichever stream', async () => {
    const units = ['U2', 'U3', 'U4', 'U5'];
    for (const unit of units) await register(writeSide, unit);
    store.sizes = [];
    let next = 0;
    const sender = async () => {
      for (let i = next++; i < 160; i = next++) {
        for (let step = 0; step < i % 5; step += 1) await Promise.resolve();
        await recordStaffing(writeSide, units[i % 4] ?? '', i);
      }
    };
    await Promise.all(Array.from({ length: 16 }, sender));
    // Sixteen are under way, four on each stream: ten rounds of four appends.
    expect(store.sizes).toHaveLength(40);
  });
});

function sendUnit(writeSide: WriteSide, unitCode: string, intent: UnitCommand) {
  const meta = { actor: 'tester', idempotencyKey: JSON.stringify(intent) };
  const withEvidence = () => Promise.resolve(intent);
  return handleCommand(writeSide.units, { streamId: unitStream(unitCode), intent, withEvidence, meta });
}

function register(writeSide: WriteSide, unitCode: string) {
  return sendUnit(writeSide, unitCode, {
    type: 'RegisterUnit',
    occurredOn: '2023-01-01',
    unitCode,
    name: '某单位',
    level: 'department',
    region: '某市',
  });
}

function recordStaffing(writeSide: WriteSide, unitCode: string, filled: number) {
  return sendUnit(writeSide, unitCode, {
    type: 'RecordStaffing',
    occurredOn: '2023-01-01',
    authorised: 160,
    filled,
  });
}

async function openYear(writeSide: WriteSide): Promise<void> {
  await register(writeSide, 'U1');
  const intents: readonly BudgetIntent[] = [
    { type: 'OpenYear', ...ADDRESS, mode: 'control', paymentPlanEnforced: false },
    {
      type: 'ApproveAppropriation',
      occurredOn: '2023-01-10',
      documentNo: '某财预〔2023〕1号',
      lines: [{ line: LINE, amountFen: BUDGET_FEN, procurementFen: 0 }],
    },
  ];
  for (const intent of intents)
    await handleBudgetIntent(writeSide, {
      address: ADDRESS,
      intent,
      meta: { actor: 'tester', idempotencyKey: intent.type },
    });
}

function spending(voucherNo: string, amountFen: number): BudgetIntent {
  return {
    type: 'RecordExpenditure',
    occurredOn: '2023-03-01',
    voucherNo,
    line: LINE,
    economicCode: '30201',
    amountFen,
    procurementFen: 0,
    payee: '某供应商',
  };
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
}
