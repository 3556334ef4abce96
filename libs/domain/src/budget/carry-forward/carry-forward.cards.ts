import type { CardTable } from '../../event-card';
import { carryInCards } from './carry-in.cards';
import { carryOutCards } from './carry-out.cards';
import type { CarryForwardEvents, CarryForwardState } from './carry-forward.facts';

export const carryForwardCards = { ...carryInCards, ...carryOutCards } as const satisfies CardTable<
  CarryForwardState,
  CarryForwardEvents
>;
