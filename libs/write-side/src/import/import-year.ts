import type { WriteSide } from '../write-side';
import type { ImportOutcome, ImportRequest } from './import-request';
import { importYears } from './import-years';

/** One year alone: see {@link importYears}. */
export async function importYear(writeSide: WriteSide, request: ImportRequest): Promise<ImportOutcome> {
  const [outcome] = await importYears(writeSide, [request], request);
  if (!outcome) throw new Error('an import without an outcome');
  return outcome;
}
