import {
  cardOf,
  isAtOrBeneath,
  threePublicKindOf,
  type BreachCode,
  type LedgerEvents,
  type PolicySubject,
  type ThreePublicKind,
} from '@ledger/domain';
import { MEETING_CODE, TRAINING_CODE } from '../meetings/meetings.projection';
import { subjectsOfBreach } from './ruled-by';

const CONTROL = ['three-public-control'] as const;

/** What the texts behind spending are about, by the kind of 三公经费. */
const OF_THREE_PUBLIC = {
  overseas: CONTROL,
  vehiclePurchase: ['three-public-control', 'vehicles'],
  vehicleRunning: ['three-public-control', 'vehicles'],
  reception: ['three-public-control', 'receptions'],
} as const satisfies Readonly<Record<ThreePublicKind, readonly PolicySubject[]>>;

export interface RuledEvent {
  readonly type: keyof LedgerEvents;
  readonly data: object;
  readonly breaches: readonly BreachCode[];
}

/** What a policy text has to rule to be shown at an event: by its kind, by what it paid for, and by the rules that it broke. */
export function subjectsOfEvent({ type, data, breaches }: RuledEvent): readonly PolicySubject[] {
  const found = [...cardOf(type).ruledBy, ...paidFor(data), ...breaches.flatMap(subjectsOfBreach)];
  return [...new Set(found)];
}

function paidFor(data: object): readonly PolicySubject[] {
  const code = 'economicCode' in data && typeof data.economicCode === 'string' ? data.economicCode : '';
  const kind = threePublicKindOf(code);
  const isProcured =
    'procurementFen' in data && typeof data.procurementFen === 'number' && data.procurementFen !== 0;
  return [
    ...(kind ? OF_THREE_PUBLIC[kind] : []),
    ...(isAtOrBeneath(code, MEETING_CODE) ? (['meetings'] as const) : []),
    ...(isAtOrBeneath(code, TRAINING_CODE) ? (['training'] as const) : []),
    ...(isProcured ? (['procurement'] as const) : []),
  ];
}
