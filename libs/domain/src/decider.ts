/**
 * The shape every aggregate has: events as a map from name to payload, commands as a discriminated union, and three
 * plain functions. A table with one entry per event name makes a missing or misspelt event a compile error.
 */

/** One event of an aggregate whose events are described by the map `M` (event name → payload). */
export type EventOf<M> = {
  readonly [K in keyof M & string]: { readonly type: K; readonly data: M[K] };
}[keyof M & string];

/** One function per event name; it changes `state` in place (see {@link Decider.initialState}). */
export type EvolveTable<State, M> = { readonly [K in keyof M]: (state: State, data: M[K]) => void };

/** Who acts, as the request says it: never an input field of a command. */
export interface DecideContext {
  readonly actor: string;
}

export interface Decider<State, Command, M> {
  /** A fresh, private draft: `evolve` changes it in place, so it must not be shared between two foldings. */
  readonly initialState: () => State;
  /** Pure. Yields no events where the command's intent already holds. @throws DomainError and nothing else. */
  readonly decide: (command: Command, state: State, context: DecideContext) => readonly EventOf<M>[];
  readonly evolve: EvolveTable<State, M>;
}

/** Applies one event to the draft `state`. The type parameter ties the name to its payload, so no cast is needed. */
export function applyEvent<State, M, K extends keyof M>(
  table: EvolveTable<State, M>,
  state: State,
  event: { readonly type: K; readonly data: M[K] },
): void {
  table[event.type](state, event.data);
}

/** Folds `events` from the beginning. */
export function foldEvents<State, Command, M>(
  decider: Decider<State, Command, M>,
  events: Iterable<EventOf<M>>,
): State {
  const state = decider.initialState();
  for (const event of events) applyEvent(decider.evolve, state, event);
  return state;
}
