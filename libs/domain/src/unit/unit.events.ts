import type { CalendarDate } from '../calendar';
import type { EventOf } from '../decider';

/** What can happen to a budget unit (预算单位). Dates are the day a fact takes effect, any date. */
export interface UnitEvents {
  UnitRegistered: UnitRegistered;
  StaffingRecorded: StaffingRecorded;
}

export type UnitEvent = EventOf<UnitEvents>;

/** Finance bureau (财政部门) → department (一级预算单位) → subordinate (下级预算单位). */
export const UNIT_LEVELS = ['finance-bureau', 'department', 'subordinate'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export interface UnitRegistered {
  readonly occurredOn: CalendarDate;
  readonly unitCode: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** The unit above; absent for a unit that reports to nobody in this ledger. */
  readonly parentCode?: string;
  /** 财政区划, by name: '湖南省怀化市'. */
  readonly region: string;
}

/** 编制 and 在职 heads, replacing what was recorded before. */
export interface StaffingRecorded {
  readonly occurredOn: CalendarDate;
  readonly authorised: number;
  readonly filled: number;
  /** Where the numbers come from, e.g. the document that approved the posts. */
  readonly source?: string;
}
