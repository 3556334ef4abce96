import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

interface NewData {
  /** Folder of initdb. */
  readonly binaries: string;
  /** Empty, and the user's where one is named. */
  readonly folder: string;
  /** Whom the server runs as; the caller's own where absent. */
  readonly user: OsUser | undefined;
}

const OPTIONS = ['--no-sync', '--encoding=UTF8', '--locale=C', '--username=postgres', '--auth=trust'];

/** Fills a folder with the data of a new server: by initdb once in a run of tests, which takes a second, by copy from then on. */
export function makeData({ binaries, folder, user }: NewData): void {
  const copies = process.env['SAMPLE_COPIES'];
  const original = copies && join(copies, `postgres${binaries.replaceAll(/\W+/g, '-')}`);
  if (original && existsSync(original)) {
    cpSync(original, folder, { recursive: true });
    if (user) giveTo(user, folder);
    return;
  }
  execFileSync(join(binaries, 'initdb'), [...OPTIONS, '-D', folder], { ...user, cwd: '/', stdio: 'pipe' });
  if (copies && original) keep(folder, copies, original);
}

/** Two workers may do so at once: the first to be done is copied. */
function keep(folder: string, copies: string, original: string): void {
  const begun = mkdtempSync(join(copies, 'begun-'));
  cpSync(folder, begun, { recursive: true });
  try {
    renameSync(begun, original);
  } catch {
    rmSync(begun, { recursive: true });
  }
}

function giveTo({ uid, gid }: OsUser, folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, name), uid, gid);
}
