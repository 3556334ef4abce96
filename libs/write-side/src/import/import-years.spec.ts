import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore, type EventStore } from '@ledger/event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WriteSide } from '../write-side';
import type { ImportEntry } from './import-entry';
import type { ImportOptions, ImportOutcome, YearEntries } from './import-request';
import { importYears } from './import-years';

const LINE = 'general/basic/2200101/-/302';

describe('importYears', () => {
  let folder: string;
  let store: EventStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-years-'));
    store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
  });

  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const run = (years: readonly YearEntries[], options: ImportOptions = {}) =>
    importYears(new WriteSide(store), years, options);
  const stored = async () => (await store.readAll({ limit: 1_000 })).length;

  it('writes nothing of an earlier year where a later one is refused on what the earlier one brings', async () => {
    const outcomes = await run([year(2023, [CLOSED, RELEASED]), year(2024, [CARRIED_IN, spent(150_001)])]);
    expect(outcomes.map(({ accepted, written }) => [accepted, written])).toEqual([
      [false, 0],
      [false, 0],
    ]);
    expect(outcomes[0]?.verdicts.map(({ status }) => status)).not.toContain('refused');
    expect(outcomes[1]?.verdicts.map(({ status }) => status)).toEqual(['new', 'new', 'new', 'refused']);
    expect(await stored()).toBe(0);
  });

  it('decides a year on what an earlier one of the same job brings', async () => {
    const years = [year(2023, [CLOSED, RELEASED]), year(2024, [CARRIED_IN, spent(150_000)])];
    const outcomes = await run(years);
    expect(outcomes.map(({ accepted }) => accepted)).toEqual([true, true]);
    expect(await stored()).toBe(outcomes.reduce((sum, { written }) => sum + written, 0));
    expect((await run(years)).map(({ written }) => written)).toEqual([0, 0]);
  });

  describe('of two years that wait for each other', () => {
    it.each(['the earlier one first', 'the later one first'])(
      'decides each as soon as it can: %s',
      async (order) => {
        const { earlier, later } = crossing();
        const years = order === 'the earlier one first' ? [earlier, later] : [later, earlier];
        const outcomes = await run(years);
        expect(outcomes.flatMap(({ verdicts }) => verdicts.flatMap(({ error }) => error ?? []))).toEqual([]);
        expect(await stored()).toBe(outcomes.reduce((sum, { written }) => sum + written, 0));
        expect((await run(years)).map(({ written }) => written)).toEqual([0, 0]);
      },
    );

    it('refuses what no year brings, and decides what follows', async () => {
      const [first, second] = await run([crossing().earlier, year(2024, [CARRIED_IN])]);
      expect(refused(first)).toEqual(['take-back', 'reopen', 'v-1']);
      expect(refused(second)).toEqual([]);
      expect(await stored()).toBe(0);
    });

    it('refuses an amount that is more than the other year left', async () => {
      const [first] = await run([crossing(70_001).earlier, crossing().later]);
      expect(refused(first)).toEqual(['v-1']);
    });

    it('fills an empty store in the order of the times at which they were recorded', async () => {
      const { earlier, later } = crossing();
      const at = ({ entries, ...address }: YearEntries, minuteOf: (index: number) => number) => ({
        ...address,
        entries: entries.map((entry, i) => ({ ...entry, recordedAt: minute(minuteOf(i)) })),
      });
      const timed = [at(earlier, (i) => (i <= 4 ? i : 60 + i)), at(later, (i) => 30 + i)];
      const outcomes = await run(timed, { withRecordedTimes: true });
      expect(outcomes.every(({ accepted }) => accepted)).toBe(true);
      const times = (await store.readAll({ limit: 100 })).map(({ recordedAt }) => recordedAt);
      expect(times).toEqual(times.toSorted());
    });
  });

  it('tells how many of all entries are decided, and how many are written', async () => {
    const decided: number[][] = [];
    const written: number[][] = [];
    await run([year(2023, []), year(2024, [])], {
      onDecided: (...told) => decided.push(told),
      onProgress: (...told) => written.push(told),
    });
    expect(decided).toEqual([0, 1, 2, 3, 4].map((done) => [done, 5]));
    expect(written.at(-1)).toEqual([5, 5]);
  });

  it('writes nothing where it is stopped before it writes', async () => {
    const stop = new AbortController();
    const running = run([year(2023, [])], {
      signal: stop.signal,
      onDecided: (done) => done === 2 && stop.abort(new Error('stopped')),
    });
    await expect(running).rejects.toThrow('stopped');
    expect(await stored()).toBe(0);
  });
});

