import type { LedgerEvent, PointInTime } from '@ledger/answers';
import {
  nameOn,
  parseStream,
  successionsOf,
  unitNames,
  type StreamAddress,
  type UnitNames,
  type Succession,
} from '@ledger/domain';
import type { ChangedStream } from '../changes/change-feed';
import { halvesWith, type CarryHalves } from './carry-halves';
import { yearKeyOf } from './year-streams';

/** What is kept of a stream without its events. */
export interface KnownStream {
  readonly streamId: string;
  /** Absent if the name is not that of a ledger stream. */
  readonly address?: StreamAddress;
  /** The {@link yearKeyOf} of its unit-year; absent for the stream of a unit. */
  readonly yearKey?: string;
  /** The number of its events. */
  version: number;
  last: bigint;
  /** The position of the last event of each type. */
  readonly lastByType: Map<string, bigint>;
  /** For a budget: the position of its opening. */
  openedAt?: bigint;
  /** For a unit. */
  registration?: Registration;
  /** For a budget: adjustments that are proposed but not decided. */
  undecided?: Set<string>;
  /** For a budget from or to which money crossed the turn of the year. */
  carried?: CarryHalves;
  /** For a unit, in the order of the log. */
  renamed?: readonly Renaming[];
  /** For a unit, in the order of the log. */
  succeeded?: readonly Succeeding[];
}

type Registration = Extract<LedgerEvent, { type: 'UnitRegistered' }>;
type Renaming = Extract<LedgerEvent, { type: 'UnitRenamed' }>;
type Succeeding = Extract<LedgerEvent, { type: 'UnitSucceeded' | 'SuccessionWithdrawn' }>;

/** A unit at a point: its registration, its name on that day, and its successors by then. */
export type KnownUnit = Registration['data'] & {
  readonly names: UnitNames;
  /** The successions up to the point, by day. */
  readonly successions: readonly Succession[];
};

/** Undefined if the unit was not registered by then. Ignores names from after the day of the point. */
export function unitAt(stream: KnownStream | undefined, { asOf, cut }: PointInTime): KnownUnit | undefined {
  const { registration, renamed = [], succeeded = [] } = stream ?? {};
  if (!registration || registration.position > cut) return undefined;
  const isKnown = ({ position, data }: Renaming | Succeeding) => position <= cut && data.occurredOn <= asOf;
  const names = unitNames(
    registration.data,
    renamed.filter(isKnown).map(({ data }) => data),
  );
  const successions = successionsOf(succeeded.filter(isKnown).map(({ data }) => data));
  return { ...registration.data, name: nameOn(names, asOf), names, successions };
}

/** A stream of which only the name is known. */
export function newStream(streamId: string): KnownStream {
  const address = parseStream(streamId);
  const { unitCode = '', fiscalYear } = address ?? {};
  return {
    streamId,
    version: 0,
    last: 0n,
    lastByType: new Map(),
    ...(address && { address }),
    ...(fiscalYear !== undefined && { yearKey: yearKeyOf({ unitCode, fiscalYear }) }),
  };
}

/** Keeps what is needed of the event's content. The place of the event must be noted before. */
export function learn(stream: KnownStream, event: LedgerEvent): void {
  const carried = halvesWith(stream.carried, event);
  if (carried) stream.carried = carried;
  switch (event.type) {
    case 'YearOpened':
      stream.openedAt ??= event.position;
      break;
    case 'UnitRegistered':
      stream.registration ??= event;
      break;
    case 'UnitRenamed':
      stream.renamed = [...(stream.renamed ?? []), event];
      break;
    case 'UnitSucceeded':
    case 'SuccessionWithdrawn':
      stream.succeeded = [...(stream.succeeded ?? []), event];
      break;
    case 'AdjustmentProposed':
      (stream.undecided ??= new Set()).add(event.data.adjustmentId);
      break;
    case 'AdjustmentApproved':
    case 'AdjustmentRejected':
    case 'AdjustmentWithdrawn':
      stream.undecided?.delete(event.data.adjustmentId);
      break;
    default:
  }
}

/** What happened to the stream after `since`; nothing if the stream belongs to no unit. */
export function changedStream({ address, lastByType }: KnownStream, since: bigint): readonly ChangedStream[] {
  const types = [...lastByType].filter(([, last]) => last > since);
  types.sort(([, left], [, right]) => (left < right ? -1 : 1));
  return address ? [{ ...address, eventTypes: types.map(([type]) => type) }] : [];
}
