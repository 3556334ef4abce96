/** 'BLdg' in ASCII. It marks a SQLite file as ours. */
export const APPLICATION_ID = 0x424c6467;
export const SCHEMA_VERSION = 2;
/** The layout without checksums of rows. */
export const WITHOUT_CHECKSUMS = 1;

/** Set in `meta` from the first transaction of a restore to its last. */
export const FILLING = 'filling';
export const STORE_ID = 'store_id';
/** When a write was last tested without writing an event. */
export const TRIED = 'tried';

/**
 * `recorded_at` is in milliseconds since 1970. AUTOINCREMENT never gives a position twice. The triggers also stop
 * INSERT OR REPLACE, which deletes, on connections with recursive_triggers, such as the adapter's own. `row_checksum` is
 * null in rows that were written in layout 1.
 */
export const SCHEMA = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream_id TEXT NOT NULL,
    stream_version INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    payload_version INTEGER NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    row_checksum INTEGER,
    UNIQUE (stream_id, stream_version)
  ) STRICT;
  CREATE TRIGGER events_are_not_updated BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
  CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** From layout 1 to 2. Takes no time: SQLite changes no row. */
export const ADD_CHECKSUMS = `
  ALTER TABLE events ADD COLUMN row_checksum INTEGER;
  PRAGMA user_version = ${SCHEMA_VERSION};
`;
