import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { builtInRuleSets, targetText, valueText } from '@ledger/domain';
import { executionIn } from '../execution/execution.answer';
import type { ExecutionFigures } from '../execution/execution.types';
import type { LedgerEvent } from '../projection';
import { scorecardIn } from '../scorecard/scorecard.answer';
import type { ScoredIndicator } from '../scorecard/scorecard.types';
import { selectEvents } from '../select';
import { streamOf } from '../testing/all-answers';
import { anyDate, anyHistory } from '../testing/arbitrary-history';
import { opened, POINT, recorded } from '../testing/given';
import { threePublicIn } from '../three-public/three-public.answer';
import { YearTimeline } from '../timeline/year-timeline';
import { warningSpans } from '../warnings/warning-spans';
import { warningsIn } from '../warnings/warnings.answer';
import { foldedYear, type YearAt } from '../year-at';
import { executionSeries } from './execution-series';
import type { Span } from './moments';
import { scoreSeries } from './score-series';
import { threePublicSeries } from './three-public-series';

const RUNS = { seed: 20231231, numRuns: 90 };

type YearOf = (events: readonly LedgerEvent[]) => YearAt;
const folded: YearOf = (events) =>
  foldedYear(selectEvents(events, { asOf: POINT.asOf, cut: BigInt(events.length) }), POINT);
/** As the server has it: without the events that its sums tell of. */
const onTimeline: YearOf = (events) => {
  const timeline = new YearTimeline({ unitCode: POINT.unitCode, fiscalYear: POINT.fiscalYear });
  for (const event of events) timeline.take(streamOf(event), event);
  return timeline.at({ asOf: POINT.asOf, cut: BigInt(events.length) });
};
const READINGS = [
  { step: 'event', yearOf: folded },
  { step: 'day', yearOf: folded },
  { step: 'day', yearOf: onTimeline },
] as const;
const lastBy = <Change extends { readonly on: string }>(changes: readonly Change[], day: string) =>
  changes.findLast(({ on }) => on <= day);

/** For any history, at any of its days, by days and event by event. */
function forAnyDay(holds: (year: YearAt, span: Span, day: string) => void): void {
  const reading = fc.constantFrom(...READINGS);
  fc.assert(
    fc.property(anyHistory, fc.tuple(reading, anyDate), anyDate, (facts, [{ step, yearOf }, begin], day) => {
      const span = { from: begin < day ? begin : day, to: POINT.asOf, step };
      holds(yearOf([opened, ...facts].map(recorded)), span, day);
    }),
    RUNS,
  );
}

describe('a series', () => {
  it('shows the amounts of every line on any of its days as the question of that day answers them', () => {
    forAnyDay((year, span, day) => {
      const { totals, lines } = executionIn(year.at(day));
      const series = executionSeries(year, span);
      expect(lastBy(series.totals, day)).toMatchObject(withoutRates(totals));
      const standing = series.lines.flatMap(({ line, coordinates, names, changes }) => {
        const change = lastBy(changes, day);
        return change ? [{ line, coordinates, names, change }] : [];
      });
      expect(standing.map(({ change: _, ...line }) => line)).toEqual(
        lines.map(({ figures: _, ...line }) => line),
      );
      for (const [i, { change }] of standing.entries()) {
        expect(change).toMatchObject(withoutRates(lines[i]?.figures ?? {}));
      }
    });
  });

  it('shows three-public spending of every kind on any of its days as the question answers it', () => {
    forAnyDay((year, span, day) => {
      const { executedFen, byKind, control, lastYearFinalFen } = threePublicIn(year.at(day));
      const series = threePublicSeries(year, span);
      expect(lastBy(series.totals, day)).toMatchObject({
        executedFen,
        ...(control && { controlFen: control.totalFen }),
        ...(lastYearFinalFen !== undefined && { lastYearFinalFen }),
      });
      expect(series.kinds.map(({ changes }) => lastBy(changes, day)?.executedFen)).toEqual(
        byKind.map((kind) => kind.executedFen),
      );
    });
  });

  it.each([undefined, 'patrol', 'survey'])(
    'shows points, grade, targets and results on any of its days as the scorecard %s does',
    (cardId) => {
      forAnyDay((year, span, day) => {
        const { total, grade, indicators } = scorecardIn(year.at(day), { cardId });
        const series = scoreSeries(year, span, { ...(cardId !== undefined && { cardId }) });
        expect(lastBy(series.total, day)).toEqual(total && expect.objectContaining({ ...total, grade }));
        const standing = series.indicators.flatMap(({ indicatorId, changes }) => {
          const change = lastBy(changes, day);
          return change && !change.withdrawn ? [[indicatorId, change] as const] : [];
        });
        expect(new Map(standing)).toEqual(
          new Map(indicators.map((indicator) => [indicator.indicatorId, shownAs(indicator)])),
        );
      });
    },
  );

  it('shows the points that another rule set gives on any of its days as the scorecard by that one does', () => {
    forAnyDay((year, span, day) => {
      for (const ruleSet of builtInRuleSets) {
        const { total, grade, indicators } = scorecardIn(year.at(day), { ruleSet });
        const series = scoreSeries(year, span, { ruleSet });
        expect(series.ruleSetId).toBe(ruleSet.id);
        expect(lastBy(series.total, day)).toEqual(total && expect.objectContaining({ ...total, grade }));
        for (const { indicatorId, points } of indicators) {
          const { changes = [] } = series.indicators.find((each) => each.indicatorId === indicatorId) ?? {};
          expect(lastBy(changes, day)).toMatchObject({ ...points });
        }
      }
    });
  });

  it('begins a change only where something differs', () => {
    forAnyDay((year, span) => {
      const changes = [executionSeries(year, span).totals, scoreSeries(year, span).total];
      for (const list of changes) {
        const texts = list.map(({ on: _on, by: _by, ...rest }) => JSON.stringify(rest));
        expect(texts.filter((text, i) => text === texts[i - 1])).toEqual([]);
      }
    });
  });
});

describe('the warnings of a year with their days', () => {
  it('stand on any day as the question of that day answers them', () => {
    fc.assert(
      fc.property(anyHistory, anyDate, (facts, day) => {
        const year = folded([opened, ...facts].map(recorded));
        const standing = warningSpans(year)
          .filter(({ from, until }) => from <= day && (until === undefined || day < until))
          .map(({ warning }) => JSON.stringify(warning));
        const { warnings } = warningsIn(year.at(day));
        expect(standing.toSorted()).toEqual(warnings.map((warning) => JSON.stringify(warning)).toSorted());
      }),
      RUNS,
    );
  });
});

function withoutRates({ rates: _, ...amounts }: Partial<ExecutionFigures>) {
  return amounts;
}

/** What a cost limit and an execution rate are shown by. */
const MEASURED = /^支出 |%$/;

function shownAs({ points, formula, why, target, targetSince, result, measured }: ScoredIndicator) {
  const reported = target.kind === 'measure' ? undefined : result;
  return expect.objectContaining({
    ...points,
    ...(formula !== undefined && { formula, why }),
    target: targetText(target),
    targetSince,
    ...(reported && { actual: valueText(reported.value) }),
    ...(measured && { measured }),
    ...(measured?.defined && { actual: { zh: expect.stringMatching(MEASURED), en: expect.any(String) } }),
  });
}
