import type { MeetingsQuery, TrainingsQuery } from '../../generated/graphql';
import type { Answered } from '../../server/plain-answers';
import type { Voucher } from '../../year/year-data';

type MeetingHeld = Answered<MeetingsQuery>['budgetYear']['meetings'][number];
type TrainingHeld = Answered<TrainingsQuery>['budgetYear']['trainings'][number];

/** A meeting or training, as the table shows it. */
export type Held = Omit<MeetingHeld, 'meetingId'> & { readonly id: string };

export const HELD_KINDS = ['meeting', 'training'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];

const CODES = { meeting: '30215', training: '30216' } as const;

export function meetingsHeld(meetings: readonly MeetingHeld[]): readonly Held[] {
  return meetings.map(({ meetingId: id, ...held }) => ({ ...held, id }));
}

export function trainingsHeld(trainings: readonly TrainingHeld[]): readonly Held[] {
  return trainings.map(({ trainingId: id, ...held }) => ({ ...held, id }));
}

export interface SpentOnHeld {
  readonly executedFen: number;
  readonly basicFen: number;
  readonly projectFen: number;
}

/** What vouchers spent on the code of the kind. */
export function spentOnHeld(vouchers: readonly Voucher[], kind: HeldKind): SpentOnHeld {
  const sums = { executedFen: 0, basicFen: 0, projectFen: 0 };
  for (const { economic, line, executedFen } of vouchers) {
    if (!economic.code.startsWith(CODES[kind])) continue;
    sums.executedFen += executedFen;
    sums[line.split('/')[1] === 'basic' ? 'basicFen' : 'projectFen'] += executedFen;
  }
  return sums;
}
