import {
  isAtOrBeneath,
  meetingVoucher,
  parseLineKey,
  voucherKey,
  type Assumption,
  type Fen,
  type MeetingEvents,
  type MeetingHeld,
  type TrainingHeld,
  type VoucherEvents,
} from '@ledger/domain';
import type { Projection } from '../projection';
import type { Assumable } from '../assumed/assumed-mark';

/** 会议费 and 培训费, as departments use the codes. */
export const MEETING_CODE = '30215';
export const TRAINING_CODE = '30216';

/** A row of a voucher, with what is left of it. */
export interface PaidRow {
  readonly economicCode: string;
  readonly isBasic: boolean;
  leftFen: Fen;
  /** It and what took it back. */
  readonly facts: Assumable[];
}

interface Fact<Data> {
  readonly eventId: string;
  readonly data: Data;
  readonly assumed: Assumption | undefined;
}

/** In order of dates. */
export interface MeetingsState {
  readonly meetings: Fact<MeetingHeld>[];
  readonly trainings: Fact<TrainingHeld>[];
  /** Every row, because a meeting may have been paid from another code. By {@link voucherKey}. */
  readonly rows: Map<string, PaidRow>;
  /** What names a row. */
  readonly named: Map<string, Assumable[]>;
}

export const meetingsProjection: Projection<MeetingsState, MeetingEvents & VoucherEvents> = {
  name: 'meetings',
  version: 1,
  initialState: () => ({ meetings: [], trainings: [], rows: new Map(), named: new Map() }),
  evolve: {
    MeetingHeld: ({ meetings, named }, data, { eventId, assumed }) => {
      meetings.push({ eventId, data, assumed });
      nameRow(named, { data, assumed });
    },
    TrainingHeld: ({ trainings, named }, data, { eventId, assumed }) => {
      trainings.push({ eventId, data, assumed });
      nameRow(named, { data, assumed });
    },
    ExpenditureRecorded: ({ rows }, event, { assumed }) => {
      const { line, economicCode, amountFen } = event;
      const isBasic = parseLineKey(line)?.class === 'basic';
      rows.set(voucherKey(event), {
        economicCode,
        isBasic,
        leftFen: amountFen,
        facts: [{ assumed, data: event }],
      });
    },
    ExpenditureReversed: ({ rows }, event, { assumed }) => {
      const row = rows.get(voucherKey(event));
      if (!row) return;
      row.leftFen -= event.amountFen;
      row.facts.push({ assumed, data: event });
    },
  },
};

/** Whether the row was charged to this code, or to one beneath it. */
export function isChargedTo({ economicCode }: PaidRow, code: string): boolean {
  return isAtOrBeneath(economicCode, code);
}

function nameRow(
  named: MeetingsState['named'],
  fact: Assumable & { readonly data: MeetingHeld | TrainingHeld },
): void {
  const voucher = meetingVoucher(fact.data);
  if (!voucher) return;
  const key = voucherKey(voucher);
  const known = named.get(key);
  if (known) known.push(fact);
  else named.set(key, [fact]);
}
