export * from './unit';
export * from './unit.commands';
export { UNIT_ERRORS } from './unit.errors';
export * from './unit.facts';
