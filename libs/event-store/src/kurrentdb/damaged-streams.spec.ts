import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { BEFORE_FIRST, DIGEST } from '@ledger/log-proof';
import { kurrentNode } from '../../../../test/support/stores/kurrentdb';
import { onStores } from '../../../../test/support/stores/on-every-store';
import { Collector, event, events, failure, idsOf, refusal, STREAM_START } from '../contract';
import type { StreamFault } from '../event';
import type { EventStore } from '../event-store';
import { LogScrub } from '../log-scrub';
import { openEventStore } from '../open-event-store';
import { parseAddress } from './address';
import { StreamNames } from './stored-record';

const DELETIONS: Readonly<Record<string, (client: KurrentDBClient, stream: string) => Promise<unknown>>> = {
  deleted: (client, stream) => client.deleteStream(stream),
  'deleted for ever': (client, stream) => client.tombstoneStream(stream),
  'cut off behind its end': (client, stream) => client.setStreamMetadata(stream, { truncateBefore: 9 }),
};

onStores([kurrentNode], (newStore) => {
  let store: EventStore;
  let administrator: KurrentDBClient;
  let names: StreamNames;
  beforeEach(async () => {
    const { url } = await newStore();
    const { connectionString, ledger } = parseAddress(url);
    store = await openEventStore(url, { mode: 'write' });
    administrator = KurrentDBClient.connectionString(connectionString);
    names = new StreamNames(ledger);
  });
  afterEach(async () => {
    await store.close();
    await administrator.dispose();
  });

  /** Past the store: what this store would write as its `ordinal`-th event, with what else the metadata say. */
  const write = (stream: string, ordinal: number, own: object = {}) => {
    const { id, type, version, metadata } = event(ordinal);
    const stored = { id, type, data: { ordinal }, metadata: { ...metadata, ...own, _version: version } };
    return administrator.appendToStream(names.nameOf(stream), jsonEvent(stored));
  };
  const faultOf = async (stream: string) => {
    const error = await failure(store.readOn(stream, STREAM_START, 10));
    return [error?.code, error?.event?.streamVersion, error?.message];
  };

  describe('a stream of KurrentDB', () => {
    it('from before digests is still read and appended to, and the first new event covers everything before it', async () => {
      for (const ordinal of [1, 2, 3]) await write('a', ordinal);
      const { events: read, end } = await store.readOn('a', STREAM_START, 10);
      expect(read).toMatchObject(events(1, 3));
      expect(end).toMatchObject({ version: 3, isCarried: false });
      const appended = await store.append('a', 3, [event(4)]);
      expect((await store.readOn('a', STREAM_START, 10)).end).toEqual(appended.end);
      expect(appended.end).toMatchObject({ version: 4, isCarried: true });
    });

    it.each([
      ['without a digest', {}, 'carries no digest'],
      ['with the digest of another', { [DIGEST]: BEFORE_FIRST }, 'digest does not fit'],
    ])(
      'to which another program adds an event %s is refused at that event, and others go on',
      async (_how, own, says) => {
        await store.append('a', 0, events(1, 2));
        await store.append('b', 0, [event(11)]);
        await write('a', 3, own);
        expect(await faultOf('a')).toEqual(['UNREADABLE_EVENT', 3, expect.stringContaining(says)]);
        expect((await failure(store.append('a', 'any', [event(4)])))?.code).toBe('UNREADABLE_EVENT');
        expect((await store.append('b', 1, [event(12)])).streamVersion).toBe(2);
        const scrub = new LogScrub(store, { lookMs: 1 });
        scrub.start();
        while (!scrub.state.isAtEnd) await new Promise((resolve) => setImmediate(resolve));
        await scrub.stop();
        expect(scrub.state.verified).toBe(5);
      },
    );

    it('of which an administrator has taken the beginning away is refused for what is missing', async () => {
      await store.append('a', 0, events(1, 4));
      await administrator.setStreamMetadata(names.nameOf('a'), { truncateBefore: 2 });
      expect(idsOf(await store.readStream('a', { from: 2, to: 3 }))).toEqual(idsOf([event(3)]));
      expect(await store.readStream('a', { from: 2, to: 2 })).toEqual([]);
      expect(await refusal(store.readStream('a', { to: 3 }))).toBe('UNREADABLE_EVENT');
      expect(await faultOf('a')).toEqual(['UNREADABLE_EVENT', 1, expect.stringContaining('missing')]);
    });

    it.each(Object.entries(DELETIONS))(
      'that an administrator has %s is refused as one whose events are missing, not taken for a new one',
      async (_how, remove) => {
        await store.append('a', 0, events(1, 4));
        await store.append('b', 0, [event(11)]);
        await remove(administrator, names.nameOf('a'));
        expect(await refusal(store.append('a', 0, [event(5)]))).not.toBe('nothing');
        expect(await refusal(store.append('a', 'any', [event(6)]))).toBe('UNREADABLE_EVENT');
        expect(await refusal(store.readStream('a'))).toBe('UNREADABLE_EVENT');
        expect(await faultOf('a')).toEqual(['UNREADABLE_EVENT', 1, expect.stringContaining('missing')]);
        expect(store.faults.all()).toMatchObject([{ streamId: 'a' }]);
        expect((await store.append('b', 1, [event(12)])).streamVersion).toBe(2);
      },
    );

    it('that an administrator has deleted is still in the log, for a backup', async () => {
      await store.append('a', 0, events(1, 4));
      await administrator.deleteStream(names.nameOf('a'));
      expect(idsOf(await store.readTexts(0n, 10))).toEqual(idsOf(events(1, 4)));
    });

    it('that an administrator has deleted for ever stops alone for who follows the log', async () => {
      await store.append('a', 0, events(1, 4));
      await administrator.tombstoneStream(names.nameOf('a'));
      await store.append('b', 0, [event(11)]);
      const seen = new Collector();
      const faults: StreamFault[] = [];
      await store.follow(0n, seen.take, { onFault: (fault) => faults.push(fault) });
      await seen.untilSeen(event(11));
      expect(idsOf(seen.received)).toEqual(idsOf([...events(1, 4), event(11)]));
      expect(faults).toMatchObject([{ streamId: 'a', error: { code: 'UNREADABLE_EVENT' } }]);
    });
  });
});
