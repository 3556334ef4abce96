import {
  answerAssets,
  answerCommitments,
  answerMeetings,
  answerPolicyTexts,
  type AssetsAnswer,
  type CommitmentsAnswer,
  type MeetingsAnswer,
  type PolicyTextsAnswer,
} from '@ledger/answers';
import { answeringFromEvents, answeringFromYear, YearQuestion, type Answering } from './questions';

export class AskAssets extends YearQuestion<AssetsAnswer> {}
export class AskCommitments extends YearQuestion<CommitmentsAnswer> {}
export class AskMeetings extends YearQuestion<MeetingsAnswer> {}
export class AskPolicyTexts extends YearQuestion<PolicyTextsAnswer> {}

/** Questions about facts that are entered one by one: contracts, assets, meetings, texts. */
export const factAnswerings: readonly Answering[] = [
  answeringFromYear(AskAssets, ({ documents, point }) => answerAssets(documents, point)),
  answeringFromEvents(AskCommitments, answerCommitments),
  answeringFromEvents(AskMeetings, answerMeetings),
  answeringFromYear(AskPolicyTexts, ({ documents, point }) => answerPolicyTexts(documents, point)),
];
