import { textsAsSeen } from '../command-texts';
import { type Decider, decideBy } from '../decider';
import type { WrittenAs } from '../event-card';
import { type UnitCommand, type UnitIntent, unitDecisions } from './unit.commands';
import { type UnitEvents, type UnitState, unitCards } from './unit.facts';

const cards = unitCards satisfies WrittenAs<UnitEvents, UnitIntent>;

/** 预算单位: registered once. Its staffing is recorded whenever it changes. */
export const unitDecider: Decider<UnitState, UnitCommand, UnitEvents> = {
  initialState: () => ({}),
  decide: (command, state, context) => decideBy(unitDecisions, textsAsSeen(command), { state, context }),
  cards,
};
