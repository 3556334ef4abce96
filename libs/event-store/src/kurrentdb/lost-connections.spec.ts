import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { kurrentNode } from '../../../../test/support/stores/kurrentdb';
import { secureKurrentKind } from '../../../../test/support/stores/kurrentdb-secure';
import { onStores } from '../../../../test/support/stores/on-every-store';
import { TcpProxy } from '../../../../test/support/tcp-proxy';
import { Collector, event, events, failure, idsOf } from '../contract';
import type { EventStore } from '../event-store';
import { openKurrentDB } from './open-kurrentdb';

onStores([kurrentNode], (newStore) => {
  let direct: EventStore;
  let through: EventStore;
  let proxy: TcpProxy;
  beforeEach(async () => {
    const { url } = await newStore();
    const [, port = ''] = /:(\d+)\?/.exec(url) ?? [];
    proxy = await TcpProxy.to(Number(port));
    direct = await openKurrentDB(url, { mode: 'write' });
    through = await openKurrentDB(url.replace(port, String(proxy.port)), { mode: 'write' });
  });
  afterEach(async () => {
    await through.close();
    await direct.close();
    await proxy.close();
  });

  describe('a connection to KurrentDB', () => {
    it('that is cut again and again during appends loses none, doubles none', async () => {
      const appends = (async () => {
        for (let i = 0; i < 200; i += 1) await through.append('a', i, [event(i + 1)]);
      })();
      for (let cut = 0; cut < 3; cut += 1) {
        await seconds(0.3);
        proxy.become('cut');
        await seconds(0.2);
        proxy.become('fair');
      }
      await appends;
      expect(idsOf(await direct.readStream('a'))).toEqual(idsOf(events(1, 200)));
    });

    it('that is cut while it is followed skips nothing and repeats nothing', async () => {
      const seen = new Collector();
      await through.follow(0n, seen.take);
      await direct.append('a', 0, events(1, 100));
      await seen.until(100);
      proxy.become('cut');
      await direct.append('a', 100, events(101, 200));
      await seconds(0.5);
      proxy.become('fair');
      await seen.until(200);
      await direct.append('a', 200, events(201, 210));
      await seen.until(210);
      expect(seen.received).toEqual(await direct.readAll({ limit: 500 }));
    });

    it('that goes dead without a word is given up, by who appends and by who follows', async () => {
      const seen = new Collector();
      await through.follow(0n, seen.take);
      await through.append('a', 0, [event(1)]);
      await seen.until(1);
      proxy.deadenPresent();
      expect((await through.append('a', 1, [event(2)])).streamVersion).toBe(2);
      await seen.until(2);
      expect(idsOf(seen.received)).toEqual(idsOf(events(1, 2)));
    });
  });
});

onStores([secureKurrentKind], (newStore) => {
  describe('a KurrentDB that knows its users', () => {
    it('is not opened with a wrong password, and the value is not printed', async () => {
      const { url } = await newStore();
      const wrong = url.replace(/:[0-9a-f]+@/, ':mistaken@');
      const error = await failure(openKurrentDB(wrong, { mode: 'write' }));
      expect(error?.code).toBe('INVALID_ARGUMENT');
      expect(error?.message).not.toContain('mistaken');
    });

    it('is not trusted without the certificate of its authority, and says so', async () => {
      const { url } = await newStore();
      const error = await failure(openKurrentDB(url.replace(/tlsCaFile=[^&]+&/, ''), { mode: 'write' }));
      expect([error?.code, error?.message]).toEqual([
        'STORE_UNAVAILABLE',
        expect.stringContaining('tlsCaFile'),
      ]);
    });
  });
});

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1_000));
}
