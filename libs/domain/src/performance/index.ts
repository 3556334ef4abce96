export * from './cards/cards.facts';
export * from './external-assessments/external-assessments.facts';
export * from './indicators/indicators.facts';
export * from './performance';
export * from './performance.commands';
export { PERFORMANCE_ERRORS } from './performance.errors';
export {
  evidenceText,
  plainEvidence,
  type EvidenceFile,
  type EvidenceItem,
  type GivenEvidence,
} from './results/evidence-item';
export { MEASURE_STATE_NAMES } from './rectification/rectification.cards';
export type { EarlierProblems } from './rectification/rectification.commands';
export {
  MEASURE_STATES,
  MOST_YEARS_FOLLOWED,
  type MeasurePlanned,
  type MeasureReported,
  type MeasureState,
  type ProblemFound,
  type RectificationEvents,
} from './rectification/rectification.facts';
export * from './results/results.facts';
export * from './rule-set/rule-set.facts';
export type { ScoreStated } from './stated-scores/stated-scores.facts';
export * from './statements/report-text';
export * from './statements/self-assessment';
export * from './statements/statements.facts';
export { figuresOf, isBlank, isComplete, misfitIn } from './statements/stated-relation';
