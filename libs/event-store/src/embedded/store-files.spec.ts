import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { event, events, failure, refusal } from '../contract';
import { EmbeddedEventStore } from './embedded-event-store';
import type { OpenMode } from '../event-store-options';
import { openStoreFiles } from './store-files';

describe('the files of an embedded store', () => {
  let folder = '';
  let file = '';
  /** As nobody may who opens it as a store. */
  const alter = (sql: string) => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  };
  const open = async (mode: OpenMode = 'write') => new EmbeddedEventStore({ folder, mode });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'event-store-'));
    file = join(folder, 'events.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are created by a writer, folder and all', async () => {
    folder = join(folder, 'new', 'data');
    await (await open()).close();
    expect(readdirSync(folder).sort()).toEqual(['events.db', 'events.head', 'writer.lock']);
    folder = join(folder, '..', '..');
  });

  it('are not created by a reader, which says what to do', async () => {
    const error = await failure(open('read'));
    expect(error?.code).toBe('STORE_NOT_FOUND');
    expect(error?.message).toContain('start a writer');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are not there yet for a reader while they are empty, and are filled by a writer', async () => {
    writeFileSync(file, '');
    expect(await refusal(open('read'))).toBe('STORE_NOT_FOUND');
    const store = await open();
    expect(await store.streamVersion('a')).toBe(0);
    await store.close();
  });

  it.each<OpenMode>(['write', 'read'])(
    'are left as they are when they are no database (%s)',
    async (mode) => {
      const text = 'a letter, by no means a database\n'.repeat(100);
      writeFileSync(file, text);
      expect(await refusal(open(mode))).toBe('STORE_UNREADABLE');
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it('are left as they are when they are a database of someone else', async () => {
    alter("CREATE TABLE letters (body TEXT); INSERT INTO letters VALUES ('dear')");
    const before = readFileSync(file);
    const error = await failure(open());
    expect(error?.code).toBe('STORE_UNREADABLE');
    expect(error?.message).toContain('no event store');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await refusal(open())).toBe('STORE_UNREADABLE');
  });

  it('are refused in a layout this program does not know', async () => {
    await (await open()).close();
    alter('PRAGMA user_version = 99');
    expect(await refusal(open())).toBe('STORE_UNREADABLE');
  });

  it('of layout 1 get checksums for new rows when they are opened for writing, and are read as they are before', async () => {
    const store = await open();
    await store.append('a', 0, events(1, 2));
    await store.close();
    alter('ALTER TABLE events DROP COLUMN row_checksum; PRAGMA user_version = 1');
    const reader = await open('read');
    expect(await reader.readStream('a')).toMatchObject(events(1, 2));
    const writer = await open();
    await writer.append('a', 2, [event(3)]);
    expect(await reader.readStream('a')).toMatchObject(events(1, 3));
    await reader.close();
    await writer.close();
    alter('DROP TRIGGER events_are_not_updated; UPDATE events SET recorded_at = recorded_at + 1');
    const again = await open('read');
    expect((await failure(again.readStream('a')))?.event).toMatchObject({
      streamVersion: 3,
      fault: 'displaced',
    });
    await again.close();
  });

  it('never give a position twice, even if their last event was removed', async () => {
    const store = await open();
    await store.append('a', 0, events(1, 2));
    await store.close();
    alter('DROP TRIGGER events_are_not_deleted; DELETE FROM events WHERE position = 2');
    rmSync(join(folder, 'events.head'));
    const again = await open();
    expect((await again.append('b', 0, [event(3)])).position).toBe(3n);
    await again.close();
  });

  it('are reported as damaged, not as empty, when their pages are overwritten', async () => {
    const store = await open();
    for (let i = 0; i < 5; i += 1)
      await store.append('a', i, [event(i + 1, { data: { text: 'x'.repeat(9_000) } })]);
    await store.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 4_096));
    const damaged = open().then(async (opened) => {
      try {
        return await opened.readAll({ limit: 10 });
      } finally {
        await opened.close();
      }
    });
    expect(await refusal(damaged)).toBe('STORE_UNREADABLE');
  });

  it('name an event whose payload is damaged', async () => {
    const store = await open();
    await store.append('a', 0, [event(1)]);
    await store.close();
    alter("DROP TRIGGER events_are_not_updated; UPDATE events SET data = '{'");
    const again = await open();
    const error = await failure(again.readStream('a'));
    expect(error?.code).toBe('UNREADABLE_EVENT');
    expect(error?.message).toContain('position 1');
    await again.close();
  });

  it.each(['taken', 'taken/data'])('cannot be created where a file stands in the way (%s)', async (name) => {
    const outer = folder;
    writeFileSync(join(folder, 'taken'), '');
    folder = join(folder, name);
    const error = await failure(open());
    folder = outer;
    expect([error?.code, error?.message]).toEqual([
      'STORE_UNAVAILABLE',
      expect.stringContaining('a file stands in the way'),
    ]);
  });

  it.each(['/proc/ledger', '/dev/fd/ledger/data'])(
    'are refused if the system cannot make a folder (%s), without hanging',
    async (place) => {
      const error = await failure(Promise.resolve().then(() => openStoreFiles(place, 'write')));
      expect([error?.code, error?.message]).toEqual(['STORE_UNAVAILABLE', expect.stringContaining(place)]);
    },
  );
});
