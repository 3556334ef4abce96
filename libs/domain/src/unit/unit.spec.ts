import { describe, expect, it } from '@jest/globals';
import { givenOf, refuses, yields, yieldsNothing } from '../testing/given';
import type { RecordStaffing, RegisterUnit } from './unit.commands';
import { unitDecider } from './unit';
import type { UnitEvent, UnitEvents } from './unit.facts';

const given = givenOf(unitDecider);

const facts = {
  occurredOn: '2023-01-01',
  unitCode: '431200.A',
  name: '某局',
  level: 'department',
  region: '某市',
} as const;
const register: RegisterUnit = { type: 'RegisterUnit', ...facts };
const registered: UnitEvent = { type: 'UnitRegistered', data: facts };
const staff: RecordStaffing = {
  type: 'RecordStaffing',
  occurredOn: '2023-12-31',
  authorised: 128,
  filled: 113,
};
const staffed: UnitEvent = {
  type: 'StaffingRecorded',
  data: { occurredOn: '2023-12-31', authorised: 128, filled: 113 },
};

describe('registering a unit', () => {
  it('records code, name, level and region', () => {
    expect(given().when(register)).toEqual(yields<UnitEvents>(registered));
  });

  it('adds nothing when repeated, and refuses other content under the same code', () => {
    expect(given(registered).when(register)).toEqual(yieldsNothing);
    expect(given(registered).when({ ...register, name: '别的局' })).toEqual(
      refuses('UNIT_ALREADY_REGISTERED'),
    );
  });

  it.each(['431200.A', 'a_1', 'Z'.repeat(40)])('takes the code %s', (unitCode) => {
    expect(given().when({ ...register, unitCode })).toMatchObject({ yields: [{ data: { unitCode } }] });
  });

  it.each(['', 'A-1', '局', '.A', 'Z'.repeat(41)])('refuses the code "%s"', (unitCode) => {
    expect(given().when({ ...register, unitCode })).toEqual(refuses('UNIT_CODE_INVALID'));
  });

  it('needs a registered parent of a higher level, where it names one', () => {
    const child: RegisterUnit = { ...register, level: 'subordinate', parentCode: 'P' };
    expect(given().when(child)).toEqual(refuses('PARENT_NOT_REGISTERED'));
    expect(given().when({ ...child, parentLevel: 'subordinate' })).toEqual(refuses('PARENT_LEVEL_INVALID'));
    expect(given().when({ ...child, parentLevel: 'department' })).toMatchObject({
      yields: [{ data: { parentCode: 'P' } }],
    });
  });

  it('refuses a blank name and a date that does not exist', () => {
    expect(given().when({ ...register, name: ' ' })).toEqual(refuses('TEXT_BLANK'));
    expect(given().when({ ...register, occurredOn: '2023-02-29' })).toEqual(refuses('DATE_INVALID'));
  });
});

describe('recording staffing', () => {
  it('keeps the heads authorised and filled, and adds nothing when repeated', () => {
    expect(given(registered).when(staff)).toEqual(yields<UnitEvents>(staffed));
    expect(given(registered, staffed).when(staff)).toEqual(yieldsNothing);
  });

  it('refuses a unit that is not registered, and heads that are no whole numbers from zero', () => {
    expect(given().when(staff)).toEqual(refuses('UNIT_NOT_REGISTERED'));
    expect(given(registered).when({ ...staff, filled: -1 })).toEqual(refuses('COUNT_INVALID'));
    expect(given(registered).when({ ...staff, filled: 0 })).toMatchObject({
      yields: [{ data: { filled: 0 } }],
    });
    expect(given(registered).when({ ...staff, authorised: 1.5 })).toEqual(refuses('COUNT_INVALID'));
  });
});
