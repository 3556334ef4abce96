import { PAGE_ARGUMENTS } from '../../shapes/sdl';

/** What waits for whoever asks. */
export const WAITING_SDL = `
"A proposal that waits for your decision."
type WaitingApproval {
  "预算单位."
  unit: Unit!
  "预算年度."
  fiscalYear: Int!
  "The proposed adjustment."
  adjustment: Adjustment!
}

extend type Query {
  """
  预算调整 that were proposed, in years that are open, and that you may approve: not those that you proposed yourself, nor
  those of whom you act for. By the day of the proposal. Empty where nobody has signed in.
  Example: \`{ waitingForMe(first: 10) { totalCount nodes { unit { name } fiscalYear adjustment { adjustmentId reason net { amount } proposedBy proposedOn } } } }\`
  """
  waitingForMe(
    ${PAGE_ARGUMENTS}
    "The unit of all amounts below."
    moneyUnit: MoneyUnit! = WAN_YUAN
  ): WaitingApprovalConnection!
}
`;
