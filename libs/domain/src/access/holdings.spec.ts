import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEvent, foldEvents } from '../decider';
import { COMMAND_RIGHTS, rightsForCommand } from '../command-rights';
import { DomainError } from '../domain-error';
import { accessDecider } from './access';
import type { AccessCommand } from './access.commands';
import type { AccessEvent } from './access.facts';
import { holdingFor, holdingsOf, visibilityOf, type UnitPath } from './holdings';
import { authorOf, isSameSubject, type Person } from './person';
import { RIGHTS, ROLE_RIGHTS, ROLES, rolesWith, type Right, type Role } from './roles';

const RUNS = { seed: 20260101, numRuns: 300 };
const people = ['王', '李', '赵'].map((name): Person => ({ issuer: 'i', subject: `s-${name}`, name }));
const person = fc.constantFrom(...people);
const today = '2026-06-15';

/** F above D above S; T stands alone. */
const paths: readonly UnitPath[] = [
  { unitCode: 'F', above: [] },
  { unitCode: 'D', above: ['F'] },
  { unitCode: 'S', above: ['D', 'F'] },
  { unitCode: 'T', above: [] },
];

function granted(role: Role, where: { unitCode?: string; withSubordinates: boolean }): AccessEvent {
  const [holder, grantedBy] = [people[0] ?? nobody(), { actor: 'operator' }];
  const period = { occurredOn: '2026-01-01', from: '2026-01-01', above: [] };
  return {
    type: 'RoleGranted',
    data: { grantId: 'G', person: holder, role, ...where, ...period, grantedBy },
  };
}

function nobody(): never {
  throw new Error('there are people');
}

describe('the table', () => {
  const rows = ROLES.flatMap((role) => RIGHTS.map((right) => ({ role, right })));

  it.each(rows)(
    'says of a $role who asks for $right on a unit, one beneath it and another',
    ({ role, right }) => {
      const says = ROLE_RIGHTS[role].includes(right);
      const verdicts = (withSubordinates: boolean) => {
        const state = foldEvents(accessDecider, [granted(role, { unitCode: 'D', withSubordinates })]);
        const holdings = holdingsOf(state, people[0] ?? nobody(), today);
        return paths.map((on) => holdingFor(holdings, { rights: [right], on }) !== undefined);
      };
      expect(verdicts(false)).toEqual([false, says, false, false]);
      expect(verdicts(true)).toEqual([false, says, says, false]);
    },
  );

  it('lets an administrator grant and do nothing else, and nobody else grant', () => {
    const acts = Object.values(COMMAND_RIGHTS).flat();
    expect(ROLE_RIGHTS.administrator.filter((right) => acts.includes(right))).toEqual([]);
    expect(ROLE_RIGHTS.administrator).not.toContain('figures');
    expect(rolesWith(['administer'])).toEqual(['administrator']);
  });

  it('keeps the log of reads and what was known in the past to the auditor', () => {
    expect(rolesWith(['reads'])).toEqual(['auditor']);
    expect(rolesWith(['past'])).toEqual(['auditor']);
  });

  it('shows payees to everyone who enters data, since a refusal would reveal them, and to no one who may not see figures', () => {
    const has = (right: Right) => (role: Role) => ROLE_RIGHTS[role].includes(right);
    expect(rolesWith(['enter']).filter((role) => !has('payees')(role))).toEqual([]);
    expect(rolesWith(['payees']).filter((role) => !has('figures')(role))).toEqual([]);
    expect(ROLES.filter((role) => has('figures')(role) && !has('payees')(role))).toEqual([
      'performance-officer',
    ]);
  });

  it('gives nobody a command that it does not know', () => {
    expect(rightsForCommand('BurnTheBooks')).toEqual([]);
    expect(holdingFor([], { rights: rightsForCommand('RecordExpenditure'), on: 'any unit' })).toBeUndefined();
  });
});

const day = fc.constantFrom('2026-01-01', '2026-06-14', today, '2026-06-16', '2026-12-31');
const command: fc.Arbitrary<AccessCommand> = fc.oneof(
  fc
    .record({
      type: fc.constant('GrantRole' as const),
      occurredOn: fc.constant(today),
      today: fc.constant(today),
      grantId: fc.constantFrom('G1', 'G2', 'G3', 'G4', 'G5'),
      person,
      role: fc.constantFrom(...ROLES),
      place: fc.constantFrom(undefined, ...paths),
      withSubordinates: fc.boolean(),
      from: day,
      until: fc.option(day, { nil: undefined }),
    })
    .map(({ place, until, ...rest }) => ({
      ...rest,
      ...(until !== undefined && { until }),
      ...(place && { unitCode: place.unitCode, above: place.above }),
    })),
  fc.record({
    type: fc.constant('RevokeRole' as const),
    occurredOn: fc.constant(today),
    today: fc.constant(today),
    grantId: fc.constantFrom('first', 'G1', 'G2', 'G3', 'G4', 'G5'),
    reason: fc.constant('调离'),
  }),
  fc.record({
    type: fc.constant('GiveDelegation' as const),
    occurredOn: fc.constant(today),
    today: fc.constant(today),
    delegationId: fc.constantFrom('D1', 'D2', 'D3'),
    grantId: fc.constantFrom('G1', 'G2', 'G3', 'G4', 'G5'),
    to: person,
    from: day,
    until: day,
  }),
  fc.record({
    type: fc.constant('EndDelegation' as const),
    occurredOn: fc.constant(today),
    today: fc.constant(today),
    delegationId: fc.constantFrom('D1', 'D2', 'D3'),
  }),
);
const history = fc.array(fc.tuple(command, fc.option(person, { nil: undefined })), { maxLength: 30 });

