import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { POSTGRES_18 } from '../../../../test/support/stores/postgres-binaries';
import { PostgresServer } from '../../../../test/support/stores/postgres-server';
import type { PendingAppend } from '../append-queue';
import { appendTexts } from '../checked-arguments';
import { event, failure, refusal } from '../contract';
import type { EventToAppend } from '../event';
import { parseAddress } from './address';
import { decideGroup } from './decide-group';
import { GroupStorage } from './group-storage';
import { openPostgres } from './open-postgres';
import type { PostgresEventStore } from './postgres-event-store';

let server: PostgresServer;
let owner: Client;
let store: PostgresEventStore;
let ordinal = 0;
let schema: string;

beforeAll(async () => {
  server = await PostgresServer.start({ binaries: POSTGRES_18.folder() });
});
afterAll(() => server.stop());

beforeEach(async () => {
  ordinal += 1;
  schema = `s${ordinal}`;
  store = await openPostgres(`${server.url()}?schema=${schema}`, { mode: 'write' });
  owner = new Client(parseAddress(server.url()).config);
  await owner.connect();
});
afterEach(() => Promise.all([store.close(), owner.end()]));

describe('a group of appends', () => {
  it('is stored but for the one whose events the server does not take', async () => {
    await trigger(
      'BEFORE INSERT ON events',
      "IF NEW.type = 'Bad' THEN RAISE 'no' USING ERRCODE = '22023'; END IF;",
    );
    const outcomes = await Promise.all([
      refusal(store.append('a', 0, [event(1)])),
      refusal(store.append('b', 0, [event(2), event(3, { type: 'Bad' })])),
      refusal(store.append('a', 1, [event(4)])),
      refusal(store.append('b', 0, [event(5)])),
    ]);
    expect(outcomes).toEqual(['nothing', 'STORE_UNAVAILABLE', 'nothing', 'nothing']);
    expect([await store.streamVersion('a'), await store.streamVersion('b')]).toEqual([2, 1]);
  });

  it('is given up where others are always faster, and says so', async () => {
    // The head does not move, as where another writer has moved a stream.
    await trigger('BEFORE UPDATE ON head', 'RETURN NULL;');
    const error = await failure(store.append('a', 'any', [event(1)]));
    expect(error?.code).toBe('STORE_UNAVAILABLE');
    expect(error?.message).toContain('other writers were faster');
    await owner.query(`DROP TRIGGER probe ON ${schema}.head`);
    expect((await store.append('a', 'any', [event(1)])).streamVersion).toBe(1);
  });

  it('that is sent again and decided anew answers what it stored the first time as new', async () => {
    const group = [pending('a', 0, [event(1)]), pending('c', 1, [event(2)]), pending('d', 0, [event(4)])];
    await store.append('d', 0, [event(4)]);
    const { position } = await store.append('a', 0, [event(1)]);
    const places = new Map([[event(4).id, { streamId: 'd', streamVersion: 1, position: 1n }]]);
    const sent = decideGroup(group, { versions: new Map([['d', 1]]), places });
    // Refused when it was sent, for it expected this.
    await store.append('c', 0, [event(3)]);
    const { answers, stored } = await new GroupStorage(schema).store(owner, { group, sent });
    expect(stored).toBe(true);
    expect(answers).toMatchObject([
      { streamVersion: 1, position, replayed: false },
      { streamVersion: 2, replayed: false },
      { streamVersion: 1, replayed: true },
    ]);
    expect(await store.readAll({ limit: 10 })).toHaveLength(4);
  });
});

async function trigger(when: string, body: string): Promise<void> {
  await owner.query(`CREATE FUNCTION ${schema}.probe() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN ${body} RETURN NEW; END $$`);
  const table = when.replace(/(?<=ON )/, `${schema}.`);
  await owner.query(`CREATE TRIGGER probe ${table} FOR EACH ROW EXECUTE PROCEDURE ${schema}.probe()`);
}

function pending(streamId: string, expectedVersion: number, given: readonly EventToAppend[]): PendingAppend {
  const answer = (): void => undefined;
  return { streamId, expectedVersion, events: appendTexts(given), resolve: answer, reject: answer };
}
