import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Makes a folder for one run of tests: sample years that were imported once, to be copied, and programs that Node has
 * compiled once, for the hundreds of processes that are started.
 */
export default async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'run-of-tests-'));
  process.env.SAMPLE_COPIES = folder;
  // Not NODE_COMPILE_CACHE itself: Jest's own workers would write all they have loaded when they end.
  process.env.COMPILED_PROGRAMS = join(folder, 'compiled');
}
