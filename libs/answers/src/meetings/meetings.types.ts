import type { BudgetBreachCode, CalendarDate, Fen, MeetingLimits } from '@ledger/domain';
import type { AssumedMark } from '../assumed/assumed-mark.types';

/** 会议 and 培训 up to the point, beside what was spent on 会议费 (30215) and 培训费 (30216). */
export interface MeetingsAnswer {
  readonly meetingSpending: SpentOnHeld;
  readonly trainingSpending: SpentOnHeld;
  readonly meetings: readonly Meeting[];
  readonly trainings: readonly Training[];
}

/** Spending on one of the two economic codes, of every book. No cost of a single meeting is made from it. */
export interface SpentOnHeld {
  /** 经济分类: 30215 or 30216. */
  readonly economicCode: string;
  /** spent − reversed. */
  readonly executedFen: Fen;
  /** Of it 基本支出. */
  readonly basicFen: Fen;
  /** Of it 项目支出. */
  readonly projectFen: Fen;
  /** Of it on vouchers that no meeting or training names. */
  readonly unnamedFen: Fen;
  /** How many meetings or trainings are known. */
  readonly held: number;
  /** How many of them say how many people came. */
  readonly counted: number;
  /** Their people together; absent if none says it. */
  readonly people?: number;
}

/** What is known of a meeting or training. */
interface Held {
  readonly eventId: string;
  /** Its first day. */
  readonly occurredOn: CalendarDate;
  /** 会议、培训内容. */
  readonly subject: string;
  readonly people?: number;
  /** How many days; null if it is not known. */
  readonly days?: number;
  /** Where it was held; null if it is not known. */
  readonly place?: string;
  readonly voucherNo?: string;
  /** Row of the voucher, if it has several. */
  readonly voucherRow?: number;
  /** Month of the voucher, if voucher numbers begin again each month. */
  readonly voucherMonth?: number;
  /** What it cost: its stated part of the voucher, or all of one that is named for nothing else. Absent: not known. */
  readonly costFen?: Fen;
  /** What a document allows, as it was entered. */
  readonly limits?: MeetingLimits;
  readonly breaches: readonly BudgetBreachCode[];
  /** What is assumed of it, and of the voucher that it names; absent if nothing is. */
  readonly assumed?: AssumedMark;
}

/** 会议. */
export interface Meeting extends Held {
  readonly meetingId: string;
}

/** 培训. */
export interface Training extends Held {
  readonly trainingId: string;
}
