import { refuse } from './unit.errors';

const UNIT_CODE = /^[0-9A-Za-z][0-9A-Za-z_.]{0,39}$/;

/** A text of another form is the code of no unit, and part of no stream's name. */
export function isUnitCode(text: string): boolean {
  return UNIT_CODE.test(text);
}

/** @throws DomainError UNIT_CODE_INVALID. */
export function requireUnitCode(unitCode: string): void {
  if (!isUnitCode(unitCode)) refuse('UNIT_CODE_INVALID', { field: 'unitCode', unitCode });
}
