/** Types of series, the field that gives their steps page by page, what a step is, and where the answer has them. */
export const SERIES = [
  { type: 'ExecutionSeries', field: 'totalSteps', step: 'ExecutionChange', property: 'totals' },
  { type: 'IndicatorSeries', field: 'steps', step: 'IndicatorStanding', property: 'changes' },
  { type: 'LineSeries', field: 'steps', step: 'ExecutionChange', property: 'changes' },
  { type: 'ScoreSeries', field: 'totalSteps', step: 'ScoreChange', property: 'total' },
  { type: 'ThreePublicKindSeries', field: 'steps', step: 'ThreePublicChange', property: 'changes' },
  { type: 'ThreePublicSeries', field: 'totalSteps', step: 'ThreePublicChange', property: 'totals' },
] as const;
