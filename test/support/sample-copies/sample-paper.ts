import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Paper } from '@ledger/papers';
import { keptInRun } from './kept-in-run';

const FILE = 'paper';

/** A paper of samples/papers as it is read: once in a run of tests, which takes seconds of a PDF, and kept from then on. */
export async function samplePaper(name: string): Promise<Paper> {
  const kept = await keptInRun(`${name}.paper`, async (begun) => {
    // What reads papers is loaded by the one test file that does.
    const { readPaper } = await import('@ledger/papers');
    const read = await readPaper(new Uint8Array(await readFile(join('samples/papers', name))));
    await writeFile(join(begun, FILE), serialize(read));
  });
  const paper: unknown = deserialize(await readFile(join(kept, FILE)));
  if (!isPaper(paper)) throw new TypeError(`no paper is kept in ${kept}`);
  return paper;
}

function isPaper(value: unknown): value is Paper {
  return typeof value === 'object' && value !== null && 'blocks' in value;
}
