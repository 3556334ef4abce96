import type { LedgerEvent, PointInTime, UnitYear } from '@ledger/answers';
import { budgetStream, unitStream, type StreamAddress, type StreamKind } from '@ledger/domain';
import type { FollowedEvent } from '@ledger/event-store';
import type { LedgerChange } from '../changes/change-feed';
import { ImportSpans, type StoredImports } from './import-spans';
import { changedStream, learn, newStream, unitAt, type KnownStream, type KnownUnit } from './known-stream';
import { lastPositionAfter } from './last-position';
import { ledgerEvent } from './ledger-event';
import { Predecessors } from './predecessors';
import { streamsAround, streamsOf } from './year-streams';
import { RecordingTimes, type StoredTimes } from './recording-times';
import { YearsOfUnits } from './years-of-units';

export interface StoredCatalogue {
  readonly times: StoredTimes;
  readonly streams: readonly KnownStream[];
  readonly imports: StoredImports;
  readonly headEventId: string;
}

/** Which streams were read, how far each has come, when each position became known. Events stay in the store. */
export class Catalogue {
  readonly imports = new ImportSpans();
  readonly predecessors = new Predecessors();
  private streams = new Map<string, KnownStream>();
  private years = new YearsOfUnits();
  private times = new RecordingTimes();
  /** Id of the event at the head; empty while there is none. */
  headEventId = '';

  /** Answers the event as the ledger reads it. @throws QuestionError HISTORY_UNREADABLE for an unknown type. */
  add(recorded: FollowedEvent): LedgerEvent {
    const event = ledgerEvent(recorded);
    const stream = this.note(recorded);
    this.imports.note(recorded, stream.address);
    learn(stream, event);
    if (event.type === 'UnitSucceeded') this.predecessors.note(event, stream.address);
    return event;
  }

  /** The place of an event, without its content. */
  note({ id, type, streamId, streamVersion, position, recordedAt }: FollowedEvent): KnownStream {
    const stream = this.streams.get(streamId) ?? this.begun(streamId);
    stream.version = streamVersion;
    stream.last = position;
    stream.lastByType.set(type, position);
    this.times.add(position, recordedAt);
    this.headEventId = id;
    return stream;
  }

  /** An event that is known to stand there and counts for nothing. */
  pass({ position, recordedAt }: Pick<FollowedEvent, 'position' | 'recordedAt'>): void {
    this.times.add(position, recordedAt);
    this.headEventId = '';
  }

  /** Of columns; what it keeps per stream is not counted. */
  get bytes(): number {
    return this.times.bytes;
  }

  /** What the name of a stream that was read says. */
  placeOf(streamId: string): Pick<KnownStream, 'address' | 'yearKey'> | undefined {
    return this.streams.get(streamId);
  }

  /** Events of the stream that were read. */
  versionOf(streamId: string): number {
    return this.streams.get(streamId)?.version ?? 0;
  }

  /** Whether the year was open at that cut: this follows the log, regardless of dates. */
  isOpened({ unitCode, fiscalYear }: UnitYear, cut: bigint): boolean {
    const openedAt = this.streams.get(budgetStream(unitCode, fiscalYear))?.openedAt;
    return openedAt !== undefined && openedAt <= cut;
  }

  get head(): bigint {
    return this.times.lastPosition;
  }

  /** When the last event that was read became known; undefined while there is none. */
  get headRecordedAt(): string | undefined {
    return this.times.lastRecordedAt;
  }

  /** When positions became known. */
  get recorded(): Omit<RecordingTimes, 'add' | 'written'> {
    return this.times;
  }

  /** Whether the year was closed, and not opened again since. */
  isClosed({ unitCode, fiscalYear }: UnitYear): boolean {
    const types = this.streams.get(budgetStream(unitCode, fiscalYear))?.lastByType;
    return (types?.get('YearClosed') ?? 0n) > (types?.get('YearReopened') ?? 0n);
  }

