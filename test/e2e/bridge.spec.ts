import { answerBridge, groupBridge, type BridgeFigure } from '@ledger/answers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSampleLedger, type SampleLedger } from '../support/sample-ledger';

interface Named {
  readonly asOf?: string;
  readonly knownAt?: string;
}

describe('which events moved the figures of 怀化 2023', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await openSampleLedger('huaihua-2023');
  });
  afterAll(() => ledger.close());

  async function bridge(from: Named, to: Named, figure: BridgeFigure) {
    const { reader, year } = ledger;
    const [start, end] = [reader.pointOf(year, from), reader.pointOf(year, to)];
    return answerBridge(
      { events: await reader.select(start), point: start },
      { events: await reader.select(end), point: end },
      figure,
    );
  }

  it('leads from 23.98 points, as 30 June was known then, to 92.08 at the end, to the hundredth', async () => {
    const june = { asOf: '2023-06-30', knownAt: '2023-06-30T23:59:59+08:00' };
    const { from, to, difference, rows } = await bridge(june, {}, 'score');
    expect([from, to, difference]).toEqual([2398, 9208, 6810]);
    expect(rows.reduce((sum, { contribution = 0 }) => sum + contribution, 0)).toBe(6810);
    const parts = groupBridge(rows, 'indicator');
    expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(6810);
  });

  it('names who, when and by which document for every event, and what it did', async () => {
    const { rows } = await bridge({ asOf: '2023-06-30' }, {}, 'executed');
    const events = rows.filter(({ change }) => change !== 'passed');
    expect(events.length).toBeGreaterThan(100);
    for (const { actor, recordedAt, eventId, contribution } of events) {
      expect([typeof actor, typeof recordedAt, typeof eventId, typeof contribution]).toEqual([
        'string',
        'string',
        'string',
        'number',
      ]);
    }
    expect(rows.at(-1)?.after).toBe(598_998_0000);
  });

  it('tells what became known later about 30 June, where only knownAt differs', async () => {
    const { from, to, rows } = await bridge(
      { asOf: '2023-06-30', knownAt: '2023-06-30T23:59:59+08:00' },
      { asOf: '2023-06-30' },
      'score',
    );
    expect([from, to]).toEqual([2398, 2729]);
    expect(rows.filter(({ contribution }) => contribution !== 0).map(({ type }) => type)).toContain(
      'ScoringRuleSetAdopted',
    );
  });
});
