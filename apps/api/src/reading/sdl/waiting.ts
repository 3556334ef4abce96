import { PAGE_ARGUMENTS } from '../../shapes/sdl';

/** The items that wait for the asker. */
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
  Pending 预算调整 in open years that you may approve; without those that you proposed yourself, and without
  those of people for whom you act. By date of proposal. Empty if nobody has signed in.
  Example: \`{ waitingForMe(first: 10) { totalCount nodes { unit { name } fiscalYear adjustment { adjustmentId reason net { amount } proposedBy proposedOn } } } }\`
  """
  waitingForMe(
    ${PAGE_ARGUMENTS}
    "The unit of all amounts below."
    moneyUnit: MoneyUnit! = WAN_YUAN
  ): WaitingApprovalConnection!
}
`;
