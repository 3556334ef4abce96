export { checkPrinted, type JudgedRelation, type PaperCheck, type Printed } from './check-paper';
export { envelopeOf, type Claim } from './claim';
export type { NotJudgedReason, Paper, Verdict } from './judge';
export { mendingOf, type Mending, type Misprint } from './misprint';
export { againstLedger, type LedgerAmount, type LedgerVerdict } from './against-ledger';
export type { Interval } from './interval';
export { readingsOf, unitOfDigit, usualDecimals, type Reading, type Readings } from './reading';
export type { Repair } from './repair';
export type { Root } from './root';
