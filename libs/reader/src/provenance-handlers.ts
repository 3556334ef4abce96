import {
  answerProvenance,
  withoutAssumedIn,
  type ProvenanceAnswer,
  type WithoutAssumedAnswer,
} from '@ledger/answers';
import { answeringFromEvents, answeringFromYear, YearQuestion, type Answering } from './questions';

/** Where the events come from, and what is assumed under which answer. */
export class AskProvenance extends YearQuestion<ProvenanceAnswer> {}
export class AskWithoutAssumed extends YearQuestion<WithoutAssumedAnswer> {}

export const provenances: readonly Answering[] = [
  answeringFromEvents(AskProvenance, answerProvenance),
  answeringFromYear(AskWithoutAssumed, (year) => withoutAssumedIn(year)),
];
