import { COMMAND_RIGHTS, eventRegistry, unitCards, type Right } from '@ledger/domain';

/** Root fields that are no command's: what each needs, on the units that it answers about. */
export const ROOT_RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  budgetYear: ['figures'],
  budgetYears: ['figures'],
  unitStandings: ['figures'],
  budgetYearChanged: ['figures'],
  fourEyes: ['past'],
  grantRole: ['administer'],
  grants: ['grants'],
  ledgerChanged: ['figures'],
  node: ['register'],
  payeeYears: ['payees'],
  revokeRole: ['administer'],
  unit: ['register'],
  keptMappings: ['figures'],
  units: ['register'],
  waitingForMe: COMMAND_RIGHTS.ApproveAdjustment,
  waitingForMeChanged: COMMAND_RIGHTS.ApproveAdjustment,
};

/** Below a root a field needs what its root needs. These need more, and so does all below them. */
export const FIELD_RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  'Unit.budgetYear': ['figures'],
};

/** Types of which everything needs these rights, whatever leads to them: `node` leads to all that has an id. */
const TYPE_RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  Adjustment: ['figures'],
  BudgetYear: ['figures'],
  Commitment: ['figures'],
  Document: ['figures'],
  Indicator: ['figures'],
  Line: ['figures'],
  Project: ['figures'],
  Unit: ['register'],
  Voucher: ['figures'],
};

/** Undefined: no more than what leads to it. What the stream of a unit says is known to who knows of the unit. */
export function rightsOfType(name: string): readonly Right[] | undefined {
  if (Object.hasOwn(eventRegistry, name)) return [Object.hasOwn(unitCards, name) ? 'register' : 'figures'];
  return TYPE_RIGHTS[name];
}

/** These say who was paid, and for what: whoever sees the unit's figures is given them, and without the right their place. */
export const OF_PAYEES: ReadonlySet<string> = new Set([
  'AcquiredAsset.name',
  'CarriedCommitment.supplier',
  'CarriedInto.cancelledBecause',
  'CarriedOut.revokedBecause',
  'CarryForwardRevoked.reason',
  'CarryForwardTakenBack.reason',
  'CarryInCancelled.reason',
  'CarryInReturned.reason',
  'Commitment.supplier',
  'CommitmentMade.supplier',
  'CommitmentRelease.reason',
  'CommitmentReleased.reason',
  'ExpenditureRecorded.payee',
  'ExpenditureRecorded.summary',
  'ExpenditureRecorded.vehicle',
  'ExpenditureReversed.reason',
  'FixedAssetAcquired.name',
  'Meeting.place',
  'Meeting.subject',
  'MeetingHeld.place',
  'MeetingHeld.subject',
  'PaidContract.supplier',
  'PaidToAnother.payee',
  'PriorSpendingRecovered.payer',
  'PriorSpendingRecovered.reason',
  'Reception.officialLetterNo',
  'Reception.payee',
  'ReceptionFacts.officialLetterNo',
  'RecoveredSpending.payer',
  'RecoveredSpending.reason',
  'ReturnedPart.reason',
  'Training.place',
  'Training.subject',
  'TrainingHeld.place',
  'TrainingHeld.subject',
  'VehicleSpending.vehicle',
  'Voucher.payee',
  'Voucher.reason',
  'Voucher.summary',
  'Voucher.vehicle',
]);

const OF_A_JOB = 'who started it';
const OF_AN_IMPORT = 'whoever may send the mutation of each of its entries';

/** Where no role by itself allows it. */
export const IN_WORDS: Readonly<Record<string, string>> = {
  endDelegation: 'whoever gave it or acts under it; and 管理员 (administrator) of the unit',
  giveDelegation: 'whoever holds the role',
  importJob: OF_A_JOB,
  importJobChanged: OF_A_JOB,
  importYear: OF_AN_IMPORT,
  logHealth: '审计 (auditor) and 管理员 (administrator), of every unit',
  reads: '审计 (auditor) of every unit',
  signOutEverywhere: 'whoever has signed in, themselves; and 管理员 (administrator) of every unit, others',
  startImport: OF_AN_IMPORT,
  stopImport: OF_A_JOB,
};
