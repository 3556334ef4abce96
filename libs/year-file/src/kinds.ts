import type { YearFileKind } from '@ledger/domain';
import { AUTHORITY_KINDS } from './authority-kinds';
import type { EntryKind } from './entry-kind';
import { PERFORMANCE_KINDS } from './performance-kinds';
import { SPENDING_KINDS } from './spending-kinds';
import { YEAR_KINDS } from './year-kinds';

/** How each kind of entry is read. If an event's card names a kind that is missing here, the compiler reports it. */
const ALL = {
  ...AUTHORITY_KINDS,
  ...SPENDING_KINDS,
  ...PERFORMANCE_KINDS,
  ...YEAR_KINDS,
} as const satisfies Readonly<Record<YearFileKind, EntryKind>>;

/** Every kind of entry, by the key that names it in the file. */
export const ENTRY_KINDS: ReadonlyMap<string, EntryKind> = new Map<string, EntryKind>(Object.entries(ALL));
