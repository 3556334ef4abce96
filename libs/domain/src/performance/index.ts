export * from './indicators/indicators.facts';
export * from './performance';
export * from './performance.commands';
export { PERFORMANCE_ERRORS } from './performance.errors';
export * from './results/results.facts';
export * from './rule-set/rule-set.facts';
export * from './statements/self-assessment';
export * from './statements/statements.facts';
export { figuresOf, isBlank } from './statements/stated-relation';
