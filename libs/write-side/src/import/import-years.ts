import type { WriteSide } from '../write-side';
import { importYear, type ImportOutcome, type ImportRequest } from './import-year';

/**
 * Several years of several units as one job: where an entry of any is refused, nothing of any is written. Outcomes in
 * the order of the requests.
 */
export async function importYears(
  writeSide: WriteSide,
  requests: readonly ImportRequest[],
): Promise<readonly ImportOutcome[]> {
  const [only] = requests;
  if (only && requests.length === 1) return [await importYear(writeSide, only)];
  const trials = await inTurn(requests, (request) => importYear(writeSide, { ...request, dryRun: true }));
  const accepted = trials.every((outcome) => outcome.accepted);
  if (!accepted) return trials.map((outcome) => ({ ...outcome, accepted }));
  if (requests.some(({ dryRun }) => dryRun)) return trials;
  return inTurn(requests, (request) => importYear(writeSide, request));
}

async function inTurn(
  requests: readonly ImportRequest[],
  run: (request: ImportRequest) => Promise<ImportOutcome>,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const request of requests) outcomes.push(await run(request));
  return outcomes;
}
