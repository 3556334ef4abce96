export * from './ledger/basis';
export * from './changes/change-feed';
export { ledgerEvent } from './catalogue/ledger-event';
export * from './ledger/ledger-reader';
export type { ReaderOptions } from './ledger/read-models';
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
export * from './question-handlers';
export { ReaderModule } from './reader.module';
export { leavingOut, suppose, type Supposed } from './what-if/suppose';
