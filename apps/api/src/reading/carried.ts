/** Types of what crosses the turn of the year: their items hold the money of the contracts that go along. */
export const CARRIED = [
  'CarriedIn',
  'CarriedInto',
  'CarriedOut',
  'CarryForwardReleased',
  'CarryForwardRevoked',
  'CarryForwardTakenBack',
  'CarryInCancelled',
  'CarryInReturned',
] as const;
