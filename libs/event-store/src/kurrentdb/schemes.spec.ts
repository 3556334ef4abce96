import { expect, it } from '@jest/globals';
import { kurrentNode } from '../../../../test/support/stores/kurrentdb';
import { onStores } from '../../../../test/support/stores/on-every-store';
import { event, idsOf } from '../contract';
import { openEventStore } from '../open-event-store';

onStores([kurrentNode], (newStore) => {
  it.each(['kurrentdb', 'esdb', 'kurrentdb+discover', 'esdb+discover'])(
    'opens a store by the scheme %s, the same one as by any other',
    async (scheme) => {
      const { url } = await newStore();
      const renamed = url.replace('kurrentdb://127.0.0.1', `${scheme}://localhost`);
      expect(renamed).not.toBe(url);
      const store = await openEventStore(renamed, { mode: 'write' });
      await store.append('a', 0, [event(1)]);
      await store.close();
      const same = await openEventStore(url, { mode: 'read' });
      expect(idsOf(await same.readAll())).toEqual([event(1).id]);
      await same.close();
    },
  );
});
