import { describe, expect, it } from '@jest/globals';
import {
  EVERY_UNIT,
  mayDelegate,
  mayEnd,
  mayGrantOn,
  mayRevoke,
  type GrantingViewer,
  type Looking,
  type ShownGrant,
} from './may-grant';

const UNITS = [
  { unitCode: 'F', name: '财政局', parentCode: null },
  { unitCode: 'D', name: '某局', parentCode: 'F' },
  { unitCode: 'S', name: '某站', parentCode: 'D' },
];
const CHIEF: GrantingViewer = {
  bound: true,
  issuer: 'https://id.example',
  subject: 'chief',
  rights: [],
  roles: [],
  grants: [],
};

function looking(unitCode: string | null, withSubordinates: boolean): Looking {
  return {
    viewer: { ...CHIEF, roles: [{ role: 'ADMINISTRATOR', unitCode, withSubordinates }] },
    units: UNITS,
  };
}

const personCalled = (subject: string) => ({ issuer: 'https://id.example', subject, name: subject });
const GRANT: ShownGrant = {
  grantId: 'G1',
  person: personCalled('li'),
  role: 'CLERK',
  roleName: { zh: '经办', en: 'clerk' },
  unitCode: 'D',
  withSubordinates: false,
  from: '2026-01-01',
  until: null,
  reason: null,
  grantedOn: '2026-01-01',
  grantedBy: 'chief',
  state: 'IN_FORCE',
  revokedFor: null,
  revokedBy: null,
  delegations: [],
};
const DELEGATION = {
  delegationId: 'D1',
  to: personCalled('wang'),
  from: '2026-01-01',
  until: '2026-12-31',
  reason: null,
  state: 'IN_FORCE',
} as const;
const nobody: Looking = { viewer: { ...CHIEF, subject: 'nobody' }, units: UNITS };
const as = (subject: string): Looking => ({ ...nobody, viewer: { ...CHIEF, subject } });
const onTrial: Looking = { viewer: { ...CHIEF, bound: false, issuer: null, subject: null }, units: [] };

describe('where somebody may grant', () => {
  const on = (unitCode: string, withSubordinates = false) => ({ unitCode, withSubordinates });
  it.each([
    {
      as: 'an administrator of every unit',
      who: looking(null, true),
      may: [EVERY_UNIT, on('S', true)],
      not: [],
    },
    { as: 'one of a unit alone', who: looking('D', false), may: [on('D')], not: [on('D', true), on('S')] },
    {
      as: 'one of a unit and those beneath it',
      who: looking('D', true),
      may: [on('D', true), on('S', true)],
      not: [on('F'), EVERY_UNIT],
    },
    { as: 'nobody', who: nobody, may: [], not: [on('D'), EVERY_UNIT] },
    { as: 'whoever is on trial', who: onTrial, may: [on('D', true), EVERY_UNIT], not: [] },
  ])('$as', ({ who, may, not }) => {
    expect(may.filter((place) => !mayGrantOn(who, place))).toEqual([]);
    expect(not.filter((place) => mayGrantOn(who, place))).toEqual([]);
  });
});

describe('what is offered in a row', () => {
  it('is to revoke, for its administrator, while it holds or will hold', () => {
    const states = (['IN_FORCE', 'NOT_YET', 'ENDED', 'REVOKED'] as const).filter((state) =>
      mayRevoke(looking('F', true), { ...GRANT, state }),
    );
    expect(states).toEqual(['IN_FORCE', 'NOT_YET']);
    expect(mayRevoke(as('li'), GRANT)).toBe(false);
  });

  it('is to delegate, for its holder, unless it is an administrator’s', () => {
    expect(
      [as('li'), as('wang'), looking(null, true), onTrial].map((who) => mayDelegate(who, GRANT)),
    ).toEqual([true, false, false, true]);
    expect(mayDelegate(as('li'), { ...GRANT, role: 'ADMINISTRATOR' })).toBe(false);
  });

  it('is to end a delegation, for both whom it concerns and an administrator', () => {
    const who = [as('li'), as('wang'), as('zhao'), looking('D', false), looking('S', false)];
    expect(who.map((one) => mayEnd(one, GRANT, DELEGATION))).toEqual([true, true, false, true, false]);
    expect(mayEnd(as('li'), GRANT, { ...DELEGATION, state: 'REVOKED' })).toBe(false);
  });
});
