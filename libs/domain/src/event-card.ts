import type { Author } from './access/person';
import type { Wording } from './domain-error';
import type { Called, EventSummary } from './event-summary';
import type { Fen } from './money';
import type { PolicySubject } from './policy-subject';
import type { Posting } from './postings';

/**
 * The description of one event type, beside its payload. Folding, the books, the audit trail, what-ifs and the year
 * file use it. No field has a default.
 */
export interface EventCard<State, Data> extends FactCard<Data> {
  /** Folds the event into the state of its aggregate, a private draft that is changed in place. */
  readonly evolve: (state: State, data: Data, author?: Author) => void;
}

/** The part of a card that does not depend on the aggregate. */
export interface FactCard<Data> {
  /**
   * The version of the payload. A published payload is never edited: it gets a new version, an upcaster and a stored
   * sample.
   */
  readonly version: number;
  /** Turns a payload of each older version into the next: `{ 1: from1to2 }`. */
  readonly upcast?: Readonly<Record<number, (data: unknown) => unknown>>;
  /** The name of the event in the words of the domain. */
  readonly title: Wording;
  /** What policy texts have to rule to be shown at the event, whatever it paid for. Empty: nothing. */
  readonly ruledBy: readonly PolicySubject[];
  /** The one-line summary. `called` gives the names that people use for what the event refers to. */
  readonly summary: (data: Data, called: Called) => EventSummary;
  /**
   * The amounts that the event puts on lines. They do not depend on earlier events, so sums can be formed in any order.
   */
  readonly postings: (data: Data) => readonly Posting[];
  /** The sum of amounts that are on no posting, but in sums of the year. Absent: there are none. */
  readonly unpostedFen?: (data: Data) => Fen;
  readonly ties: (data: Data) => Ties;
  /** `log`: counts from when it was recorded, regardless of its date. `date`: counts from `occurredOn`. */
  readonly follows: 'date' | 'log';
  /** `convention`: its date is set by a rule, or may be any day, so the event never counts as recorded late. */
  readonly dated: 'document' | 'convention';
  /**
   * Whether the postings contain everything that answers about the year need. Then the event itself need not be loaded.
   */
  readonly toldBySums: (data: Data) => boolean;
  readonly yearFile: YearFileForm<Data>;
}

/** How the event is written in a year file: under `kind`, as the intent that leads to it again. */
export interface YearFileForm<Data> {
  /** The key of the entry, or `heading` if it is written at the top of the file. */
  readonly kind: string;
  readonly command: Capitalize<string>;
  /** Fields that the domain adds are left out. */
  readonly intent: (data: Data) => { readonly type: Capitalize<string> };
}

/** What an event defines and what it depends on, as names. Only related events share such a name. */
export interface Ties {
  readonly defines?: string;
  /** Other things that the event creates. */
  readonly alsoDefines?: readonly string[];
  readonly refersTo?: readonly string[];
  /** Everything later depends on it, so it cannot be left out. */
  readonly isFoundation?: true;
}

/** One card per event type. A missing or misspelt type does not compile. */
export type CardTable<State, M> = { readonly [K in keyof M]: EventCard<State, M[K]> };

/** The intents of a table must be intents of the aggregate, each for the command that its form names. */
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
