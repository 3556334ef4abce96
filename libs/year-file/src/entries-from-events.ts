import {
  budgetIntentOf,
  redLetterOf,
  performanceIntentOf,
  unitIntentOf,
  type BudgetEvent,
  type PerformanceEvent,
  type Provenance,
  type UnitEvent,
  type VoucherReference,
} from '@ledger/domain';
import { voucherEntryId } from './voucher-entry-id';
import type { YearEntry, YearEntryTarget } from './year-file';

/** A stored event of one of the year's three streams, with its metadata. */
export type StoredYearEvent = (
  | { readonly target: 'unit'; readonly event: UnitEvent }
  | { readonly target: 'budget'; readonly event: BudgetEvent }
  | { readonly target: 'performance'; readonly event: PerformanceEvent }
) & {
  readonly actor: string;
  readonly recordedAt: string;
  readonly provenance?: Provenance;
  /** The key under which it was written. For an imported entry it contains the entry's id. */
  readonly idempotencyKey?: string;
};

/**
 * Turns stored events back into entries. The events must be in the order of the log, and the entries keep that order.
 * Importing the entries gives the same figures. An imported entry keeps its id; others are named by their voucher, or
 * `e-1`, `e-2`, … by their place, which never changes because the log only grows.
 */
export function entriesFromEvents(events: Iterable<StoredYearEvent>): readonly YearEntry[] {
  const used = new Set<string>();
  const entries: YearEntry[] = [];
  for (const together of wholeVouchers(events)) {
    const [stored, ...others] = together;
    const target = others.length === 0 ? targetOf(stored) : wholeVoucher(together);
    const wished = importedId(stored.idempotencyKey) ?? naturalId(together) ?? `e-${entries.length + 1}`;
    const entryId = used.has(wished) ? `${wished}-${entries.length + 1}` : wished;
    used.add(entryId);
    const { actor, recordedAt, provenance } = stored;
    const about = { actor, recordedAt, ...(provenance && { provenance }) };
    entries.push({ ...target, entryId, ...about, file: 'ledger', line: 0 });
  }
  return entries;
}

type Together = readonly [StoredYearEvent, ...StoredYearEvent[]];

/** Yields events one by one, but the rows of a voucher that one command recorded together. */
function* wholeVouchers(events: Iterable<StoredYearEvent>): Iterable<Together> {
  let together: [StoredYearEvent, ...StoredYearEvent[]] | undefined;
  for (const stored of events) {
    if (together && isNextRow(together, stored)) together.push(stored);
    else {
      if (together) yield together;
      together = [stored];
    }
  }
  if (together) yield together;
}

function isNextRow([first, ...others]: Together, { event, ...stored }: StoredYearEvent): boolean {
  if (first.event.type !== 'ExpenditureRecorded' || event.type !== 'ExpenditureRecorded') return false;
  const [head, data] = [first.event.data, event.data];
  return (
    head.row === 1 &&
    data.row === others.length + 2 &&
    data.voucherNo === head.voucherNo &&
    data.occurredOn === head.occurredOn &&
    stored.actor === first.actor &&
    stored.recordedAt === first.recordedAt &&
    stored.idempotencyKey !== undefined &&
    stored.idempotencyKey === first.idempotencyKey
  );
}

function wholeVoucher(together: Together): YearEntryTarget {
  const payments = together.flatMap((stored) => {
    const { intent } = targetOf(stored);
    return intent.type === 'RecordExpenditure' ? [intent] : [];
  });
  const rows = payments.map(({ type: _1, occurredOn: _2, voucherNo: _3, row: _4, ...paid }) => paid);
  const { occurredOn = '', voucherNo = '' } = payments[0] ?? {};
  return { target: 'budget', intent: { type: 'RecordVoucher', occurredOn, voucherNo, rows } };
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

/** The keys of imports are `import:<unit>:<year>:<entry id>`. */
function importedId(idempotencyKey: string | undefined): string | undefined {
  return /^import:[^:]+:\d{4}:(.{1,220})$/.exec(idempotencyKey ?? '')?.[1];
}

function naturalId([{ event }, ...others]: Together): string | undefined {
  switch (event.type) {
    case 'UnitRegistered':
      return 'unit';
    case 'YearOpened':
      return 'open-year';
    case 'ExpenditureRecorded':
      return voucherEntryId(others.length === 0 ? event.data : withoutRow(event.data));
    case 'ExpenditureReversed':
      return voucherEntryId(redLetterOf(event.data));
    default:
      return undefined;
  }
}

function withoutRow({ row: _row, ...voucher }: VoucherReference): VoucherReference {
  return voucher;
}
