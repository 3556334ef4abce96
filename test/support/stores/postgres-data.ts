import { execFileSync } from 'node:child_process';
import { chown, cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keptInRun } from '../sample-copies/kept-in-run';

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
export async function makeData(data: NewData): Promise<void> {
  const { binaries, folder, user } = data;
  if (process.env['SAMPLE_COPIES'] === undefined) return initialise(data);
  const kept = await keptInRun(`postgres${binaries.replaceAll(/\W+/g, '-')}`, async (begun) => {
    // Not where it is kept: the user may not come there.
    initialise(data);
    await cp(folder, begun, { recursive: true });
  });
  if ((await readdir(folder)).length > 0) return;
  await cp(kept, folder, { recursive: true });
  if (user) await giveTo(user, folder);
}

function initialise({ binaries, folder, user }: NewData): void {
  execFileSync(join(binaries, 'initdb'), [...OPTIONS, '-D', folder], { ...user, cwd: '/', stdio: 'pipe' });
}

async function giveTo({ uid, gid }: OsUser, folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) await chown(join(folder, name), uid, gid);
}
