import {
  AskAdjustments,
  AskAuditTrail,
  AskCarryForward,
  AskCommitments,
  AskKnownContradictions,
  AskVouchers,
} from '@ledger/reader';
import {
  auditEntry,
  calledIn,
  type AdjustmentsAnswer,
  type Commitment,
  type ExecutionAnswer,
  type LineExecution,
  type Proposal,
  type ScoredIndicator,
  type StatementCheck,
  type Voucher,
  type YearPoint,
} from '@ledger/answers';
import { declaredKey, voucherKey, type CodeScope, type DeclaredCode } from '@ledger/domain';
import { perView } from './per-view';
import { byLabel, ownKeyOf } from './voucher-names';
import type { EventEntry, Listed, Source } from './view-source';

export function listed<Entry>(all: readonly Entry[], keyOf: (entry: Entry) => string): Listed<Entry> {
  return new KeyedList(all, keyOf);
}

/** The keys are found out only if one is asked for. */
class KeyedList<Entry> implements Listed<Entry> {
  private byKey: ReadonlyMap<string, Entry> | undefined;

  constructor(
    readonly all: readonly Entry[],
    private readonly keyOf: (entry: Entry) => string,
  ) {}

  get of() {
    this.byKey ??= new Map(this.all.map((entry) => [this.keyOf(entry), entry]));
    return this.byKey;
  }
}

/** A view, as far as its lists are made of it. */
interface View {
  readonly reading: Source;
  readonly point: YearPoint;
  readonly fiscalYear: number;
  execution(): Promise<ExecutionAnswer>;
  vouchers(): Promise<Listed<Voucher>>;
  budget(): Promise<AdjustmentsAnswer>;
  events(): Promise<Listed<EventEntry>>;
}

/** What several fields of one request need of a view is asked once, and nothing is kept for what none of them needs. */
export const linesOf = perView(async (view: View): Promise<Listed<LineExecution>> =>
  listed((await view.execution()).lines, ({ line }) => line),
);

export const indicatorsOf = perView(async (view: View): Promise<Listed<ScoredIndicator>> =>
  listed(
    (await view.reading.scorecards(view.point)).flatMap(({ indicators }) => indicators),
    ({ indicatorId }) => indicatorId,
  ),
);

export const vouchersOf = perView(async (view: View): Promise<Listed<Voucher>> =>
  listed((await view.reading.ask(new AskVouchers(view.point))).vouchers, ownKeyOf),
);

export const reversalsOf = perView(async (view: View) =>
  Map.groupBy(
    (await view.vouchers()).all.filter(({ kind }) => kind === 'reversal'),
    (reversal) => voucherKey(reversal),
  ),
);

export const labelledVouchersOf = perView(async (view: View) => byLabel((await view.vouchers()).all));

export const commitmentsOf = perView(async (view: View): Promise<Listed<Commitment>> => {
  const { commitments } = await view.reading.ask(new AskCommitments(view.point));
  return listed(commitments, ({ commitmentId }) => commitmentId);
});

export const adjustmentsOf = perView(async (view: View): Promise<Listed<Proposal>> =>
  listed((await view.budget()).proposals, ({ adjustmentId }) => adjustmentId),
);

export const budgetOf = perView((view: View) => view.reading.ask(new AskAdjustments(view.point)));

export const contradictionsOf = perView(async (view: View): Promise<Listed<StatementCheck>> =>
  listed((await view.reading.contradictions(view.point)).statements, ({ statementId }) => statementId),
);

/** The same, judging nothing by what is assumed. What is asked about them knows it. */
export const knownContradictionsOf = perView(async (view: View): Promise<Listed<KnownCheck>> => {
  const { statements } = await view.reading.ask(new AskKnownContradictions(view.point));
  return listed(
    statements.map((check) => ({ ...check, withoutAssumed: true as const })),
    ({ statementId }) => statementId,
  );
});

type KnownCheck = StatementCheck & { readonly withoutAssumed: true };

export const carryForwardOf = perView((view: View) => view.reading.ask(new AskCarryForward(view.point)));

/** The events themselves, as the log has them, by (date, position). */
export const selectionOf = perView((view: Pick<View, 'reading' | 'point'>) =>
  view.reading.reader.select(view.point),
);

/** The same by their ids. */
export const selectedById = perView(async (view: Pick<View, 'reading' | 'point'>) => {
  const events = await selectionOf(view);
  return new Map(events.map((event) => [event.eventId, event]));
});

export const eventsOf = perView(async (view: View): Promise<Listed<EventEntry>> => {
  const [{ entries }, selected] = await Promise.all([
    view.reading.ask(new AskAuditTrail(view.point)),
    selectedById(view),
  ]);
  const all = entries.flatMap((entry) => {
    const event = selected.get(entry.eventId);
    return event ? [{ ...entry, data: event.data }] : [];
  });
  return listed(all, ({ eventId }) => eventId);
});

/** Events by their ids, each described when it is asked for: a few do not need the trail of the whole year. */
export const eventsCalledOf = perView(async (view: View) => {
  const [events, selected] = await Promise.all([selectionOf(view), selectedById(view)]);
  const called = calledIn(events, view.fiscalYear);
  const described = new Map<string, EventEntry>();
  return (eventId: string): EventEntry | undefined => {
    const event = selected.get(eventId);
    const known = described.get(eventId);
    if (!event || known) return known;
    const entry = { ...auditEntry(event, called), data: event.data };
    described.set(eventId, entry);
    return entry;
  };
});

export const documentsOf = perView(async (view: View): Promise<Listed<readonly EventEntry[]>> => {
  const of = new Map<string, EventEntry[]>();
  for (const event of (await view.events()).all) {
    if (event.documentNo === undefined) continue;
    const known = of.get(event.documentNo);
    if (known) known.push(event);
    else of.set(event.documentNo, [event]);
  }
  return { all: [...of.values()], of };
});

export const scopeOf = perView(async (view: View): Promise<CodeScope> => {
  const { documents } = await view.reading.reader.yearAt(view.point);
  const declared = new Map<string, DeclaredCode>();
  for (const { type, data } of documents) {
    if (type === 'CodesDeclared') for (const code of data.codes) declared.set(declaredKey(code), code);
  }
  return { fiscalYear: view.fiscalYear, declared };
});
