import type { YearPoint } from '../point/point-in-time';
import type { Bilingual } from '../bilingual';
import type { LedgerEvent } from '../projection';
import { isAssumedEvent, markOf } from '../assumed/assumed-mark';
import { foldedYear } from '../year-at';
import {
  appropriationStep,
  controlStep,
  executionStep,
  goalsStep,
  resultsStep,
  type FixedStep,
} from './fixed-steps';
import { budgetMovers, scoreMovers, type Mover } from './moving-steps';
import { rulesStep } from './rules-step';
import { endingOf, statementStep } from './statement-step';
import type { Touring } from './step';
import { TOUR_KINDS, type TourAnswer, type TourKind, type TourStep } from './tour.types';

const MOST_STEPS = 10;

/** 导览 through the year as its events tell it. Cost grows with the events. */
export function answerTour(events: readonly LedgerEvent[], point: YearPoint): TourAnswer {
  return tourIn({ year: foldedYear(events, point), events });
}

/** The same of a year however it came to be known. */
export function tourIn(touring: Touring): TourAnswer {
  const fixed = FIXED.flatMap((step) => step(touring) ?? []);
  const told = new Set(
    fixed.filter(({ kind }) => kind === 'goals' || kind === 'results').map(({ asOf }) => asOf),
  );
  const movers = chosen([budgetMovers(touring), scoreMovers(touring, told)], MOST_STEPS - fixed.length);
  const steps = [...fixed, ...movers.map((step) => step())].sort(byDay);
  const assumed = markOf(touring.events.filter(isAssumedEvent));
  return {
    steps,
    ending: endingOf(touring),
    ...(assumed && { assumed }),
    notShown: notShownIn(steps),
  };
}

const FIXED: readonly FixedStep[] = [
  appropriationStep,
  goalsStep,
  executionStep,
  controlStep,
  resultsStep,
  rulesStep,
  statementStep,
];

/** As many of each list as of the other, the largest first; the places that one leaves are for the other. */
function chosen(
  [budget, score]: readonly [readonly Mover[], readonly Mover[]],
  places: number,
): readonly Mover[] {
  const ofScore = Math.min(score.length, Math.max(Math.floor(places / 2), places - budget.length));
  return [...budget.slice(0, places - ofScore), ...score.slice(0, ofScore)];
}

function byDay(left: TourStep, right: TourStep): number {
  if (left.asOf !== right.asOf) return left.asOf < right.asOf ? -1 : 1;
  return TOUR_KINDS.indexOf(left.kind) - TOUR_KINDS.indexOf(right.kind);
}

/** Of each kind: what is missing where it has no step. */
const MISSING = {
  appropriation: {
    zh: '没有年初预算批复，不知道从多少开始。',
    en: 'No appropriation was recorded, so it is not known where the budget began.',
  },
  goals: { zh: '没有绩效指标，没有得分。', en: 'There are no indicators, so there is no score.' },
  'budget-change': { zh: '预算没有变动。', en: 'Nothing changed the budget.' },
  'score-change': {
    zh: '除指标设定和年末报告外，没有哪一天的得分有变动。',
    en: 'On no day did the score change, besides those of the indicators and the last results.',
  },
  execution: { zh: '没有支出。', en: 'Nothing was spent.' },
  control: {
    zh: '没有三公经费控制数，看不出是否超过。',
    en: 'There is no three-public control number to compare with.',
  },
  results: { zh: '没有报告完成情况。', en: 'No results were reported.' },
  'rule-set': { zh: '没有采用评分规则，不计分。', en: 'No rule set was adopted, so nothing is scored.' },
  statement: {
    zh: '没有自评报告，没有印出的数字可比。',
    en: 'There is no self-assessment report whose figures could be compared.',
  },
} as const satisfies Record<TourKind, Bilingual>;

function notShownIn(steps: readonly TourStep[]): readonly Bilingual[] {
  const shown = new Set(steps.map(({ kind }) => kind));
  return TOUR_KINDS.filter((kind) => !shown.has(kind)).map((kind) => MISSING[kind]);
}
