export * from './indicator';
export * from './performance.commands';
export * from './performance.decider';
export * from './performance.errors';
export * from './performance.events';
export type { PerformanceState } from './performance.state';
export * from './self-assessment';
