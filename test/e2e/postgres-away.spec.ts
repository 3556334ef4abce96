import { describe, it } from '@jest/globals';
import { expectItOutlivesItsStore } from '../support/store-away';
import { POSTGRES_18 } from '../support/stores/postgres-binaries';
import { PostgresServer } from '../support/stores/postgres-server';

describe('a server whose PostgreSQL is killed', () => {
  it('keeps answering for loaded years, says how old its answers are, refuses changes, and accepts them again by itself', async () => {
    await expectItOutlivesItsStore(await PostgresServer.start({ binaries: POSTGRES_18.folder() }));
  }, 180_000);
});
