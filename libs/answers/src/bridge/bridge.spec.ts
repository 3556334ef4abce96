import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerExecution } from '../execution/execution.answer';
import { answerScorecard } from '../scorecard/scorecard.answer';
import { selectEvents } from '../select';
import { anyHistory } from '../testing/arbitrary-history';
import {
  appropriated,
  approved,
  lineAmount,
  openedWith,
  POINT,
  recorded,
  reversed,
  spent,
  type Fact,
} from '../testing/given';
import { adopted, cardOpened, indicator, reported } from '../testing/performance';
import { answerThreePublic } from '../three-public/three-public.answer';
import { groupBridge } from './bridge-groups';
import { answerBridge, type BridgeEnd } from './bridge.answer';
import { BRIDGE_FIGURES, BRIDGE_GROUPINGS, type BridgeFigure } from './bridge.types';

const LINE = 'general/project/22001/P01/30217';
const YEAR: readonly Fact[] = [
  openedWith(),
  appropriated([LINE, 1_000_000]),
  adopted(),
  indicator('execution', { kind: 'measure', measure: 'execution-rate' }, { points: 40 }),
  indicator('deadline', { kind: 'by-date', deadline: '2023-06-30' }, { points: 30 }),
  indicator('cost', { kind: 'measure', measure: 'cost', limitFen: 300_000 }, { points: 30 }),
  cardOpened('patrol', 'P01'),
  indicator('patrolled', { kind: 'measure', measure: 'execution-rate' }, { points: 100, cardId: 'patrol' }),
];
const date = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const fen = fc.integer({ min: 1, max: 200_000 });
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.tuple(date, fen).map(([occurredOn, amountFen]) => spent('V', { occurredOn, line: LINE, amountFen })),
  fc.tuple(date, fen).map(([occurredOn, amountFen]) => reversed('V', { occurredOn, line: LINE, amountFen })),
  date.map((completedOn) => reported('deadline', { kind: 'date', completedOn }, completedOn)),
  fc.constantFrom('mof-2020', 'sichuan-2025').map((rules) => adopted(rules)),
);
const FIGURES = Object.keys(BRIDGE_FIGURES).filter(isFigure);

function isFigure(name: string): name is BridgeFigure {
  return Object.hasOwn(BRIDGE_FIGURES, name);
}

function endOf(facts: readonly Fact[], asOf: string, known: number): BridgeEnd {
  const cut = BigInt(YEAR.length + known);
  return {
    events: selectEvents([...YEAR, ...facts].map(recorded), { asOf, cut }),
    point: { ...POINT, asOf },
  };
}

