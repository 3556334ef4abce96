import { describe, it } from '@jest/globals';
import { commandsThroughKills } from '../support/killed-server';
import { expectNothingLostOrDoubled } from '../support/survival';
import { POSTGRES_18 } from '../support/stores/postgres-binaries';
import { PostgresServer } from '../support/stores/postgres-server';

describe('a PostgreSQL server that is killed', () => {
  it('in the middle of 10,000 concurrent commands loses none it acknowledged and stores none twice', async () => {
    const server = await PostgresServer.start({ binaries: POSTGRES_18.folder() });
    const load = { commands: 10_000, kills: 1 };
    expectNothingLostOrDoubled(await commandsThroughKills(server, load), load.commands);
  }, 180_000);
});
