import type { Wording } from '../domain-error';

/** 经办, 审核, 绩效, 领导, 审计, 财政, 管理员. */
export const ROLES = [
  'clerk',
  'approver',
  'performance-officer',
  'leader',
  'auditor',
  'finance',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** The rights. Each field and each mutation names those it needs. */
export const RIGHTS = [
  'public',
  'register',
  'figures',
  'payees',
  'past',
  'enter',
  'approve',
  'report',
  'appropriate',
  'grants',
  'administer',
  'reads',
] as const;

export type Right = (typeof RIGHTS)[number];

export const ROLE_NAMES: Readonly<Record<Role, Wording>> = {
  clerk: { zh: '经办', en: 'clerk' },
  approver: { zh: '审核', en: 'approver' },
  'performance-officer': { zh: '绩效', en: 'performance officer' },
  leader: { zh: '领导', en: 'leader' },
  auditor: { zh: '审计', en: 'auditor' },
  finance: { zh: '财政', en: 'finance' },
  administrator: { zh: '管理员', en: 'administrator' },
};

export const RIGHT_NAMES: Readonly<Record<Right, Wording>> = {
  public: { zh: '公共信息', en: 'what is of no unit' },
  register: { zh: '单位名录', en: 'names and codes of units' },
  figures: { zh: '单位数据', en: 'figures of the unit' },
  payees: { zh: '收款人信息', en: 'who was paid, and for what' },
  past: { zh: '以往所知', en: 'what was known in the past' },
  enter: { zh: '录入', en: 'enter' },
  approve: { zh: '审核', en: 'approve' },
  report: { zh: '填报绩效', en: 'report results' },
  appropriate: { zh: '批复预算', en: 'appropriate' },
  grants: { zh: '授权情况', en: 'who holds which role' },
  administer: { zh: '授权', en: 'grant roles' },
  reads: { zh: '查询日志', en: 'the log of reads' },
};

/**
 * The table of rights. Everything that is not listed is denied. `public` needs no role, only a sign-in. Assumed: that 绩效 does
 * not need to know who was paid (`payees`), and that all others who see figures do. Whoever enters or approves needs it, because
 * a decision compares payees.
 */
export const ROLE_RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  clerk: ['public', 'register', 'figures', 'payees', 'enter'],
  approver: ['public', 'register', 'figures', 'payees', 'approve'],
  'performance-officer': ['public', 'register', 'figures', 'report'],
  leader: ['public', 'register', 'figures', 'payees'],
  auditor: ['public', 'register', 'figures', 'payees', 'past', 'grants', 'reads'],
  finance: ['public', 'register', 'figures', 'payees', 'appropriate', 'approve'],
  administrator: ['public', 'register', 'grants', 'administer'],
};

/** The roles that have one of the rights, in the order of the table. */
export function rolesWith(rights: readonly Right[]): readonly Role[] {
  return ROLES.filter((role) => ROLE_RIGHTS[role].some((right) => rights.includes(right)));
}

/** For each command of a subject, the rights of which one is needed on its unit. */
export type CommandRights<Commands> = { readonly [Name in keyof Commands]: readonly Right[] };
