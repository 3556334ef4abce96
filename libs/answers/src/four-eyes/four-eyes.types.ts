import type { Author, Wording } from '@ledger/domain';

/** An event as a log stores it, of any type. */
export interface AuditedEvent {
  readonly id: string;
  readonly streamId: string;
  readonly streamVersion: number;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: { readonly actor: string; readonly [name: string]: unknown };
  /** ISO instant. */
  readonly recordedAt: string;
}

/** The same before it is read: data and metadata are texts, byte for byte as they are stored. */
export interface LoggedText extends Omit<AuditedEvent, 'data' | 'metadata'> {
  readonly data: string;
  readonly metadata: string;
}

/** What an audit can find. `unproven`: nothing speaks against it, and nothing in the log proves it. */
export const EYES_FINDINGS = {
  OWN_APPROVAL: {
    zh: '提出与批准为同一人',
    en: 'proposed and approved by one person',
  },
  OWN_APPROVAL_BY_NAME: {
    zh: '提出与批准署名相同，且未全部登录',
    en: 'proposed and approved under one name, not both of them signed in',
  },
  APPROVAL_UNPROVEN: {
    zh: '提出与批准署名不同，但未全部登录，不能证明是两人',
    en: 'proposed and approved under two names, not both of them signed in',
  },
  APPROVAL_WITHOUT_PROPOSAL: { zh: '批准之前没有提出', en: 'approved without a proposal before it' },
  OWN_GRANT: { zh: '授权给自己', en: 'granted to themselves' },
  OWN_GRANT_DELEGATED: {
    zh: '代理了自己授出的角色',
    en: 'acts under a role that they granted',
  },
  GRANT_WITHOUT_ADMINISTRATOR: {
    zh: '授权、撤销或终止代理的人当日不是该范围的管理员',
    en: 'granted, revoked or ended by somebody who was no administrator there on that day',
  },
  DELEGATION_OF_ANOTHERS_ROLE: { zh: '委托了不属于自己的授权', en: 'delegated a role that another holds' },
  WITHOUT_ROLE: { zh: '当日没有相应角色', en: 'done without a role that allows it on that day' },
} as const satisfies Record<string, Wording>;

export type EyesFindingCode = keyof typeof EYES_FINDINGS;

/** Where an event stands in the log and who did it. */
export interface Seen {
  readonly eventId: string;
  readonly streamId: string;
  readonly streamVersion: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly author: Author;
  /** What it is about; absent: every unit. */
  readonly unitCode?: string;
  /** 文号, where it has one. */
  readonly documentNo?: string;
}

/** Whether events count that are about the unit; undefined: about every unit. */
export type SeesUnit = (unitCode: string | undefined) => boolean;

export interface EyesFinding {
  readonly code: EyesFindingCode;
  /** The event that breaks it. */
  readonly event: Seen;
  /** What it stands against: the proposal, or the grant. */
  readonly against?: Seen;
}

export interface EyesReport {
  /** Events that were looked through. */
  readonly events: number;
  /** Approvals, grants and delegations that were looked at. */
  readonly looked: number;
  /** Of them, those that two people who signed in did. */
  readonly proven: number;
  readonly findings: readonly EyesFinding[];
}

/** Findings that say that it was broken, not only that it cannot be proved. */
export function isBroken({ code }: Pick<EyesFinding, 'code'>): boolean {
  return code !== 'APPROVAL_UNPROVEN';
}
