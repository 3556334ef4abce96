export * from './indicator';
export * from './performance.commands';
export * from './performance.events';
export * from './self-assessment';
