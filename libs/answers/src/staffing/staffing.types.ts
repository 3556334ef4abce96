import type { CalendarDate, Rate } from '@ledger/domain';

/** 编制和在职人数 at the point. */
export interface StaffingAnswer {
  /** The latest record; absent if nothing was recorded up to the point. */
  readonly current?: StaffingRecord;
  /** 在职人员控制率 = filled / authorised. */
  readonly controlRate: Rate;
  /** All records up to this point, by date. */
  readonly history: readonly StaffingRecord[];
}

interface StaffingRecord {
  readonly occurredOn: CalendarDate;
  /** 编制数. */
  readonly authorised: number;
  /** 在职人数. */
  readonly filled: number;
  readonly source?: string;
}
