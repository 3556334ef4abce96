import type { Author } from './access/person';

/**
 * The shape of every aggregate: events as a map from name to payload, commands as a discriminated union, and three
 * plain functions. Each table has one entry per event name, so a missing or misspelt event does not compile.
 */

/** One event of an aggregate. The map `M` describes its events (event name → payload). */
export type EventOf<M> = {
  readonly [K in keyof M & string]: { readonly type: K; readonly data: M[K] };
}[keyof M & string];

/**
 * The part of an event's card that folding needs. `evolve` changes `state` in place (see {@link Decider.initialState}).
 */
export type EvolveTable<State, M> = {
  readonly [K in keyof M]: { readonly evolve: (state: State, data: M[K], author?: Author) => void };
};

/** One decision per command of the map `C` (command name → command). A missing or misspelt command does not compile. */
export type DecisionTable<State, C, M> = {
  readonly [T in keyof C]: (command: C[T], state: State, context: DecideContext) => readonly EventOf<M>[];
};

/** Who acts. It comes from the request, never from an input field of a command. */
export type DecideContext = Author;

export interface Decider<State, Command, M> {
  /** A new private draft. `evolve` changes it in place, so two folds must not share it. */
  readonly initialState: () => State;
  /** Pure. Returns no events if the command's intent is already fulfilled. @throws only DomainError. */
  readonly decide: (command: Command, state: State, context: DecideContext) => readonly EventOf<M>[];
  readonly cards: EvolveTable<State, M>;
  /** What every event does to the state, whatever its type. */
  readonly afterEach?: <K extends keyof M>(
    state: State,
    event: { readonly type: K; readonly data: M[K] },
  ) => void;
}

/** Decides one command by its table. The type parameter ties the name to the command, so that no cast is needed. */
export function decideBy<State, C, M, T extends keyof C>(
  table: DecisionTable<State, C, M>,
  command: C[T] & { readonly type: T },
  { state, context }: { readonly state: State; readonly context: DecideContext },
): readonly EventOf<M>[] {
  return table[command.type](command, state, context);
}

/** The intent of a command: the command without the evidence that the write side reads from other streams. */
export type Without<Command, Evidence extends PropertyKey> = Command extends unknown
  ? Omit<Command, Evidence>
  : never;

/**
 * Applies one event to the draft `state`. `author` comes from the event's metadata, for rules that need another person.
 * The type parameter ties the name to its payload, so that no cast is needed.
 */
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
