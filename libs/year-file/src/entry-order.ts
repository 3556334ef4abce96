import type { Provenance } from '@ledger/domain';
import type { Place, Problems } from './problems';
import type { YearEntryTarget } from './year-file';

/** An entry that was read, with the fields that decide its place in the order. */
export type PlacedEntry = YearEntryTarget & {
  readonly entryId: string;
  readonly actor?: string;
  readonly recordedAt?: string;
  readonly provenance?: Provenance;
  readonly place: Place;
};

export type EntrySource = 'document' | 'voucher';

/**
 * Merges documents and the rows of the voucher file into one list. Each keeps its own order. The entry with the earlier
 * `recordedAt` comes first; without it, the entry with the earlier date. On one day documents come before vouchers, and
 * the closing of the year comes after both. Entries without a date of their own stay behind the document before them.
 */
export function inOrder<T extends OrderedBy>(documents: readonly T[], vouchers: readonly T[]): readonly T[] {
  const ordered: T[] = [];
  let next = 0;
  for (const document of documents) {
    const until = orderKey(document, 'document');
    for (let row = vouchers[next]; row && orderKey(row, 'voucher') < until; row = vouchers[next]) {
      ordered.push(row);
      next += 1;
    }
    ordered.push(document);
  }
  return [...ordered, ...vouchers.slice(next)];
}

/** Puts entries of the unit that were recorded before the year was opened between the registration and the opening. */
export function behindHeading(
  [unit, ...opening]: readonly PlacedEntry[],
  entries: readonly PlacedEntry[],
): readonly PlacedEntry[] {
  const openedAt = opening[0]?.recordedAt ?? '';
  const early = entries.filter((entry) => entry.target === 'unit' && (entry.recordedAt ?? '9') < openedAt);
  const rest = early.length === 0 ? entries : entries.filter((entry) => !early.includes(entry));
  return [...(unit ? [unit] : []), ...early, ...opening, ...rest];
}

export type OrderedBy = YearEntryTarget & { readonly recordedAt?: string };

/** Milliseconds since the epoch. −∞ for an entry that keeps its place. */
export function orderKey(entry: OrderedBy, source: EntrySource): number {
  if (entry.recordedAt !== undefined) return Date.parse(entry.recordedAt);
  const { intent } = entry;
  if ('occurredOn' in intent) {
    return Date.parse(`${intent.occurredOn}T${source === 'document' ? '00' : '12'}:00:00+08:00`);
  }
  return CLOSING.has(intent.type) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

const CLOSING: ReadonlySet<string> = new Set([
  'CloseYear',
  'ReopenYear',
  'ReleaseCarryForward',
  'RevokeCarryForward',
  'TakeBackCarryForward',
]);

/** Ids must be unique in a file, because a repeated import recognises entries by their ids. */
export function checkIds(entries: readonly PlacedEntry[], problems: Problems): void {
  const seen = new Map<string, Place>();
  for (const { entryId, place } of entries) {
    const first = seen.get(entryId);
    if (first) problems.add('DUPLICATE_ID', place, { id: entryId, file: first.file, first: first.line });
    else seen.set(entryId, place);
  }
}

/** `recordedAt` must never go backwards, because a log is in the order of recording. */
export function checkRecordedTimes(entries: readonly PlacedEntry[], problems: Problems): void {
  let latest = '';
  for (const { recordedAt, place } of entries) {
    if (recordedAt === undefined) continue;
    if (recordedAt < latest) problems.add('RECORDED_BACKWARDS', place, { before: latest });
    else latest = recordedAt;
  }
}
