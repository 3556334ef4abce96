import type { EvidenceFile } from '@ledger/domain';
import { factsOfType, throughout } from '../reading/events-of';
import type { Reading } from '../reading/reading';
import type { YearView } from '../reading/year-view';

type Found =
  | { readonly name: string; readonly sha256: string; readonly content: Uint8Array }
  | { readonly state: 'missing' | 'damaged' };

/** The file of a digest, if a result of the year names it, with its content checked. @throws QuestionError, RequestError. */
export async function evidenceFile(
  reading: Reading,
  { unitCode = '', fiscalYear = '', sha256 = '' }: Readonly<Record<string, string>>,
): Promise<Found> {
  if (!/^\d{4}$/.test(fiscalYear)) return { state: 'missing' };
  const year = reading.year({ unitCode, fiscalYear: Number(fiscalYear) });
  const file = await namedIn(year, sha256);
  if (!file) return { state: 'missing' };
  const content = await reading.evidence.contentOf(file);
  if (content) return { name: file.name, sha256: file.sha256, content };
  return { state: (await reading.evidence.stateOf(file)) === 'damaged' ? 'damaged' : 'missing' };
}

async function namedIn(year: YearView, sha256: string): Promise<EvidenceFile | undefined> {
  const reported = await factsOfType(await throughout(year), 'ResultReported');
  return reported
    .flatMap(({ data }) => data.evidence)
    .findLast((item): item is EvidenceFile => item.kind === 'file' && item.sha256 === sha256);
}

/** Where a file is downloaded. */
export function evidencePath({ unitCode, fiscalYear }: YearView, { sha256 }: EvidenceFile): string {
  return `/evidence/${encodeURIComponent(unitCode)}/${fiscalYear}/${sha256}`;
}
