import { Kind, parse, type DocumentNode } from '@0no-co/graphql.web';
import { PayloadFragmentDoc } from './generated/graphql';

/** Every mutation that a person makes by hand, with the type of its input; a spec holds them against the schema. */
export const INPUT_TYPES = {
  recordExpenditure: 'RecordExpenditureInput',
  recordVoucher: 'RecordVoucherInput',
  reverseExpenditure: 'ReverseExpenditureInput',
  recoverPriorSpending: 'RecoverPriorSpendingInput',
  makeCommitment: 'MakeCommitmentInput',
  releaseCommitment: 'ReleaseCommitmentInput',
  acquireFixedAsset: 'AcquireFixedAssetInput',
  recordMeeting: 'RecordMeetingInput',
  recordTraining: 'RecordTrainingInput',
  setThreePublicControl: 'ThreePublicControlInput',
  raiseThreePublicControl: 'ThreePublicControlInput',
  proposeAdjustment: 'ProposeAdjustmentInput',
  approveAdjustment: 'ApproveAdjustmentInput',
  rejectAdjustment: 'RejectAdjustmentInput',
  withdrawAdjustment: 'WithdrawAdjustmentInput',
  recordFundsArrival: 'RecordFundsArrivalInput',
  setPaymentPlan: 'SetPaymentPlanInput',
  approveAppropriation: 'AuthorityInput',
  authoriseInterimSpending: 'AuthorityInput',
  reportResult: 'ReportResultInput',
  defineIndicator: 'DefineIndicatorInput',
  openScorecard: 'OpenScorecardInput',
  stateScore: 'StateScoreInput',
  reviseTarget: 'ReviseTargetInput',
  withdrawIndicator: 'WithdrawIndicatorInput',
  adoptScoringRuleSet: 'AdoptScoringRuleSetInput',
  stateSelfAssessment: 'StateSelfAssessmentInput',
  giveExternalAssessment: 'GiveExternalAssessmentInput',
  findProblem: 'FindProblemInput',
  planMeasure: 'PlanMeasureInput',
  reportMeasure: 'ReportMeasureInput',
  closeYear: 'CloseYearInput',
  reopenYear: 'ReopenYearInput',
  declareCodes: 'DeclareCodesInput',
  releaseCarryForward: 'ReleaseCarryForwardInput',
  revokeCarryForward: 'RevokeCarryForwardInput',
  carryIn: 'CarryInInput',
  cancelCarryIn: 'CancelCarryInInput',
  returnCarryIn: 'ReturnCarryInInput',
  takeBackCarryForward: 'TakeBackCarryForwardInput',
  recordStaffing: 'RecordStaffingInput',
  registerPolicyText: 'RegisterPolicyTextInput',
  registerUnit: 'RegisterUnitInput',
  renameUnit: 'RenameUnitInput',
  succeedUnit: 'SucceedUnitInput',
  withdrawSuccession: 'WithdrawSuccessionInput',
  openYear: 'OpenYearInput',
} as const;

export type CommandName = keyof typeof INPUT_TYPES;

const OF_A_UNIT: readonly CommandName[] = [
  'recordStaffing',
  'registerPolicyText',
  'registerUnit',
  'renameUnit',
  'succeedUnit',
  'withdrawSuccession',
];

/** The mutation of a command. All have the same arguments and answer except for the input. */
export function mutationOf(command: CommandName): DocumentNode {
  const input = INPUT_TYPES[command];
  const types = Object.entries({
    unitCode: 'ID!',
    ...(!OF_A_UNIT.includes(command) && { fiscalYear: 'Int!' }),
    moneyUnit: 'MoneyUnit!',
    options: 'ChangeOptions!',
    ...(input && { input: `${input}!` }),
  });
  const variables = types.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const given = types.map(([name]) => `${name}: $${name}`).join(', ');
  const name = command.charAt(0).toUpperCase() + command.slice(1);
  const text = `mutation ${name}(${variables}) { payload: ${command}(${given}) { ...Payload } }`;
  return {
    kind: Kind.DOCUMENT,
    definitions: [...parse(text).definitions, ...PayloadFragmentDoc.definitions],
  };
}
