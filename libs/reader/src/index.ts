export * from './ledger/basis';
export * from './changes/change-feed';
export type { CheckpointDisk } from './checkpoints/checkpoint-disk';
export { unitsOfYear } from './catalogue/units-of-year';
export { ledgerEvent } from './catalogue/ledger-event';
export * from './ledger/ledger-reader';
export { instantOf } from './ledger/point-selection';
export type { ReaderOptions } from './ledger/reader-options';
export { RefusalNames } from './ledger/refusal-names';
export * from './ledger/store-watch';
export {
  AskBridge,
  AskChanges,
  AskExecutionSeries,
  AskScoreSeries,
  AskStatementSpans,
  AskThreePublicSeries,
  AskWarningSpans,
} from './comparison-handlers';
export { AskProvenance, AskWithoutAssumed } from './provenance-handlers';
export { AskAssets, AskCommitments, AskEvidence, AskMeetings, AskPolicyTexts } from './fact-handlers';
export * from './question-handlers';
export { AskCarryForward, AskRectification, AskWarnings } from './several-years-handlers';
export { ReaderModule } from './reader.module';
export { leavingOut, suppose, type Supposed } from './what-if/suppose';
export { forAsker } from './long-questions/asker';
export { answerFrom, type Answerer } from './long-questions/answer-in-worker';
export { LongQuestions } from './long-questions/long-questions';
export type { WorkerProgram } from './long-questions/question-worker';
export type { YearReading } from './years/year-reader';
