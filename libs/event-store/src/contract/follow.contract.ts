import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { asFollowed, Collector, event, events, idsOf, refusal, type UnderTest } from './harness';

/** Long enough for a follower to look for new events several times. */
const SEVERAL_LOOKS_MS = 700;

/** Clause 7. */
export function followContract(underTest: UnderTest): void {
  deliveryContract(underTest);
  metadataContract(underTest);
  beginningContract(underTest);
  endingContract(underTest);
  failureContract(underTest);
  lateCommitContract(underTest);
}

function deliveryContract(underTest: UnderTest): void {
  describe('7. following', () => {
    it('delivers what is stored and then what comes, once each, in order', async () => {
      const { store } = underTest();
      await store.append('a', 0, events(1, 1_000));
      await store.append('b', 0, events(1_001, 1_500));
      const seen = new Collector();
      const subscription = await store.follow(0n, seen.take);
      await subscription.caughtUp;
      expect(seen.received).toHaveLength(1_500);
      await Promise.all(events(1_501, 1_600).map((one, i) => store.append(`c-${i}`, 0, [one])));
      await seen.until(1_600);
      await subscription.close();
      expect(seen.received).toMatchObject((await store.readAll({ limit: 2_000 })).map(asFollowed));
    });

    it('misses and repeats nothing that is appended while it catches up', async () => {
      const { store } = underTest();
      const seen = new Collector();
      const appending = (async () => {
        for (let i = 0; i < 100; i += 1) await store.append('a', i, [event(i + 1)]);
      })();
      await store.append('b', 0, [event(101)]);
      const subscription = await store.follow(0n, seen.take);
      await appending;
      await seen.until(101);
      await subscription.close();
      expect(idsOf(seen.received)).toEqual(idsOf(await store.readAll({ limit: 200 })));
    });
  });
}

function metadataContract(underTest: UnderTest): void {
  describe('7. what followers are told of the metadata', () => {
    it('tells who did each', async () => {
      const { store } = underTest();
      const actors = ['clerk', 'clerk', 'clerk 2', 'cl"erk\\', 'cl"erk\\', '张三', 'clerk'];
      const metadata = (actor: string) => ({ ...event(1).metadata, actor });
      const list = actors.map((actor, i) => event(i + 1, { metadata: metadata(actor) }));
      await store.append('a', 0, list);
      const seen = new Collector();
      await (
        await store.follow(0n, seen.take)
      ).caughtUp;
      expect(seen.received.map(({ metadata: { actor } }) => actor)).toEqual(actors);
    });

    it('tells the mark of an event that has one, whatever its author is called', async () => {
      const { store } = underTest();
      const assumed = { why: '“没有” "文件"\n写明', what: ['day'], latestOn: '2023-01-31' };
      const marks = [undefined, { begins: 'x"y' }, undefined, ['end'], { assumed }, { ends: [], assumed }];
      const base = { ...event(1).metadata, actor: '"mark":' };
      const list = marks.map((mark, i) => event(i + 1, { metadata: mark ? { ...base, mark } : base }));
      await store.append('a', 0, list);
      const seen = new Collector();
      await (
        await store.follow(0n, seen.take)
      ).caughtUp;
      expect(seen.received.map(({ metadata: { actor, mark } }) => [actor, mark])).toEqual(
        marks.map((mark) => ['"mark":', mark]),
      );
    });
  });
}

function beginningContract(underTest: UnderTest): void {
  describe('7. where following begins', () => {
    it('begins behind the position it is given', async () => {
      const { store } = underTest();
      const { position } = await store.append('a', 0, events(1, 3));
      await store.append('a', 3, [event(4)]);
      const seen = new Collector();
      const subscription = await store.follow(position, seen.take);
      await subscription.caughtUp;
      expect(idsOf(seen.received)).toEqual([event(4).id]);
    });

    it('is caught up at once in an empty store, and delivers the next event to every follower', async () => {
      const { store } = underTest();
      const seen = [new Collector(), new Collector()];
      for (const { take } of seen) await (await store.follow(0n, take)).caughtUp;
      await store.append('a', 0, [event(1)]);
      await Promise.all(seen.map((one) => one.until(1)));
      expect(seen.map(({ received }) => idsOf(received))).toEqual([[event(1).id], [event(1).id]]);
    });
  });
}

function endingContract(underTest: UnderTest): void {
  describe('7. the end of following', () => {
    it('waits for a handler before it delivers on', async () => {
      const { store } = underTest();
      const steps: string[] = [];
      const seen = new Collector();
      await store.append('a', 0, [event(1)]);
      const subscription = await store.follow(0n, async (batch) => {
        steps.push('begins');
        await store.streamVersion('a');
        steps.push('ends');
        seen.take(batch);
      });
      await subscription.caughtUp;
      await store.append('a', 1, [event(2)]);
      await seen.until(2);
      expect(steps).toEqual(['begins', 'ends', 'begins', 'ends']);
    });

    it('delivers nothing more after close, from outside or from within a handler, or after its signal', async () => {
      const { store } = underTest();
      const control = new AbortController();
      const seen = new Collector();
      const closed = await store.follow(0n, seen.take);
      const aborted = await store.follow(0n, seen.take, { signal: control.signal });
      await closed.close();
      control.abort();
      await Promise.all([closed.ended, aborted.ended]);
      await store.append('a', 0, [event(1)]);
      const once = await store.follow(0n, async (batch) => {
        seen.take(batch);
        await once.close();
      });
      await once.ended;
      expect(seen.received).toHaveLength(1);
    });
  });
}

function failureContract(underTest: UnderTest): void {
  describe('7. following that fails', () => {
    it('ends loudly, and once, when a handler throws; other followers go on', async () => {
      const { store } = underTest();
      const errors: Error[] = [];
      const seen = new Collector();
      const fails = () => {
        throw new Error('no more');
      };
      await store.follow(0n, seen.take);
      const failing = await store.follow(0n, fails, { onError: (error) => errors.push(error) });
      await store.append('a', 0, [event(1)]);
      await expect(failing.ended).rejects.toThrow('no more');
      await store.append('a', 1, [event(2)]);
      await seen.until(2);
      expect(errors.map(({ message }) => message)).toEqual(['no more']);
    });

    it('tells one who waits for it that a subscription ended before it had caught up', async () => {
      const { store } = underTest();
      await store.append('a', 0, [event(1)]);
      const subscription = await store.follow(0n, () => undefined);
      await subscription.close();
      expect(await refusal(subscription.caughtUp)).toBe('STORE_CLOSED');
    });
  });
}

function lateCommitContract(underTest: UnderTest): void {
  describe('7. slow writers', () => {
    it('offers a probe for late commits exactly where it says so, and skips no event that is committed late', async () => {
      const { store, commitLate } = underTest();
      expect(commitLate !== undefined).toBe(store.supports.lateCommits);
      const seen = new Collector();
      await (
        await store.follow(0n, seen.take)
      ).caughtUp;
      const commit = await commitLate?.('slow', event(1));
      const quick = store.append('quick', 0, [event(2)]);
      if (commit) {
        // Events after an uncommitted one must wait for it, however they are read.
        await pause(SEVERAL_LOOKS_MS);
        expect([seen.received, await store.readAll()]).toEqual([[], []]);
        await commit();
      }
      await quick;
      const expected = commit ? 2 : 1;
      await seen.until(expected);
      const log = await store.readAll({ limit: 10 });
      expect(log).toHaveLength(expected);
      expect(seen.received).toMatchObject(log.map(asFollowed));
    });
  });
}