/** What was decided of the commands, those that were refused left out. */
function told(commands: readonly (readonly [AccessCommand, Person | undefined])[]): readonly AccessEvent[] {
  const [chief = nobody()] = people;
  const events: AccessEvent[] = [
    { type: 'FirstAdministratorNamed', data: { occurredOn: '2026-01-01', grantId: 'first', person: chief } },
  ];
  const state = foldEvents(accessDecider, events);
  for (const [one, by] of commands) {
    for (const event of decided(one, by)) {
      applyEvent(accessDecider.cards, state, event);
      events.push(event);
    }
  }
  return events;

  function decided(one: AccessCommand, by: Person | undefined): readonly AccessEvent[] {
    try {
      return accessDecider.decide(one, state, by ? authorOf(by) : { actor: 'operator' });
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  }
}

describe('whatever is asked, by whomever', () => {
  it('nobody grants a role to themselves, nor comes by it through a delegation of what they granted', () => {
    const law = fc.property(history, (commands) => {
      const events = told(commands);
      for (const { type, data } of events) {
        if (type === 'RoleGranted')
          expect(data.grantedBy.person && isSameSubject(data.grantedBy.person, data.person)).not.toBe(true);
      }
      const state = foldEvents(accessDecider, events);
      for (const { to, grantId } of state.delegations.values()) {
        const by = state.grants.get(grantId)?.grantedBy.person;
        expect(by && isSameSubject(by, to)).not.toBe(true);
      }
    });
    fc.assert(law, RUNS);
  });

  it('somebody is left who may grant on every unit, today and for ever', () => {
    const law = fc.property(history, (commands) => {
      const state = foldEvents(accessDecider, told(commands));
      for (const date of [today, '2099-12-31']) {
        const administrators = people.filter((one) =>
          holdingFor(holdingsOf(state, one, date), { rights: ['administer'], on: 'every unit' }),
        );
        expect(administrators.length).toBeGreaterThan(0);
      }
    });
    fc.assert(law, RUNS);
  });

  it('a right is held exactly where a plain reading of the events says so', () => {
    const asked = fc.tuple(person, fc.constantFrom(...RIGHTS), fc.constantFrom(...paths), day);
    const law = fc.property(history, asked, (commands, [who, right, on, date]) => {
      const events = told(commands);
      const holdings = holdingsOf(foldEvents(accessDecider, events), who, date);
      const verdict = holdingFor(holdings, { rights: [right], on }) !== undefined;
      expect(verdict).toBe(readPlainly(events, { who, right, on, date }));
    });
    fc.assert(law, RUNS);
  });

  it('two with the same visibility are told the same of every right and unit', () => {
    const law = fc.property(history, day, (commands, date) => {
      const state = foldEvents(accessDecider, told(commands));
      const seen = people.map((one) => {
        const holdings = holdingsOf(state, one, date);
        const rows = RIGHTS.flatMap((right) =>
          [...paths, 'every unit' as const].map(
            (on) => holdingFor(holdings, { rights: [right], on }) !== undefined,
          ),
        );
        return [visibilityOf(holdings), rows.join()] as const;
      });
      for (const [one, rows] of seen) {
        for (const [other, others] of seen) if (one === other) expect(rows).toBe(others);
      }
    });
    fc.assert(law, RUNS);
  });
});

interface Question {
  readonly who: Person;
  readonly right: (typeof RIGHTS)[number];
  readonly on: UnitPath;
  readonly date: string;
}

/** The same by going through the events once for each grant, without a state. */
function readPlainly(events: readonly AccessEvent[], { who, right, on, date }: Question): boolean {
  const revoked = events.flatMap(({ type, data }) => (type === 'RoleRevoked' ? [data.grantId] : []));
  const ended = events.flatMap(({ type, data }) => (type === 'DelegationEnded' ? [data.delegationId] : []));
  const actors = (grantId: string, holder: Person) => [
    holder,
    ...events.flatMap(({ type, data }) =>
      type === 'DelegationGiven' &&
      data.grantId === grantId &&
      !ended.includes(data.delegationId) &&
      data.from <= date &&
      date <= data.until
        ? [data.to]
        : [],
    ),
  ];
  return events.some(({ type, data }) => {
    if (type === 'FirstAdministratorNamed')
      return (
        !revoked.includes(data.grantId) &&
        isSameSubject(data.person, who) &&
        data.occurredOn <= date &&
        ROLE_RIGHTS.administrator.includes(right)
      );
    if (type !== 'RoleGranted' || revoked.includes(data.grantId)) return false;
    const { unitCode, withSubordinates, from, until = '9999-12-31' } = data;
    const units = withSubordinates ? [on.unitCode, ...on.above] : [on.unitCode];
    return (
      actors(data.grantId, data.person).some((one) => isSameSubject(one, who)) &&
      from <= date &&
      date <= until &&
      (unitCode === undefined || units.includes(unitCode)) &&
      ROLE_RIGHTS[data.role].includes(right)
    );
  });
}
