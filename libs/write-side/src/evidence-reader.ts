import type { EvidenceReader } from './evidence';
import type { WriteSide } from './write-side';

/** Evidence from what is stored. */
export function evidenceOf(writeSide: WriteSide): EvidenceReader {
  return {
    unit: async (streamId) => (await writeSide.units.load(streamId)).state,
    budget: async (streamId) => (await writeSide.budgets.load(streamId)).state,
  };
}
