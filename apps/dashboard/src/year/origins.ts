import type { Document } from './year-data';

/** 出处: where an entry comes from, and what of it is assumed. */
export type Origin = Document['provenance'];

const known = new WeakMap<readonly Document[], ReadonlyMap<string, Origin>>();

/** Where entries come from, by the ids of their events. */
export function originsOf(documents: readonly Document[]): ReadonlyMap<string, Origin> {
  const before = known.get(documents);
  if (before) return before;
  const origins = new Map(documents.map(({ eventId, provenance }) => [eventId, provenance]));
  known.set(documents, origins);
  return origins;
}
