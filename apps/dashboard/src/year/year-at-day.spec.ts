import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeAt } from './by-day';
import { yearAtDay, groupsOf, projectsNotBegun } from './year-at-day';
import { noSums, plus } from './groups';
import { GROUPINGS, type Line, type Sums, type YearData } from './year-data';

const RUNS = { seed: 20231231, numRuns: 200 };
const KEYS = [
  'general/basic/22001/-/301',
  'general/project/22001/P01/302',
  'fund/project/21208/P01/30217',
  'fund/project/21208/P02/302',
] as const;

const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, of]) => `2023-${two(month)}-${two(of)}`);
const fen = fc.integer({ min: -1_000_000, max: 1_000_000_000 });
const sums: fc.Arbitrary<Sums> = fc.record({
  initialFen: fen,
  carriedOverFen: fen,
  carriedInFen: fen,
  adjustedFen: fen,
  releasedFen: fen,
  executedFen: fen,
  recoveredFen: fen,
  committedFen: fen,
  availableFen: fen,
});
const changes = fc.dictionary(day, sums, { maxKeys: 12 }).map((byDay) =>
  Object.entries(byDay)
    .map(([on, each]) => ({ on, ...each }))
    .sort((left, right) => (left.on < right.on ? -1 : 1)),
);
const year = fc
  .tuple(changes, changes, changes, changes)
  .map((all) => yearOf(KEYS.map((key, i) => lineOf(key, all[i] ?? []))));

describe('changeAt', () => {
  it('finds what a walk through the list would find', () => {
    fc.assert(
      fc.property(changes, day, (list, asOf) => {
        expect(changeAt(list, asOf)).toBe(list.findLast(({ on }) => on <= asOf));
      }),
      RUNS,
    );
  });
});

describe('cut', () => {
  it('sums what stands on each line that day, by whatever it is grouped', () => {
    fc.assert(
      fc.property(year, day, (data, asOf) => {
        const view = yearAtDay(data, asOf);
        const standing = data.lines.map((line) => line.changes.findLast(({ on }) => on <= asOf) ?? noSums());
        expect(view.totals).toEqual(standing.map(amountsOf).reduce(plus, noSums()));
        for (const by of GROUPINGS.filter((each) => each !== 'project')) {
          expect(
            groupsOf(view, by)
              .map((group) => group.sums)
              .reduce(plus, noSums()),
          ).toEqual(view.totals);
        }
      }),
      RUNS,
    );
  });

  it('gives months that add up to the day', () => {
    fc.assert(
      fc.property(year, day, (data, asOf) => {
        const { months, totals } = yearAtDay(data, asOf);
        expect(months).toHaveLength(Number(asOf.slice(5, 7)));
        expect(months.at(-1)?.cumulative).toEqual(totals);
        expect(months.reduce((sum, { inMonthFen }) => sum + inMonthFen, 0)).toBe(totals.executedFen);
      }),
      RUNS,
    );
  });

  it('lists the books in their order, also those without a line, and leaves out projects without one', () => {
    const view = yearAtDay(
      yearOf([lineOf(KEYS[2], [{ on: '2023-03-01', ...amounts({ executedFen: 5 }) }])]),
      '2023-03-01',
    );
    expect(groupsOf(view, 'book').map(({ code, sums: { executedFen } }) => [code, executedFen])).toEqual([
      ['general', 0],
      ['fund', 5],
      ['unit', 0],
    ]);
    expect(groupsOf(view, 'project').map(({ code }) => code)).toEqual(['P01']);
    expect(groupsOf(yearAtDay(view.data, '2023-02-28'), 'project')).toEqual([]);
  });

  it('says the same after any other day as by itself, and keeps what the two days have in common', () => {
    fc.assert(
      fc.property(year, day, day, (data, asOf, other) => {
        const view = yearAtDay(data, asOf, yearAtDay(data, other));
        expect(view).toEqual(yearAtDay(data, asOf));
        const { data: loaded, asOf: on, time, ...parts } = yearAtDay(data, asOf, view);
        expect([loaded, on, time]).toEqual([data, asOf, view.time]);
        for (const [name, part] of Object.entries(parts)) {
          expect(part).toBe(Object.entries(view).find(([each]) => each === name)?.[1]);
        }
      }),
      RUNS,
    );
  });

  it('tells the days that have gone, in leap years too', () => {
    expect(yearAtDay(yearOf([]), '2023-06-30').time).toEqual({ days: 181, of: 365 });
    expect(yearAtDay({ ...yearOf([]), year: 2024 }, '2024-12-31').time).toEqual({ days: 366, of: 366 });
  });
});

