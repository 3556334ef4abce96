import { ROLES } from '@ledger/domain';
import { inputShape, readInput, type InputShape, type Place } from '../writing/field';
import { byDefault, choice, date, flag, id, object, optional, text } from '../writing/fields';
import type { AccessIntent, Wording } from '@ledger/domain';

const PERSON = inputShape('PersonInput', 'Somebody who signs in with the provider.', {
  issuer: id('身份提供方: the issuer that identifies the person; `viewer` gives your own.'),
  subject: id('The id of the person at the issuer (sub). It is unique; a name is not.'),
  name: text('姓名, as of today.'),
});

const DATED = {
  occurredOn: date('Date of the document. It gives no right before today.'),
};

const GRANT = inputShape('GrantRoleInput', '授权: a role for a person.', {
  grantId: id('Its id, chosen by the client.'),
  person: object(PERSON, 'The person to receive it. Not yourself.'),
  role: choice('Role', ROLES, 'Which role.'),
  unitCode: optional(id('Code of the unit. If omitted: every unit.')),
  withSubordinates: byDefault(flag('Whether it also covers the units below.'), 'false'),
  from: date('The first day.'),
  until: optional(date('The last day. If omitted: no end.')),
  reason: optional(text('依据.')),
  ...DATED,
});

const REVOKE = inputShape('RevokeRoleInput', '撤销授权. Takes effect at once.', {
  grantId: id('Id of the grant.'),
  reason: text('依据.'),
  ...DATED,
});

const DELEGATE = inputShape(
  'GiveDelegationInput',
  '委托代理: another person acts under a role of yours for a time.',
  {
    delegationId: id('Its id, chosen by the client.'),
    grantId: id('Id of one of your grants.'),
    to: object(PERSON, 'The person who acts under it.'),
    from: date('The first day.'),
    until: date('The last day.'),
    reason: optional(text('事由.')),
    ...DATED,
  },
);

const END = inputShape('EndDelegationInput', '终止代理.', {
  delegationId: id('Id of the delegation.'),
  reason: optional(text('事由.')),
  ...DATED,
});

const SIGN_OUT = inputShape('SignOutEverywhereInput', '在各处退出登录.', {
  person: object(
    PERSON,
    'The person whose earlier sessions and tokens end: yourself, or anybody if you are an administrator of every unit.',
  ),
  ...DATED,
});

/** A mutation that changes who may do what. */
export interface GrantingCommand {
  /** Its name, for people. */
  readonly name: Wording;
  readonly about: string;
  readonly example: string;
  readonly input: InputShape;
  readonly intentOf: (input: unknown, place: Place) => AccessIntent;
}

const ZHANG = '{ issuer: "https://id.example.cn", subject: "1001", name: "张某" }';
const ON = 'occurredOn: "2026-01-05"';

export const GRANTING_COMMANDS: Readonly<Record<string, GrantingCommand>> = {
  grantRole: {
    name: { zh: '授权', en: 'Grant a role' },
    about: '授权: gives a person a role on a unit or on every unit, for a limited time or without an end.',
    example: `{ grantId: "G-7", person: ${ZHANG}, role: CLERK, unitCode: "161001", from: "2026-01-05", ${ON} }`,
    input: GRANT,
    intentOf: (input, place) => ({ type: 'GrantRole', ...readInput(GRANT, input, place) }),
  },
  revokeRole: {
    name: { zh: '撤销授权', en: 'Revoke a role' },
    about: '撤销授权: the role ends at once.',
    example: `{ grantId: "G-7", reason: "调离", ${ON} }`,
    input: REVOKE,
    intentOf: (input, place) => ({ type: 'RevokeRole', ...readInput(REVOKE, input, place) }),
  },
  giveDelegation: {
    name: { zh: '委托代理', en: 'Let another act for oneself' },
    about: '委托代理: by the holder of the role, to somebody else who did not grant the role.',
    example: `{ delegationId: "D-1", grantId: "G-7", to: ${ZHANG}, from: "2026-07-01", until: "2026-07-14", ${ON} }`,
    input: DELEGATE,
    intentOf: (input, place) => ({ type: 'GiveDelegation', ...readInput(DELEGATE, input, place) }),
  },
  endDelegation: {
    name: { zh: '终止代理', en: 'End a delegation' },
    about: '终止代理: by the person who gave it, the person who acts under it, or an administrator.',
    example: `{ delegationId: "D-1", ${ON} }`,
    input: END,
    intentOf: (input, place) => ({ type: 'EndDelegation', ...readInput(END, input, place) }),
  },
  signOutEverywhere: {
    name: { zh: '在各处退出登录', en: 'Sign out everywhere' },
    about: '在各处退出登录: earlier sessions and tokens end within seconds, on every replica.',
    example: `{ person: ${ZHANG}, ${ON} }`,
    input: SIGN_OUT,
    intentOf: (input, place) => ({ type: 'SignOutEverywhere', ...readInput(SIGN_OUT, input, place) }),
  },
};
