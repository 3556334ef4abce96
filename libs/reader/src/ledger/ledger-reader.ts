import {
  QuestionError,
  type EarlierYear,
  type LedgerEvent,
  type NamedPoint,
  type NeighbourYears,
  type PointInTime,
  type UnitYear,
  type YearAt,
  type YearPoint,
} from '@ledger/answers';
import type { EventStore, FollowedEvent, Subscription } from '@ledger/event-store';
import { tracedNow } from '@ledger/tracing';
import { basisAt, basisToken, type Basis, type BasisPoint, type TokenMaker } from './basis';
import type { AccessNow } from '../access/access-now';
import { ChangeFeed } from '../changes/change-feed';
import type { Catalogue } from '../catalogue/catalogue';
import type { UnreadableStreams } from '../catalogue/unreadable-streams';
import { LAST_YEAR, pointsOpened, selectionAt } from './point-selection';
import { nothingMore } from './nothing-more';
import { PositionWaiting } from './position-waiting';
import { ReadModels } from './read-models';
import type { ReaderOptions } from './reader-options';
import { isSealed, TokenSeals } from './token-seals';
import type { KeptStandings } from '../years/kept-standings';
import type { SelfCheck } from '../years/self-check';
import type { YearReading } from '../years/year-reader';

/** Follows the store and answers for any point in time. Its read models are in memory and can always be rebuilt. */
export class LedgerReader implements YearReading {
  readonly catalogue: Catalogue;
  /** Announces events after they were read. */
  readonly changes = new ChangeFeed();
  private readonly models: ReadModels;
  private readonly waiting = new PositionWaiting({
    head: () => this.catalogue.head,
    assertReadable: () => this.assertReadable(),
  });
  readonly selfCheck: SelfCheck;
  readonly standings: KeptStandings;
  private subscription: Subscription | undefined;
  private failure: Error | undefined;
  storeId = '';
  private readonly seals: TokenSeals | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly options: ReaderOptions = {},
  ) {
    this.models = new ReadModels(store, options);
    this.seals = options.tokenKeys && new TokenSeals(options.tokenKeys);
    this.catalogue = this.models.catalogue;
    this.selfCheck = this.models.selfCheck;
    this.standings = this.models.standings;
  }

  /** Loads the newest checkpoint, reads the rest of the log up to its current end, and follows it from then on. */
  async start(): Promise<void> {
    this.storeId = await this.store.storeId();
    await this.models.begin((await this.store.head()).position);
    this.subscription = await this.store.follow(this.catalogue.head, (events) => this.take(events), {
      onError: (error) => this.fail(error),
      onFault: (fault) => {
        this.models.takeFault(fault);
        this.waiting.wake();
      },
    });
    await this.subscription.caughtUp.catch((error: unknown) => {
      throw this.failure ?? error;
    });
    this.models.started();
  }

  async stop(): Promise<void> {
    await this.selfCheck.stop();
    await this.subscription?.close();
    this.changes.close();
    await this.models.stop();
  }

  /** Who may do what, as of now. */
  get access(): AccessNow {
    return this.models.access;
  }

  /** Waits until `position` was read. @throws QuestionError POSITION_NOT_REACHED, HISTORY_UNREADABLE. */
  async waitFor(position: bigint, timeoutMs: number, head?: () => bigint): Promise<void> {
    return this.waiting.waitFor(position, timeoutMs, head);
  }

  /** Waits until everything that the store holds now was read. */
  async waitForStore(timeoutMs = 10_000): Promise<void> {
    await this.waitFor((await this.store.head()).position, timeoutMs);
  }

  /** The altered or unreadable streams. Questions about them are refused; all others are answered. */
  get unreadable(): UnreadableStreams {
    return this.models.unreadable;
  }

  /** False once the log could not be read any further. Then every question is refused. */
  get isReadable(): boolean {
    return this.failure === undefined;
  }

  /** Resolves a point. The asker may see positions up to `upTo`. @throws QuestionError BAD_POINT, …_NOT_FOUND. */
  pointOf(address: UnitYear, at: NamedPoint = {}, upTo = this.catalogue.head): YearPoint {
    this.assertReadable(address);
    const { unitCode, fiscalYear } = address;
    const point: YearPoint = { ...address, ...this.selection(fiscalYear, at, upTo) };
    if (!this.catalogue.isRegistered(unitCode)) throw new QuestionError('UNIT_NOT_FOUND', { unitCode });
    if (!this.catalogue.isOpened(address, point.cut))
      throw new QuestionError('YEAR_NOT_FOUND', { unitCode, fiscalYear });
    return point;
  }

  /** The years of all units that were open at the point, by unit code. */
  pointsOf(fiscalYear: number, at: NamedPoint = {}, upTo = this.catalogue.head): readonly YearPoint[] {
    return pointsOpened(this.catalogue, fiscalYear, this.selection(fiscalYear, at, upTo));
  }

  /** A point that belongs to no year. Without a day, all days count. @throws QuestionError BAD_POINT, BASIS_…. */
  momentOf(at: NamedPoint = {}, upTo = this.catalogue.head): PointInTime {
    return this.selection(LAST_YEAR, at, upTo);
  }

  async yearAt(point: YearPoint): Promise<YearAt> {
    this.assertReadable(point);
    return this.models.reading.yearAt(point);
  }

  async stateAt(point: YearPoint): Promise<object | undefined> {
    this.assertReadable(point);
    return this.models.reading.stateAt(point);
  }

  async select(point: YearPoint): Promise<readonly LedgerEvent[]> {
    this.assertReadable(point);
    return this.models.reading.select(point);
  }

  async neighboursOf(point: YearPoint): Promise<NeighbourYears> {
    const { fiscalYear } = point;
    for (const year of [fiscalYear - 1, fiscalYear + 1]) this.assertReadable({ ...point, fiscalYear: year });
    return this.models.reading.neighboursOf(point);
  }

  async earlierYearsOf(point: YearPoint): Promise<readonly EarlierYear[]> {
    this.assertReadable(point);
    return this.models.reading.earlierYearsOf(point);
  }

  async basisOf(point: YearPoint, toldCut = point.cut): Promise<Basis> {
    const ruleSet = point.ruleSet ?? (await this.yearAt(point)).performance.adoption?.ruleSet;
    const knownAt = this.catalogue.recorded.recordedAtOf(toldCut);
    const importUnfinished = this.unfinishedImportOf(point);
    return basisAt(this.tokens, point, { toldCut, ruleSet, knownAt, importUnfinished });
  }

  /** The import of the year that was unfinished at the point. */
  unfinishedImportOf(point: YearPoint): Basis['importUnfinished'] {
    return this.catalogue.imports.unfinishedAt(point, point.cut);
  }

  /** Only the token of {@link basisOf}; it needs nothing of the year. */
  tokenOf(point: YearPoint): string {
    return basisToken(this.tokens, point);
  }

  /** Whether anybody could have made the token: it is not sealed, although this server seals its tokens. */
  isUnproven(token: string): boolean {
    return this.seals !== undefined && !isSealed(token);
  }

  private get tokens(): TokenMaker {
    return { storeId: this.storeId, seals: this.seals };
  }

  private take(events: readonly FollowedEvent[]): void {
    tracedNow('projection', { events: events.length }, () => this.models.take(events));
    this.waiting.wake();
    this.changes.publish(events);
  }

  private selection(fiscalYear: number, at: NamedPoint, upTo: bigint): BasisPoint {
    this.assertReadable();
    return selectionAt(fiscalYear, at, { ...this.tokens, catalogue: this.catalogue, upTo });
  }

  private fail(error: Error): void {
    this.failure = error;
    this.waiting.wake();
    this.options.say?.(nothingMore(error));
  }

  private assertReadable(year?: UnitYear): void {
    if (this.failure) throw this.failure;
    if (year) this.unreadable.assertNone(year);
  }
}
