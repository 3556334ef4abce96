import { describe, it } from '@jest/globals';
import { commandsThroughKills } from '../support/killed-postgres';
import { expectKeptPromises } from '../support/kept-promises';

describe('a PostgreSQL server that is killed', () => {
  it('in the middle of 10,000 concurrent commands loses none it acknowledged and stores none twice', async () => {
    expectKeptPromises(await commandsThroughKills(10_000, 1), 10_000);
  }, 180_000);
});
