import type { CalendarDate, PolicySubject } from '@ledger/domain';
import type { AssumedMark } from '../assumed/assumed-mark.types';

/** 政策文件 that rule the year, as they are known at the point. */
export interface PolicyTextsAnswer {
  readonly texts: readonly PolicyText[];
}

export interface PolicyText {
  readonly eventId: string;
  readonly title: string;
  readonly documentNo?: string;
  /** 发文机关; null if it was not given. */
  readonly issuer?: string;
  /** What it rules. */
  readonly rules: readonly PolicySubject[];
  /** The first day on which it holds. */
  readonly occurredOn: CalendarDate;
  /** The last day on which it holds; null while it holds. */
  readonly endsOn?: CalendarDate;
  /** The one year that it is about; null if it is about all years from its first day on. */
  readonly fiscalYear?: number;
  /** Whether it holds on the day of the point. A text about one year holds for all of it, whenever it was issued. */
  readonly inForce: boolean;
  /** What is assumed of it; absent if nothing is. */
  readonly assumed?: AssumedMark;
}
