import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** Per file: 20 MB. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;
/** For all unused uploads together. */
export const MOST_UPLOADED = 64 * 1024 * 1024;
/** Per person, so that one person cannot block all others. */
const MOST_OF_ONE = 24 * 1024 * 1024;
const KEPT_MS = 10 * 60_000;

interface Upload {
  readonly bytes: Uint8Array;
  readonly owner: string;
  readonly expiresAt: number;
  isUsed: boolean;
}

/** Files that clients have sent and not yet used: in memory, for ten minutes, within a limit for all of them. */
@Injectable()
export class Uploads {
  private readonly waiting = new Map<string, Upload>();

  /** The id of the stored file, or undefined if there is no room. */
  keep(bytes: Uint8Array, owner: string, now = Date.now()): string | undefined {
    this.forget(now);
    this.makeRoom(owner, bytes.length);
    if (!this.fits(owner, bytes.length)) return undefined;
    const id = randomUUID();
    this.waiting.set(id, { bytes, owner, expiresAt: now + KEPT_MS, isUsed: false });
    return id;
  }

  /** The bytes that the same person sent, available until they expire. */
  bytesOf(id: string, owner: string, now = Date.now()): Uint8Array | undefined {
    this.forget(now);
    const upload = this.waiting.get(id);
    if (upload?.owner !== owner) return undefined;
    upload.isUsed = true;
    return upload.bytes;
  }

  /** Forgets what the same person has used already, the oldest first, where another file would not fit in. */
  private makeRoom(owner: string, bytes: number): void {
    for (const [id, upload] of this.waiting) {
      if (this.fits(owner, bytes)) return;
      if (upload.owner === owner && upload.isUsed) this.waiting.delete(id);
    }
  }

  private fits(owner: string, bytes: number): boolean {
    return this.used() + bytes <= MOST_UPLOADED && this.used(owner) + bytes <= MOST_OF_ONE;
  }

  private used(owner?: string): number {
    const counted = [...this.waiting.values()].filter(
      (upload) => owner === undefined || upload.owner === owner,
    );
    return counted.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  private forget(now: number): void {
    for (const [id, { expiresAt }] of this.waiting) if (expiresAt <= now) this.waiting.delete(id);
  }
}
