import { describe, expect, it } from '@jest/globals';
import { BEFORE_FIRST, carriedDigest, eventDigest } from '@ledger/log-proof';
import type { StreamFault } from '../event';
import { EventStoreError } from '../event-store-error';
import { Collector, event, events, failure, idsOf, refusal, STREAM_START, type UnderTest } from './harness';

/** Clause 11. */
export function proofContract(underTest: UnderTest): void {
  digestContract(underTest);
  damageContract(underTest);
  olderStreamContract(underTest);
  faultContract(underTest);
  reportContract(underTest);
}

function digestContract(underTest: UnderTest): void {
  describe('11. digests', () => {
    it('gives each event the digest of its own bytes and of the event before it, however it is appended', async () => {
      const { store, reopen } = underTest();
      const { end } = await store.append('a', 0, events(1, 2));
      await store.append('b', 'any', [event(3)]);
      await store.append('a', end, [event(4)]);
      await store.appendInTurn('a', 3, [[event(5)], events(6, 7)]);
      const again = await reopen();
      await again.append('a', 6, [event(8)]);
      await again.append('a', 'any', [event(9)]);
      const texts = await again.readTexts(0n, 100);
      const previous = new Map<string, string>();
      for (const text of texts) {
        const digest = eventDigest(text, previous.get(text.streamId) ?? BEFORE_FIRST);
        expect([text.id, carriedDigest(text.metadata)]).toEqual([text.id, digest]);
        previous.set(text.streamId, digest);
      }
      expect(texts).toHaveLength(9);
    });

    it('chains appends at versions that are still under way', async () => {
      const { store } = underTest();
      await Promise.all(events(1, 5).map((one, i) => store.append('a', i, [one])));
      expect((await store.readOn('a', STREAM_START, 10)).end).toMatchObject({ version: 5, isCarried: true });
    });

    it('reads on from an end, and gives the end behind what it read', async () => {
      const { store } = underTest();
      const { end } = await store.append('a', 0, events(1, 5));
      const part = await store.readOn('a', STREAM_START, 3);
      expect(idsOf(part.events)).toEqual(idsOf(events(1, 3)));
      const rest = await store.readOn('a', part.end, 10);
      expect(idsOf(rest.events)).toEqual(idsOf(events(4, 5)));
      expect(rest.end).toEqual(end);
      expect(await store.readOn('a', end, 10)).toEqual({ events: [], end });
    });
  });
}

/** What is done to the second of four events, and what the store must report. */
const DAMAGES: Readonly<Record<string, readonly [sql: string, says: string]>> = {
  'a digit of the payload is changed': [set(`data = replace(data, '2', '3')`), 'digest'],
  'the actor is changed': [set(`metadata = replace(metadata, 'tester', 'teller')`), 'digest'],
  'the type is changed': [set(`type = 'SomethingElse'`), 'digest'],
  'the payload version is changed': [set('payload_version = 2'), 'digest'],
  'the id is changed': [set(`id = '00000000-0000-4000-8000-0000000000ff'`), 'digest'],
  'the digest grows': [set(`metadata = replace(metadata, '_digest":"', '_digest":"0')`), 'carries no'],
  'the digest is taken away': [set(withoutDigest()), 'carries no digest'],
  'its time is changed': [set('recorded_at = recorded_at + 1'), 'checksum'],
  'its position is changed': [set('position = 1000'), 'checksum'],
  'it is removed': [`DELETE FROM events WHERE stream_version = 2 AND stream_id = 'a'`, 'missing'],
  'it is removed and the others move up': [
    `DELETE FROM events WHERE stream_version = 2 AND stream_id = 'a';
     UPDATE events SET stream_version = stream_version - 1 WHERE stream_version > 2 AND stream_id = 'a'`,
    'digest',
  ],
  'it changes places with the next': [
    `UPDATE events SET stream_version = 99 WHERE stream_version = 2 AND stream_id = 'a';
     UPDATE events SET stream_version = 2 WHERE stream_version = 3 AND stream_id = 'a';
     UPDATE events SET stream_version = 3 WHERE stream_version = 99 AND stream_id = 'a'`,
    'digest',
  ],
  'another stands between': [
    `UPDATE events SET stream_version = stream_version + 10 WHERE stream_version > 1 AND stream_id = 'a';
     UPDATE events SET stream_version = stream_version - 9 WHERE stream_version > 10 AND stream_id = 'a';
     UPDATE events SET stream_id = 'a', stream_version = 2 WHERE stream_id = 'c'`,
    'digest',
  ],
};

