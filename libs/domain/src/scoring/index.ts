export * from './indicator';
export * from './indicator-text';
export * from './built-in';
export * from './rule-set';
export * from './score';
export * from './scorecard';
