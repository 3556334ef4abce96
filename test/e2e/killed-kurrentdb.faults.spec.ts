import { describe, it } from '@jest/globals';
import { commandsThroughKills } from '../support/killed-server';
import { expectNothingLostOrDoubled } from '../support/survival';
import { onCluster } from '../support/stores/on-cluster';

onCluster((start) => {
  describe('a cluster whose leader is killed ten times', () => {
    it('in the middle of 10,000 concurrent commands loses none it acknowledged and stores none twice', async () => {
      const load = { commands: 10_000, kills: 10 };
      expectNothingLostOrDoubled(await commandsThroughKills(await start(), load), load.commands);
    }, 1_200_000);
  });
});
