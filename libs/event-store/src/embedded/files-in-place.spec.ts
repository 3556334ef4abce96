import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { event, failure, refusal } from '../contract';
import { EmbeddedEventStore } from './embedded-event-store';

describe('an embedded store whose files were changed under it', () => {
  let parent = '';
  let folder = '';
  let store: EmbeddedEventStore;
  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'in-place-'));
    folder = join(parent, 'data');
    store = new EmbeddedEventStore({ folder, mode: 'write' });
    await store.append('a', 0, [event(1)]);
  });
  afterEach(async () => {
    await store.close();
    rmSync(parent, { recursive: true });
  });

  it.each(['events.db', 'events.db-wal'])('takes nothing more where %s is gone', async (name) => {
    expect(await refusal(store.tryWriting())).toBe('nothing');
    rmSync(join(folder, name));
    const error = await failure(store.append('a', 1, [event(2)]));
    expect([error?.code, error?.trouble]).toEqual(['STORE_UNAVAILABLE', 'gone']);
    expect(error?.message).toContain(name);
    expect((await failure(store.tryWriting()))?.trouble).toBe('gone');
  });

  it('stops writing when an older copy has replaced it, and continues when the original is back', async () => {
    cpSync(folder, join(parent, 'older'), { recursive: true });
    await store.append('a', 1, [event(2)]);
    renameSync(folder, join(parent, 'own'));
    renameSync(join(parent, 'older'), folder);
    expect((await failure(store.append('a', 2, [event(3)])))?.trouble).toBe('gone');
    expect(await store.streamVersion('a')).toBe(2);
    renameSync(folder, join(parent, 'older'));
    renameSync(join(parent, 'own'), folder);
    expect((await store.append('a', 2, [event(3)])).streamVersion).toBe(3);
  });
});