function damageContract(underTest: UnderTest): void {
  describe('11. what is not as it was written', () => {
    it.each(Object.keys(DAMAGES))('is named and refused, and other streams go on, where %s', async (name) => {
      const { store, alter, reopen } = underTest();
      // A store with unique ids keeps events in a table, and a table can be altered.
      expect(alter !== undefined).toBe(store.supports.uniqueEventIds);
      if (!alter) return;
      await store.append('a', 0, events(1, 4));
      await store.append('b', 0, events(11, 12));
      await store.append('c', 0, [event(21)]);
      const [sql = '', says = ''] = DAMAGES[name] ?? [];
      await store.close();
      await alter(sql);
      const again = await reopen();
      const error = await failure(again.readOn('a', STREAM_START, 10));
      expect([error?.code, error?.event?.streamId, error?.event?.streamVersion]).toEqual([
        'UNREADABLE_EVENT',
        'a',
        2,
      ]);
      expect(error?.message).toContain(says);
      expect((await again.readOn('b', STREAM_START, 10)).events).toHaveLength(2);
      expect((await again.append('b', 2, [event(13)])).streamVersion).toBe(3);
    });
  });
}

function olderStreamContract(underTest: UnderTest): void {
  describe('11. streams from before there were digests', () => {
    it('are read on and appended to, and the first new event covers all that stands before it', async () => {
      const { store, alter, reopen } = underTest();
      expect(alter !== undefined).toBe(store.supports.uniqueEventIds);
      if (!alter) return;
      await store.append('a', 0, events(1, 3));
      await store.close();
      await alter(`UPDATE events SET ${withoutDigest()}`);
      const older = await reopen();
      const { events: read, end } = await older.readOn('a', STREAM_START, 10);
      expect(read).toMatchObject(events(1, 3));
      expect(end.isCarried).toBe(false);
      const appended = await older.append('a', end, [event(4)]);
      expect((await older.readOn('a', STREAM_START, 10)).end).toEqual(appended.end);
      await older.close();
      await alter(set(`data = replace(data, '2', '3')`));
      const error = await failure((await reopen()).readOn('a', STREAM_START, 10));
      expect(error?.event).toMatchObject({ streamId: 'a', streamVersion: 4 });
    });
  });
}

function faultContract(underTest: UnderTest): void {
  describe('11. faults', () => {
    it('in an event that cannot be read stops its own stream alone, and is told in its turn', async () => {
      const { store, spoil } = underTest();
      await store.append('a', 0, [event(1)]);
      await store.append('b', 0, [event(2)]);
      await spoil('a');
      await store.append('b', 1, [event(3)]);
      const seen = new Collector();
      const faults: StreamFault[] = [];
      const subscription = await store.follow(0n, seen.take, { onFault: (fault) => faults.push(fault) });
      await subscription.caughtUp;
      await store.append('b', 2, [event(4)]);
      // Events cannot be counted here, because one store spoils an existing event and another adds one.
      await seen.untilSeen(event(4));
      expect(idsOf(seen.received.filter(({ streamId }) => streamId === 'b'))).toEqual(
        idsOf([event(2), event(3), event(4)]),
      );
      expect(
        faults.map(({ streamId, error, passed }) => [streamId, error.code, typeof passed?.position]),
      ).toEqual([['a', 'UNREADABLE_EVENT', 'bigint']]);
      expect(await refusal(store.append('a', 'any', [event(5)]))).toBe('UNREADABLE_EVENT');
    });

    it('ends the following of one who does not take them', async () => {
      const { store, spoil } = underTest();
      await store.append('a', 0, [event(1)]);
      await spoil('a');
      const subscription = await store.follow(0n, () => undefined);
      expect(await refusal(subscription.ended)).toBe('UNREADABLE_EVENT');
    });
  });
}

function reportContract(underTest: UnderTest): void {
  describe('11. faults', () => {
    it('that are found by whoever read again are told to followers, and nothing is read on or appended there', async () => {
      const { store } = underTest();
      const { end } = await store.append('a', 0, [event(1)]);
      const told: string[] = [];
      const note = ({ streamId }: StreamFault) => void told.push(streamId);
      await store.follow(0n, () => undefined, { onFault: note });
      await store.append('b', 0, [event(2)]);
      const error = new EventStoreError('UNREADABLE_EVENT', 'found by a scrub');
      store.faults.report({ streamId: 'b', error });
      store.faults.report({ streamId: 'b', error });
      await store.follow(0n, () => undefined, { onFault: note });
      expect(told).toEqual(['b', 'b']);
      expect(await refusal(store.readOn('b', STREAM_START, 1))).toBe('UNREADABLE_EVENT');
      expect(await refusal(store.append('b', 1, [event(3)]))).toBe('UNREADABLE_EVENT');
      expect((await store.append('a', end, [event(4)])).streamVersion).toBe(2);
      expect(store.faults.all()).toEqual([{ streamId: 'b', error }]);
    });
  });
}

function set(change: string): string {
  return `UPDATE events SET ${change} WHERE stream_version = 2 AND stream_id = 'a'`;
}

/** `,"_digest":"`, 64 digits and `"}` are 78 characters. */
function withoutDigest(): string {
  return `metadata = substr(metadata, 1, length(metadata) - 78) || '}'`;
}
