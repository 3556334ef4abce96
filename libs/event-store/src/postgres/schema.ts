import { randomUUID } from 'node:crypto';

/** The layout of the tables that this program writes and reads. `head.layout` holds the layout of a store. */
export const LAYOUT = 2;

/**
 * The steps from one layout to the next; the first begins with nothing. They use only what PostgreSQL's older relatives
 * know as well. `head` has one row. Each append locks it until the end of the transaction, so that positions and times
 * grow in commit order, and nothing is committed before an event that a follower has seen. Times are milliseconds since
 * 1970. Payloads are text, because their bytes must come back unchanged.
 */
export const MIGRATIONS: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE TABLE ${schema}.events (
      position bigint NOT NULL PRIMARY KEY,
      stream_id text NOT NULL,
      stream_version bigint NOT NULL,
      id uuid NOT NULL,
      type text NOT NULL,
      payload_version bigint NOT NULL,
      data text NOT NULL,
      metadata text NOT NULL,
      recorded_at bigint NOT NULL,
      CONSTRAINT events_by_stream UNIQUE (stream_id, stream_version),
      CONSTRAINT events_by_id UNIQUE (id)
    );
    CREATE FUNCTION ${schema}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$;
    CREATE TRIGGER events_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${schema}.events
      FOR EACH STATEMENT EXECUTE PROCEDURE ${schema}.refuse_change();
    CREATE TABLE ${schema}.head (
      only_row integer NOT NULL PRIMARY KEY CHECK (only_row = 1),
      store_id uuid NOT NULL,
      layout integer NOT NULL,
      position bigint NOT NULL,
      recorded_at bigint,
      filling boolean NOT NULL
    );
    INSERT INTO ${schema}.head VALUES (1, '${randomUUID()}', 0, 0, NULL, false);
  `,
  // Changes no row: the checksums of older ones stay null.
  (schema) => `ALTER TABLE ${schema}.events ADD COLUMN row_checksum bigint`,
];
