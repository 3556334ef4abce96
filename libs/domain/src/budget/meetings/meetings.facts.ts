import type { CalendarDate } from '../../calendar';
import type { Wording } from '../../domain-error';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings, type Ties } from '../../event-card';
import { counted } from '../../counted';
import type { EventSummary } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import type { Fen } from '../../money';
import { type VoucherReference, voucherKey, voucherLabel } from '../vouchers/voucher-identity';
import type { VouchersState } from '../vouchers/vouchers.facts';
import type { MayBreach } from '../year/judgement';
import type { MeetingBreach } from './meetings.errors';

/**
 * What a document allows one meeting or training. Nothing of it is built in: the numbers differ by place and year, so they
 * are entered with the document that sets them.
 */
export interface MeetingLimits {
  /** 文号 of the document that sets them. */
  readonly documentNo: string;
  /** At most so many people; null if they are not limited. */
  readonly peopleAtMost?: number;
  /** At most so many days; null if they are not limited. */
  readonly daysAtMost?: number;
  /** 综合定额: for each person and day. */
  readonly costPerPersonDayAtMostFen?: Fen;
}

/** What meetings and trainings have in common. They move no money: the voucher does. */
export interface Gathering extends MayBreach<MeetingBreach> {
  /** Its first day. */
  readonly occurredOn: CalendarDate;
  /** 会议、培训内容. */
  readonly subject: string;
  /** How many people; absent if it is not known. */
  readonly people?: number;
  /** How many days; absent if it is not known. */
  readonly days?: number;
  /** Where it was held; null if it is not known. */
  readonly place?: string;
  /** The voucher that paid for it, if there is one. */
  readonly voucherNo?: string;
  readonly voucherRow?: number;
  readonly voucherMonth?: number;
  /** Its part of that voucher, if the voucher also pays for something else. Absent: all of it. */
  readonly amountFen?: Fen;
  /** What a document allows; null if none was entered, so that nothing is checked. */
  readonly limits?: MeetingLimits;
}

/** 会议. */
export interface MeetingHeld extends Gathering {
  readonly meetingId: string;
}

/** 培训. */
export interface TrainingHeld extends Gathering {
  readonly trainingId: string;
}

export interface MeetingEvents {
  MeetingHeld: MeetingHeld;
  TrainingHeld: TrainingHeld;
}

export type MeetingEvent = EventOf<MeetingEvents>;

export interface MeetingsState extends VouchersState {
  readonly meetings: Map<string, MeetingHeld>;
  readonly trainings: Map<string, TrainingHeld>;
}

export function noMeetings() {
  return { meetings: new Map<string, MeetingHeld>(), trainings: new Map<string, TrainingHeld>() };
}

type Paid = Pick<Gathering, 'voucherNo' | 'voucherRow' | 'voucherMonth'>;

/** The row of the voucher that paid for a meeting or training. */
export function meetingVoucher({ voucherNo, voucherRow, voucherMonth }: Paid): VoucherReference | undefined {
  if (voucherNo === undefined) return undefined;
  return {
    voucherNo,
    ...(voucherRow !== undefined && { row: voucherRow }),
    ...(voucherMonth !== undefined && { month: voucherMonth }),
  };
}

const held = {
  version: 1,
  follows: 'date',
  dated: 'document',
  toldBySums: () => false,
  postings: noPostings,
  ties: tiesOf,
} as const;

export const meetingCards = {
  MeetingHeld: {
    ruledBy: ['meetings'],
    ...held,
    title: { zh: '会议', en: 'meeting held' },
    evolve: (state, event) => {
      noteSpelling(state, 'meeting', event.meetingId);
      state.meetings.set(event.meetingId, event);
    },
    summary: summarised,
    yearFile: {
      kind: 'meeting',
      command: 'RecordMeeting',
      intent: ({ breaches: _found, ...data }) => ({ type: 'RecordMeeting', ...data }),
    },
  },
  TrainingHeld: {
    ruledBy: ['training'],
    ...held,
    title: { zh: '培训', en: 'training held' },
    evolve: (state, event) => {
      noteSpelling(state, 'training', event.trainingId);
      state.trainings.set(event.trainingId, event);
    },
    summary: summarised,
    yearFile: {
      kind: 'training',
      command: 'RecordTraining',
      intent: ({ breaches: _found, ...data }) => ({ type: 'RecordTraining', ...data }),
    },
  },
} as const satisfies CardTable<MeetingsState, MeetingEvents>;

function tiesOf(event: Gathering): Ties {
  const voucher = meetingVoucher(event);
  return voucher ? { refersTo: [`voucher ${voucherKey(voucher)}`] } : {};
}

function summarised(event: Gathering): EventSummary {
  const voucher = meetingVoucher(event);
  return { ...(voucher && { voucherNo: voucherLabel(voucher) }), text: saidOf(event) };
}

function saidOf({ subject, people, days, place }: Gathering): Wording {
  const zh = [subject];
  const en = [subject];
  if (people !== undefined) {
    zh.push(`${people} 人`);
    en.push(people === 1 ? '1 person' : `${people} people`);
  }
  if (days !== undefined) {
    zh.push(`${days} 天`);
    en.push(counted(days, 'day'));
  }
  if (place !== undefined) {
    zh.push(place);
    en.push(place);
  }
  return { zh: zh.join('，'), en: en.join(', ') };
}
