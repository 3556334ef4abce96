import type { Answered } from '../../server/plain-answers';
import type { ReplayQuery } from '../../generated/graphql';
import { exactMoney, formatMoney } from '../../wording/money';
import { hundredthsOf } from '../../wording/points';
import { folded, searchOf } from '../../wording/search';
import { countUpTo } from '../../year/by-day';
import type { Language } from '../../wording/texts';
import type { Document } from '../../year/year-data';

export type ReplayRow = Answered<ReplayQuery>['budgetYear']['replay'][number];

/** One event of the year, or a date that turned points by passing, with what it changed. */
export interface Event extends ReplayRow {
  /** Names the event in a link: its position, or the date. */
  readonly id: string;
  /** Who and when; absent where only a date passed, and while the list of documents is still arriving. */
  readonly document?: Document;
  /** Whole fen: what it added, signed. */
  readonly executedChangeFen: number;
  readonly adjustedChangeFen: number;
  /** Hundredths of a point; absent where no rule set gives points. */
  readonly gained?: number;
}

/** Rows of a replay with what each added, in the order in which they took effect. */
export function eventsOf(rows: readonly ReplayRow[], documents: readonly Document[]): readonly Event[] {
  const byPosition = new Map(documents.map((document) => [document.position, document]));
  let [executedFen, adjustedFen] = [0, 0];
  return rows.map((row) => {
    const executedChangeFen = Number(row.executed) - executedFen;
    const adjustedChangeFen = Number(row.adjusted) - adjustedFen;
    [executedFen, adjustedFen] = [Number(row.executed), Number(row.adjusted)];
    const document = row.position === null ? undefined : byPosition.get(row.position);
    return {
      ...row,
      id: row.position ?? row.occurredOn,
      ...(document && { document }),
      executedChangeFen,
      adjustedChangeFen,
      ...(row.after && {
        gained: hundredthsOf(row.after.earned) - hundredthsOf(row.before?.earned ?? '0.00'),
      }),
    };
  });
}

/** Without what is assumed: nothing of an event that is assumed as a whole, and no points, which rest on all events. */
export function knownOf({ gained: _, ...event }: Event): readonly Event[] {
  if (event.document === undefined || event.document.provenance.kind === 'ASSUMED') return [];
  return [{ ...event, before: null, after: null, indicators: [] }];
}

/** What happened, and what tells it apart: its number, or without one the only indicator that it changed. */
export function nameOf({ title, documentNo, document, indicators }: Event, language: Language): string {
  const [only, ...others] = indicators;
  const number = documentNo ?? document?.voucherNo ?? (others.length === 0 ? only?.level3 : undefined);
  return `${title[language]} ${number ?? ''}`;
}

/**
 * How many events, by date, there are up to a day. Some count from the moment they are recorded, whatever their date: the
 * year's end has them all.
 */
export function countOn(asOf: string, events: readonly Event[]): number {
  return asOf.endsWith('-12-31') ? events.length : countUpTo(events, asOf);
}

export const EVENT_KINDS = ['all', 'documents', 'vouchers', 'moving', 'late', 'breaches', 'assumed'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const VOUCHERS: readonly (string | undefined)[] = ['EXPENDITURE_RECORDED', 'EXPENDITURE_REVERSED'];

const IS: Readonly<Record<EventKind, (event: Event) => boolean>> = {
  all: () => true,
  documents: ({ document }) => document !== undefined && !VOUCHERS.includes(document.type),
  vouchers: ({ document }) => VOUCHERS.includes(document?.type),
  moving: ({ gained = 0 }) => gained !== 0,
  late: ({ document }) => document?.late === true,
  breaches: ({ document }) => (document?.breaches.length ?? 0) > 0,
  assumed: ({ document }) => document !== undefined && document.provenance.assumed !== null,
};

/** Events of a kind in which everything that was asked for is found: texts, numbers, people, amounts, indicators. */
export function found(
  events: readonly Event[],
  { kind, asked }: { readonly kind: EventKind; readonly asked: string },
): readonly Event[] {
  const has = searchOf(asked);
  return events.filter((event) => IS[kind](event) && has(textOf(event)));
}

const texts = new WeakMap<Event, string>();

/** All that can be found of an event; amounts as they are shown and as they are written. */
function textOf(event: Event): string {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const { occurredOn, title, change, documentNo, document, indicators } = event;
  const amount = document?.amount ?? undefined;
  const text = folded(
    [
      occurredOn,
      title.zh,
      title.en,
      change.zh,
      change.en,
      documentNo,
      document?.voucherNo,
      document?.actor,
      document?.onBehalfOf ?? undefined,
      ...(document?.breaches ?? []),
      ...indicators.map(({ level3 }) => level3),
      ...(amount === undefined
        ? []
        : [
            formatMoney(amount, 'wanYuan'),
            formatMoney(amount, 'yuan'),
            exactMoney(amount, 'wanYuan'),
            exactMoney(amount, 'yuan'),
          ]),
    ].join(' '),
  );
  texts.set(event, text);
  return text;
}
