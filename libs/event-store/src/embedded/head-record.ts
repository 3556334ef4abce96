import { hash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { EventStoreError } from '../event-store-error';

/** Where the log ended after the last commit, with the event at its end. */
export interface RecordedEnd {
  readonly position: bigint;
  readonly id: string;
}

const FILE = 'events.head';
/** Two copies are written in turn. If a write is torn, the other copy is still valid. */
const SLOT_BYTES = 256;

/**
 * The end of the log, stored next to the database. SQLite takes a damaged frame of its WAL for the end of the log and
 * silently drops the rest. The record is written after each commit without a flush, so after a power loss it may be
 * behind the log, but never ahead of it.
 */
export class HeadRecord {
  private readonly descriptor: number;
  private slot = 0;

  constructor(
    folder: string,
    private readonly storeId: string,
  ) {
    this.descriptor = openSync(join(folder, FILE), constants.O_RDWR | constants.O_CREAT);
  }

  note({ position, id }: RecordedEnd): void {
    const said = `${this.storeId} ${position} ${digest(id)}`;
    const text = `${said} ${digest(said)}\n`.padEnd(SLOT_BYTES);
    this.slot = 1 - this.slot;
    try {
      writeSync(this.descriptor, text, this.slot * SLOT_BYTES);
    } catch {
      // The commit is done. The record only lags behind.
    }
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

interface StoredEnd {
  readonly storeId: string;
  readonly position: bigint;
  /** The digest of the id of the event at the end. */
  readonly event: string;
}

/** The records in the folder. Read them before the log, because the log may grow meanwhile. */
export function recordedEnds(folder: string): readonly StoredEnd[] {
  let text: string;
  try {
    text = readFileSync(join(folder, FILE), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [storeId = '', position = '', event = '', check] = line.trim().split(' ');
    return check === digest(`${storeId} ${position} ${event}`)
      ? [{ storeId, position: BigInt(position), event }]
      : [];
  });
}

/** @throws EventStoreError STORE_UNREADABLE if the database is blank although events had been acknowledged. */
export function assertWasBlank(ends: readonly StoredEnd[], file: string): void {
  const [end] = ends;
  if (end) throw lost(end, file);
}

/** @throws EventStoreError STORE_UNREADABLE if acknowledged events are missing in the log. */
export function assertEndsNoEarlier(
  database: DatabaseSync,
  { storeId, file }: { readonly storeId: string; readonly file: string },
  ends: readonly StoredEnd[],
): void {
  const eventAt = database.prepare('SELECT id FROM events WHERE position = ?');
  for (const end of ends) {
    if (end.storeId !== storeId) continue;
    const id = eventAt.get(end.position)?.['id'];
    if (typeof id !== 'string' || digest(id) !== end.event) throw lost(end, file);
  }
}

function lost({ position }: StoredEnd, file: string): EventStoreError {
  return new EventStoreError(
    'STORE_UNREADABLE',
    `${file} had acknowledged events up to position ${position}, and does not hold the one there: the log has lost its end, or was replaced by an older copy. Restore it from a backup; to go on with what is left all the same, remove ${FILE} beside it`,
  );
}

function digest(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
