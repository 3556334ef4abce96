import {
  declaredKey,
  onLine,
  posting,
  postingsOf,
  type AppropriationEvents,
  type DeclaredCode,
  type Fen,
  type LineEvents,
  type LineKey,
  type YearEvents,
  type YearOpened,
} from '@ledger/domain';
import type { Projection } from '../projection';
import type { Booked } from './booked';
import { PostingRows } from './posting-rows';

/** What the answers about execution are formed from. */
export interface ExecutionState {
  readonly booked: Booked;
  readonly declared: ReadonlyMap<string, DeclaredCode>;
  readonly opened?: YearOpened;
}

interface ExecutionDraft extends ExecutionState {
  readonly booked: PostingRows;
  readonly declared: Map<string, DeclaredCode>;
  opened?: YearOpened;
  /** Interim authority by line, until the appropriation replaces it. */
  readonly interim: Map<LineKey, Fen>;
  appropriated: boolean;
}

/** Every amount that any fact of the budget puts on a line. */
export const executionProjection: Projection<
  ExecutionDraft,
  Pick<YearEvents, 'YearOpened'> & LineEvents & AppropriationEvents
> = {
  name: 'execution',
  version: 2,
  initialState: () => ({
    booked: new PostingRows(),
    declared: new Map(),
    interim: new Map(),
    appropriated: false,
  }),
  evolve: {
    YearOpened: (state, event) => {
      state.opened = event;
    },
    CodesDeclared: (state, { codes }) => {
      for (const code of codes) state.declared.set(declaredKey(code), code);
    },
    InterimSpendingAuthorised: (state, { occurredOn, lines }) => {
      if (state.appropriated) return;
      for (const { line, amountFen } of lines) {
        state.interim.set(line, (state.interim.get(line) ?? 0) + amountFen);
      }
      for (const item of lines) state.booked.add(onLine({ occurredOn, measure: 'interim' })(item));
    },
    AppropriationApproved: (state, { occurredOn }) => {
      for (const [line, amountFen] of state.interim) {
        state.booked.add(posting(line, { occurredOn, measure: 'interim' }, -amountFen));
      }
      state.interim.clear();
      state.appropriated = true;
    },
  },
  every: ({ booked }, event) => {
    for (const entry of postingsOf(event)) booked.add(entry);
  },
};
