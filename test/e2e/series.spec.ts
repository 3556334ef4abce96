import {
  answerChanges,
  executionIn,
  executionSeries,
  scorecardIn,
  scoreSeries,
  threePublicIn,
  threePublicSeries,
  type Span,
} from '@ledger/answers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSampleLedger, type SampleLedger } from '../support/sample-ledger';

const DAYS = ['2023-01-01', '2023-01-31', '2023-04-15', '2023-06-30', '2023-11-08', '2023-12-31'] as const;
const YEAR: Span = { from: '2023-01-01', to: '2023-12-31', step: 'day' };

describe('the year 2023 of 怀化 as one series', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await openSampleLedger('huaihua-2023');
  });
  afterAll(() => ledger.close());

  const yearAt = (asOf: string, knownAt?: string) => {
    const { reader, year } = ledger;
    return reader.yearAt(reader.pointOf(year, { asOf, ...(knownAt !== undefined && { knownAt }) }));
  };
  const lastBy = <Change extends { readonly on: string }>(changes: readonly Change[], day: string) =>
    changes.findLast(({ on }) => on <= day);

  it.each(DAYS)('shows %s as the questions of that day answer it', async (day) => {
    const end = await yearAt('2023-12-31');
    const { totals, lines } = executionIn(await yearAt(day));
    const series = executionSeries(end, YEAR);
    expect(lastBy(series.totals, day)).toMatchObject(moved(totals));
    for (const { line, figures } of lines) {
      const { changes = [] } = series.lines.find((entry) => entry.line === line) ?? {};
      expect(lastBy(changes, day)).toMatchObject(moved(figures));
    }
    const threePublic = threePublicIn(await yearAt(day));
    expect(lastBy(threePublicSeries(end, YEAR).totals, day)).toMatchObject({
      executedFen: threePublic.executedFen,
    });
    const card = scorecardIn(await yearAt(day));
    const score = scoreSeries(end, YEAR);
    expect(lastBy(score.total, day)).toMatchObject({ ...card.total });
    for (const { indicatorId, points } of card.indicators) {
      const { changes = [] } = score.indicators.find((entry) => entry.indicatorId === indicatorId) ?? {};
      expect(lastBy(changes, day)).toMatchObject({ ...points });
    }
  });

  it('has an entry only where something changed, and a step of months reads month ends', async () => {
    const daily = executionSeries(await yearAt('2023-12-31'), YEAR).totals;
    const texts = daily.map(({ on: _on, ...amounts }) => JSON.stringify(amounts));
    expect(texts.filter((text, i) => text === texts[i - 1])).toEqual([]);
    const monthly = executionSeries(await yearAt('2023-12-31'), { ...YEAR, step: 'month' }).totals;
    expect(monthly.map(({ on }) => on).every((on) => daily.some((change) => change.on <= on))).toBe(true);
    expect(monthly.length).toBeLessThanOrEqual(12);
    expect(monthly.at(-1)?.executedFen).toBe(598_998_0000);
  });

  it('tells which adjustments came between two points, and its sums lead from one budget to the other', async () => {
    const [from, to] = [await yearAt('2023-01-31'), await yearAt('2023-12-31')];
    const { beforeFen, afterFen, authorityFen, added, removed, byKind } = answerChanges(from, to);
    const netFen = added.reduce((sum, step) => sum + step.netFen, 0);
    expect(removed).toEqual([]);
    expect(beforeFen + authorityFen + netFen).toBe(afterFen);
    expect(byKind.reduce((sum, { count }) => sum + count, 0)).toBe(added.length);
    expect(added.length).toBeGreaterThan(0);
    const back = answerChanges(to, from);
    expect([back.added.length, back.removed.length]).toEqual([0, added.length]);
  });
});

function moved({
  initialFen,
  adjustedFen,
  releasedFen,
  executedFen,
}: Record<'initialFen' | 'adjustedFen' | 'releasedFen' | 'executedFen', number>) {
  return { initialFen, adjustedFen, releasedFen, executedFen };
}
