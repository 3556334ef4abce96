import { dayOfYear, declaredKey, postingsOf, type DeclaredCode, type YearOpened } from '@ledger/domain';
import { executionProjection, type ExecutionState } from '../execution/execution.projection';
import type { PointInTime, UnitYear, YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { performanceProjection } from '../scorecard/scorecard.projection';
import type { YearAt } from '../year-at';
import { Books, onlyOf, combinedBooks, type StoredBooks } from './books';
import { dayWithin, Documents, isKeptWhole, merged } from './documents';
import { Positions, type StoredPositions } from './positions';

/** The streams that one unit-year is read from. */
export type YearStream = (typeof YEAR_STREAMS)[number];

export const YEAR_STREAMS = ['unit', 'budget', 'performance'] as const;

/** How far a stream has been taken. */
interface Taken {
  count: number;
  last: bigint;
  lastId: string;
}

export interface StoredTimeline {
  readonly positions: StoredPositions;
  readonly books: StoredBooks;
  readonly documents: Readonly<Record<YearStream, readonly LedgerEvent[]>>;
  readonly taken: Readonly<Record<YearStream, Readonly<Taken>>>;
}

/**
 * One unit-year at every point of both axes of time: what an answer costs grows with the logarithm of the history, and
 * with the documents and lines it speaks of. Takes each stream's events in its order; says again nothing that it has.
 */
export class YearTimeline {
  private readonly positions: Positions;
  private readonly books: Books;
  private readonly documents: Record<YearStream, Documents>;
  private readonly taken: Record<YearStream, Taken>;
  /** Another object after every event that it takes. */
  private state = {};

  constructor(
    readonly address: UnitYear,
    stored?: StoredTimeline,
  ) {
    this.positions = new Positions(stored?.positions);
    this.books = new Books(stored?.books);
    const { unit, budget, performance } = stored?.documents ?? {};
    this.documents = {
      unit: new Documents(unit),
      budget: new Documents(budget),
      performance: new Documents(performance),
    };
    const none = { count: 0, last: 0n, lastId: '' };
    const taken = stored?.taken ?? { unit: none, budget: none, performance: none };
    this.taken = {
      unit: { ...taken.unit },
      budget: { ...taken.budget },
      performance: { ...taken.performance },
    };
  }

  /** Of heap and buffers, about. */
  get bytes(): number {
    const { unit, budget, performance } = this.documents;
    const documents = unit.length + budget.length + performance.length;
    return this.books.bytes + this.positions.bytes + documents * BYTES_PER_DOCUMENT;
  }

  /** Rows looked at so far: what tests count instead of time. */
  get visited(): number {
    return this.books.visited;
  }

  /** How many events of the stream it has taken. */
  countOf(stream: YearStream): number {
    return this.taken[stream].count;
  }

  /** Id of the last event of the stream that it has taken; empty while there is none. */
  lastIdOf(stream: YearStream): string {
    return this.taken[stream].lastId;
  }

  take(stream: YearStream, event: LedgerEvent): void {
    const taken = this.taken[stream];
    if (event.position <= taken.last) return;
    this.state = {};
    taken.count += 1;
    taken.last = event.position;
    taken.lastId = event.eventId;
    if (stream !== 'budget') {
      this.documents[stream].add(event);
      return;
    }
    this.positions.push(event.position);
    for (const posting of postingsOf(event)) {
      this.books.add(posting, { day: dayOfYear(posting.occurredOn), known: this.positions.length });
    }
    if (isKeptWhole(event)) this.documents.budget.add(event);
  }

  /** The same object until new events arrive; undefined if some of its content lies after the cut. */
  stateAt(cut: bigint): object | undefined {
    return YEAR_STREAMS.every((stream) => this.taken[stream].last <= cut) ? this.state : undefined;
  }

  at({ asOf, cut }: PointInTime): YearAt {
    return new PointOfTimeline(this, { ...this.address, asOf, cut });
  }

  /** The books at a point, with the facts of `budget` that stand there. */
  executionAt({ asOf, cut }: PointInTime, budget: readonly LedgerEvent[]): ExecutionState {
    const day = dayWithin(asOf, this.address.fiscalYear);
    const booked = this.books.upTo({ day, known: this.positions.countUpTo(cut) });
    const declared = new Map<string, DeclaredCode>();
    let opened: YearOpened | undefined;
    for (const { type, data } of budget) {
      if (type === 'YearOpened') opened = data;
      if (type === 'CodesDeclared') for (const code of data.codes) declared.set(declaredKey(code), code);
    }
    const interim = interimIn(budget);
    return { booked: interim ? combinedBooks(booked, interim) : booked, declared, ...(opened && { opened }) };
  }

  documentsAt(stream: YearStream, point: PointInTime): readonly LedgerEvent[] {
    return this.documents[stream].selected(point);
  }

  written(): StoredTimeline {
    const { unit, budget, performance } = this.documents;
    return {
      positions: this.positions.written(),
      books: this.books.written(),
      documents: { unit: unit.all, budget: budget.all, performance: performance.all },
      taken: this.taken,
    };
  }
}

/** Works out what is asked for, when it is asked for. */
class PointOfTimeline implements YearAt {
  private readonly cached: { -readonly [K in 'execution' | 'performance' | 'documents']?: YearAt[K] } = {};
  private budget: readonly LedgerEvent[] | undefined;

  constructor(
    private readonly timeline: YearTimeline,
    readonly point: YearPoint,
  ) {}

  get execution(): ExecutionState {
    return (this.cached.execution ??= this.timeline.executionAt(this.point, this.budgetDocuments()));
  }

  get performance(): YearAt['performance'] {
    return (this.cached.performance ??= project(
      performanceProjection,
      this.timeline.documentsAt('performance', this.point),
    ));
  }

  get documents(): readonly LedgerEvent[] {
    return (this.cached.documents ??= merged(
      this.budgetDocuments(),
      this.timeline.documentsAt('unit', this.point),
      this.timeline.documentsAt('performance', this.point),
    ));
  }

  at(asOf: string): YearAt {
    return this.timeline.at({ asOf, cut: this.point.cut });
  }

  private budgetDocuments(): readonly LedgerEvent[] {
    return (this.budget ??= this.timeline.documentsAt('budget', this.point));
  }
}

/** A document's own objects and texts, as measured with the sample year. */
const BYTES_PER_DOCUMENT = 2_000;

/** Authority before the appropriation, which replaces it: the only amount that depends on other documents. */
function interimIn(budget: readonly LedgerEvent[]) {
  if (!budget.some(({ type }) => type === 'InterimSpendingAuthorised')) return undefined;
  const facts = budget.filter(
    ({ type }) => type === 'InterimSpendingAuthorised' || type === 'AppropriationApproved',
  );
  return onlyOf('interim', project(executionProjection, facts).booked);
}
