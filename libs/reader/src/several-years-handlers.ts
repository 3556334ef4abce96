import {
  answerCarryForward,
  answerRectification,
  warningsIn,
  type CarryForwardAnswer,
  type RectificationAnswer,
  type WarningsAnswer,
} from '@ledger/answers';
import { answering, WEIGHTS, YearQuestion, type Answering } from './questions';

export class AskCarryForward extends YearQuestion<CarryForwardAnswer> {}
export class AskRectification extends YearQuestion<RectificationAnswer> {}
export class AskWarnings extends YearQuestion<WarningsAnswer> {}

/** Questions that also read years before or after, at the same cut. */
export const ofSeveralYears: readonly Answering[] = [
  // For the other halves.
  answering(
    AskCarryForward,
    async (years, { point }: AskCarryForward) => {
      const neighbours = await years.neighboursOf(point);
      const { documents } = await years.yearAt(point);
      return answerCarryForward(documents, point, neighbours);
    },
    WEIGHTS.timeline,
  ),
  answering(
    AskRectification,
    async (years, { point }: AskRectification) => {
      const { documents } = await years.yearAt(point);
      // Problems of earlier years may still be open.
      return answerRectification(documents, point, await years.earlierYearsOf(point));
    },
    WEIGHTS.timeline,
  ),
  // Carry-forwards without their other half are warnings, too.
  answering(
    AskWarnings,
    async (years, { point }: AskWarnings) => {
      const neighbours = await years.neighboursOf(point);
      return warningsIn(await years.yearAt(point), { neighbours });
    },
    WEIGHTS.timeline,
  ),
];
