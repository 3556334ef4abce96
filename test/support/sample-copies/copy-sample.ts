import { cp } from 'node:fs/promises';
import { keptInRun } from './kept-in-run';

/** Puts an embedded store with a sample year into `folder`: imported once in a run of tests, copied from then on. */
export async function copySampleLedger(sample: string, folder: string): Promise<void> {
  const original = await keptInRun(sample, async (begun) => {
    // What imports a year is loaded by the one test file that does.
    const { openSampleLedger } = await import('../sample-ledger');
    const ledger = await openSampleLedger(sample, `embedded:${begun}`);
    await ledger.close();
  });
  await cp(original, folder, { recursive: true });
}
