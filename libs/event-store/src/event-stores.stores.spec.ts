import { STORE_KINDS } from '../../../test/support/stores/kinds';
import { secureKurrentKind } from '../../../test/support/stores/kurrentdb-secure';
import { onStores } from '../../../test/support/stores/on-every-store';
import { eventStoreContract } from './contract';
import { openEventStore } from './open-event-store';

onStores([...STORE_KINDS, secureKurrentKind], (newStore, { name }) => {
  eventStoreContract(name, async () => {
    const { url, remove, ...probes } = await newStore();
    let store = await openEventStore(url, { mode: 'write' });
    return {
      ...probes,
      store,
      reopen: async () => {
        await store.close();
        store = await openEventStore(url, { mode: 'write' });
        return store;
      },
      dispose: async () => {
        await store.close();
        await remove();
      },
    };
  });
});
