import {
  eventRegistry,
  type Assumption,
  type Author,
  type EventOf,
  type LedgerEvents,
  type Origin,
} from '@ledger/domain';

export type { LedgerEvents } from '@ledger/domain';

/** What the log knows of a fact beside the fact itself. */
export interface Recorded {
  readonly eventId: string;
  readonly streamId: string;
  readonly position: bigint;
  /** ISO instant in UTC, whole milliseconds: when the system learned it. */
  readonly recordedAt: string;
  readonly actor: string;
  /** Of who signed in: by whom and on whose behalf; absent if the name is all that is known. */
  readonly author?: Author;
  /** What of its content is assumed. */
  readonly assumed?: Assumption;
  /** Where its content comes from; absent if that is unknown, or if the event was only followed and not read. */
  readonly from?: Origin;
}

export type LedgerEvent = EventOf<LedgerEvents> & Recorded;

/** Whether it is an event of the ledger; what is stored under a known name was checked when it was written. */
export function isKnown<Fact extends { readonly type: string; readonly data: unknown }>(
  fact: Fact,
): fact is Fact & EventOf<LedgerEvents> {
  return Object.hasOwn(eventRegistry, fact.type);
}

/**
 * Counts up whenever any projection's answers change: a basis of an older version cannot be repeated exactly. What
 * changed is in `docs/projection-versions.md`.
 */
export const PROJECTION_VERSION = 10;

/** One entry per event of the subjects `M` that a projection folds: the compiler lists what a new event of them touches. */
type ProjectionTable<State, M> = {
  readonly [K in keyof M]: (state: State, data: M[K], fact: Recorded) => void;
};

/** A pure fold: never throws on a fact, never clamps one. `version` changes whenever its answers do. */
export interface Projection<State, M> {
  readonly name: string;
  readonly version: number;
  /** A fresh, private draft, which `evolve` changes in place. */
  readonly initialState: () => State;
  readonly evolve: ProjectionTable<State, M>;
  /** Of every event, after its own entry: for what its card says. */
  readonly every?: (state: State, event: LedgerEvent) => void;
}

/** Folds the selected events. Skips events of subjects that the projection does not fold. */
export function project<State, M>(projection: Projection<State, M>, events: Iterable<LedgerEvent>): State {
  const state = projection.initialState();
  for (const event of events) foldInto(projection, state, event);
  return state;
}

/** One event more, for who goes through the year step by step. */
export function foldInto<State, M>(
  { evolve, every }: Projection<State, M>,
  state: State,
  event: LedgerEvent,
): void {
  const fact: AnyFact = event;
  if (isFoldedBy(evolve, fact)) applyFact(evolve, state, fact);
  every?.(state, event);
}

type AnyFact = Recorded & { readonly type: string; readonly data: unknown };

function isFoldedBy<State, M>(
  table: ProjectionTable<State, M>,
  event: AnyFact,
): event is EventOf<M> & Recorded {
  return Object.hasOwn(table, event.type);
}

function applyFact<State, M, K extends keyof M>(
  table: ProjectionTable<State, M>,
  state: State,
  event: { readonly type: K; readonly data: M[K] } & Recorded,
): void {
  table[event.type](state, event.data, event);
}
