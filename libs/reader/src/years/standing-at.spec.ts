import { beforeEach, describe, expect, it } from '@jest/globals';
import { foldedYear, type UnitYear, type YearPoint, type YearStanding } from '@ledger/answers';
import { KeptStandings, type ProvenStood } from './kept-standings';
import { standAhead, standingAt } from './standing-at';

const POINT: YearPoint = { unitCode: 'U', fiscalYear: 2023, cut: 9n, asOf: '2023-06-30' };
/** 5 July in Shanghai. */
const now = () => new Date('2023-07-04T18:30:00Z');
const TODAY: YearPoint = { ...POINT, asOf: '2023-07-05' };

/** A year without facts, how often it was worked out, and where its streams end. */
class Years {
  workedOut = 0;
  end = { version: 3, last: 7n };
  isReadable = true;
  holds = true;
  readonly standings = new KeptStandings({
    catalogue: { endOf: () => this.end },
    isReadable: () => this.isReadable,
    hold: () => Promise.resolve(this.holds),
    now,
  });
  readonly stateAt = async () => ({});
  readonly neighboursOf = async () => ({});
  readonly yearAt = async (point: YearPoint) => {
    this.workedOut += 1;
    return foldedYear([], point);
  };
}

let years: Years;
beforeEach(() => {
  years = new Years();
});

describe('standingAt', () => {
  it('is worked out once until something comes into the year or another day is asked for', async () => {
    const first = await standingAt(years, POINT);
    expect(await standingAt(years, { ...POINT, cut: 12n })).toBe(first);
    expect(years.workedOut).toBe(1);
    await standingAt(years, { ...POINT, asOf: '2023-07-01' });
    years.end = { version: 4, last: 8n };
    await standingAt(years, { ...POINT, asOf: '2023-07-01' });
    expect(years.workedOut).toBe(3);
  });

  it('is kept for the day that pages open with, whichever other day is asked for', async () => {
    const first = await standingAt(years, TODAY);
    for (const asOf of ['2023-06-30', '2023-05-31']) await standingAt(years, { ...POINT, asOf });
    expect(await standingAt(years, TODAY)).toBe(first);
    expect(years.workedOut).toBe(3);
  });

  it.each<[string, Partial<YearPoint>]>([
    ['leaves out events', { without: new Set(['x']) }],
    ['adds events', { preview: [] }],
    ['was known before its last event', { cut: 6n }],
  ])('is worked out each time of a point that %s', async (_, other) => {
    await standingAt(years, POINT);
    for (const _time of [1, 2]) await standingAt(years, { ...POINT, ...other });
    expect(years.workedOut).toBe(3);
  });

  it('is worked out where a stream of the year has a fault, so that the fault is told', async () => {
    await standingAt(years, POINT);
    years.isReadable = false;
    await standingAt(years, POINT);
    expect(years.workedOut).toBe(2);
  });
});

describe('a standing from a checkpoint', () => {
  const said = async (): Promise<YearStanding> => ({
    ...(await standingAt(new Years(), TODAY)),
    breachCount: 7,
  });
  const ends = Array.from({ length: 7 }, (_, i) => ({ streamId: `s${i}`, version: 3 }));
  const stood = async (): Promise<ProvenStood> => ({
    ...{ unitCode: 'U', fiscalYear: 2023, asOf: TODAY.asOf, ends, proofs: [] },
    standing: await said(),
  });

  it('is used as long as the year ends where it ended and the log still has its events', async () => {
    years.standings.restore([await stood()]);
    expect(await standingAt(years, TODAY)).toEqual(await said());
    years.end = { version: 4, last: 8n };
    expect(await standingAt(years, TODAY)).not.toEqual(await said());
  });

  it('is not used if the log has other events in their place', async () => {
    years.holds = false;
    years.standings.restore([await stood()]);
    expect(await standingAt(years, TODAY)).not.toEqual(await said());
  });

  it('is worked out again in the background, and a difference is told once', async () => {
    years.standings.restore([await stood()]);
    const told: UnitYear[] = [];
    const deviates = async (year: UnitYear) => void told.push(year);
    const catalogue = { head: 9n, isOpened: () => true };
    const stand = standAhead({ years, standings: years.standings, catalogue, deviates });
    for (const _time of [1, 2]) await stand(TODAY);
    expect(told).toEqual([{ unitCode: 'U', fiscalYear: 2023 }]);
    expect(await standingAt(years, TODAY)).not.toEqual(await said());
    expect(years.workedOut).toBe(1);
  });
});

describe('standAhead', () => {
  const ahead = (isOpened: boolean) =>
    standAhead({
      ...{ years, standings: years.standings, catalogue: { head: 9n, isOpened: () => isOpened } },
      deviates: () => Promise.reject(new Error('nothing was kept')),
    });

  it.each([
    ['today while the year runs', TODAY],
    ['its last day afterwards', { ...POINT, fiscalYear: 2022, asOf: '2022-12-31' }],
  ])('works out how a year stands on %s, so that the first who asks need not wait', async (_, point) => {
    await ahead(true)(point);
    await standingAt(years, point);
    expect(years.workedOut).toBe(1);
  });

  it('works out nothing of a year that is not open', async () => {
    await ahead(false)(TODAY);
    expect(years.workedOut).toBe(0);
  });
});