/** Of one unit, with 100,000 fen approved. */
function year(fiscalYear: number, more: readonly ImportEntry[]): YearEntries {
  const mode = { mode: 'control', paymentPlanEnforced: false } as const;
  const registered: readonly ImportEntry[] =
    fiscalYear === 2023
      ? [
          {
            entryId: 'unit',
            target: 'unit',
            actor: 'tester',
            intent: {
              type: 'RegisterUnit',
              occurredOn: '2023-01-01',
              unitCode: 'U1',
              name: '某单位',
              level: 'department',
              region: '某市',
            },
          },
        ]
      : [];
  const entries = [
    ...registered,
    budget('open', { type: 'OpenYear', unitCode: 'U1', fiscalYear, ...mode }),
    budget('approve', {
      type: 'ApproveAppropriation',
      occurredOn: `${fiscalYear}-01-10`,
      documentNo: `某财预〔${fiscalYear}〕1号`,
      lines: [{ line: LINE, amountFen: 100_000, procurementFen: 0 }],
    }),
    ...more,
  ];
  return { unitCode: 'U1', fiscalYear, entries };
}

type Budget = Extract<ImportEntry, { target: 'budget' }>;

function budget(entryId: string, intent: Budget['intent']): ImportEntry {
  return { entryId, target: 'budget', intent, actor: 'tester' };
}

const CLOSED = budget('close', { type: 'CloseYear' });
const RELEASED = budget('release', {
  type: 'ReleaseCarryForward',
  carryId: 'K23',
  items: [{ line: LINE, amountFen: 50_000, procurementFen: 0 }],
});
const CARRIED_IN = budget('carry-in', { type: 'CarryIn', carryId: 'K23', fromYear: 2023, items: [] });

function refused(outcome: ImportOutcome | undefined): readonly string[] {
  return (outcome?.verdicts ?? []).filter(({ status }) => status === 'refused').map(({ entryId }) => entryId);
}

function minute(minutes: number): string {
  return new Date(Date.UTC(2025, 0, 2, 0, minutes)).toISOString();
}

function spent(amountFen: number, occurredOn = '2024-03-01'): ImportEntry {
  return budget('v-1', {
    type: 'RecordExpenditure',
    occurredOn,
    voucherNo: 'v-1',
    line: LINE,
    economicCode: '30201',
    amountFen,
    procurementFen: 0,
    payee: '某供应商',
  });
}

/** Two years of which each needs what the other brings. */
function crossing(spentFen = 70_000): { readonly earlier: YearEntries; readonly later: YearEntries } {
  const RETURNED = budget('return', {
    type: 'ReturnCarryIn',
    occurredOn: '2024-05-06',
    returnId: 'T1',
    carryId: 'K23',
    items: [{ line: LINE, amountFen: 20_000, procurementFen: 0 }],
    reason: '上年迟到发票',
  });
  const TAKEN_BACK = budget('take-back', { type: 'TakeBackCarryForward', returnId: 'T1', carryId: 'K23' });
  const REOPENED = budget('reopen', { type: 'ReopenYear', reason: '补记上年发票' });
  const earlier = year(2023, [CLOSED, RELEASED, TAKEN_BACK, REOPENED, spent(spentFen, '2023-12-30')]);
  const later = year(2024, [CARRIED_IN, RETURNED]);
  return { earlier, later };
}
