import type { ImportMark } from '@ledger/domain';
import type { YearEntries } from './import-request';
import type { ImportPlan, PlannedAppend } from './plan-import';
import { takesSeveral } from './write-import';

/**
 * Marks where the import of a year begins and ends, if it takes several appends or goes on with one that was cut off: until
 * the last of them is stored the year is incomplete, and its answers say so. The id is that of the first event: an import
 * that is planned again from the beginning is marked as it was.
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

/** `at`: of the appends and of its events, 0 for the first and -1 for the last. */
function markedAt(appends: readonly PlannedAppend[], at: 0 | -1, mark: ImportMark): readonly PlannedAppend[] {
  const append = appends.at(at);
  const event = append?.events.at(at);
  if (!append || !event) return appends;
  const events = append.events.with(at, { ...event, metadata: { ...event.metadata, mark } });
  return appends.with(at, { ...append, events });
}
