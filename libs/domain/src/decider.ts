import type { Author } from './access/person';

/**
 * The shape every aggregate has: events as a map from name to payload, commands as a discriminated union, and three
 * plain functions. A table with one entry per event name makes a missing or misspelt event a compile error.
 */

/** One event of an aggregate whose events are described by the map `M` (event name → payload). */
export type EventOf<M> = {
  readonly [K in keyof M & string]: { readonly type: K; readonly data: M[K] };
}[keyof M & string];

/** What folding needs of the card of each event; `evolve` changes `state` in place (see {@link Decider.initialState}). */
export type EvolveTable<State, M> = {
  readonly [K in keyof M]: { readonly evolve: (state: State, data: M[K], author?: Author) => void };
};

/** One decision per command of the map `C` (command name → command). A missing or misspelt one does not compile. */
export type DecisionTable<State, C, M> = {
  readonly [T in keyof C]: (command: C[T], state: State, context: DecideContext) => readonly EventOf<M>[];
};

/** Who acts, as the request says it: never an input field of a command. */
export type DecideContext = Author;

export interface Decider<State, Command, M> {
  /** A fresh, private draft: `evolve` changes it in place, so it must not be shared between two foldings. */
  readonly initialState: () => State;
  /** Pure. Yields no events where the command's intent already holds. @throws DomainError and nothing else. */
  readonly decide: (command: Command, state: State, context: DecideContext) => readonly EventOf<M>[];
  readonly cards: EvolveTable<State, M>;
  /** What every event does to the state, whatever it says. */
  readonly afterEach?: <K extends keyof M>(
    state: State,
    event: { readonly type: K; readonly data: M[K] },
  ) => void;
}

/** Decides one command by its table. The type parameter ties the name to the command, so no cast is needed. */
export function decideBy<State, C, M, T extends keyof C>(
  table: DecisionTable<State, C, M>,
  command: C[T] & { readonly type: T },
  { state, context }: { readonly state: State; readonly context: DecideContext },
): readonly EventOf<M>[] {
  return table[command.type](command, state, context);
}

/** An intent of a command: all of it but the evidence that the write side reads from other streams. */
export type Without<Command, Evidence extends PropertyKey> = Command extends unknown
  ? Omit<Command, Evidence>
  : never;

/**
 * Applies one event to the draft `state`; `author` is who did it, by its metadata, for what only another may do. The type parameter ties the name to its payload, so no cast is needed. */
export function applyEvent<State, M, K extends keyof M>(
  table: EvolveTable<State, M>,
  state: State,
  event: { readonly type: K; readonly data: M[K]; readonly author?: Author },
): void {
  table[event.type].evolve(state, event.data, event.author);
}

/** Folds one event into the draft `state` of an aggregate. */
export function foldEvent<State, Command, M, K extends keyof M>(
  decider: Decider<State, Command, M>,
  state: State,
  event: { readonly type: K; readonly data: M[K]; readonly author?: Author },
): void {
  applyEvent(decider.cards, state, event);
  decider.afterEach?.(state, event);
}

/** Folds `events` from the beginning. */
export function foldEvents<State, Command, M>(
  decider: Decider<State, Command, M>,
  events: Iterable<EventOf<M>>,
): State {
  const state = decider.initialState();
  for (const event of events) foldEvent(decider, state, event);
  return state;
}
