import { meetingVoucher, voucherKey, type Fen, type Gathering } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { assumedOf, type Assumable } from '../assumed/assumed-mark';
import {
  isChargedTo,
  MEETING_CODE,
  meetingsProjection,
  TRAINING_CODE,
  type MeetingsState,
} from './meetings.projection';
import type { MeetingsAnswer, SpentOnHeld } from './meetings.types';

/** Meetings and trainings up to the point, beside what was spent on them. */
export function answerMeetings(events: readonly LedgerEvent[], _point: YearPoint): MeetingsAnswer {
  const state = project(meetingsProjection, events);
  const { meetings, trainings } = state;
  const held = <Data extends Gathering>({ eventId, data, assumed: own }: HeldFact<Data>) => {
    const { amountFen: _part, breaches = [], ...known } = data;
    const costFen = costOf(data, state);
    const assumed = assumedOf([{ assumed: own, data }, ...paidBy(data, state)]);
    return {
      ...{ eventId, ...known, breaches },
      ...(costFen !== undefined && { costFen }),
      ...(assumed && { assumed }),
    };
  };
  return {
    meetingSpending: spentOn(MEETING_CODE, state, meetings),
    trainingSpending: spentOn(TRAINING_CODE, state, trainings),
    meetings: meetings.map(held),
    trainings: trainings.map(held),
  };
}

interface HeldFact<Data extends Gathering> extends Assumable {
  readonly eventId: string;
  readonly data: Data;
}

/** What its cost is read from, if its own part of the voucher was not entered: the voucher, and all that it paid. */
function paidBy(data: Gathering, { rows, named }: MeetingsState): readonly Assumable[] {
  const voucher = data.amountFen === undefined ? meetingVoucher(data) : undefined;
  if (!voucher) return [];
  const key = voucherKey(voucher);
  const others = (named.get(key) ?? []).filter((fact) => fact.data !== data);
  return [...(rows.get(key)?.facts ?? []), ...others];
}

/** A voucher that is named more than once is divided only as far as its parts were entered. */
function costOf(data: Gathering, { rows, named }: MeetingsState): Fen | undefined {
  if (data.amountFen !== undefined) return data.amountFen;
  const voucher = meetingVoucher(data);
  if (!voucher) return undefined;
  const key = voucherKey(voucher);
  return named.get(key)?.length === 1 ? rows.get(key)?.leftFen : undefined;
}

function spentOn(
  economicCode: string,
  { rows, named }: MeetingsState,
  held: readonly { readonly data: Gathering }[],
): SpentOnHeld {
  const sums = { executedFen: 0, basicFen: 0, projectFen: 0, unnamedFen: 0 };
  for (const [key, row] of rows) {
    if (!isChargedTo(row, economicCode)) continue;
    sums.executedFen += row.leftFen;
    sums[row.isBasic ? 'basicFen' : 'projectFen'] += row.leftFen;
    if (!named.has(key)) sums.unnamedFen += row.leftFen;
  }
  const counts = held.flatMap(({ data: { people } }) => people ?? []);
  return {
    economicCode,
    ...sums,
    held: held.length,
    counted: counts.length,
    ...(counts.length > 0 && { people: counts.reduce((sum, people) => sum + people, 0) }),
  };
}
