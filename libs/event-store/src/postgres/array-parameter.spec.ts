import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { POSTGRES_18 } from '../../../../test/support/stores/postgres-binaries';
import { PostgresServer } from '../../../../test/support/stores/postgres-server';
import { bigintArray, textArray, uuidArray } from './array-parameter';

let server: PostgresServer;
let client: Client;

beforeAll(async () => {
  server = await PostgresServer.start({ binaries: POSTGRES_18.folder() });
  client = new Client(server.url());
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

const TEXTS = ['', 'a', '支付, {"国土": "\\"}', 'NULL', '😀'.repeat(5_000)];
const NUMBERS = [0, 1, -1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53) + 1];
const IDS = ['00000000-0000-4000-8000-0123456789ab', 'ffffffff-ffff-4fff-bfff-ffffffffffff'];

describe('an array in binary form', () => {
  it.each([
    { type: 'text[]', values: TEXTS, sent: textArray(TEXTS) },
    { type: 'bigint[]', values: NUMBERS, sent: bigintArray(NUMBERS) },
    { type: 'uuid[]', values: IDS, sent: uuidArray(IDS) },
  ])('comes to the server as $type', async ({ type, values, sent }) => {
    const sql = `SELECT array_to_json($1::${type}) AS back`;
    const { rows } = await client.query<{ back: unknown }>(sql, [sent]);
    expect(rows[0]?.back).toEqual(values);
  });
});
