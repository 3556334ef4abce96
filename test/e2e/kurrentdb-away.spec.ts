import { describe, it } from '@jest/globals';
import { expectItOutlivesItsStore } from '../support/store-away';
import { onNode } from '../support/stores/on-cluster';

onNode((start) => {
  describe('a server whose KurrentDB is killed', () => {
    it('keeps answering for loaded years, says how old its answers are, refuses changes, and accepts them again by itself', async () => {
      await expectItOutlivesItsStore(await start());
    }, 180_000);
  });
});
