export * from './policy-texts/policy-texts.facts';
export * from './unit';
export { isUnitCode, requireUnitCode } from './unit-code';
export { nameOn, unitNames, type UnitName, type UnitNames } from './unit-names';
export { successionsOf, type Succession } from './unit-successions';
export * from './unit.commands';
export { UNIT_ERRORS } from './unit.errors';
export * from './unit.facts';
