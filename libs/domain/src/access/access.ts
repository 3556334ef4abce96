import { decideBy, type Decider } from '../decider';
import { accessDecisions, type AccessCommand } from './access.commands';
import { accessCards } from './access.cards';
import type { AccessEvents, AccessState } from './access.facts';

/** Access rights for the whole ledger in one stream, so that nobody can grant by a right that was just revoked. */
export const accessDecider: Decider<AccessState, AccessCommand, AccessEvents> = {
  initialState: () => ({ grants: new Map(), delegations: new Map(), signOuts: new Map() }),
  decide: (command, state, context) => decideBy(accessDecisions, command, { state, context }),
  cards: accessCards,
};
