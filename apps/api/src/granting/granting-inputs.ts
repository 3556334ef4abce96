import { ROLES } from '@ledger/domain';
import { inputShape, readInput, type InputShape, type Place } from '../writing/field';
import { byDefault, choice, date, flag, id, object, optional, text } from '../writing/fields';
import type { AccessIntent, Wording } from '@ledger/domain';

const PERSON = inputShape('PersonInput', 'Somebody who signs in with the provider.', {
  issuer: id('身份提供方: who vouches for them, as `viewer` names it for yourself.'),
  subject: id('What the issuer calls them (sub). It tells people apart; a name does not.'),
  name: text('姓名, as of today.'),
});

const DATED = {
  occurredOn: date('Date of the document that says so. It gives no right before today.'),
};

const GRANT = inputShape('GrantRoleInput', '授权: a role for a person.', {
  grantId: id('Its id, chosen by the client.'),
  person: object(PERSON, 'Who is to have it. Not yourself.'),
  role: choice('Role', ROLES, 'Which role.'),
  unitCode: optional(id('On which unit; left out: on every unit.')),
  withSubordinates: byDefault(flag('On the units beneath it too.'), 'false'),
  from: date('The first day.'),
  until: optional(date('The last day; left out: without an end.')),
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
  '委托代理: another acts under a role of yours for a time.',
  {
    delegationId: id('Its id, chosen by the client.'),
    grantId: id('Under which grant. One of yours.'),
    to: object(PERSON, 'Who acts.'),
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
    'Whose sessions and tokens of before end: yours, or as an administrator of every unit somebody else’s.',
  ),
  ...DATED,
});

/** A mutation of who may do what. */
export interface GrantingCommand {
  /** What people call it. */
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
    about: '授权: lets a person have a role on a unit, or on every unit, for a time or without an end.',
    example: `{ grantId: "G-7", person: ${ZHANG}, role: CLERK, unitCode: "161001", from: "2026-01-05", ${ON} }`,
    input: GRANT,
    intentOf: (input, place) => ({ type: 'GrantRole', ...readInput(GRANT, input, place) }),
  },
  revokeRole: {
    name: { zh: '撤销授权', en: 'Revoke a role' },
    about: '撤销授权: the role is held no more from now on.',
    example: `{ grantId: "G-7", reason: "调离", ${ON} }`,
    input: REVOKE,
    intentOf: (input, place) => ({ type: 'RevokeRole', ...readInput(REVOKE, input, place) }),
  },
  giveDelegation: {
    name: { zh: '委托代理', en: 'Let another act for oneself' },
    about: '委托代理: by whoever holds the role, to another than themselves and than who granted it.',
    example: `{ delegationId: "D-1", grantId: "G-7", to: ${ZHANG}, from: "2026-07-01", until: "2026-07-14", ${ON} }`,
    input: DELEGATE,
    intentOf: (input, place) => ({ type: 'GiveDelegation', ...readInput(DELEGATE, input, place) }),
  },
  endDelegation: {
    name: { zh: '终止代理', en: 'End a delegation' },
    about: '终止代理: by who gave it, who acts under it, or an administrator.',
    example: `{ delegationId: "D-1", ${ON} }`,
    input: END,
    intentOf: (input, place) => ({ type: 'EndDelegation', ...readInput(END, input, place) }),
  },
  signOutEverywhere: {
    name: { zh: '在各处退出登录', en: 'Sign out everywhere' },
    about: '在各处退出登录: sessions and tokens of before end within seconds, on every replica.',
    example: `{ person: ${ZHANG}, ${ON} }`,
    input: SIGN_OUT,
    intentOf: (input, place) => ({ type: 'SignOutEverywhere', ...readInput(SIGN_OUT, input, place) }),
  },
};
