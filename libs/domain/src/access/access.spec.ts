import { describe, expect, it } from '@jest/globals';
import { foldEvents } from '../decider';
import { DomainError } from '../domain-error';
import { refuses, yieldsNothing } from '../testing/given';
import { accessDecider } from './access';
import type { AccessCommand, GrantRole } from './access.commands';
import type { AccessEvent } from './access.facts';
import { authorOf, type Author, type Person } from './person';

const issuer = 'https://id.example';
const chief: Person = { issuer, subject: 'A1', name: '王某' };
const li: Person = { issuer, subject: '1001', name: '李某' };
const zhao: Person = { issuer, subject: '1002', name: '赵某' };
const operator: Author = { actor: 'operator' };

const first: AccessEvent = {
  type: 'FirstAdministratorNamed',
  data: { occurredOn: '2026-01-04', grantId: 'first', person: chief },
};
const grant: GrantRole = {
  type: 'GrantRole',
  occurredOn: '2026-01-05',
  today: '2026-01-05',
  grantId: 'G1',
  person: li,
  role: 'approver',
  unitCode: 'A1',
  withSubordinates: false,
  from: '2026-01-05',
  until: '2026-12-31',
  above: ['A'],
};
const granted = after([first], grant, authorOf(chief));
const revoke = {
  type: 'RevokeRole',
  occurredOn: '2026-02-01',
  today: '2026-02-01',
  grantId: 'G1',
  reason: '调离',
} as const;
const delegate = {
  type: 'GiveDelegation',
  occurredOn: '2026-03-01',
  today: '2026-03-01',
  delegationId: 'D1',
  grantId: 'G1',
  to: zhao,
  from: '2026-03-02',
  until: '2026-03-13',
} as const;
const ending = { type: 'EndDelegation', occurredOn: '2026-03-05', today: '2026-03-05' } as const;
const delegated = after(granted, delegate, authorOf(li));

function outcome(history: readonly AccessEvent[], command: AccessCommand, author: Author = authorOf(chief)) {
  try {
    return { yields: accessDecider.decide(command, foldEvents(accessDecider, history), author) };
  } catch (error) {
    if (error instanceof DomainError) return { refuses: error.code };
    throw error;
  }
}

function after(history: readonly AccessEvent[], command: AccessCommand, author: Author) {
  return [...history, ...accessDecider.decide(command, foldEvents(accessDecider, history), author)];
}

describe('the first administrator', () => {
  const name = { type: 'NameFirstAdministrator', ...first.data, person: chief, grantId: 'first' } as const;

  it('is named once, and never again once anything was granted', () => {
    expect(outcome([], name, operator)).toEqual({ yields: [first] });
    expect(outcome([first], { ...name, person: li }, operator)).toEqual(yieldsNothing);
  });
});

