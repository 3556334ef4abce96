import {
  budgetIntentOf,
  performanceIntentOf,
  unitIntentOf,
  type BudgetEvent,
  type PerformanceEvent,
  type UnitEvent,
} from '@ledger/domain';
import { voucherEntryId } from './voucher-columns';
import type { YearEntry, YearEntryTarget } from './year-file';

/** A stored event of one of the year's three streams, with what its metadata says. */
export type StoredYearEvent = (
  | { readonly target: 'unit'; readonly event: UnitEvent }
  | { readonly target: 'budget'; readonly event: BudgetEvent }
  | { readonly target: 'performance'; readonly event: PerformanceEvent }
) & {
  readonly actor: string;
  readonly recordedAt: string;
  /** The key it was written under: an imported entry keeps its id. */
  readonly idempotencyKey?: string;
};

/**
 * Turns stored events back into entries, in the order given, which must be the order of the log. Importing the entries
 * gives the same figures. An imported entry keeps its id; others are named by their voucher, or `e-1`, `e-2`, … by
 * their place, which never changes because the log only grows.
 */
export function entriesFromEvents(events: Iterable<StoredYearEvent>): readonly YearEntry[] {
  const used = new Set<string>();
  const entries: YearEntry[] = [];
  for (const stored of events) {
    const target = targetOf(stored);
    const wished = importedId(stored.idempotencyKey) ?? naturalId(target) ?? `e-${entries.length + 1}`;
    const entryId = used.has(wished) ? `${wished}-${entries.length + 1}` : wished;
    used.add(entryId);
    const { actor, recordedAt } = stored;
    entries.push({ ...target, entryId, actor, recordedAt, file: 'ledger', line: 0 });
  }
  return entries;
}

function targetOf(stored: StoredYearEvent): YearEntryTarget {
  switch (stored.target) {
    case 'unit':
      return { target: 'unit', intent: unitIntentOf(stored.event) };
    case 'budget':
      return { target: 'budget', intent: budgetIntentOf(stored.event) };
    case 'performance':
      return { target: 'performance', intent: performanceIntentOf(stored.event) };
  }
}

/** Imports write under `import:<unit>:<year>:<entry id>`. */
function importedId(idempotencyKey: string | undefined): string | undefined {
  return /^import:[^:]+:\d{4}:(.{1,200})$/.exec(idempotencyKey ?? '')?.[1];
}

function naturalId({ intent }: YearEntryTarget): string | undefined {
  if (intent.type === 'RegisterUnit') return 'unit';
  if (intent.type === 'OpenYear') return 'open-year';
  if (intent.type === 'RecordExpenditure') return voucherEntryId(intent.voucherNo);
  return intent.type === 'ReverseExpenditure' ? voucherEntryId(intent.reversalNo) : undefined;
}
