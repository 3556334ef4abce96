export * from './indicator';
export * from './performance.commands';
export * from './performance.decider';
export * from './performance.errors';
export * from './performance.events';
export * from './self-assessment';
