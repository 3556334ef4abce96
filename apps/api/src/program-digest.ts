import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * A digest of the built program in the folder, by default the one that runs, and of Node's version. Undefined where it is
 * not built: sources may change from one run to the next.
 */
export function programDigest(folder = dirname(fileURLToPath(import.meta.url))): string | undefined {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  if (names.length === 0) return undefined;
  const hash = createHash('sha256').update(process.version);
  for (const name of names.toSorted()) hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
