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
export * from './results/results.facts';
export * from './rule-set/rule-set.facts';
export type { ScoreStated } from './stated-scores/stated-scores.facts';
export * from './statements/report-text';
export * from './statements/self-assessment';
export * from './statements/statements.facts';
export { figuresOf, isBlank, isComplete, misfitIn } from './statements/stated-relation';
