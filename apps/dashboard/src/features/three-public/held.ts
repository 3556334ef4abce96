import type { MeetingsQuery } from '../../generated/graphql';
import type { Answered } from '../../server/plain-answers';
import type { Voucher } from '../../year/year-data';

type Year = Answered<MeetingsQuery>['budgetYear'];

/** A meeting or training, as the table shows it. */
export type Held = Omit<Year['meetings'][number], 'meetingId'> & { readonly id: string };

export const HELD_KINDS = ['meeting', 'training'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];

const CODES = { meeting: '30215', training: '30216' } as const;

export function heldOf(year: Year | undefined, kind: HeldKind): readonly Held[] {
  if (!year) return [];
  return kind === 'meeting'
    ? year.meetings.map(({ meetingId, ...held }) => ({ ...held, id: meetingId }))
    : year.trainings.map(({ trainingId, ...held }) => ({ ...held, id: trainingId }));
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
