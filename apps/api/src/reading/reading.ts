import {
  QuestionError,
  type ContradictionsAnswer,
  type ExecutionAnswer,
  type ExecutionGroup,
  type ExecutionGrouping,
  type NamedPoint,
  type ScorecardAnswer,
  type ThreePublicAnswer,
  type UnitYear,
  type YearPoint,
  type YearStanding,
} from '@ledger/answers';
import { EventStore } from '@ledger/event-store';
import { EvidenceFiles } from '@ledger/evidence-files';
import {
  AskContradictions,
  AskExecution,
  AskExecutionGroups,
  AskScorecard,
  AskScorecards,
  AskStanding,
  AskThreePublic,
  LedgerReader,
  StoreWatch,
  type Basis,
  LongQuestions,
} from '@ledger/reader';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus, type Query } from '@nestjs/cqrs';
import { notAllowed } from '../access/permits';
import { mayNow, presentSight } from '../access/sight';
import { toldCut } from './told-cut';
import { SourceReads } from './source-reads';
import { AnswersByYear, MOST_OF_SMALL_ONES } from './answers-by-year';
import type { UnitPoint } from './units';
import { Waiting } from './waiting';
import { YearView, type EventEntry, type Source } from './year-view';

/** A report has thousands of figures with their checks. */
const REPORTS_KEPT = 16;

/** The source of all answers of the schema. */
@Injectable()
export class Reading implements Source {
  readonly waiting = new Waiting(this);
  private readonly sources = new SourceReads((after, limit) => this.store.readAll({ after, limit }));
  private readonly executions: AnswersByYear<ExecutionAnswer>;
  private readonly groups: AnswersByYear<readonly ExecutionGroup[]>;
  private readonly threePublics: AnswersByYear<ThreePublicAnswer>;
  private readonly scorecardOf: AnswersByYear<ScorecardAnswer>;
  private readonly scorecardsOf: AnswersByYear<readonly ScorecardAnswer[]>;
  private readonly standings: AnswersByYear<YearStanding>;
  private readonly contradictionsOf: AnswersByYear<ContradictionsAnswer>;

  /** For dry runs and for what is stored with events. */
  @Inject(EventStore) readonly store!: EventStore;

  @Inject(LongQuestions) readonly long!: LongQuestions;

  @Inject(EvidenceFiles) readonly evidence!: EvidenceFiles;

  constructor(
    private readonly queries: QueryBus,
    readonly reader: LedgerReader,
    readonly watch: StoreWatch,
  ) {
    this.executions = new AnswersByYear(reader);
    this.groups = new AnswersByYear(reader, MOST_OF_SMALL_ONES);
    this.threePublics = new AnswersByYear(reader);
    this.scorecardOf = new AnswersByYear(reader);
    this.scorecardsOf = new AnswersByYear(reader);
    this.standings = new AnswersByYear(reader, MOST_OF_SMALL_ONES);
    this.contradictionsOf = new AnswersByYear(reader, REPORTS_KEPT);
  }

  ask<Answer>(question: Query<Answer>): Promise<Answer> {
    return this.queries.execute(question);
  }

  sourceOf(event: Pick<EventEntry, 'eventId' | 'position'>): Promise<string | undefined> {
    return this.sources.of(event);
  }

  /** @throws QuestionError UNIT_NOT_FOUND, YEAR_NOT_FOUND, BAD_POINT, BASIS_…. */
  year(address: UnitYear, at: NamedPoint = {}): YearView {
    return new YearView(this, this.pointOf(address, at), at);
  }

  /** Every question about a unit goes through here. @throws as {@link year}, and RequestError NOT_ALLOWED. */
  pointOf(address: UnitYear, at: NamedPoint = {}): YearPoint {
    const { unitCode } = address;
    if (!mayNow(['figures'], unitCode)) throw new QuestionError('UNIT_NOT_FOUND', { unitCode });
    const past = this.pastIn(at);
    if (past !== undefined && !mayNow(['past'], unitCode)) throw notAllowed(past, ['past']);
    return asSeen(this.reader.pointOf(address, at, seenUpTo()));
  }

