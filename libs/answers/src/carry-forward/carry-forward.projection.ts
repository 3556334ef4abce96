import type {
  CarriedIn,
  CarryForwardEvents,
  CarryForwardReleased,
  CarryForwardRevoked,
  CarryForwardTakenBack,
  CarryInCancelled,
  CarryInReturned,
  PriorSpendingRecovered,
  RecoveryEvents,
} from '@ledger/domain';
import type { Projection, Recorded } from '../projection';

export interface OutFacts {
  readonly released: CarryForwardReleased;
  readonly fact: Recorded;
  readonly takenBack: CarryForwardTakenBack[];
  revoked?: CarryForwardRevoked;
}

export interface InFacts {
  readonly carried: CarriedIn;
  readonly fact: Recorded;
  readonly returned: CarryInReturned[];
  cancelled?: CarryInCancelled;
}

/** By carry id. */
export interface CarryForwardState {
  readonly out: Map<string, OutFacts>;
  readonly in: Map<string, InFacts>;
  /** Ids that this year will never carry in. */
  readonly cancelled: Set<string>;
  readonly recovered: { readonly event: PriorSpendingRecovered; readonly fact: Recorded }[];
}

export const carryForwardProjection: Projection<CarryForwardState, CarryForwardEvents & RecoveryEvents> = {
  name: 'carry-forward',
  version: 3,
  initialState: () => ({ out: new Map(), in: new Map(), cancelled: new Set(), recovered: [] }),
  evolve: {
    CarryForwardReleased: (state, released, fact) => {
      state.out.set(released.carryId, { released, fact, takenBack: [] });
    },
    CarryForwardRevoked: (state, revoked) => {
      const out = state.out.get(revoked.carryId);
      if (out) out.revoked = revoked;
    },
    CarriedIn: (state, carried, fact) => {
      state.in.set(carried.carryId, { carried, fact, returned: [] });
    },
    CarryForwardTakenBack: (state, taken) => {
      state.out.get(taken.carryId)?.takenBack.push(taken);
    },
    CarryInReturned: (state, returned) => {
      state.in.get(returned.carryId)?.returned.push(returned);
    },
    PriorSpendingRecovered: ({ recovered }, event, fact) => {
      recovered.push({ event, fact });
    },
    CarryInCancelled: (state, cancelled) => {
      state.cancelled.add(cancelled.carryId);
      const carried = state.in.get(cancelled.carryId);
      if (carried) carried.cancelled = cancelled;
    },
  },
};
