export * from './indicator';
export * from './indicator-text';
export * from './built-in';
export { bandsOf, readRuleSet, ruleSetJsonSchema, type RuleSet, type RuleSetProblem } from './rule-set';
export * from './score';
export * from './scorecard';
export { readWrittenRuleSet } from './written-rule-set';
