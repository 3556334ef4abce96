import type { Refusal } from '../domain-error';
import { inputRefusals, type Refuser, refuserOf } from '../refusals';

/** Every refusal about roles, in the order of checking. */
export const ACCESS_ERRORS = {
  ...inputRefusals,
  ACCESS_PERIOD_INVALID: {
    kind: 'malformed',
    field: 'until',
    zh: '期限有误：截止日 {until} 早于起始日 {from}。请改正。',
    en: 'the period ends on {until}, before it begins on {from}. Correct one of the two.',
  },
  GRANT_UNIT_NOT_REGISTERED: {
    kind: 'malformed',
    field: 'unitCode',
    zh: '单位 {unitCode} 尚未登记，不能就其授权。请核对单位编码，或先登记单位。',
    en: 'unit {unitCode} is not registered, so no role can be granted on it. Check the code, or register the unit first.',
  },
  GRANT_ID_USED: {
    kind: 'malformed',
    field: 'grantId',
    zh: '授权编号“{grantId}”已用于另一项授权。请换用新的编号。',
    en: 'the id {grantId} already belongs to another grant. Use a new id.',
  },
  UNKNOWN_GRANT: {
    kind: 'malformed',
    field: 'grantId',
    zh: '没有授权“{grantId}”。请从授权清单中选择。',
    en: 'there is no grant {grantId}. Choose one of the list of grants.',
  },
  NOT_ADMINISTRATOR: {
    kind: 'malformed',
    zh: '{actor} 不是该范围的管理员（单位 {unitCode}，“—”为全库）。请由其管理员办理。',
    en: '{actor} is not an administrator there (unit {unitCode}; — means the whole ledger). Let one of its administrators do it.',
  },
  OWN_GRANT: {
    kind: 'malformed',
    field: 'person',
    zh: '{actor} 不能给自己授权，也不能代理自己授出的角色。请由另一位管理员办理。',
    en: '{actor} cannot grant a role to themselves, nor act under one that they granted. Let another administrator do it.',
  },
  LAST_ADMINISTRATOR: {
    kind: 'malformed',
    field: 'grantId',
    zh: '“{person}”是最后一位无期限的全库管理员，撤销后将无人可以授权。请先另授一位。',
    en: '{person} is the last administrator of the whole ledger whose grant has no end; without them nobody could grant roles. Grant the role to another person first.',
  },
  GRANT_NOT_IN_FORCE: {
    kind: 'malformed',
    field: 'grantId',
    zh: '授权“{grantId}”已撤销或已到期，不能代理。请选择有效的授权。',
    en: 'the grant {grantId} was revoked or has ended, so nobody can act under it. Choose one in force.',
  },
  ROLE_NOT_DELEGABLE: {
    kind: 'malformed',
    field: 'grantId',
    zh: '管理员的职责不能代理。请另授一位管理员。',
    en: 'the role of an administrator cannot be delegated. Grant it to another person instead.',
  },
  NOT_GRANT_HOLDER: {
    kind: 'malformed',
    field: 'grantId',
    zh: '授权“{grantId}”属于“{person}”，代理只能由本人委托。请由其办理。',
    en: 'the grant {grantId} is held by {person}, and only its holder can delegate it. Let them do it.',
  },
  DELEGATION_TO_ONESELF: {
    kind: 'malformed',
    field: 'to',
    zh: '不能委托授权的本人代理。请选择另一人。',
    en: 'the holder of a role cannot act for themselves. Name somebody else.',
  },
  DELEGATION_OUTSIDE_GRANT: {
    kind: 'malformed',
    field: 'until',
    zh: '代理期限 {from} 至 {until} 超出授权本身的期限（{grantFrom} 至 {grantUntil}）。请改在其内。',
    en: 'the delegation from {from} to {until} lies outside the grant itself ({grantFrom} to {grantUntil}). Keep it inside.',
  },
  DELEGATION_ID_USED: {
    kind: 'malformed',
    field: 'delegationId',
    zh: '代理编号“{delegationId}”已用于另一项代理。请换用新的编号。',
    en: 'the id {delegationId} already belongs to another delegation. Use a new id.',
  },
  UNKNOWN_DELEGATION: {
    kind: 'malformed',
    field: 'delegationId',
    zh: '没有代理“{delegationId}”。请从代理清单中选择。',
    en: 'there is no delegation {delegationId}. Choose one of the list of delegations.',
  },
  DELEGATION_OF_OTHERS: {
    kind: 'malformed',
    field: 'delegationId',
    zh: '代理“{delegationId}”只能由委托人、代理人或管理员终止。请由其办理。',
    en: 'the delegation {delegationId} can be ended only by the person who gave it, the person who holds it, or an administrator. Let one of them do it.',
  },
  SIGN_OUT_OF_OTHERS: {
    kind: 'malformed',
    field: 'person',
    zh: '“{person}”在各处退出登录，只能由本人或全库管理员办理。请由其办理。',
    en: 'only {person}, or an administrator of the whole ledger, can sign {person} out everywhere. Let one of them do it.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof ACCESS_ERRORS> = refuserOf(ACCESS_ERRORS);
