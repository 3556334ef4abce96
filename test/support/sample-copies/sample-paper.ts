import { mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Paper } from '@ledger/papers';

/** A paper of samples/papers as it is read: once in a run of tests, which takes seconds of a PDF, and kept from then on. */
export async function samplePaper(name: string): Promise<Paper> {
  const copies = process.env['SAMPLE_COPIES'];
  if (copies === undefined)
    throw new Error('SAMPLE_COPIES is not set: tests are run by Jest, which sets it up');
  const kept = join(copies, `${name}.paper`);
  if (!existsSync(kept)) await readOnce(name, { copies, kept });
  const paper: unknown = deserialize(await readFile(kept));
  if (!isPaper(paper)) throw new TypeError(`no paper is kept in ${kept}`);
  return paper;
}

interface Kept {
  readonly copies: string;
  readonly kept: string;
}

/** Two workers may do so at once: both read the same. */
async function readOnce(name: string, { copies, kept }: Kept): Promise<void> {
  // What reads papers is loaded by the one test file that does.
  const { readPaper } = await import('@ledger/papers');
  const paper = await readPaper(new Uint8Array(await readFile(join('samples/papers', name))));
  const begun = join(await mkdtemp(join(copies, 'begun-')), 'paper');
  await writeFile(begun, serialize(paper));
  await rename(begun, kept);
}

function isPaper(value: unknown): value is Paper {
  return typeof value === 'object' && value !== null && 'blocks' in value;
}
