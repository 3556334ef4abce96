import type { CalendarDate } from '../calendar';
import type { EventOf } from '../decider';
import { type CardTable, foundation, noPostings, noTies } from '../event-card';

/** Finance bureau (财政部门) → department (一级预算单位) → subordinate (下级预算单位). */
export const UNIT_LEVELS = ['finance-bureau', 'department', 'subordinate'] as const;

export type UnitLevel = (typeof UNIT_LEVELS)[number];

interface UnitRegistered {
  readonly occurredOn: CalendarDate;
  readonly unitCode: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** The unit above; absent for a unit that reports to nobody in this ledger. */
  readonly parentCode?: string;
  /** 财政区划, by name: '湖南省怀化市'. */
  readonly region: string;
}

/** 单位更名: another name from a day on; code, level and years stay. Of one day the last recorded counts. */
interface UnitRenamed {
  readonly occurredOn: CalendarDate;
  readonly name: string;
  /** 文号 of the document that renames it. */
  readonly documentNo: string;
}

/** 编制 and 在职 heads, replacing what was recorded before. */
export interface StaffingRecorded {
  readonly occurredOn: CalendarDate;
  readonly authorised: number;
  readonly filled: number;
  /** Where the numbers come from, e.g. the document that approved the posts. */
  readonly source?: string;
}

/** What can happen to a budget unit (预算单位). Dates are the day a fact takes effect, any date. */
export interface UnitEvents {
  UnitRegistered: UnitRegistered;
  UnitRenamed: UnitRenamed;
  StaffingRecorded: StaffingRecorded;
}

export type UnitEvent = EventOf<UnitEvents>;

export interface UnitState {
  registered?: UnitRegistered;
  /** In the order of the log. */
  renamed?: readonly UnitRenamed[];
  /** As last recorded, by order of the log. */
  staffing?: StaffingRecorded;
}

/** Dates are the day a fact takes effect, any date. */
const dated = { dated: 'convention', toldBySums: () => false, postings: noPostings } as const;

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
  StaffingRecorded: {
    version: 1,
    title: { zh: '登记编制和在职人数', en: 'staffing recorded' },
    ...dated,
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
} as const satisfies CardTable<UnitState, UnitEvents>;
