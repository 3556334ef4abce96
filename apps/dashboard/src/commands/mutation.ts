import { Kind, parse, type DocumentNode } from '@0no-co/graphql.web';
import { OutcomeFragmentDoc } from './generated/graphql';

/** Every mutation that a person makes by hand, with the type of its input; a spec holds them against the schema. */
export const INPUT_TYPES = {
  recordExpenditure: 'RecordExpenditureInput',
  reverseExpenditure: 'ReverseExpenditureInput',
  makeCommitment: 'MakeCommitmentInput',
  releaseCommitment: 'ReleaseCommitmentInput',
  acquireFixedAsset: 'AcquireFixedAssetInput',
  setThreePublicControl: 'ThreePublicControlInput',
  raiseThreePublicControl: 'ThreePublicControlInput',
  proposeAdjustment: 'ProposeAdjustmentInput',
  approveAdjustment: 'ApproveAdjustmentInput',
  rejectAdjustment: 'EndAdjustmentInput',
  withdrawAdjustment: 'EndAdjustmentInput',
  recordFundsArrival: 'LineDocumentInput',
  setPaymentPlan: 'LineDocumentInput',
  approveAppropriation: 'AuthorityInput',
  authoriseInterimSpending: 'AuthorityInput',
  reportResult: 'ReportResultInput',
  defineIndicator: 'DefineIndicatorInput',
  reviseTarget: 'ReviseTargetInput',
  withdrawIndicator: 'WithdrawIndicatorInput',
  adoptScoringRuleSet: 'AdoptRuleSetInput',
  stateSelfAssessment: 'StateSelfAssessmentInput',
  closeYear: undefined,
  reopenYear: 'ReasonInput',
  declareCodes: undefined,
  releaseCarryForward: 'ReleaseCarryForwardInput',
  revokeCarryForward: 'RevokeCarryForwardInput',
  carryIn: 'CarryInInput',
  cancelCarryIn: 'CancelCarryInInput',
  recordStaffing: 'RecordStaffingInput',
  registerUnit: 'RegisterUnitInput',
  openYear: 'OpenYearInput',
} as const;

export type CommandName = keyof typeof INPUT_TYPES;

/** Arguments beside the input, of those that do not have one. */
const OTHER_ARGUMENTS: Readonly<Partial<Record<CommandName, Readonly<Record<string, string>>>>> = {
  declareCodes: { codes: '[DeclaredCodeInput!]!' },
};
const OF_A_UNIT: readonly CommandName[] = ['recordStaffing', 'registerUnit'];

/** The mutation of a command: all have the same arguments and answer but for their input. */
export function mutationOf(command: CommandName): DocumentNode {
  const input = INPUT_TYPES[command];
  const types = Object.entries({
    unitCode: 'ID!',
    ...(!OF_A_UNIT.includes(command) && { fiscalYear: 'Int!' }),
    idempotencyKey: 'String',
    dryRun: 'Boolean!',
    ...(input && { input: `${input}!` }),
    ...OTHER_ARGUMENTS[command],
  });
  const variables = types.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const given = types.map(([name]) => `${name}: $${name}`).join(', ');
  const name = command.charAt(0).toUpperCase() + command.slice(1);
  const text = `mutation ${name}(${variables}) { result: ${command}(${given}) { ...Outcome } }`;
  return {
    kind: Kind.DOCUMENT,
    definitions: [...parse(text).definitions, ...OutcomeFragmentDoc.definitions],
  };
}