  /** Whether the year's budget ever had an event of the type. */
  budgetHas(type: LedgerEvent['type'], { unitCode, fiscalYear }: UnitYear): boolean {
    return this.streams.get(budgetStream(unitCode, fiscalYear))?.lastByType.has(type) ?? false;
  }

  /** Whether an adjustment of the year was proposed and not decided, whatever its date. */
  hasUndecided({ unitCode, fiscalYear }: UnitYear): boolean {
    return (this.streams.get(budgetStream(unitCode, fiscalYear))?.undecided?.size ?? 0) > 0;
  }

  /**
   * The last position in all streams that an answer about the year may read: its own and those of the previous and
   * next year.
   */
  lastPositionAround(year: UnitYear): bigint {
    return streamsAround(year).reduce((last, name) => {
      const position = this.streams.get(name)?.last ?? 0n;
      return position > last ? position : last;
    }, 0n);
  }

  /** The last position behind `since` in the streams that `sees` picks; 0 where there is none. */
  lastPositionAfter(since: bigint, sees: (address: StreamAddress) => boolean): bigint {
    return lastPositionAfter(since, this.streams.values(), sees);
  }

  /** All changes of the year's streams after `since`, as one change; undefined if there are none. */
  changedSince({ unitCode, fiscalYear }: UnitYear, since: bigint): LedgerChange | undefined {
    const names = Object.values(streamsOf({ unitCode, fiscalYear }));
    const changed = names.flatMap((name) => this.streams.get(name) ?? []).filter(({ last }) => last > since);
    if (changed.length === 0) return undefined;
    const position = changed.reduce((latest, { last }) => (last > latest ? last : latest), 0n);
    const streams = changed.flatMap((stream) => changedStream(stream, since));
    return { after: since, position, recordedAt: this.times.recordedAtOf(position) ?? '', streams };
  }

  isRegistered(unitCode: string): boolean {
    return this.streams.has(unitStream(unitCode));
  }

  /** The unit that it is registered under. */
  parentOf(unitCode: string): string | undefined {
    return this.streams.get(unitStream(unitCode))?.registration?.data.parentCode;
  }

  /** The unit as of the point; undefined where it was not registered by then. */
  unitAt(unitCode: string, point: PointInTime): KnownUnit | undefined {
    return unitAt(this.streams.get(unitStream(unitCode)), point);
  }

  /** Every unit code that has a stream of its own, sorted. */
  unitCodes(): readonly string[] {
    return this.addresses('unit').map(({ unitCode }) => unitCode);
  }

  /** Every budget year there is, by year and unit code. */
  unitYears(): readonly UnitYear[] {
    return this.addresses('budget').flatMap(({ unitCode, fiscalYear }) =>
      fiscalYear === undefined ? [] : [{ unitCode, fiscalYear }],
    );
  }

  /** Budget years of the unit, by year. */
  fiscalYearsOf(unitCode: string): readonly number[] {
    return this.years.of(unitCode);
  }

  written(): StoredCatalogue {
    const [times, imports] = [this.times.written(), this.imports.written()];
    return { times, imports, streams: [...this.streams.values()], headEventId: this.headEventId };
  }

  /** Takes what was written instead of everything it holds. */
  restore({ times, streams, imports, headEventId }: StoredCatalogue): void {
    this.times = new RecordingTimes(times);
    this.imports.restore(imports);
    this.streams = new Map(streams.map((stream) => [stream.streamId, stream]));
    this.headEventId = headEventId;
    this.predecessors.restore(streams);
    this.years = new YearsOfUnits(streams.map(({ address }) => address));
  }

  private begun(streamId: string): KnownStream {
    const stream = newStream(streamId);
    this.streams.set(streamId, stream);
    this.years.note(stream.address);
    return stream;
  }

  private addresses(kind: StreamKind): readonly StreamAddress[] {
    return [...this.streams.values()]
      .flatMap(({ address }) => (address?.kind === kind ? [address] : []))
      .sort((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0) || (a.unitCode < b.unitCode ? -1 : 1));
  }
}
