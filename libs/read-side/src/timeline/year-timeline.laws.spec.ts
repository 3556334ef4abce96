import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustmentsIn, answerAdjustments } from '../adjustments/adjustments.answer';
import { answerContradictions, contradictionsIn } from '../contradictions/contradictions.answer';
import { answerExecution, executionIn } from '../execution/execution.answer';
import type { LedgerEvent } from '../projection';
import { answerRatios, ratiosIn } from '../ratios/ratios.answer';
import { answerScorecard, scorecardIn } from '../scorecard/scorecard.answer';
import { selectEvents } from '../select';
import {
  appropriated,
  approved,
  lineAmount,
  opened,
  openedWith,
  POINT,
  recorded,
  reversed,
  spent,
  type Fact,
} from '../testing/given';
import { adopted, indicator, reported, revised, withdrawnIndicator } from '../testing/performance';
import { answerThreePublic, threePublicIn } from '../three-public/three-public.answer';
import { answerWarnings, warningsIn } from '../warnings/warnings.answer';
import { YearTimeline, type YearStream } from './year-timeline';

const LINES = [
  'general/basic/22001/-/301',
  'general/project/22001/P01/302',
  'fund/project/21208/P01/30217',
  'special/basic/22001/-/30231',
] as const;
const RUNS = { seed: 20231231, numRuns: 250 };

const line = fc.constantFrom(...LINES);
const fen = fc.integer({ min: 1, max: 1_000_000 });
const date = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const id = fc.constantFrom('1', '2', '3');

/** Any fact on any date after any other: what a timeline is told need not be what a decider would allow. */
const spending: fc.Arbitrary<Fact> = fc.oneof(
  fc
    .record({ occurredOn: date, line, amountFen: fen, procurementFen: fc.constantFrom(0, 7) })
    .chain((data) =>
      fc
        .tuple(id, fc.constantFrom(undefined, ['RECEPTION_WITHOUT_LETTER'] as const))
        .map(([no, breaches]) => spent(no, { ...data, ...(breaches && { breaches }) })),
    ),
  fc.record({ occurredOn: date, line, amountFen: fen }).chain((data) => id.map((no) => reversed(no, data))),
  fc.tuple(date, line, fen).map(([occurredOn, on, amountFen]): Fact => ({
    type: 'InterimSpendingAuthorised',
    data: { occurredOn, documentNo: '某财预〔2023〕0号', lines: [lineAmount([on, amountFen])] },
  })),
);
const budgeting: fc.Arbitrary<Fact> = fc.oneof(
  fc.tuple(date, line, line, fen, id).map(([occurredOn, from, to, amountFen, no]) =>
    approved(no, {
      occurredOn,
      kind: 'transfer',
      items: [lineAmount([from, -amountFen]), lineAmount([to, amountFen])],
    }),
  ),
  fc
    .tuple(date, line, fen)
    .map(([occurredOn, to, amountFen]) =>
      approved('B', { occurredOn, kind: 'supplement', items: [lineAmount([to, amountFen])] }),
    ),
  fc.tuple(line, fen).map(([on, amountFen]) => appropriated([on, amountFen])),
  fc.tuple(date, fen).map(([occurredOn, totalFen]): Fact => ({
    type: 'ThreePublicControlSet',
    data: { occurredOn, totalFen },
  })),
  fc.tuple(date, line, fen).map(([occurredOn, on, amountFen]): Fact => ({
    type: 'CarriedIn',
    data: { occurredOn, carryId: 'C', fromYear: 2022, items: [lineAmount([on, amountFen])] },
  })),
);
const performing: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom('mof-2020', 'sichuan-2025').map((rules) => adopted(rules)),
  fc
    .tuple(id, date)
    .map(([indicatorId, deadline]) => indicator(indicatorId, { kind: 'by-date', deadline }, { points: 20 })),
  fc.constant(indicator('cost', { kind: 'measure', measure: 'cost', limitFen: 900_000 }, { points: 40 })),
  fc
    .tuple(id, date, date)
    .map(([indicatorId, occurredOn, deadline]) =>
      revised(indicatorId, { kind: 'by-date', deadline }, occurredOn),
    ),
  fc.tuple(id, date).map(([indicatorId, occurredOn]) => withdrawnIndicator(indicatorId, occurredOn)),
  fc
    .tuple(id, date)
    .map(([indicatorId, value]) => reported(indicatorId, { kind: 'date', completedOn: value })),
);
const history = fc.array(fc.oneof(spending, budgeting, performing), { maxLength: 40 });
const PERFORMANCE = ['ScoringRuleSetAdopted', 'IndicatorDefined', 'TargetRevised', 'IndicatorWithdrawn'];