describe('granting a role', () => {
  it('tells whose, which, where, until when, and by whom', () => {
    expect(granted.at(-1)).toEqual({
      type: 'RoleGranted',
      data: {
        occurredOn: '2026-01-05',
        grantId: 'G1',
        person: li,
        role: 'approver',
        unitCode: 'A1',
        withSubordinates: false,
        from: '2026-01-05',
        until: '2026-12-31',
        above: ['A'],
        grantedBy: authorOf(chief),
      },
    });
  });

  it('adds nothing when repeated, and refuses another grant under the same id', () => {
    expect(outcome(granted, grant)).toEqual(yieldsNothing);
    expect(outcome(granted, { ...grant, role: 'clerk' })).toEqual(refuses('GRANT_ID_USED'));
  });

  it('is refused to who is no administrator, by subject and not by name', () => {
    const namesake = authorOf({ ...chief, subject: 'X' });
    expect(outcome([first], grant, namesake)).toEqual(refuses('NOT_ADMINISTRATOR'));
    expect(outcome([first], grant, authorOf({ ...chief, name: '王某某' }))).toMatchObject({ yields: [{}] });
  });

  it('is refused to an administrator for themselves, under whatever name', () => {
    const own = { ...grant, person: { ...chief, name: '别名' } };
    expect(outcome([first], own)).toEqual(refuses('OWN_GRANT'));
  });

  it('is refused to an administrator of other units, and beneath a unit without its subordinates', () => {
    const local = { ...grant, grantId: 'L', person: li, role: 'administrator', unitCode: 'A' } as const;
    const forZhao = { ...grant, person: zhao };
    const alone = after([first], { ...local, above: [] }, authorOf(chief));
    const tree = after([first], { ...local, above: [], withSubordinates: true }, authorOf(chief));
    expect(outcome(alone, forZhao, authorOf(li))).toEqual(refuses('NOT_ADMINISTRATOR'));
    expect(outcome(tree, forZhao, authorOf(li))).toMatchObject({ yields: [{}] });
    expect(outcome(tree, { ...forZhao, unitCode: 'B', above: [] }, authorOf(li))).toEqual(
      refuses('NOT_ADMINISTRATOR'),
    );
    const { unitCode: _, ...everywhere } = forZhao;
    expect(outcome(tree, everywhere, authorOf(li))).toEqual(refuses('NOT_ADMINISTRATOR'));
  });

  it('ends with the administrator’s own grant, on the day behind its last', () => {
    const { unitCode: _, ...rest } = grant;
    const local = { ...rest, grantId: 'L', role: 'administrator' } as const;
    const history = after([first], { ...local, until: '2026-06-30' }, authorOf(chief));
    const forZhao = { ...grant, person: zhao };
    expect(outcome(history, { ...forZhao, today: '2026-06-30' }, authorOf(li))).toMatchObject({
      yields: [{}],
    });
    const behind = { ...forZhao, today: '2026-07-01' };
    expect(outcome(history, behind, authorOf(li))).toEqual(refuses('NOT_ADMINISTRATOR'));
    const backdated = { ...behind, occurredOn: '2026-06-30' };
    expect(outcome(history, backdated, authorOf(li))).toEqual(refuses('NOT_ADMINISTRATOR'));
  });

  it('with subordinates, or its revoking, is refused to an administrator of the unit alone', () => {
    const local = { ...grant, grantId: 'L', role: 'administrator', above: ['A'] } as const;
    const below = { ...grant, grantId: 'Z', person: zhao, withSubordinates: true };
    const history = after(after([first], local, authorOf(chief)), below, authorOf(chief));
    expect(outcome(history, { ...below, grantId: 'Y' }, authorOf(li))).toEqual(refuses('NOT_ADMINISTRATOR'));
    expect(outcome(history, { ...revoke, grantId: 'Z' }, authorOf(li))).toEqual(refuses('NOT_ADMINISTRATOR'));
    const alone = { ...below, grantId: 'Y', withSubordinates: false };
    expect(outcome(history, alone, authorOf(li))).toMatchObject({ yields: [{}] });
    const tree = after([first], { ...local, withSubordinates: true }, authorOf(chief));
    expect(outcome(tree, below, authorOf(li))).toMatchObject({ yields: [{}] });
  });

  it('refuses a unit that is not registered, a period that ends before it begins, and blank texts', () => {
    const { above: _, ...unknown } = grant;
    expect(outcome([first], unknown)).toEqual(refuses('GRANT_UNIT_NOT_REGISTERED'));
    expect(outcome([first], { ...grant, until: '2026-01-04' })).toEqual(refuses('ACCESS_PERIOD_INVALID'));
    expect(outcome([first], { ...grant, until: '2026-01-05' })).toMatchObject({ yields: [{}] });
    expect(outcome([first], { ...grant, person: { ...li, subject: ' ' } })).toEqual(refuses('TEXT_BLANK'));
    expect(outcome([first], { ...grant, from: '2026-02-30' })).toEqual(refuses('DATE_INVALID'));
  });
});

describe('revoking a role', () => {
  it('repeats whose role it was, and adds nothing the second time', () => {
    const history = after(granted, revoke, authorOf(chief));
    expect(history.at(-1)?.data).toMatchObject({ person: li, role: 'approver', reason: '调离' });
    expect(outcome(history, revoke)).toEqual(yieldsNothing);
  });

  it('refuses an unknown grant, and who is no administrator there', () => {
    expect(outcome(granted, { ...revoke, grantId: 'G9' })).toEqual(refuses('UNKNOWN_GRANT'));
    expect(outcome(granted, revoke, authorOf(li))).toEqual(refuses('NOT_ADMINISTRATOR'));
  });

  it('refuses to leave the ledger without an administrator, whoever asks, and lets one of two go', () => {
    const last = { ...revoke, grantId: 'first' };
    expect(outcome(granted, last)).toEqual(refuses('LAST_ADMINISTRATOR'));
    expect(outcome(granted, last, operator)).toEqual(refuses('LAST_ADMINISTRATOR'));
    const { unitCode: _, until: _until, ...everywhere } = grant;
    const second = { ...everywhere, grantId: 'G2', role: 'administrator' } as const;
    const ends = after(granted, { ...second, until: '2030-12-31' }, authorOf(chief));
    expect(outcome(ends, last)).toEqual(refuses('LAST_ADMINISTRATOR'));
    expect(outcome(after(granted, second, authorOf(chief)), last)).toMatchObject({ yields: [{}] });
  });
});

