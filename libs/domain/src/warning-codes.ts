/** The codes of warnings, in the order in which warnings of one gravity are told. Answers find them; problems name them. */
export const WARNING_CODES = [
  'EXTERNAL_GRADE_DIFFERS',
  'NO_CONTROL_NUMBER',
  'CONTROL_EXCEEDED',
  'CONTROL_NEAR',
  'EXECUTION_BEHIND_SCHEDULE',
  'GOAL_VS_EXECUTION',
  'PROJECT_NOT_BEGUN',
  'LINE_OVERDRAWN',
  'PAID_ABOVE_CONTRACT',
  'PAID_TO_ANOTHER',
  'RECORDED_BREACH',
  'CLOSED_WITH_OPEN_ITEMS',
  'CARRY_FORWARD_UNMATCHED',
  'PRIOR_SPENDING_RECOVERED',
  'WEIGHTS_NOT_WHOLE',
  'NO_RULE_SET',
  'RULE_SET_OUTSIDE_VALIDITY',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];
