import { PROVENANCE_KINDS, provenanceKind } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { assumedAnswers } from './assumed-answers';
import type { AssumedAround } from './known-around';
import { isAssumedEvent, markOf } from '../assumed/assumed-mark';
import { PROVENANCE_NAMES } from './event-provenance';
import type { ProvenanceAnswer } from './provenance.types';

/** Counts the selected events by where they come from, and says what is assumed under which answer. */
export function answerProvenance(
  events: readonly LedgerEvent[],
  point: YearPoint,
  around: AssumedAround = { here: events.filter(isAssumedEvent), behind: [] },
): ProvenanceAnswer {
  const byKind = Map.groupBy(events, provenanceKind);
  const assumed = markOf(events.filter(isAssumedEvent));
  return {
    events: events.length,
    kinds: PROVENANCE_KINDS.map((kind) => {
      const ofKind = byKind.get(kind) ?? [];
      const partlyAssumed = ofKind.filter((event) => event.assumed?.what !== undefined).length;
      return { kind, name: PROVENANCE_NAMES[kind], events: ofKind.length, partlyAssumed };
    }),
    ...(assumed && { assumed }),
    answers: assumedAnswers(around, point),
  };
}
