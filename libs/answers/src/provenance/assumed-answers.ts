import type { LineKey, ResultReported } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import type { ScoredIndicator } from '../scorecard/scorecard.types';
import { ANSWER_NAMES, concernsOf, isOfScore, type Concerns } from './answer-concerns';
import {
  assumedOf,
  bearsOnFigures,
  isAssumedEvent,
  markOf,
  type AssumedEvent,
} from '../assumed/assumed-mark';
import { hereElseBehind, type AssumedAround } from './known-around';
import { linePostings } from './line-postings';
import type { AnswerName, AssumedAnswer } from './provenance.types';
import type { AssumedMark } from '../assumed/assumed-mark.types';

/**
 * What is assumed under an answer. `events` need hold only those of which something is assumed, as the documents of a
 * year do. Undefined if the answer rests on nothing that is assumed.
 */
export function assumedIn(
  events: readonly LedgerEvent[],
  answer: AnswerName,
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): AssumedMark | undefined {
  return markOf(events.filter(isAssumedEvent).filter(concernsOf(answer, point)));
}

/** What is assumed under the figures of some of the events. */
export function assumedAmong(
  events: readonly LedgerEvent[],
  concerns: Concerns,
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): AssumedMark | undefined {
  return markOf(bearing(events, point).filter(concerns));
}

/** For each answer that rests on something that is assumed. */
export function assumedAnswers(
  around: AssumedAround,
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): readonly AssumedAnswer[] {
  const markOfAnswer = hereElseBehind(around, underAnswers(point));
  return ANSWERS.flatMap((answer) => {
    const assumed = markOfAnswer(answer);
    return assumed ? [{ answer, name: ANSWER_NAMES[answer], assumed }] : [];
  });
}

/** Finds what is assumed under answers. */
export function underAnswers(point: Pick<YearPoint, 'asOf' | 'fiscalYear'>) {
  return (events: readonly LedgerEvent[]) => (answer: AnswerName) => assumedIn(events, answer, point);
}

/** What is assumed under each line, or under what `keyOf` makes of a line; nothing for lines without any of it. */
export function assumedByLine(
  events: readonly LedgerEvent[],
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
  keyOf: (line: LineKey) => string | undefined = (line) => line,
): ReadonlyMap<string, AssumedMark> {
  const groups = new Map<string, AssumedEvent[]>();
  for (const event of bearing(events, point)) {
    for (const key of new Set(linePostings(event).map(({ line }) => keyOf(line)))) {
      if (key === undefined) continue;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(event);
    }
  }
  return new Map(
    [...groups].flatMap(([key, group]) => {
      const mark = markOf(group);
      return mark ? [[key, mark]] : [];
    }),
  );
}

/** What is assumed under the points of an indicator: its target and results, or the amounts that it measures. */
export function assumedUnderIndicator(
  events: readonly LedgerEvent[],
  indicator: Pick<ScoredIndicator, 'indicatorId' | 'target'>,
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): AssumedMark | undefined {
  return assumedUnderLoss(events, [indicator], point);
}

function isUnder(
  event: LedgerEvent,
  { indicatorId, target }: Pick<ScoredIndicator, 'indicatorId' | 'target'>,
): boolean {
  if (isOfScore(event)) return !('indicatorId' in event.data) || event.data.indicatorId === indicatorId;
  return target.kind === 'measure' && linePostings(event).length > 0;
}

/** What is assumed under points that were lost: of the indicators that lost them, and of the amounts that these measure. */
export function assumedUnderLoss(
  events: readonly LedgerEvent[],
  indicators: readonly Pick<ScoredIndicator, 'indicatorId' | 'target'>[],
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): AssumedMark | undefined {
  return assumedAmong(events, (event) => indicators.some((one) => isUnder(event, one)), point);
}

/** What is assumed of a result as it was reported. */
export function assumedOfResult(
  events: readonly LedgerEvent[],
  { indicatorId, occurredOn }: Pick<ResultReported, 'indicatorId' | 'occurredOn'>,
): AssumedMark | undefined {
  return assumedOf(
    events.filter(
      ({ type, data }) =>
        type === 'ResultReported' && data.indicatorId === indicatorId && data.occurredOn === occurredOn,
    ),
  );
}

function bearing(
  events: readonly LedgerEvent[],
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): readonly AssumedEvent[] {
  return events.filter(isAssumedEvent).filter(({ assumed }) => bearsOnFigures(assumed, point));
}

const ANSWERS = Object.keys(ANSWER_NAMES).filter(isAnswer);

function isAnswer(name: string): name is AnswerName {
  return Object.hasOwn(ANSWER_NAMES, name);
}
