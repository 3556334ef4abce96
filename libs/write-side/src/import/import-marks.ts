import type { ImportMark } from '@ledger/domain';
import type { YearEntries } from './import-request';
import type { PlannedAppend } from './plan-entry';
import { takesSeveral } from './write-import';
import type { ImportPlan } from './year-plan';

/**
 * Marks the beginning and the end of an import that takes several appends or continues an interrupted one. Until its
 * last event is stored, the year is incomplete, and its answers say so. The id of the import is that of its first
 * event, so a repeated import gets the same mark.
 */
export function marked(plan: ImportPlan, { fiscalYear, importer }: YearEntries): ImportPlan {
  const { appends, resumes } = plan;
  const first = appends[0]?.events[0];
  if (!first) return plan;
  if (resumes.length > 0) return { ...plan, appends: markedAt(appends, -1, { ends: resumes }) };
  if (!takesSeveral(appends)) return plan;
  const { id, metadata } = first;
  const begun = markedAt(appends, 0, { begins: { id, fiscalYear, by: importer?.actor ?? metadata.actor } });
  return { ...plan, appends: markedAt(begun, -1, { ends: [id] }) };
}

/** `at`: the index of the append, and of the event in it. 0 is the first, -1 the last. */
function markedAt(appends: readonly PlannedAppend[], at: 0 | -1, mark: ImportMark): readonly PlannedAppend[] {
  const append = appends.at(at);
  const event = append?.events.at(at);
  if (!append || !event) return appends;
  const { mark: own } = event.metadata;
  const both = typeof own === 'object' ? { ...own, ...mark } : mark;
  const events = append.events.with(at, { ...event, metadata: { ...event.metadata, mark: both } });
  return appends.with(at, { ...append, events });
}
