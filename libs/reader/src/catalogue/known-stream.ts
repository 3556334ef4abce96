import type { LedgerEvent, PointInTime } from '@ledger/answers';
import { nameOn, unitNames, type StreamAddress, type UnitNames } from '@ledger/domain';
import type { ChangedStream } from '../changes/change-feed';

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
}

type Registration = Extract<LedgerEvent, { type: 'UnitRegistered' }>;
type Renaming = Extract<LedgerEvent, { type: 'UnitRenamed' }>;

/** A unit at a point: as it was registered, but with the name of the day. */
export type KnownUnit = Registration['data'] & { readonly names: UnitNames };

/** Names with later days than the point's are none of its own. Undefined where the unit was not registered by then. */
export function unitAt(stream: KnownStream | undefined, { asOf, cut }: PointInTime): KnownUnit | undefined {
  const { registration, renamed = [] } = stream ?? {};
  if (!registration || registration.position > cut) return undefined;
  const known = renamed.filter(({ position, data }) => position <= cut && data.occurredOn <= asOf);
  const names = unitNames(
    registration.data,
    known.map(({ data }) => data),
  );
  return { ...registration.data, name: nameOn(names, asOf), names };
}

/** Takes in what is kept of what an event says; where it stands has been noted. */
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
