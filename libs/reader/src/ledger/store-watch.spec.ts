import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreWatch } from './store-watch';

describe('StoreWatch', () => {
  let nowMs: number;
  let [storeHead, readHead]: bigint[] = [];
  let away: boolean;
  let recordedAt: string | null;
  let said: string[];
  let watch: StoreWatch;
  beforeEach(() => {
    nowMs = Date.UTC(2026, 0, 1);
    [storeHead, readHead, away, recordedAt, said] = [5n, 5n, false, null, []];
    watch = new StoreWatch(
      {
        storeHead: async () => {
          if (away) throw new Error('away');
          return { position: storeHead ?? 0n, recordedAt };
        },
        readHead: () => readHead ?? 0n,
        waitFor: async () => undefined,
      },
      { now: () => nowMs, say: ({ en }) => said.push(en) },
    );
  });
  const atSecond = (second: number) => (nowMs = Date.UTC(2026, 0, 1) + second * 1_000);
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString();

  it('knows nothing before it has looked', () => {
    expect(watch.freshness).toEqual({ storeReachable: true, currentAt: undefined });
  });

  it('is as current as its last look where all has been read', async () => {
    atSecond(2);
    await watch.look();
    atSecond(3);
    expect(watch.freshness).toEqual({ storeReachable: true, currentAt: at(2) });
  });

  it('stays at the last look before the store went away, however often it looks', async () => {
    atSecond(2);
    await watch.look();
    away = true;
    for (const second of [4, 6, 60]) {
      atSecond(second);
      expect(await watch.look()).toBe(false);
      expect(watch.freshness).toEqual({ storeReachable: false, currentAt: at(2) });
    }
    away = false;
    atSecond(62);
    await watch.look();
    expect(watch.freshness).toEqual({ storeReachable: true, currentAt: at(62) });
  });

  it('counts an end of the store as known only when it has been read, as of the moment of looking', async () => {
    await watch.look();
    storeHead = 9n;
    atSecond(2);
    await watch.look();
    expect(watch.freshness.currentAt).toBe(at(0));
    readHead = 9n;
    atSecond(7);
    expect(watch.freshness.currentAt).toBe(at(2));
  });

  it('says once that the log is ahead of its own clock, and how far, until it is so no more', async () => {
    recordedAt = at(60);
    await watch.look();
    expect([watch.clockAhead, said]).toEqual([undefined, []]);
    recordedAt = at(61);
    await watch.look();
    await watch.look();
    expect(watch.clockAhead).toEqual({ recordedAt: at(61), seconds: 61 });
    expect(said).toEqual([expect.stringContaining('61 s ahead')]);
    atSecond(30);
    await watch.look();
    expect(watch.clockAhead).toBeUndefined();
  });
});
