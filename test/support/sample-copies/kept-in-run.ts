import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder that `fill` fills once in a run of tests: what is in it is read or copied from then on. */
export async function keptInRun(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const copies = process.env['SAMPLE_COPIES'];
  if (copies === undefined)
    throw new Error('SAMPLE_COPIES is not set: tests are run by Jest, which sets it up');
  const kept = join(copies, name);
  if (existsSync(kept)) return kept;
  const begun = await mkdtemp(join(copies, 'begun-'));
  await fill(begun);
  // Two workers may do so at once: the first to be done is kept.
  await rename(begun, kept).catch(() => rm(begun, { recursive: true }));
  return kept;
}
