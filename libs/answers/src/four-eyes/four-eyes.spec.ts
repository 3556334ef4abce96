import { ACCESS_STREAM, authorOf, type AccessEvent, type Author, type Person } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { auditedEvent } from './audited-event';
import { FourEyes } from './four-eyes';
import type { AuditedEvent } from './four-eyes.types';

const issuer = 'https://id.example';
const [chief, li, wang] = ['A1', '1001', '1002'].map((subject): Person => ({
  issuer,
  subject,
  name: subject,
}));
if (!chief || !li || !wang) throw new Error('there are three');

interface Told {
  readonly type: string;
  readonly data: object;
  readonly by: Author;
  readonly commandType?: string;
  readonly at?: string;
  readonly importedBy?: Person;
}

/** The chief may grant; the event before all others. */
const first: Told = {
  type: 'FirstAdministratorNamed',
  data: { occurredOn: '2026-01-01', grantId: 'first', person: chief },
  by: { actor: 'setting' },
};

/** The report on a log of these behind the first, by code and number of the event (from 1), in the order of the log. */
function audit(events: readonly Told[]) {
  const eyes = new FourEyes();
  for (const event of [first, ...events].map(stored)) eyes.take(event);
  const { findings, ...counts } = eyes.report();
  const found = findings.map(({ code, event, against }) => [code, event.eventId, against?.eventId]);
  return { ...counts, found };
}

function stored({ type, data, by, at, ...metadata }: Told, index: number): AuditedEvent {
  const isAccess = /Role|Delegation|Administrator/.test(type);
  return {
    id: `${index}`,
    streamId: isAccess ? ACCESS_STREAM : type === 'UnitRegistered' ? 'unit-S' : 'budget-S-2026',
    streamVersion: index + 1,
    type,
    data,
    metadata: { ...by, ...metadata },
    recordedAt: at ?? '2026-06-15T01:00:00.000Z',
  };
}

const propose = (by: Author): Told => ({
  type: 'AdjustmentProposed',
  data: { adjustmentId: 'TZ-1' },
  by,
  commandType: 'ProposeAdjustment',
});
const approve = (by: Author, at?: string): Told => ({
  type: 'AdjustmentApproved',
  data: { adjustmentId: 'TZ-1' },
  by,
  commandType: 'ApproveAdjustment',
  ...(at !== undefined && { at }),
});

type Granted = Extract<AccessEvent, { type: 'RoleGranted' }>['data'];

const grant = (
  person: Person,
  role: Granted['role'],
  { by = authorOf(chief), ...more }: Partial<Granted> & { readonly by?: Author } = {},
): Told => {
  const scope = { unitCode: 'S', withSubordinates: false, above: [], from: '2026-01-01' };
  const data: Granted = {
    occurredOn: '2026-01-01',
    grantId: `${person.subject} ${role}`,
    person,
    role,
    ...scope,
    ...more,
    grantedBy: by,
  };
  return { type: 'RoleGranted', data, by };
};
const roles = [grant(li, 'clerk'), grant(wang, 'approver')];

