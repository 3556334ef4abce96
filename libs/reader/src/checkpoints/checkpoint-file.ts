import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { executionProjection, performanceProjection, PROJECTION_VERSION } from '@ledger/answers';
import { eventRegistry } from '@ledger/domain';
import type { CheckpointDisk } from './checkpoint-disk';

/** Increase it whenever the content gets another shape or meaning. */
const LAYOUT = 9;
const MAGIC = Buffer.from('BLchkpt\n');
/** The magic, the checksum of everything behind it, and the version of the content. */
const HEADER_BYTES = MAGIC.length + 4 + 8;

/** A digest of everything besides the events that determines the content: layout, projections, payload versions. */
const VERSION = createHash('sha256')
  .update(
    JSON.stringify([
      LAYOUT,
      PROJECTION_VERSION,
      executionProjection.version,
      performanceProjection.version,
      Object.entries(eventRegistry).map(([type, { version }]) => [type, version]),
    ]),
  )
  .digest()
  .subarray(0, 8);

export type CheckpointState<Content> =
  | { readonly kind: 'read'; readonly content: Content }
  | { readonly kind: 'absent' | 'damaged' | 'of-another-version' };

/**
 * Reads a file, or says why it cannot be used. `Content` cannot be checked by types: checksum and version together
 * prove that this very layout wrote these very bytes.
 */
export async function readCheckpoint<Content>(
  disk: CheckpointDisk,
  file: string,
): Promise<CheckpointState<Content>> {
  const bytes = await disk.read(file);
  if (!bytes) return { kind: 'absent' };
  if (bytes.length < HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC))
    return { kind: 'damaged' };
  const summed = bytes.subarray(MAGIC.length + 4);
  if (crc32(summed) !== bytes.readUInt32BE(MAGIC.length)) return { kind: 'damaged' };
  if (!summed.subarray(0, VERSION.length).equals(VERSION)) return { kind: 'of-another-version' };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- checksum and version say what it is, types cannot
  const content: Content = deserialize(summed.subarray(VERSION.length));
  return { kind: 'read', content };
}

export async function writeCheckpoint(disk: CheckpointDisk, file: string, content: unknown): Promise<void> {
  const summed = Buffer.concat([VERSION, serialize(content)]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(summed));
  await disk.write(file, [MAGIC, checksum, summed]);
}
