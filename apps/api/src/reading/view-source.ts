import type {
  AuditEntry,
  ContradictionsAnswer,
  ExecutionAnswer,
  ExecutionGroup,
  ExecutionGrouping,
  LedgerEvents,
  NamedPoint,
  ScorecardAnswer,
  ThreePublicAnswer,
  UnitYear,
  YearPoint,
} from '@ledger/answers';
import type { EvidenceFiles } from '@ledger/evidence-files';
import type { Basis, LedgerReader } from '@ledger/reader';
import type { Query } from '@nestjs/cqrs';

/** What a view asks. */
export interface Source {
  readonly reader: LedgerReader;
  readonly evidence: EvidenceFiles;
  /** A point of a unit, where the asker may see it. */
  pointOf(address: UnitYear, at?: NamedPoint): YearPoint;
  /** What in the point asks for what was known in the past; undefined where nothing does. */
  pastIn(at: NamedPoint): string | undefined;
  /** What the answer stands on, as the asker may know it. */
  basisOf(point: YearPoint): Promise<Basis>;
  ask<Answer>(question: Query<Answer>): Promise<Answer>;
  /** The source that is stored with an event; undefined if it was not imported from a list, or is hypothetical. */
  sourceOf(event: Pick<EventEntry, 'eventId' | 'position'>): Promise<string | undefined>;
  /** With the answers that several requests share. */
  execution(point: YearPoint): Promise<ExecutionAnswer>;
  executionGroups(point: YearPoint, by: ExecutionGrouping): Promise<readonly ExecutionGroup[]>;
  threePublic(point: YearPoint): Promise<ThreePublicAnswer>;
  scorecard(point: YearPoint): Promise<ScorecardAnswer>;
  scorecards(point: YearPoint): Promise<readonly ScorecardAnswer[]>;
  contradictions(point: YearPoint): Promise<ContradictionsAnswer>;
}

/** An event with what it carries. */
export type EventEntry = AuditEntry & { readonly data: LedgerEvents[keyof LedgerEvents] };

/** A list with the same by its key. */
export interface Listed<Entry> {
  readonly all: readonly Entry[];
  readonly of: ReadonlyMap<string, Entry>;
}
