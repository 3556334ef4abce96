import {
  policyTextKey,
  type Assumption,
  type PolicyTextEvents,
  type PolicyTextRegistered,
} from '@ledger/domain';
import type { Projection } from '../projection';

interface Registered {
  readonly eventId: string;
  readonly position: bigint;
  readonly data: PolicyTextRegistered;
  readonly assumed: Assumption | undefined;
}

/** The last registration of each text in the order of the log, by {@link policyTextKey}. */
export interface PolicyTextsState {
  readonly texts: Map<string, Registered>;
}

export const policyTextsProjection: Projection<PolicyTextsState, PolicyTextEvents> = {
  name: 'policy-texts',
  version: 1,
  initialState: () => ({ texts: new Map() }),
  evolve: {
    PolicyTextRegistered: ({ texts }, data, { eventId, position, assumed }) => {
      const key = policyTextKey(data);
      const known = texts.get(key);
      // Events come by date, but what was recorded last corrects what was recorded before.
      if (!known || known.position < position) texts.set(key, { eventId, position, data, assumed });
    },
  },
};
