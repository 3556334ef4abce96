import type { EvidenceReader } from './evidence';
import type { WriteSide } from './write-side';

/** Reads evidence from stored events. */
export function evidenceOf(writeSide: WriteSide): EvidenceReader {
  return {
    unit: async (streamId) => (await writeSide.units.load(streamId)).state,
    performance: async (streamId) => (await writeSide.performances.load(streamId)).state,
    budget: async (streamId) => (await writeSide.budgets.load(streamId)).state,
  };
}