describe('answerBridge', () => {
  it('adds up exactly to the difference of what the answers give, in total, by indicator and in every grouping', () => {
    const known = fc.integer({ min: 0, max: 40 });
    const facts = fc
      .tuple(fc.array(fact, { maxLength: 15 }), anyHistory)
      .map(([few, many]) => [...few, ...many].slice(0, 40));
    const figure = fc.constantFrom(...FIGURES);
    fc.assert(
      fc.property(fc.tuple(facts, figure), fc.tuple(date, known), fc.tuple(date, known), (...drawn) => {
        const [[given, of], left, right] = drawn;
        const [from, to] = [endOf(given, ...left), endOf(given, ...right)];
        const bridge = answerBridge(from, to, of);
        expect(bridge.from).toEqual(valueAt(from, of));
        expect(bridge.to).toEqual(valueAt(to, of));
        if (bridge.difference === undefined || bridge.rows.some((row) => row.contribution === undefined))
          return;
        expect(sum(bridge.rows.map(({ contribution = 0 }) => contribution))).toBe(bridge.difference);
        for (const by of BRIDGE_GROUPINGS) {
          const parts = groupBridge(bridge.rows, by).map(({ contribution }) => contribution);
          expect(sum(parts)).toBe(bridge.difference);
        }
        if (of !== 'score') return;
        const parts = groupBridge(bridge.rows, 'indicator');
        expect(sum(parts.map(({ contribution }) => contribution))).toBe(bridge.difference);
        const [before, after] = [earnedAt(from), earnedAt(to)];
        for (const id of ['execution', 'deadline', 'cost']) {
          const part = parts.find(({ key }) => key === id)?.contribution ?? 0;
          expect(part).toBe((after.get(id) ?? 0) - (before.get(id) ?? 0));
        }
      }),
      { seed: 20231231, numRuns: 300 },
    );
  });

  it('adds up for a project scorecard too, whose money is that of its lines', () => {
    const known = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(anyHistory, fc.tuple(date, known), fc.tuple(date, known), (facts, left, right) => {
        const [from, to] = [left, right].map(([on, cut]) => {
          const end = endOf(facts, on, cut);
          return { ...end, point: { ...end.point, cardId: 'patrol' } };
        });
        if (!from || !to) throw new Error('two ends');
        const bridge = answerBridge(from, to, 'score');
        const at = ({ events, point }: BridgeEnd) =>
          answerScorecard(events, point, { cardId: 'patrol' }).total?.earned;
        expect([bridge.from, bridge.to]).toEqual([at(from), at(to)]);
        if (bridge.difference === undefined) return;
        expect(sum(bridge.rows.map(({ contribution = 0 }) => contribution))).toBe(bridge.difference);
      }),
      { seed: 20231231, numRuns: 150 },
    );
  });

  it('divides an amount among the lines of its document: a transfer moves nothing in total and shows on both', () => {
    const OTHER = 'general/project/22001/P02/302';
    const moved = [lineAmount([LINE, -300]), lineAmount([OTHER, 300])];
    const facts = [approved('1', { occurredOn: '2023-03-01', kind: 'transfer', items: moved })];
    const { rows } = answerBridge(endOf(facts, '2023-12-31', 0), endOf(facts, '2023-12-31', 1), 'adjusted');
    expect(rows.map(({ contribution }) => contribution)).toEqual([0]);
    expect(groupBridge(rows, 'line')).toEqual([
      { key: LINE, contribution: -300 },
      { key: OTHER, contribution: 300 },
    ]);
  });

  it('tells what late bookings changed about January: the same date, known later', () => {
    const facts = [
      spent('1', { occurredOn: '2023-01-20', line: LINE, amountFen: 100 }),
      spent('2', { occurredOn: '2023-01-25', line: LINE, amountFen: 50 }),
    ];
    const { rows, difference } = answerBridge(
      endOf(facts, '2023-01-31', 1),
      endOf(facts, '2023-01-31', 2),
      'executed',
    );
    expect(difference).toBe(50);
    expect(rows).toMatchObject([
      { change: 'added', voucherNo: '2', occurredOn: '2023-01-25', actor: 'clerk', before: 100, after: 150 },
    ]);
  });

  it('takes away what counts no more when it leads back, and has a row for the day a deadline passes', () => {
    const facts = [spent('1', { occurredOn: '2023-03-01', line: LINE, amountFen: 100 })];
    const back = answerBridge(endOf(facts, '2023-03-31', 1), endOf(facts, '2023-02-28', 1), 'executed');
    expect(back.rows).toMatchObject([{ change: 'removed', contribution: -100 }]);
    const still = answerBridge(endOf([], '2023-12-30', 0), endOf([], '2023-12-31', 0), 'score');
    expect(still.rows.map(({ change }) => change)).toEqual(still.difference === 0 ? [] : ['passed']);
  });
});

function valueAt({ events, point }: BridgeEnd, figure: BridgeFigure): number | undefined {
  const { totals } = answerExecution(events, point);
  switch (figure) {
    case 'score':
      return answerScorecard(events, point).total?.earned;
    case 'initial':
      return totals.initialFen;
    case 'adjusted':
      return totals.adjustedFen;
    case 'executed':
      return totals.executedFen;
    case 'released':
      return totals.releasedFen;
    case 'recovered':
      return totals.recoveredFen;
    case 'three-public':
      return answerThreePublic(events, point).executedFen;
    case 'execution-rate-initial':
      return percentAt(totals.rates.executionInitial);
    case 'execution-rate-adjusted':
      return percentAt(totals.rates.executionAdjusted);
  }
}

/** The definition spelt out: half up, away from zero. */
function percentAt(rate: ReturnType<typeof answerExecution>['totals']['rates']['executionInitial']) {
  if (!rate.defined) return undefined;
  const share = (Number(rate.numerator) * 10_000) / Number(rate.denominator);
  // `+ 0` because −0 is a number that no fraction has.
  return Math.sign(share) * Math.floor(Math.abs(share) + 0.5) + 0;
}

function earnedAt({ events, point }: BridgeEnd): ReadonlyMap<string, number> {
  const { indicators } = answerScorecard(events, point);
  return new Map(indicators.map(({ indicatorId, points }) => [indicatorId, points?.earned ?? 0]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