describe('statements of a view', () => {
  it('are those that stand on its day: from their period’s end until another takes their place', () => {
    const check = (statementId: string) => ({ statementId, title: statementId, findings: [] });
    const statements = [
      { from: '2023-06-30', until: '2023-12-31', check: check('half') },
      { from: '2023-12-31', until: null, check: check('whole') },
    ];
    const standingOn = (day: string) =>
      yearAtDay({ ...yearOf([]), statements }, day).statements.map(({ statementId }) => statementId);
    expect(['2023-06-29', '2023-06-30', '2023-12-30', '2023-12-31'].map(standingOn)).toEqual([
      [],
      ['half'],
      ['half'],
      ['whole'],
    ]);
  });
});

describe('projectsNotBegun', () => {
  it('holds a project until its first voucher, also where its money was taken away', () => {
    const begun = [
      { on: '2023-01-18', ...amounts({ initialFen: 100, adjustedFen: 100 }) },
      { on: '2023-05-02', ...amounts({ initialFen: 100, adjustedFen: 100, executedFen: 1 }) },
    ];
    const cancelled = [{ on: '2023-01-18', ...amounts({ initialFen: 50 }) }];
    const data = yearOf([lineOf(KEYS[1], begun), lineOf(KEYS[3], cancelled)]);
    const codesAt = (asOf: string) => projectsNotBegun(yearAtDay(data, asOf)).map(({ code }) => code);
    expect([codesAt('2023-01-17'), codesAt('2023-05-01'), codesAt('2023-05-02')]).toEqual([
      [],
      ['P01', 'P02'],
      ['P02'],
    ]);
  });
});

function amounts(some: Partial<Sums>): Sums {
  return { ...noSums(), ...some };
}

function amountsOf({
  initialFen,
  carriedOverFen,
  carriedInFen,
  adjustedFen,
  releasedFen,
  executedFen,
  recoveredFen,
  committedFen,
  availableFen,
}: Sums): Sums {
  return {
    initialFen,
    carriedOverFen,
    carriedInFen,
    adjustedFen,
    releasedFen,
    executedFen,
    recoveredFen,
    committedFen,
    availableFen,
  };
}

function lineOf(key: string, of: Line['changes']): Line {
  const [book = '', cls = '', functional = '', project = '', economic = ''] = key.split('/');
  const line = { key, book, class: cls, functional, economic, changes: of };
  return project === '-' ? line : { ...line, project };
}

function yearOf(lines: readonly Line[]): YearData {
  const books = new Map(['general', 'fund', 'unit'].map((code) => [code, { zh: code }]));
  const none = new Map<string, never>();
  const list = { entries: [], complete: true };
  return {
    unit: 'U',
    year: 2023,
    reloads: 0,
    unitNames: [],
    successions: { succeededBy: [], succeeds: [] },
    basis: {
      ...{ token: '', cut: '0', knownAt: null, ruleSetId: null, ruleSetDigest: null },
      importUnfinished: null,
    },
    provenance: { events: 0, assumed: null, answers: [] },
    lines,
    names: { book: books, class: none, functional: none, project: none, economicClass: none },
    economicNames: none,
    threePublic: { totals: [], kinds: [], controls: [] },
    warnings: list,
    statements: [],
    score: [],
    indicators: [],
    steps: [],
    proposals: [],
    vouchers: list,
    documents: list,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