describe('an audit of four eyes', () => {
  it('proves what two people did who signed in and held the roles', () => {
    const report = audit([...roles, propose(authorOf(li)), approve(authorOf(wang))]);
    expect(report).toEqual({ events: 5, looked: 3, proven: 3, found: [] });
  });

  it('names an approval by the proposer under another name, and the proposal', () => {
    const renamed = authorOf({ ...li, name: '别名' });
    const both = [grant(li, 'clerk'), grant(li, 'approver'), propose(authorOf(li)), approve(renamed)];
    expect(audit(both).found).toEqual([['OWN_APPROVAL', '4', '3']]);
  });

  it('counts who acts on behalf of the proposer as the proposer', () => {
    const behalf = { ...authorOf(wang), delegation: { delegationId: 'D', holder: li } };
    expect(audit([...roles, propose(authorOf(li)), approve(behalf)]).found).toEqual([
      ['OWN_APPROVAL', '4', '3'],
    ]);
  });

  it('goes by the names where not both signed in: one name breaks it, two names prove nothing', () => {
    expect(audit([propose({ actor: '甲' }), approve({ actor: '甲' })]).found).toEqual([
      ['OWN_APPROVAL_BY_NAME', '2', '1'],
    ]);
    expect(audit([propose({ actor: '甲' }), approve({ actor: '乙' })])).toEqual({
      events: 3,
      looked: 1,
      proven: 0,
      found: [['APPROVAL_UNPROVEN', '2', '1']],
    });
  });

  it('names an approval without a proposal', () => {
    expect(audit([approve({ actor: '乙' })]).found).toEqual([['APPROVAL_WITHOUT_PROPOSAL', '1', undefined]]);
  });

  it('names a role that somebody granted to themselves, directly or by a delegation', () => {
    const own = grant(chief, 'approver', { by: authorOf({ ...chief, name: '别名' }) });
    expect(audit([own]).found).toEqual([['OWN_GRANT', '1', undefined]]);
    const data = {
      delegationId: 'D',
      grantId: '1002 approver',
      to: chief,
      from: '2026-01-01',
      until: '2026-12-31',
    };
    const delegated: Told = { type: 'DelegationGiven', data, by: authorOf(wang) };
    expect(audit([...roles, delegated]).found).toEqual([['OWN_GRANT_DELEGATED', '3', '2']]);
  });

  it('names who granted, revoked or ended what they were no administrator of on that day', () => {
    const admin = (more: Partial<Granted> = {}) => grant(li, 'administrator', more);
    const by = { by: authorOf(li) };
    const revoke = (grantId: string): Told => ({
      type: 'RoleRevoked',
      data: { grantId, person: wang, role: 'clerk' },
      ...by,
    });
    const broken = (n: string) => ['GRANT_WITHOUT_ADMINISTRATOR', n, undefined];
    expect(audit([grant(wang, 'clerk', by)]).found).toEqual([broken('1')]);
    expect(audit([admin(), grant(wang, 'clerk', by)]).found).toEqual([]);
    expect(audit([admin({ unitCode: 'T' }), grant(wang, 'clerk', by)]).found).toEqual([broken('2')]);
    expect(audit([admin(), grant(wang, 'clerk', { ...by, withSubordinates: true })]).found).toEqual([
      broken('2'),
    ]);
    expect(audit([admin({ until: '2026-06-14' }), grant(wang, 'clerk', by)]).found).toEqual([broken('2')]);
    expect(audit([grant(wang, 'clerk'), revoke('1002 clerk')]).found).toEqual([broken('2')]);
    expect(audit([admin(), grant(wang, 'clerk'), revoke('1002 clerk')]).found).toEqual([]);
    expect(audit([first]).found).toEqual([broken('1')]);
  });

  it('names who delegated a role that another holds, and who ended a delegation or signed out somebody else', () => {
    const data = {
      delegationId: 'D',
      grantId: '1001 clerk',
      holder: li,
      to: wang,
      from: '2026-01-01',
      until: '2026-12-31',
    };
    const given = (by: Author): Told => ({ type: 'DelegationGiven', data, by });
    const ended = (by: Author): Told => ({
      type: 'DelegationEnded',
      data: { delegationId: 'D', to: wang },
      by,
    });
    const out = (by: Author): Told => ({ type: 'SignedOutEverywhere', data: { person: li }, by });
    const [liBy, wangBy, chiefBy] = [authorOf(li), authorOf(wang), authorOf(chief)];
    expect(audit([grant(li, 'clerk'), given(liBy), ended(wangBy), out(liBy), out(chiefBy)]).found).toEqual(
      [],
    );
    expect(audit([grant(li, 'clerk'), given(wangBy), ended(chiefBy), out(wangBy)]).found).toEqual([
      ['DELEGATION_OF_ANOTHERS_ROLE', '2', undefined],
      ['GRANT_WITHOUT_ADMINISTRATOR', '4', undefined],
    ]);
    const other = authorOf({ issuer, subject: '1003', name: '1003' });
    expect(audit([grant(li, 'clerk'), given(liBy), ended(other)]).found).toEqual([
      ['GRANT_WITHOUT_ADMINISTRATOR', '3', undefined],
    ]);
  });

  it('names what was done without a role on its unit on that day, by the calendar of Asia/Shanghai', () => {
    const elsewhere = grant(wang, 'approver', { unitCode: 'T' });
    expect(
      audit([elsewhere, grant(li, 'clerk'), propose(authorOf(li)), approve(authorOf(wang))]).found,
    ).toEqual([['WITHOUT_ROLE', '4', undefined]]);
    const until = grant(wang, 'approver', { until: '2026-06-15' });
    const proposed = [until, grant(li, 'clerk'), propose(authorOf(li))];
    expect(audit([...proposed, approve(authorOf(wang), '2026-06-15T15:59:59.999Z')]).found).toEqual([]);
    expect(audit([...proposed, approve(authorOf(wang), '2026-06-15T16:00:00.000Z')]).found).toEqual([
      ['WITHOUT_ROLE', '4', undefined],
    ]);
  });

  it('finds a role on the unit above, as the log registered it, and none that was revoked before', () => {
    const registered: Told = {
      type: 'UnitRegistered',
      data: { unitCode: 'S', parentCode: 'D' },
      by: { actor: 'operator' },
    };
    const above = grant(wang, 'approver', { unitCode: 'D', withSubordinates: true });
    const history = [registered, grant(li, 'clerk'), above, propose(authorOf(li))];
    expect(audit([...history, approve(authorOf(wang))]).found).toEqual([]);
    const data = { grantId: '1002 approver', person: wang, role: 'approver' };
    const revoked: Told = { type: 'RoleRevoked', data, by: authorOf(chief) };
    expect(audit([...history, revoked, approve(authorOf(wang))]).found).toEqual([
      ['WITHOUT_ROLE', '6', undefined],
    ]);
  });

  it('tells of the units that are asked for alone, and of the document', () => {
    const eyes = new FourEyes();
    const data = { adjustmentId: 'TZ-1', documentNo: '财预1号' };
    const approved = { ...approve({ actor: '乙' }), data };
    for (const event of [first, grant(li, 'clerk'), approved].map(stored)) eyes.take(event);
    expect(eyes.report((unitCode) => unitCode === 'S')).toMatchObject({
      events: 2,
      looked: 2,
      proven: 1,
      findings: [{ code: 'APPROVAL_WITHOUT_PROPOSAL', event: { unitCode: 'S', documentNo: '财预1号' } }],
    });
    const ofEveryUnit = { events: 1, looked: 0, proven: 0, findings: [] };
    expect(eyes.report((unitCode) => unitCode === undefined)).toEqual(ofEveryUnit);
  });

  it('takes an event as it is stored, and none that cannot be read or does not say who did it', () => {
    const { data: _, metadata: __, ...place } = stored(propose({ actor: '甲' }), 0);
    const taken = (data: string, metadata: string) => auditedEvent({ ...place, data, metadata });
    expect(taken('{"a":1}', '{"actor":"甲"}')).toEqual({
      ...place,
      data: { a: 1 },
      metadata: { actor: '甲' },
    });
    const clockedAt = '2024-03-01T08:00:00.000Z';
    expect(taken('{}', `{"actor":"甲","clockedAt":"${clockedAt}"}`)?.recordedAt).toBe(clockedAt);
    for (const metadata of ['{}', '{"actor":1}', 'null', '{']) expect(taken('{}', metadata)).toBeUndefined();
    expect(taken('{', '{"actor":"甲"}')).toBeUndefined();
  });

  it('asks for the role of who imported it, where the file says who did it', () => {
    const entered = { ...propose({ actor: '某股' }), importedBy: li };
    expect(audit([grant(li, 'clerk'), entered]).found).toEqual([]);
    expect(audit([entered]).found).toEqual([['WITHOUT_ROLE', '1', undefined]]);
  });
});
