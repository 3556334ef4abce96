import {
  isAtOrBeneath,
  meetingVoucher,
  parseLineKey,
  voucherKey,
  type Fen,
  type MeetingEvents,
  type MeetingHeld,
  type TrainingHeld,
  type VoucherEvents,
} from '@ledger/domain';
import type { Projection } from '../projection';

/** 会议费 and 培训费, as departments use the codes. */
export const MEETING_CODE = '30215';
export const TRAINING_CODE = '30216';

/** A row of a voucher, with what is left of it. */
export interface PaidRow {
  readonly economicCode: string;
  readonly isBasic: boolean;
  leftFen: Fen;
}

interface Fact<Data> {
  readonly eventId: string;
  readonly data: Data;
}

/** In order of dates. */
export interface MeetingsState {
  readonly meetings: Fact<MeetingHeld>[];
  readonly trainings: Fact<TrainingHeld>[];
  /** Every row, because a meeting may have been paid from another code. By {@link voucherKey}. */
  readonly rows: Map<string, PaidRow>;
  /** How often a row is named. */
  readonly named: Map<string, number>;
}

export const meetingsProjection: Projection<MeetingsState, MeetingEvents & VoucherEvents> = {
  name: 'meetings',
  version: 1,
  initialState: () => ({ meetings: [], trainings: [], rows: new Map(), named: new Map() }),
  evolve: {
    MeetingHeld: ({ meetings, named }, data, { eventId }) => {
      meetings.push({ eventId, data });
      nameRow(named, data);
    },
    TrainingHeld: ({ trainings, named }, data, { eventId }) => {
      trainings.push({ eventId, data });
      nameRow(named, data);
    },
    ExpenditureRecorded: ({ rows }, event) => {
      const { line, economicCode, amountFen } = event;
      const isBasic = parseLineKey(line)?.class === 'basic';
      rows.set(voucherKey(event), { economicCode, isBasic, leftFen: amountFen });
    },
    ExpenditureReversed: ({ rows }, event) => {
      const row = rows.get(voucherKey(event));
      if (row) row.leftFen -= event.amountFen;
    },
  },
};

/** Whether the row was charged to this code, or to one beneath it. */
export function isChargedTo({ economicCode }: PaidRow, code: string): boolean {
  return isAtOrBeneath(economicCode, code);
}

function nameRow(named: Map<string, number>, data: MeetingHeld | TrainingHeld): void {
  const voucher = meetingVoucher(data);
  if (!voucher) return;
  const key = voucherKey(voucher);
  named.set(key, (named.get(key) ?? 0) + 1);
}
