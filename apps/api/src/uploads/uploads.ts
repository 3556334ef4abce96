import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** Of one file. 20 MB. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;
/** Of all that wait to be used. */
const MOST_BYTES = 64 * 1024 * 1024;
const KEPT_MS = 10 * 60_000;

interface Upload {
  readonly bytes: Uint8Array;
  readonly expiresAt: number;
}

/** Files that clients have sent and not yet used: in memory, for ten minutes, within a limit for all of them. */
@Injectable()
export class Uploads {
  private readonly waiting = new Map<string, Upload>();

  /** The id of what is kept, or undefined where no room is left for it. */
  keep(bytes: Uint8Array, now = Date.now()): string | undefined {
    this.forget(now);
    const used = [...this.waiting.values()].reduce((sum, upload) => sum + upload.bytes.length, 0);
    if (used + bytes.length > MOST_BYTES) return undefined;
    const id = randomUUID();
    this.waiting.set(id, { bytes, expiresAt: now + KEPT_MS });
    return id;
  }

  /** The bytes of an upload; it can be asked for again until it expires. */
  bytesOf(id: string, now = Date.now()): Uint8Array | undefined {
    this.forget(now);
    return this.waiting.get(id)?.bytes;
  }

  private forget(now: number): void {
    for (const [id, { expiresAt }] of this.waiting) if (expiresAt <= now) this.waiting.delete(id);
  }
}
