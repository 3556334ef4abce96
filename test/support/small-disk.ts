import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lack } from './needs';

export interface SmallDisk {
  /** A folder on it, new and empty. */
  readonly folder: string;
  /** Takes all room but `leftBytes`. */
  fill(leftBytes: number): void;
  /** Gives the room back that `fill` took. */
  clear(): void;
  remove(): void;
}

/** Undefined where this user may mount a small disk. */
export function lackOfSmallDisk(): Lack {
  try {
    mountSmallDisk(1).remove();
    return undefined;
  } catch {
    return 'needs the right to mount a tmpfs (root)';
  }
}

/** A disk in memory of `mebibytes`. */
export function mountSmallDisk(mebibytes: number): SmallDisk {
  const mount = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'tmpfs', mount], {
      stdio: 'pipe',
    });
  } catch (error) {
    rmSync(mount, { recursive: true });
    throw error;
  }
  const folder = join(mount, 'data');
  mkdirSync(folder);
  chmodSync(folder, 0o700);
  const ballast = join(mount, 'ballast');
  return {
    folder,
    fill: (leftBytes) => {
      const { bavail, bsize } = statfsSync(mount);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
    },
    clear: () => truncateSync(ballast, 0),
    remove: () => {
      execFileSync('umount', ['--lazy', mount]);
      rmSync(mount, { recursive: true });
    },
  };
}
