import { randomUUID } from 'node:crypto';
import { budgetStream, unitStream } from '@ledger/domain';
import type { EventToRestore } from '@ledger/event-store';
import { assertSame, sideBySide, type Benchmark } from './row';
import { openStore } from './store';
import { inOwnProcess } from './tasks';
import { expenditure, LINES, vouchers, YEAR } from '../support/unit-years';

const UNITS = 10;
const LIMIT_MIB = 512 + 256;

/** From a log that no process has open to a reader that answers, against one thread that selects and parses. */
export const coldLog: Benchmark = {
  name: 'cold-log',
  run: async ({ quick, folder }) => {
    const events = quick ? 200_000 : 1_000_000;
    const store = await openStore(folder);
    await store.restore(history(events));
    await store.close();
    const rounds = 3;
    const [ours, peers, rss]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      const own = await inOwnProcess('rebuild', folder);
      const peer = await inOwnProcess('parse', folder);
      assertSame('events and unit-years', own.figures, peer.figures);
      ours.push(own.workMs);
      rss.push(own.peakRssMiB);
      peers.push(peer.workMs);
    }
    const peakRssMiB = Math.max(...rss);
    const row = sideBySide({
      question: 'rebuild from a cold embedded log',
      reach: 0.6,
      peer: 'one thread that selects the same columns and JSON-parses them',
      size: `${events} events, ${UNITS} unit-years, ${rounds} rounds`,
      oursMs: ours,
      peersMs: peers,
      also: peakRssMiB <= LIMIT_MIB,
      details: { peakRssMiB, peakRssLimitMiB: LIMIT_MIB },
    });
    return [row];
  },
};

/** No two events share their time, the worst case for what is kept of it. Unit-years of vouchers alone behind their openings: what a log consists of almost entirely. */
export async function* history(events: number): AsyncGenerator<EventToRestore> {
  const stepMs = Math.floor((365 * 86_400_000) / events);
  let ordinal = 0;
  for (let unit = 1; unit <= UNITS; unit += 1) {
    for (const event of yearOfVouchers(unit, events / UNITS)) {
      const recordedAt = new Date(Date.UTC(YEAR, 0, 1) + stepMs * (ordinal += 1)).toISOString();
      yield { ...event, recordedAt };
    }
  }
}

/** The registration of a unit and its year: `events` in all. */
export function* yearOfVouchers(unit: number, events: number): Generator<EventToRestore> {
  const unitCode = `U${unit}`;
  const registered = {
    occurredOn: `${YEAR}-01-01`,
    unitCode,
    name: '某单位',
    level: 'department',
    region: '某市',
  };
  yield stored(unitStream(unitCode), 'UnitRegistered', registered);
  const streamId = budgetStream(unitCode, YEAR);
  const lines = LINES.map((line) => ({ line, amountFen: 1_000_000_000_000, procurementFen: 0 }));
  const opened = { occurredOn: `${YEAR}-01-01`, unitCode, fiscalYear: YEAR };
  yield stored(streamId, 'YearOpened', { ...opened, mode: 'control', paymentPlanEnforced: false });
  const approval = { occurredOn: `${YEAR}-01-10`, documentNo: '某财预〔2023〕1号', lines };
  yield stored(streamId, 'AppropriationApproved', approval);
  for (const voucher of vouchers(Math.floor(events) - 3, unit)) {
    const { type: _, ...data } = expenditure(voucher);
    yield stored(streamId, 'ExpenditureRecorded', data);
  }
}

function stored(streamId: string, type: string, data: unknown): EventToRestore {
  const id = randomUUID();
  const metadata = { actor: 'bench', idempotencyKey: id, commandDigest: id.repeat(2), commandType: type };
  return { id, type, version: 1, data, metadata, streamId, recordedAt: '2023-12-31T00:00:00.000Z' };
}
