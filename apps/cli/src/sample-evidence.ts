import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EvidenceFiles } from '@ledger/evidence-files';
import type { ReadYear } from '@ledger/imports';

/**
 * Stores the evidence files of the sample, so that they are shown as verified after the first start. A file that is
 * missing or has other content is skipped, and is only named.
 */
export async function keepSampleEvidence(year: ReadYear, folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  const files = new EvidenceFiles(folder);
  for (const [path, sha256] of namedFiles(year)) {
    const content = await readFile(path).catch(() => undefined);
    if (content && files.named(content).sha256 === sha256) await files.keep(content);
  }
}

/** The digest of each file, by its path. */
function namedFiles({ entries }: ReadYear): ReadonlyMap<string, string> {
  const items = entries.flatMap(({ entry: { intent } }) =>
    intent.type === 'ReportResult' && typeof intent.evidence !== 'string' ? intent.evidence : [],
  );
  return new Map(
    items.flatMap((item): (readonly [string, string])[] =>
      item.kind === 'file' && item.liesAt !== undefined ? [[join(item.liesAt, item.name), item.sha256]] : [],
    ),
  );
}
