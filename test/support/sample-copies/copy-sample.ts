import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Puts an embedded store with a sample year into `folder`: imported once in a run of tests, copied from then on. */
export async function copySampleLedger(sample: string, folder: string): Promise<void> {
  const copies = process.env['SAMPLE_COPIES'];
  if (copies === undefined)
    throw new Error('SAMPLE_COPIES is not set: tests are run by Jest, which sets it up');
  const original = join(copies, sample);
  if (!existsSync(original)) await importOnce(sample, { copies, original });
  await cp(original, folder, { recursive: true });
}

interface Copies {
  readonly copies: string;
  readonly original: string;
}

/** Two workers may do so at once: the first to be done is copied. */
async function importOnce(sample: string, { copies, original }: Copies): Promise<void> {
  const begun = await mkdtemp(join(copies, 'begun-'));
  // What imports a year is loaded by the one test file that does.
  const { openSampleLedger } = await import('../sample-ledger');
  const ledger = await openSampleLedger(sample, `embedded:${begun}`);
  await ledger.close();
  await rename(begun, original).catch(() => rm(begun, { recursive: true }));
}
