import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '@ledger/event-store';
import { spoiling, type StoreKind } from './store-kind';

/** SQLite files in temporary folders. */
export const embedded: StoreKind = {
  name: 'embedded',
  lacks: undefined,
  severalWriters: false,
  isTable: true,
  start: async () => ({
    newStore: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
      return {
        url: `embedded:${folder}`,
        tamper: async (stored) => tamper(join(folder, 'events.db'), stored),
        alter: async (sql) => alter(join(folder, 'events.db'), sql),
        spoil: async (streamId) => alter(join(folder, 'events.db'), spoiling(streamId)),
        remove: async () => rmSync(folder, { recursive: true }),
      };
    },
    stop: async () => undefined,
  }),
};

/** As one may who has the file in hand. */
function alter(file: string, sql: string): void {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  database.exec('DROP TRIGGER events_are_not_updated; DROP TRIGGER events_are_not_deleted');
  database.exec(sql);
  database.exec(`
    CREATE TRIGGER events_are_not_updated BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'append-only'); END`);
  database.close();
}

/** The file's own rights are the application's: whoever may write the file may try this. */
function tamper(file: string, { position, streamId }: RecordedEvent): Record<string, 'refused' | 'done'> {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  const where = `position = ${position} AND stream_id = '${streamId}'`;
  const attempts = {
    'change the payload': `UPDATE events SET data = '{}' WHERE ${where}`,
    'change the time': `UPDATE events SET recorded_at = 0 WHERE ${where}`,
    'move the event': `UPDATE events SET position = 1000 WHERE ${where}`,
    'delete the event': `DELETE FROM events WHERE ${where}`,
    'delete all': 'DELETE FROM events',
  };
  const outcomes = Object.entries(attempts).map(([name, sql]) => [name, outcomeOf(database, sql)] as const);
  database.close();
  return Object.fromEntries(outcomes);
}

function outcomeOf(database: DatabaseSync, sql: string): 'refused' | 'done' {
  try {
    database.exec(sql);
    return 'done';
  } catch {
    return 'refused';
  }
}
