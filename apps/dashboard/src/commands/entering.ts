/** Who may send none of them has nothing to enter, neither by hand nor from a file. */
export const ENTERING = [
  'recordExpenditure',
  'approveAppropriation',
  'reportResult',
  'registerUnit',
] as const;
