import { describe, expect, it } from '@jest/globals';
import { givenOf, refuses, yields, yieldsNothing } from '../testing/given';
import type { RecordStaffing, RegisterUnit, RenameUnit } from './unit.commands';
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

const rename: RenameUnit = {
  type: 'RenameUnit',
  occurredOn: '2024-03-20',
  name: '某新局',
  documentNo: '某编〔2024〕7号',
};
const renamed: UnitEvent = {
  type: 'UnitRenamed',
  data: { occurredOn: '2024-03-20', name: '某新局', documentNo: '某编〔2024〕7号' },
};

describe('renaming a unit', () => {
  it('keeps the new name with its day and its document, and adds nothing when repeated', () => {
    expect(given(registered).when(rename)).toEqual(yields<UnitEvents>(renamed));
    expect(given(registered, renamed).when(rename)).toEqual(yieldsNothing);
  });

  it('refuses a unit that is not registered, a blank name and a blank document', () => {
    expect(given().when(rename)).toEqual(refuses('UNIT_NOT_REGISTERED'));
    expect(given(registered).when({ ...rename, name: ' ' })).toEqual(refuses('TEXT_BLANK'));
    expect(given(registered).when({ ...rename, documentNo: '' })).toEqual(refuses('TEXT_BLANK'));
    expect(given(registered).when({ ...rename, occurredOn: '2024-02-30' })).toEqual(refuses('DATE_INVALID'));
  });

  it('takes a day from the one after the registration on', () => {
    expect(given(registered).when({ ...rename, occurredOn: '2023-01-01' })).toEqual(
      refuses('RENAMED_BEFORE_REGISTRATION'),
    );
    expect(given(registered).when({ ...rename, occurredOn: '2023-01-02' })).toMatchObject({
      yields: [{ data: { occurredOn: '2023-01-02' } }],
    });
  });

  it('refuses the name that the unit has on that day, and takes it on a day when it has another', () => {
    expect(given(registered).when({ ...rename, name: facts.name })).toEqual(refuses('UNIT_NAME_UNCHANGED'));
    const later: RenameUnit = { ...rename, occurredOn: '2024-03-21' };
    expect(given(registered, renamed).when(later)).toEqual(refuses('UNIT_NAME_UNCHANGED'));
    const earlier: RenameUnit = { ...rename, occurredOn: '2024-03-19' };
    expect(given(registered, renamed).when(earlier)).toMatchObject({ yields: [{ type: 'UnitRenamed' }] });
    const back: RenameUnit = { ...later, name: facts.name };
    expect(given(registered, renamed).when(back)).toMatchObject({ yields: [{ type: 'UnitRenamed' }] });
  });

  it('puts a slip right by a renaming of the same day', () => {
    const right: RenameUnit = { ...rename, name: '某新局（本级）' };
    expect(given(registered, renamed).when(right)).toMatchObject({
      yields: [{ data: { name: '某新局（本级）' } }],
    });
  });
});

describe('a year file that states a unit', () => {
  const stated = (namedOn: string, name: string): RegisterUnit => ({ ...register, name, namedOn });

  it('states its name on the first day of the year', () => {
    expect(given(registered, renamed).when(stated('2024-01-01', '某局'))).toEqual(yieldsNothing);
    expect(given(registered, renamed).when(stated('2025-01-01', '某新局'))).toEqual(yieldsNothing);
    expect(given(registered, renamed).when(stated('2024-01-01', '某新局'))).toEqual(
      refuses('UNIT_NAMED_OTHERWISE'),
    );
    expect(given(registered, renamed).when(stated('2025-01-01', '某局'))).toEqual(
      refuses('UNIT_NAMED_OTHERWISE'),
    );
  });

  it('is refused where anything else differs, or the unit was never renamed', () => {
    expect(given(registered, renamed).when({ ...stated('2025-01-01', '某新局'), region: '别市' })).toEqual(
      refuses('UNIT_ALREADY_REGISTERED'),
    );
    expect(given(registered).when(stated('2025-01-01', '某新局'))).toEqual(
      refuses('UNIT_ALREADY_REGISTERED'),
    );
  });

  it('may say what the unit was registered as, which is then its first name', () => {
    const both: RegisterUnit = { ...stated('2025-01-01', '某新局'), registeredAs: '某局' };
    expect(given().when(both)).toEqual(yields<UnitEvents>(registered));
    expect(given(registered, renamed).when(both)).toEqual(yieldsNothing);
    expect(given(registered, renamed).when({ ...both, registeredAs: '别的局' })).toEqual(
      refuses('UNIT_NAMED_OTHERWISE'),
    );
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
