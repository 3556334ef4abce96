import type { Wording } from '../domain-error';
import type { EventCard } from '../event-card';
import { both, type EventSummary } from '../event-summary';
import type { AccessEvents, AccessState, RoleGranted } from './access.facts';
import { nameOf, subjectKey } from './person';
import { ROLE_NAMES } from './roles';

interface AccessCard<Data> extends Pick<
  EventCard<AccessState, Data>,
  'version' | 'upcast' | 'title' | 'evolve'
> {
  readonly summary: (data: Data) => EventSummary;
}

export const accessCards = {
  FirstAdministratorNamed: {
    version: 1,
    title: { zh: '指定首位管理员', en: 'first administrator named' },
    evolve: ({ grants }, { occurredOn, grantId, person }) => {
      const held = { role: 'administrator', withSubordinates: true, above: [] } as const;
      const from = { from: occurredOn, grantedOn: occurredOn, grantedBy: { actor: 'setting' } };
      grants.set(grantId, { grantId, person, ...held, ...from });
    },
    summary: ({ person }) => ({ text: both(nameOf(person)) }),
  },
  RoleGranted: {
    version: 1,
    title: { zh: '授权', en: 'role granted' },
    evolve: ({ grants }, { occurredOn, ...granted }) => {
      grants.set(granted.grantId, { ...granted, grantedOn: occurredOn });
    },
    summary: (data) => ({ text: grantText(data) }),
  },
  RoleRevoked: {
    version: 1,
    title: { zh: '撤销授权', en: 'role revoked' },
    evolve: ({ grants }, revoked) => {
      const grant = grants.get(revoked.grantId);
      if (grant) grant.revoked = revoked;
    },
    summary: ({ person, role, reason }) => ({
      text: {
        zh: `${nameOf(person)}，${ROLE_NAMES[role].zh}：${reason}`,
        en: `${nameOf(person)}, ${ROLE_NAMES[role].en}: ${reason}`,
      },
    }),
  },
  DelegationGiven: {
    version: 1,
    title: { zh: '委托代理', en: 'delegation given' },
    evolve: ({ delegations }, given) => {
      delegations.set(given.delegationId, { ...given });
    },
    summary: ({ holder, to, role, from, until }) => ({
      text: {
        zh: `${nameOf(to)} 代理 ${nameOf(holder)} 的${ROLE_NAMES[role].zh}，${from} 至 ${until}`,
        en: `${nameOf(to)} for ${nameOf(holder)} as ${ROLE_NAMES[role].en}, ${from} to ${until}`,
      },
    }),
  },
  DelegationEnded: {
    version: 1,
    title: { zh: '终止代理', en: 'delegation ended' },
    evolve: ({ delegations }, ended) => {
      const delegation = delegations.get(ended.delegationId);
      if (delegation) delegation.ended = ended;
    },
    summary: ({ to, delegationId }) => ({ text: both(`${nameOf(to)} ${delegationId}`) }),
  },
  SignedOutEverywhere: {
    version: 1,
    title: { zh: '各处退出登录', en: 'signed out everywhere' },
    evolve: ({ signOuts }, { person }) => {
      const key = subjectKey(person);
      signOuts.set(key, (signOuts.get(key) ?? 0) + 1);
    },
    summary: ({ person }) => ({ text: both(nameOf(person)) }),
  },
  SessionEnded: {
    version: 1,
    title: { zh: '退出一次登录', en: 'session ended' },
    // No decision depends on it, and a log has very many: the door's reader keeps them until they are over.
    evolve: () => undefined,
    summary: ({ endsAt }) => ({
      text: { zh: `该次登录最迟 ${endsAt} 失效`, en: `would have ended by ${endsAt}` },
    }),
  },
} as const satisfies { readonly [K in keyof AccessEvents]: AccessCard<AccessEvents[K]> };

/** The one-line summary of the event. */
export function accessSummaryOf<K extends keyof AccessEvents>({
  type,
  data,
}: {
  readonly type: K;
  readonly data: AccessEvents[K];
}): EventSummary {
  const cards: { readonly [T in keyof AccessEvents]: AccessCard<AccessEvents[T]> } = accessCards;
  return cards[type].summary(data);
}

function grantText({ person, role, unitCode, withSubordinates, from, until }: RoleGranted): Wording {
  const below = withSubordinates;
  const zh = unitCode === undefined ? '所有单位' : `${unitCode}${below ? '及下级' : ''}`;
  const en = unitCode === undefined ? 'every unit' : `${unitCode}${below ? ' and below' : ''}`;
  return {
    zh: `${nameOf(person)}，${ROLE_NAMES[role].zh}，${zh}，${from} 至 ${until ?? '不限'}`,
    en: `${nameOf(person)}, ${ROLE_NAMES[role].en}, ${en}, ${from} to ${until ?? 'no end'}`,
  };
}
