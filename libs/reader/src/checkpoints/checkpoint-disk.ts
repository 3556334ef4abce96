import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where checkpoints are stored. Tests replace it to simulate disk failures. */
export interface CheckpointDisk {
  /** Undefined if the file does not exist or cannot be read. */
  read(file: string): Promise<Buffer | undefined>;
  /** The names of the files in a folder; none if it does not exist. */
  names(folder: string): Promise<readonly string[]>;
  /** Atomic: other processes see the old file or the new one. */
  write(file: string, parts: readonly Buffer[]): Promise<void>;
  /** Removes unfinished files of processes that died. */
  sweep(folder: string): Promise<void>;
}

/** An unfinished file older than this belongs to a process that died. */
const UNFINISHED_MS = 3_600_000;

export const FILES: CheckpointDisk = {
  read: (file) => readFile(file).catch(() => undefined),

  names: (folder) => readdir(folder).catch(() => []),

  async write(file, parts) {
    await mkdir(dirname(file), { recursive: true });
    const unfinished = `${file}.${randomUUID()}.tmp`;
    try {
      await writeFile(unfinished, parts);
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  },

  async sweep(folder) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((candidate) => candidate.endsWith('.tmp'))) {
      const file = join(folder, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (Date.now() - mtimeMs > UNFINISHED_MS) await rm(file, { force: true });
    }
  },
};
