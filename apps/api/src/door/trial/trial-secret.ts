import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BYTES = 32;

/** The secrets of a trial, for its link and its sessions. */
export interface TrialSecret {
  /** Part of the link. Whoever knows it is the local user. */
  readonly token: string;
  readonly sealKey: Uint8Array;
}

/** Stored in a file that only its owner can read, so that link and sessions survive a restart. */
export function trialSecret(dataDir: string): TrialSecret {
  const kept = keptIn(dataDir);
  const derived = (what: string) => new Uint8Array(hkdfSync('sha256', kept, '', what, BYTES));
  return { token: Buffer.from(derived('link')).toString('base64url'), sealKey: derived('seal') };
}

function keptIn(dataDir: string): Buffer {
  const file = join(dataDir, 'trial.key');
  if (!existsSync(file)) write(file);
  return readFileSync(file);
}

/** Atomic: another server on the same folder may create it at the same moment; the first one wins. */
function write(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, randomBytes(BYTES), { mode: 0o600 });
  try {
    linkSync(own, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(own);
  }
}
