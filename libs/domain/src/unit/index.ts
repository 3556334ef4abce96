export * from './unit.commands';
export * from './unit.decider';
export * from './unit.errors';
export * from './unit.events';
