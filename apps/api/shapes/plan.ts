/*
 * What of the answers, the events and the commands becomes types of the GraphQL schema, and under what name. The shapes and
 * their descriptions are read from the TypeScript types themselves; `npm run shapes` after a change of them.
 */

/** Where the types are exported. */
export const SOURCES = ['libs/domain', 'libs/answers', 'libs/reader'] as const;

/** Answers that the schema gives, by their name in TypeScript; what they reach comes along. */
export const ANSWERS: Readonly<Record<string, string>> = {
  AcquiredAsset: 'AcquiredAsset',
  AdjustmentsAnswer: 'Budget',
  AssumedMark: 'AssumedMark',
  AuditEntry: 'LedgerEvent',
  Basis: 'Basis',
  BridgeAnswer: 'Bridge',
  CarriedInto: 'CarriedInto',
  CarriedOut: 'CarriedOut',
  ChangesAnswer: 'Changes',
  Commitment: 'Commitment',
  ComparedFigure: 'ComparedFigure',
  EventProvenance: 'Provenance',
  ExecutionAnswer: 'Execution',
  ExecutionGroup: 'ExecutionGroup',
  ExecutionSeries: 'ExecutionSeries',
  FigureInReport: 'FigureInReport',
  HoldingComparison: 'HoldingComparison',
  LineNames: 'LineNames',
  Meeting: 'Meeting',
  MeetingsAnswer: 'MeetingsAndTrainings',
  NamedRatio: 'NamedRatio',
  PaymentPlanAnswer: 'PaymentPlan',
  PolicyText: 'PolicyText',
  ProcurementAnswer: 'Procurement',
  Proposal: 'Adjustment',
  ProvenanceAnswer: 'YearProvenance',
  RecoveredSpending: 'RecoveredSpending',
  RectificationAnswer: 'Rectification',
  RectifiedProblem: 'Problem',
  ReplayRow: 'ReplayRow',
  ReportChapter: 'ReportChapter',
  ReportStandings: 'ReportStandings',
  ScorecardAnswer: 'Scorecard',
  ScoreSeries: 'ScoreSeries',
  StaffingAnswer: 'Staffing',
  StatementSpan: 'StatementSpan',
  ThreePublicAnswer: 'ThreePublic',
  ThreePublicSeries: 'ThreePublicSeries',
  TodoAnswer: 'Todo',
  TourAnswer: 'Tour',
  Training: 'Training',
  Voucher: 'Voucher',
  WarningSpan: 'WarningSpan',
  WithoutAssumedAnswer: 'WithoutAssumed',
  YearStanding: 'YearStanding',
};

/** Events by their name: each payload is a type of that name. */
export const EVENTS = 'LedgerEvents';

/** Closed sets that only arguments and fields of this side name, by their name in TypeScript. */
export const SETS: Readonly<Record<string, string>> = {
  BridgeGrouping: 'BridgeGrouping',
  BridgeUnit: 'FigureUnit',
  BudgetBreachCode: 'BreachCode',
  CodeStatus: 'CodeStatus',
  ExecutionGrouping: 'ExecutionGrouping',
  Right: 'Right',
  Role: 'Role',
  SeriesStep: 'SeriesStep',
  StreamKind: 'StreamKind',
  VoucherNumbering: 'VoucherNumbering',
  WarningCode: 'WarningCode',
};

/** Unions that stay unions in the schema, told apart by these properties; members are called by the last of them. */
export const UNIONS: Readonly<Record<string, { readonly by: readonly string[]; readonly suffix: string }>> = {
  EvidenceItem: { by: ['kind'], suffix: 'Evidence' },
  ResultValue: { by: ['kind'], suffix: 'Result' },
  StatedRelation: { by: ['kind'], suffix: 'Relation' },
  Target: { by: ['kind', 'measure'], suffix: 'Target' },
};

/** Lists that are given page by page: `Type.field`. Other lists have a bound by what they are. */
export const PAGED: ReadonlySet<string> = new Set([
  'Bridge.rows',
  'Budget.steps',
  'Changes.added',
  'Changes.removed',
  'ExecutionSeries.lines',
  'PaymentPlan.lines',
  'Procurement.byProject',
  'Procurement.lines',
  'Scorecard.indicators',
  'Scorecard.losses',
  'ScoreSeries.indicators',
  'Staffing.history',
  'Statement.findings',
  'Statement.heldLoosely',
  'Statement.lastDigits',
  'Statement.notChecked',
  'ThreePublic.receptions',
  'ThreePublic.vehicles',
  'Todo.items',
  'WithoutAssumed.contradictions',
  'WithoutAssumed.figures',
]);

/** Fields that stay for clients of before: `Type.field`, and what to use instead. */
export const DEPRECATED: Readonly<Record<string, string>> = {
  'Commitment.paidToOthers': 'Use `paymentsToOthers`, which is given page by page.',
  'Commitment.vouchers': 'Use `payments`, which is given page by page.',
  'StatedFigure.value': 'Use `printed`, a text: what a report prints may be a word, which is no Decimal.',
};

/** The object that a number or code refers to: an additional field, null if it does not exist at the point. */
export const LINKS: Readonly<Record<string, { readonly name: string; readonly type: string }>> = {
  adjustmentId: { name: 'adjustment', type: 'Adjustment' },
  commitmentId: { name: 'commitment', type: 'Commitment' },
  documentNo: { name: 'document', type: 'Document' },
  eventId: { name: 'event', type: 'LedgerEvent' },
  indicatorId: { name: 'indicator', type: 'Indicator' },
  voucherNo: { name: 'voucher', type: 'Voucher' },
};

/** Properties that stand in no answer: `Type.property`. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'Budget.proposals',
  'Execution.byBook',
  'Execution.byClass',
  'Execution.byEconomicClass',
  'Execution.byFunction',
  'Execution.byFunctionClass',
  'Execution.byProject',
  'Execution.lines',
  'Execution.projectsNotBegun',
  'Execution.voucherNumbering',
  'Grade.defined',
  // A rule set is of no year: its rules name indicators that a year may lack.
  'IndicatorRule.indicator',
  'LineSeries.coordinates',
  'LineSeries.names',
  'MeetingsAndTrainings.meetings',
  'MeetingsAndTrainings.trainings',
  'Rectification.problems',
  'Voucher.economicName',
]);
