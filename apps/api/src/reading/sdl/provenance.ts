const MARK = '"What is assumed under it; null if nothing is."\n  assumed: AssumedMark';
const PROVENANCE =
  '"出处: where its content comes from, and what of it is assumed."\n  provenance: Provenance';

/** Figures and answers that say what they rest on. */
export const MARKED = [
  'Bridge',
  'Budget',
  'CarryForwards',
  'Execution',
  'ExecutionSeries',
  'ExternalAssessment',
  'Indicator',
  'IndicatorResult',
  'Line',
  'LossCause',
  'LossEffect',
  'MeetingsAndTrainings',
  'NamedRatio',
  'PaymentPlan',
  'Procurement',
  'Project',
  'Scorecard',
  'ScoreSeries',
  'SpentOnHeld',
  'Staffing',
  'StatedReport',
  'Statement',
  'ThreePublic',
  'ThreePublicSeries',
  'Warning',
];

/** What was recorded by one event. */
const RECORDED = ['AcquiredAsset', 'Adjustment', 'Commitment', 'Voucher'];

/** Others that were recorded by one event, whose `event` says where they come from. */
const OF_EVENT = [
  'BudgetStep',
  'CarriedInto',
  'CarriedOut',
  'FundsArrival',
  'InterimAuthority',
  'PaymentPlanDocument',
  'RecoveredSpending',
];

/** 出处: what is known apart from what is assumed. */
export const PROVENANCE_SDL = `
extend type BudgetYear {
  """
  出处: where the events of the year come from up to this point, what is assumed, and which answers rest on it. One question tells a
  page what is assumed under each of its figures and charts.
  """
  provenance: YearProvenance!
  """
  What can be said of the year at this point without what is assumed: computed where nothing that is assumed bears on a figure, as a
  report prints it for this very day, or refused with the reason.
  """
  withoutAssumed: WithoutAssumed!
}

${[...MARKED, ...RECORDED, ...OF_EVENT].map((type) => `extend type ${type} {\n  ${MARK}\n}`).join('\n')}
${RECORDED.map((type) => `extend type ${type} {\n  ${PROVENANCE}!\n}`).join('\n')}

extend type BudgetStep {
  ${PROVENANCE}!
}

extend type BridgeRow {
  "出处 of its event; null if only a date passed."
  provenance: Provenance
}
`;
