import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appropriated, opened, type Fact } from '@ledger/answers/testing';
import { budgetStream, eventRegistry, storedEvents, unitStream } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { STORE_KINDS } from '../../../../test/support/stores/kinds';
import { onStores } from '../../../../test/support/stores/on-every-store';
import type { EmptyStore } from '../../../../test/support/stores/store-kind';
import { LedgerReader } from './ledger-reader';

const YEAR = { unitCode: 'A', fiscalYear: 2023 };
const STREAM = budgetStream('A', 2023);

// A whole database of KurrentDB is replaced in `replaced-database.stores.spec.ts` of its adapter.
const TABLES = STORE_KINDS.filter(({ isTable }) => isTable);

onStores(TABLES, (newStore) => {
  describe('a reader of a store into which an older copy is put back', () => {
    let empty: EmptyStore;
    let store: EventStore;
    let reader: LedgerReader;
    const said: string[] = [];
    beforeEach(async () => {
      said.length = 0;
      empty = await newStore();
      const writer = await open(empty.url, 'write');
      await fill(writer);
      await writer.close();
      store = await open(empty.url, 'read');
      reader = new LedgerReader(store, { say: ({ en }) => said.push(en) });
      await reader.start();
      await reader.waitForStore();
    });
    afterEach(async () => {
      await reader.stop();
      await store.close();
      await empty.remove();
    });
    const alter = (sql: string) => empty.alter?.(sql) ?? Promise.reject(new TypeError('no table to alter'));
    const refused = expect.objectContaining({ code: 'UNREADABLE_EVENT' });

    it.each([
      ['ends earlier', `DELETE FROM events WHERE stream_id = '${STREAM}' AND stream_version = 3`],
      [
        'holds another event where the last one stood',
        `UPDATE events SET data = replace(data, '200', '600') WHERE stream_id = '${STREAM}' AND stream_version = 3`,
      ],
      [
        'holds the same event, recorded at another time',
        `UPDATE events SET recorded_at = recorded_at + 1 WHERE stream_id = '${STREAM}' AND stream_version = 3`,
      ],
    ])('answers nothing any more, and says so, where the copy %s', async (_, sql) => {
      expect(reader.pointOf(YEAR)).toMatchObject(YEAR);
      await alter(sql);
      while (reader.isReadable) await pause(10);
      expect(() => reader.pointOf(YEAR)).toThrow(refused);
      await expect(store.readStream(STREAM)).rejects.toEqual(refused);
      await expect(store.head()).rejects.toEqual(refused);
      expect(said.join()).toContain('put back from an older copy');
    });
  });
});

function open(url: string, mode: 'read' | 'write'): Promise<EventStore> {
  return openEventStore(url, { mode, codec: createEventCodec(storedEvents) });
}

async function fill(store: EventStore): Promise<void> {
  const registered: Fact = {
    type: 'UnitRegistered',
    data: { occurredOn: '2023-01-01', unitCode: 'A', name: 'A', level: 'department', region: '某市' },
  };
  await store.append(unitStream('A'), 0, [recordOf(registered)]);
  await store.append(STREAM, 0, [opened, appropriated(['A', 100]), appropriated(['A', 200])].map(recordOf));
}

function recordOf({ type, data }: Fact) {
  const metadata = { actor: 'clerk', idempotencyKey: 'key', commandDigest: 'digest' };
  return { id: randomUUID(), type, version: eventRegistry[type].version, data, metadata };
}
