import type { Author } from './access/person';
import type { Wording } from './domain-error';
import type { Called, EventSummary } from './event-summary';
import type { Posting } from './postings';

/**
 * The description of one event type. It is next to the payload. Folding, the books, the audit trail, what-ifs and the
 * year file read it. Nothing has a default.
 */
export interface EventCard<State, Data> extends FactCard<Data> {
  /** Folds the event into the state of its aggregate, a private draft that is changed in place. */
  readonly evolve: (state: State, data: Data, author?: Author) => void;
}

/** What of a card does not depend on the aggregate. */
export interface FactCard<Data> {
  /** Of the payload. A published payload is never edited: it gets a new version, an upcaster and a stored sample. */
  readonly version: number;
  /** How a payload of each older version becomes the next: `{ 1: from1to2 }`. */
  readonly upcast?: Readonly<Record<number, (data: unknown) => unknown>>;
  /** What it is called, in the words of the field. */
  readonly title: Wording;
  /** What it says, in a line; what it refers to as people call it. */
  readonly summary: (data: Data, called: Called) => EventSummary;
  /** The amounts that it puts on lines, independent of earlier events, so that sums can be formed in any order. */
  readonly postings: (data: Data) => readonly Posting[];
  readonly ties: (data: Data) => Ties;
  /** `log`: it counts from when it was recorded, regardless of its date. `date`: it counts from `occurredOn`. */
  readonly follows: 'date' | 'log';
  /** `convention`: its date is set by a rule, or may be any day, so it never counts as recorded late. */
  readonly dated: 'document' | 'convention';
  /** Whether postings tell everything of it that answers about the year need; its text then stays in the log. */
  readonly toldBySums: (data: Data) => boolean;
  readonly yearFile: YearFileForm<Data>;
}

/** How it is written in a year file: under `kind`, as the intent that leads to it again. */
export interface YearFileForm<Data> {
  /** The key of the entry; `heading` for what the top of the file says. */
  readonly kind: string;
  readonly command: Capitalize<string>;
  /** What the domain adds by itself is left out. */
  readonly intent: (data: Data) => { readonly type: Capitalize<string> };
}

/** What an event defines, and what it depends on. Both are names that only related events use. */
export interface Ties {
  readonly defines?: string;
  /** What else comes into being with it. */
  readonly alsoDefines?: readonly string[];
  readonly refersTo?: readonly string[];
  /** All that follows stands on it: it cannot be taken away. */
  readonly isFoundation?: true;
}

/** One card per event type: a missing or misspelt one does not compile. */
export type CardTable<State, M> = { readonly [K in keyof M]: EventCard<State, M[K]> };

/** The intents of a table are intents of the aggregate, each of the command that its form names. */
export type WrittenAs<M, Intent extends { readonly type: string }> = {
  readonly [K in keyof M]: { readonly yearFile: FormOf<M[K], Intent> };
};

type FormOf<Data, Intent extends { readonly type: string }> = {
  readonly [T in Intent['type']]: {
    readonly command: T;
    readonly intent: (data: Data) => Extract<Intent, { readonly type: T }>;
  };
}[Intent['type']];

export const noPostings = (): readonly Posting[] => [];
export const noTies = (): Ties => ({});
export const foundation = (): Ties => ({ isFoundation: true });
