export * from './unit.commands';
export * from './unit.events';