  /** A point of a unit without a year. @throws QuestionError BAD_POINT, RequestError NOT_ALLOWED. */
  unitPoint(at: NamedPoint, unitCode?: string): UnitPoint {
    const past = this.pastIn(at);
    if (past !== undefined && unitCode !== undefined && !mayNow(['past'], unitCode))
      throw notAllowed(past, ['past']);
    return { point: this.reader.momentOf(at, seenUpTo()), at };
  }

  /** The years that may be seen, of all units that were open at the point. */
  pointsOf(fiscalYear: number, at: NamedPoint = {}): readonly YearPoint[] {
    const right = this.pastIn(at) === undefined ? 'figures' : 'past';
    return this.reader
      .pointsOf(fiscalYear, at, seenUpTo())
      .filter(({ unitCode }) => mayNow([right], unitCode))
      .map(asSeen);
  }

  /** The years of all units where the asker may read who was paid. */
  pointsOfPayees(): readonly YearPoint[] {
    const years = new Set(this.reader.catalogue.unitYears().map(({ fiscalYear }) => fiscalYear));
    return [...years].flatMap((year) => this.pointsOf(year)).filter((point) => !point.withoutPayees);
  }

  /** Waits until `position` has been read, as far as the asker sees. @throws as {@link StoreWatch.reach}. */
  reach(position: bigint): Promise<void> {
    const sight = presentSight();
    return this.watch.reach(position, () => sight?.readUpTo(position) ?? 0n);
  }

  /** The basis of the year's answer, as far as the asker may see it. */
  async basisOf(point: YearPoint): Promise<Basis> {
    return this.reader.basisOf(point, await this.toldCutOf(point));
  }

  /** The time of recording of the point; hypothetical events get this time. Empty if nothing was recorded. */
  async recordedAtOf(point: YearPoint): Promise<string> {
    return this.reader.catalogue.recorded.recordedAtOf(await this.toldCutOf(point)) ?? '';
  }

  private async toldCutOf(point: YearPoint): Promise<bigint> {
    return presentSight()?.isNarrow === false ? point.cut : toldCut(this.reader, point);
  }

  /** The part of the point that asks for past knowledge. A basis from this server contains only what somebody could see. */
  pastIn({ knownAt, basis }: NamedPoint): string | undefined {
    if (knownAt !== undefined) return 'knownAt';
    return basis !== undefined && this.reader.isUnproven(basis) ? 'basis' : undefined;
  }

  view(point: YearPoint, at: NamedPoint = {}): YearView {
    return new YearView(this, point, at);
  }

  execution(point: YearPoint): Promise<ExecutionAnswer> {
    return this.executions.of(point, () => this.ask(new AskExecution(point)));
  }

  executionGroups(point: YearPoint, by: ExecutionGrouping): Promise<readonly ExecutionGroup[]> {
    return this.groups.of(point, () => this.ask(new AskExecutionGroups(point, by)), by);
  }

  threePublic(point: YearPoint): Promise<ThreePublicAnswer> {
    return this.threePublics.of(point, () => this.ask(new AskThreePublic(point)));
  }

  standing(point: YearPoint): Promise<YearStanding> {
    return this.standings.of(point, () => this.ask(new AskStanding(point)));
  }

  scorecard(point: YearPoint): Promise<ScorecardAnswer> {
    return this.scorecardOf.of(point, () => this.ask(new AskScorecard(point)));
  }

  /** The unit's own, and each project's. */
  scorecards(point: YearPoint): Promise<readonly ScorecardAnswer[]> {
    return this.scorecardsOf.of(point, () => this.ask(new AskScorecards(point)));
  }

  /** Their lists are read page by page. */
  contradictions(point: YearPoint): Promise<ContradictionsAnswer> {
    return this.contradictionsOf.of(point, () => this.ask(new AskContradictions(point)));
  }
}

/** Payees and purposes are removed at the first step, so no answer about the point contains them. */
function asSeen(point: YearPoint): YearPoint {
  return mayNow(['payees'], point.unitCode) ? point : { ...point, withoutPayees: true };
}

/** Nobody sees anything outside a request. */
function seenUpTo(): bigint {
  return presentSight()?.upTo ?? 0n;
}
