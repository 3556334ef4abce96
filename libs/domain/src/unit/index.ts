export * from './unit';
export * from './unit.commands';
export { UNIT_ERRORS, type UnitErrorCode } from './unit.errors';
export * from './unit.facts';
