import type { CalendarDate } from '../calendar';
import type { EventOf } from '../decider';
import { type CardTable, foundation, noPostings, noTies } from '../event-card';
import {
  type PolicyTextEvents,
  type PolicyTextsState,
  policyTextCards,
} from './policy-texts/policy-texts.facts';

/** Finance bureau (财政部门) → department (一级预算单位) → subordinate (下级预算单位). */
export const UNIT_LEVELS = ['finance-bureau', 'department', 'subordinate'] as const;

export type UnitLevel = (typeof UNIT_LEVELS)[number];

interface UnitRegistered {
  readonly occurredOn: CalendarDate;
  readonly unitCode: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** The unit above. Absent for a unit that reports to nobody in this ledger. */
  readonly parentCode?: string;
  /** 财政区划, by name: '湖南省怀化市'. */
  readonly region: string;
}

/** 单位更名: another name from a day on. Code, level and years stay. The last one recorded for a day counts. */
interface UnitRenamed {
  readonly occurredOn: CalendarDate;
  readonly name: string;
  /** 文号 of the document that renames it. */
  readonly documentNo: string;
}

export const SUCCESSION_KINDS = ['merged', 'split'] as const;

export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/**
 * 合并、分立: other units take its place from a day on. Its own years stay unchanged. The last one recorded for a day
 * counts. Assumed, because no rule was found: one day has one merger or split; a merger has one successor; and a unit
 * that continues after a split is one of its successors.
 */
export interface UnitSucceeded {
  readonly occurredOn: CalendarDate;
  readonly kind: SuccessionKind;
  /** 单位编码 of the successors: one for a merger; all for a split, including the unit itself if it continues. */
  readonly successorCodes: readonly string[];
  /** 文号 of the document. */
  readonly documentNo: string;
}

/** The merger or split that was recorded for that day was wrong. */
export interface SuccessionWithdrawn {
  readonly occurredOn: CalendarDate;
  readonly reason: string;
}

/** The numbers of 编制 and 在职. Replaces what was recorded before. */
export interface StaffingRecorded {
  readonly occurredOn: CalendarDate;
  readonly authorised: number;
  readonly filled: number;
  /** Where the numbers come from, e.g. the document that approved the posts. */
  readonly source?: string;
}

/** The events of a budget unit (预算单位). Their date is the day on which a fact takes effect, and may be any date. */
export interface UnitEvents extends PolicyTextEvents {
  UnitRegistered: UnitRegistered;
  UnitRenamed: UnitRenamed;
  UnitSucceeded: UnitSucceeded;
  SuccessionWithdrawn: SuccessionWithdrawn;
  StaffingRecorded: StaffingRecorded;
}

export type UnitEvent = EventOf<UnitEvents>;

export interface UnitState extends PolicyTextsState {
  registered?: UnitRegistered;
  /** In the order of the log. */
  renamed?: readonly UnitRenamed[];
  /** By day. */
  successions?: ReadonlyMap<CalendarDate, UnitSucceeded>;
  /** The days for which a succession was withdrawn. */
  withdrawn?: ReadonlySet<CalendarDate>;
  /** As last recorded, in the order of the log. */
  staffing?: StaffingRecorded;
}

/** The date is the day on which a fact takes effect, and may be any date. */
const dated = { dated: 'convention', ruledBy: [], toldBySums: () => false, postings: noPostings } as const;

export const unitCards = {
  UnitRegistered: {
    version: 1,
    title: { zh: '登记预算单位', en: 'unit registered' },
    ...dated,
    follows: 'log',
    evolve: (state, data) => {
      state.registered = data;
    },
    summary: ({ unitCode, name, region }) => ({
      text: { zh: `${unitCode} ${name}，${region}`, en: `${unitCode} ${name}, ${region}` },
    }),
    ties: foundation,
    yearFile: {
      kind: 'heading',
      command: 'RegisterUnit',
      intent: (data) => ({ type: 'RegisterUnit', ...data }),
    },
  },
  UnitRenamed: {
    version: 1,
    title: { zh: '单位更名', en: 'unit renamed' },
    ...dated,
    follows: 'date',
    dated: 'document',
    evolve: (state, data) => {
      state.renamed = [...(state.renamed ?? []), data];
    },
    summary: ({ name, documentNo }) => ({
      text: { zh: `更名为“${name}”`, en: `renamed to ${name}` },
      documentNo,
    }),
    ties: noTies,
    yearFile: {
      kind: 'renameUnit',
      command: 'RenameUnit',
      intent: (data) => ({ type: 'RenameUnit', ...data }),
    },
  },
  UnitSucceeded: {
    version: 1,
    title: { zh: '单位合并、分立', en: 'unit merged or split' },
    ...dated,
    follows: 'date',
    dated: 'document',
    evolve: (state, data) => {
      state.successions = new Map(state.successions).set(data.occurredOn, data);
    },
    summary: ({ kind, successorCodes, documentNo }) => ({
      text: successionText(kind, successorCodes),
      documentNo,
    }),
    ties: noTies,
    yearFile: {
      kind: 'succeedUnit',
      command: 'SucceedUnit',
      intent: (data) => ({ type: 'SucceedUnit', ...data }),
    },
  },
  SuccessionWithdrawn: {
    version: 1,
    title: { zh: '撤回单位合并、分立', en: 'merger or split withdrawn' },
    ...dated,
    follows: 'date',
    dated: 'document',
    evolve: (state, { occurredOn }) => {
      const left = new Map(state.successions);
      left.delete(occurredOn);
      state.successions = left;
      state.withdrawn = new Set(state.withdrawn).add(occurredOn);
    },
    summary: ({ reason }) => ({ text: { zh: reason, en: reason } }),
    ties: noTies,
    yearFile: {
      kind: 'withdrawSuccession',
      command: 'WithdrawSuccession',
      intent: (data) => ({ type: 'WithdrawSuccession', ...data }),
    },
  },
  StaffingRecorded: {
    version: 1,
    title: { zh: '登记编制和在职人数', en: 'staffing recorded' },
    ...dated,
    ruledBy: ['staffing'],
    follows: 'date',
    dated: 'document',
    evolve: (state, data) => {
      state.staffing = data;
    },
    summary: ({ authorised, filled }) => ({
      text: { zh: `编制 ${authorised} 人，在职 ${filled} 人`, en: `${filled} of ${authorised} posts filled` },
    }),
    ties: noTies,
    yearFile: {
      kind: 'staffing',
      command: 'RecordStaffing',
      intent: (data) => ({ type: 'RecordStaffing', ...data }),
    },
  },
  ...policyTextCards,
} as const satisfies CardTable<UnitState, UnitEvents>;

function successionText(kind: SuccessionKind, codes: readonly string[]) {
  return kind === 'merged'
    ? { zh: `并入 ${codes.join('、')}`, en: `merged into ${codes.join(', ')}` }
    : { zh: `分立为 ${codes.join('、')}`, en: `split into ${codes.join(', ')}` };
}
