import {
  answerProvenance,
  assumedAround,
  withoutAssumedIn,
  type ProvenanceAnswer,
  type WithoutAssumedAnswer,
} from '@ledger/answers';
import { answering, answeringFromYear, YearQuestion, type Answering } from './questions';

/** Where the events come from, and what is assumed under which answer. */
export class AskProvenance extends YearQuestion<ProvenanceAnswer> {}
export class AskWithoutAssumed extends YearQuestion<WithoutAssumedAnswer> {}

export const provenances: readonly Answering[] = [
  answering(AskProvenance, async (years, { point }: AskProvenance) =>
    answerProvenance(await years.select(point), point, assumedAround(await years.yearAt(point))),
  ),
  answeringFromYear(AskWithoutAssumed, (year) => withoutAssumedIn(year)),
];
