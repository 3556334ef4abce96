import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { scaleOf } from './scale';
import { comparedAt, stepsOption } from './steps';
import { partsOf, placed, signed, waterfallOption, type WaterfallBar } from './waterfall';

const YEAR: readonly WaterfallBar[] = [
  { name: '年初预算', kind: 'total', value: 4738 },
  { name: '追加', kind: 'change', value: 1838 },
  { name: '追减', kind: 'change', value: -587 },
  { name: '全年预算', kind: 'total', value: 5989 },
];

describe('a waterfall', () => {
  it('starts every change where the one before it ended, and every total on zero', () => {
    expect(placed(YEAR).map(({ from, to }) => [from, to])).toEqual([
      [0, 4738],
      [4738, 6576],
      [6576, 5989],
      [0, 5989],
    ]);
  });

  it('draws each bar over exactly what lies between its ends, on both sides of zero', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, (from, to) => {
        const [unseen, part, beyond] = partsOf({ from, to });
        const ends = beyond === 0 ? [unseen, unseen + part] : [beyond, part];
        expect(ends.map(Number).sort((left, right) => left - right)).toEqual(
          [from, to].sort((left, right) => left - right),
        );
        // Parts of different sign are stacked apart: hidden and seen must lie on the same side.
        expect(unseen * part).toBeGreaterThanOrEqual(0);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('tells the sign of a change and none of a total', () => {
    expect(YEAR.map((bar) => signed(bar, String))).toEqual(['4738', '+1838', '-587', '5989']);
  });

  it('has a row for every bar, named in order from the top', () => {
    const option = waterfallOption(YEAR, String);
    expect(option.yAxis).toMatchObject({ inverse: true, data: YEAR.map(({ name }) => name) });
  });
});

describe('the scale of columns', () => {
  it('has few round ticks, zero among them, from below the least value to above the greatest', () => {
    const value = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const { low, high, ticks } = scaleOf(values);
        expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
        expect(low).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const step = (ticks[1] ?? 0) - low;
        expect([1, 2, 5]).toContain(Number(String(step).replaceAll('0', '')));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('is no longer than it has to be', () => {
    expect(scaleOf([3, 41]).ticks).toEqual([0, 10, 20, 30, 40, 50]);
    expect(scaleOf([]).ticks).toEqual([0, 1]);
  });
});

describe('a path through the year', () => {
  const steps = [
    { day: 10, value: 5, notes: [], marked: true },
    { day: 100, value: 8, notes: [], marked: false },
  ];

  it('begins with its first step and holds the last value until the end of the year', () => {
    const option = stepsOption({ steps, days: 365, monthNames: [], max: 10 }, String);
    expect(option.series).toMatchObject([
      {
        step: 'end',
        data: [
          [10, 5],
          [100, 8],
          [364, 8],
        ],
      },
      { data: [{ symbolSize: 6 }, { symbolSize: 0 }] },
      { data: [] },
    ]);
  });

  it('draws a second stair beside the first', () => {
    const compared = { name: 'other', steps: [{ day: 20, value: 7 }] };
    const option = stepsOption({ steps, days: 365, monthNames: [], max: 10 }, String, compared);
    const second = [
      [20, 7],
      [364, 7],
    ];
    expect(option.series).toMatchObject([{}, {}, { step: 'end', data: second }]);
    expect([19, 20, 364].map((day) => comparedAt(compared, day))).toEqual([undefined, 7, 7]);
  });

  it('draws nothing where nothing has happened', () => {
    const option = stepsOption({ steps: [], days: 365, monthNames: [], max: 10 }, String);
    expect(option.series).toMatchObject([{ data: [] }, { data: [] }, { data: [] }]);
  });
});
