import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appropriated, opened, type Fact } from '@ledger/answers/testing';
import { QuestionError } from '@ledger/answers';
import { budgetStream, eventRegistry, storedEvents, unitStream } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { onEveryStore } from '../../../../test/support/stores/on-every-store';
import type { EmptyStore } from '../../../../test/support/stores/store-kind';
import { LedgerReader } from './ledger-reader';

const FISCAL_YEAR = 2023;

onEveryStore((newStore, { isTable }) => {
  describe('a reader of a log that is not what was written', () => {
    let empty: EmptyStore;
    let store: EventStore;
    let dataDir: string;
    const readers: LedgerReader[] = [];
    const said: string[] = [];
    const starts = async () => {
      const say = ({ en }: { readonly en: string }) => said.push(en);
      const reader = new LedgerReader(store, { dataDir, checkpointAfter: 1, say });
      readers.push(reader);
      await reader.start();
      return reader;
    };
    beforeEach(async () => {
      empty = await newStore();
      said.length = 0;
      dataDir = await mkdtemp(join(tmpdir(), 'unreadable-'));
      store = await open(empty.url);
      for (const unitCode of ['A', 'B']) await fill(store, unitCode);
    });
    afterEach(async () => {
      for (const reader of readers.splice(0)) await reader.stop();
      await store.close();
      await empty.remove();
      await rm(dataDir, { recursive: true, force: true });
    });
    const outcomeOf = async (reader: LedgerReader, unitCode: string) => {
      try {
        const cut = reader.catalogue.head;
        const year = await reader.yearAt({ unitCode, fiscalYear: FISCAL_YEAR, asOf: '2023-12-31', cut });
        return year.documents.length;
      } catch (error) {
        if (error instanceof QuestionError) return error.code;
        throw error;
      }
    };

    it('answers nothing about the unit-year of an event that nobody can read, and all about others', async () => {
      await empty.spoil(budgetStream('A', FISCAL_YEAR));
      const reader = await starts();
      expect(await outcomeOf(reader, 'A')).toBe('HISTORY_UNREADABLE');
      expect(await outcomeOf(reader, 'B')).toBeGreaterThan(0);
      await fill(store, 'C');
      await reader.waitForStore();
      expect(await outcomeOf(reader, 'C')).toBeGreaterThan(0);
      expect(reader.unreadable.all).toEqual([expect.stringContaining(budgetStream('A', FISCAL_YEAR))]);
    });

    it('meets it again after a restart', async () => {
      await empty.spoil(budgetStream('A', FISCAL_YEAR));
      await (await starts()).stop();
      expect(await outcomeOf(await starts(), 'A')).toBe('HISTORY_UNREADABLE');
    });

    it('starts where its checkpoints end at an event that nobody can read', async () => {
      await (await starts()).stop();
      // The last of the log, by which the checkpoint of the catalogue is known again.
      await empty.spoil(budgetStream('B', FISCAL_YEAR));
      const reader = await starts();
      expect(await outcomeOf(reader, 'B')).toBe('HISTORY_UNREADABLE');
      expect(await outcomeOf(reader, 'A')).toBeGreaterThan(0);
    });

    it('answers nothing about any year of a unit whose own stream cannot be read', async () => {
      await empty.spoil(unitStream('A'));
      const reader = await starts();
      expect(await outcomeOf(reader, 'A')).toBe('HISTORY_UNREADABLE');
      expect(await outcomeOf(reader, 'B')).toBeGreaterThan(0);
    });

    it('withdraws what it answered before when somebody finds a fault', async () => {
      const reader = await starts();
      expect(await outcomeOf(reader, 'A')).toBeGreaterThan(0);
      await empty.spoil(budgetStream('A', FISCAL_YEAR));
      await expect(store.readStream(budgetStream('A', FISCAL_YEAR))).rejects.toThrow('is damaged');
      expect(await outcomeOf(reader, 'A')).toBe('HISTORY_UNREADABLE');
      expect(await outcomeOf(reader, 'B')).toBeGreaterThan(0);
    });

    it('lies in a table exactly where ids are unique, and a table can be altered', () => {
      expect(empty.alter !== undefined).toBe(store.supports.uniqueEventIds);
      expect(empty.alter !== undefined).toBe(isTable);
    });

    const alter = (sql: string) => empty.alter?.(sql) ?? Promise.reject(new TypeError('no table to alter'));
    const itInATable = isTable ? it : () => undefined;

    itInATable('takes no checkpoint that was made of other events under the same ids', async () => {
      await (await starts()).stop();
      const stream = budgetStream('A', FISCAL_YEAR);
      await alter(`UPDATE events SET recorded_at = recorded_at WHERE stream_id = '${stream}'`);
      await (await starts()).stop();
      expect(said).toEqual([]);
      await alter(`UPDATE events SET data = replace(data, '200', '600') WHERE stream_id = '${stream}'`);
      const reader = await starts();
      expect(await outcomeOf(reader, 'A')).toBeGreaterThan(0);
      expect(said.join()).toContain('does not fit the log');
    });

    itInATable(
      'names an event in the middle that is missing, before and behind a checkpoint, instead of looking for it for ever',
      async () => {
        const before = await starts();
        await before.stop();
        const stream = budgetStream('A', FISCAL_YEAR);
        await alter(`DELETE FROM events WHERE stream_id = '${stream}' AND stream_version = 2`);
        await rm(join(dataDir, 'checkpoints', await store.storeId(), `year-A-${FISCAL_YEAR}.checkpoint`));
        const behind = await starts();
        expect(await outcomeOf(behind, 'A')).toBe('HISTORY_UNREADABLE');
        await behind.stop();
        await rm(dataDir, { recursive: true, force: true });
        const anew = await starts();
        expect(await outcomeOf(anew, 'A')).toBe('HISTORY_UNREADABLE');
        expect(await outcomeOf(anew, 'B')).toBeGreaterThan(0);
        expect(anew.unreadable.all[0]).toContain(`event 2 of the stream ${stream}`);
      },
    );
  });
});

function open(url: string): Promise<EventStore> {
  return openEventStore(url, { mode: 'write', codec: createEventCodec(storedEvents) });
}

/** A registered unit with a year of three facts. */
async function fill(store: EventStore, unitCode: string): Promise<void> {
  const registered: Fact = {
    type: 'UnitRegistered',
    data: { occurredOn: '2023-01-01', unitCode, name: unitCode, level: 'department', region: '某市' },
  };
  await store.append(unitStream(unitCode), 0, [recordOf(registered)]);
  const facts = [opened, appropriated(['A', 100]), appropriated(['A', 200])];
  await store.append(budgetStream(unitCode, FISCAL_YEAR), 0, facts.map(recordOf));
}

function recordOf({ type, data }: Fact) {
  const metadata = { actor: 'clerk', idempotencyKey: 'key', commandDigest: 'digest' };
  return { id: randomUUID(), type, version: eventRegistry[type].version, data, metadata };
}
