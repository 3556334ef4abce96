import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EvidenceFiles } from '@ledger/evidence-files';
import type { ReadYear } from '@ledger/imports';

/**
 * Keeps the files that the sample's results name as evidence and that lie here, so that a first start shows them verified.
 * A file that is not there, or has another content, is left as it is: then it is only named.
 */
export async function keepSampleEvidence(year: ReadYear, folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  const files = new EvidenceFiles(folder);
  for (const [path, sha256] of namedFiles(year)) {
    const content = await readFile(path).catch(() => undefined);
    if (content && files.named(content).sha256 === sha256) await files.keep(content);
  }
}

/** The digest of each file, by where it lies. */
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
