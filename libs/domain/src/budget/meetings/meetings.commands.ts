import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import type { DecisionTable } from '../../decider';
import { type Fen, formatFen } from '../../money';
import {
  requireCount,
  requireDateInYear,
  requireFenFromZero,
  requirePositiveFen,
  requireTexts,
} from '../../refusals';
import { sameContent } from '../../same-content';
import { rowLabel, voucherKey } from '../vouchers/voucher-identity';
import { knownVoucher } from '../vouchers/voucher-numbers';
import type { Voucher } from '../vouchers/vouchers.facts';
import { judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { limitFindings } from './meeting-limits';
import { refuse } from './meetings.errors';
import {
  type Gathering,
  type MeetingEvent,
  type MeetingEvents,
  type MeetingLimits,
  type MeetingsState,
  meetingVoucher,
} from './meetings.facts';

interface HeldFields {
  readonly occurredOn: CalendarDate;
  readonly subject: string;
  readonly people?: number;
  readonly days?: number;
  readonly place?: string;
  readonly voucherNo?: string;
  /** The row of the voucher, if it has several, and its month, if numbers begin again each month. */
  readonly voucherRow?: number;
  readonly voucherMonth?: number;
  readonly amountFen?: Fen;
  readonly limits?: MeetingLimits;
}

interface RecordMeeting extends HeldFields {
  readonly type: 'RecordMeeting';
  readonly meetingId: string;
}

interface RecordTraining extends HeldFields {
  readonly type: 'RecordTraining';
  readonly trainingId: string;
}

export interface MeetingCommands {
  RecordMeeting: RecordMeeting;
  RecordTraining: RecordTraining;
}

/** What each needs on its unit: one of these. */
export const meetingRights: CommandRights<MeetingCommands> = {
  RecordMeeting: ['enter'],
  RecordTraining: ['enter'],
};

export const meetingDecisions: DecisionTable<MeetingsState, MeetingCommands, MeetingEvents> = {
  RecordMeeting: ({ type: _, ...data }, state): readonly MeetingEvent[] => {
    const { meetingId: id } = data;
    if (isKnown(data, state.meetings.get(id), { whatZh: '会议', whatEn: 'Meeting', field: 'meetingId', id }))
      return [];
    requireTexts({ meetingId: id });
    return [{ type: 'MeetingHeld', data: { ...data, ...checked(data, state) } }];
  },
  RecordTraining: ({ type: _, ...data }, state): readonly MeetingEvent[] => {
    const { trainingId: id } = data;
    const words = { whatZh: '培训', whatEn: 'Training', field: 'trainingId', id };
    if (isKnown(data, state.trainings.get(id), words)) return [];
    requireTexts({ trainingId: id });
    return [{ type: 'TrainingHeld', data: { ...data, ...checked(data, state) } }];
  },
};

/** Whether it was entered before with the same content. */
function isKnown(data: HeldFields, known: Gathering | undefined, words: Readonly<Record<string, string>>) {
  if (!known) return false;
  const { breaches: _, ...entered } = known;
  return sameContent(entered, data) || refuse('DUPLICATE_MEETING', words);
}

/** It may be held before or after it is paid, but the voucher must be entered first. */
function checked(data: HeldFields, state: MeetingsState) {
  const { fiscalYear } = openedYear(state);
  const paidBy = meetingVoucher(data);
  const voucher = paidBy && knownVoucher(state, { ...paidBy, fields: VOUCHER_FIELDS });
  requireNotClosed(state);
  requireDateInYear(data.occurredOn, fiscalYear);
  requireTexts({ subject: data.subject, place: data.place });
  if (data.people !== undefined) requireCount(data.people, 1, 'people');
  if (data.days !== undefined) requireCount(data.days, 1, 'days');
  requireLimits(data.limits);
  requirePart(data, state, voucher);
  return judged(state, limitFindings(data, voucher));
}

const VOUCHER_FIELDS = { row: 'voucherRow', month: 'voucherMonth' };

function requireLimits(limits: MeetingLimits | undefined): void {
  if (!limits) return;
  const { documentNo, peopleAtMost, daysAtMost, costPerPersonDayAtMostFen } = limits;
  requireTexts({ 'limits.documentNo': documentNo });
  if (peopleAtMost !== undefined) requireCount(peopleAtMost, 1, 'limits.peopleAtMost');
  if (daysAtMost !== undefined) requireCount(daysAtMost, 1, 'limits.daysAtMost');
  if (costPerPersonDayAtMostFen !== undefined)
    requireFenFromZero(costPerPersonDayAtMostFen, 'limits.costPerPersonDayAtMostFen');
  if ((peopleAtMost ?? daysAtMost ?? costPerPersonDayAtMostFen) === undefined)
    refuse('MEETING_LIMITS_EMPTY', { documentNo });
}

/** The stated parts of one row are together at most what it pays. */
function requirePart({ amountFen, ...held }: HeldFields, state: MeetingsState, voucher: Voucher | undefined) {
  if (amountFen === undefined) return;
  requirePositiveFen(amountFen, 'amountFen');
  const paidBy = meetingVoucher(held);
  if (!paidBy || !voucher) return refuse('MEETING_PART_WITHOUT_VOUCHER');
  const key = voucherKey(paidBy);
  let parts = BigInt(amountFen);
  for (const other of [...state.meetings.values(), ...state.trainings.values()]) {
    const named = meetingVoucher(other);
    if (named && voucherKey(named) === key) parts += BigInt(other.amountFen ?? 0);
  }
  if (parts <= BigInt(voucher.remainingFen)) return;
  refuse('MEETING_PARTS_ABOVE_VOUCHER', {
    voucher: rowLabel(paidBy).zh,
    parts: formatFen(Number(parts)),
    paid: formatFen(voucher.remainingFen),
  });
}
