import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assumedOf } from '../assumed/assumed-mark';
import type { AssumedMark } from '../assumed/assumed-mark.types';
import type { LedgerEvent } from '../projection';
import { reportsIn } from '../report/report.answer';
import { scorecardIn } from '../scorecard/scorecard.answer';
import { selectEvents } from '../select';
import { another } from '../testing/another-course';
import { anyHistory } from '../testing/arbitrary-history';
import { anyDate } from '../testing/arbitrary-parts';
import { opened, POINT, recorded } from '../testing/given';
import { shipped } from '../testing/performance';
import { assumedUnderWarnings } from '../warnings/assumed-warning';
import { warningsIn } from '../warnings/warnings.answer';
import { yearWith } from '../what-if/year-with';
import { foldedYear, type YearAt } from '../year-at';
import { assumedUnderIndicator, assumedUnderLoss } from './assumed-answers';
import { assumedAround, hereElseBehind } from './known-around';

const CUT = 1_000_000n;
/** Without rules nothing is lost. */
const RULES = { ruleSet: shipped('sichuan-2025') };

interface Said {
  readonly value: unknown;
  readonly mark: AssumedMark | undefined;
}

const PARTS = {
  indicators: indicatorsIn,
  losses: lossesIn,
  'figures of reports': figuresIn,
  warnings: warningsOf,
} as const satisfies Readonly<Record<string, (year: YearAt) => ReadonlyMap<string, Said>>>;

describe.each(Object.entries(PARTS))('%s that say nothing of what is assumed', (_, saidIn) => {
  it.each([
    ['', yearOf],
    [', with an event that is only supposed', supposing],
  ] as const)('are the same in every other course of what is assumed%s', (_name, yearIn) => {
    let compared = 0;
    fc.assert(
      fc.property(anyHistory, anyDate, fc.infiniteStream(fc.nat()), (facts, asOf, choices) => {
        const events = [opened, ...facts].map(recorded);
        const draw = (below: number) => Number(choices.next().value) % below;
        const there = saidIn(
          yearIn(
            events.flatMap((event) => another(event, draw)),
            asOf,
          ),
        );
        for (const [name, said] of saidIn(yearIn(events, asOf))) {
          const other = there.get(name);
          // What is marked there rests on what this course has behind the point.
          if (said.mark || other?.mark) continue;
          expect(other?.value).toEqual(said.value);
          compared += 1;
        }
      }),
      { seed: 20231231, numRuns: 2_000 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});

function yearOf(events: readonly LedgerEvent[], asOf: string): YearAt {
  const point = { ...POINT, asOf, cut: CUT };
  return foldedYear(selectEvents(events, point), point, events);
}

/** A what-if: a voucher on one line that no one has recorded. */
function supposing(events: readonly LedgerEvent[], asOf: string): YearAt {
  const supposed = recorded(
    {
      type: 'FundsArrived',
      data: {
        occurredOn: '2023-06-30',
        documentNo: '假设1号',
        items: [{ line: 'general/basic/2200101/-/302', amountFen: 12_300 }],
      },
    },
    Number(CUT),
  );
  return yearWith(yearOf(events, asOf), [supposed]);
}

function indicatorsIn(year: YearAt): ReadonlyMap<string, Said> {
  const markOf = hereElseBehind(
    assumedAround(year),
    (events) => (indicator: Parameters<typeof assumedUnderIndicator>[1]) =>
      assumedUnderIndicator(events, indicator, year.point),
  );
  return new Map(
    scorecardIn(year, RULES).indicators.map((indicator) => {
      const { indicatorId, weightHundredths, points, formula } = indicator;
      return [indicatorId, { value: { weightHundredths, points, formula }, mark: markOf(indicator) }];
    }),
  );
}

function lossesIn(year: YearAt): ReadonlyMap<string, Said> {
  const { losses = [], indicators } = scorecardIn(year, RULES);
  const markOf = hereElseBehind(
    assumedAround(year),
    (events) => (lost: Parameters<typeof assumedUnderLoss>[1]) => assumedUnderLoss(events, lost, year.point),
  );
  return new Map(
    losses.map((value) => {
      const ids = value.effects.map(({ indicatorId }) => indicatorId);
      const lost = indicators.filter(({ indicatorId }) => ids.includes(indicatorId));
      return [`${value.kind} ${ids.join(' ')}`, { value, mark: markOf(lost) }];
    }),
  );
}

/** A report that is itself assumed says so, not each of its figures. */
function figuresIn(year: YearAt): ReadonlyMap<string, Said> {
  const markOfReport = new Map(
    year.documents.map((event) => [
      'statementId' in event.data ? event.data.statementId : undefined,
      assumedOf([event]),
    ]),
  );
  return new Map(
    reportsIn(year).reports.flatMap(({ statementId, outsideText }) =>
      outsideText.map(({ assumed, ...value }) => [
        `${statementId} ${value.figureId}`,
        { value: value.comparisons, mark: assumed ?? markOfReport.get(statementId) },
      ]),
    ),
  );
}

function warningsOf(year: YearAt): ReadonlyMap<string, Said> {
  const markOf = hereElseBehind(assumedAround(year), (events) => assumedUnderWarnings(events, year.point));
  const warnings = warningsIn(year).warnings;
  return new Map(
    warnings.map((value) => [`${value.code} ${JSON.stringify(value.cause)}`, { value, mark: markOf(value) }]),
  );
}
