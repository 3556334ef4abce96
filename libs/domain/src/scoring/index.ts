export * from './built-in';
export * from './rule-set';
export * from './score';
export * from './scorecard';
