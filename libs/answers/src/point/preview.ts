import type { EventOf, Provenance } from '@ledger/domain';
import type { YearPoint } from './point-in-time';
import type { LedgerEvent, LedgerEvents } from '../projection';

/** What a command decided without storing it. */
export interface Decided {
  readonly streamId: string;
  readonly events: readonly EventOf<LedgerEvents>[];
  readonly actor: string;
  /** ISO instant that stands in for the time of recording. */
  readonly at: string;
  /** Where the content comes from; by default the actor enters it. */
  readonly said?: Provenance;
}

/**
 * After every position of a log. The numbers right after a cut belong to events of any unit, and would reveal when
 * others wrote.
 */
const BEHIND_ALL = 9_000_000_000_000_000_000n;

/** The same point with decided events after its cut: answers are as if the events were stored now. */
export function withPreview(point: YearPoint, decided: Decided): YearPoint {
  const before = point.preview ?? [];
  const behind = before.at(-1)?.position ?? BEHIND_ALL;
  const preview = decided.events.map((event, i): LedgerEvent => ({
    ...event,
    eventId: `preview-${before.length + i + 1}`,
    streamId: decided.streamId,
    position: behind + BigInt(i + 1),
    recordedAt: decided.at,
    actor: decided.actor,
    from: { kind: 'entered', by: decided.actor },
    ...decided.said,
  }));
  return { ...point, preview: [...before, ...preview] };
}