function streamOf({ type }: LedgerEvent): YearStream {
  return PERFORMANCE.includes(type) || type === 'ResultReported' ? 'performance' : 'budget';
}

const EMPTY = { unitCode: POINT.unitCode, fiscalYear: POINT.fiscalYear };
const told = (timeline: YearTimeline, events: readonly LedgerEvent[]) => {
  for (const event of events) timeline.take(streamOf(event), event);
  return timeline;
};

describe('a timeline', () => {
  it('answers what a plain fold of the selected events answers, for any history at any point', () => {
    fc.assert(
      fc.property(history, date, fc.integer({ min: 0, max: 42 }), (facts, asOf, cut) => {
        const events = [opened, ...facts].map(recorded);
        const selection = { asOf, cut: BigInt(cut) };
        const year = told(new YearTimeline(EMPTY), events).at(selection);
        const selected = selectEvents(events, selection);
        const point = { ...POINT, asOf };
        expect(executionIn(year)).toEqual(answerExecution(selected, point));
        expect(threePublicIn(year)).toEqual(answerThreePublic(selected, point));
        expect(scorecardIn(year)).toEqual(answerScorecard(selected, point));
        expect(adjustmentsIn(year)).toEqual(answerAdjustments(selected, point));
        expect(warningsIn(year)).toEqual(answerWarnings(selected, point));
        expect(ratiosIn(year)).toEqual(answerRatios(selected, point));
        expect(contradictionsIn(year)).toEqual(answerContradictions(selected, point));
      }),
      RUNS,
    );
  });

  it('goes on from what was written of it as if it had never stopped, and takes no event twice', () => {
    fc.assert(
      fc.property(history, history, date, (first, later, asOf) => {
        const events = [opened, ...first, ...later].map(recorded);
        const whole = told(new YearTimeline(EMPTY), events).at({ asOf, cut: 100n });
        const begun = told(new YearTimeline(EMPTY), events.slice(0, first.length + 1));
        const gone = told(new YearTimeline(EMPTY, begun.written()), events).at({ asOf, cut: 100n });
        expect(executionIn(gone)).toEqual(executionIn(whole));
        expect(scorecardIn(gone)).toEqual(scorecardIn(whole));
        expect(gone.documents).toEqual(whole.documents);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('looks at rows by the logarithm of its history, whatever lies behind the cut', () => {
    const looksAt = (vouchers: number) => {
      const facts = Array.from({ length: vouchers }, (_, i) => {
        const month = 1 + Math.floor((i * 12) / vouchers);
        const occurredOn = `2023-${String(month).padStart(2, '0')}-15`;
        return spent(`V${i}`, { occurredOn, line: LINES[0], amountFen: 1 });
      });
      const timeline = told(new YearTimeline(EMPTY), [openedWith(), ...facts].map(recorded));
      const before = timeline.visited;
      executionIn(timeline.at({ asOf: '2023-07-20', cut: BigInt(Math.floor(vouchers / 2)) }));
      return timeline.visited - before;
    };
    expect(looksAt(20_000)).toBeLessThan(2 * looksAt(200));
  });
});