describe('delegating', () => {
  it('is for the holder alone, and tells whose role it is', () => {
    expect(delegated.at(-1)?.data).toMatchObject({ holder: li, to: zhao, role: 'approver' });
    expect(outcome(granted, delegate)).toEqual(refuses('NOT_GRANT_HOLDER'));
    expect(outcome(delegated, delegate, authorOf(li))).toEqual(yieldsNothing);
    expect(outcome(delegated, { ...delegate, until: '2026-03-14' }, authorOf(li))).toEqual(
      refuses('DELEGATION_ID_USED'),
    );
  });

  it('is refused to the holder, and to who granted the role', () => {
    expect(outcome(granted, { ...delegate, to: li }, authorOf(li))).toEqual(refuses('DELEGATION_TO_ONESELF'));
    expect(outcome(granted, { ...delegate, to: chief }, authorOf(li))).toEqual(refuses('OWN_GRANT'));
  });

  it('keeps inside the grant, and ends where the grant was revoked', () => {
    const outside = refuses('DELEGATION_OUTSIDE_GRANT');
    expect(outcome(granted, { ...delegate, until: '2027-01-01' }, authorOf(li))).toEqual(outside);
    expect(outcome(granted, { ...delegate, from: '2026-01-04' }, authorOf(li))).toEqual(outside);
    const revoked = after(granted, revoke, authorOf(chief));
    expect(outcome(revoked, delegate, authorOf(li))).toEqual(refuses('GRANT_NOT_IN_FORCE'));
  });

  it('is never of an administrator’s role', () => {
    const own = { ...delegate, grantId: 'first' };
    expect(outcome([first], own)).toEqual(refuses('ROLE_NOT_DELEGABLE'));
  });

  it.each([
    ['who gave it', li],
    ['who holds it', zhao],
    ['an administrator', chief],
  ])('is ended by %s', (_, person) => {
    const end = { ...ending, delegationId: 'D1' } as const;
    expect(outcome(delegated, end, authorOf(person))).toMatchObject({ yields: [{ data: { to: zhao } }] });
    expect(outcome(after(delegated, end, authorOf(person)), end, authorOf(person))).toEqual(yieldsNothing);
  });

  it('is ended by nobody else', () => {
    const end = { ...ending, delegationId: 'D1' } as const;
    const other = authorOf({ ...zhao, subject: '1003' });
    expect(outcome(delegated, end, other)).toEqual(refuses('DELEGATION_OF_OTHERS'));
    expect(outcome(delegated, { ...end, delegationId: 'D9' })).toEqual(refuses('UNKNOWN_DELEGATION'));
  });
});

describe('signing out everywhere', () => {
  const days = { occurredOn: '2026-03-01', today: '2026-03-01' };
  const signOut = { type: 'SignOutEverywhere', ...days, person: li } as const;

  it('is each time a fact of its own, by oneself or an administrator', () => {
    const out = { type: 'SignedOutEverywhere', data: { occurredOn: '2026-03-01', person: li } } as const;
    expect(outcome(granted, signOut, authorOf(li))).toEqual({ yields: [out] });
    expect(outcome([...granted, out], signOut)).toEqual({ yields: [out] });
    expect(outcome(granted, signOut, authorOf(zhao))).toEqual(refuses('SIGN_OUT_OF_OTHERS'));
  });
});

describe('signing out of one session', () => {
  const days = { occurredOn: '2026-03-01', today: '2026-03-01' };
  const session = { sessionDigest: 'digest', endsAt: '2026-03-01T11:00:00.000Z' };

  it('tells which session, and by when it is over in any case', () => {
    const ended = { type: 'SessionEnded', data: { occurredOn: '2026-03-01', ...session } } as const;
    const end = { type: 'EndSession', ...days, ...session } as const;
    expect(outcome([], end, authorOf(li))).toEqual({ yields: [ended] });
    expect(outcome([], { ...end, sessionDigest: ' ' }, authorOf(li))).toEqual(refuses('TEXT_BLANK'));
  });

  it('leaves nothing in the state of the decider', () => {
    const ended: AccessEvent = { type: 'SessionEnded', data: { occurredOn: '2026-03-01', ...session } };
    expect(foldEvents(accessDecider, [...granted, ended])).toEqual(foldEvents(accessDecider, granted));
  });
});
