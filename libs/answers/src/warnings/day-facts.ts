import {
  THREE_PUBLIC_KINDS,
  THREE_PUBLIC_NAMES,
  type CodeScope,
  type ThreePublicControl,
} from '@ledger/domain';
import { lineCalledIn } from '../called/line-called';
import { noSums } from '../execution/booked';
import { availableOf, figuresOf } from '../execution/figures';
import type { LineSums } from '../execution/line-sums';
import { coordinatesOf } from '../execution/names';
import { projectsNotBegunIn } from '../execution/not-begun';
import type { LedgerEvent } from '../projection';
import { cardPoints, type CardPoints } from '../scorecard/card-points';
import { NO_CONTROL_NUMBER } from '../three-public/three-public.answer';
import { ThreePublicSpending, totalOf } from '../three-public/three-public-spending';
import type { YearAt } from '../year-at';
import type { ControlFacts } from './rule-warnings';
import type { StandingFacts } from './standing-warnings';

/** The facts of the books that may give cause for warnings. */
export function executionFacts(sums: LineSums, scope: CodeScope): StandingFacts['execution'] {
  const lines = coordinatesOf([...sums.lines.keys()].sort());
  return {
    totals: figuresOf(sums.totals),
    lines: Array.from(lines.keys(), (line) => {
      const { amounts } = sums.lines.get(line) ?? noSums();
      return { line, figures: { availableFen: availableOf(amounts) } };
    }),
    called: (line) => lineCalledIn(scope, line),
    projectsNotBegun: projectsNotBegunIn(sums.lines, lines, scope),
  };
}

/** Spending against the control number that is in force; absent: none was set. */
export function controlFacts(
  control: ThreePublicControl | undefined,
  spending: ThreePublicSpending,
  upToDay?: number,
): ControlFacts {
  const amounts = spending.executed(upToDay);
  return {
    ...(control && { control }),
    executedFen: totalOf(amounts),
    byKind: THREE_PUBLIC_KINDS.map((kind) => {
      const controlFen = control?.byKind?.[kind];
      const figures = { name: THREE_PUBLIC_NAMES[kind], executedFen: amounts[kind] };
      return controlFen === undefined ? figures : { ...figures, controlFen };
    }),
    notices: control ? [] : [NO_CONTROL_NUMBER],
  };
}

/** All of the year's point, in one walk over the books, and each card scored once. */
export function factsAtPoint(
  year: YearAt,
  sums: LineSums,
  scorecard: CardPoints = cardPoints(year, sums),
): StandingFacts {
  const { documents, execution, performance, point } = year;
  const scope = { fiscalYear: point.fiscalYear, declared: execution.declared };
  return {
    point,
    threePublic: controlFacts(controlIn(documents), new ThreePublicSpending(execution.booked)),
    execution: executionFacts(sums, scope),
    scorecard,
    performance,
    projects: [...performance.cards.values()].map(({ cardId, name }) => ({
      cardId,
      name,
      score: cardPoints(year, sums, { cardId }),
    })),
  };
}

/** The one in force: documents are ordered by date. */
function controlIn(documents: readonly LedgerEvent[]): ThreePublicControl | undefined {
  const last = documents.findLast(isControl);
  return last?.data;
}

type ControlEvent = Extract<LedgerEvent, { readonly type: `ThreePublicControl${string}` }>;

function isControl(event: LedgerEvent): event is ControlEvent {
  return event.type === 'ThreePublicControlSet' || event.type === 'ThreePublicControlRaised';
}
