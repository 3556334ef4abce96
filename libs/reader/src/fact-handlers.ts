import {
  answerAssets,
  answerCommitments,
  answerMeetings,
  answerPolicyTexts,
  evidenceIn,
  type AssetsAnswer,
  type CommitmentsAnswer,
  type EvidenceAnswer,
  type MeetingsAnswer,
  type PolicyTextsAnswer,
} from '@ledger/answers';
import { answeringFromEvents, answeringFromYear, YearQuestion, type Answering } from './questions';

export class AskAssets extends YearQuestion<AssetsAnswer> {}
export class AskCommitments extends YearQuestion<CommitmentsAnswer> {}
/** 佐证 of every result. */
export class AskEvidence extends YearQuestion<EvidenceAnswer> {}
export class AskMeetings extends YearQuestion<MeetingsAnswer> {}
export class AskPolicyTexts extends YearQuestion<PolicyTextsAnswer> {}

/** Questions about facts that are entered one by one: contracts, assets, meetings, texts, evidence. */
export const factAnswerings: readonly Answering[] = [
  answeringFromYear(AskAssets, ({ documents, point }) => answerAssets(documents, point)),
  answeringFromEvents(AskCommitments, answerCommitments),
  answeringFromYear(AskEvidence, (year) => evidenceIn(year)),
  answeringFromEvents(AskMeetings, answerMeetings),
  answeringFromYear(AskPolicyTexts, ({ documents, point }) => answerPolicyTexts(documents, point)),
];
