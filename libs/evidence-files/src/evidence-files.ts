import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFile } from '@ledger/domain';
import { digestOfBytes, digestOfFile } from './digest';
import { InTurn } from './in-turn';

/**
 * verified: it is in the folder, and its size and digest are those of the event. damaged: it is there, with another content.
 * missing: it should be there. not-stored: it lies elsewhere, or there is no folder.
 */
export type EvidenceState = 'verified' | 'damaged' | 'missing' | 'not-stored';

export interface KeptFile {
  readonly bytes: number;
  readonly sha256: string;
}

type Named = Pick<EvidenceFile, 'bytes' | 'sha256' | 'liesAt'>;

/** Files are read whole to be verified: only so many at once. */
const AT_ONCE = 2;
const DIGEST = /^[0-9a-f]{64}$/;
/** A link could lead out of the folder, and a pipe would be waited for. */
const READ_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * The files that results name as evidence: in one folder that all servers of a ledger share, each under its SHA-256. A file
 * is written once and never changed. Names of files occur in no path.
 */
export class EvidenceFiles {
  private readonly turn = new InTurn(AT_ONCE);

  /** Without a folder nothing is kept, and everything lies elsewhere. */
  constructor(readonly folder: string | undefined) {}

  /** @throws if there is no folder or it cannot be written. */
  async keep(content: Uint8Array): Promise<KeptFile> {
    const file = this.named(content);
    if (this.folder === undefined) throw new TypeError('there is no folder for files of evidence');
    if ((await this.stateOf(file)) === 'verified') return file;
    const folder = join(this.folder, file.sha256.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(join(folder, file.sha256), content);
    return file;
  }

  /** The same, and nothing is stored. */
  named(content: Uint8Array): KeptFile {
    return { bytes: content.length, sha256: digestOfBytes(content) };
  }

  async stateOf(file: Named): Promise<EvidenceState> {
    const handle = await this.opened(file);
    if (!handle) return this.folder === undefined || file.liesAt !== undefined ? 'not-stored' : 'missing';
    try {
      return await this.turn.take(async () => ((await isWhole(handle, file)) ? 'verified' : 'damaged'));
    } finally {
      await handle.close();
    }
  }

  /** The content, if it is the one that the event names. */
  async contentOf(file: Named): Promise<Uint8Array | undefined> {
    const handle = await this.opened(file);
    if (!handle) return undefined;
    try {
      return await this.turn.take(async () => {
        if ((await handle.stat()).size !== file.bytes) return undefined;
        const content = await handle.readFile();
        return digestOfBytes(content) === file.sha256 ? content : undefined;
      });
    } finally {
      await handle.close();
    }
  }

  /** Undefined if it is not in the folder. */
  private async opened({ sha256 }: Named): Promise<FileHandle | undefined> {
    if (this.folder === undefined || !DIGEST.test(sha256)) return undefined;
    try {
      return await open(join(this.folder, sha256.slice(0, 2), sha256), READ_ONLY);
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }
}

async function isWhole(handle: FileHandle, { bytes, sha256 }: Named): Promise<boolean> {
  const stat = await handle.stat();
  return stat.isFile() && stat.size === bytes && (await digestOfFile(handle)) === sha256;
}

/** Others see the whole file or none, also if this process ends meanwhile. Several may write the same content at once. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    const handle = await open(beside, 'wx', 0o400);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

/** A link instead of a file is no file of ours. */
function isAbsence(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
}
