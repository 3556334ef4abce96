import { expect, it } from '@jest/globals';
import { kurrentNode } from '../../../../test/support/stores/kurrentdb';
import { onStores } from '../../../../test/support/stores/on-every-store';
import { Collector, event } from '../contract';
import { openKurrentDB } from './open-kurrentdb';

onStores([kurrentNode], (newStore) => {
  it('tells that an append repeats what another process stored, once it has read it', async () => {
    const { url } = await newStore();
    const [one, other] = [
      await openKurrentDB(url, { mode: 'write' }),
      await openKurrentDB(url, { mode: 'write' }),
    ];
    const seen = new Collector();
    await other.follow(0n, seen.take);
    const first = await one.append('a', 0, [event(1)]);
    await seen.until(1);
    expect(first.replayed).toBe(false);
    expect(await other.append('a', 0, [event(1)])).toEqual({ ...first, replayed: true });
    expect((await other.append('a', 1, [event(2)])).replayed).toBe(false);
    await Promise.all([one.close(), other.close()]);
  });
});
