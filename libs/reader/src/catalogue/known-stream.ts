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
import { yearKeyOf } from './year-streams';

/** What is known of a stream without its events. */
export interface KnownStream {
  readonly streamId: string;
  /** Absent for a stream whose name is none of the ledger's. */
  readonly address?: StreamAddress;
  /** {@link yearKeyOf} its unit-year; absent for a unit's own stream. */
  readonly yearKey?: string;
  /** Number of its events. */
  version: number;
  last: bigint;
  /** Position of the last event of each type. */
  readonly lastByType: Map<string, bigint>;
  /** Of a budget: position of its opening. */
  openedAt?: bigint;
  /** Of a unit. */
  registration?: Registration;
  /** Of a budget: adjustments that were proposed and not decided. */
  undecided?: Set<string>;
  /** Of a unit, in the order of the log. */
  renamed?: readonly Renaming[];
  /** Of a unit, in the order of the log. */
  succeeded?: readonly Succeeding[];
}

type Registration = Extract<LedgerEvent, { type: 'UnitRegistered' }>;
type Renaming = Extract<LedgerEvent, { type: 'UnitRenamed' }>;
type Succeeding = Extract<LedgerEvent, { type: 'UnitSucceeded' | 'SuccessionWithdrawn' }>;

/** A unit at a point: as it was registered, but with the name of the day and what became of it by then. */
export type KnownUnit = Registration['data'] & {
  readonly names: UnitNames;
  /** What became of it up to the point, by day. */
  readonly successions: readonly Succession[];
};

/** Names with later days than the point's are none of its own. Undefined where the unit was not registered by then. */
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

/** One that nothing is known of but its name. */
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

/** Takes what is kept of the content of an event; its place was noted before. */
export function learn(stream: KnownStream, event: LedgerEvent): void {
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

/** What happened to it after `since`; nothing of a stream that is of no unit. */
export function changedStream({ address, lastByType }: KnownStream, since: bigint): readonly ChangedStream[] {
  const types = [...lastByType].filter(([, last]) => last > since);
  types.sort(([, left], [, right]) => (left < right ? -1 : 1));
  return address ? [{ ...address, eventTypes: types.map(([type]) => type) }] : [];
}
