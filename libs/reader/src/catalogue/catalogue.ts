import type { LedgerEvent, PointInTime, UnitYear } from '@ledger/answers';
import { budgetStream, unitStream, type StreamAddress } from '@ledger/domain';
import type { FollowedEvent } from '@ledger/event-store';
import type { LedgerChange } from '../changes/change-feed';
import { openHalves, type OpenHalves } from './carry-halves';
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

/**
 * Which streams exist, how far each was read, and when each position became known. The events themselves stay in the
 * store.
 */
export class Catalogue {
  readonly imports = new ImportSpans();
  readonly predecessors = new Predecessors();
  private streams = new Map<string, KnownStream>();
  private years = new YearsOfUnits();
  private times = new RecordingTimes();
  /** The id of the event at the head; empty while there is none. */
  headEventId = '';

  /** Returns the event as the ledger reads it. @throws QuestionError HISTORY_UNREADABLE for an unknown type. */
  add(recorded: FollowedEvent): LedgerEvent {
    const event = ledgerEvent(recorded);
    const stream = this.note(recorded);
    this.imports.note(recorded, stream.address);
    learn(stream, event);
    if (event.type === 'UnitSucceeded') this.predecessors.note(event, stream.address);
    return event;
  }

  /** Notes the place of an event, without its content. */
  note({ id, type, streamId, streamVersion, position, recordedAt }: FollowedEvent): KnownStream {
    const stream = this.streams.get(streamId) ?? this.begun(streamId);
    stream.version = streamVersion;
    stream.last = position;
    stream.lastByType.set(type, position);
    this.times.add(position, recordedAt);
    this.headEventId = id;
    return stream;
  }

  /** Notes an event that exists but does not count. */
  pass({ position, recordedAt }: Pick<FollowedEvent, 'position' | 'recordedAt'>): void {
    this.times.add(position, recordedAt);
    this.headEventId = '';
  }

  /** The size of the columns. What is kept per stream is not counted. */
  get bytes(): number {
    return this.times.bytes;
  }

  /** The address in the name of a known stream. */
  placeOf(streamId: string): Pick<KnownStream, 'address' | 'yearKey'> | undefined {
    return this.streams.get(streamId);
  }

  /** How many events of the stream were read. */
  versionOf(streamId: string): number {
    return this.streams.get(streamId)?.version ?? 0;
  }

  /** Where the stream ends, as far as it was read. */
  endOf(streamId: string): Pick<KnownStream, 'version' | 'last'> {
    return this.streams.get(streamId) ?? { version: 0, last: 0n };
  }

  /** Whether the year was open at the cut. Only the order of the log counts, not the dates. */
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

  /** Whether the year was closed and has not been reopened since. */
  isClosed({ unitCode, fiscalYear }: UnitYear): boolean {
    const types = this.streams.get(budgetStream(unitCode, fiscalYear))?.lastByType;
    return (types?.get('YearClosed') ?? 0n) > (types?.get('YearReopened') ?? 0n);
  }

  /** What crossed the turn of the year, at its end or its beginning, and lacks its other half. */
  openHalves({ unitCode, fiscalYear }: UnitYear): OpenHalves {
    const around = [-1, 0, 1].map((by) => this.streams.get(budgetStream(unitCode, fiscalYear + by)));
    return openHalves(around);
  }

  /** Whether an adjustment of the year is proposed but not decided, whatever its date. */
  hasUndecided({ unitCode, fiscalYear }: UnitYear): boolean {
    return (this.streams.get(budgetStream(unitCode, fiscalYear))?.undecided?.size ?? 0) > 0;
  }

  /**
   * The last position among all streams that an answer about the year may read: those of the year itself and of the
   * years before and after.
   */
  lastPositionAround(year: UnitYear): bigint {
    return streamsAround(year).reduce((last, name) => {
      const position = this.streams.get(name)?.last ?? 0n;
      return position > last ? position : last;
    }, 0n);
  }

  /** The last position after `since` among the streams that `sees` selects; 0 if there is none. */
  lastPositionAfter(since: bigint, sees: (address: StreamAddress) => boolean): bigint {
    return lastPositionAfter(since, this.streams.values(), sees);
  }

  /** All changes to the year's streams after `since`, as one change; undefined if there are none. */
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

  /** The parent unit of the registration. */
  parentOf(unitCode: string): string | undefined {
    return this.streams.get(unitStream(unitCode))?.registration?.data.parentCode;
  }

  /** The unit at the point; undefined if it was not registered by then. */
  unitAt(unitCode: string, point: PointInTime): KnownUnit | undefined {
    return unitAt(this.streams.get(unitStream(unitCode)), point);
  }

  /** The codes of all units that have a stream, sorted. */
  unitCodes(): readonly string[] {
    return this.years.unitCodes;
  }

  /** All years that have a budget, sorted by year and unit code. */
  unitYears(): readonly UnitYear[] {
    return this.years.all;
  }

  /** The years for which the unit has a budget, in order. */
  fiscalYearsOf(unitCode: string): readonly number[] {
    return this.years.of(unitCode);
  }

  written(): StoredCatalogue {
    const [times, imports] = [this.times.written(), this.imports.written()];
    return { times, imports, streams: [...this.streams.values()], headEventId: this.headEventId };
  }

  /** Replaces everything by the content of a checkpoint. */
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
}
